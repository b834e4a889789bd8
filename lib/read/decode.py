"""Bytes become text with `\\n` line ends, or a clear refusal."""

import codecs
import re

from lib.errors import ReadError

MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
SIGNATURES = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP or Office file"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
)
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")  # but white space and line ends
MIN_HAN_SHARE = 0.2  # an umlaut and the letter after it decode as one Chinese character, but those stay rare
MAX_ODD_SHARE = 0.02  # more control characters than this and the bytes were no text


def decode(data: bytes, name: str) -> str:
    """Return the text in `data`.

    UTF-8 and marked UTF-16 are read as such; other bytes are GB 18030 if they give mostly Chinese, else Windows-1252.

    Raises:
        ReadError: `data` is empty or is not text; the message names the file.
    """
    if not data.strip():
        raise ReadError(f"{name!r} is empty")
    for signature, what in SIGNATURES:
        if data.startswith(signature):
            raise ReadError(f"{name!r} is {what}, not text; save it as .txt or .md first")
    text = _decoded(data)
    odd = len(CONTROL.findall(text, 0, 20_000))
    if odd > MAX_ODD_SHARE * min(len(text), 20_000):
        raise ReadError(f"{name!r} is not text: it holds binary data")
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", " ")


def _decoded(data: bytes) -> str:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _legacy(data)


def _legacy(data: bytes) -> str:
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
    chinese = sum("\u4e00" <= c <= "\u9fff" for c in text)
    letters = sum(c.isalpha() for c in text)
    return text if chinese > MIN_HAN_SHARE * letters else data.decode("cp1252", errors="replace")
