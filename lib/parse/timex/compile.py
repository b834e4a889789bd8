"""Turns rule patterns into regular expressions over class characters.

A pattern is a regular expression whose elements are roles of the lexicon: `{of}` stands for any word of that role,
`<month>` captures it, `<day2:day>` captures it under another name, a name may stand at several places, a space is an
optional gap, and names in capitals (`{YEAR}`) are the shared pieces of `datepatterns`.
"""

import re
from itertools import count

from lib.parse.timex.lexicon import Lexicon
from lib.parse.timex.patterns import MACROS

GAP = " {0,2}"
NEVER = "(?!)"
_CAPTURE = re.compile(r"(?<!\?P)<(\w+)(?::(\w+))?>")
_ROLE = re.compile(r"\{([a-z_]\w*)\}")
_MACRO = re.compile(r"\{([A-Z]\w*)\}")
_NAMED = re.compile(r"\(\?P<(\w+)>")
_GAP = re.compile(r" (?![^\[\]]*\])")  # a space in a set is one of its signs


def written_out(pattern: str) -> str:
    """Write out shared pieces and captures; roles stay, gaps become NUL."""
    while _MACRO.search(pattern):
        pattern = _MACRO.sub(lambda m: MACROS[m[1]], pattern)
    names = count()
    captured = _CAPTURE.sub(lambda m: f"(?P<{m[1]}>{{{m[2] or m[1]}}})", pattern)
    return _GAP.sub("\0", _NAMED.sub(lambda m: f"(?P<{m[1]}_{next(names)}>", captured))


def compile_pattern(pattern: str, lexicon: Lexicon) -> re.Pattern[str]:
    """Compile a pattern for a language; its groups carry a number after their name ("month_3")."""
    with_roles = _ROLE.sub(lambda m: role_pattern(m[1], lexicon), written_out(pattern))
    return re.compile(with_roles.replace("\0", GAP))


def role_pattern(role: str, lexicon: Lexicon) -> str:
    """Return the expression of one role: its phrases first, then its single words."""
    choices = [_phrase_pattern(phrase, lexicon) for phrase in lexicon.phrases.get(role, ())]
    if classes := lexicon.charset.get(role):
        choices.append(_any_of(classes))
    return f"(?:{'|'.join(choices)})" if choices else NEVER


def _phrase_pattern(phrase: tuple[str, ...], lexicon: Lexicon) -> str:
    return "".join(GAP if piece.isspace() else _any_of(lexicon.charset[f"={piece}"]) for piece in phrase)


def _any_of(classes: str) -> str:
    return f"[{re.escape(classes)}]"
