"""The language of a text whose front matter does not state it."""

import re

HAN = re.compile(r"[\u3400-\u9fff]")
KANA = re.compile(r"[\u3040-\u30ff]")
LETTER = re.compile(r"[^\W\d_]")
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
    import py3langid

    code, _ = py3langid.classify(sample)
    return str(code)
