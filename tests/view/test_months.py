from datetime import date

from lib.collection import Collection
from lib.interval import Interval, day
from lib.view.months import MOST, month_counts
from tests.view.made_up import ACTORS, story, told


def of(*days: date) -> Collection:
    parsed = [
        told("Coinquay stops on 4 September.", "stops", on=day(d), words="4 September", article=f"a{i}")
        for i, d in enumerate(days)
    ]
    return Collection(tuple(parsed), stories=tuple(story(p.events[0], p) for p in parsed), actors=ACTORS)


def test_months_without_events_are_counted_as_empty() -> None:
    months = month_counts(of(date(2016, 12, 31), date(2017, 2, 1), date(2017, 2, 28)))
    assert [m.events for m in months] == [1, 0, 2]
    assert months[0].words == "Dec 2016: 1 event"
    assert months[1].interval == Interval(date(2017, 1, 1), date(2017, 1, 31))


def test_a_long_collection_shows_its_last_months() -> None:
    months = month_counts(of(date(1990, 1, 1), date(2017, 2, 1)))
    assert len(months) == MOST
    assert months[-1].events == 1


def test_without_dates_there_is_no_profile() -> None:
    assert month_counts(Collection()) == ()
