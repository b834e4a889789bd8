"""The language of a text whose front matter does not state it."""

import re
from collections.abc import Callable
from functools import cache

HAN = re.compile(r"[\u3400-\u9fff]")
KANA = re.compile(r"[\u3040-\u30ff]")
LETTER = re.compile(r"[^\W\d_]")
ISO_639_1 = 2  # letters of its codes
SAMPLE = 4_000  # code points; more does not change the answer
MIN_HAN_SHARE = 0.3  # a Chinese text quoting many Latin names stays above


def detect_language(text: str) -> str:
    """Return the ISO 639-1 code of the language most of the text is in; "en" where there are no letters."""
    sample = text[:SAMPLE]
    letters = len(LETTER.findall(sample))
    if letters == 0:
        return "en"
    if len(HAN.findall(sample)) >= MIN_HAN_SHARE * letters:
        return "ja" if KANA.search(sample) else "zh"
    return _classifier()(sample)[0]


@cache
def _classifier() -> Callable[[str], tuple[str, float]]:
    """Return py3langid's, kept to ISO 639-1: what looks like Nigerian Pidgin (pcm) is mostly terse English."""
    import py3langid

    py3langid.set_languages([code for code, _ in py3langid.rank("") if len(code) == ISO_639_1])
    classify: Callable[[str], tuple[str, float]] = py3langid.classify
    return classify
