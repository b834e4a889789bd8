"""The day a page was first published, in the paper's own time zone, and the day it was last changed."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from lib.read.page.blocks import Block
from lib.read.page.statements import Statements
from lib.read.stamps import Stamp, days_in, is_label, labelled_days, leading_day, read_stamp, spoken

if TYPE_CHECKING:
    from lxml.html import HtmlElement

AROUND_TITLE = (3, 6)  # blocks before and after the headline within which a bare day is the page's own
EDGES = frozenset(("aside", "nav", "footer"))
DAY = timedelta(days=1)


def find_days(
    stated: Statements, blocks: Sequence[Block], title: str | None
) -> tuple[date | None, tuple[str, ...]]:  # fmt: skip
    """Return the day of the first publication, and sentences on what is in doubt and on a later change."""
    lines = [b.text for b in blocks]
    machine = _first(_read(t) for t in _stated(stated, "published", "datePublished"))
    shown = _first(labelled_days(lines, "published")) or _time_element(stated.root)
    if not machine and not shown:
        shown = _near_title(lines, title)
    day, notices = choose_day(machine, shown, days_in([b.text for b in blocks if not b.edge]))
    changed = _first(_read(t) for t in _stated(stated, "updated", "dateModified"))
    changed = changed or _first(labelled_days(lines, "updated"))
    if changed and (day is None or changed.day > day):
        notices = (*notices, f"The page was last changed on {spoken(changed.day)}; what is read is that version.")
    return day, notices


def choose_day(machine: Stamp | None, shown: Stamp | None, visible: set[date]) -> tuple[date | None, tuple[str, ...]]:
    """Return the first of two days of publication, and what is in doubt about it.

    Args:
        machine: The day for programs.
        shown: The day for people.
        visible: All days that the page shows; a day that counts in UTC gives way to a neighbour among them.
    """
    if machine is None or shown is None:
        found = machine or shown
        return _local(found, visible) if found else (None, ())
    if abs(machine.day - shown.day) <= DAY:
        return (machine.day if machine.utc_hour is None else shown.day), ()
    first, later = sorted((machine.day, shown.day))
    return first, (f"The page gives two days of publication, {spoken(first)} and {spoken(later)}; the first is taken.",)


def _local(stamp: Stamp, visible: set[date]) -> tuple[date, tuple[str, ...]]:
    if not stamp.may_shift or stamp.day in visible:
        return stamp.day, ()
    near = [d for d in (stamp.day + DAY, stamp.day - DAY) if d in visible]
    if near:
        return near[0], ()
    return stamp.day, (
        f"The day is that of UTC ({stamp.utc_hour} o'clock); where it was published it may have been another.",
    )


def _stated(stated: Statements, kind: str, key: str) -> tuple[str | None, ...]:
    return stated.say(key), stated.meta(kind), stated.marked(key)


def _read(text: str | None) -> Stamp | None:
    return read_stamp(text) if text else None


def _time_element(root: "HtmlElement") -> Stamp | None:
    """Return the day of the first `<time>` that stands beside no other article and is no day of a change."""
    for element in root.iter("time"):
        words = element.text_content().strip()
        about = (words, element.get("class") or "")
        if not EDGES.isdisjoint(a.tag for a in element.iterancestors()) or any(is_label(t, "updated") for t in about):
            continue
        if stamp := _read(element.get("datetime") or words):
            return stamp
    return None


def _near_title(lines: Sequence[str], title: str | None) -> Stamp | None:
    before, after = AROUND_TITLE
    at = next((i for i, line in enumerate(lines) if line == title), before)
    return _first(leading_day(line) for line in lines[max(at - before, 0) : at + after])


def _first(stamps: Iterable[Stamp | None]) -> Stamp | None:
    return next((s for s in stamps if s), None)
