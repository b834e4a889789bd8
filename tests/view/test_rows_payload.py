"""Tables are sent in words, with what they sort by where that is something else."""

import json
from datetime import date
from typing import Any

import pandas as pd

from lib.view.rows_payload import USUAL_WIDTH, TableLook, to_payload

LOOK = TableLook("Table of ferries", {"Ferry": 200, "First": 100}, {"Share": "{:.1f} %"})
FRAME = pd.DataFrame(
    {
        "Trips": [1200, 3],
        "Ferry": ["Anna", "<b>Bella</b>"],
        "First": [date(2021, 3, 5), None],
        "Share": [99.75, None],
    }
)


def sent(frame: pd.DataFrame = FRAME, look: TableLook = LOOK, **more: Any) -> dict[str, Any]:
    """Return the table as the browser reads it."""
    told: dict[str, Any] = json.loads(to_payload(frame, "ferries", [f"id{i}" for i in range(len(frame))], look, **more))
    return told


def test_days_and_numbers_are_written_in_words_and_what_is_missing_as_nothing() -> None:
    assert sent()["rows"] == [["Anna", "5 March 2021", "1,200", "99.8 %"], ["<b>Bella</b>", "", "3", ""]]


def test_days_and_numbers_sort_as_such_and_words_as_words() -> None:
    assert sent()["keys"] == {"1": [date(2021, 3, 5).toordinal(), None], "2": [1200, 3], "3": [99.75, None]}


def test_a_column_of_words_sorts_by_the_days_given_for_it() -> None:
    days = [date(2021, 3, 5), date(2020, 1, 1)]
    assert sent(keys={"Ferry": days})["keys"]["0"] == [day.toordinal() for day in days]


def test_columns_with_a_width_come_first_and_the_others_have_the_usual_one() -> None:
    columns = sent()["columns"]
    assert [c["name"] for c in columns] == ["Ferry", "First", "Trips", "Share"]
    assert [c["width"] for c in columns] == [200, 100, USUAL_WIDTH, USUAL_WIDTH]
    assert [c["kind"] for c in columns] == ["text", "text", "number", "number"]


def test_a_column_of_addresses_is_one_of_links() -> None:
    look = TableLook("Ferries", {"Page": 60}, links=("Page",))
    told = sent(pd.DataFrame({"Page": ["https://example.org/a", None]}), look)
    assert told["columns"][0]["kind"] == "link"
    assert told["rows"] == [["https://example.org/a"], [""]]


def test_some_rows_say_how_many_there_are() -> None:
    assert (sent()["whole"], sent(whole=900)["whole"]) == (2, 900)


def test_a_table_without_rows_keeps_its_columns() -> None:
    told = sent(FRAME.head(0))
    assert (len(told["columns"]), told["rows"], told["ids"]) == (4, [], [])
