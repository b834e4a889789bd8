"""The command line keeps the names that scripts rely on, and fails with a message and status 2."""

import io
import json

import pytest

from lib.__main__ import main

STORY = """---
title: Regulator closes lenders
publisher: Example Daily
published: 2021-03-03
language: en
---

The central bank of Norway said on Monday that Acme Lending must stop taking deposits by the end of this month.

Acme Lending suspended withdrawals on 2 March 2021.
"""
EVENT_KEYS = {
    "article",
    "event_id",
    "earliest",
    "latest",
    "edtf",
    "date_text",
    "date_rule",
    "date_assumption",
    "trigger",
    "trigger_start",
    "trigger_end",
    "type",
    "status",
    "actors",
    "affected",
    "attribution",
    "summary",
    "quote",
    "start",
    "end",
    "confidence",
}
TIMEX_KEYS = {"start", "end", "text", "type", "value", "mod", "earliest", "latest", "rule"}


@pytest.fixture
def story(tmp_path):
    path = tmp_path / "story.md"
    path.write_text(STORY, encoding="utf-8")
    return path


def run(capsys, *arguments):
    status = main([str(a) for a in arguments])
    captured = capsys.readouterr()
    return status, captured.out, captured.err


def tag(capsys, monkeypatch, *lines, options=()):
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(line + "\n" for line in lines)))
    return run(capsys, "tag", *options)


@pytest.mark.parametrize("dct", ["2017-09-15", "2017-09-15T10:00:00"])
def test_tag_gives_one_line_a_text(capsys, monkeypatch, dct):
    request = json.dumps({"id": 7, "dct": dct, "lang": "en", "text": "It ends by the end of this month."})
    status, out, _ = tag(capsys, monkeypatch, request)
    answer = json.loads(out)
    assert (status, answer["id"]) == (0, 7)
    (timex,) = answer["timexes"]
    assert timex.keys() >= TIMEX_KEYS
    assert (timex["text"], timex["value"], timex["mod"]) == ("the end of this month", "2017-09", "END")
    assert (timex["earliest"], timex["latest"]) == ("2017-09-15", "2017-09-30")


def test_tag_without_a_day_leaves_the_year_open(capsys, monkeypatch):
    request = json.dumps({"id": "x", "dct": None, "lang": "en", "text": "It began on Sept 7."})
    (timex,) = json.loads(tag(capsys, monkeypatch, request)[1])["timexes"]
    assert (timex["value"], timex["earliest"], timex["latest"]) == ("XXXX-09-07", None, None)


def test_tag_explains(capsys, monkeypatch):
    request = json.dumps({"id": 1, "dct": "2017-09-15", "lang": "en", "text": "It starts next month."})
    (timex,) = json.loads(tag(capsys, monkeypatch, request, options=["--explain"])[1])["timexes"]
    assert timex["anchor"] == "2017-09-15"
    assert "15 Sept" in timex["explanation"]


def test_tag_shows_what_is_tried_at_a_character(capsys, monkeypatch):
    request = json.dumps({"id": 1, "dct": "2017-09-15", "lang": "en", "text": "It starts next month."})
    seen = json.loads(tag(capsys, monkeypatch, request, options=["--at", "12"])[1])["at"]
    assert (seen["offset"], seen["word"]) == (12, "next")
    assert "rel" in seen["roles"]
    assert {"rule": "relative unit", "words": "next month", "followed": True} in seen["matching"]
    assert [r["rule"] for r in seen["matching"] if r["followed"]] == ["relative unit"]
    assert seen["tried"] > len(seen["matching"])


def test_events_have_the_promised_names_and_offsets(capsys, story):
    status, out, _ = run(capsys, "events", story)
    rows = [json.loads(line) for line in out.splitlines()]
    text = STORY.split("---\n\n")[1]
    assert status == 0
    assert rows
    for row in rows:
        assert row.keys() >= EVENT_KEYS
        assert row["article"] == str(story)
        assert text[row["start"] : row["end"]] == row["quote"]
        assert text[row["trigger_start"] : row["trigger_end"]] == row["trigger"]
    halts = [r for r in rows if r["type"] == "halt" and r["status"] == "happened"]
    assert [(r["edtf"], r["actors"]) for r in halts] == [("2021-03-02", ["Acme Lending"])]


def test_all_events_tell_their_grade_and_likely_day(capsys, story):
    noted = [json.loads(line) for line in run(capsys, "events", story)[1].splitlines()]
    rows = [json.loads(line) for line in run(capsys, "events", "--all", story)[1].splitlines()]
    assert [r["event_id"] for r in rows if not r["minor"]] == [r["event_id"] for r in noted]
    assert len(rows) > len(noted)
    assert all(r.keys() >= {"likely", "likely_rule"} for r in rows)


def test_published_overrides_front_matter(capsys, story):
    rows = [json.loads(line) for line in run(capsys, "events", story, "--published", "2021-06-10")[1].splitlines()]
    assert "2021-06-30" in {r["latest"] for r in rows}


def test_actors_have_kinds_and_mentions(capsys, story):
    rows = {r["name"]: r for r in map(json.loads, run(capsys, "actors", story)[1].splitlines())}
    text = STORY.split("---\n\n")[1]
    assert rows["Acme Lending"]["kind"] == "company"
    assert all(text[m["start"] : m["end"]] == m["text"] for m in rows["Acme Lending"]["mentions"])


def test_compare_tells_equivalent_from_factual(capsys, story, tmp_path):
    other = tmp_path / "other.md"
    other.write_text(STORY.replace("2 March 2021", "4 March 2021"), encoding="utf-8")
    answer = json.loads(run(capsys, "compare", story, other)[1])
    assert answer["paragraph_links"] == [[0, 0], [1, 1]]
    assert answer["only_a"] == answer["only_b"] == answer["moved"] == []
    assert [(d["kind"], d["about"]) for d in answer["differences"]] == [("factual", "date")]


def test_table_is_csv_with_a_header(capsys, story):
    status, out, _ = run(capsys, "table", story)
    assert status == 0
    assert len(out.splitlines()) >= 3


def test_every_article_of_a_table_is_read_and_a_row_that_is_none_is_told(capsys, tmp_path):
    table = tmp_path / "export.csv"
    text = "The central bank of Norway said on Monday that Acme Lending must stop taking deposits."
    table.write_text(f"title,date,text\nFirst,2021-03-03,{text}\nEmpty,2021-03-04,\nSecond,2021-03-10,{text}\n")
    assert main(["events", str(table)]) == 2
    told = capsys.readouterr()
    days = [json.loads(line)["article"] for line in told.out.splitlines()]
    assert days == [f"{table}, row 2", f"{table}, row 4"]
    assert told.err == f"error: row 3 of {str(table)!r} has no text\n"


def test_two_articles_are_compared_and_no_other_number(capsys, story, tmp_path):
    table = tmp_path / "export.csv"
    table.write_text("title,text\nFirst,The bank closed.\nSecond,The bank opened.\n")
    assert main(["compare", str(story), str(table)]) == 2
    assert capsys.readouterr().err == "error: two articles are compared; the files hold 3\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(["events", "nowhere.md"], "nowhere.md", id="no such file"),
        pytest.param(["compare", "nowhere.md", "nowhere.md"], "nowhere.md", id="nothing to compare"),
    ],
)
def test_errors_name_the_file_and_exit_with_2(capsys, arguments, message):
    status, out, err = run(capsys, *arguments)
    assert (status, out) == (2, "")
    assert message in err


@pytest.mark.parametrize("line", ["{not json", '{"id": 1}', '{"id": 1, "text": "x", "dct": "soon"}'])
def test_tag_names_the_broken_line(capsys, monkeypatch, line):
    status, _, err = tag(capsys, monkeypatch, line)
    assert status == 2
    assert "line 1" in err


def test_an_impossible_day_is_refused(capsys, story):
    with pytest.raises(SystemExit) as caught:
        main(["events", str(story), "--published", "2017-02-31"])
    assert caught.value.code == 2
    assert "2017-02-31" in capsys.readouterr().err


@pytest.mark.parametrize("code", ["xx", "english", "pl", ""])
def test_a_language_without_words_is_refused_and_the_choice_named(capsys, story, code):
    with pytest.raises(SystemExit) as stopped:
        run(capsys, "events", story, "--language", code)
    assert stopped.value.code == 2
    assert "choose from de, en, es, fr, zh" in capsys.readouterr().err


def test_a_regional_code_is_its_language(capsys, story):
    assert run(capsys, "events", story, "--language", "en-GB")[0] == 0


@pytest.fixture
def store(story, tmp_path):
    from datetime import UTC, datetime

    from lib.correction import Change, Correction, target_of
    from lib.keep.store import open_store
    from lib.pipeline import parse_article
    from lib.read.files import read_path

    parsed = parse_article(read_path(story).articles[0])
    event = next(e for e in parsed.events if e.type == "halt" and e.status == "happened")
    noon = datetime(2021, 5, 10, 12, tzinfo=UTC)
    path = tmp_path / "log.sqlite"
    changes = (Change("date", "2021-03-02", "2021-03-01"),)
    open_store(str(path)).append(
        Correction(0, noon, "Ann", "edit", target_of(parsed, event.trigger), changes=changes), 0
    )
    return path


def test_events_and_table_take_the_corrections_of_a_store(capsys, story, store):
    status, out, err = run(capsys, "events", story, "--store", store)
    rows = [json.loads(line) for line in out.splitlines()]
    assert (status, err) == (0, "")
    assert [r["earliest"] for r in rows if r["corrected"] == [1]] == ["2021-03-01"]
    _, out, _ = run(capsys, "table", story, "--store", store)
    assert "date: 2021-03-02 -> 2021-03-01 (Ann, 2021-05-10)" in out
    story.write_text(STORY.replace("on 2 March", "on 3 March"), encoding="utf-8")
    _, out, err = run(capsys, "table", story, "--store", store)
    assert "warning: correction 1 has no place" in err
    assert "Ann" not in out


def test_a_store_that_is_not_there_is_no_empty_one(capsys, story, tmp_path):
    for command in (("table", story), ("events", story), ("corrections", "export")):
        status, out, err = run(capsys, *command, "--store", tmp_path / "slip.sqlite")
        assert (status, out) == (2, "")
        assert "there are no corrections at" in err
    assert not (tmp_path / "slip.sqlite").exists()


def test_a_log_goes_from_one_store_to_another_and_only_once(capsys, story, store, tmp_path):
    there, file = tmp_path / "there.sqlite", tmp_path / "log.jsonl"
    _, out, _ = run(capsys, "corrections", "export", "--store", store)
    file.write_text(out, encoding="utf-8")
    assert run(capsys, "corrections", "import", file, "--store", there) == (
        0, "", "1 of 1 corrections taken; 0 were there already\n",
    )  # fmt: skip
    assert "0 of 1 corrections taken" in run(capsys, "corrections", "import", file, "--store", there)[2]
    assert run(capsys, "corrections", "export", "--store", there)[1] == out
    file.write_text("{}\n", encoding="utf-8")
    status, _, err = run(capsys, "corrections", "import", file, "--store", there)
    assert (status, err.startswith("error: nothing was taken from the file; line 1")) == (2, True)
    assert run(capsys, "corrections", "import", tmp_path / "none", "--store", there)[0] == 2
