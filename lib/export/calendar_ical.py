"""Deadlines and effective dates as iCalendar (RFC 5545), for a calendar to subscribe to or import."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from lib.collection import Collection, Story
from lib.export.caption import Caption
from lib.export.cite import cite_day, cite_source, sentence_case
from lib.export.corrected import corrected_in_words
from lib.export.event_rows import dated_first, lead_of
from lib.export.whole_url import whole_url
from lib.model import Status

if TYPE_CHECKING:
    from icalendar import Event as Entry

STATUS: dict[Status, str] = {
    "happened": "CONFIRMED",
    "ongoing": "CONFIRMED",
    "planned": "TENTATIVE",
    "reported": "TENTATIVE",
}
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
UNDATED_STAMP = date(1970, 1, 1)


def to_ical(collection: Collection, caption: Caption, deadlines: Iterable[str] = (), *, every: bool = False) -> bytes:
    """Return a calendar of whole-day entries; what is denied or has no date is left out.

    Args:
        collection: What to export.
        caption: Its title names the calendar.
        deadlines: Ids of the stories whose date is a last possible day; they stand on `latest`.
        every: Take every dated story, not only deadlines, effective dates and what is planned.
    """
    from icalendar import Calendar

    due = frozenset(deadlines)
    calendar = Calendar()
    calendar.add("prodid", f"-//Crackdown timeline//{caption.version or '0'}//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", _clean(caption.title))
    calendar.add("x-wr-caldesc", _clean(" ".join(p for p in (caption.statement, caption.provenance) if p)))
    for story in dated_first(collection):
        if story.status in STATUS and (days := _days(story, story.id in due)) and (every or _is_due(story, due)):
            calendar.add_component(_entry(story, collection, days, story.id in due, caption.data_day))
    return bytes(calendar.to_ical())


def _is_due(story: Story, due: frozenset[str]) -> bool:
    return story.id in due or story.type == "take_effect" or story.status == "planned"


def _days(story: Story, deadline: bool) -> tuple[date, date] | None:
    """Return first and last day; nothing where no words of the text give a date that ends or begins."""
    interval = story.dating.interval
    first, last = interval.earliest, interval.latest
    if story.dating.mention is None:
        return None
    if (deadline or first is None) and last:
        return last, last
    if first is None:
        return None
    return (first, last) if last else (first, first)


def _entry(
    story: Story, collection: Collection, days: tuple[date, date], deadline: bool, stamp: date | None
) -> "Entry":
    from icalendar import Event as Entry

    lead = lead_of(story)
    article = collection.article(lead.article_id).article
    entry = Entry()
    entry.add("uid", f"{story.id}@crackdown-timeline")
    entry.add("dtstamp", datetime.combine(stamp or UNDATED_STAMP, time(), UTC))
    entry.add("dtstart", days[0])
    entry.add("dtend", days[1] + timedelta(days=1))
    entry.add("summary", _clean(f"Deadline: {story.summary}" if deadline else sentence_case(story.summary)))
    entry.add("status", STATUS[story.status])
    entry.add("transp", "TRANSPARENT")
    entry.add("categories", [story.type])
    quote = lead.quote.of(article.text).strip()
    lines = [f"“{quote}”", cite_source(article), f"EDTF {story.dating.edtf}", f"told as {story.status}"]
    corrected = corrected_in_words(story.events, collection, "corrected by a reader: ")
    notes = [*_window_note(story, days, deadline), *([corrected] if corrected else [])]
    entry.add("description", _clean("\n".join([*lines, *notes])))
    if article.url:
        entry.add("url", whole_url(article.url))
    return entry


def _clean(words: str) -> str:
    """Return the words without the control characters that RFC 5545 bans from texts."""
    return _CONTROLS.sub(" ", words)


def _window_note(story: Story, days: tuple[date, date], deadline: bool) -> list[str]:
    interval = story.dating.interval
    if deadline and interval.earliest and interval.earliest != interval.latest:
        return [f"may be done from {cite_day(interval.earliest)} on"]
    if days[0] != days[1] and interval.extent == "point":
        return ["one day within these days; the text says no more"]
    return ["from this day on"] if interval.latest is None else []
