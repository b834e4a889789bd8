"""How a pattern can begin, so that at each piece only the rules that may match there are tried.

Of every pattern its first two classes are told, gaps left out.
"""

import re
from collections.abc import Iterator
from functools import reduce
from typing import NamedTuple

from lib.parse.timex.lexicon import Lexicon

_TOKEN = re.compile(
    r"\{(?P<role>[a-z_]\w*)\}|(?P<open>\(\?:|\(\?P<\w+>|\((?!\?))|(?P<look>\(\?[!=])|(?P<close>\))|(?P<or>\|)"
    r"|(?P<optional>\?)|(?P<repeat>[*+]|\{\d+,?\d*\})|\[(?P<set>[^\]]*)\]|\\(?P<sign>.)|(?P<gap>\0)|(?P<letter>.)"
)


class Start(NamedTuple):
    """The classes a match can begin with and go on with, and whether it can end after one class or none."""

    first: frozenset[str] = frozenset()
    second: frozenset[str] = frozenset()
    single: bool = False
    empty: bool = False

    def then(self, other: "Start") -> "Start":
        """Return how this part followed by the other begins."""
        return Start(
            self.first | other.first if self.empty else self.first,
            self.second | (other.first if self.single else NONE) | (other.second if self.empty else NONE),
            (self.single and other.empty) or (self.empty and other.single),
            self.empty and other.empty,
        )

    def either(self, other: "Start") -> "Start":
        """Return how the one or the other begins."""
        return Start(
            self.first | other.first, self.second | other.second, self.single or other.single, self.empty or other.empty
        )

    def goes_on(self, letter: str) -> bool:
        """Whether a match can have this class in its second place, or end before it."""
        return self.single or letter in self.second


NONE: frozenset[str] = frozenset()
MAY_LACK = ("*", "{0")
NOTHING = Start(empty=True)


def start_of(pattern: str, lexicon: Lexicon) -> Start:
    """Return how a match of the pattern can begin.

    Args:
        pattern: In the pattern language of `compile`, shared pieces and captures already written out, gaps as NUL.
        lexicon: The language's words.
    """
    return _choices(_TOKEN.finditer(pattern), lexicon)


def _choices(tokens: Iterator[re.Match[str]], lexicon: Lexicon) -> Start:
    """Read alternatives up to the closing bracket."""
    found = Start()
    sequence: list[Start] = []
    for token in tokens:
        kind = token.lastgroup
        if kind == "close":
            break
        if kind == "or":
            found, sequence = found.either(_in_a_row(sequence)), []
        elif kind == "optional" and sequence:
            sequence[-1] = sequence[-1].either(NOTHING)
        elif kind == "repeat" and sequence:
            once = sequence[-1].either(NOTHING) if token[0][:2] in MAY_LACK else sequence[-1]
            sequence[-1] = once.either(once.then(once))
        else:
            sequence.append(_part(token, tokens, lexicon))
    return found.either(_in_a_row(sequence))


def _in_a_row(sequence: list[Start]) -> Start:
    return reduce(Start.then, sequence, NOTHING)


def _part(token: re.Match[str], tokens: Iterator[re.Match[str]], lexicon: Lexicon) -> Start:
    match token.lastgroup:
        case "open":
            return _choices(tokens, lexicon)
        case "look":
            _choices(tokens, lexicon)
            return NOTHING
        case "role":
            return _role(token["role"], lexicon)
        case "set":
            return Start(frozenset(token["set"].replace("\\", "")), single=True)
        case "gap":
            return NOTHING
    return Start(frozenset(token["sign"] or token["letter"]), single=True)


def _role(role: str, lexicon: Lexicon) -> Start:
    single = Start(frozenset(lexicon.charset.get(role, "")), single=bool(lexicon.charset.get(role)))
    return reduce(Start.either, (_phrase(phrase, lexicon) for phrase in lexicon.phrases.get(role, ())), single)


def _phrase(phrase: tuple[str, ...], lexicon: Lexicon) -> Start:
    words = [frozenset(lexicon.charset[f"={piece}"]) for piece in phrase if not piece.isspace()]
    return Start(words[0], words[1] if len(words) > 1 else NONE, single=len(words) == 1)
