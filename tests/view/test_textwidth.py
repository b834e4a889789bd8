"""Words on lines: what fits, what goes on, where Chinese breaks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.view.textwidth import ELLIPSIS, fit, text_width, wrap


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
    "text",
    [
        "The port council banned every ferry that carries more than forty cars from the inner harbour",
        "Northland-and-Southland-Inland-Waterways-Commission-for-the-Protection-of-the-Inner-Harbour said no",
        "港务局宣布禁止所有载运四十辆以上汽车的渡轮进入内港并要求各运营商在月底之前公布退款方案以及停航日期",
    ],
)
def test_a_text_that_is_fitted_takes_the_lines_there_are_and_says_that_it_goes_on(text: str) -> None:
    cut = fit(text, 130, 3)
    assert cut.endswith(ELLIPSIS)
    assert text.startswith(cut.removesuffix(ELLIPSIS))
    assert 130 < text_width(cut) <= 3 * 130
    assert fit(text, 130, 9) == text
