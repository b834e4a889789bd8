"""The labels' promises: built from their sources, sound offsets, and the sizes and spread that the figures rest on."""

import importlib.util
import json
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

GOLD = Path(__file__).resolve().parent


def builder(name: str) -> ModuleType:
    """Load a folder's build script, which is not part of any package."""
    spec = importlib.util.spec_from_file_location(f"gold_{name}", GOLD / name / "build.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (GOLD / name / f"{name}.jsonl").read_text("utf-8").splitlines()]


@pytest.mark.parametrize(
    ("name", "sources"), [("timex", "source/*.txt"), ("events", "labels/*.toml"), ("pairs", "source/*.toml")]
)
def test_built_labels_are_those_of_the_sources(name: str, sources: str) -> None:
    build = builder(name).build
    built = [json.loads(json.dumps(build(path))) for path in sorted((GOLD / name).glob(sources))]
    assert built == rows(name)


def test_built_stories_are_those_of_the_source() -> None:
    assert builder("stories").read_rows(GOLD / "stories") == rows("stories")


def test_every_time_expression_lies_where_its_label_says() -> None:
    for document in rows("timex"):
        spans = [(t["start"], t["end"]) for t in document["timexes"]]
        assert spans == sorted(spans)
        assert all(one[1] <= other[0] for one, other in pairwise(spans))
        assert all(document["text"][t["start"] : t["end"]] == t["text"] for t in document["timexes"])


def test_no_bound_is_turned_round() -> None:
    labels = [t for d in rows("timex") for t in d["timexes"]] + [e for d in rows("events") for e in d["events"]]
    assert [x for x in labels if x["earliest"] and x["latest"] and x["earliest"] > x["latest"]] == []


def test_time_expressions_are_many_and_in_five_languages() -> None:
    documents = rows("timex")
    languages = Counter(d["lang"] for d in documents)
    assert all(languages[code] >= least for code, least in {"en": 5, "zh": 3, "de": 2, "fr": 2, "es": 2}.items())
    assert sum(len(d["timexes"]) for d in documents) >= 250
    assert {(d["lang"], d["half"]) for d in documents} == {(c, h) for c in languages for h in ("seen", "unseen")}


def test_event_articles_are_of_many_fields_and_news_length() -> None:
    documents = rows("events")
    assert Counter(d["half"] for d in documents) == {"seen": 64, "unseen": 28}
    assert sum(d["language"] == "zh" for d in documents) == 24
    assert sum(d["language"] == "en" and d["domain"] not in {"MiCA", "crypto exchanges"} for d in documents) >= 10
    for document in documents:
        body = (GOLD / "events" / "articles" / document["article"]).read_text("utf-8").split("---\n", 2)[2]
        assert 150 <= len(body.split()) <= 380 or 250 <= len(re.findall(r"[\u4e00-\u9fff]", body)) <= 500
        assert sum(e["essential"] for e in document["events"]) >= 4


def test_stories_are_at_least_sixty_and_some_are_told_often() -> None:
    tellers = Counter(r["story"] for r in rows("stories"))
    assert len(tellers) >= 60
    assert sum(n > 1 for n in tellers.values()) >= 30
    own = {r["article"] for r in rows("stories") if r["article"].startswith("tests/gold/")}
    assert len(own) == 10


def test_pairs_cover_moves_merges_splits_and_both_kinds_of_difference() -> None:
    pairs = rows("pairs")
    assert len(pairs) >= 10
    assert sum(bool(p["moved"]) for p in pairs) >= 4
    assert any(len({b for _, b in p["sentence_links"]}) > len({a for a, _ in p["sentence_links"]}) for p in pairs)
    assert any(len({a for a, _ in p["sentence_links"]}) > len({b for _, b in p["sentence_links"]}) for p in pairs)
    kinds = Counter((d["kind"], d["about"]) for p in pairs for d in p["differences"])
    assert len({about for kind, about in kinds if kind == "factual"}) >= 8
    assert sum(n for (kind, _), n in kinds.items() if kind == "equivalent") >= 20
