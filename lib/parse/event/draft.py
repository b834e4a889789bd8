"""Drafts of events: the triggers of one sentence with type, status, date and roles, one for each happening."""

from collections.abc import Mapping, Sequence

from lib.model import Dating, Event, EventType, Reference, Status
from lib.parse.clause.reading import Reading
from lib.parse.clause.speakers import report_of
from lib.parse.clause.words import word_set
from lib.parse.event.attach import Attachment, attach_dates
from lib.parse.event.candidates import Candidate, find_candidates, one_each, orders
from lib.parse.event.dating import date_event
from lib.parse.event.denial import DENIAL
from lib.parse.event.echoes import ECHO, told_again
from lib.parse.event.gapped import gapped_event, without_gaps
from lib.parse.event.headed import headed_by, refers_back
from lib.parse.event.hearsay import is_hearsay
from lib.parse.event.namers import in_phrase
from lib.parse.event.nounevents import moved_drafts, noun_drafts, noun_roles
from lib.parse.event.participants import acting, affected, issuer, object_words
from lib.parse.event.referents import referents, without_documents
from lib.parse.event.summary import gapped_line, summarise
from lib.parse.event.trigger import Trigger
from lib.parse.event.triggers import ABOUT_NOUN
from lib.parse.event.types import PLAIN, of_somebody, type_of
from lib.parse.event.worth import ACTS, told_of_somebody, worth
from lib.value import replace, value

BORNE = frozenset({"penalise", "restrict", "charge_sue", "investigate", "announce"})


@value()
class Draft:
    """An event without an id, with what merging needs: its verb's lemma and whether the title tells it."""

    event: Event
    lemma: str
    title: bool


def draft_events(reading: Reading, reference: Reference) -> list[Draft]:
    """Return the drafts of one sentence; `reference` is the day the text speaks from."""
    reading = without_documents(reading)
    dates = without_gaps(reading, attach_dates(reading, reference))
    meant = referents(reading)
    candidates = find_candidates(reading, dates)
    kept = one_each(reading, candidates)
    tried = [(c, _draft(reading, c, kept, dates, reference, meant)) for c in kept]
    told = [c for c, draft in tried if draft]
    again = [  # what somebody says is an event of its own where nothing that is said makes one
        d or (_draft(reading, c, told, dates, reference, meant) if _speaks(reading, c) else None) for c, d in tried
    ]
    drafts = _echoed([d for d in again if d], reading.story.act)
    drafts += _gapped(reading, kept, drafts, reference, meant)
    taken = frozenset([at for c in kept for at in (c.trigger.noun, c.trigger.first)])
    for event, lemma in noun_drafts(reading, dates, taken, reference):
        drafts.append(Draft(event, lemma, reading.headline))
    drafts.extend(Draft(event, lemma, reading.headline) for event, lemma in moved_drafts(reading, dates, reference))
    return drafts


def _echoed(drafts: Sequence[Draft], act: EventType | None) -> list[Draft]:
    """Return the drafts, those that only point back with the type of the act before ("Spain followed on Monday")."""
    told: list[Draft] = []
    for draft in drafts:
        kind = told_again([d.event.type for d in told], act) if draft.event.trigger_rule == ECHO else None
        told.append(replace(draft, event=replace(draft.event, type=kind)) if kind else draft)
    return told


def _speaks(reading: Reading, candidate: Candidate) -> bool:
    """Whether somebody named says something on a day of its own."""
    clause = reading.clauses[candidate.index]
    said = candidate.own and clause.kind == "main" and clause.verb.lemma in PLAIN
    return said and not clause.verb.passive and bool(acting(reading, candidate.index))


def _gapped(
    reading: Reading,
    kept: Sequence[Candidate],
    drafts: Sequence[Draft],
    reference: Reference,
    meant: Mapping[int, str],
) -> list[Draft]:
    """Return the drafts of happenings that share a verb with a noted one ("and 43 more in November")."""
    found = []
    for draft in drafts if "c" in reading.tags else ():
        for candidate in kept:
            if reading.starts[candidate.trigger.first] != draft.event.trigger.start:
                continue
            clause = reading.clauses[candidate.index]
            if second := gapped_event(reading, clause, draft.event, candidate.standing, reference):
                event, words = second
                line = gapped_line(reading, clause, words, event.status, meant)
                found.append(
                    Draft(replace(event, summary=line, subject=0, refers_back=False), draft.lemma, draft.title)
                )
    return found


def _draft(
    reading: Reading, candidate: Candidate, kept: Sequence[Candidate], dates: Attachment, reference: Reference,
    meant: Mapping[int, str],
) -> Draft | None:  # fmt: skip
    index, trigger, how = candidate.index, candidate.trigger, candidate.standing
    dating, status = date_event(reading, index, trigger, how, dates, reference)
    kind = type_of(reading, candidate, kept, dating.mention is not None)
    if kind == "authorise" and how.rule == "negated future":
        kind, status = "restrict", "planned"  # "will no longer be allowed"
    if kind is None or not _is_told(reading, candidate, kind, dating, reference):
        return None
    who, whom = _roles(reading, candidate, kind)
    if not told_of_somebody(reading, index, kind, who, whom, dating):
        return None
    shown = tuple(reading.cast.spoken.get(a, a) for a in who)
    line = _line(reading, candidate, status, meant, shown)
    event = Event(
        id="",
        article_id="",
        sentence=reading.number,
        quote=reading.span,
        trigger=reading.span_of(trigger.first, trigger.last),
        type=kind,
        status=status,
        actors=who,
        affected=whom,
        objects=() if whom else tuple(filter(None, (object_words(reading, index, trigger),))),
        dating=dating,
        attribution=_attribution(reading, index, meant),
        summary=line,
        trigger_rule=trigger.rule,
        status_rule=how.rule,
        subject=headed_by(reading, index, line, who, shown, meant),
        refers_back=refers_back(reading, index, meant),
    )
    return Draft(event, trigger.lemma, reading.headline)


def _is_told(reading: Reading, candidate: Candidate, kind: EventType, dating: Dating, reference: Reference) -> bool:
    """Whether the sentence itself tells that something happened or will, and it is worth a row."""
    if candidate.standing.rule == "reduced plan" and _is_over(dating, reference):
        return False  # "an inspection planned for May": whether it was held is not said
    return not _passes_on(reading, candidate) and worth(reading, candidate, kind, dating)


def _line(
    reading: Reading, candidate: Candidate, status: Status, meant: Mapping[int, str], shown: tuple[str, ...]
) -> str:
    """Return the chronology line; of a denial it tells that it has happened."""
    told: Status = "happened" if candidate.standing.rule == DENIAL else status
    return summarise(reading, candidate.index, candidate.trigger, told, meant, shown)


def _passes_on(reading: Reading, candidate: Candidate) -> bool:
    """Whether a paper or somebody unnamed only tells what others do: that is where it comes from, no event."""
    clause = reading.clauses[candidate.index]
    speech = clause.verb.lemma in word_set("status", "speech") and not clause.verb.passive
    speech = speech and candidate.trigger.type in ("announce", "statement", "other")
    if not speech or candidate.trigger.noun >= 0 or not clause.subject or orders(reading, candidate):
        return False
    start, end = reading.core(clause.subject)
    told = [c for c in reading.clauses if c.governor == candidate.index and c.subject]
    itself = any(c.subject and reading.tokens[c.subject[0]].tag == "o" for c in told)
    return is_hearsay(reading.tokens[start:end]) and not itself


def _is_over(dating: Dating, reference: Reference) -> bool:
    last, today = dating.interval.latest, reference.window.latest
    return last is not None and today is not None and last < today


def _roles(reading: Reading, candidate: Candidate, kind: EventType) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return who acts and who is affected, in the light of the type and of the trigger's rule."""
    index, trigger = candidate.index, candidate.trigger
    who = acting(reading, index)
    if (
        not who
        and not reading.clauses[index].verb.passive
        and (kind == "take_effect" or candidate.standing.status == "planned")
        and not (kind == "take_effect" and (_is_it(reading, index) or of_somebody(reading, index)))
        and not (reading.clauses[index].kind == "infinitive" and reading.clauses[index].owned)
    ):
        who = _announcer(reading, index)
    if not who and kind in ACTS:
        who = issuer(reading, reading.clauses[index])
    whom = tuple(a for a in affected(reading, index) if a not in who)
    if kind in BORNE and _bears(reading, index, trigger):
        who, whom = _giver(reading, index), who
    if trigger.rule in ABOUT_NOUN:
        who, whom = noun_roles(reading, trigger.noun, kind)
    return ((), who) if trigger.lemma.startswith("under ") else (who, whom)  # "is under investigation"


def _is_it(reading: Reading, index: int) -> bool:
    """Whether the subject is an "it" that names nobody ("she expected it to become law")."""
    subject = reading.clauses[index].subject
    start, end = reading.core(subject) if subject else (0, 0)
    return end - start == 1 and reading.tokens[start].lower in ("it", "they", "this")


def _bears(reading: Reading, index: int, trigger: Trigger) -> bool:
    """Whether the subject bears what the object names ("received a fine")."""
    bought = trigger.noun >= 0 and reading.tokens[trigger.noun].lower == "orders"  # "received orders for 20 jets"
    received = trigger.noun >= 0 and not bought and trigger.lemma in word_set("status", "bearing")
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


def _attribution(reading: Reading, index: int, meant: Mapping[int, str]) -> str | None:
    speaker = report_of(reading, index)
    if speaker is None:
        return None
    start, end = reading.core(speaker)
    words = " ".join(reading.words((start, end)).split()).strip(' ,"“”')
    if len(reading.tokens[start:end]) == 1:
        for place in reading.actors_in((start, end)):
            return reading.cast.names.get(place.mention.actor_id, words)
        return meant.get(start, words)
    return words or None
