"""Which language a text is taken for."""

import pytest

from lib.read.language import detect_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The harbour authority fined two ferry firms on Monday.", "en"),
        ("Die Hafenbehörde hat gestern zwei Reedereien bestraft.", "de"),
        ("La capitainerie a infligé lundi une amende à deux armateurs.", "fr"),
        ("La autoridad portuaria multó el lunes a dos navieras.", "es"),
        ("港务局周一对两家轮渡公司处以罚款。", "zh"),
        ("港湾局は月曜日に二社のフェリー会社に罰金を科した。", "ja"),
        ("2017-09-15 / 42", "en"),
    ],
)
def test_language(text: str, language: str) -> None:
    assert detect_language(text) == language


def test_only_languages_with_a_two_letter_code() -> None:
    pidgin = "Di goment don ban dem from Lagos market because dem no gree pay wetin dem suppose pay."
    assert len(detect_language(pidgin)) == 2
