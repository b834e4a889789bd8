"""Tables write days as all pages do, and keep them as days."""

from datetime import date

import pandas as pd
import pytest

from pages.shared.rows import in_room, in_words


def test_days_are_written_in_words_and_stay_days() -> None:
    frame = pd.DataFrame({"Actor": ["A", "B"], "First": [date(2017, 9, 4), None]})
    shown = in_words(frame)
    assert "4 Sept 2017" in shown.to_html()
    assert "None" not in shown.to_html()
    assert list(shown.data["First"]) == [date(2017, 9, 4), None]


def test_a_table_without_days_is_left_alone() -> None:
    frame = pd.DataFrame({"When": ["4 Sept 2017"]})
    assert in_words(frame) is frame


COLUMNS = {"When": 100, "What": 270, "Who": 140, "Type": 90, "Status": 80}


@pytest.mark.parametrize(
    ("width", "shown", "line"),
    [
        pytest.param(
            720, ["When", "What", "Who", "Type", "Status", "Sources"], 270, id="room for all that have a width"
        ),
        pytest.param(
            660, ["When", "What", "Who", "Type"], 293, id="the last give way, and the line takes what is left"
        ),
        pytest.param(500, ["When", "What", "Type"], 273, id="a narrower one may still have room"),
        pytest.param(360, ["When", "What"], 223, id="a phone has two, the line narrower than it likes"),
    ],
)
def test_a_table_shows_what_its_screen_has_room_for(width: int, shown: list[str], line: int) -> None:
    columns, order = in_room(COLUMNS, [*COLUMNS, "Sources"], width)
    assert order == shown
    assert columns["What"] == line


def test_a_table_without_a_line_on_what_happened_keeps_its_columns() -> None:
    columns = {"Actor": 200, "Events": 300}
    assert in_room(columns, ["Actor", "Events"], 360) == (columns, ["Actor", "Events"])
