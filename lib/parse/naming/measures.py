"""Known names that mean an index or one of a series here: "CAC 40", "Nasdaq Composite", "the Nasdaq fell", "Line 1"."""

import re

from lib.parse.naming.chains import Piece
from lib.parse.naming.namewords import is_common, name_words

INDEX = re.compile(
    r"(?:['’]s)?[ \n](?:\d{2,4}(?!\d|[ \n]?(?:million|billion))"
    r"|(?:[A-Z][a-z]+[ \n])?(?:[Ii]ndex|[Ii]ndices|Composite|Average)\b)"
)
MOVES = re.compile(
    r"[ \n](?:then[ \n])?(?:fell|rose|dropped|gained|lost|closed|climbed|slid|plunged|jumped|ended|dipped|at|stock)\b"
)
YEAR = re.compile(r"[ \n](?:19|20)\d\d")
NUMBER = re.compile(r"[ \n]\d{1,2}\b")


def is_measure(text: str, piece: Piece) -> bool:
    """Return whether a known name that stands in the text is a market index or only one of a series."""
    if piece.text in name_words().joins["also_indices"] and MOVES.match(text, piece.end):
        return True
    if NUMBER.match(text, piece.end) and is_common(piece.text):
        return True
    return bool(INDEX.match(text, piece.end)) and not YEAR.match(text, piece.end)
