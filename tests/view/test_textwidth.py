"""Words on lines: what fits, what goes on, where Chinese breaks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.view.textwidth import ELLIPSIS, set_lines, text_width, wrap


@pytest.mark.parametrize(
    ("text", "columns", "lines", "rows"),
    [
        pytest.param("Port Council", 18, 2, ["Port Council"], id="one line"),
        pytest.param("Council of the Inland Ports", 12, 3, ["Council of", "the Inland", "Ports"], id="between words"),
        pytest.param("Council of the Inland Ports", 12, 2, ["Council of", f"the Inland{ELLIPSIS}"], id="more follows"),
        pytest.param("Echo (回声报)", 18, 2, ["Echo (回声报)"], id="a name in two scripts stays on its line"),
        pytest.param("港口管理局内河办公室", 12, 2, ["港口管理局内", "河办公室"], id="Chinese breaks anywhere"),
        pytest.param("Donaudampfschiff", 8, 3, ["Donaudam", "pfschiff"], id="a word too long for a line is cut"),
        pytest.param("", 8, 2, [""], id="nothing"),
    ],
)
def test_words_are_set_in_lines(text: str, columns: int, lines: int, rows: list[str]) -> None:
    assert wrap(text, columns, lines) == rows


@given(st.text("ab c-港", max_size=80), st.integers(6, 20), st.integers(1, 4))
def test_no_line_is_longer_than_asked_and_there_are_no_more_than_asked(text: str, columns: int, lines: int) -> None:
    rows = wrap(text, columns, lines)
    assert len(rows) <= lines
    assert all(sum(2 if c == "港" else 1 for c in row) <= columns for row in rows)


@pytest.mark.parametrize(
    ("text", "most", "lines"),
    [
        pytest.param("The council met", 3, ("The council met",), id="one line where it fits"),
        pytest.param("The port council banned every ferry", 3, ("The port council", "banned every ferry"), id="even"),
        pytest.param("The port council banned every ferry", 1, ("The port council…",), id="cut in its one line"),
        pytest.param(
            "The port council banned every ferry that carries cars", 2, ("The port council", "banned every ferry…"),
            id="cut in its last line",
        ),
        pytest.param("Inlandwaterwayscommission says no", 3, ("Inlandwaterwaysco…",), id="a word too long ends it"),
        pytest.param("港务局宣布禁止所有渡轮进入内港", 2, ("港务局宣布禁止所", "有渡轮进入内港"), id="Chinese"),
    ],
)  # fmt: skip
def test_a_label_is_set_in_the_fewest_lines_and_those_even(text: str, most: int, lines: tuple[str, ...]) -> None:
    assert set_lines(text, 125, most) == lines
    assert all(text_width(line) <= 125 for line in lines)


@given(st.text("ab c-港", min_size=1, max_size=80), st.floats(30, 300), st.integers(1, 4))
def test_set_lines_lose_no_word_unless_they_say_so(text: str, width: float, most: int) -> None:
    lines = set_lines(" ".join(text.split()) or "a", width, most)
    assert len(lines) <= most
    assert all(text_width(line) <= width for line in lines)
    shown, whole = "".join("".join(lines).split()), "".join(text.split()) or "a"
    assert shown == whole or not lines or (lines[-1].endswith(ELLIPSIS) and whole.startswith(shown[:-1]))
