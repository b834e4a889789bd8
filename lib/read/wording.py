"""Extracted text made even, once, before an article's offsets are counted."""

import re
import unicodedata
from collections.abc import Iterable

INVISIBLE = re.compile(
    "[\\x00-\\x08\\x0e-\\x1f\\x7f-\\x9f\\xad\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff\\ud800-\\udfff]"
)
SPACES = re.compile(r"[^\S\n]+")
LIGATURES = re.compile("[\ufb00-\ufb06\u2e80-\u2fdf]+")  # of Latin print; and radicals that PDFs give for Chinese signs
SENTENCE_END = re.compile(r"[.!?。！？:：;；]['\"”’»)\]」』）]*$")
BEGINS_ANEW = re.compile(r"[\u3000\xa0]{2}|[-•·*]\s|\(?\d{1,2}[.)]\s|[一二三四五六七八九十]{1,3}、")
RUNS_ON = re.compile(r"[,;\u2010\u2013-]$")
WRAPPED = 45  # characters: mail programs break lines at 60 to 78; a shorter line ends on purpose
WIDE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")


def even(text: str) -> str:
    """Return the text without invisible signs, composed (NFC), its line ends `\\n` and Latin ligatures spelled out."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    text = INVISIBLE.sub("", text.replace("\x0b", "\n").replace("\x0c", "\n").replace("\x85", "\n"))
    return LIGATURES.sub(lambda m: unicodedata.normalize("NFKC", m[0]), unicodedata.normalize("NFC", text))


def one_line(text: str) -> str:
    """Return the text even, on one line, with single spaces."""
    return " ".join(even(text).split())


def join_lines(raw: str, *, wrapped: bool = False) -> list[str]:
    """Return the paragraphs of a text whose lines may be paragraphs or broken for width.

    A blank line ends a paragraph. A single line end does unless the next line goes on in lower case; in `wrapped` text
    it does not behind a line of some length, unless the next line begins as an item.
    """
    paragraphs: list[list[str]] = [[]]
    for line in even(raw).split("\n"):
        stripped = " ".join(line.split())
        if not stripped or (paragraphs[-1] and not _goes_on(paragraphs[-1][-1], line, wrapped)):
            paragraphs.append([])
        if stripped:
            paragraphs[-1].append(stripped)
    return [glue(lines) for lines in paragraphs if lines]


def glue(lines: Iterable[str]) -> str:
    """Return lines as one; between two Chinese or Japanese signs goes no space."""
    text = ""
    for line in lines:
        tight = not text or not line or (WIDE.match(text[-1]) and WIDE.match(line))
        text += line if tight else f" {line}"
    return text


def compose(paragraphs: Iterable[str]) -> str:
    """Return the text of an article: its paragraphs with a blank line between, and a line end."""
    return "\n\n".join(paragraphs) + "\n"


def _goes_on(before: str, line: str, wrapped: bool) -> bool:
    if BEGINS_ANEW.match(line):
        return False
    return (wrapped and len(before) >= WRAPPED) or line.lstrip()[:1].islower() or bool(RUNS_ON.search(before))
