"""The Chinese 将 before what something is done to ("将首批停派推迟"), which is no 将 of the future ("将推迟")."""

import re

from lib.parse.naming.words_chinese import tag_words

SIGN = re.compile("(?<![大名主老即必])将(?![于会要在由])")
REACH = 8  # characters behind the sign: enough for its first word
NOUNS = ("n", "r", "m", "b", "q")  # what rjieba calls the first word of a noun phrase; "nz" are often verbs


def without_disposal(text: str) -> str:
    """Return the words before a verb with each 将 that a noun phrase follows written as 把."""
    for sign in list(SIGN.finditer(text)):
        words = tag_words(text, sign.end(), min(sign.end() + REACH, len(text)))
        if words and words[0].tag.startswith(NOUNS):
            text = f"{text[: sign.start()]}把{text[sign.end() :]}"
    return text
