"""Bodies named by a list of their subjects: "Department for Environment, Food and Rural Affairs"."""

import re

from lib.parse.naming.chains import is_topic
from lib.parse.naming.namewords import name_words

WORD = r"[A-Z][\w-]+(?:[ \n][A-Z][\w-]+)?"
LIST = re.compile(rf"(?:,[ \n]{WORD}){{0,4}},?[ \n](?:and|&)[ \n]{WORD}")
PART = re.compile(r"[A-Z][\w-]+")
OPENS = re.compile(r"(\w+)[ \n](?:of|for|on)[ \n](?:the[ \n])?")
LISTED = re.compile(r",?[ \n][A-Z&a]")


def listed_end(text: str, start: int, end: int, limit: int) -> int:
    """Return where a body's name ends, the subjects listed behind it included.

    Args:
        text: The article.
        start: Where the name starts.
        end: Where it ends as far as its capitals reach.
        limit: Where the sentence ends.
    """
    if not LISTED.match(text, end, limit):
        return end
    words = name_words()
    opening = OPENS.search(text, start, end)
    match = LIST.match(text, end, limit)
    if not opening or not match or words.heads.get(opening[1]) not in ("authority", "organisation"):
        return end
    parts = (*PART.findall(text[opening.end() : end]), *PART.findall(match.group()))
    return match.end() if all(is_topic(part, words) for part in parts) else end
