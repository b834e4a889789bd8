"""Holidays: each short form gives the day that calendars print, and the table of movable ones keeps its own laws."""

from datetime import date

import pytest

from lib.parse.timex.holidays import holiday, holiday_weekend
from lib.vocab import load_rows


@pytest.mark.parametrize(
    ("form", "year", "day"),
    [
        pytest.param("12-25", 2017, date(2017, 12, 25), id="a fixed day"),
        pytest.param("11#4#4", 2023, date(2023, 11, 23), id="the fourth Thursday of November"),
        pytest.param("05#1#-1", 2021, date(2021, 5, 31), id="the last Monday of May"),
        pytest.param("easter", 2018, date(2018, 4, 1), id="Easter Sunday"),
        pytest.param("easter-2", 2014, date(2014, 4, 18), id="days from Easter"),
        pytest.param("advent", 2016, date(2016, 11, 27), id="Christmas on a Sunday: Advent is four weeks before"),
        pytest.param("advent", 2017, date(2017, 12, 3), id="Christmas on a Monday: the fourth Sunday is its eve"),
        pytest.param("=spring_festival", 2017, date(2017, 1, 28), id="by the table"),
        pytest.param("=spring_festival-1", 2017, date(2017, 1, 27), id="the day before one of the table"),
        pytest.param("=mid_autumn", 2017, date(2017, 10, 4), id="the eighth full moon"),
    ],
)
def test_a_form_gives_its_day(form: str, year: int, day: date) -> None:
    assert holiday(form, year) == day


@pytest.mark.parametrize(("form", "year"), [("=spring_festival", 1900), ("easter", 1500), ("12", 2017)])
def test_what_no_calendar_here_tells_is_unknown(form: str, year: int) -> None:
    assert holiday(form, year) is None


@pytest.mark.parametrize(
    ("day", "saturday"),
    [
        pytest.param(date(2021, 9, 6), date(2021, 9, 4), id="a Monday lengthens the weekend before"),
        pytest.param(date(2023, 11, 23), date(2023, 11, 25), id="a Thursday leads to the weekend after"),
        pytest.param(date(2021, 10, 31), date(2021, 10, 30), id="a Sunday lies in its weekend"),
        pytest.param(date(2021, 10, 30), date(2021, 10, 30), id="a Saturday begins its weekend"),
    ],
)
def test_a_holiday_has_a_weekend(day: date, saturday: date) -> None:
    assert holiday_weekend(day) == saturday


def test_the_table_of_movable_holidays_follows_the_moon() -> None:
    for row in load_rows("movable_holidays"):
        year = int(row["year"])
        days = {name: date.fromisoformat(f"{year}-{day}") for name, day in row.items() if name != "year"}
        assert date(year, 1, 21) <= days["spring_festival"] <= date(year, 2, 20), year
        assert (days["lantern"] - days["spring_festival"]).days == 14, year
        assert days["dragon_boat"] < days["qixi"] < days["mid_autumn"] < days["double_ninth"], year
        assert date(year, 4, 4) <= days["qingming"] <= date(year, 4, 6), year
