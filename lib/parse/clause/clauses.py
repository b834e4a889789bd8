"""Who does what to whom inside a sentence: verb groups with their subjects, what they govern, and what governs them."""

from collections.abc import Sequence

from lib.parse.clause.bounds import (
    FAR_JOINS,
    JOINS,
    TELLING,
    apposed,
    closes,
    find_antecedent,
    find_opener,
    is_speech_noun,
    named_speaker,
    says,
    second_phrase,
    speech_aside,
    speech_verbs,
    subject_start,
    tail_end,
    time_words,
)  # fmt: skip
from lib.parse.clause.contact import contact_clause
from lib.parse.clause.inflections import PARTICIPLE
from lib.parse.clause.inversion import turn_listed, turn_so
from lib.parse.clause.links import bound_clauses, link_fronted, link_tails, turn_inverted
from lib.parse.clause.nonfinite import finite_model, place_infinitive, place_ing, place_participle
from lib.parse.clause.sharing import interrupted_subject, joined_start, leaves_speech
from lib.parse.clause.values import ADNOMINAL, Clause, ClauseKind
from lib.parse.clause.verbcontext import VerbGroup, previous_index
from lib.parse.clause.verbgroups import find_verb_groups
from lib.parse.clause.words import Token, word_set
from lib.value import replace


def find_clauses(tokens: Sequence[Token], headline: bool = False) -> list[Clause]:
    """Return the clauses of one sentence, in the order of their verbs.

    Args:
        tokens: The sentence's tokens.
        headline: Whether title style holds.
    """
    clauses: list[Clause] = []
    pending = 0  # where the subject starts that still waits for its finite verb
    for group in find_verb_groups(tokens, headline):
        clause = _place(tokens, group, clauses, pending)
        clauses.append(clause)
        if group.form == "finite" and clause.kind not in ADNOMINAL and (clause.kind != "tail" or len(clauses) > 1):
            pending = -1
        elif pending < 0 and clause.kind in ADNOMINAL and clause.marker == "pending":
            pending = clause.start
    turned = turn_listed(tokens, turn_so(tokens, bound_clauses(clauses, len(tokens))))
    return link_tails(turn_inverted(tokens, link_fronted(turned)))


def _place(tokens: Sequence[Token], group: VerbGroup, clauses: list[Clause], pending: int) -> Clause:
    if group.form == "finite":
        return _finite(tokens, group, clauses, pending)
    if group.form in ("to", "bare"):
        return place_infinitive(tokens, group, clauses, pending)
    if group.form == "ing":
        return place_ing(tokens, group, clauses)
    return place_participle(tokens, group, clauses)


def _finite(tokens: Sequence[Token], group: VerbGroup, clauses: list[Clause], pending: int) -> Clause:
    floor = clauses[-1].verb.last + 1 if clauses else 0
    opener = find_opener(tokens, floor, group.first)
    if opener >= 0 and (clause := _opened(tokens, group, clauses, opener, floor)):
        return clause
    before = previous_index(tokens, group.first)
    if clauses and before >= floor - 1 and (before < floor or tokens[before].tag in ",cq"):
        return _without_subject(tokens, group, clauses, pending, before)
    if clauses:
        return _with_subject(tokens, group, clauses, pending, floor)
    if group.lemma in speech_verbs() and tokens[0].tag == "q" and (told := _after_quotation(tokens, group.first)) >= 0:
        return Clause(group, "tail", told, 0, (told, group.first))
    if (aside := speech_aside(tokens, group)) >= 0:
        return Clause(group, "tail", aside, 0, (aside, group.first))
    return Clause(group, "main", 0, 0, (0, group.first))


def _opened(tokens: Sequence[Token], group: VerbGroup, clauses: list[Clause], opener: int, floor: int) -> Clause | None:
    """Place a finite verb whose clause is opened by a conjunction or a relative pronoun."""
    token, governor = tokens[opener], len(clauses) - 1
    if group.first - 1 > opener and tokens[previous_index(tokens, group.first)].tag == "c":
        return None  # "takes no orders after May and will close"
    if token.lower == "as" and _disagree(tokens[group.first - 1], tokens[group.first]):
        return None  # "a bill that would treat drivers as employees was rejected"
    between = [t for t in tokens[opener + 1 : group.first] if t.tag not in "ag,"]
    if between and between[0].tag == "p" and token.tag == "r" and all(_is_time(t) for t in between[1:]):
        between = []  # "which in June set up a department"
    if token.lower == "that" and between and token.tag == "d" and opener == 0:
        return None
    relative = token.tag == "r" or (token.lower == "that" and not between)
    told = bool(clauses) and says(clauses[-1].verb) and not _names_a_thing(tokens, clauses[-1].verb, floor)
    if token.lower == "where" and between and opener > floor and tokens[opener - 1].tag == ",":
        return Clause(group, "relative", opener, 0, (opener + 1, group.first), "where", governor)
    dated = tokens[opener - 1].lower in time_words() or tokens[opener - 1].text.isdigit()
    if token.lower == "that" and between and floor < opener and not told and not dated:
        relative = tokens[opener - 1].tag == "w" and (not is_speech_noun(tokens[opener - 1]) or _acts_on(tokens, group))
    if relative:
        apart = opener > floor and _disagree(tokens[opener - 1], tokens[group.first])
        antecedent = find_antecedent(tokens, opener, floor, FAR_JOINS if apart else JOINS)
        if token.tag == "r" and opener > floor and tokens[opener - 1].tag == "p":
            opener -= 1  # "in which"
            return Clause(group, "relative", opener, 0, (opener + 2, group.first), token.lower, governor)
        if not between:
            return Clause(group, "relative", opener, 0, antecedent, token.lower, governor)
        held = antecedent if token.lower in ("that", "which", "whom") else None
        return Clause(group, "relative", opener, 0, (opener + 1, group.first), token.lower, governor, True, held)
    if not between:
        return None
    kind: ClauseKind = "complement" if token.lower in ("that", "whether", "how", "why", "where") else "subordinate"
    return Clause(group, kind, opener, 0, (opener + 1, group.first), token.lower, governor)


def _disagree(noun: Token, verb: Token) -> bool:
    """Whether a plural stands before a verb of the singular."""
    plural = noun.tag == "w" and noun.lower.endswith("s") and not noun.lower.endswith("ss") and not noun.capitalised
    return plural and verb.lower in ("was", "is", "has")


def _acts_on(tokens: Sequence[Token], group: VerbGroup) -> bool:
    """Whether a verb without an object behind it acts on the text before it ("a notice that the ministry issued")."""
    after = tokens[group.last + 1] if group.last + 1 < len(tokens) else None
    alone = after is None or after.tag in "p.," or after.lower in ("last", "this", "yesterday", "earlier")
    return alone and not group.passive and group.lemma in word_set("status", "documented")


def _is_time(token: Token) -> bool:
    return token.tag in "0d" or token.lower in word_set("status", "time_nouns")


def _names_a_thing(tokens: Sequence[Token], verb: VerbGroup, at: int) -> bool:
    """Whether a thing follows a speech verb ("said the plan that it announced"), not who is told."""
    return verb.lemma not in TELLING and tokens[at].tag == "d" and tokens[at].lower not in ("this", "that")


def _without_subject(
    tokens: Sequence[Token], group: VerbGroup, clauses: list[Clause], pending: int, before: int
) -> Clause:
    """Place a finite verb right after a comma, "and" or another verb: it shares a subject, or resumes one."""
    if pending >= 0:
        return Clause(group, "main", group.first, 0, (pending, _np_end(pending, clauses)), "", -1)
    if (start := apposed(tokens, clauses[-1].verb.last + 1, before)) >= 0:
        closing = group.lemma in speech_verbs() and closes(tokens, group, clauses[-1].verb.last + 1, start)
        return Clause(group, "tail" if closing else "main", start, 0, (start, group.first), "", -1)
    speaker = named_speaker(tokens, clauses[-1].verb.last + 1, before) if group.lemma in speech_verbs() else -1
    if speaker >= 0 and closes(tokens, group, clauses[-1].verb.last + 1, speaker):
        return Clause(group, "tail", speaker, 0, (speaker, group.first), "", -1)
    if subject := interrupted_subject(tokens, clauses, before):
        return Clause(group, "main", group.first, 0, subject)
    if clauses[-1].kind in ADNOMINAL and tokens[before].tag == "," and (told := _told_aside(tokens, group, clauses)):
        return told
    if group.lemma in TELLING and before > 0 and (quoted := _after_quotation(tokens, before)) >= 0:
        return Clause(group, "tail", quoted, 0, (quoted, group.first), "", -1)
    follower = tokens[group.last + 1] if group.last + 1 < len(tokens) else None
    inverted = group.lemma in speech_verbs() and before >= 0 and tokens[before].tag in ",q" and follower is not None
    if inverted and follower is not None and follower.tag in "dwo0":
        return Clause(group, "tail", group.first, 0, (group.last + 1, tail_end(tokens, group.last + 1)), "", -1)
    model = finite_model(clauses)
    shared = clauses[model]
    start = joined_start(tokens, clauses[-1].verb.last, before, group.first)
    if shared.kind in ADNOMINAL and before >= 0 and tokens[before].tag == ",":
        model = next((i for i in range(len(clauses) - 1, -1, -1) if clauses[i].kind in ("main", "coordinated")), model)
        shared = clauses[model]
    if leaves_speech(tokens, group, clauses, shared, before):
        shared = clauses[shared.governor]
    kind: ClauseKind = shared.kind if shared.kind in ("complement", "subordinate", "relative") else "coordinated"
    verb = group
    if group.tense == "past" and shared.verb.passive and not group.passive and tokens[before].tag == "c":
        verb = _inherit_passive(tokens, group, shared.verb)
    elif group.tense == "past" and shared.verb.perfect and tokens[group.head].forms & PARTICIPLE and not verb.passive:
        verb = replace(group, perfect=group.perfect or tokens[before].tag == "c")  # "had closed it and sold it"
    return Clause(verb, kind, start, 0, shared.subject, shared.marker, shared.governor, owned=False)


def _after_quotation(tokens: Sequence[Token], before: int) -> int:
    """Return where the speaker starts between a quotation and its verb (", its founder, Ann Lee, told"), or -1."""
    marks = [i for i in range(before) if tokens[i].tag == "q"]
    return marks[-1] + 1 if marks and marks[-1] + 1 < before else -1


def _inherit_passive(tokens: Sequence[Token], group: VerbGroup, model: VerbGroup) -> VerbGroup:
    """Read "was arrested and charged" as two passives, "was founded and grew" as a passive and a past."""
    token = tokens[group.head]
    follower = tokens[group.last + 1] if group.last + 1 < len(tokens) else None
    if token.forms & 8 and (follower is None or follower.tag in "pt.,cs"):
        return replace(group, passive=True, tense=model.tense, modal=model.modal, perfect=model.perfect)
    return group


def _with_subject(tokens: Sequence[Token], group: VerbGroup, clauses: list[Clause], pending: int, floor: int) -> Clause:
    """Place a finite verb with a noun phrase before it and no opener."""
    if contact := contact_clause(tokens, group, clauses, floor):
        return contact
    start = subject_start(tokens, floor, group.first)
    last = clauses[-1]
    if pending >= 0 and start <= floor and last.kind in ADNOMINAL | {"gerund", "participle", "infinitive"}:
        if clauses[0].start == pending:  # a gerund is the subject: "Raising money has been banned"
            return Clause(group, "main", pending, 0, (pending, group.first), "", -1)
        return Clause(group, "main", group.first, 0, (pending, _np_end(pending, clauses)), "", -1)
    if start > floor or pending >= 0:
        subject = (max(start, floor), group.first)
        if group.lemma in speech_verbs() and closes(tokens, group, floor, start) and _is_said(tokens, clauses, start):
            return Clause(group, "tail", start, 0, subject, "", -1)
        return Clause(group, "main", start, 0, subject, "", -1)
    if last.kind in ADNOMINAL and (inner := _interrupted(tokens, group, clauses)):
        return inner
    kind: ClauseKind = "complement" if says(last.verb) else "main"
    governor = len(clauses) - 1 if kind == "complement" else -1
    start = second_phrase(tokens, floor, group.first) if kind == "complement" else floor
    return Clause(group, kind, start, 0, (start, group.first), "", governor)


def _is_said(tokens: Sequence[Token], clauses: list[Clause], start: int) -> bool:
    """Whether something stands before a speaker that can be said: a finite clause or a quotation."""
    return any(c.verb.form == "finite" for c in clauses) or any(t.tag == "q" for t in tokens[:start])


def _told_aside(tokens: Sequence[Token], group: VerbGroup, clauses: list[Clause]) -> Clause | None:
    """Place the verb of a that-clause whose subject an aside interrupts ("said that the tax, made in May, is void")."""
    last = clauses[-1]
    floor = clauses[-2].verb.last + 1 if len(clauses) > 1 else 0
    that = next((i for i in range(last.start - 2, floor - 1, -1) if tokens[i].lower == "that"), -1)
    if that < 0 or len(clauses) < 2:
        return None
    return Clause(group, "complement", group.first, 0, (that + 1, last.start), "that", len(clauses) - 2)


def _interrupted(tokens: Sequence[Token], group: VerbGroup, clauses: list[Clause]) -> Clause | None:
    """Place the verb of an opened clause whose subject a relative clause interrupts ("that clients who pay get")."""
    last = clauses[-1]
    floor = clauses[-2].verb.last + 1 if len(clauses) > 1 else 0
    for index in range(last.start - 2, floor - 1, -1):
        if tokens[index].tag == "s" or tokens[index].lower == "that":
            kind: ClauseKind = "complement" if tokens[index].lower == "that" else "subordinate"
            subject = (index + 1, last.start)
            return Clause(group, kind, group.first, 0, subject, tokens[index].lower, len(clauses) - 2)
    held = last.subject[0] if last.subject and last.kind == "relative" else 0
    if held - 1 > floor and tokens[held - 1].tag == "c" and tokens[held - 2].tag == ",":
        return Clause(group, "main", group.first, 0, (held, last.start))  # ", but guests who saw the room left"
    if len(clauses) > 1 and says(clauses[-2].verb) and floor < last.start and tokens[floor].tag in "dw":
        return Clause(group, "complement", group.first, 0, (floor, last.start), "", len(clauses) - 2)
    return None


def _np_end(start: int, clauses: list[Clause]) -> int:
    """Return where a waiting subject ends: before the first clause that interrupts it."""
    inside = [c.start for c in clauses if c.start > start]
    return inside[0] if inside else clauses[-1].verb.first
