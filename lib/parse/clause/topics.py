"""What a text has reached: the things and groups that "it", "they" and "the two firms" of a later sentence may mean."""

from collections.abc import Iterator, Sequence

from lib.parse.clause.bounds import Stretch
from lib.parse.clause.phrases import phrase_head
from lib.parse.clause.reading import ActorPlace, Reading
from lib.parse.clause.values import Group, Topics
from lib.parse.clause.words import singular as singular_of
from lib.parse.clause.words import word_set

DEFINITE = frozenset({"the", "these", "those", "all", "both"})
NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
OPENERS = ("they", "neither", "both", "each", "all")
FOR_ONE = frozenset({"it", "its"})
BACKWARD = FOR_ONE | {"them", "their", *OPENERS}
"""Words for what the sentence before told: nobody asks for its topics where none of them stands."""

MANY = 24  # main clauses of a sentence that are looked at: no prose has more
NARRATIVE = ("main", "coordinated", "infinitive")


def topics_of(reading: Reading, before: Topics, asking: frozenset[str]) -> Topics:
    """Return what a sentence leaves for the next one: its first binding thing of each number, its last group.

    Args:
        reading: The sentence.
        before: What the one before it left.
        asking: The words of the next one that point backward; a group is not looked for where only "it" does.
    """
    phrases, lists = _phrases(reading), list(_lists(reading))
    documents = [document(reading, stretch) for stretch in phrases]
    thing = next((words for words, plural in documents if words and not plural), None)
    things = next((words for words, plural in documents if words and plural), None)
    named = lists[-1] if lists else before.named
    if asking <= FOR_ONE:
        return Topics(thing, things, None, named)
    told = [g for stretch in phrases if (g := group_in(reading, stretch, lists, before.named))]
    group = told[0] if len({g.words for g in told}) == 1 else None
    if not told:
        group = before.group if _goes_on(reading) else _plural_subject(reading)
    return Topics(thing, things, group, named)


def last_listed(reading: Reading, before: Topics) -> Group | None:
    """Return those whom a text has last listed by name when a sentence ends."""
    lists = list(_lists(reading))
    return lists[-1] if lists else before.named


def _goes_on(reading: Reading) -> bool:
    """Whether a sentence says more of the group before it ("Neither takes deposits", "They protested")."""
    return bool(reading.tokens) and reading.tokens[0].lower in OPENERS


def _plural_subject(reading: Reading) -> Group | None:
    """Return the plural that a sentence starts with ("fishermen and three villages"), if its subject is one."""
    first = next((c for c in reading.clauses if c.kind == "main" and c.subject and c.owned), None)
    if first is None or first.subject is None:
        return None
    start, end = undated(reading, reading.core(first.subject))
    if reading.has(",p", (start, end)):
        return None
    if reading.has("c", (start, end)):
        return Group(definite(reading, (start, end)), ())
    return plural_in(reading, (start, end))


def document(reading: Reading, stretch: Stretch) -> tuple[str, bool]:
    """Return the words of a phrase if it is a thing that binds ("the rules"), and whether it is plural."""
    head = phrase_head(reading.tokens, stretch)
    if head < 0 or reading.tokens[head].singular not in word_set("status", "documents"):
        return "", False  # anything else would be a guess
    if reading.dates_in((stretch[0], head + 1)):
        return "", False
    word = reading.tokens[head].lower
    return definite(reading, (stretch[0], head + 1)), word.endswith("s") and not word.endswith("ss")


def group_in(reading: Reading, stretch: Stretch, lists: Sequence[Group], named: Group | None) -> Group | None:
    """Return the group that a noun phrase names or tells: "Huobi and OKCoin", "the two exchanges".

    Args:
        reading: The sentence.
        stretch: The noun phrase.
        lists: Those whom the sentence lists by name.
        named: Those whom the text listed last before it.
    """
    start, end = reading.core(stretch)
    listed = next((g for g in lists if _inside(reading, g, (start, end))), None)
    if listed:
        return listed
    told = plural_role(reading, (start, end))
    if not told:
        return None
    return Group(definite(reading, told), meant_by(reading, told, named))


def definite(reading: Reading, stretch: Stretch) -> str:
    """Return the words of a noun phrase with a definite article, as a second mention has it."""
    start, end = stretch
    first = reading.tokens[start]
    if first.lower in ("a", "an"):
        return "the " + reading.words((start + 1, end))
    words = reading.words(stretch)
    if first.tag == "0":
        return "the " + words.lower() if first.text.isalpha() else "the " + words
    named = bool(reading.actors_in((start, start + 1)))
    if first.tag == "w" and not named and reading.tokens[end - 1].lower.endswith("s"):
        words = f"the {words[:1].lower()}{words[1:]}"  # "strict rules"
    opens = start == 0 and not named
    return words[:1].lower() + words[1:] if first.tag == "d" or opens else words


def plural_in(reading: Reading, stretch: Stretch) -> Group | None:
    """Return the group or any other plural that a noun phrase tells ("three unlicensed coins")."""
    if group := group_in(reading, stretch, list(_lists(reading)), reading.topics.named):
        return group
    head = phrase_head(reading.tokens, stretch)
    word = reading.tokens[head].lower if head >= 0 else ""
    plural = (word.endswith("s") and not word.endswith("ss")) or word in word_set("status", "plurals")
    if not plural or reading.tokens[head].capitalised or reading.dates_in((stretch[0], head + 1)):
        return None
    return Group(definite(reading, (stretch[0], head + 1)), ())


def plural_role(reading: Reading, stretch: Stretch) -> Stretch | None:
    """Return the tokens of "the two exchanges" at the start of a phrase, if its head is a word for such actors."""
    head = phrase_head(reading.tokens, stretch)
    if head < 0 or reading.actors_in((stretch[0], head + 1)):
        return None
    first, last = reading.tokens[stretch[0]], reading.tokens[head]
    whole = first.lower in ("all", "both") and last.tag == "0"
    role = last.singular in word_set("status", "firm_nouns") or last.singular in word_set("status", "body_nouns")
    return (stretch[0], head + 1) if whole or (role and last.lower.endswith("s")) else None


def meant_by(reading: Reading, stretch: Stretch, named: Group | None) -> tuple[str, ...]:
    """Return the ids that "the two exchanges" means: those last listed, if kind and number agree."""
    words = [t.lower for t in reading.tokens[stretch[0] : stretch[1]]]
    if named is None or words[0] not in DEFINITE or any(w in ("other", "smaller", "local") for w in words):
        return ()
    count = next((NUMBERS[w] for w in words if w in NUMBERS), len(named.ids))
    firms = singular_of(words[-1]) in word_set("status", "firm_nouns")
    fits = all((i in reading.cast.firms) if firms else (i in reading.cast.powers) for i in named.ids)
    return named.ids if count == len(named.ids) and (fits or words[-1] in NUMBERS) else ()


def _phrases(reading: Reading) -> list[Stretch]:
    """Return what the main clauses act on, then who acts in them."""
    main = [c for c in reading.clauses if c.kind in NARRATIVE][:MANY]
    subjects = [reading.core(c.subject) for c in main if c.subject and c.owned]
    return [undated(reading, c.after) for c in main] + subjects


def undated(reading: Reading, stretch: Stretch) -> Stretch:
    """Return a stretch up to its first date ("three coins last Thursday" -> "three coins")."""
    starts = [d.signal for d in reading.dates_in(stretch)]
    return stretch[0], min([stretch[1], *(s for s in starts if s >= stretch[0])])


def _lists(reading: Reading) -> Iterator[Group]:
    """Yield the lists of names in a sentence: mentions with nothing but commas and "and" between them."""
    if len(reading.actors) < 2:
        return
    run: list[ActorPlace] = []
    for place in reading.actors:
        if place.mention.how == "pronoun":
            continue
        if run and place.first <= run[-1].last:
            continue
        if run and not _joined(reading, run[-1].last + 1, place.first):
            yield from _group(reading, run)
            run = []
        run.append(place)
    yield from _group(reading, run)


def _group(reading: Reading, run: Sequence[ActorPlace]) -> Iterator[Group]:
    ids = tuple(dict.fromkeys(p.mention.actor_id for p in run))
    if len(ids) > 1 and reading.has("c", (run[0].first, run[-1].last + 1)):
        yield Group(reading.words((run[0].first, run[-1].last + 1)), ids)


def _joined(reading: Reading, start: int, end: int) -> bool:
    return reading.tags[start:end] in (",", "c", ",c", "c,", ",,", "cc")


def _inside(reading: Reading, group: Group, stretch: Stretch) -> bool:
    return {p.mention.actor_id for p in reading.actors_in(stretch)} >= set(group.ids)
