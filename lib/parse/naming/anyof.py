"""One pattern for many words, by their letters, so that a text is held against few of them at each place."""

import re
from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """Return an expression that matches each of the words, at any place the longest first."""
    rest: dict[str, list[str]] = {}
    ends = False
    for word in words:
        ends = ends or not word
        if word:
            rest.setdefault(word[0], []).append(word[1:])
    choices = [re.escape(letter) + any_of(tails) for letter, tails in rest.items()]
    if ends:
        choices.append("")
    return choices[0] if len(choices) == 1 else f"(?:{'|'.join(choices)})"


def led_by(words: Iterable[str], expression: str) -> str:
    """Return an expression that is tried only where the first letter of one of the words stands."""
    letters = "".join(sorted({re.escape(word[0]) for word in words}))
    return f"(?=[{letters}])(?:{expression})"
