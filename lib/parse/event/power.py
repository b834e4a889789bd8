"""What a word is that is mere speech or a signature elsewhere where a court, a head of state or an authority acts."""

from lib.model import EventType
from lib.parse.clause.phrases import object_head
from lib.parse.clause.reading import Reading
from lib.parse.clause.values import Clause
from lib.parse.clause.words import singular, word_set
from lib.parse.event.doers import done_by
from lib.parse.event.lexicon import lexicon
from lib.parse.event.participants import acting
from lib.parse.event.trigger import Trigger


def type_by_power(reading: Reading, index: int, trigger: Trigger) -> EventType | None:
    """Return the type that an act has for who does it, or `None` where the trigger's own holds."""
    clause = reading.clauses[index]
    if trigger.type == "statement" and clause.verb.lemma in word_set("status", "refusing"):
        return _refusal(reading, index)
    if trigger.lemma == "confirm" and not clause.verb.passive:
        return None  # "the council confirmed that it had met"
    keys = _with_particle(reading, clause) + ([clause.verb.lemma] if trigger.noun < 0 else [])
    rows = (row for key in keys for row in lexicon().doers.get(key, ()))
    return next((kind for who, kind in rows if done_by(reading, clause, who)), None)


def _with_particle(reading: Reading, clause: Clause) -> list[str]:
    """Return the verb with the word behind it, or behind its pronoun ("take it up"), as the word list writes it."""
    behind = reading.tokens[clause.verb.last + 1 : clause.verb.last + 3]
    return [f"{clause.verb.lemma}_{t.lower}" for i, t in enumerate(behind) if i == 0 or behind[0].tag == "o"]


def _refusal(reading: Reading, index: int) -> EventType | None:
    """Return what a refusal is: a court's, or one that keeps somebody from acting ("refused to renew the licence")."""
    clause = reading.clauses[index]
    if done_by(reading, clause, "courts"):
        return "charge_sue"
    below = [c.verb for c in reading.clauses[index + 1 :] if c.governor == index and c.kind == "infinitive"]
    if any(verb.lemma in word_set("status", "permitting") for verb in below):
        return "restrict"
    head = object_head(reading.tokens, clause)
    if head < 0 or singular(reading.tokens[head].lower) not in word_set("status", "asked_for"):
        return None
    powerful = set(acting(reading, index)) & reading.cast.powers or done_by(reading, clause, "state_nouns")
    return "restrict" if powerful else None
