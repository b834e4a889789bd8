"""The headline of a text that states none."""

import re

SENTENCE_END = re.compile(r"[.!。！…;；,，]['\"”’»)\]]*$")
MAX_LENGTH = 200


def find_headline(text: str) -> str | None:
    """Return the text's first line if it can be a headline: short, no full stop, something longer below."""
    first, _, rest = text.strip().partition("\n")
    line = re.sub(r"^#{1,6}\s+", "", first).strip()
    longest = max((len(part) for part in rest.splitlines()), default=0)
    if not line or len(line) > MAX_LENGTH or SENTENCE_END.search(line) or longest <= len(line):
        return None
    return line
