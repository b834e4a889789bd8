"""Which classes a pattern can begin with, so that at each piece only the rules that may match there are tried."""

import re
from collections.abc import Iterator

from lib.parse.timex.lexicon import Lexicon

_TOKEN = re.compile(
    r"\{(?P<role>[a-z_]\w*)\}|(?P<open>\(\?:|\(\?P<\w+>|\((?!\?))|(?P<look>\(\?[!=])|(?P<close>\))|(?P<or>\|)"
    r"|(?P<optional>\?|\{0,\d*\})|(?P<repeat>\{\d+,?\d*\})|\[(?P<set>[^\]]*)\]|\\(?P<sign>.)|(?P<gap>\0)|(?P<letter>.)"
)
First = tuple[frozenset[str], bool]  # the classes, and whether the part may be empty
NOTHING: First = (frozenset(), True)


def first_classes(pattern: str, lexicon: Lexicon) -> frozenset[str]:
    """Return every class character that a match can begin with.

    Args:
        pattern: In the pattern language of `dategrammar`, shared pieces and captures already written out, gaps as NUL.
        lexicon: The language's words.
    """
    return _choices(_TOKEN.finditer(pattern), lexicon)[0]


def _choices(tokens: Iterator[re.Match[str]], lexicon: Lexicon) -> First:
    """Read alternatives up to the closing bracket."""
    found, nullable = frozenset[str](), False
    sequence: list[First] = []
    for token in tokens:
        kind = token.lastgroup
        if kind == "close":
            break
        if kind == "or":
            first, empty = _in_a_row(sequence)
            found, nullable, sequence = found | first, nullable or empty, []
        elif kind == "optional" and sequence:
            sequence[-1] = (sequence[-1][0], True)
        elif kind != "repeat":
            sequence.append(_part(token, tokens, lexicon))
    first, empty = _in_a_row(sequence)
    return found | first, nullable or empty


def _part(token: re.Match[str], tokens: Iterator[re.Match[str]], lexicon: Lexicon) -> First:
    match token.lastgroup:
        case "open":
            return _choices(tokens, lexicon)
        case "look":
            _choices(tokens, lexicon)
            return NOTHING
        case "role":
            return _role(token["role"], lexicon), False
        case "set":
            return frozenset(token["set"].replace("\\", "")), False
        case "gap":
            return frozenset(" "), True
    return frozenset(token["sign"] or token["letter"]), False


def _in_a_row(sequence: list[First]) -> First:
    found: frozenset[str] = frozenset()
    for first, empty in sequence:
        found |= first
        if not empty:
            return found, False
    return found, True


def _role(role: str, lexicon: Lexicon) -> frozenset[str]:
    phrases = (lexicon.charset[f"={phrase[0]}"] for phrase in lexicon.phrases.get(role, ()))
    return frozenset("".join((lexicon.charset.get(role, ""), *phrases)))
