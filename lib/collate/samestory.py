"""Whether two tellings are of the same happening: precision first, for a false merge hides evidence."""

from datetime import date, timedelta

from lib.collate.likeness import Scale
from lib.collate.telling import Telling
from lib.interval import Interval
from lib.model import EventType

# Types that an editor could give the same happening; everything else keeps them apart.
KIN: tuple[frozenset[EventType], ...] = (
    frozenset({"restrict", "penalise"}),
    frozenset({"restrict", "halt"}),
    frozenset({"restrict", "adopt"}),
    frozenset({"penalise", "charge_sue"}),
    frozenset({"ease", "authorise"}),
    frozenset({"adopt", "announce"}),
    frozenset({"announce", "statement"}),
    frozenset({"agree", "authorise"}),
    frozenset({"halt", "move"}),
)
COPY = 0.8  # likeness of sentences that were copied from each other
SAME = 0.55  # of the score: the same happening
SAME_HERE = 0.75  # within one article, where two sentences usually tell two things
NEAR = 3  # days between two exact dates that may be one happening told with a slip
FAR = 400  # days: no undated mention reaches back this far


def sameness(a: Telling, b: Telling, scale: Scale) -> float:
    """Return how surely two tellings are of one happening: 0 if they cannot be, at least 1 for a copied sentence."""
    if a.event.article_id == b.event.article_id and a.event.quote == b.event.quote:
        return 0.0
    words = scale.compare(a.sentence, b.sentence).dice if a.language == b.language else None
    if words is not None and words >= COPY and _same_trigger(a, b) and a.event.type == b.event.type:
        return 1.0 + words
    if not _kin(a, b) or _apart(a, b):
        return 0.0
    parties = _parties(a, b)
    if parties == 0.0:
        return 0.0
    return _score(a, b, words, parties)


def _score(a: Telling, b: Telling, words: float | None, parties: float) -> float:
    when = _when(a, b)
    things = _share(a.things, b.things)
    if words is None:  # two languages: the words say nothing, so the day must
        return 0.4 * when + 0.4 * parties if a.event.type == b.event.type else 0.0
    act = 1.0 if _same_trigger(a, b) else 0.5 if a.event.type == b.event.type else 0.0
    return 0.2 * act + 0.25 * parties + 0.25 * when + 0.3 * max(min(1.0, 2 * words), things)


def _kin(a: Telling, b: Telling) -> bool:
    types = frozenset({a.event.type, b.event.type})
    return len(types) == 1 or types in KIN


def _same_trigger(a: Telling, b: Telling) -> bool:
    return a.trigger == b.trigger and a.language == b.language


def _parties(a: Telling, b: Telling) -> float:
    """Return how far the same take part, 0 to 1; acting and affected must not have changed places."""
    if a.who and b.who:
        return _shared(a, b, a.who, b.who)
    return _shared(a, b, a.everyone, b.everyone) if a.everyone and b.everyone else 0.3


def _shared(a: Telling, b: Telling, first: frozenset[str], second: frozenset[str]) -> float:
    direct = len(first & second) / min(len(first), len(second))
    if direct:
        return direct
    return 0.5 if first & b.wider or second & a.wider or a.wider & b.wider else 0.0


def _share(first: frozenset[str], second: frozenset[str]) -> float:
    return len(first & second) / min(len(first), len(second)) if first and second else 0.0


def _apart(a: Telling, b: Telling) -> bool:
    """Return whether the days rule out one happening."""
    if a.when.is_unbounded or b.when.is_unbounded:
        return not _grown(a.window, FAR if a.window.is_unbounded else 0).overlaps(b.window)
    return not _grown(a.when, NEAR).overlaps(b.when)


def _when(a: Telling, b: Telling) -> float:
    """Return how well the stated days agree: 1 for the same day, 0.5 where one is silent, less where they clash."""
    if a.when.is_unbounded or b.when.is_unbounded:
        return 0.4
    if a.when == b.when:
        return 1.0
    if a.when.overlaps(b.when):
        return 0.8
    return 0.2


def _grown(interval: Interval, days: int) -> Interval:
    by = timedelta(days=days)
    return Interval(_shift(interval.earliest, -by), _shift(interval.latest, by))


def _shift(day: date | None, by: timedelta) -> date | None:
    if day is None:
        return None
    try:
        return day + by
    except OverflowError:
        return None
