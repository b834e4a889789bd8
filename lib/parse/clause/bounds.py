"""Where the subject of a verb starts, what opens its clause, and which noun phrase a relative clause goes with."""

from collections.abc import Sequence

from lib.parse.clause.inflections import PAST, THIRD
from lib.parse.clause.verbcontext import VerbGroup
from lib.parse.clause.words import Token, word_set

Stretch = tuple[int, int]
"""A half-open range of token indices."""

NEAR_JOINS = frozenset({"of", "and", "$", "%"})
JOINS = NEAR_JOINS | {"in", "from"}
FAR_JOINS = JOINS | {"on", "for", "against", "with", "to"}
TELLING = frozenset(
    {"tell", "inform", "warn", "notify", "assure", "remind", "advise", "caution", "persuade", "promise"}
)
FRONTING = frozenset({"starting", "beginning", "effective"})


def find_opener(tokens: Sequence[Token], floor: int, first: int) -> int:
    """Return the index of the nearest word that opens a clause before a finite verb, or -1."""
    end = first - 2 if first > 1 and tokens[first - 1].tag == "," else first - 1
    timely = end >= 0 and tokens[end].lower in word_set("status", "time_nouns")
    for index in range(first - 1, floor - 1, -1):
        token = tokens[index]
        if token.lower == "that":
            if not _points(tokens, index, first):
                return index
        elif token.tag in "rs":
            return index
        elif token.tag == "p":  # "who offered it before the end of the year may continue"
            if not timely and token.lower in _subordinators() and not _only_times(tokens, index, first):
                return index
        elif token.tag == ".":
            if token.lower in ";:":
                return -1
        elif token.tag == "," and index + 1 < first and _new_subject(tokens, index + 1, first):
            return _before_adverbial(tokens, floor, index)
    return -1


def _points(tokens: Sequence[Token], that: int, first: int) -> bool:
    """Whether a "that" points at a noun instead of opening a clause."""
    if tokens[that + 1].lower in word_set("status", "time_nouns"):
        return True  # "at the end of that month the firm took"
    if that and tokens[that - 1].tag == "p" and tokens[that - 1].lower != "in":
        return True  # "a tenth of that sum"
    return _lone_demonstrative(tokens, that, first)  # "called that sum a lie, blamed a clerk"


def _only_times(tokens: Sequence[Token], index: int, first: int) -> bool:
    """Whether a day follows a word of time, and a new clause after it ("since Sept 5, 2023, and sales have fallen")."""
    inside = tokens[index + 1 : first]
    named = len(inside) > 1 and not _is_word(inside[0]) and inside[0].capitalised
    if named and any(_is_word(t) for t in inside[1:]) and inside[1].lower != "'s":
        return True  # "until Nov. 30 at the earliest no boat may": the day is no subject
    dated = bool(inside) and not _is_word(inside[0])
    idle = len(inside) > 1 and inside[-1].tag == "," and not any(_is_word(t) for t in inside)  # "since May 2015, is"
    return dated and (idle or any(t.tag == "c" for t in inside))


def _is_word(token: Token) -> bool:
    return token.tag not in "0,." and token.lower not in word_set("status", "time_nouns") and token.text != "May"


def _lone_demonstrative(tokens: Sequence[Token], index: int, first: int) -> bool:
    """Whether "that" only points at a noun: a verb follows it behind one comma, and no relative clause is closed."""
    back = first - 1
    while back > index and tokens[back].tag in "ac":
        back -= 1
    commas = [i for i in range(index + 1, first) if tokens[i].tag == ","]
    noun = tokens[index + 1]
    return noun.tag == "w" and not noun.forms & (THIRD | PAST) and commas[:1] == [back]


def _before_adverbial(tokens: Sequence[Token], floor: int, comma: int) -> int:
    """Return the index of a "that" whose clause starts with an adverbial ("that from October, owners ..."), or -1."""
    for index in range(comma - 1, floor - 1, -1):
        opening = tokens[index].lower == "that" or tokens[index].tag in "rs"
        after = tokens[index + 1] if tokens[index + 1].tag != "," else tokens[index + 2]
        if opening and (after.tag in "pa" or after.lower in FRONTING):
            return index
    return -1


def _new_subject(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether `start` to `end` can be a subject: it begins like a noun phrase and holds no further comma."""
    token = tokens[start]
    return token.tag in "dow0" and not any(t.tag == "," for t in tokens[start:end])


def apposed(tokens: Sequence[Token], floor: int, comma: int) -> int:
    """Return where a subject starts that ends in an apposition ("and a blogger on board, Pavel Ritsch, was"), or -1."""
    if comma < floor or tokens[comma].tag != ",":
        return -1
    opening = next((i for i in range(comma - 1, max(floor, comma - 12), -1) if tokens[i].tag == ","), -1)
    if opening < 0:
        return -1
    if (start := _office(tokens, floor, opening, comma)) >= 0:
        return start
    for index in range(opening - 1, floor, -1):
        if tokens[index].tag == "c":
            return index + 1 if tokens[index + 1].tag in "dowp" else -1
        if tokens[index].tag in ",.srq":
            return -1
    return -1


def _office(tokens: Sequence[Token], floor: int, opening: int, comma: int) -> int:
    """Return where an office starts that a name explains behind a clause (", the mayor, Ann Roe, put"), or -1."""
    named = opening + 1 < comma and all(t.tag == "w" and t.capitalised for t in tokens[opening + 1 : comma])
    start = next((i + 1 for i in range(opening - 1, floor - 1, -1) if tokens[i].tag in ",q"), -1)
    plain = start > 0 and tokens[start].tag == "d" and all(t.tag in "dwi" for t in tokens[start:opening])
    return start if named and plain else -1


def named_speaker(tokens: Sequence[Token], floor: int, comma: int) -> int:
    """Return where a name starts whose office stands behind it (", Ann Roe, the mayor, said"), or -1."""
    opening = next((i for i in range(comma - 1, floor, -1) if tokens[i].tag == ","), -1)
    office = (
        opening > 0 and tokens[opening + 1].tag in "do" and all(t.tag in "dowip" for t in tokens[opening + 1 : comma])
    )
    start = next((i + 1 for i in range(opening - 1, floor - 1, -1) if tokens[i].tag in ",q"), -1)
    named = 0 < start < opening and all(t.tag == "w" and t.capitalised for t in tokens[start:opening])
    return start if office and named else -1


def subject_start(tokens: Sequence[Token], floor: int, first: int) -> int:
    """Return where the subject before a finite verb starts: after the last comma or "and" that is no list's."""
    start = floor
    for index in range(floor, first):
        if _opens_clause(tokens, index, floor, first) and not _closes_bracket(tokens, index, floor):
            start = index + 1
    return _plain_and(tokens, floor, first) if start == floor else start


def _closes_bracket(tokens: Sequence[Token], index: int, floor: int) -> bool:
    """Whether a mark belongs to a bracket around a short form ("the Ferry Board (FB) ruled")."""
    at = index if tokens[index].text == "(" else index - 2
    inside = floor < at and at + 2 < len(tokens) and tokens[at].text == "(" and tokens[at + 2].text == ")"
    return inside and index in (at, at + 2)


def _opens_clause(tokens: Sequence[Token], index: int, floor: int, first: int) -> bool:
    """Whether a clause with a subject of its own may start after the mark or conjunction at `index`."""
    token = tokens[index]
    if token.tag == ",":
        return _starts_phrase(tokens, index + 1, first)
    if token.tag == "c":
        after_comma = index > floor and tokens[index - 1].tag == "," and index + 1 < first
        adverbial = after_comma and tokens[index + 1].tag == "p"  # ", and on Saturday the firm halted"
        return token.lower in ("but", "yet") or adverbial or (after_comma and _starts_phrase(tokens, index + 1, first))
    return token.tag in ".q" and token.lower not in "-'’$%&"


def second_phrase(tokens: Sequence[Token], floor: int, first: int) -> int:
    """Return where the subject starts in "told analysts last month the changes could": at the last free noun phrase."""
    for index in range(first - 1, floor, -1):
        before = tokens[index - 1]
        dated = before.tag == "0" or before.lower in word_set("status", "time_nouns")
        if tokens[index].tag in "do" and (dated or (before.tag == "w" and not before.capitalised)):
            return index
    return floor


def _plain_and(tokens: Sequence[Token], floor: int, first: int) -> int:
    """Find "... and they said": an "and" without comma before a pronoun, an article, or a name after no name."""
    for index in range(floor + 1, first - 1):
        if tokens[index].tag != "c":
            continue
        after = tokens[index + 1]
        named = after.capitalised and not tokens[index - 1].capitalised
        if after.tag == "o" or after.lower in ("the", "it", "its", "no") or named:
            return index + 1
    return floor


def _starts_phrase(tokens: Sequence[Token], index: int, first: int) -> bool:
    """Whether a noun phrase starts at `index` and is not just one member of a list of names."""
    while index < first and tokens[index].tag in "agc":
        index += 1
    if index >= first or tokens[index].tag not in "dow0r":
        return False
    return not (tokens[index].tag in "w" and _list_follows(tokens, index, first))


def _list_follows(tokens: Sequence[Token], index: int, first: int) -> bool:
    """Whether the stretch from `index` is the end of "A, B and C": a comma before, an "and" inside, names around."""
    inside = tokens[index:first]
    joined = any(t.tag == "c" for t in inside)
    listed = index >= 2 and tokens[index - 2].capitalised and tokens[index - 2].lower not in time_words()
    return joined and tokens[index].capitalised and listed


def closes(tokens: Sequence[Token], group: VerbGroup, floor: int, start: int) -> bool:
    """Whether a speech verb closes its sentence or a parenthesis: "..., the agency said." """
    after = group.last + 1
    if start == floor or after >= len(tokens):
        return start > floor
    if tokens[start - 1].tag == "c" or any(t.lower == "that" for t in tokens[after : after + 7]):
        return False  # "and the firm announced on Tuesday that ..."
    while group.lemma in TELLING and after < len(tokens) - 1 and tokens[after].tag in "dwoi":
        after += 1  # "..., the firm told reporters."
    following = tokens[after]
    if following.lower in ("last", "next", "this", "yesterday", "today"):
        return True
    return (following.tag in ",.qp" and following.lower != ":") or following.lower in ("after", "when", "as", "while")


def speech_aside(tokens: Sequence[Token], group: VerbGroup) -> int:
    """Return where the speaker starts of a first verb in an aside ("The firm, a paper wrote, has closed"), or -1."""
    after = group.last + 1
    if group.lemma not in speech_verbs() or after >= len(tokens) or tokens[after].tag != "," or tokens[0].tag in "ps":
        return -1
    comma = next((i for i in range(group.first - 1, 0, -1) if tokens[i].tag == ","), -1)
    return comma + 1 if comma > 0 and comma + 1 < group.first and tokens[comma + 1].tag in "dow0" else -1


def find_antecedent(tokens: Sequence[Token], opener: int, floor: int, joins: frozenset[str] = JOINS) -> Stretch:
    """Return the noun phrase that ends right before the word at `opener`; `joins` are the prepositions inside it."""
    end = opener
    while end > floor and tokens[end - 1].tag in ",pa":
        end -= 1
    end = _before_day(tokens, end, floor)
    start = end
    while start > floor and end - start < 12:
        token = tokens[start - 1]
        if token.tag not in "wdi0ao" and token.lower not in joins:
            break
        indefinite = token.lower in ("a", "an") and start < end  # "the target of a campaign that": the campaign
        if indefinite or (token.tag == "d" and start < end and tokens[start - 2].lower not in joins):
            start -= 1
            break
        start -= 1
    return start, end


def _before_day(tokens: Sequence[Token], end: int, floor: int) -> int:
    """Return where a phrase ends before "on Thursday" or "in May 2020" ("a bill on Thursday that bans": the bill)."""
    at = end
    while at > floor and (tokens[at - 1].tag == "0" or tokens[at - 1].lower in time_words()):
        at -= 1
    dated = at < end and at - 1 > floor and tokens[at - 1].lower in ("on", "in")
    return at - 1 if dated and any(tokens[i].lower in time_words() for i in range(at, end)) else end


def tail_end(tokens: Sequence[Token], start: int) -> int:
    """Return where the name of a speaker ends who stands after the verb ("said Jane Roe, a spokeswoman")."""
    end = start
    while end < len(tokens) and tokens[end].tag not in ",.qrs" and not (tokens[end].forms and tokens[end].tag != "w"):
        end += 1
    return _over_name(tokens, start, end)


def _over_name(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return where the name ends behind a speaker's office ("said its head, Jane Roe, on Monday"), else `end`."""
    if tokens[start].tag != "d" or end + 1 >= len(tokens) or tokens[end].tag != ",":
        return end
    last = end + 1
    while last < len(tokens) and tokens[last].tag == "w" and tokens[last].capitalised:
        last += 1
    named = last > end + 1 and (last == len(tokens) or tokens[last].tag in ",.")
    return last if named and tokens[end + 1].lower not in time_words() else end


def says(verb: VerbGroup) -> bool:
    """Whether the verb takes a clause for its object."""
    return not verb.passive and verb.lemma in speech_verbs()


def is_speech_noun(token: Token) -> bool:
    """Whether a that-clause after the noun is something said ("a statement that ...")."""
    return token.lemma in word_set("status", "speech_nouns")


def plan_nouns() -> frozenset[str]:
    """Return the nouns that put the infinitive after them into the future ("the decision to ban")."""
    return word_set("status", "plan_nouns")


def takes_object(lemma: str) -> bool:
    """Whether the verb's object does what the infinitive after it says ("told exchanges to stop")."""
    return lemma in word_set("status", "object_control")


def time_words() -> frozenset[str]:
    """Return the nouns of time: days, months, seasons and their like."""
    return word_set("status", "time_nouns")


def speech_verbs() -> frozenset[str]:
    """Return the verbs whose clause or quotation somebody says."""
    return word_set("status", "speech")


def _subordinators() -> frozenset[str]:
    return word_set("grammar", "subordinators")
