"""Verbs of Chinese that no list knows: the first one behind a date of its own, by the classes of rjieba."""

from collections.abc import Sequence

from lib.model import ActorMention, DateMention
from lib.parse.clause.titles_zh import is_in_title
from lib.parse.clause.words import word_set
from lib.parse.event.triggers_zh import MODIFIER, Hit, Stretch
from lib.parse.naming.words_chinese import Word, tag_words

VERBS = ("v", "vn")
SHORTEST = 2  # characters: verbs of one only join or help


def dated_verbs(
    text: str,
    stretches: Sequence[Stretch],
    hits: Sequence[Hit],
    dates: Sequence[DateMention],
    names: Sequence[ActorMention] = (),
) -> list[Hit]:
    """Return a verb of no type for each stretch with a date and no trigger behind it."""
    found = []
    for number, stretch in enumerate(stretches):
        ends = [d.span.end for d in dates if stretch.start <= d.span.start < stretch.end and d.kind in ("DATE", "TIME")]
        if not ends or any(h.stretch == number for h in hits):
            continue
        inside = [n for n in names if stretch.start <= n.span.start < stretch.end]
        if verb := _first_verb(text, ends[-1], stretch.end, inside):
            found.append(Hit(verb.start, verb.end, verb.text, "other", number, False, False))
    return found


def _first_verb(text: str, start: int, end: int, names: Sequence[ActorMention]) -> Word | None:
    idle = word_set("status", "idle", "zh")
    for word in tag_words(text, start, end):
        if is_in_title(text, start, word.start):
            continue
        if any(name.span.start <= word.start < name.span.end for name in names):
            continue
        after = text[word.end : word.end + 1]
        if word.tag in VERBS and len(word.text) >= SHORTEST and word.text not in idle and after != MODIFIER:
            return word
    return None
