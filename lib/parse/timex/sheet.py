"""Cuts a text into classed pieces and finds where its sentences begin."""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, repeat

from lib.model import Span
from lib.parse.timex.found import Sheet
from lib.parse.timex.lexicon import OTHER, Lexicon
from lib.parse.timex.tense import Verbs

_HALF_WIDTH = {0xFF10 + n: 0x30 + n for n in range(10)}  # full-width digits
# a line end inside a sentence of hard-wrapped text; before a number only after a long line, for headlines are short
_WRAPPED = re.compile(r"\n(?:(?=[a-z])(?<=[a-z,]\n)|(?=\d)(?<=[^\n]{50}[a-z,]\n))")
# led by a set of signs, which is looked for fastest
_SENTENCE = re.compile(
    r"[.!?\n。！？；](?:(?<=\n)\n*|(?<=[。！？；])"
    r"|(?<=[.!?])(?<![A-Z][a-z].)(?<![A-Z].)[\"'”’)\]]{0,3}\s+(?=[\"'“‘(\[]?[A-Z]))"
)
_ORDINAL = re.compile(r"(?<!\d)\d{1,2}\.\s+$")  # "am 14. September": no sentence ends here


def lay_out_sheet(text: str, lexicon: Lexicon, sentences: Sequence[Span] | None) -> Sheet:
    """Cut the text; between given sentences no island of date words survives."""
    smooth = _WRAPPED.sub(" ", text) if sentences is None else text.replace("\n", " ")
    smooth = smooth if lexicon.spaced else smooth.translate(_HALF_WIDTH)
    pieces = lexicon.pieces.findall(smooth)
    starts = array("I", accumulate(map(len, pieces), initial=0))  # a list would hold an object for each
    classes = "".join(map(lexicon.classes.get, pieces, repeat(OTHER)))
    if sentences is None:
        return Sheet(
            text, pieces, starts, classes, lexicon, [0, *_sentence_starts(text, lexicon)], Verbs(text, lexicon)
        )
    first = [s.start for s in sentences]
    return Sheet(text, pieces, starts, _broken(classes, starts, first), lexicon, first, Verbs(text, lexicon))


def _sentence_starts(text: str, lexicon: Lexicon) -> Iterator[int]:
    """Return where sentences begin; where a full stop makes an ordinal, it ends none after a day's number."""
    found = _SENTENCE.finditer(text)
    if "." in lexicon.values.get("suffix", ()):
        found = (m for m in found if not _ORDINAL.search(text, max(0, m.start() - 3), m.end()))
    return (match.end() for match in found)


def _broken(classes: str, starts: Sequence[int], borders: Sequence[int]) -> str:
    """Replace the gap before each sentence by a word of no date."""
    letters = list(classes)
    for border in borders:
        piece = bisect_right(starts, border) - 2
        if 0 <= piece < len(letters) and letters[piece] == " ":
            letters[piece] = OTHER
    return "".join(letters)
