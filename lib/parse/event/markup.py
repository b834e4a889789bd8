"""What is left of tags and list signs at the start of a line: "script>alert", "</b>", "***"."""

import re

SCRIPT = re.compile(r"<?(?:script|style)\b[^<>]{0,200}>\S*", re.IGNORECASE)  # with its code
TAG = re.compile(
    r"</?[a-z][^<>]{0,200}>|</?[a-z]\w*(?= |$)|/?[a-z]\w{0,9}/?>(?=[\s<A-Z]|$)|&[a-z]{2,6};", re.IGNORECASE
)
SIGNS = re.compile(r"[<>/\\*|~=+_•·#–—-]+(?=[\s<>]|[^\W\d_]|$)")


def without_markup(line: str) -> str:
    """Return the line without the remains of markup that it starts with; signs of a number ("-5%") stay."""
    if line[:1].isalnum() and ">" not in line:
        return line
    while found := SCRIPT.match(line) or TAG.match(line) or SIGNS.match(line):
        line = line[found.end() :].lstrip()
    return line
