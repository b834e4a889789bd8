from collections import Counter

import pytest

from lib.identity import slug
from lib.model import ACTOR_KINDS
from lib.parse.naming.gazetteer import entries, find_known
from lib.vocab import load_rows


def test_rows_keep_the_schema() -> None:
    rows = load_rows("actors")
    ids = {slug(r["name"]) for r in rows}
    assert len(ids) == len(rows)
    for row in rows:
        assert row["kind"] in ACTOR_KINDS, row
        assert row["source"], row
        assert not row["parent"] or row["parent"] in ids, row
        assert len(row["country"]) in (0, 2), row


def test_places_are_told_apart() -> None:
    rows = load_rows("places")
    assert not [i for i, n in Counter(r["id"] for r in rows).items() if n > 1]
    assert {r["group"] for r in rows} == {"country", "region", "city", "continent"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Sinalune and Sinatra", [], id="inside a word"),
        pytest.param("Sina's Weibo", ["Sina", "Weibo"], id="possessive"),
        pytest.param("US$400 million", [], id="a currency"),
        pytest.param("the Bank of China and China", ["Bank of China", "China"], id="the longest"),
        pytest.param("火币与OKCoin被约谈", ["Huobi", "OKCoin"], id="Chinese has no spaces"),
        pytest.param("the Moody’s rating", ["Moody's"], id="curly apostrophe"),
    ],
)
def test_find_known(text: str, names: list[str]) -> None:
    assert [h.entry.name for h in find_known(text)] == names


def test_every_name_finds_its_entry() -> None:
    for entry in entries().values():
        hits = find_known(entry.name)
        assert entry.id in {a.entry.id for h in hits for a in h.aliases}, entry.name
