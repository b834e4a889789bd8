"""Who a clause says acts, by the words for it: a court, a head of state, a chamber, any body of a state."""

from lib.parse.clause.reading import Reading
from lib.parse.clause.values import Clause
from lib.parse.clause.words import word_set


def done_by(reading: Reading, clause: Clause, who: str) -> bool:
    """Whether the subject, or a passive's "by", holds a word of a list of `status.toml`."""
    names = word_set("status", who)
    if reading.spellings.isdisjoint(names):
        return False
    start, end = clause.after if clause.verb.passive else clause.subject or (0, 0)
    tokens = reading.tokens[start:end]
    if clause.verb.passive:
        by = next((i for i, t in enumerate(tokens) if t.lower == "by"), len(tokens))
        tokens = tokens[by:]
    return any(t.lower in names for t in tokens)
