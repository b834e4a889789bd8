"""The log of corrections as a list: newest first, what was saved at once together, and what of it is undone."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from lib.correction import Correction, Target


class Entry(NamedTuple):
    """What was saved at once, and the undos that hold of it: as many as corrections, or none."""

    corrections: tuple[Correction, ...]
    undone: tuple[Correction, ...]


def entries(log: Sequence[Correction], source: str | None = None) -> tuple[Entry, ...]:
    """Return the corrections, newest first, without the undos, which stand with what they undo.

    Args:
        log: The whole log.
        source: Only those about an article of this name, as `source_name` gives it.
    """
    undos = undone_by(log)
    deeds = [c for c in log if c.action != "undo" and source in (None, *map(source_name, c.targets))]
    grouped = [Entry(batch, tuple(undos[c.number] for c in batch if c.number in undos)) for batch in batches(deeds)]
    return tuple(reversed(grouped))


def undone_by(log: Iterable[Correction]) -> dict[int, Correction]:
    """Return the undo that holds of each number that is undone; an undo that was itself undone holds of nothing."""
    holding: dict[int, Correction] = {}
    for correction in sorted(log, key=lambda c: c.number, reverse=True):
        if correction.action == "undo" and correction.undoes is not None and correction.number not in holding:
            holding.setdefault(correction.undoes, correction)
    return holding


def batches(corrections: Iterable[Correction]) -> tuple[tuple[Correction, ...], ...]:
    """Return the corrections in the groups in which they were saved, in the order of the log."""
    return tuple(tuple(group) for _, group in groupby(corrections, key=lambda c: (c.at, c.by, c.action)))


def sources(log: Iterable[Correction]) -> tuple[str, ...]:
    """Return the names of the articles that the log is about, in alphabetical order."""
    return tuple(sorted({source_name(t) for c in log for t in c.targets}, key=str.casefold))


def source_name(target: Target) -> str:
    """Return a name for a target's article, which need not be in the collection."""
    return ", ".join(part for part in (target.publisher, target.title) if part) or "an article without a name"
