"""No export passes off what a reader corrected as what the source says, whatever the reader wrote."""

import csv
import io
import json
from dataclasses import replace

import icalendar
import openpyxl
import pytest

from lib.export.calendar_ical import to_ical
from lib.export.caption import Caption
from lib.export.cite import cite_event
from lib.export.events_jsonld import to_jsonld
from lib.export.records_jsonl import to_jsonl
from lib.export.report import build_report
from lib.export.table_csv import to_csv
from lib.export.table_markdown import to_markdown
from lib.export.table_xlsx import to_xlsx
from lib.export.timelinejs import to_timelinejs
from lib.pipeline import correct
from tests.keep.making import edit
from tests.sample_collection import collection, third

WORDS = "status: happened -> denied (=HYPERLINK(1), 2021-05-10: see <b>the notice</b>)"
CAPTION = Caption("Ferries", "", "", (), None, "1")


def corrected(**changes):
    log = [replace(edit(third(), "stopped", reason="see <b>the notice</b>", **changes), by="=HYPERLINK(1)")]
    return correct(replace(collection(), stories=()), log)


def when(story):
    return story.dating.edtf or "undated"


def entries(made):
    return icalendar.Calendar.from_ical(to_ical(made, CAPTION, every=True)).events


def story_of(made):
    return next(s for s in made.stories if s.article_ids == ("three",))


def test_tables_have_a_column_for_it_that_starts_no_formula():
    made = corrected(status="denied")
    rows = list(csv.DictReader(io.StringIO(to_csv(made).decode("utf-8"))))
    assert [r["corrected"] for r in rows if r["corrected"]] == [WORDS]
    assert len(rows) > 1
    names = corrected(actors=("=1+1",))
    cells = [cell for row in csv.reader(io.StringIO(to_csv(names).decode("utf-8"))) for cell in row]
    assert "'=1+1" in cells
    assert "=1+1" not in cells
    book = openpyxl.load_workbook(io.BytesIO(to_xlsx(names, CAPTION)))
    assert all(cell.data_type != "f" for sheet in book for row in sheet.iter_rows() for cell in row)
    assert "corrected" in [cell.value for cell in book["Tellings"][1]]


def test_json_lines_hold_what_was_read_and_what_it_became():
    lines = [json.loads(line) for line in to_jsonl(corrected(status="denied")).splitlines()]
    told = {t["article"]["id"]: t["corrections"] for line in lines for t in line["tellings"]}
    assert told["one"] == []
    (one,) = told["three"]
    assert one["changes"] == [{"field": "status", "before": "happened", "after": "denied"}]
    assert (one["by"], one["action"], one["at"]) == ("=HYPERLINK(1)", "edit", "2021-05-10T12:01:00+00:00")


@pytest.mark.parametrize(
    "write",
    [
        lambda made: cite_event(story_of(made), made, when),
        lambda made: to_markdown(made, CAPTION, when).decode("utf-8").replace("\\", ""),
        lambda made: to_timelinejs(made, CAPTION, when).decode("utf-8").replace("&lt;", "<").replace("&gt;", ">"),
        lambda made: to_jsonld(made, CAPTION).decode("utf-8").replace("\\u003c", "<").replace("\\u003e", ">"),
        lambda made: "\n".join(build_report(made, CAPTION, when).footnotes),
        lambda made: "\n".join(str(e.get("description")) for e in entries(made)),
    ],
    ids=["citation", "Markdown", "TimelineJS", "JSON-LD", "report", "iCalendar"],
)
def test_words_for_people_say_who_corrected_what(write):
    said = "status: happened -> planned (=HYPERLINK(1), 2021-05-10: see <b>the notice</b>)"
    assert said in write(corrected(status="planned"))
    assert "HYPERLINK" not in write(collection())
