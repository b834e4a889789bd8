"""The program's own plotly.js: what it draws, and months as the program writes them everywhere."""

import pytest

from lib.plotlyjs import SCRIPT, is_enough, month_script, month_settings
from lib.view.words import month_name


@pytest.mark.parametrize(
    ("traces", "enough"),
    [([], True), ([{}], True), ([{"type": "scatter"}, {"type": "bar"}], True), ([{}, {"type": "heatmap"}], False)],
    ids=["nothing", "a trace without a type is a scatter", "two that it draws", "one that it does not"],
)
def test_which_traces_the_bundle_draws(traces, enough) -> None:
    assert is_enough(traces) is enough


def test_the_bundle_is_the_basic_one_and_ends_no_script_element() -> None:
    text = SCRIPT.read_text(encoding="utf-8")
    assert "plotly.js (basic" in text[:200]
    assert "</script" not in text


def test_axes_write_months_as_all_words_do() -> None:
    months = [month_name(number) for number in range(1, 13)]
    assert month_settings()["locales"]["en-US"]["format"]["shortMonths"] == months
    assert '"Sept"' in month_script()
