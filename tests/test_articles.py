"""The promises of the default collection: how many digests, how long, how labelled, and no sentence borrowed."""

import json
import os
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("CRACKDOWN_SHARED", ROOT.parent / "shared"))
FIELDS = {"title", "publisher", "published", "url", "language", "digest"}
RUN = 9  # as many words in a row would be a borrowed sentence


class Digest(NamedTuple):
    name: str
    meta: dict[str, Any]
    body: str


def digests() -> Iterator[Digest]:
    for path in sorted((ROOT / "data" / "articles").glob("*.md")):
        _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
        yield Digest(path.name, yaml.safe_load(head), body.strip())


DIGESTS = tuple(digests())
each_digest = pytest.mark.parametrize("digest", DIGESTS, ids=[d.name for d in DIGESTS])


def words(text: str) -> list[str]:
    """Latin words, and each Chinese character as a word of its own."""
    return re.findall(r"[a-z0-9]+|[\u3400-\u9fff]", text.lower())


def runs(text: str) -> set[tuple[str, ...]]:
    found = words(text)
    return {tuple(found[i : i + RUN]) for i in range(len(found) - RUN + 1)}


def by_name(part: str) -> Digest:
    (found,) = (d for d in DIGESTS if part in d.name)
    return found


def test_there_are_sixteen_to_twenty_digests() -> None:
    assert 16 <= len(DIGESTS) <= 20


def test_they_run_from_january_to_november_with_the_weight_on_september() -> None:
    days = [d.meta["published"] for d in DIGESTS]
    assert min(days) >= date(2017, 1, 1)
    assert max(days) <= date(2017, 11, 30)
    assert Counter(day.month for day in days)[9] >= len(days) / 2


def test_outlets_differ() -> None:
    assert len({d.meta["publisher"] for d in DIGESTS}) >= 12


def test_two_digests_are_chinese() -> None:
    assert sum(d.meta["language"] == "zh" for d in DIGESTS) == 2


@each_digest
def test_front_matter_says_what_the_text_is(digest: Digest) -> None:
    meta = digest.meta
    assert set(meta) == FIELDS
    assert meta["digest"] is True
    assert meta["publisher"].startswith("Digest after ")
    assert type(meta["published"]) is date
    assert digest.name.startswith(meta["published"].isoformat())
    assert re.match(r"https?://", meta["url"])


@each_digest
def test_body_is_news_length_in_short_paragraphs(digest: Digest) -> None:
    chinese = digest.meta["language"] == "zh"
    count = len(re.findall(r"[\u3400-\u9fff]", digest.body)) if chinese else len(digest.body.split())
    assert 120 <= count <= (450 if chinese else 300)
    paragraphs = digest.body.split("\n\n")
    assert len(paragraphs) >= 5
    assert all("\n" not in p for p in paragraphs)


@each_digest
def test_nobody_is_quoted(digest: Digest) -> None:
    assert not re.search('["“”„«»「」]', digest.body)


@each_digest
def test_no_sentence_is_borrowed(digest: Digest) -> None:
    if not (SHARED / "seeds").is_dir():
        pytest.skip(f"the original texts are not at {SHARED}")
    originals = [p.read_text(encoding="utf-8") for p in (SHARED / "seeds").glob("*.txt")]
    known = set[tuple[str, ...]]().union(*map(runs, originals))
    assert not runs(f"{digest.meta['title']}\n{digest.body}\n{digest.meta['url']}") & known


def test_links_come_from_the_researched_facts() -> None:
    facts = SHARED / "facts" / "crackdown.csv"
    if not facts.is_file():
        pytest.skip(f"the researched facts are not at {SHARED}")
    table = facts.read_text(encoding="utf-8") + (SHARED / "facts" / "contradictions.csv").read_text(encoding="utf-8")
    assert [d.name for d in DIGESTS if d.meta["url"].replace("%2D", "-") not in table] == []


def test_the_wechat_story_comes_in_two_near_versions() -> None:
    first, second = by_name("15-straits-times"), by_name("16-the-star")
    a, b = ({tuple(words(t)[i : i + 3]) for i in range(len(words(t)) - 2)} for t in (first.body, second.body))
    assert len(a & b) / len(a | b) > 0.5
    differing = (("spokesman", "spokeswoman"), ("US$400 billion (S$539 billion)", "US$400bil"), ("did not", "didn't"))
    for mine, theirs in (*differing, ("by the end of this month (September)", "by the end of September")):
        assert mine in first.body
        assert theirs in second.body
        assert mine not in second.body
    assert "Duroz" in first.body
    assert "Duroz" not in second.body


@pytest.mark.parametrize(
    ("one", "its_words", "other", "other_words"),
    [
        ("05-yicai", "yesterday declared initial coin offerings illegal", "05-cryptocoins", "issued on Sept. 5"),
        ("07-china-daily", "and five central government departments", "21-pillar", "Seven Chinese agencies issued"),
        ("07-18-south-china", "first noticed on July 18", "26-belnovosti", "On July 19 the messenger was already"),
    ],
    ids=["day of the coin ban", "number of its issuers", "day of the first WhatsApp block"],
)
def test_three_pairs_contradict_each_other(one: str, its_words: str, other: str, other_words: str) -> None:
    assert its_words in by_name(one).body
    assert other_words in by_name(other).body


def test_gold_stories_name_digests_that_exist() -> None:
    rows = [json.loads(s) for s in (ROOT / "tests/gold/stories/stories.jsonl").read_text("utf-8").splitlines()]
    named = {r["article"] for r in rows if r["article"].startswith("data/articles/")}
    assert named == {f"data/articles/{d.name}" for d in DIGESTS}
