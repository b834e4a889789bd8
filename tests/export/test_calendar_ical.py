"""The calendar as `icalendar` reads it back."""

from dataclasses import replace
from datetime import date

import icalendar
import pytest

from lib.export.calendar_ical import to_ical
from lib.export.caption import Caption
from lib.model import Dating
from tests.sample_collection import collection

CAPTION = Caption("Ferry rules", "", "Nothing is filtered out.", (), date(2021, 5, 7), "0.1")


def entries(sample, **how) -> dict[str, icalendar.Event]:
    calendar = icalendar.Calendar.from_ical(to_ical(sample, CAPTION, ["s2"], **how))
    return {str(e["uid"]).split("@")[0]: e for e in calendar.walk("VEVENT")}


def changed(**changes):
    sample = collection()
    return replace(sample, stories=(sample.stories[0], replace(sample.stories[1], **changes)))


def test_a_deadline_stands_on_its_last_day_as_tentative():
    entry = entries(collection())["s2"]
    assert entry.decoded("dtstart") == date(2021, 6, 30)
    assert entry.decoded("dtend") == date(2021, 7, 1)
    assert str(entry["status"]) == "TENTATIVE"
    assert str(entry["summary"]) == "Deadline: operators must delete schedules"
    assert "[2021-05-06..2021-06-30]" in entry["description"]


def test_only_deadlines_and_effective_dates_unless_all_are_asked_for():
    assert set(entries(collection())) == {"s2"}
    assert set(entries(collection(), every=True)) == {"s1", "s2", "s3"}
    assert str(entries(collection(), every=True)["s1"]["status"]) == "CONFIRMED"


def test_an_effective_date_that_happened_is_confirmed():
    entry = entries(changed(type="take_effect", status="happened"))["s2"]
    assert str(entry["status"]) == "CONFIRMED"


@pytest.mark.parametrize("changes", [{"status": "denied"}, {"dating": Dating()}], ids=["denied", "no date"])
def test_what_is_denied_or_undated_is_left_out(changes):
    assert "s2" not in entries(changed(**changes), every=True)


def test_the_calendar_is_named_and_the_same_every_time():
    data = to_ical(collection(), CAPTION, ["s2"])
    assert str(icalendar.Calendar.from_ical(data)["x-wr-calname"]) == "Ferry rules"
    assert data == to_ical(collection(), CAPTION, ["s2"])
