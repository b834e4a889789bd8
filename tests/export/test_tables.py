"""Tables of events come back through their readers as they went out."""

import csv
import io
from dataclasses import astuple, replace
from datetime import date, datetime

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.collection import Collection
from lib.export.caption import Caption
from lib.export.event_rows import EventRow, column_names, event_rows
from lib.export.formula import safe_cell
from lib.export.table_csv import BOM, to_csv
from lib.export.table_markdown import to_markdown
from lib.export.table_xlsx import to_xlsx
from tests.sample_collection import collection

CAPTION = Caption("Three events", "How to read it.", "Nothing is filtered out.", (), date(2021, 5, 7), "0.1")


def read_csv(data: bytes, encoding: str = "utf-8") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode(encoding), newline="")))


def original_cell(words: str) -> str:
    inner = words[1:]
    return inner if words.startswith("'") and safe_cell(inner) == words else words


@pytest.mark.parametrize("words", ["=1+1", "+49", "-2", "@SUM(A1)", "\t=1", " =1", "＝1", "\n=cmd|' /C calc'!A0"])
def test_no_cell_starts_a_formula(words):
    assert safe_cell(words).startswith("'")
    assert original_cell(safe_cell(words)) == words


@given(st.text())
def test_a_safe_cell_gives_back_its_words_unless_they_were_quoted_already(words):
    assert not safe_cell(words).startswith(("=", "+", "-", "@"))
    if not words.startswith("'"):
        assert original_cell(safe_cell(words)) == words


def test_csv_has_one_row_a_story_in_date_order():
    rows = read_csv(to_csv(collection()))
    assert [r["id"] for r in rows] == ["s1", "s2", "s3"]
    assert [r["edtf"] for r in rows] == ["2021-05-04", "[2021-05-06..2021-06-30]", "2021-06-30"]
    assert rows[0]["differences"] == "date: 4 May 2021 (The Quay), 5 May 2021 (Digest after Pier Post)"
    assert rows[2]["summary"] == "'=Fast Ferry stopped its message board"


def test_csv_values_come_back():
    rows = read_csv(to_csv(collection()))
    for row, original in zip(rows, event_rows(collection()), strict=True):
        for name, value in zip(column_names(EventRow), astuple(original), strict=True):
            expected = (
                {None: "", True: "yes", False: "no"}.get(value, str(value))
                if not isinstance(value, int) or isinstance(value, bool)
                else str(value)
            )
            assert original_cell(row[name]) == expected, name


def test_the_byte_order_mark_is_there_only_when_asked_for():
    assert to_csv(collection(), bom=True) == BOM + to_csv(collection())
    assert read_csv(to_csv(collection(), bom=True), "utf-8-sig")[0]["id"] == "s1"


def test_an_empty_collection_exports_headers_alone():
    assert read_csv(to_csv(Collection())) == []
    assert openpyxl.load_workbook(io.BytesIO(to_xlsx(Collection(), CAPTION)))["Events"].max_row == 1


def test_xlsx_holds_dates_as_dates_and_formulas_as_words():
    book = openpyxl.load_workbook(io.BytesIO(to_xlsx(collection(), CAPTION)))
    assert book.sheetnames == ["Events", "Tellings", "Sources", "About"]
    header, *rows = book["Events"].iter_rows()
    names = [c.value for c in header]
    first = dict(zip(names, rows[0], strict=True))
    assert first["earliest"].value == datetime(2021, 5, 4)
    assert first["earliest"].is_date
    summary = dict(zip(names, rows[2], strict=True))["summary"]
    assert (summary.value, summary.data_type) == ("=Fast Ferry stopped its message board", "s")
    assert [r[3].value for r in book["Sources"].iter_rows(min_row=2)] == [
        datetime(2021, 5, 6),
        datetime(2021, 5, 7),
        None,
    ]
    assert book["Tellings"].max_row == 5
    assert dict(book["About"].iter_rows(min_row=2, values_only=True))["filter"] == "Nothing is filtered out."


def test_xlsx_survives_what_xml_and_excel_cannot_hold():
    sample = collection()
    story = replace(sample.stories[0], summary="bell\x07 " + "x" * 40_000)
    old = replace(
        story, dating=replace(story.dating, interval=replace(story.dating.interval, earliest=date(1850, 1, 1)))
    )
    book = openpyxl.load_workbook(io.BytesIO(to_xlsx(replace(sample, stories=(old,)), CAPTION)))
    row = dict(zip((c.value for c in book["Events"][1]), (c.value for c in book["Events"][2]), strict=True))
    assert row["earliest"] == "1850-01-01"
    assert row["summary"].startswith("bell\ufffd x")
    assert len(row["summary"]) <= 32_767


def test_markdown_is_a_table_with_numbered_sources():
    text = to_markdown(collection(), CAPTION, lambda s: s.dating.edtf or "no date").decode()
    table = [line for line in text.splitlines() if line.startswith("|")]
    assert len(table) == 2 + 3
    assert {line.replace(r"\|", "").count("|") for line in table} == {8}
    assert "[1] [2]" in table[2]
    assert r"\[2021-05-06..2021-06-30\]" in table[3]
    assert "1. “Harbour regulator tightens rules”, The Quay, 6 May 2021, <https://quay.example/a?b=1&c=2>" in text
    assert "Data as of 7 May 2021" in text
