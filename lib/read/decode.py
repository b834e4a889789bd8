"""Bytes become text with `\\n` line ends, or a clear refusal."""

import re

from lib.errors import ReadError
from lib.read.encoding import decode_bytes

CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")  # but white space and line ends
MAX_ODD_SHARE = 0.02  # more control characters than this and the bytes were no text


def decode(data: bytes, name: str) -> str:
    """Return the text in `data`.

    UTF-8 and UTF-16 are read as such; other bytes as GB 18030, Big5 or Shift-JIS if they look so, else Windows-1252.

    Raises:
        ReadError: `data` is empty or is not text; the message names the file.
    """
    if not data.strip():
        raise ReadError(f"{name!r} is empty")
    text = decode_bytes(data)
    odd = len(CONTROL.findall(text, 0, 20_000))
    if odd > MAX_ODD_SHARE * min(len(text), 20_000):
        raise ReadError(f"{name!r} is not text: it holds binary data")
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", " ")
