"""Which date belongs to which clause or noun of a sentence.

A date stands with the clause around it; a fronted one with the main clause; one next to a noun that names a
happening ("Monday's ruling", "the death of X in July") with that noun; a statute's year with nothing.
"""

from collections.abc import Sequence
from dataclasses import field

from lib.model import DateMention, Reference
from lib.parse.clause.breaks import behind_aside, behind_break, dates_a_paper
from lib.parse.clause.deadlines import act_due, act_within, ends_anew, is_length, moved_to
from lib.parse.clause.idle_dates import (
    compares,
    describes_subject,
    gloss,
    mere_length,
    names_its_noun,
    statute_year,
)
from lib.parse.clause.in_force import noun_in_force
from lib.parse.clause.reading import DatePlace, Reading
from lib.parse.clause.words import word_set
from lib.parse.event.dated_nouns import AFTER_WORDS, BEFORE_WORDS, noun_of
from lib.parse.event.status import standing
from lib.value import value

DURING_WORDS = frozenset({"in", "during"})


@value()
class Attachment:
    """The dates of one sentence by what they belong to: clause index, or token index of a noun.

    `after` and `before` map a clause to the date of the happening that precedes or follows it, `due` to the length or
    the day by which its act is due; `moved` maps a noun to the day that it is moved to.
    """

    clauses: dict[int, list[DatePlace]] = field(default_factory=dict)
    nouns: dict[int, DatePlace] = field(default_factory=dict)
    after: dict[int, DateMention] = field(default_factory=dict)
    before: dict[int, DateMention] = field(default_factory=dict)
    due: dict[int, DatePlace] = field(default_factory=dict)
    moved: dict[int, DatePlace] = field(default_factory=dict)


def attach_dates(reading: Reading, reference: Reference) -> Attachment:
    """Return which of the sentence's dates belong to which clauses and nouns."""
    found = Attachment()
    for place in reading.dates:
        act = act_within(reading, place) if is_length(place) else act_due(reading, place)
        if act >= 0 and standing(reading, act).status == "planned":
            found.due[act] = place
            continue
        if place.mention.kind == "SET" or (place.mention.interval.is_unbounded and place.mention.edtf is None):
            continue
        if statute_year(reading, place) or mere_length(reading, place) or gloss(reading, place):
            continue
        if (opened := _when(reading, place)) >= 0:
            found.clauses.setdefault(opened, []).append(place)
            around = _clause_at(reading, place)
            if around >= 0 and around != opened and standing(reading, around).status == "planned":
                found.clauses.setdefault(around, []).append(place)  # "is set for May 4, when he is to testify"
            continue
        if compares(reading, place):
            continue
        if (held := noun_in_force(reading, place)) >= 0:
            found.nouns[held] = place
            continue
        noun = noun_of(reading, place)
        clause = _clause_at(reading, place)
        if noun >= 0:
            found.nouns[noun] = place
            _relate(reading, place, noun, clause, found)
        elif clause >= 0 and (moved := moved_to(reading, place, clause)) >= 0:
            found.moved[moved] = place
        elif clause >= 0 and not (names_its_noun(reading, place, clause) or ends_anew(reading, place, clause)):
            owner = _tense_fits(reading, place, clause, reference, found)
            found.clauses.setdefault(owner, []).append(place)
    return found


def _when(reading: Reading, place: DatePlace) -> int:
    """Return the clause that tells what happened on the day before it ("since 4 May, when the court ruled"), or -1."""
    if "when" not in reading.spellings:
        return -1
    at = place.last + 1
    if at < len(reading.tokens) and reading.tokens[at].tag == ",":
        at += 1
    if at >= len(reading.tokens) or reading.tokens[at].lower != "when":
        return -1
    for index, clause in enumerate(reading.clauses):
        opened = clause.start == at or (clause.subject is not None and clause.subject[0] == at + 1)
        if opened and clause.marker == "when":
            return index
    return -1


def _clause_at(reading: Reading, place: DatePlace) -> int:
    """Return the clause around the date, or the first main clause for a fronted one; -1 without clauses."""
    clauses = reading.clauses
    if not clauses or describes_subject(reading, place):
        return -1
    holder = -1
    for index, clause in enumerate(clauses):
        if clause.start <= place.first or holder < 0:
            holder = index
    if place.first < clauses[0].start or (holder == 0 and place.first < clauses[0].verb.first):
        return _first_main(reading, place)
    for index, clause in enumerate(clauses):
        if clause.subject and clause.owned and clause.start <= place.first < clause.verb.first:
            return index
    return behind_break(reading, place, behind_aside(reading, place, holder))


def _first_main(reading: Reading, place: DatePlace) -> int:
    for index, clause in enumerate(reading.clauses):
        if clause.verb.first > place.last and clause.kind in ("main", "coordinated", "infinitive", "complement"):
            return index
    return 0


def _relate(reading: Reading, place: DatePlace, noun: int, clause: int, found: Attachment) -> None:
    """Note that the clause comes after or before a dated noun ("after the death in July")."""
    if clause < 0:
        return
    for index in range(noun - 1, max(-1, noun - 9), -1):
        lower = reading.tokens[index].lower
        if reading.tokens[index].tag in ",.;r":
            return
        if lower in DURING_WORDS and reading.tokens[index + 1].tag in "dwi":
            found.clauses.setdefault(clause, []).append(place)  # "in a raid last Thursday, police detained"
            return
        if lower in AFTER_WORDS:
            found.after[clause] = place.mention
            return
        if lower in BEFORE_WORDS:
            found.before[clause] = place.mention
            return


def _tense_fits(reading: Reading, place: DatePlace, clause: int, reference: Reference, found: Attachment) -> int:
    """Move a past date from a planned clause to the one that governs it ("said it will halt trading on Monday")."""
    held = reading.clauses[clause]
    if dates_a_paper(held):
        return held.governor
    if _content_of_stop(reading, clause):
        return _tense_fits(reading, place, held.governor, reference, found)  # "stopped selling on Saturday"
    if held.verb.lemma in ("have", "give", "get"):
        for index, other in enumerate(reading.clauses):
            must = other.verb.first == held.verb.last + 1  # "by Friday it has to hand in a plan"
            if other.governor == clause and other.kind == "infinitive" and (must or place.first > held.verb.last):
                return index  # "has 90 days to change its contracts"
    above = held.governor
    if above >= 0 and _reaches_up(reading, place, clause) and above not in found.clauses:
        return above
    duty = held.kind == "infinitive" and above >= 0 and reading.clauses[above].verb.lemma == "have"
    up = reading.clauses[above].governor if duty else -1
    if up >= 0 and reading.clauses[above].kind == "relative" and reading.clauses[up].verb.modal:
        return up if up not in found.clauses else clause  # "will cut the reserves that banks have to hold from May"
    general = held.kind in ("relative", "subordinate") and standing(reading, clause).rule == "present tense"
    free = above >= 0 and above not in found.clauses and bool(reading.clauses[above].verb.modal)
    if general and free and place.first > held.verb.last:
        return above  # "will be liable for what members post from October"
    today, latest = reference.day, place.mention.interval.latest
    if today is None or latest is None or latest > today or place.first < reading.clauses[clause].verb.first:
        return clause
    if place.mention.interval.extent == "span":
        return clause
    if standing(reading, clause).status not in ("planned", "ongoing"):
        return clause
    governor = reading.clauses[clause].governor
    while governor >= 0:
        linking = reading.clauses[governor].verb.lemma == "be"  # "had been due to start on May 1"
        if not linking and standing(reading, governor).status == "happened" and governor not in found.clauses:
            return governor
        governor = reading.clauses[governor].governor
    return clause


def _reaches_up(reading: Reading, place: DatePlace, index: int) -> bool:
    """Whether a date at the end of a sentence belongs to the clause above.

    That is a "since" behind an infinitive ("has been allowed to travel since March"), and a recent day behind a
    participle that only describes ("extended the rule to models built by Acme last Friday").
    """
    clause, mention = reading.clauses[index], place.mention
    above = reading.clauses[clause.governor].verb
    if clause.kind == "infinitive":
        bill = reading.tokens[clause.verb.first - 1].lower in ("bill", "motion")
        if bill and (place.signal == place.first or reading.tokens[place.signal].lower == "on"):
            return standing(reading, clause.governor).status == "planned"  # "will vote on a bill to cap fees on Monday"
        return mention.interval.extent == "span" and mention.interval.latest is None and above.perfect
    describes = clause.kind == "reduced" and clause.verb.lemma in word_set("status", "describing")
    return describes and mention.interval.is_day and above.form == "finite" and above.tense == "past"


def _content_of_stop(reading: Reading, index: int) -> bool:
    """Whether a clause only names what somebody stops or fails to do: it has no time of its own."""
    clause = reading.clauses[index]
    if clause.kind not in ("gerund", "infinitive") or clause.governor < 0 or clause.verb.negated:
        return False
    above = reading.clauses[clause.governor].verb
    stopped = clause.kind == "gerund" or above.negated or above.lemma in word_set("status", "negative")
    return stopped and standing(reading, index).status is None


def dates_of(places: Sequence[DatePlace], near: int) -> DatePlace:
    """Return the date that says most of several: the narrowest, then the nearest to token `near`."""
    return min(places, key=lambda p: (_width(p.mention), abs(p.first - near)))


def _width(mention: DateMention) -> int:
    first, last = mention.interval.earliest, mention.interval.latest
    if first and last:
        return (last - first).days
    return 100_000 if first or last else 200_000
