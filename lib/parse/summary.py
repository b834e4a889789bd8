"""A chronology line for an event, in the text's own words: "BTCChina to halt trading (planned)"."""

import re
from collections.abc import Mapping

from lib.model import Status
from lib.parse.clausebounds import Stretch
from lib.parse.clauses import Clause
from lib.parse.reading import Reading
from lib.parse.triggers import Trigger, trim_subject
from lib.parse.words import word_set

LIMIT = 110
SHOWN = frozenset({"planned", "reported", "denied", "ongoing"})
PRONOUNS = frozenset({"it", "he", "she", "they", "we", "i", "this", "which", "who", "that"})
SPACES = re.compile(r"\s+")
TRAILING = re.compile(
    r"[\s,;:.\"“”'’(\-–—]+$|\s+(?:and|or|but|the|a|an|of|to|in|on|by|from|with|for|at|as|that|which|its|until)$"
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
    line = " ".join(
        p
        for p in (_subject(reading, clause, names, actors), _verb(reading, clause, trigger, status), _rest(reading, clause, trigger))
        if p
    )
    return finish(line, status)


def finish(line: str, status: Status) -> str:
    """Return the line cut at a word, capitalised, with its status."""
    line = SPACES.sub(" ", line).strip()
    if len(line) > LIMIT:
        line = line[:LIMIT].rsplit(" ", 1)[0] + " …" if " " in line[:LIMIT] else line[:LIMIT] + "…"
    else:
        previous = None
        while previous != line:
            previous, line = line, TRAILING.sub("", line)
    line = line[:1].upper() + line[1:]
    return f"{line} ({status})" if status in SHOWN else line


def _subject(reading: Reading, clause: Clause, names: Mapping[int, str], actors: tuple[str, ...]) -> str:
    if not clause.subject or (clause.verb.form == "ing" and not clause.owned and not actors):
        return ""
    start, end = trim_subject(reading.tokens, clause.subject)
    words = reading.tokens[start:end]
    if len(words) == 1 and words[0].lower == "it" and clause.verb.passive and start not in names:
        return ""  # "it was announced that"
    if len(words) == 1 and words[0].lower in PRONOUNS:
        return names.get(start) or ", ".join(actors[:2]) or words[0].text
    return _without_dates(reading, (start, end)).rstrip(" ,")


def _verb(reading: Reading, clause: Clause, trigger: Trigger, status: Status) -> str:
    verb = clause.verb
    head = reading.tokens[verb.head]
    if trigger.rule == "noun that is planned":
        return ""
    if verb.lemma == "be":
        return "to be" if status == "planned" else reading.words((verb.first, verb.last + 1))
    if status == "planned" and verb.form in ("finite", "to", "bare"):
        return f"to be {head.text}" if verb.passive else f"to {verb.lemma}"
    if status == "denied" and verb.form in ("finite", "to"):
        return f"to be {head.text}" if verb.passive else f"to {verb.lemma}"
    if status == "reported" and verb.form == "to":
        return f"said to {verb.lemma}"
    return head.text


def _rest(reading: Reading, clause: Clause, trigger: Trigger) -> str:
    start, end = clause.after
    if clause.kind == "tail":
        return ""
    if clause.verb.lemma in word_set("status", "speech"):
        end = len(reading.tokens)
    for other in reading.clauses:  # what completes the verb: "ordered importers to halt distribution"
        if (
            other.start == end
            and other.kind in ("infinitive", "gerund", "complement")
            and other.verb.first > clause.verb.last
        ):
            end = other.end
    return _without_dates(reading, (start, end), trigger.last)


def _without_dates(reading: Reading, stretch: Stretch, keep: int = -1) -> str:
    """Return the words of a stretch, leaving out dates with their prepositions and anything in brackets."""
    parts, at = [], stretch[0]
    for place in reading.dates_in(stretch):
        if place.signal < at:
            at = max(at, place.last + 1)
            continue
        begin = place.signal
        if (
            begin == place.first
            and begin > at
            and reading.tokens[begin - 1].lower in ("on", "in", "at", "by", "from", "since")
        ):
            begin -= 1
        parts.append(reading.words((at, begin)))
        at = place.last + 1
    parts.append(reading.words((at, stretch[1])))
    line = " ".join(p.strip() for p in parts if p.strip(" ,()"))
    return line.replace("( )", "").replace("()", "").rstrip(" ()") if "(" not in line or ")" not in line else line
