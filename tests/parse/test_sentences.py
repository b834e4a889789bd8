"""Sentences end where readers would say so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.parse.sentences import split_sentences


def split(text, language="en"):
    return [s.of(text) for s in split_sentences(text, 0, len(text), language)]


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        pytest.param("en", ["The rule starts on Sept. 7 at noon.", "It is strict."], id="month"),
        pytest.param("en", ["Mr. Smith met Dr. Jones.", "They spoke."], id="titles"),
        pytest.param("en", ["The U.S. Treasury acted.", "Others did not."], id="U.S. in a name"),
        pytest.param(
            "en", ["It sued Acme Inc. The case is open."[:17], "The case is open."], id="Inc. before an opener"
        ),
        pytest.param("en", ["Acme Inc. Chairman Bo Lee left."], id="Inc. inside a name"),
        pytest.param("en", ["J. K. Lee runs it.", "She said so."], id="initials"),
        pytest.param("en", ['"Stop now."', "He left."], id="closing quote"),
        pytest.param("en", ['"Why?" he asked.', "Nobody knew."], id="question inside a sentence"),
        pytest.param("en", ["It fell 3.5 percent.", "Prices rose."], id="decimal"),
        pytest.param("en", ["Trading ends at 5 p.m. Beijing time.", "Users wait."], id="p.m."),
        pytest.param("en", ["Is it over?", "Yes!", "So they say…"], id="other marks"),
        pytest.param("zh", ["监管机构发布通知。", "平台须在9月30日前停止交易!", "用户可提币。"], id="Chinese"),
        pytest.param("zh", ["他说:“明天停止。”", "随后离开。"], id="Chinese quote"),
        pytest.param("de", ["Am 14. September tritt die Regel in Kraft.", "Sie gilt z.B. für Banken."], id="ordinal"),
        pytest.param("fr", ["M. Dupont partira le 1er oct. prochain.", "Il l'a dit."], id="French"),
        pytest.param("es", ["El Sr. Ruiz dimitió en sept. pasado.", "No dijo más."], id="Spanish"),
    ],
)
def test_sentences(language, parts):
    text = "".join(parts) if language == "zh" else " ".join(parts)
    assert split(text, language) == parts


@given(st.text(alphabet=st.characters(), max_size=300))
def test_sentences_are_disjoint_trimmed_and_lose_no_word(text):
    spans = split_sentences(text, 0, len(text), "en")
    position = 0
    for span in spans:
        assert not text[position : span.start].strip()
        assert span.start < span.end
        assert span.of(text) == span.of(text).strip()
        position = span.end
    assert not text[position:].strip()
