from datetime import date

from lib.collection import Collection
from lib.interval import Interval, day
from lib.view.months import MOST, month_profile
from tests.view.made_up import ACTORS, story, told


def of(*days: date) -> Collection:
    parsed = [
        told("Coinquay stops on 4 September.", "stops", on=day(d), words="4 September", article=f"a{i}")
        for i, d in enumerate(days)
    ]
    return Collection(tuple(parsed), stories=tuple(story(p.events[0], p) for p in parsed), actors=ACTORS)


def test_months_without_events_are_counted_as_empty() -> None:
    months = month_profile(of(date(2016, 12, 31), date(2017, 2, 1), date(2017, 2, 28))).months
    assert [m.events for m in months] == [1, 0, 2]
    assert months[0].words == "Dec 2016: 1 event"
    assert months[1].interval == Interval(date(2017, 1, 1), date(2017, 1, 31))


def test_a_long_collection_shows_the_months_in_a_row_that_have_most_events() -> None:
    days = [date(2010 + n // 12, n % 12 + 1, 3) for n in range(MOST)]
    profile = month_profile(of(date(1999, 1, 1), *days, date(2020, 5, 5), date(2020, 5, 6)))
    assert [m.interval.earliest for m in profile.months] == [d.replace(day=1) for d in days]
    assert (profile.earlier, profile.later) == (1, 2)


def test_without_dates_there_is_no_profile() -> None:
    assert month_profile(Collection()) == ((), 0, 0)


def test_the_profile_begins_with_a_month_that_has_events_and_counts_those_before() -> None:
    profile = month_profile(of(date(1990, 1, 1), date(2016, 12, 31), date(2017, 2, 1)))
    assert [m.events for m in profile.months] == [1, 0, 1]
    assert profile.earlier == 1
