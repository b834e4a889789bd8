"""How far the words after a verb go that a chronology line prints, and where a long line may be cut."""

from lib.parse.clause.bounds import Stretch
from lib.parse.clause.reading import Reading
from lib.parse.clause.speakers import governors
from lib.parse.clause.values import ADNOMINAL
from lib.parse.clause.words import word_set
from lib.parse.event.gapped import find_gap
from lib.parse.event.trigger import Trigger

COMPLETING = frozenset({"infinitive", "gerund", "complement"})
CIRCUMSTANCES = frozenset({"when", "while", "where", "why"})
ASIDES = frozenset({"according", "among", "but", ";", "–", "—"})
NEW = frozenset({"main", "coordinated", "tail"})
LOOSE = frozenset({"of", "than"})  # prepositions that hold on to what stands before them
ADJUNCTS = frozenset({"while", "after", "because", "as", "although", "under", "following", "amid", "despite", "unless"})


def object_stretch(reading: Reading, index: int, trigger: Trigger) -> Stretch:
    """Return the tokens after the verb that complete it ("ordered importers to halt distribution")."""
    clause = reading.clauses[index]
    start, end = clause.after
    if clause.subject and clause.owned and start <= clause.subject[0] and clause.kind != "tail":
        start = clause.subject[1]  # "among those fined was the mint"
    speech = clause.kind != "reduced" and clause.verb.lemma in word_set("status", "speech")
    if speech and trigger.rule != "verb and predicative adjective":
        end = _speech_end(reading, index)
    else:
        aside = end
        for at, other in enumerate(reading.clauses[index + 1 :], index + 1):
            completes = other.kind in COMPLETING and other.marker not in CIRCUMSTANCES
            completes = completes or (other.kind == "reduced" and clause.verb.lemma == "order")  # "ordered it sealed"
            apart = clause.kind == "relative" and other.start > start and reading.tokens[other.start - 1].tag == ","
            completes = completes and not apart  # "ordered Acme, which built it, to pay"
            follows = other.start == end or (other.verb.first == aside and other.marker == "that")
            if follows and completes and index in governors(reading, at):
                end = aside = other.end
            elif other.kind in ADNOMINAL and other.start == aside and reading.tokens[other.start - 1].tag == ",":
                aside = other.end  # "ruled that the tax, introduced in 2022, is void"
        end = _and_that(reading, start, end)
        end = _with_relative(reading, index, end)
    gap = find_gap(reading, clause)
    if gap and start < gap.phrase[0] < end:
        end = _opening(reading, gap.phrase[0], start)
    return start, _before_aside(reading, start, end)


def _with_relative(reading: Reading, index: int, end: int) -> int:
    """Return the end behind a relative clause that says which of its kind a bare object is ("rules that ban it")."""
    if stop := _under_which(reading, reading.clauses[index].after[0]):
        return stop
    follows = next((c for c in reading.clauses[index + 1 :] if c.kind == "relative" and c.start == end), None)
    if follows is None or reading.dates_in((end, follows.end)):
        return end
    start = reading.clauses[index].after[0]
    dates = [range(min(d.signal, d.first), d.last + 1) for d in reading.dates_in((start, end))]
    words = [t for at, t in enumerate(reading.tokens[start:end], start) if not any(at in d for d in dates)]
    bare = [t.tag for t in words if t.tag != "d"] == ["w"] and not words[-1].capitalised
    return follows.end if bare else end


def _under_which(reading: Reading, at: int) -> int:
    """Return where "rules under which ..." ends, if no day parts it, else 0."""
    tokens = reading.tokens
    if at + 2 >= len(tokens) or tokens[at].tag != "w" or tokens[at + 1].tag != "p" or tokens[at + 2].lower != "which":
        return 0
    stop = next((i for i in range(at + 3, len(tokens)) if tokens[i].text in ".;"), len(tokens))
    return 0 if reading.dates_in((at, stop)) else stop


def _speech_end(reading: Reading, index: int) -> int:
    """Return where what somebody says ends: before a clause that hangs on something else."""
    for at in range(index + 1, len(reading.clauses)):
        other = reading.clauses[at]
        if other.kind in NEW and index not in governors(reading, at):
            return _opening(reading, other.start, reading.clauses[index].verb.last + 1)
    return len(reading.tokens)


def _opening(reading: Reading, start: int, floor: int) -> int:
    """Return where a clause's conjunction and comma stand, or its start."""
    while start - 1 > floor and reading.tokens[start - 1].tag in "c,":
        start -= 1
    return start


def _before_aside(reading: Reading, start: int, end: int) -> int:
    """Return the end before what tells no more of the event: "according to ...", the head of the next clause."""
    for clause in reading.clauses:
        if clause.kind == "relative" and start < clause.start <= end and clause.start == end:
            held = clause.antecedent or clause.subject
            if held and held[0] - 2 > start and reading.tokens[held[0] - 1].tag == "p" and held[0] < end:
                end = _opening(reading, held[0] - 1, start) if reading.tokens[held[0] - 2].tag == "," else end
            first = held[0] + (reading.tokens[held[0]].tag == "c") if held else -1
            if start < first < end and _sets_off(reading, first):
                end = _opening(reading, first, start)  # "banned the app, a ruling that ..."
    if start < end < len(reading.tokens) and reading.tokens[end].tag in "rs" and reading.tokens[end - 1].tag == "p":
        end -= 1  # "rules under which"
    if not reading.has("rs", (start, end)) and reading.spellings.isdisjoint(ASIDES):
        return end
    verbs = [clause.verb.first for clause in reading.clauses]
    for at in range(start, end):
        if at + 1 < end and reading.tokens[at].tag in "rs" and not any(at < verb < end for verb in verbs):
            return _opening(reading, at - (reading.tokens[at - 1].tag == "p"), start)
        if reading.tokens[at].lower == "according" and at + 1 < end and reading.tokens[at + 1].tag == "t":
            return _opening(reading, at, start)
        them = at + 1 < end and reading.tokens[at + 1].lower in ("them", "these")
        if reading.tokens[at].lower == "among" and them and reading.tokens[at - 1].tag == ",":
            return _opening(reading, at, start)
        if reading.tokens[at].text in (";", "–", "—"):
            return at
        if reading.tokens[at].tag == "," and at + 1 < end and reading.tokens[at + 1].lower == "but":
            return at
    return end


def _and_that(reading: Reading, start: int, end: int) -> int:
    """Return where "and that ..." goes on with what else is said ("closed its mine and that it")."""
    for at in range(start + 1, end - 1) if "that" in reading.spellings else ():
        if reading.tokens[at].lower == "that":
            return end
        if reading.tokens[at].tag == "c" and reading.tokens[at + 1].lower == "that":
            return at
    return end


def _sets_off(reading: Reading, at: int) -> bool:
    """Whether a comma before a noun phrase, with "and" or an article, makes it no part of the list before it."""
    before = reading.tokens[at - 1]
    if before.tag == "c":
        return at >= 2 and reading.tokens[at - 2].tag == ","
    return before.tag == "," and reading.tokens[at].lower in ("a", "an", "the")


def shortened(reading: Reading, stretch: Stretch, excess: int) -> tuple[Stretch, bool]:
    """Return a stretch shorter by `excess` characters, cut at no name, and whether something needed is left out."""
    start, end = stretch
    if start >= end:
        return stretch, False
    limit = reading.end_of(end - 1) - excess
    names = {at for place in reading.actors for at in range(place.first + 1, place.last + 1)}
    best, aside = start, False
    for at in range(start + 1, end):
        token = reading.tokens[at]
        if reading.starts[at] > limit:
            break
        such = reading.tokens[at - 1].lower == "such"
        if at in names or token.lower in LOOSE or such:
            continue
        if token.tag in "psr,tc" or token.lower == "such":
            follower = reading.tokens[at + 1].lower if token.tag == "," and at + 1 < end else token.lower
            best, aside = at, follower in ADJUNCTS
    if best == start:
        best = max((at for at in range(start, end) if reading.end_of(at) <= limit), default=start)
    return (start, best), not aside
