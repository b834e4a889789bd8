"""Tables write days as all pages do, and keep them as days."""

from datetime import date

import pandas as pd

from pages.shared.rows import in_words


def test_days_are_written_in_words_and_stay_days() -> None:
    frame = pd.DataFrame({"Actor": ["A", "B"], "First": [date(2017, 9, 4), None]})
    shown = in_words(frame)
    assert "4 Sept 2017" in shown.to_html()
    assert "None" not in shown.to_html()
    assert list(shown.data["First"]) == [date(2017, 9, 4), None]


def test_a_table_without_days_is_left_alone() -> None:
    frame = pd.DataFrame({"When": ["4 Sept 2017"]})
    assert in_words(frame) is frame
