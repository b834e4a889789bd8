"""Reads datelines ("BEIJING, Sept 15 (Reuters) -") and lines that hold nothing but the day of publication."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import takewhile
from typing import NamedTuple

from lib.model import Article, DateMention, Paragraph, Reference
from lib.parse.dates import DateScan, find_dates

FIRST_PARAGRAPHS = 8
OPENING = 60  # characters that a place or a label before it may take
REACH = 120  # a dateline stands within so many characters of its paragraph's start
BEHIND = 12  # characters behind a dateline that may take its sign
LONGEST_LINE = 200  # characters of a paragraph that holds nothing but its day
_PLACE = re.compile(
    r"\W*(?:[^\W\d_a-zà-ÿ][\w.'’-]*[ ,/]+|(?:am|an der|de|del|la|le|of|sur) ){1,6}(?:\([\w /]+\) ?[-–—]? ?)?"
    r"|\W*\([\w /]+\)\s*[-–—]?\s*|[\u4e00-\u9fff]{2,12}"
)
_AFTER = re.compile(r"\s*,?\s*(?:\([\w /]{2,20}\)|\[|[-–—:/]|电|電|讯|訊|消息)")
# each run is taken as a whole: shorter ones never fit, and to try them takes the fourth power of the length
_LABEL = re.compile(r"[^\W\d_]*+[\s:：,|·-]*+(?:[^\W\d_]++[\s:：]*+){0,3}", re.UNICODE)
_CLOCK = re.compile(r"[\s,|·-]*(?:(?:at|um|à|a las)?\s*\d{1,2}[:.h]\d{2}\s*\S{0,6}\s*\S{0,6})?[\s.|·-]*")


class Dateline(NamedTuple):
    """A day stated at the head of a text; `day` is `None` where the year is missing, then `month` tells the month."""

    day: date | None
    month: int | None
    words: str


def find_dateline(article: Article, paragraphs: Sequence[Paragraph], scan: DateScan) -> Dateline | None:
    """Return the first dateline or lone date among the article's first paragraphs; `scan` has its date words."""
    first = paragraphs[:FIRST_PARAGRAPHS]
    stop = first[-1].span.start + REACH if first else 0
    dates = list(takewhile(lambda span: span[0] < stop, scan.spans()))
    for paragraph in first:
        begin, words = paragraph.span.start, paragraph.span.of(article.text)
        inside = [(start - begin, end - begin) for start, end in dates if begin < end <= begin + REACH]
        if scan.sheet and not _may_open(words, inside):
            continue
        mentions = find_dates(words[:REACH], article.language, Reference())
        for mention in mentions[:2]:
            stands = mention.kind == "DATE" and (_heads(words, mention, paragraph) or _alone(words, mention))
            if stands and (found := _stated(mention, mention.span.of(words))):
                return found
    return None


def _may_open(words: str, dates: Sequence[tuple[int, int]]) -> bool:
    """Whether one of the dates in a paragraph may state the day of publication, by what stands around it."""
    signed = any(_AFTER.match(words, end, end + BEHIND) for _, end in dates)
    leads = (*((_PLACE,) if signed else ()), *((_LABEL,) if len(words) <= LONGEST_LINE else ()))
    return any(lead.fullmatch(words, 0, max(0, start)) for start, _ in dates if start < OPENING for lead in leads)


def _heads(words: str, mention: DateMention, paragraph: Paragraph) -> bool:
    """A place or an agency before the date and a dash, a bracket or 电 after it."""
    before, after = words[: mention.span.start], words[mention.span.end : mention.span.end + BEHIND]
    return paragraph.role != "title" and _PLACE.fullmatch(before) is not None and _AFTER.match(after) is not None


def _alone(words: str, mention: DateMention) -> bool:
    """Nothing but a label before ("Published:") and a time of day after."""
    before, after = words[: mention.span.start], words[mention.span.end :]
    return _LABEL.fullmatch(before) is not None and _CLOCK.fullmatch(after) is not None


def _stated(mention: DateMention, words: str) -> Dateline | None:
    if mention.interval.is_day:
        return Dateline(mention.interval.earliest, None, words)
    parts = mention.value.split("-")
    if len(parts) == 3 and parts[0] == "XXXX" and parts[1].isdecimal():
        return Dateline(None, int(parts[1]), words)
    return None
