"""Triggers that may become events, folded so that one happening told by two verbs is one candidate."""

from lib.model import EventType
from lib.parse.clause.phrases import subject_head
from lib.parse.clause.reading import Reading
from lib.parse.clause.values import Clause
from lib.parse.clause.verbcontext import COPULAS, is_state
from lib.parse.clause.words import word_set
from lib.parse.event.attach import Attachment
from lib.parse.event.denial import DENIAL
from lib.parse.event.lexicon import LOOSE, NO_VERB, lexicon
from lib.parse.event.participants import acting, affected, agents, issuer
from lib.parse.event.status import Standing, standing
from lib.parse.event.trigger import Trigger
from lib.parse.event.triggers import match_verb, noun_type
from lib.value import replace, value

MERGING = frozenset({"agree", "restrict", "authorise", "propose", "ease", "delay_amend", "adopt"})
MERGE_SPAN = 8
HOLDING = frozenset({"restrict", "authorise", "ease"})
IMMEDIATE = frozenset({"with", "immediate", "effect"})
INDEPENDENT = frozenset({"main", "coordinated", "complement", "infinitive"})


@value()
class Candidate:
    """A trigger with its standing; `own` tells whether its clause has a date of its own."""

    index: int
    trigger: Trigger
    standing: Standing
    own: bool


def find_candidates(reading: Reading, dates: Attachment) -> list[Candidate]:
    """Return the clauses that have a trigger and stand as a fact, a plan or a report."""
    told = [c for index in range(len(reading.clauses)) if (c := _candidate(reading, index, dates))]
    found = [c for c in told if c.own or not (c.standing.needs_date or _singles_out(reading, c))]
    return found or [c for c in told if _issued(reading, c)]


def _candidate(reading: Reading, index: int, dates: Attachment) -> Candidate | None:
    clause = reading.clauses[index]
    dated = index in dates.clauses or index in dates.due
    state = _dated_state(reading, clause) if dated else None
    trigger = state or match_verb(reading.tokens, clause) or _dated_noun(reading, clause, dated)
    trigger = trigger or _dated_verb(clause, dated)
    if trigger is None:
        return None
    if trigger.type in ("move", "other") and _reschedules(clause, dates):
        trigger = replace(trigger, type="delay_amend")
    how = standing(reading, index)
    if how.rule == "present tense" and trigger.type in HOLDING and _binds_somebody(reading, index):
        how = Standing("ongoing", "what an issued text says")
    if how.needs_date and _performs(reading, index):
        how = Standing("happened", "said to be done by saying it")
    own = dated or trigger.noun in dates.nouns
    return Candidate(index, trigger, how, own) if how.status is not None else None


def _binds_somebody(reading: Reading, index: int) -> bool:
    """Whether a text is told with who issued it ("the order, issued by Peru, bars") or with the firm that it binds."""
    clause = reading.clauses[index]
    if issuer(reading, clause):
        return True
    if clause.verb.passive and clause.kind == "main":
        return bool(
            set(affected(reading, index)) - reading.cast.places
        )  # "the founder, Ann Roe, is barred from trading"
    head = subject_head(reading.tokens, clause) if clause.owned and clause.kind == "main" else -1
    text = head >= 0 and reading.tokens[head].singular in word_set("status", "documents")
    return text and bool(set(affected(reading, index)) & reading.cast.firms)


def _performs(reading: Reading, index: int) -> bool:
    """Whether a notice does what it says ("Notice 4 is repealed", "is hereby revoked", "with immediate effect")."""
    clause = reading.clauses[index]
    if not clause.verb.passive or clause.verb.tense != "present" or clause.kind not in ("main", "coordinated"):
        return False
    if "hereby" in reading.spellings or reading.spellings >= IMMEDIATE:
        return True
    head = subject_head(reading.tokens, clause)
    text = head >= 0 and reading.tokens[head].singular in word_set("status", "documents")
    return text and clause.verb.lemma in word_set("status", "undoing")


def _singles_out(reading: Reading, candidate: Candidate) -> bool:
    """Whether a relative clause only says among what something is first ("the largest that the agency has imposed")."""
    clause = reading.clauses[candidate.index]
    held = clause.antecedent or clause.subject
    if clause.kind != "relative" or held is None:
        return False
    words = [t.lower for t in reading.tokens[held[0] : held[1]]]
    return words[:1] == ["the"] and len(words) == 2 and (words[1].endswith("est") or words[1] in ("first", "last"))


def _issued(reading: Reading, candidate: Candidate) -> bool:
    """Whether an aside tells who issued a text ("The order, signed by the governor, covers 40 towns")."""
    clause = reading.clauses[candidate.index]
    aside = clause.kind == "reduced" and clause.start > 0 and reading.tokens[clause.start - 1].tag == ","
    return aside and clause.verb.lemma in word_set("status", "documented") and bool(agents(reading, clause))


def _reschedules(clause: Clause, dates: Attachment) -> bool:
    """Whether a clause moves something to another day ("the exams have been moved to June 3")."""
    held = (clause.subject, clause.after)
    return any(part and part[0] <= noun < part[1] for noun in dates.moved for part in held)


def _dated_noun(reading: Reading, clause: Clause, dated: bool) -> Trigger | None:
    """Return the subject of "the deadline is 30 September" as a trigger."""
    if not dated or clause.verb.lemma != "be":
        return None
    noun = subject_head(reading.tokens, clause)
    kind = noun_type(reading.tokens, noun) if noun >= 0 else None
    return Trigger(noun, noun, kind, "noun that is planned", reading.tokens[noun].lower, noun) if kind else None


def _dated_state(reading: Reading, clause: Clause) -> Trigger | None:
    """Return "stays shut" and "will remain banned" as a trigger, of the type of what it stays."""
    at = clause.verb.last + 1
    if clause.verb.lemma not in COPULAS or at >= len(reading.tokens) or not is_state(reading.tokens[at]):
        return None
    state = reading.tokens[at]
    known = lexicon().verbs.get(state.lemma, NO_VERB).alone or "other"
    kind: EventType = "ease" if state.lower == "open" else known
    return Trigger(clause.verb.head, at, kind, "verb and state", clause.verb.lemma)


def _dated_verb(clause: Clause, dated: bool) -> Trigger | None:
    """Return any other verb of an independent clause with a date of its own as a trigger: no list knows all verbs."""
    verb = clause.verb
    ahead = bool(verb.modal) or clause.kind == "infinitive"  # a duty or plan with a day counts whatever the verb
    idle = word_set("status", "being") if ahead else word_set("status", "static")
    if dated and clause.kind == "absolute" and verb.lemma in word_set("status", "scheduling"):
        kind: EventType = "take_effect" if verb.lemma == "due" else "other"
        return Trigger(verb.head, verb.head, kind, "verb with a date", verb.lemma)
    telling = clause.kind in ("relative", "subordinate") and verb.tense == "past"
    telling = telling or (clause.kind == "participle" and verb.perfect)  # "having walked away in 2021"
    if not dated or not (clause.kind in INDEPENDENT or telling) or verb.lemma in idle:
        return None
    if clause.kind == "infinitive" and clause.governor < 0:
        return None
    return Trigger(verb.head, verb.head, "other", "verb with a date", verb.lemma)


def one_each(reading: Reading, candidates: list[Candidate]) -> list[Candidate]:
    """Fold what is one happening told by two verbs ("ordered exchanges to stop") into one candidate."""
    by_clause = {c.index: c for c in candidates}
    dropped: set[int] = set()
    for candidate in candidates:
        clause = reading.clauses[candidate.index]
        if clause.kind == "reduced" and _called_off(reading, candidate, candidates):
            dropped.add(candidate.index)
            continue
        above = by_clause.get(clause.governor)
        if above is None or above.index in dropped:
            continue
        if _imposes(reading, above, candidate):
            dropped.add(above.index)
            duty = replace(candidate.trigger, type="take_effect")
            by_clause[candidate.index] = replace(candidate, trigger=duty)
        elif _announces_none(reading, above, candidate):
            dropped.add(candidate.index)  # "announced that she would not stand in May"
        elif _leads(reading, above, candidate) or (
            _sets_a_time(reading, above, candidate) and not _has_more(reading, above, candidates)
        ):
            dropped.add(above.index)
            by_clause[candidate.index] = _as_ordered(reading, above, candidate)
        elif _completes(reading, above, candidate):
            dropped.add(candidate.index)
            by_clause[above.index] = replace(above, trigger=_joined(reading, above, candidate.trigger))
    return [by_clause[c.index] for c in candidates if c.index not in dropped]


def _joined(reading: Reading, above: Candidate, below: Trigger) -> Trigger:
    """Return the upper trigger reaching to the lower one; who agrees or decides to act is told to act."""
    trigger = above.trigger
    if 0 <= below.last - trigger.first <= MERGE_SPAN and below.last > trigger.last:
        trigger = replace(trigger, last=below.last)
    weighed = trigger.rule == "weighing verb"  # "is weighing whether to ban it"
    decided = weighed or reading.clauses[above.index].verb.lemma in word_set("status", "deciding")
    return replace(trigger, type=below.type) if decided and below.type not in LOOSE else trigger


def _called_off(reading: Reading, candidate: Candidate, candidates: list[Candidate]) -> bool:
    """Whether what was planned is stopped or put off in the same breath ("a vote planned for May was cancelled")."""
    plan = reading.clauses[candidate.index]
    if candidate.standing.rule != "reduced plan":
        return False
    for other in candidates:
        clause = reading.clauses[other.index]
        governs = 0 <= plan.governor < len(reading.clauses) and reading.clauses[plan.governor] is clause
        waits = clause.subject is not None and clause.subject[1] == plan.start
        if other.trigger.type in ("halt", "delay_amend") and (governs or waits):
            return True
    return False


def _imposes(reading: Reading, above: Candidate, below: Candidate) -> bool:
    """Whether a duty starts on a day of its own: "operators will be required to register from October"."""
    verb = reading.clauses[above.index].verb
    passive = verb.passive and verb.lemma in word_set("status", "order") and above.standing.status == "planned"
    return passive and below.own and reading.clauses[below.index].kind == "infinitive"


def _sets_a_time(reading: Reading, above: Candidate, below: Candidate) -> bool:
    """Whether the upper verb only sets the time for the lower one: a deadline, or an order without a day of its own."""
    if not below.own or reading.clauses[below.index].kind != "infinitive":
        return False
    verb = reading.clauses[above.index].verb
    if above.standing.rule == "present tense" and verb.lemma in word_set("status", "granting"):
        return True  # "the order, dated May 3, gives banks until June 1 to comply"
    noun = reading.tokens[above.trigger.noun].lower if above.trigger.noun >= 0 else ""
    return noun in word_set("status", "deadlines") or (not above.own and orders(reading, above))


def _as_ordered(reading: Reading, above: Candidate, below: Candidate) -> Candidate:
    """Return what somebody is ordered to stop by a day as what keeps them from it."""
    verb = reading.clauses[above.index].verb
    if below.trigger.type != "halt" or verb.lemma not in word_set("status", "order") or not orders(reading, above):
        return below
    return replace(below, trigger=replace(below.trigger, type="restrict"))


def _has_more(reading: Reading, above: Candidate, candidates: list[Candidate]) -> bool:
    """Whether an order is for something else too ("told to recall the drug and to reply within 15 days")."""
    ordered = (c for c in candidates if reading.clauses[c.index].governor == above.index and not c.own)
    return orders(reading, above) and any(reading.clauses[c.index].kind == "infinitive" for c in ordered)


def _leads(reading: Reading, above: Candidate, below: Candidate) -> bool:
    """Whether the upper verb only leads to the lower one: "threatened to sue", "said it would close" without a date."""
    kind = reading.clauses[below.index].kind
    begins = reading.clauses[above.index].verb.lemma in word_set("status", "implicative") and above.trigger.noun < 0
    threat = above.trigger.rule == "noun that is planned"
    if kind == "gerund" and begins and not reading.clauses[below.index].marker:
        return not above.own  # "began issuing fines last year"
    if kind == "infinitive" and (begins or (threat and not above.own)):
        return True
    if above.standing.rule == DENIAL or (above.trigger.lemma == "threaten" and acting(reading, above.index)):
        return False
    says = above.trigger.type in ("announce", "statement") and not orders(reading, above)
    return says and not above.own and kind in ("infinitive", "complement", "main")


def _announces_none(reading: Reading, above: Candidate, below: Candidate) -> bool:
    """Whether somebody binds themselves not to do something: saying so is the act."""
    binding = reading.clauses[above.index].verb.lemma in word_set("status", "binding")
    return binding and above.trigger.type == "announce" and below.standing.rule == "negated future"


def _completes(reading: Reading, above: Candidate, below: Candidate) -> bool:
    """Whether the lower verb is one act with the upper one: "ordered exchanges to stop", "agreed to buy"."""
    if reading.clauses[below.index].kind != "infinitive" or below.own:
        return False
    if above.trigger.lemma == "threaten" and acting(reading, above.index):
        return True  # "threatened in May to sue": the threat is what happened
    return above.trigger.type in MERGING or orders(reading, above)


def orders(reading: Reading, candidate: Candidate) -> bool:
    """Whether a verb orders what the infinitive after it says ("told airlines to ground their jets")."""
    clause = reading.clauses[candidate.index]
    strict, asking = word_set("status", "order"), word_set("status", "asking")
    made = clause.verb.lemma == "make" and clause.verb.passive  # "two shops were made to close"
    if clause.verb.lemma not in strict and clause.verb.lemma not in asking and not made:
        return False
    for other in reading.clauses:
        if other.kind == "infinitive" and other.governor == candidate.index:
            if clause.verb.passive and (made or clause.verb.lemma in strict):
                return True
            done = match_verb(reading.tokens, other)
            if clause.verb.lemma in strict and set(acting(reading, candidate.index)) & reading.cast.powers:
                return True
            powerful = set(acting(reading, candidate.index)) & reading.cast.powers
            asked = done is not None and done.type in ("halt", "restrict") and bool(powerful)
            return asked or (done is not None and clause.verb.lemma in strict)
    return False
