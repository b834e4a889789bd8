"""A chronology line for an event, in the text's own words: "BTCChina to halt trading (planned)"."""

import re
from collections.abc import Mapping

from lib.model import Status
from lib.parse.clause.bounds import Stretch
from lib.parse.clause.reading import Reading
from lib.parse.clause.values import Clause
from lib.parse.clause.words import PAST, word_set
from lib.parse.event.triggers import Trigger

LIMIT = 110
SHOWN = frozenset({"planned", "reported", "denied", "ongoing"})
SINGULAR = frozenset({"it", "this", "that", "which"})
PRONOUNS = SINGULAR | {"he", "she", "they", "we", "i", "who", "these", "those", "them", "you"}
COMPLETING = frozenset({"infinitive", "gerund", "complement"})
BARE_PREPOSITIONS = frozenset({"on", "in", "at", "by", "from", "since", "until", "before", "after", "of"})
SPACES = re.compile(r"\s+")
SHORT_NOTE = re.compile(r"\s*\([^()]{0,24}\)")
BEFORE_MARK = re.compile(r"\s*,(?=\s*,)|\s+(?=[,.;:)])")
LEADING = re.compile(r"^(?:[\s,;:.)\"“”]+|(?:and|but|or|that)\s+)+")
THAT_COMMA = re.compile(r"\b(that|and|but),(?= )")
TRAILING = re.compile(
    r"[\s,;:.\"“”'’(\-–—]+$|\s+(?:and|or|but|the|a|an|of|to|in|on|by|from|with|for|at|as|that|which|its|until|under|after|"
    r"before|where|when|while)$"
)


def summarise(
    reading: Reading, index: int, trigger: Trigger, status: Status, names: Mapping[int, str], actors: tuple[str, ...]
) -> str:
    """Return one line that tells the event.

    Args:
        reading: The sentence.
        index: The event's clause.
        trigger: What makes the event.
        status: How it stands; anything but "happened" is put in brackets.
        names: Canonical names by the token index where an actor's mention starts, for pronouns and roles.
        actors: Names of those who act, for a clause without a subject of its own.
    """
    clause = reading.clauses[index]
    subject = _subject(reading, clause, names, actors)
    verb = _verb(reading, clause, trigger, status)
    if subject.lower() in PRONOUNS and clause.verb.form == "finite":
        verb = reading.words((clause.verb.first, clause.verb.last + 1))  # "It must stop", not "It to stop"
    parts = (subject, verb, _rest(reading, index, trigger))
    return finish(" ".join(part for part in parts if part), status)


def finish(line: str, status: Status) -> str:
    """Return the line cut at a word, capitalised, with its status."""
    line = SPACES.sub(" ", SHORT_NOTE.sub("", line)).strip()
    if line.count("(") != line.count(")"):
        line = line.replace("(", "").replace(")", "")
    line = THAT_COMMA.sub(r"\1", LEADING.sub("", BEFORE_MARK.sub("", line)))
    line = _strip_end(line) if len(line) <= LIMIT else _strip_end(line[:LIMIT].rsplit(" ", 1)[0]) + " …"
    line = line[:1].upper() + line[1:]
    return f"{line} ({status})" if status in SHOWN else line


def _strip_end(line: str) -> str:
    previous = None
    while previous != line:
        previous, line = line, TRAILING.sub("", line)
    return line


def _subject(reading: Reading, clause: Clause, names: Mapping[int, str], actors: tuple[str, ...]) -> str:
    if not clause.subject or (clause.verb.form == "ing" and not clause.owned and not actors):
        return ""
    start, end = reading.core(clause.subject)
    words = reading.tokens[start:end]
    if len(words) == 1 and words[0].lower in PRONOUNS:
        if words[0].lower == "it" and clause.verb.passive and start not in names:
            return ""  # "it was announced that"
        topic = reading.topics[words[0].lower not in SINGULAR]
        return ", ".join(actors[:2]) or names.get(start) or topic or words[0].text
    subject = _without_dates(reading, (start, end))
    return subject if "," in subject.rstrip(" ,") else subject.rstrip(" ,")


def _verb(reading: Reading, clause: Clause, trigger: Trigger, status: Status) -> str:
    verb, governor = clause.verb, clause.governor
    head = reading.tokens[verb.head]
    if trigger.rule in ("noun that is planned", "due date"):
        return ""
    if verb.lemma == "be":
        return "to be" if status == "planned" else reading.words((verb.first, verb.last + 1))
    if status in ("planned", "denied") and verb.form in ("finite", "to", "bare"):
        told = f"to be {head.text}" if verb.passive else f"to {verb.lemma}"
        return f"not {told}" if verb.negated and status == "planned" else told
    if verb.perfect and not verb.passive and not head.forms & PAST:
        return reading.words((verb.first, verb.last + 1))  # "has grown", not "grown"
    if verb.form == "to" and governor >= 0:
        above = reading.clauses[governor].verb
        if status == "reported":
            hearsay = above.lemma in word_set("status", "hearsay")
            return f"{'said to ' if hearsay else 'to '}{verb.lemma}"
        return f"{reading.tokens[above.head].text} to {verb.lemma}"
    return head.text


def _rest(reading: Reading, index: int, trigger: Trigger) -> str:
    """Return what follows the verb: its object and what completes it ("ordered importers to halt distribution")."""
    clause = reading.clauses[index]
    if clause.kind == "tail":
        return _told(reading, index)
    start, end = clause.after
    if clause.subject and start <= clause.subject[0]:
        start = clause.subject[1]  # "among those fined was the mint"
    speech = clause.kind != "reduced" and clause.verb.lemma in word_set("status", "speech")
    if speech and trigger.rule != "verb and predicative adjective":
        end = len(reading.tokens)
    for other in reading.clauses[index + 1 :]:
        if other.start == end and other.kind in COMPLETING and not other.marker.startswith("wh"):
            end = other.end
    rest = _without_dates(reading, (start, end), trigger.last)
    held = clause.antecedent
    if held is None or clause.verb.lemma == "be" or reading.dates_in(held):
        return rest
    return f"{reading.words(reading.core(held))} {rest}"


def _told(reading: Reading, index: int) -> str:
    """Return what the speech verb at the end of a sentence is about: "announced that the branch will close"."""
    for clause in reading.clauses[:index]:
        if clause.governor == index and clause.subject:
            words = _without_dates(reading, (clause.subject[0], clause.end)).strip(' ,"“”')
            first = reading.tokens[clause.subject[0]]
            return f"that {words[:1].lower() + words[1:] if first.tag in 'd0p' else words}"
    return ""


def _without_dates(reading: Reading, stretch: Stretch, keep: int = -1) -> str:
    """Return the words of a stretch, leaving out dates with their prepositions; token `keep` and those before stay."""
    parts, at = [], stretch[0]
    for place in reading.dates_in(stretch):
        begin = place.signal
        bare = begin == place.first and begin > at and reading.tokens[begin - 1].lower in BARE_PREPOSITIONS
        if bare and begin - 1 > keep:
            begin -= 1
        if begin > at:
            parts.append(reading.words((at, begin)))
        at = max(at, place.last + 1)
    parts.append(reading.words((at, stretch[1])))
    return " ".join(part.strip() for part in parts if part.strip())
