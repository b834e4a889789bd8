"""Verbs without a tense: where infinitives, -ing forms and participles stand, and whose they are."""

from collections.abc import Sequence

from lib.parse.clause.bounds import NEAR_JOINS, find_antecedent, plan_nouns, takes_object
from lib.parse.clause.contact import contact_clause
from lib.parse.clause.inflections import PAST
from lib.parse.clause.sharing import second_participle
from lib.parse.clause.values import Clause
from lib.parse.clause.verbcontext import TIME_MARKERS, VerbGroup, absolute_start, previous_index
from lib.parse.clause.words import Token, word_set
from lib.value import replace

SUBJECT_JOINS = NEAR_JOINS | {"on", "between", "for", "against", "in", "about", "from"}
TIME_OPENERS = TIME_MARKERS | {"while", "when"}  # these open clauses alone, no phrases


def place_infinitive(tokens: Sequence[Token], group: VerbGroup, clauses: list[Clause], pending: int) -> Clause:
    """Return the clause of an infinitive; `pending` is where a subject starts that waits for its verb, or -1."""
    if not clauses or (pending >= 0 and group.form == "to" and not _verbal(clauses)):
        before = previous_index(tokens, group.first)
        return Clause(group, "infinitive", group.first, 0, (max(pending, 0), group.first) if before >= 0 else None)
    last = len(clauses) - 1
    between = (clauses[last].verb.last + 1, group.first)
    if group.form == "to" and between[0] > 0 and group.first > between[0] and tokens[group.first - 1].tag == "c":
        last = next((i for i in range(last, -1, -1) if clauses[i].verb.form == "to"), last)
        return replace(clauses[last], verb=group, kind="infinitive", start=group.first, owned=False)
    if group.form == "bare" and clauses[last].verb.modal and tokens[group.first - 1].tag == "c":
        model = clauses[last]
        verb = replace(group, form="finite", tense="modal", modal=model.verb.modal)
        return replace(model, verb=verb, kind="coordinated", start=group.first - 1, owned=False)
    if group.form == "bare" and clauses[last].verb.form in ("to", "bare") and tokens[group.first - 1].tag == "c":
        return replace(clauses[last], verb=group, kind="infinitive", start=group.first, owned=False)
    has_object = any(t.tag in "wo" for t in tokens[between[0] : between[1]])
    decided = has_object and tokens[group.first - 1].lemma in plan_nouns()  # "made the decision to ban"
    object_controls = (
        has_object and not decided and not clauses[last].verb.passive and takes_object(clauses[last].verb.lemma)
    )
    if object_controls and tokens[between[0]].tag == "o":
        between = (between[0], between[0] + 1)  # "gave it ten days to appoint"
    subject = between if object_controls or group.form == "bare" else clauses[last].subject
    if not object_controls and not decided and (named := _named_by_for(tokens, between)):
        return Clause(group, "infinitive", group.first, 0, named, "to", last)
    return Clause(group, "infinitive", group.first, 0, subject, "to", last, owned=object_controls)


def _named_by_for(tokens: Sequence[Token], between: tuple[int, int]) -> tuple[int, int] | None:
    """Return whom "for" or "pending" names as the subject of the infinitive after it ("a deadline for it to reply")."""
    for index in range(between[1] - 1, between[0] - 1, -1):
        if tokens[index].lower in ("for", "pending"):
            return (index + 1, between[1]) if index + 1 < between[1] else None
        if tokens[index].tag in ",.prsq":
            return None
    return None


def _verbal(clauses: list[Clause]) -> bool:
    return any(c.verb.form == "finite" for c in clauses)


def place_ing(tokens: Sequence[Token], group: VerbGroup, clauses: list[Clause]) -> Clause:
    """Return the clause of an -ing form, which has the subject of the clause before it."""
    before = previous_index(tokens, group.first)
    previous = tokens[before] if before >= 0 else None
    governor = len(clauses) - 1
    subject = clauses[governor].subject if clauses else None
    if previous is not None and previous.tag == "c" and clauses and clauses[-1].verb.form == "ing":
        return replace(clauses[-1], verb=group, start=before, owned=False)
    if previous is not None and previous.tag in "ps":
        if previous.lower in TIME_OPENERS and clauses:
            governor = finite_model(clauses)
        return Clause(group, "gerund", before, 0, subject, previous.lower, governor, owned=False)
    direct = previous is not None and clauses and before == clauses[-1].verb.last
    by = previous is not None and previous.tag == "w" and before > 0 and tokens[before - 1].lower == "by"
    if by and not direct and clauses:  # "a suit by residents seeking to close it"
        held = find_antecedent(tokens, group.first, clauses[-1].verb.last + 1, NEAR_JOINS)
        return Clause(group, "participle", group.first, 0, held, "", governor)
    return Clause(group, "gerund" if direct else "participle", group.first, 0, subject, "", governor, owned=False)


def place_participle(tokens: Sequence[Token], group: VerbGroup, clauses: list[Clause]) -> Clause:
    """Return the clause of a participle, which tells what was done to the noun phrase before it."""
    floor = clauses[-1].verb.last + 1 if clauses else 0
    before = previous_index(tokens, group.first)
    if before >= 0 and tokens[before].tag in "ps":
        subject = clauses[-1].subject if clauses else None
        return Clause(group, "participle", before, 0, subject, tokens[before].lower, len(clauses) - 1, owned=False)
    if (start := absolute_start(tokens, floor, group.first)) >= 0:
        return Clause(group, "absolute", start - 1, 0, (start, group.first), "with", len(clauses) - 1)
    if second := second_participle(tokens, group, clauses, before):
        return second
    if told := _told_of(tokens, group, clauses, floor):
        return told
    aside = before >= 0 and tokens[before].tag == "," and not _verbal(clauses)  # "talks on the act, opened in May, end"
    subject = find_antecedent(tokens, group.first, floor, SUBJECT_JOINS if aside else NEAR_JOINS)
    that = next((i for i in range(before - 1, floor - 1, -1) if tokens[i].lower == "that"), -1)
    if that >= 0 and before >= 0 and tokens[before].tag == "," and subject[0] > that + 1:
        subject = (that + 1, before)  # "said that talks with the union, held in May, failed"
    if aside and tokens[subject[0]].tag == "p":
        subject = find_antecedent(tokens, group.first, floor, NEAR_JOINS)
    return Clause(group, "reduced", group.first, 0, subject, "", len(clauses) - 1)


def _told_of(tokens: Sequence[Token], group: VerbGroup, clauses: list[Clause], floor: int) -> Clause | None:
    """Return the clause of a participle that is none: a past in a contact clause, a passive that shares its "be"."""
    if not clauses or group.first != group.head:
        return None
    active = replace(group, form="finite", passive=False, tense="past")
    past = bool(tokens[group.head].forms & PAST) and clauses[-1].verb.lemma not in word_set("status", "giving")
    if past and (contact := contact_clause(tokens, active, clauses, floor)):
        return contact
    model = next((c.verb for c in reversed(clauses) if c.verb.form == "finite"), clauses[-1].verb)
    start = next((i for i in range(group.first - 1, floor - 1, -1) if tokens[i].tag == "c"), -1)
    own = start >= 0 and tokens[start + 1].lower in word_set("grammar", "possessives") and start + 2 < group.first
    plain = own and all(t.tag in "w0" for t in tokens[start + 2 : group.first])
    if not plain or not model.passive or model.form != "finite":
        return None
    verb = replace(group, form="finite", tense=model.tense, modal=model.modal, perfect=model.perfect)
    return Clause(verb, "main", start + 1, 0, (start + 1, group.first))


def finite_model(clauses: list[Clause]) -> int:
    """Return the index of the clause whose subject a verb without one shares."""
    for index in range(len(clauses) - 1, -1, -1):
        if clauses[index].verb.form == "finite" and clauses[index].kind != "tail":
            return index
    return len(clauses) - 1
