"""Denials: what somebody denies, waves away, or says does not happen."""

from lib.parse.clause.reading import Reading
from lib.parse.clause.values import Clause
from lib.parse.clause.words import word_set
from lib.parse.event.doers import done_by

DENIAL = "denial verb with what it denies"
UNSAID = "denied by its speaker"
REACH = 5  # words after the verb among which its noun stands
POINTING = frozenset({"this", "that", "it", "these", "those", "them"})


def denies(reading: Reading, index: int) -> bool:
    """Whether a clause's verb denies what others say: a noun, a clause, or "dismissed that as gossip"."""
    clause = reading.clauses[index]
    if clause.verb.lemma not in word_set("status", "denial") or clause.verb.passive or clause.verb.negated:
        return False
    if clause.verb.lemma != "deny" and done_by(reading, clause, "courts"):
        return False  # "the court dismissed the claim": that decides it
    start, end = clause.after
    words = [t.lower for t in reading.tokens[start : min(end, start + REACH)]]
    if not word_set("status", "denial_nouns").isdisjoint(words):
        return True
    if words[:1] and words[0] in POINTING and "as" in words[:3]:
        return True
    below = (c for c in reading.clauses[index + 1 :] if c.governor == index)
    return any(_is_content(clause, c) for c in below)


def unsaid(reading: Reading, index: int) -> bool:
    """Whether somebody says of what might be going on that it is not ("no sale is being discussed, he said")."""
    clause = reading.clauses[index]
    verb = clause.verb
    if clause.governor < 0 or not (verb.progressive or verb.modal in word_set("grammar", "future")):
        return False
    above = reading.clauses[clause.governor]
    says = above.verb.lemma in word_set("status", "speech") and not above.verb.passive and not above.verb.negated
    return says and clause.kind in ("main", "coordinated", "complement")


def _is_content(denial: Clause, below: Clause) -> bool:
    return below.kind == "complement" or (below.kind == "gerund" and not below.marker and denial.end == below.start)
