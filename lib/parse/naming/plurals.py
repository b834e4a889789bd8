"""Several actors meant by one phrase: "the two companies", "both exchanges", "the pair", "They"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from lib.model import ActorKind
from lib.parse.naming.antecedents import SENTENCES_BACK, Slot
from lib.parse.naming.namewords import name_words
from lib.vocab import load_table

PHRASE = re.compile(  # led by a set of letters, which is looked for fastest; so each branch asks which it was
    r"[TtBb](?<!\w.)(?:"
    r"(?:(?<=[Tt])he(?:se)?[ \n](?P<number>two|three|four|five)|(?<=[Bb])oth)[ \n](?:of[ \n])?(?:the[ \n])?"
    r"(?P<words>[a-z][\w-]*(?:[ \n][a-z][\w-]*){0,2})"
    r"|(?<=[Tt])he[ \n](?P<few>pair|duo|trio)\b|(?<=T)(?P<they>hey)\b)"
)
COUNTS = {"two": 2, "both": 2, "pair": 2, "duo": 2, "three": 3, "trio": 3, "four": 4, "five": 5}
JOINT = re.compile(r",?(?: and|,)[ \n](?:the |its |their )?(?:[a-z]+[ \n]){0,2}")
FIRMS: frozenset[ActorKind] = frozenset(("company", "platform"))


class Several(NamedTuple):
    """A phrase for several actors, with their ids."""

    start: int
    end: int
    ids: tuple[str, ...]


class _Group(NamedTuple):
    """Mentions joined by "and" or commas, or meant together: where they start, in which sentence, and who they are."""

    start: int
    sentence: int
    members: tuple[Slot, ...]


def resolve_plurals(text: str, slots: Sequence[Slot], sentences: Sequence[tuple[int, int]]) -> list[Several]:
    """Return the phrases that mean several actors spoken of before, in order.

    Args:
        text: The article.
        slots: The mentions of single actors, in order.
        sentences: Bounds of the sentences to read, in order.
    """
    found: list[Several] = []
    groups = list(_joined(text, slots))
    starts = [s.start for s in slots]
    taken = 0
    past: list[_Group] = []
    for number, (begin, end) in enumerate(sentences):
        for match in PHRASE.finditer(text, begin, end):
            while taken < len(groups) and groups[taken].start < match.start():
                past.append(groups[taken])
                taken += 1
            if match["they"]:
                members = _subjects(past, sentences, number) if match.start() == begin else ()
            else:
                near = slots[max(0, bisect_left(starts, match.start()) - 40) : bisect_left(starts, match.start())]
                members = _counted(match, past, near, number)
            if members:
                stop = match.end() if match["they"] or match["few"] else match.start("words") + _noun(match)[1]
                found.append(Several(match.start(), stop, tuple(m.id for m in members)))
                past.append(_Group(match.start(), number, members))
    return found


def _joined(text: str, slots: Sequence[Slot]) -> Iterator[_Group]:
    """Yield the runs of mentions that "and" or a comma joins: "Hopla, Curbly and the rival Movix"."""
    run: list[Slot] = []
    for slot in slots:
        if run and slot.start >= run[-1].end and slot.sentence == run[-1].sentence:
            joint = JOINT.match(text, run[-1].end)
            if joint and joint.end() == slot.start:
                run.append(slot)
                continue
        if _is_several(run):
            yield _Group(run[0].start, run[0].sentence, tuple(run))
        run = [slot]
    if _is_several(run):
        yield _Group(run[0].start, run[0].sentence, tuple(run))


def _is_several(run: list[Slot]) -> bool:
    return len({s.id for s in run}) == len(run) > 1


def _subjects(past: Sequence[_Group], sentences: Sequence[tuple[int, int]], number: int) -> tuple[Slot, ...]:
    """Return whom "They" means: those who open the sentence before, or were meant together in it."""
    for group in reversed(past):
        if group.sentence < number - 1:
            return ()
        opens = group.start <= sentences[group.sentence][0] + len("The ")
        if (opens or group.members[0].start < group.start) and all(s.kind != "place" for s in group.members):
            return group.members
    return ()


def _counted(match: re.Match[str], past: Sequence[_Group], near: Sequence[Slot], number: int) -> tuple[Slot, ...]:
    """Return whom "the two companies" means: the last two joined ones that fit, else the only two spoken of lately."""
    count = COUNTS[match["number"] or match["few"] or "both"]
    kinds = _noun(match)[0] if not match["few"] else frozenset(("company", "platform", "person", "organisation"))
    if not kinds:
        return ()
    for group in reversed(past):
        if number - group.sentence > SENTENCES_BACK:
            break
        if len(group.members) == count and all(s.kind in kinds for s in group.members):
            return group.members
    lately = {s.id: s for s in near if number - s.sentence <= SENTENCES_BACK and s.kind in kinds}
    return tuple(lately.values()) if len(lately) == count else ()


def _noun(match: re.Match[str]) -> tuple[frozenset[ActorKind], int]:
    """Return the kinds that the phrase's noun can mean and where it ends, counted from the phrase's words."""
    for word in re.finditer(r"[\w-]+", match["words"]):
        kinds = _kinds().get(word.group())
        if kinds:
            return kinds, word.end()
    return frozenset(), 0


@cache
def _kinds() -> dict[str, frozenset[ActorKind]]:
    """Return the kinds of actors that each noun in the plural can mean."""
    words = name_words()
    found: dict[str, frozenset[ActorKind]] = {f"{role}s": frozenset(("person",)) for role in words.roles}
    for noun, kind in words.nouns.items():
        if kind:
            plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
            found[plural] = FIRMS if kind in FIRMS else frozenset((kind,))
    for kind_, cell in load_table("coreference", "en")["plurals"].items():
        found |= dict.fromkeys(cell.split(), frozenset((kind_,)))
    return found
