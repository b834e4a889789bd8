"""Word lists load once and refuse clearly."""

import pytest

from lib import vocab
from lib.errors import VocabError


def test_a_missing_list_is_named():
    with pytest.raises(VocabError, match="nowhere"):
        vocab.load_table("nowhere")


def test_english_is_a_language():
    assert "en" in vocab.languages()


def test_every_list_is_valid_toml_with_a_named_source():
    for path in vocab.ROOT.rglob("*.toml"):
        language = path.parent.name if path.parent != vocab.ROOT else None
        assert vocab.load_table(path.stem, language), path


def test_a_row_that_does_not_fit_its_header_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(vocab, "ROOT", tmp_path)
    (tmp_path / "broken.csv").write_text("name,kind\na,b,c\n", encoding="utf-8")
    with pytest.raises(VocabError, match=r"broken\.csv line 2"):
        vocab.load_rows.__wrapped__("broken")
