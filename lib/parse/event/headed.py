"""How a chronology line begins: with its one actor, whose own lane can do without the name, or with a mere "it"."""

from collections.abc import Mapping

from lib.parse.clause.phrases import phrase_head
from lib.parse.clause.reading import ActorPlace, Reading
from lib.parse.event.summary import PRONOUNS, joined, named_only
from lib.parse.event.triggers_zh import View, begins
from lib.parse.event.wording import tell

DEFINITE = frozenset({"the", "this", "that", "these", "those"})
JOINERS = "与和及跟同、"  # somebody else acts as well


def headed_by(
    reading: Reading, index: int, line: str, who: tuple[str, ...], shown: tuple[str, ...], meant: Mapping[int, str]
) -> int:
    """Return how many characters at the head of a line are its subject, if that is the one who acts and nobody else.

    Args:
        reading: The sentence.
        index: The event's clause.
        line: The chronology line.
        who: The ids of those who act.
        shown: How the line calls them.
        meant: What its pronouns and roles stand for, by their token.
    """
    subject = reading.clauses[index].subject
    if len(who) != 1 or not subject:
        return 0
    start, end = reading.core(subject)
    if end - start == 1 and reading.tokens[start].lower in PRONOUNS:
        return _head(line, joined(shown))
    head = phrase_head(reading.tokens, (start, end))
    named = [
        p for p in reading.actors_in((start, end)) if p.mention.actor_id == who[0] and _is_called(reading, head, p)
    ]
    if not named or reading.has("cp", (named[0].last + 1, end)):
        return 0
    if reading.has("c", (start, named[0].first)):
        return 0
    return _head(line, tell(reading, named_only(reading, (start, end)), meant))


def refers_back(reading: Reading, index: int, meant: Mapping[int, str]) -> bool:
    """Return whether a line's subject is "the rules" or "it": what these are only the text before it says."""
    subject = reading.clauses[index].subject
    if not subject:
        return False
    start, end = reading.core(subject)
    if reading.actors_in((start, end)):
        return False
    words = (meant.get(start, "") if end - start == 1 else "") or tell(reading, (start, end), meant)
    first, *rest = words.lower().split() or [""]
    return (first in DEFINITE and len(rest) == 1 and words.split()[1].islower()) or (first in PRONOUNS and not rest)


def headed_by_chinese(view: View, trigger: str, line: str, who: tuple[str, ...], shown: tuple[str, ...]) -> int:
    """Return the same for a Chinese line: its actor's name, straight before the verb or what leads to it."""
    if len(who) != 1:
        return 0
    names = {m.surface for m in view.mentions if m.actor_id == who[0]} | set(shown)
    for name in sorted(names, key=len, reverse=True):
        rest = line.removeprefix(name)
        follows = rest.startswith(trigger) or begins("leading", rest) or begins("likewise", rest)
        if rest != line and follows and rest[0] not in JOINERS:
            return len(name)
    return 0


def _is_called(reading: Reading, head: int, place: ActorPlace) -> bool:
    """Whether a name is its phrase's head or stands right beside it ("the lab QuayWatch", "its founder, Ann Lind")."""
    between = reading.tokens[head + 1 : place.first]
    return place.first <= head <= place.last or (head < place.first and all(t.tag == "," for t in between))


def _head(line: str, subject: str) -> int:
    subject = subject.rstrip(" ,") + ("," if subject.endswith(",") and "," in subject[:-1] else "")
    return len(subject) if subject and line.casefold().startswith(f"{subject.casefold()} ") else 0
