"""JSON exports obey their schemas and say what the collection says."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import jsonschema
import pytest

from lib.export.caption import Caption
from lib.export.events_jsonld import to_jsonld
from lib.export.records_jsonl import to_jsonl
from lib.export.timelinejs import to_timelinejs
from lib.model import EVENT_TYPES, STATUSES, Dating
from tests.sample_collection import collection

SCHEMA = json.loads((Path(__file__).resolve().parents[2] / "docs" / "event.schema.json").read_text(encoding="utf-8"))
CAPTION = Caption("A <b>title</b>", "", "Filtered: x.", (), date(2021, 5, 7), "0.1")


def lines() -> list[dict]:
    return [json.loads(line) for line in to_jsonl(collection()).decode().splitlines()]


def with_first(**changes):
    sample = collection()
    return replace(sample, stories=(replace(sample.stories[0], **changes), *sample.stories[1:]))


def test_every_line_obeys_the_published_schema():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    validator = jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker())
    assert len(lines()) == 3
    for line in lines():
        validator.validate(line)


def test_the_schema_knows_every_type_and_status():
    assert SCHEMA["$defs"]["type"]["enum"] == list(EVENT_TYPES)
    assert SCHEMA["$defs"]["status"]["enum"] == list(STATUSES)


def test_the_schema_refuses_a_line_without_its_tellings():
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**lines()[0], "tellings": []}, SCHEMA)


def test_offsets_lead_back_to_the_words():
    sample = collection()
    for line in lines():
        for telling in line["tellings"]:
            text = sample.article(telling["article"]["id"]).article.text
            assert text[telling["start"] : telling["end"]] == telling["quote"]
            assert text[telling["trigger_start"] : telling["trigger_end"]] == telling["trigger"]


def test_timelinejs_shows_dated_stories_and_escapes_markup():
    data = json.loads(to_timelinejs(collection(), CAPTION, lambda s: f"<{s.id}>", ["s2"]))
    assert data["title"]["text"]["headline"] == "A &lt;b&gt;title&lt;/b&gt;"
    assert [s["unique_id"] for s in data["events"]] == ["s1", "s2", "s3"]
    assert data["events"][1]["start_date"] == {"year": 2021, "month": 6, "day": 30}
    assert data["events"][0]["display_date"] == "&lt;s1&gt;"


def test_timelinejs_leaves_out_what_has_no_date():
    data = json.loads(to_timelinejs(with_first(dating=Dating()), CAPTION, lambda s: "", []))
    assert [s["unique_id"] for s in data["events"]] == ["s2", "s3"]


def test_jsonld_events_carry_dates_sources_and_edtf():
    data = json.loads(to_jsonld(collection(), CAPTION))
    item = data["itemListElement"][0]["item"]
    assert (item["@type"], item["startDate"], item["endDate"]) == ("Event", "2021-05-04", "2021-05-04")
    assert [a["@type"] for a in item["subjectOf"]] == ["NewsArticle", "Article"]
    properties = {p["name"]: p["value"] for p in item["additionalProperty"]}
    assert properties["edtf"] == "2021-05-04"
    assert data["itemListElement"][1]["item"]["eventStatus"] == "https://schema.org/EventScheduled"


def test_jsonld_does_not_state_what_was_denied():
    data = json.loads(to_jsonld(with_first(status="denied"), CAPTION))
    assert data["numberOfItems"] == 2
