"""Finds the day a text speaks from, what that rests on, and what evidence points elsewhere."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from lib import interval
from lib.model import Article, DateMention, Paragraph, Reference, ReferenceSource
from lib.parse.dates import DateScan, meaning, resolve_dates
from lib.parse.timex.datelines import find_dateline
from lib.parse.timex.found import Found
from lib.parse.timex.grammar import Hit
from lib.parse.timex.notes import MONTHS, day_in_words
from lib.parse.timex.reading import month_of
from lib.parse.timex.value import calendar_day

NEAR = 3  # days by which two statements of the same day may differ (a reprint, another time zone)
NAMES: dict[ReferenceSource, str] = {
    "front matter": "the front matter",
    "url": "the URL",
    "dateline": "the dateline",
    "text": "the text itself",
}
_URL_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)([-/_.]?)(0?[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01]|[1-9])(?!\d)")
BRACKETS = ("(", "（")
TRIALS = (1, 2)  # two, for "last month (December)" told from January shows no difference
DAYS = frozenset({"day", "one"})  # groups of a day of a month, "one" in figures
LATEST = 32  # behind every day of a month
LAST_DAYS = DAYS | {"edge", "mod"}  # of a month: "the end of"
YEARLESS_DAY = re.compile(r"XXXX-\d\d-\d\d")


class Evidence(NamedTuple):
    """One statement of the day of publication."""

    source: ReferenceSource
    day: date
    words: str


def find_reference(article: Article, paragraphs: Sequence[Paragraph], scan: DateScan) -> Reference:
    """Return the day the article speaks from: front matter, URL, dateline, else the month its own dates imply.

    Evidence that points more than a few days elsewhere is listed in `conflicts`, never silently dropped.

    Args:
        article: What was read.
        paragraphs: Its paragraphs.
        scan: Its date words.
    """
    line = find_dateline(article, paragraphs, scan)
    stated = list(_stated(article))
    if line and line.day:
        stated.append(Evidence("dateline", line.day, line.words))
    if stated:
        best = stated[0]
        conflicts = (*_disagreements(stated), *_against_text(best, scan))
        return Reference(interval.day(best.day), best.day.month, best.source, best.words, conflicts=conflicts)
    if line and line.month:
        assumption = f"{line.words}, year unknown"
        return Reference(month=line.month, source="dateline", evidence=line.words, assumption=assumption)
    return infer_month(scan)


def url_day(url: str) -> date | None:
    """Return the day written in a URL, year first ("/2017/09/04/", "20170904")."""
    for match in _URL_DAY.finditer(url):
        if day := calendar_day(int(match[1]), int(match[3]), int(match[4])):
            return day
    return None


def infer_month(scan: DateScan) -> Reference:
    """Return the month that the text's own dates put it in, or `Reference()`.

    "This month (September)" and "next month (October)" say it outright; a day told and a deadline still to come in
    the same month ("on Sept 7", "by the end of September") leave only that month. The year is not guessed.
    """
    glossed = _is_glossed(scan)
    if not glossed and not _shared_months(scan):
        return Reference()
    mentions: tuple[DateMention, ...] = ()
    for month in TRIALS if glossed else TRIALS[:1]:
        mentions = resolve_dates(scan, Reference(month=month, source="text"))
        for first, second in pairwise(mentions):
            if named := _named_month(scan.text, first, second, month):
                return _in_month(named, scan.text[first.span.start : second.span.end + 1])
    return _bracketed_month(scan, mentions) or Reference()


def _stated(article: Article) -> Iterator[Evidence]:
    if article.published:
        yield Evidence("front matter", article.published, article.published.isoformat())
    if article.url and (day := url_day(article.url)):
        yield Evidence("url", day, article.url)


def _disagreements(stated: Sequence[Evidence]) -> Iterator[str]:
    best = stated[0]
    for other in stated[1:]:
        if abs((other.day - best.day).days) > NEAR:
            yield (
                f"{NAMES[best.source]} says {day_in_words(best.day)}, "
                f"{NAMES[other.source]} {day_in_words(other.day)} ({other.words!r})"
            )


def _against_text(best: Evidence, scan: DateScan) -> Iterator[str]:
    if not _is_glossed(scan) and _shared_months(scan) <= {best.day.month}:
        return  # the text can speak from no other month
    implied = infer_month(scan)
    if implied.month and implied.month != best.day.month:
        yield (
            f"{NAMES[best.source]} says {day_in_words(best.day)}, "
            f"the text itself speaks from {MONTHS[implied.month - 1]} ({implied.evidence!r})"
        )


def _is_glossed(scan: DateScan) -> bool:
    """Whether a date stands in a bracket right behind another, as in "next month (October)"."""
    return any(scan.text[end:start].strip() in BRACKETS for (_, end), (start, _) in pairwise(scan.spans()))


def _shared_months(scan: DateScan) -> set[int]:
    """Return the months in which a deadline could lie behind another day, both told without their year."""
    due = [found for found in scan.found(_may_be_due) if found.signal == "by"]
    first: dict[int, int] = {}
    for found in scan.found(_tells_day) if due else ():
        first |= {month: min(_day(found) or 1, first.get(month, LATEST)) for month in _months(found)}
    return {month for found in due for month in _months(found) if first.get(month, LATEST) < (_day(found) or LATEST)}


def _day(found: Found) -> int | None:
    """The day of the month if it is told; in figures it could be one of two."""
    return found.number("day")


def _may_be_due(hit: Hit) -> bool:
    """Whether a match has a preposition and tells a day, or the end of something, without its year."""
    return hit.signal is not None and "year" not in hit.groups and not LAST_DAYS.isdisjoint(hit.groups)


def _tells_day(hit: Hit) -> bool:
    return "year" not in hit.groups and not DAYS.isdisjoint(hit.groups)


def _months(found: Found) -> Iterable[int]:
    """The months that the day or month may lie in, as far as its own words tell."""
    if found.has("month") or found.has("monthnum"):
        return (month_of(found),)
    if found.has("one"):  # "9/7"
        return {n for n in (found.number("one"), found.number("two")) if n}
    return range(1, 13) if found.has("day") else ()


def _named_month(text: str, first: DateMention, second: DateMention, trial: int) -> int | None:
    """'next month (October)': counted from a trial month, the two differ by the month looked for."""
    between, after = text[first.span.end : second.span.start].strip(), text[second.span.end : second.span.end + 1]
    if between not in BRACKETS or after not in (")", "）") or not first.rule.startswith("relative unit"):
        return None
    counted, named = _month(first.value), _month(second.value)
    return (trial - 1 + named - counted) % 12 + 1 if counted and named else None


def _bracketed_month(scan: DateScan, mentions: Sequence[DateMention]) -> Reference | None:
    """A day told and a deadline still to come in the same month leave only that month."""
    told = {d.value[:-3]: d for d in sorted(mentions, key=_by_value, reverse=True) if YEARLESS_DAY.fullmatch(d.value)}
    for due in mentions:
        if due.rule.startswith("relative unit") or not due.value.startswith("XXXX-") or not _is_deadline(scan, due):
            continue
        first = told.get(due.value[: len("XXXX-09")])
        if first and (due.mod == "END" or first.value < due.value):
            words = (mention.span.of(scan.text) for mention in (first, due))
            return _in_month(int(due.value[5:7]), " ... ".join(words))
    return None


def _is_deadline(scan: DateScan, mention: DateMention) -> bool:
    """Whether the preposition is one of "by", "until"."""
    return mention.signal is not None and meaning(mention.signal.of(scan.text), scan.language) == "by"


def _by_value(mention: DateMention) -> str:
    return mention.value


def _month(value: str) -> int | None:
    parts = value.split("-")
    return int(parts[1]) if len(parts) > 1 and parts[1].isdecimal() else None


def _in_month(month: int, evidence: str) -> Reference:
    return Reference(month=month, source="text", evidence=evidence, assumption=f"{MONTHS[month - 1]}, year unknown")
