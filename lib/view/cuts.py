"""Long empty stretches, cut out of a time axis on paper, where nobody can zoom: one far event squeezes no others."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from statistics import median_low
from typing import Any

from lib.interval import Interval
from lib.view.palette import Palette
from lib.view.words import list_words, month_name, range_words

Cut = tuple[datetime, datetime]

SHARE = 3  # a stretch is cut if it takes more than a third of what would be shown of the axis
TYPICAL = 8  # ... and is so many times as long as the step from day to day usually is
FEWEST_DAYS = 5
AIR = 0.03  # of the axis that is left stays on either side of a cut
LEAST_AIR = timedelta(days=2)
TICK_WIDTH = 60  # pixels
STEPS = (1, 2, 3, 6, 12)  # months


def find_cuts(rows: Iterable[dict[Any, Any]], days: Iterable[date] = (), fewest: int = FEWEST_DAYS) -> tuple[Cut, ...]:
    """Return the stretches to leave out, in order.

    Args:
        rows: Dated rows of a story frame; a mark with two ends is never cut through, one with an open end may be.
        days: What else must stay on the axis.
        fewest: From how many different days on there is a usual step between them.
    """
    held = sorted([*(_held(row) for row in rows), *((day, day) for day in days)])
    starts = sorted({start for start, _ in held})
    if len(starts) < fewest:
        return ()
    typical = timedelta(days=median_low((later - day).days for day, later in pairwise(starts)))
    rest = max(end for _, end in held) - starts[0]
    chosen = []
    for first, last in sorted(_gaps(held), key=lambda gap: gap[0] - gap[1]):
        if last - first <= max(rest / SHARE, typical * TYPICAL):
            break
        chosen.append((first, last))
        rest -= last - first
    air = max(LEAST_AIR, rest * AIR)
    return tuple(sorted((_midnight(first) + air, _midnight(last) - air) for first, last in chosen))


def elapsed(start: datetime, moment: datetime, cuts: Sequence[Cut]) -> timedelta:
    """Return how much of the axis is shown from `start` to `moment`, negative if that comes before."""
    if moment < start:
        return -elapsed(moment, start, cuts)
    left_out = (min(moment, last) - max(start, first) for first, last in cuts if first < moment and last > start)
    return moment - start - sum(left_out, timedelta())


def cut_words(cuts: Sequence[Cut]) -> str:
    """Return the sentence that goes under a picture with cuts, nothing without any."""
    stretches = [range_words(_whole_months(first.date(), last.date())) for first, last in cuts]
    return f"The axis leaves out (//) {list_words(stretches)}, when nothing is dated." if stretches else ""


def cut_axis(axis: Cut, cuts: Sequence[Cut], width: float) -> dict[str, Any]:
    """Return the settings of an axis with cuts, none without: Plotly counts ticks as if nothing were left out."""
    if not cuts:
        return {}
    named = ticks(axis, cuts, int(width / TICK_WIDTH))
    return {
        "rangebreaks": [{"bounds": list(cut)} for cut in cuts], "tickmode": "array", "tickangle": 0,
        "tickvals": [moment for moment, _ in named], "ticktext": [words for _, words in named],
    }  # fmt: skip


def cut_marks(cuts: Sequence[Cut], colours: Palette) -> list[dict[str, Any]]:
    """Return two strokes through the axis where a stretch is left out."""
    return [
        {
            "text": "//", "x": first - timedelta(minutes=1), "xref": "x", "y": 0, "yref": "y", "showarrow": False,
            "font": {"size": 15, "color": colours.ink}, "bgcolor": colours.paper, "borderpad": 0,
        }
        for first, _ in cuts
    ]  # fmt: skip


def ticks(axis: Cut, cuts: Sequence[Cut], most: int) -> list[tuple[datetime, str]]:
    """Return the first days of months to name on an axis with cuts, and their names, the year where it is new.

    Each stretch between two cuts begins with its first month, so that both sides of a cut say when they are.
    """
    months = elapsed(*axis, cuts).days / 30
    step = next((s for s in STEPS if months / s <= most), STEPS[-1])
    named: list[tuple[datetime, str]] = []
    ends = [first for first, _ in cuts]
    for start, end in zip([axis[0], *(last for _, last in cuts)], [*ends, axis[1]], strict=True):
        inside = [m for m in _month_starts(start, end) if m + (end - start) / 12 <= end] or [start]
        kept = [m for n, m in enumerate(inside) if n == 0 or (12 * m.year + m.month - 1) % step == 0]
        if len(kept) > 1 and (kept[1] - kept[0]).days < 20 * step:
            del kept[1]
        named += [(m, _named(m, new=n == 0 or m.year != kept[n - 1].year)) for n, m in enumerate(kept)]
    return named


def _month_starts(start: datetime, end: datetime) -> list[datetime]:
    first = 12 * start.year + start.month
    return [datetime(n // 12, n % 12 + 1, 1) for n in range(first, 12 * end.year + end.month)]


def _named(month: datetime, *, new: bool) -> str:
    return f"{month_name(month.month)}<br>{month.year}" if new else month_name(month.month)


def _held(row: dict[Any, Any]) -> tuple[date, date]:
    first, last = row["earliest"], row["latest"]
    return first or last, last or first


def _gaps(held: Sequence[tuple[date, date]]) -> list[tuple[date, date]]:
    gaps = []
    reached = held[0][1]
    for first, last in held:
        if first > reached:
            gaps.append((reached, first))
        reached = max(reached, last)
    return gaps


def _whole_months(first: date, last: date) -> Interval:
    """Return the whole months between two days, the days themselves if there is none."""
    months = [m.date() for m in _month_starts(datetime.combine(first, time()), datetime.combine(last, time()))]
    return Interval(months[0], months[-1] - timedelta(days=1)) if len(months) > 1 else Interval(first, last)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())
