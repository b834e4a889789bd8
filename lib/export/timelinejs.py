"""Dated events as the JSON that TimelineJS3 reads (https://timeline.knightlab.com/docs/json-format.html)."""

from collections.abc import Iterable
from datetime import date
from html import escape
from typing import Any

from lib.collection import Collection, Story
from lib.export.caption import Caption
from lib.export.cite import When, cite_source, sentence_case
from lib.export.corrected import corrected_in_words
from lib.export.event_rows import dated_first, lead_of, names_of
from lib.export.json_text import to_json


def to_timelinejs(collection: Collection, caption: Caption, when: When, deadlines: Iterable[str] = ()) -> bytes:
    """Return the slides; undated stories are left out, a deadline stands on its last day.

    Args:
        collection: What to export.
        caption: Becomes the title slide.
        when: Gives a date in words, shown instead of the one TimelineJS would write.
        deadlines: Ids of the stories whose date is a last possible day.
    """
    due = frozenset(deadlines)
    slides = [_slide(s, collection, when, s.id in due) for s in dated_first(collection) if _is_dated(s)]
    about = "".join(f"<p>{escape(p)}</p>" for p in (caption.text, caption.statement, caption.provenance) if p)
    data = {"title": {"text": {"headline": escape(caption.title), "text": about}}, "events": slides}
    return (to_json(data, indent=1) + "\n").encode("utf-8")


def _is_dated(story: Story) -> bool:
    return story.dating.mention is not None and not story.dating.interval.is_unbounded


def _slide(story: Story, collection: Collection, when: When, deadline: bool) -> dict[str, Any]:
    first, last = story.dating.interval.earliest, story.dating.interval.latest
    start = last if (deadline and last) or first is None else first
    slide: dict[str, Any] = {"unique_id": story.id, "start_date": _date(start)} if start else {}
    if last and start and last > start:
        slide["end_date"] = _date(last)
    slide["display_date"] = escape(when(story))
    slide["group"] = escape(next(iter(names_of(story.actors, collection)), "no actor named"))
    slide["text"] = {"headline": escape(sentence_case(story.summary)), "text": _text(story, collection)}
    return slide


def _text(story: Story, collection: Collection) -> str:
    lead = lead_of(story)
    article = collection.article(lead.article_id).article
    quote = escape(lead.quote.of(article.text).strip())
    others = {i: collection.article(i).article for i in story.article_ids if i != article.id}
    also = f"<p>Also: {escape('; '.join(cite_source(a) for a in others.values()))}</p>" if others else ""
    differ = "<p>Sources differ.</p>" if story.differs else ""
    status = f"<p>Told as {escape(story.status)}. EDTF {escape(story.dating.edtf or '')}</p>"
    corrected = corrected_in_words(story.events, collection, "Corrected by a reader: ")
    note = f"<p>{escape(corrected)}</p>" if corrected else ""
    return f"<blockquote>{quote}</blockquote><p>{escape(cite_source(article))}</p>{also}{differ}{status}{note}"


def _date(day: date | None) -> dict[str, int]:
    return {"year": day.year, "month": day.month, "day": day.day} if day else {}
