"""The words of a stretch as a chronology prints them: without dates, pronouns replaced by what they mean."""

from collections.abc import Iterator, Mapping

from lib.parse.clause.bounds import Stretch
from lib.parse.clause.reading import DatePlace, Reading
from lib.parse.clause.words import ONWARD, Token, word_set

POSSESSIVES = frozenset({"its", "their", "his", "her"})
BARE_PREPOSITIONS = frozenset(
    {"on", "in", "at", "by", "from", "since", "until", "before", "after", "of", "as", "to", "till", "dated"}
)
DESCRIBING = frozenset({"former", "current", "future"})  # times that only say which ones: "two former managers"
BRACKETS = frozenset("()[]")
MAX_NOTE = 8  # tokens between brackets


def tell(reading: Reading, stretch: Stretch, meant: Mapping[int, str], keep: int = -1, said: str | None = None) -> str:
    """Return the words of a stretch without dates and notes in brackets.

    Args:
        reading: The sentence.
        stretch: The tokens to print.
        meant: What a pronoun or possessive stands for, by its token.
        keep: Prepositions up to this token stay, for the trigger holds them.
        said: What the line has said so far: a pronoun for something in it stays, and so does every possessive, which
            goes with the subject. `None` for the subject itself.
    """
    if _is_plain(reading, stretch, meant):
        return " ".join(reading.words(stretch).split())
    parts: list[str] = []
    last = -2
    for at in _kept(reading, stretch, keep):
        token, sense = reading.tokens[at], meant.get(at)
        words = token.text if sense is None else _printed(token, sense, said, parts)
        apart = last >= 0 and (last != at - 1 or reading.end_of(last) < reading.starts[at])
        if words != token.text and last == at - 1 and reading.tokens[last].lower == "the":
            parts.pop()  # "the company": its name goes without the article
        parts.append(f" {words}" if apart else words)
        last = at
    return " ".join("".join(parts).split())


def _is_plain(reading: Reading, stretch: Stretch, meant: Mapping[int, str]) -> bool:
    """Whether a stretch is printed as it stands: nothing in it goes or is replaced."""
    start, end = stretch
    tags = reading.tags[start:end]
    if "q" in tags or ",," in tags or tags.startswith(",") or reading.dates_in(stretch):
        return False
    replaced = [at for at in meant if start <= at < end]
    return not replaced and reading.spellings.isdisjoint(BRACKETS)


def possessive(name: str) -> str:
    """Return the name as an owner ("Huobi's", "United States'")."""
    return name + ("'" if name.endswith("s") else "'s")


def _printed(token: Token, meant: str, said: str | None, parts: list[str]) -> str:
    """Return a token as it is printed: a pronoun is replaced where the line does not yet name what it stands for."""
    owner = token.lower in POSSESSIVES
    if owner and said is not None:
        return token.text
    known = f"{said or ''} {''.join(parts)}".lower()
    if meant.lower().removeprefix("the ") in known:
        return token.text
    return possessive(meant) if owner else meant


def _kept(reading: Reading, stretch: Stretch, keep: int) -> list[int]:
    """Return the tokens of a stretch that are printed."""
    gone: set[int] = set()
    for place in reading.dates_in(stretch):
        length = place.mention.kind in ("DURATION", "SET")  # "cut the period to six months"
        if _between(reading, place, stretch):
            gone.update(range(place.signal, place.last + 1))
        elif not length and not _attributive(reading, place, stretch[0]):
            gone.update(_of_date(reading, place, stretch[0], keep))
    if not reading.spellings.isdisjoint(BRACKETS):
        gone.update(_notes(reading, stretch))
    if reading.has("q", stretch):
        gone.update(_odd_quotes(reading, stretch))
    gone.update(_bare_asides(reading, stretch, gone))
    kept = [at for at in range(*stretch) if at not in gone]
    return list(_commas(reading, kept, gone)) if reading.has(",", stretch) else kept


def _bare_asides(reading: Reading, stretch: Stretch, gone: set[int]) -> Iterator[int]:
    """Yield the tokens of an aside that told only a date ("the tax, introduced in 2022, is void")."""
    for clause in reading.clauses if gone else ():
        if clause.kind != "reduced":
            continue
        first, end = clause.start, clause.after[1]
        if first - 1 <= stretch[0] or end > stretch[1]:
            continue
        told = range(clause.after[0], end - 1)
        commas = reading.tokens[first - 1].tag == "," and reading.tokens[end - 1].tag == ","
        if commas and told and all(at in gone for at in told):
            yield from range(first - 1, end)


def _of_date(reading: Reading, place: DatePlace, floor: int, keep: int) -> range:
    """Return the tokens of a date with its preposition and what makes it vague ("late on", "just over")."""
    begin = max(floor, place.signal)
    tokens = reading.tokens
    bare = begin == place.first and begin - 1 > keep and begin > floor and tokens[begin - 1].lower in BARE_PREPOSITIONS
    begin -= bare
    while begin > floor and tokens[begin - 1].lower in word_set("status", "date_adverbs"):
        begin -= 1
    end = place.last + 1
    owns = end < len(tokens) and tokens[end].tag == "i"  # "Monday's"
    if end < len(tokens) and tokens[end].tag == "a" and tokens[end].lower in ONWARD:
        owns = True  # "from now on"
    return range(begin, _past_apposition(reading, end + owns))


def _past_apposition(reading: Reading, end: int) -> int:
    """Return where "the day of the statement" ends that a comma sets beside the date before `end`."""
    tokens = reading.tokens
    beside = end + 2 < len(tokens) and tokens[end].tag == "," and tokens[end + 1].lower in ("the", "a")
    if not beside or tokens[end + 2].lower not in ("day", "date", "eve", "anniversary"):
        return end
    return next((at for at in range(end + 1, len(tokens)) if tokens[at].tag in ",.;"), len(tokens))


def _between(reading: Reading, place: DatePlace, stretch: Stretch) -> bool:
    """Whether a length of time only counts from another happening ("banned it, two days after a crash")."""
    if place.mention.kind != "DURATION":
        return False
    tokens, after = reading.tokens, place.last + 1
    opens = place.signal <= stretch[0] or tokens[place.signal - 1].tag == ","
    return opens and (after >= stretch[1] or tokens[after].lower in ("after", "before"))


def _attributive(reading: Reading, place: DatePlace, floor: int) -> bool:
    """Whether a date stands inside a noun phrase: "a 2020 ruling", not "the ruling on 4 May"."""
    before, after = place.first - 1, place.last + 1
    if place.first == place.last and reading.tokens[place.first].lower in DESCRIBING:
        return True
    if place.signal < place.first or before < floor or after >= len(reading.tokens):
        return False
    behind = reading.tokens[after]
    return reading.tokens[before].tag in "di" and behind.tag == "w" and (behind.nouny or not behind.forms)


def _notes(reading: Reading, stretch: Stretch) -> Iterator[int]:
    """Yield the tokens of short notes in brackets ("(CAC)") and of brackets without a partner."""
    opened = -1
    for at in range(*stretch):
        text = reading.tokens[at].text
        if text in "([":
            opened = at
        elif text in ")]":
            if opened < 0:
                yield at
            elif at - opened <= MAX_NOTE:
                yield from range(opened, at + 1)
            opened = -1
    if opened >= 0:
        yield opened


def _odd_quotes(reading: Reading, stretch: Stretch) -> list[int]:
    """Return the quotation marks of a stretch that cuts a quotation."""
    marks = [at for at in range(*stretch) if reading.tokens[at].tag == "q"]
    return marks if len(marks) % 2 else []


def _commas(reading: Reading, kept: list[int], gone: set[int]) -> Iterator[int]:
    """Yield the tokens without the commas that only set off what is left out."""
    previous = -1
    for order, at in enumerate(kept):
        is_comma = reading.tokens[at].tag == ","
        follower = kept[order + 1] if order + 1 < len(kept) else -1
        between = at - 1 in gone and (at + 1 in gone or follower < 0)
        doubled = previous < 0 or reading.tokens[previous].tag == ","
        around = at + 1 in gone and follower >= 0 and reading.tokens[follower].tag == ","
        closing = at - 1 in gone and previous >= 0 and _opened_by_comma(reading, at, gone)
        if is_comma and (between or doubled or around or closing):
            continue
        previous = at
        yield at


def _opened_by_comma(reading: Reading, comma: int, gone: set[int]) -> bool:
    """Whether what is left out before a comma follows another comma ("the firm, on Monday, closed")."""
    at = comma - 1
    while at in gone:
        at -= 1
    return at >= 0 and reading.tokens[at].tag == ","
