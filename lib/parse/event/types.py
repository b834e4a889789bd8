"""Which type an event is where the trigger alone does not tell: orders, denials, what saying something amounts to."""

from collections.abc import Sequence

from lib.model import EventType
from lib.parse.clause.phrases import subject_head
from lib.parse.clause.reading import Reading
from lib.parse.clause.words import word_set
from lib.parse.event.candidates import Candidate, orders
from lib.parse.event.denial import DENIAL
from lib.parse.event.participants import acting
from lib.parse.event.power import type_by_power

BY_STANDING: dict[str, EventType] = {DENIAL: "statement", "forbidding modal": "restrict"}
PLAIN = frozenset({"say", "tell", "report", "add", "note", "state", "write", "explain"})
"""With a fact these only date it."""
RULED = frozenset({"other", "authorise", "agree"})
"""Types that a duty of all turns into a rule ("pilots must register")."""


def of_somebody(reading: Reading, index: int) -> bool:
    """Whether the subject tells unnamed people or firms, who act themselves ("28 firms applied")."""
    head = subject_head(reading.tokens, reading.clauses[index])
    noun = reading.tokens[head].singular if head >= 0 else ""
    return any(noun in word_set("status", name) for name in ("firm_nouns", "body_nouns", "members"))


def type_of(reading: Reading, candidate: Candidate, kept: Sequence[Candidate], dated: bool) -> EventType | None:
    """Return the type, `None` for what only dates a fact: how a clause stands decides before its trigger does.

    Args:
        reading: The sentence.
        candidate: The trigger.
        kept: All triggers of the sentence.
        dated: Whether a date was found for it.
    """
    clause, trigger = reading.clauses[candidate.index], candidate.trigger
    if told := BY_STANDING.get(candidate.standing.rule):
        return told
    if _is_announced_of(reading, candidate):
        return "announce"  # "the curbs, announced in May": they were imposed on another day
    if orders(reading, candidate):
        return "penalise" if _to_pay(reading, candidate.index) else "restrict"
    if candidate.standing.rule == "order or permission" and trigger.type == "statement":
        return "other"  # "told banks to report by Monday": not their words but their duty
    if dated and trigger.type in RULED and (rule := _rule_for_all(reading, candidate)):
        return rule
    if trigger.lemma == "apply" and of_somebody(reading, candidate.index):
        return "other"  # "28 firms applied", no rule
    if by_power := type_by_power(reading, candidate.index, trigger):
        return by_power
    speech = trigger.noun < 0 and clause.verb.lemma in word_set("status", "speech")
    if not speech or clause.verb.lemma in word_set("status", "predicting"):
        return trigger.type
    return _of_speech(reading, candidate, kept)


def _is_announced_of(reading: Reading, candidate: Candidate) -> bool:
    """Whether an aside says when an act of somebody's was announced; a deal is announced when it is made."""
    trigger = candidate.trigger
    aside = reading.clauses[candidate.index].kind in ("reduced", "relative")
    return aside and candidate.own and trigger.lemma == "announce" and trigger.noun >= 0 and trigger.type != "agree"


def _of_speech(reading: Reading, candidate: Candidate, kept: Sequence[Candidate]) -> EventType | None:
    """Return what saying something amounts to: announcing where it binds, nothing where it only dates a fact."""
    clause = reading.clauses[candidate.index]
    beside = ("participle", "gerund")  # "announced it, citing a law"
    below = [k for k in kept if reading.clauses[k.index].governor == candidate.index]
    told = [k for k in below if reading.clauses[k.index].kind not in beside]
    if told and candidate.trigger.type not in ("announce", "statement", "propose"):
        return "statement"  # "confirmed that a search took place"
    binding = any(_binds(k) for k in told)
    if binding or any(_prospective(reading, i) for i, c in enumerate(reading.clauses) if c.governor == candidate.index):
        return "announce"
    quoted = clause.kind == "tail" and reading.tokens[0].tag == "q" and candidate.own
    facts = (k for k in told if k.standing.status in ("happened", "ongoing") and not k.own)
    only_dates = clause.verb.lemma in PLAIN and not quoted and any(facts)
    return None if only_dates else candidate.trigger.type


def _rule_for_all(reading: Reading, candidate: Candidate) -> EventType | None:
    """Return what a duty or a right of whoever it may be is: a rule, which no firm's own is ("Acme must repay")."""
    clause = reading.clauses[candidate.index]
    will_have_to = clause.kind == "infinitive" and reading.clauses[clause.governor].verb.lemma == "have"
    bound = will_have_to or candidate.standing.rule in ("duty", "possibility")
    if not bound or not clause.subject or acting(reading, candidate.index):
        return None
    words = [t.lower for t in reading.tokens[slice(*clause.after)]]
    if candidate.standing.rule == "possibility":
        goes_on = clause.verb.modal == "may" and clause.verb.lemma in word_set("status", "going_on")
        return "ease" if goes_on else "restrict" if clause.verb.modal == "may" and "only" in words else None
    start, end = reading.core(clause.subject)
    head = subject_head(reading.tokens, clause)
    several = head >= 0 and reading.tokens[head].singular != reading.tokens[head].lower
    whoever = start < end and reading.tokens[start].lower in ("any", "every", "each", "all", "whoever")
    return "restrict" if several or whoever else None


def _binds(told: Candidate) -> bool:
    """Whether what somebody says is a plan, a denial or a rule that holds: saying it is an act."""
    effect = told.trigger.type == "take_effect" and told.standing.status != "ongoing"
    return effect or told.standing.status in ("planned", "denied")


def _to_pay(reading: Reading, index: int) -> bool:
    """Whether an order is to pay ("was ordered to pay 3 million euros")."""
    return any(c.governor == index and c.kind == "infinitive" and c.verb.lemma == "pay" for c in reading.clauses)


def _prospective(reading: Reading, index: int) -> bool:
    verb = reading.clauses[index].verb
    if verb.last > verb.first and reading.tokens[verb.first + 1].lower == "rather":
        return False  # "said his firm would rather wait"
    return verb.modal in ("would", "will", "shall", "'ll", "'d") and reading.clauses[index].kind in (
        "complement",
        "main",
    )
