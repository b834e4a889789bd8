"""Shows what the finder sees at one place of a text: the word, the roles it plays, and what each rule matches there."""

from typing import NamedTuple

from lib.parse.timex.found import Sheet
from lib.parse.timex.grammar import Grammar


class Tried(NamedTuple):
    """A rule and the words that its pattern matches at the place, `None` if it does not."""

    rule: str
    words: str | None


class Place(NamedTuple):
    """A word, the roles it plays in the word lists, and all rules in the order they are tried."""

    word: str
    roles: tuple[str, ...]
    rules: tuple[Tried, ...]


def place_at(grammar: Grammar, sheet: Sheet, offset: int) -> Place:
    """Return what is seen at the word around a character; beyond the text at its last word."""
    piece = next((n for n, start in enumerate(sheet.starts[1:]) if offset < start), len(sheet.pieces) - 1)
    if piece < 0:
        return Place("", (), ())
    letter = sheet.classes[piece]
    roles = (
        role for role, letters in grammar.lexicon.charset.items() if letter in letters and not role.startswith("=")
    )
    rules = (Tried(name, _words(sheet, piece, end)) for name, end in grammar.tried(sheet.classes, piece))
    return Place(sheet.pieces[piece], tuple(sorted(roles)), tuple(rules))


def _words(sheet: Sheet, piece: int, end: int | None) -> str | None:
    if end is None or end <= piece:
        return None
    first, last = sheet.offsets(piece, end)
    return sheet.text[first:last]
