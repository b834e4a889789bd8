"""Drafts of events: the triggers of one sentence with type, status, date and roles, one for each happening."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from lib.model import Dating, Event, EventType, Reference, Span, Status
from lib.parse.attach import Attachment, attach_dates, dates_of
from lib.parse.eventdating import date_event, undated
from lib.parse.lexicon import lexicon
from lib.parse.nounevents import noun_drafts, noun_roles
from lib.parse.participants import acting, affected, in_phrase, object_words
from lib.parse.reading import Reading
from lib.parse.status import Standing, report_of, standing
from lib.parse.summary import summarise
from lib.parse.triggers import ABOUT_NOUN, Trigger, match_verb
from lib.parse.words import word_set

LOOSE = frozenset({"other", "statement"})
MERGING = frozenset({"agree", "restrict", "authorise", "propose", "ease", "delay_amend", "adopt"})
BORNE = frozenset({"penalise", "restrict", "charge_sue", "investigate", "announce"})
MERGE_SPAN = 8
FIGURE_DAYS = 62  # a longer period with such a verb makes a figure, no happening


@dataclass(frozen=True, slots=True)
class Draft:
    """An event without an id, with what merging needs: its verb's lemma and whether the title tells it."""

    event: Event
    lemma: str
    title: bool
    paragraph_start: int = 0


@dataclass(frozen=True, slots=True)
class Candidate:
    """A trigger with its standing; `own` tells whether its clause has a date of its own."""

    index: int
    trigger: Trigger
    standing: Standing
    own: bool


def draft_events(reading: Reading, reference: Reference, names: Mapping[str, str]) -> list[Draft]:
    """Return the drafts of one sentence.

    Args:
        reading: The sentence.
        reference: The day the text speaks from.
        names: Actors' names by id.
    """
    dates = attach_dates(reading, reference)
    candidates = _candidates(reading, dates)
    kept = _one_each(reading, candidates)
    drafts = [d for c in kept if (d := _draft(reading, c, kept, dates, reference, names))]
    taken = frozenset(c.trigger.noun for c in kept) | frozenset(c.trigger.first for c in kept)
    for event, lemma in noun_drafts(reading, dates, taken, reference, names):
        drafts.append(Draft(event, lemma, reading.headline))
    return drafts


def _candidates(reading: Reading, dates: Attachment) -> list[Candidate]:
    found = []
    for index, clause in enumerate(reading.clauses):
        trigger = match_verb(reading.tokens, clause)
        if trigger is None:
            continue
        how = standing(reading, index)
        own = index in dates.clauses or trigger.noun in dates.nouns
        if how.status is not None and (own or not how.needs_date):
            found.append(Candidate(index, trigger, how, own))
    return found


def _one_each(reading: Reading, candidates: list[Candidate]) -> list[Candidate]:
    """Fold what is one happening told by two verbs ("ordered exchanges to stop") into one candidate."""
    by_clause = {c.index: c for c in candidates}
    dropped: set[int] = set()
    for candidate in candidates:
        clause = reading.clauses[candidate.index]
        above = by_clause.get(clause.governor)
        if above is None or above.index in dropped:
            continue
        if _leads(reading, above, candidate):
            dropped.add(above.index)
        elif _completes(reading, above, candidate):
            dropped.add(candidate.index)
            last = candidate.trigger.last
            if last - above.trigger.first <= MERGE_SPAN and last > above.trigger.last:
                by_clause[above.index] = replace(above, trigger=above.trigger._replace(last=last))
    return [by_clause[c.index] for c in candidates if c.index not in dropped]


def _leads(reading: Reading, above: Candidate, below: Candidate) -> bool:
    """Whether the upper verb only leads to the lower one: "threatened to sue", "said it would close" without a date."""
    kind = reading.clauses[below.index].kind
    begins = reading.clauses[above.index].verb.lemma in word_set("status", "implicative") and above.trigger.noun < 0
    threat = above.trigger.lemma == "threaten" or above.trigger.rule == "noun that is planned"
    if kind == "infinitive" and (threat or begins):
        return True
    says = above.trigger.type in ("announce", "statement") and not _orders(reading, above)
    return says and not above.own and kind in ("infinitive", "complement", "main")


def _completes(reading: Reading, above: Candidate, below: Candidate) -> bool:
    """Whether the lower verb is one act with the upper one: "ordered exchanges to stop", "agreed to buy"."""
    if reading.clauses[below.index].kind != "infinitive" or below.own:
        return False
    return above.trigger.type in MERGING or _orders(reading, above)


def _orders(reading: Reading, candidate: Candidate) -> bool:
    """Whether a verb orders what the infinitive after it says ("told airlines to ground their jets")."""
    clause = reading.clauses[candidate.index]
    strict, asking = word_set("status", "order"), word_set("status", "asking")
    if clause.verb.lemma not in strict | asking:
        return False
    for other in reading.clauses:
        if other.kind == "infinitive" and other.governor == candidate.index:
            done = match_verb(reading.tokens, other)
            if clause.verb.lemma in strict and set(acting(reading, candidate.index)) & reading.powers:
                return True
            return done is not None and (clause.verb.lemma in strict or done.type in ("halt", "restrict"))
    return False


def _draft(
    reading: Reading,
    candidate: Candidate,
    kept: Sequence[Candidate],
    dates: Attachment,
    reference: Reference,
    names: Mapping[str, str],
) -> Draft | None:
    index, trigger, how = candidate.index, candidate.trigger, candidate.standing
    dating, status = date_event(reading, index, trigger, how, dates, reference)
    kind = _type(reading, candidate, kept)
    if kind is None or not _worth(reading, candidate, kind, dating):
        return None
    who = acting(reading, index)
    if not who and not reading.clauses[index].verb.passive and (kind == "take_effect" or how.status == "planned"):
        who = _announcer(reading, index)
    whom = tuple(a for a in affected(reading, index) if a not in who)
    if kind in BORNE and _bears(reading, index, trigger):
        who, whom = _giver(reading, index), who
    if trigger.rule in ABOUT_NOUN:
        who, whom = noun_roles(reading, trigger.noun, kind)
    if not _told_of_somebody(reading, index, who, whom, dating):
        return None
    objects = () if whom else tuple(filter(None, (object_words(reading, index, trigger),)))
    shown = tuple(names.get(a, a) for a in who)
    pronouns = {p.first: names.get(p.mention.actor_id, p.mention.surface) for p in reading.actors}
    event = Event(
        id="",
        article_id="",
        sentence=reading.number,
        quote=reading.span,
        trigger=Span(reading.tokens[trigger.first].start, reading.tokens[trigger.last].end),
        type=kind,
        status=status,
        actors=who,
        affected=whom,
        objects=objects,
        dating=dating,
        attribution=_attribution(reading, index, names),
        summary=summarise(reading, index, trigger, status, pronouns, shown),
        trigger_rule=trigger.rule,
        status_rule=how.rule,
    )
    return Draft(event, trigger.lemma, reading.headline)


def _type(reading: Reading, candidate: Candidate, kept: Sequence[Candidate]) -> EventType | None:
    """Return the type: saying is announcing where what is said binds, and nothing where it only dates a fact."""
    clause = reading.clauses[candidate.index]
    if _orders(reading, candidate):
        return "restrict"
    told = [k for k in kept if reading.clauses[k.index].governor == candidate.index]
    if clause.verb.lemma not in word_set("status", "speech") or candidate.trigger.noun >= 0:
        return candidate.trigger.type
    binding = any(k.standing.status in ("planned", "denied") or k.trigger.type == "take_effect" for k in told)
    if binding or any(_prospective(reading, i) for i, c in enumerate(reading.clauses) if c.governor == candidate.index):
        return "announce"
    if any(k.standing.status == "happened" and not k.own for k in told):
        return None
    return candidate.trigger.type


def _prospective(reading: Reading, index: int) -> bool:
    verb = reading.clauses[index].verb
    return verb.modal in ("would", "will", "shall", "'ll", "'d") and reading.clauses[index].kind in (
        "complement",
        "main",
    )


def _worth(reading: Reading, candidate: Candidate, kind: EventType, dating: Dating) -> bool:
    """Decide as an editor of a chronology would: loose types need a date, and so do mere words."""
    clause = reading.clauses[candidate.index]
    dated = dating.mention is not None
    if _is_speech(reading, candidate):
        if not _says_something(reading, candidate.index):
            return False
        if not dated:
            return clause.verb.lemma in word_set("status", "binding") and clause.kind not in ("tail", "relative")
    if kind == "statement":
        return dated and candidate.own
    if kind not in LOOSE:
        return dated or kind != "announce" or clause.kind != "relative"
    if clause.kind in ("participle", "gerund") and not candidate.own:
        return False  # "putting pressure on others"
    if not dated:
        return _committed(reading, candidate)
    told = candidate.standing.status in ("happened", "ongoing")
    figure = told and candidate.trigger.lemma in lexicon().figures and _is_long(dating)
    return not figure and dating.rule not in ("after another date", "before another date")


def _is_speech(reading: Reading, candidate: Candidate) -> bool:
    lemma = reading.clauses[candidate.index].verb.lemma
    return lemma in word_set("status", "speech") and candidate.trigger.noun < 0 and not _orders(reading, candidate)


def _committed(reading: Reading, candidate: Candidate) -> bool:
    """Whether somebody commits to an act outside the types ("the firm said it would destroy its stock")."""
    lemma = candidate.trigger.lemma
    words = lexicon()
    plain = lemma in words.support or lemma in words.figures or lemma in words.occurrence
    said = reading.clauses[candidate.index].kind == "complement" and candidate.standing.rule.startswith("future")
    return said and not plain and bool(acting(reading, candidate.index))


def _says_something(reading: Reading, index: int) -> bool:
    """Whether a speech verb has a content ("said that ..."), not just "said so"."""
    if any(c.governor == index for c in reading.clauses):
        return True
    start, end = reading.clauses[index].after
    dated = {i for d in reading.dates_in((start, end)) for i in range(d.signal, d.last + 1)}
    return sum(1 for i in range(start, end) if i not in dated and reading.tokens[i].tag in "wd0") >= 2


def _is_long(dating: Dating) -> bool:
    first, last = dating.interval.earliest, dating.interval.latest
    return first is None or last is None or (last - first).days > FIGURE_DAYS


def _told_of_somebody(reading: Reading, index: int, who: Sequence[str], whom: Sequence[str], dating: Dating) -> bool:
    """Whether an undated event names anybody, and is not the "we" and "you" of a quotation."""
    clause = reading.clauses[index]
    if clause.subject:
        start, end = reading.core(clause.subject)
        personal = [t.lower for t in reading.tokens[start:end]]
        if len(personal) == 1 and personal[0] in word_set("grammar", "first_second_person") and not who:
            return False
    return bool(who or whom or clause.verb.passive or dating.mention) or _of_passive(reading, index)


def _of_passive(reading: Reading, index: int) -> bool:
    clause = reading.clauses[index]
    return clause.verb.form == "ing" and clause.governor >= 0 and reading.clauses[clause.governor].verb.passive


def _bears(reading: Reading, index: int, trigger: Trigger) -> bool:
    """Whether the subject bears what the object names ("received a fine")."""
    received = trigger.noun >= 0 and trigger.lemma in word_set("status", "bearing")
    return received and not reading.clauses[index].verb.passive


def _giver(reading: Reading, index: int) -> tuple[str, ...]:
    """Return who gives what somebody receives ("received a fine from the regulator")."""
    start, end = reading.clauses[index].after
    for at in range(start, end):
        if reading.tokens[at].lower == "from":
            return in_phrase(reading, (at + 1, end))
    return ()


def _announcer(reading: Reading, index: int) -> tuple[str, ...]:
    clause = reading.clauses[index]
    while clause.governor >= 0:
        governor = clause.governor
        clause = reading.clauses[governor]
        if clause.verb.lemma in word_set("status", "speech"):
            return acting(reading, governor)
        if clause.governor == governor:
            break
    return ()


def _attribution(reading: Reading, index: int, names: Mapping[str, str]) -> str | None:
    speaker = report_of(reading, index)
    if speaker is None:
        return None
    start, end = reading.core(speaker)
    words = reading.words((start, end)).strip(' ,"“”')
    if len(reading.tokens[start:end]) == 1:
        for place in reading.actors_in((start, end)):
            return names.get(place.mention.actor_id, words)
    return words or None


__all__ = ["Draft", "Status", "dates_of", "draft_events", "undated"]
