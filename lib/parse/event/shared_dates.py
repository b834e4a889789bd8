"""The date that a clause without one takes from its subject, its neighbour or the clause above."""

from lib.parse.clause.breaks import in_paper
from lib.parse.clause.phrases import subject_head
from lib.parse.clause.reading import DatePlace, Reading
from lib.parse.clause.values import Clause
from lib.parse.clause.words import word_set
from lib.parse.event.attach import Attachment, dates_of

SHARING = frozenset({"when", "as", "while"})


def shared_date(reading: Reading, index: int, dates: Attachment) -> tuple[DatePlace, str] | None:
    """Return a date of the sentence that holds for a clause without one, and the rule that says so."""
    clause = reading.clauses[index]
    if clause.subject and clause.owned:
        for noun, place in dates.nouns.items():
            if noun == subject_head(reading.tokens, clause):
                return place, "date of its subject"
    at = in_paper(reading.tokens, clause)
    for noun, place in dates.nouns.items():
        if noun < at == place.last:
            return place, "date of its paper"
    if found := _coordinate(reading, index, dates):
        return found, "date of the same subject's clause"
    governor = clause.governor
    if clause.marker == "after":  # "said in June it would register after it was threatened": climb to the date
        while governor >= 0 and governor not in dates.clauses:
            governor = reading.clauses[governor].governor
    if governor >= 0 and governor in dates.clauses:
        place = dates_of(dates.clauses[governor], clause.verb.head)
        above = reading.clauses[governor].verb
        if clause.marker == "after":
            return place, "bound"
        if clause.marker == "before" or clause.kind in ("relative", "reduced"):
            return None
        if above.lemma in word_set("status", "speech"):
            perfect = clause.verb.perfect or clause.verb.form != "finite"
            return (place, "bound") if perfect else (place, "date of what is said")
        if clause.kind in ("gerund", "participle", "infinitive") or clause.marker in SHARING:
            return place, "date of the governing clause"
    if clause.kind == "main" and governor < 0 and index and (joined := _and_then(reading, index, dates)):
        return joined, "date of the clause before"
    for other, subordinate in enumerate(reading.clauses):
        if subordinate.governor == index and subordinate.marker in SHARING and other in dates.clauses:
            return dates.clauses[other][0], "date of the clause beside it"
    return None


def _and_then(reading: Reading, index: int, dates: Attachment) -> DatePlace | None:
    """Return the date of the clause that "and" joins to this one ("it was diverted on May 23 and a man was held")."""
    clause, before = reading.clauses[index], reading.clauses[index - 1]
    joined = reading.tokens[clause.start - 1].tag == "c" and reading.tokens[clause.start - 1].lower == "and"
    alike = before.verb.tense == clause.verb.tense == "past" and before.verb.lemma not in word_set("status", "speech")
    if (
        joined
        and alike
        and before.kind == "main"
        and index - 1 in dates.clauses
        and reading.tokens[clause.start - 2].tag != ","
    ):
        return dates_of(dates.clauses[index - 1], clause.verb.head)
    return None


def _plain_past(clause: Clause) -> bool:
    return clause.verb.tense == "past" and not clause.verb.perfect and not clause.verb.modal


def _by_and(reading: Reading, index: int) -> bool:
    """Whether "and" joins a clause to the one before."""
    start = reading.clauses[index].start
    return reading.tokens[start].lower == "and" or (start > 0 and reading.tokens[start - 1].lower == "and")


def _coordinate(reading: Reading, index: int, dates: Attachment) -> DatePlace | None:
    """Return the date that verbs with one subject share: fronted, or after the last of two adjacent ones."""
    clause = reading.clauses[index]
    for other, sibling in enumerate(reading.clauses):
        if other == index or sibling.subject is None or sibling.subject != clause.subject or other not in dates.clauses:
            continue
        if sibling.verb.form != "finite" or clause.verb.form != "finite":
            continue
        place = dates.clauses[other][0]
        fronted = other < index and place.first < sibling.verb.first
        beside = abs(other - index) == 1 and _by_and(reading, max(other, index))
        aside = other > index and place.first < sibling.verb.first  # "fined it and, on May 3, closed it"
        joined = beside and not aside and _plain_past(clause) and _plain_past(sibling)
        adjacent = other == index + 1 and sibling.start == clause.verb.last + 1
        if fronted or adjacent or joined:
            return place
    return None
