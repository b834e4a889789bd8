"""What an editor of a chronology would note: acts of the named types, and anything else only with a date."""

from collections.abc import Sequence

from lib.model import Dating, EventType
from lib.parse.clause.reading import Reading
from lib.parse.clause.words import word_set
from lib.parse.event.candidates import Candidate, orders
from lib.parse.event.denial import DENIAL
from lib.parse.event.lexicon import LOOSE, lexicon
from lib.parse.event.participants import acting, affected

ADDRESSING = frozenset({"warn", "write", "complain", "reply", "respond"})
ACTS = frozenset(
    {
        "restrict",
        "halt",
        "investigate",
        "penalise",
        "charge_sue",
        "ease",
        "authorise",
        "adopt",
        "delay_amend",
        "propose",
    }
)
SPEECH = frozenset({"statement", "announce", "other", "adopt"})
FIGURE_DAYS = 62  # a longer period with such a verb makes a figure, no happening


def worth(reading: Reading, candidate: Candidate, kind: EventType, dating: Dating) -> bool:
    """Decide as an editor of a chronology would: loose types need a date, and so do mere words."""
    clause = reading.clauses[candidate.index]
    dated = dating.mention is not None
    made_known = clause.kind == "reduced" and clause.verb.passive and clause.verb.lemma in word_set("status", "binding")
    if made_known and candidate.own:
        return True  # "a settlement announced on Monday"
    if candidate.standing.rule == DENIAL:
        return dated or bool(acting(reading, candidate.index))
    if dating.rule == "date of the sentence before" and kind == "move" and not _names(reading, candidate):
        return False  # "only a third of the money arrived"
    if _is_speech(reading, candidate):
        least = 1 if clause.verb.lemma in word_set("status", "binding") | ADDRESSING else 2
        if candidate.standing.status == "happened" and not _says_something(reading, candidate.index, least):
            return False
        if not dated:
            return clause.verb.lemma in word_set("status", "binding") and clause.kind not in ("tail", "relative")
    if kind == "statement":
        threat = candidate.trigger.lemma == "threaten" and bool(acting(reading, candidate.index))
        return (dated and candidate.own) or threat
    if clause.kind == "gerund" and candidate.trigger.noun >= 0 and not dated:
        return False  # "after receiving two complaints"
    if kind not in LOOSE:
        return dated or kind != "announce" or clause.kind != "relative"
    if clause.kind in ("participle", "gerund") and not candidate.own:
        return False  # "putting pressure on others"
    if clause.kind == "reduced" and _to_come(dating, candidate):
        return False  # "anyone born after 2008"
    if not dated:
        return _committed(reading, candidate)
    told = candidate.standing.status in ("happened", "ongoing")
    figure = told and candidate.trigger.noun < 0 and candidate.trigger.lemma in lexicon().figures and _is_long(dating)
    story = dating.rule == "date of the sentence before" and candidate.trigger.lemma in lexicon().figures
    return not figure and not story and dating.rule not in ("after another date", "before another date")


def _names(reading: Reading, candidate: Candidate) -> bool:
    return bool(acting(reading, candidate.index) or affected(reading, candidate.index))


def told_of_somebody(
    reading: Reading, index: int, kind: EventType, who: Sequence[str], whom: Sequence[str], dating: Dating
) -> bool:
    """Return whether an undated event names anybody, and is not the "we" and "you" of a quotation."""
    clause = reading.clauses[index]
    persons = word_set("grammar", "first_second_person")
    if clause.subject and not reading.spellings.isdisjoint(persons):
        start, end = reading.core(clause.subject)
        first = end - start == 1 and reading.tokens[start].lower in persons
        if first and not dating.mention and (not who or clause.verb.progressive):
            return False  # "We are working on it"
    if who or whom or clause.verb.passive or dating.mention or _of_passive(reading, index):
        return True
    return kind == "take_effect" or (kind in ACTS and _has_subject(reading, index))


def _has_subject(reading: Reading, index: int) -> bool:
    """Whether a noun phrase acts in an independent clause ("a grand jury issued ...", "police raided ...")."""
    clause = reading.clauses[index]
    if not clause.subject or clause.kind not in ("main", "coordinated", "complement"):
        return False
    start, end = reading.core(clause.subject)
    return end > start and any(t.tag == "w" for t in reading.tokens[start:end])


def _of_passive(reading: Reading, index: int) -> bool:
    clause = reading.clauses[index]
    return clause.verb.form == "ing" and clause.governor >= 0 and reading.clauses[clause.governor].verb.passive


def _to_come(dating: Dating, candidate: Candidate) -> bool:
    return candidate.standing.status == "happened" and dating.interval.latest is None


def _is_speech(reading: Reading, candidate: Candidate) -> bool:
    lemma = reading.clauses[candidate.index].verb.lemma
    if candidate.trigger.type not in SPEECH:
        return False  # "argued for a sunset clause", "reported two sellers to the police"
    return lemma in word_set("status", "speech") and candidate.trigger.noun < 0 and not orders(reading, candidate)


def _committed(reading: Reading, candidate: Candidate) -> bool:
    """Whether somebody commits to an act outside the types ("the firm said it would destroy its stock")."""
    lemma = candidate.trigger.lemma
    words = lexicon()
    plain = lemma in words.support or lemma in words.figures or lemma in words.occurrence
    clause = reading.clauses[candidate.index]
    said = clause.kind == "complement" and candidate.standing.rule.startswith("future")
    said = said or (candidate.standing.rule == "is to" and clause.kind == "infinitive")
    return said and not plain and bool(acting(reading, candidate.index))


def _says_something(reading: Reading, index: int, least: int) -> bool:
    """Whether a speech verb has a content ("said that ..."), not just "said so": a clause, or so many words."""
    if any(c.governor == index for c in reading.clauses):
        return True
    if reading.clauses[index].kind == "tail" and reading.tokens[0].tag == "q":
        return True  # a quotation without a verb
    if reading.clauses[index].verb.lemma in ADDRESSING and affected(reading, index):
        return True  # "warned the bank in 2019", "wrote to the bank in May"
    start, end = reading.clauses[index].after
    dated = {i for d in reading.dates_in((start, end)) for i in range(d.signal, d.last + 1)}
    return sum(1 for i in range(start, end) if i not in dated and reading.tokens[i].tag in "wd0") >= least


def _is_long(dating: Dating) -> bool:
    first, last = dating.interval.earliest, dating.interval.latest
    return first is None or last is None or (last - first).days > FIGURE_DAYS
