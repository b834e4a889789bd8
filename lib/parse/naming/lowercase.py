"""Names written small by mistake, where the article writes them with a capital too: "telegram groups"."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from lib.parse.naming.linking import Subject
from lib.parse.naming.names import Name
from lib.parse.naming.namewords import name_words
from lib.value import replace

SMALL = re.compile(r"\b([a-z][a-z0-9]{3,})(?=['’]s\b|[ \n]([a-z]+))")


def find_lower_case(text: str, subjects: list[Subject], sentences: Sequence[tuple[int, int]]) -> list[Subject]:
    """Return the subjects with their lower-case mentions added; only platforms, and only where users of one follow."""
    by_form = {n.text.lower(): i for i, s in enumerate(subjects) if s.kind == "platform" for n in s.mentions}
    if not by_form:
        return subjects
    begins = [s for s, _ in sentences]
    behind = name_words().context["after_platform"]
    added: dict[int, list[Name]] = {}
    for match in SMALL.finditer(text):
        number = by_form.get(match[1])
        if number is None or (match[2] and match[2] not in behind):
            continue
        sentence = bisect_right(begins, match.start()) - 1
        if sentence >= 0 and match.end() <= sentences[sentence][1]:
            added.setdefault(number, []).append(Name(match.start(1), match.end(1), match[1], sentence))
    return [_with(s, added.get(i, [])) for i, s in enumerate(subjects)]


def _with(subject: Subject, names: list[Name]) -> Subject:
    if not names:
        return subject
    return replace(subject, mentions=tuple(sorted((*subject.mentions, *names), key=lambda n: n.start)))
