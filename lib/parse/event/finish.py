"""How a chronology line ends up: without loose marks and words, capitalised, with its status."""

import re

from lib.model import Status
from lib.parse.event.markup import without_markup

NO_QUOTES = str.maketrans("", "", '"“”')
SHOWN = frozenset({"planned", "reported", "denied", "ongoing"})
BEFORE_MARK = re.compile(r" ,(?= ?,)|,(?= ?,)| (?=[,.;:)])")
LEADING = re.compile(r"(?:[\s,;:.)\"“”]|(?:and|but|or|that)\s)+")
THAT_COMMA = re.compile(r",(?= )(?:(?<=\bthat,)|(?<=\band,)|(?<=\bbut,))")
MARKS = " ,;:.\"“”'’(-–—"
DANGLING = frozenset(
    [
        "and",
        "or",
        "but",
        "the",
        "a",
        "an",
        "that",
        "which",
        "its",
        "their",
        "where",
        "when",
        "while",
        "until",
        "to",
        "of",
        "for",
        "with",
        "from",
        "than",
    ]
)


def finish(line: str, status: Status) -> str:
    """Return the line without loose ends, capitalised, with its status."""
    line = " ".join(line.split())
    if line.count("(") != line.count(")"):
        line = line.replace("(", "").replace(")", "")
    line = BEFORE_MARK.sub("", without_markup(line))
    if loose := LEADING.match(line):
        line = line[loose.end() :]
    if "," in line:
        line = THAT_COMMA.sub("", line)
    cut = line.endswith(" …")
    line = _strip_end(line.removesuffix(" …")) + (" …" if cut else "")
    if line.count('"') % 2 or line.count("“") != line.count("”"):
        line = line.translate(NO_QUOTES)
    line = line[:1].upper() + line[1:]
    return f"{line} ({status})" if status in SHOWN else line


def _strip_end(line: str) -> str:
    """Return the line without marks and words at its end that ask for more."""
    while True:
        line = line.rstrip(MARKS)
        rest, space, word = line.rpartition(" ")
        if line.endswith((" and again", " after that")):
            rest = rest.rpartition(" ")[0]
        elif not space or word not in DANGLING:
            return line
        line = rest
