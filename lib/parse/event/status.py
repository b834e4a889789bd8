"""Status of an event: happened, planned, reported, denied or ongoing, from its verb and the reporting words."""

from typing import NamedTuple

from lib.model import Status
from lib.parse.clause.reading import Reading, once
from lib.parse.clause.speakers import report_of
from lib.parse.clause.values import Clause
from lib.parse.clause.words import word_set
from lib.parse.event.denial import DENIAL, UNSAID, denies, unsaid
from lib.parse.event.hearsay import is_hearsay
from lib.parse.event.hypothetical import is_asked_for, is_conditional, waits_for_something
from lib.parse.event.negation import from_a_day, no_object, no_subject, nobody
from lib.parse.event.triggers import planning
from lib.parse.event.weighing import weighed_noun, weighs

GERUND_LIKE_GOVERNOR = frozenset({"", "by", "after", "before", "while", "since", "when", "in", "as", "and"})
AFTERWARDS = frozenset({"later", "since", "subsequently", "eventually", "then"})
GOING_ON = frozenset({"under way", "in talks", "on strike", "in progress", "on hold", "on ice", "in limbo"})
WAITING = frozenset({"before", "until", "till"})  # "no vote will be held before May": it will be held


class Standing(NamedTuple):
    """A status with its rule; `needs_date` marks readings that are an event only with a date of their own.

    `past` tells what is reported to have happened from what is reported as thought of.
    """

    status: Status | None
    rule: str
    needs_date: bool = False
    past: bool = False


NOT_ASSERTED = Standing(None, "not asserted")


@once
def standing(reading: Reading, index: int) -> Standing:
    """Return how the clause's happening stands, from its verb and the clauses that govern it."""
    return _standing(reading, index, 0)


def _standing(reading: Reading, index: int, depth: int) -> Standing:
    clause = reading.clauses[index]
    if is_asked_for(reading, clause):
        return NOT_ASSERTED  # "must say when it will stop"
    if depth > 6 or clause.marker in word_set("grammar", "hypothetical") or waits_for_something(reading, clause):
        return NOT_ASSERTED
    fronted = reading.tokens[0].lower in ("had", "should", "were")
    if fronted and not any(t.tag == "," for t in reading.tokens[: clause.verb.first]):
        return NOT_ASSERTED  # "Had the bank not paid the fine, ..."
    if clause.verb.form == "finite":
        found = _finite(reading, clause, index)
    elif clause.verb.form in ("to", "bare"):
        found = _infinitive(reading, clause, depth)
    elif clause.kind in ("reduced", "absolute"):
        found = _reduced(reading, clause)
    else:
        found = _gerund(reading, clause, index, depth)
    return _qualified(reading, index, found)


def _reduced(reading: Reading, clause: Clause) -> Standing:
    if clause.verb.lemma in word_set("status", "scheduling"):
        return Standing("planned", "reduced plan", True)
    above = reading.clauses[clause.governor] if clause.governor >= 0 else None
    if above and above.verb.lemma == "have" and above.verb.tense == "past" and above.end == clause.start:
        return Standing("happened", "done to what somebody had")  # "had its permit suspended"
    afterwards = reading.tokens[clause.verb.first - 1].lower in AFTERWARDS  # "lodged a complaint, later withdrawn"
    return Standing("happened", "reduced participle", not afterwards)


def _finite(reading: Reading, clause: Clause, index: int) -> Standing:
    verb = clause.verb
    unacted = nobody(reading, clause)
    nothing = bool(verb.modal) and no_subject(reading, clause)
    if (unacted or nothing) and verb.modal in word_set("status", "forbidding") and not verb.perfect:
        return Standing("planned", "forbidding modal", True)  # "from July nobody may buy it"
    if nothing and verb.passive and from_a_day(reading, clause):
        return Standing("planned", "forbidding modal", True)  # "no room will be let from May"
    if nothing and verb.modal in word_set("grammar", "future") and WAITING.isdisjoint(reading.spellings):
        return Standing("denied", "negated future")  # "no licences will be granted"
    if unacted:
        return Standing("denied", UNSAID) if unsaid(reading, index) else Standing(None, "negated")
    if verb.modal:
        return _modal(reading, clause)
    if verb.negated or no_object(reading, clause) or no_subject(reading, clause):
        return Standing("denied", UNSAID) if unsaid(reading, index) else Standing(None, "negated")
    if denies(reading, index):
        return Standing("denied", DENIAL, past=verb.tense == "past" or verb.perfect)  # "rejected the allegations"
    if weighed_noun(reading.tokens, clause) >= 0:
        return Standing("planned", "weighing verb")
    if verb.lemma in planning() and (not verb.passive or verb.progressive):
        return Standing("planned", "weighing verb")
    if verb.progressive and clause.kind == "complement" and clause.governor >= 0:
        return Standing("ongoing", "progressive in reported speech")  # "said it was assessing the plan"
    if verb.lemma == "be" and verb.tense == "present" and _goes_on(reading, clause):
        return Standing("ongoing", "present state")
    if verb.tense == "past":
        return Standing("happened", "past tense")
    if verb.perfect:
        return Standing("happened", "present perfect")
    if verb.progressive:
        return Standing("ongoing", "present progressive")
    if reading.headline:
        return Standing("happened", "headline present")
    if clause.verb.lemma in word_set("status", "plan") and verb.passive:
        return Standing("planned", "passive plan verb")
    if verb.lemma == "be" and _in_force(reading, clause):
        return Standing("happened", "in force")
    return Standing("happened", "present tense", True)


def _is_it(reading: Reading, clause: Clause) -> bool:
    """Whether an "it" that means nothing is the subject ("it is reported that ...")."""
    return clause.subject is not None and [t.lower for t in reading.tokens[slice(*reading.core(clause.subject))]] == [
        "it"
    ]


def _by_hearsay(reading: Reading, clause: Clause) -> bool:
    """Whether a word up to the verb says that others tell it ("reportedly", "allegedly")."""
    adverbs = word_set("status", "hearsay_adverbs")
    if reading.spellings.isdisjoint(adverbs):
        return False
    return any(t.lower in adverbs for t in reading.tokens[clause.start : clause.verb.last + 1])


def _goes_on(reading: Reading, clause: Clause) -> bool:
    """Whether a predicate says that something is going on ("is under way", "is on strike")."""
    start = clause.after[0]
    words = " ".join(t.lower for t in reading.tokens[start : start + 2])
    under = words.startswith("under ") and words[6:] in word_set("status", "examinations")
    return under or words in GOING_ON or words.startswith("underway")


def _in_force(reading: Reading, clause: Clause) -> bool:
    start = clause.after[0]
    return [t.lower for t in reading.tokens[start : start + 2]] in (["in", "force"], ["in", "effect"])


def _modal(reading: Reading, clause: Clause) -> Standing:
    verb = clause.verb
    if verb.modal in word_set("grammar", "future") and not no_object(reading, clause):
        neither = "neither" in [t.lower for t in reading.tokens[verb.first : verb.last]]
        return Standing("denied", "negated future") if verb.negated or neither else Standing("planned", "future")
    if verb.negated and not verb.perfect and verb.modal in word_set("status", "forbidding"):
        return Standing("planned", "forbidding modal", True)  # "may not enter the country from Friday"
    if verb.negated and verb.modal in ("would", "'d") and clause.kind == "complement" and not verb.perfect:
        return Standing("denied", "negated future")  # "said it would not close"
    if verb.perfect or verb.negated:
        return NOT_ASSERTED
    if no_object(reading, clause):
        return NOT_ASSERTED
    if verb.modal in ("would", "'d", "wouldn"):
        return Standing("planned", "future seen from the past")
    if verb.modal in word_set("status", "duty"):
        return Standing("planned", "duty", True)
    return Standing("planned", "possibility", True)


def _infinitive(reading: Reading, clause: Clause, depth: int) -> Standing:
    if clause.verb.negated:
        return Standing(None, "negated")
    if clause.governor < 0:
        return Standing("planned", "headline infinitive" if reading.headline else "infinitive", not reading.headline)
    verb = reading.clauses[clause.governor].verb
    above = _standing(reading, clause.governor, depth + 1)
    between = reading.tokens[verb.last + 1 : clause.verb.first]
    if verb.passive and verb.lemma in word_set("status", "hearsay"):
        return Standing("reported", "hearsay passive", past=clause.verb.perfect)
    if clause.verb.perfect:
        return Standing("happened", "perfect infinitive", True)  # "were found to have held classes"
    if reading.tokens[clause.verb.first - 1].lower == "only":
        return above  # "was arrested, only to be released a day later"
    if verb.lemma in word_set("status", "hopes") and verb.perfect and verb.tense == "past" and not verb.passive:
        return NOT_ASSERTED  # "had hoped to open in June"
    if verb.lemma in word_set("status", "plan") or (
        verb.lemma == "be" and any(t.lower in word_set("status", "prospective") for t in between)
    ):
        return _planned(above, "plan verb")
    if verb.lemma == "be" and not between:
        return _planned(above, "is to")
    manner = between[0].lower if verb.lemma == "be" and len(between) == 1 else ""
    if manner in word_set("status", "manners"):
        return above if manner == "able" else NOT_ASSERTED
    if verb.lemma == "have" and not between:
        done = verb.tense == "past" and not verb.perfect  # "had to close two mines in 2019"
        return above if verb.modal or done else Standing("planned", "duty", True)  # "will have to close"
    if verb.lemma in word_set("status", "negative"):
        return NOT_ASSERTED
    if verb.lemma in word_set("status", "implicative") or clause.verb.form == "bare":
        return Standing(above.status, above.rule, above.needs_date and above.rule != "present tense")
    if between and between[-1].lemma in word_set("status", "plan_nouns"):
        return _planned(above, "plan noun")
    if verb.lemma in word_set("status", "object_control"):
        asked = verb.lemma in word_set("status", "requesting")
        return Standing(None if above.status in (None, "denied") else "planned", "order or permission", asked)
    return Standing("planned" if above.status else None, "purpose", True)


def _planned(above: Standing, rule: str) -> Standing:
    if above.status in ("reported", "denied"):
        return Standing(above.status, rule)
    if above.rule == "negated":
        return Standing("denied", "negated plan")
    return Standing("planned", rule) if above.status else NOT_ASSERTED


def _gerund(reading: Reading, clause: Clause, index: int, depth: int) -> Standing:
    if denies(reading, index):
        return Standing("denied", DENIAL)  # "was on television denying that"
    if clause.verb.perfect:
        return Standing("happened", "perfect participle")
    if clause.governor >= 0 and weighs(reading.clauses[clause.governor].verb, clause.marker):
        return _planned(_standing(reading, clause.governor, depth + 1), "weighing verb")
    if clause.governor < 0 or clause.marker not in GERUND_LIKE_GOVERNOR:
        return Standing("happened" if clause.marker == "for" else None, "gerund after a preposition", True)
    above = _standing(reading, clause.governor, depth + 1)
    verb = reading.clauses[clause.governor].verb
    if clause.kind == "gerund" and not clause.marker:
        if verb.lemma in word_set("status", "plan") | word_set("status", "weigh"):
            return _planned(above, "weighing verb")
        if verb.lemma not in word_set("status", "implicative"):
            return NOT_ASSERTED
    order = above.status == "planned" and clause.marker in ("before", "after")  # "must wait before selling coins"
    return Standing(above.status, "participle with " + above.rule, above.needs_date or order, above.past)


def _qualified(reading: Reading, index: int, found: Standing) -> Standing:
    """Turn what rests on hearsay into reported and what somebody denies into denied."""
    clause = reading.clauses[index]
    if clause.governor >= 0 and clause.kind == "complement":
        above = reading.clauses[clause.governor].verb
        if above.lemma in word_set("status", "denial") and not above.negated:
            return Standing("denied", "denial verb")
        upper = reading.clauses[clause.governor]
        if above.passive and above.lemma in word_set("status", "hearsay") and _is_it(reading, upper):
            found = Standing("reported", "told by nobody", found.needs_date, found.status == "happened")
        if above.negated or upper.marker in word_set("grammar", "hypothetical") or waits_for_something(reading, upper):
            return NOT_ASSERTED
    if found.status == "planned" and is_conditional(reading, index):
        found = found._replace(needs_date=True)
    if found.status in (None, "denied") or clause.verb.lemma in word_set("status", "speech"):
        return found
    needs = found.needs_date and found.rule != "possibility"
    if _by_hearsay(reading, clause):
        return Standing("reported", "hearsay adverb", needs, found.status == "happened")
    speaker = report_of(reading, index)
    if speaker and is_hearsay(reading.tokens[speaker[0] : speaker[1]]):
        return Standing("reported", "told by others", needs, found.past or found.status == "happened")
    return found
