"""What a sentence is about, for the "it" and "they" of the next one: its things that are no actors, by number."""

from lib.parse.clause.bounds import Stretch
from lib.parse.clause.reading import Reading
from lib.parse.clause.words import singular as singular_of
from lib.parse.clause.words import word_set
from lib.parse.event.triggers import phrase_head

Topics = tuple[str | None, str | None]
"""The noun phrase that "it" may mean, and the one that "they" may mean."""


def topics_of(reading: Reading) -> Topics:
    """Return the first thing of each number among the objects, then the subjects, of the sentence's main clauses."""
    singular = plural = None
    main = [c for c in reading.clauses if c.kind in ("main", "coordinated", "infinitive")]
    stretches = [c.after for c in main] + [reading.core(c.subject) for c in main if c.subject and c.owned]
    for stretch in stretches:
        head = phrase_head(reading.tokens, stretch)
        if head < 0 or singular_of(reading.tokens[head].lower) not in word_set("status", "documents"):
            continue  # anything else would be a guess
        if reading.actors_in((stretch[0], head + 1)) or reading.dates_in((stretch[0], head + 1)):
            continue
        words = _phrase(reading, (stretch[0], head + 1))
        if reading.tokens[head].lower.endswith("s") and not reading.tokens[head].lower.endswith("ss"):
            plural = plural or words
        else:
            singular = singular or words
    return singular, plural


def _phrase(reading: Reading, stretch: Stretch) -> str:
    """Return the words of a noun phrase, with a definite article instead of an indefinite one."""
    start, end = stretch
    if reading.tokens[start].lower in ("a", "an"):
        return "the " + reading.words((start + 1, end))
    return reading.words(stretch)
