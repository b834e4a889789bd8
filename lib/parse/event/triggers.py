"""Triggers: the words that make an event, and its type.

A verb may be a trigger by itself, with a particle or noun ("shut down", "take effect"), through its object
("lifted a ban"), or by lending its place to a noun ("announced a ban"); the last two are one event.
"""

from collections.abc import Sequence
from functools import cache

from lib.model import EventType
from lib.parse.clause.inflections import PARTICIPLE
from lib.parse.clause.phrases import object_head, phrase_head, subject_head
from lib.parse.clause.values import Clause
from lib.parse.clause.words import Token, word_set
from lib.parse.event.echoes import echo
from lib.parse.event.lexicon import LOOSE, lexicon
from lib.parse.event.trials import is_test
from lib.parse.event.trigger import Trigger
from lib.parse.event.verb_phrases import longest_entry
from lib.parse.event.weighing import weighed_noun

JUDGING = frozenset(
    {"declare", "deem", "rule", "make", "consider", "find", "call", "pronounce", "hold", "render", "keep"}
)
ABOUT_NOUN = frozenset({"noun that happens", "noun that is planned"})
STARTING = frozenset({"start", "begin", "commence"})
ENDING = frozenset({"end", "expire", "lapse", "finish"})
DRAFT = frozenset({"draft", "proposed", "planned"})
BURDENS = frozenset({"restrict", "penalise", "investigate", "charge_sue"})
PASSING = frozenset({"adopt", "approve", "pass", "back", "endorse"})  # these make a draft more than a draft
MAX_SPAN = 7
MAX_GAP = 3  # between a subject and its verb


def match_verb(tokens: Sequence[Token], clause: Clause) -> Trigger | None:
    """Return the event that a clause's verb makes, if any."""
    verb = clause.verb
    phrase = _phrase(tokens, clause)
    if verb.lemma in ("be", "become", "remain"):
        return phrase or _predicate(tokens, clause)
    if pointing := echo(tokens, clause):
        return pointing
    if phrase is not None and phrase.last > verb.head:
        if phrase.lemma.replace(" ", "_") in lexicon().occurrence and (told := _by_subject(tokens, clause, phrase)):
            return told
        return _by_object(tokens, clause, phrase.lemma) or _by_support(tokens, clause, phrase.lemma) or phrase
    if verb.lemma in JUDGING and (judged := _judged(tokens, clause)):
        return judged
    merged = _by_object(tokens, clause, verb.lemma)
    if phrase is not None and phrase.type == "propose":
        return merged or phrase
    if merged:
        return merged
    merged = (
        _by_subject(tokens, clause, phrase) or _by_support(tokens, clause, verb.lemma) or _worked_on(tokens, clause)
    )
    return merged or _placed(tokens, clause) or phrase or _weighed(tokens, clause)


def _by_subject(tokens: Sequence[Token], clause: Clause, phrase: Trigger | None) -> Trigger | None:
    """Match "the ban began" and "a halt is planned": the noun is what happens."""
    verb = clause.verb
    lemma = phrase.lemma.replace(" ", "_") if phrase else verb.lemma
    happens = not lexicon().occurrence.isdisjoint((verb.lemma, lemma))
    planned = verb.passive and verb.lemma in word_set("status", "scheduling")
    if not happens and not planned:
        return None
    subject = subject_head(tokens, clause)
    kind = noun_type(tokens, subject) if subject >= 0 else None
    if kind is None:
        return _other(clause) if planned and phrase is not None and phrase.type == "statement" else None
    if happens and (
        phrase is None
        or phrase.type in ("other", "halt", "take_effect")
        or (phrase.type == "ease" and kind not in LOOSE and _alone(tokens, clause))
    ):
        return _merge(tokens, verb.head, subject, _turn(kind, verb.lemma), "noun that happens", verb.lemma)
    return _merge(tokens, verb.head, subject, kind, "noun that is planned", verb.lemma) if planned else None


def _alone(tokens: Sequence[Token], clause: Clause) -> bool:
    """Whether nothing is acted on ("talks resume on Saturday")."""
    start = clause.after[0]
    return not clause.verb.passive and (start >= len(tokens) or tokens[start].tag in "p.,at")


def _other(clause: Clause) -> Trigger:
    """Return what is expected where no word says of which type ("completion is expected in May")."""
    verb = clause.verb
    return Trigger(verb.head, verb.head, "other", "noun that is planned", verb.lemma)


def _turn(kind: EventType, lemma: str) -> EventType:
    """Return what a happening becomes when it starts or ends: a ban that starts takes effect."""
    if kind == "restrict":
        return "take_effect" if lemma in STARTING else "ease" if lemma in ENDING else kind
    return "take_effect" if kind == "authorise" and lemma in ENDING else kind


def _placed(tokens: Sequence[Token], clause: Clause) -> Trigger | None:
    """Match "placed under quarantine" and "made subject to a ban": the noun is what happens to somebody."""
    verb, (start, end) = clause.verb, clause.after
    if verb.lemma not in lexicon().placing:
        return None
    for index in range(start, min(end, start + MAX_SPAN) - 1):
        token = tokens[index]
        if token.tag in ",.sr":
            return None
        into = token.lower in ("in", "into")
        subject = token.lower == "to" and tokens[index - 1].lower in ("subject", verb.lemma)
        if token.lower == "under" or subject or into:
            head = phrase_head(tokens, (index + 1, end))
            kind = noun_type(tokens, head) if head == index + 1 or (head >= 0 and not into) else None
            kind = "restrict" if subject and kind == "authorise" else kind  # "made subject to licences"
            return Trigger(verb.head, head, kind, "verb and noun under it", verb.lemma) if kind in BURDENS else None
    return None


def _by_support(tokens: Sequence[Token], clause: Clause, entry: str) -> Trigger | None:
    """Match "announced a ban" and "considers a ban": the verb lends its place to the noun."""
    lemma = entry.replace(" ", "_")
    if lemma not in lexicon().support and lemma not in planning():
        return None
    head = object_head(tokens, clause)
    kind = noun_type(tokens, head) if head >= 0 else None
    if kind is None or (lemma == "have" and _has_done(tokens, head)):
        return None
    if kind in ("halt", "move", "other") and lemma in word_set("status", "order"):
        kind = "restrict"  # "ordered the closure of the mine"
    return _merge(tokens, clause.verb.head, head, kind, "support verb and noun", lemma)


def _has_done(tokens: Sequence[Token], head: int) -> bool:
    """Whether something is done to what somebody has ("had its permit suspended"): no permit is given."""
    return head + 1 < len(tokens) and bool(tokens[head + 1].forms & PARTICIPLE) and not tokens[head + 1].nouny


def _worked_on(tokens: Sequence[Token], clause: Clause) -> Trigger | None:
    """Match "is working on a ban"."""
    noun = weighed_noun(tokens, clause)
    kind = noun_type(tokens, noun) if noun >= 0 else None
    if kind is None or kind in LOOSE:
        return None
    return _merge(tokens, clause.verb.head, noun, kind, "support verb and noun", clause.verb.lemma)


def _weighed(tokens: Sequence[Token], clause: Clause) -> Trigger | None:
    """Match "is weighing a similar step": something is thought of, whatever it is."""
    verb = clause.verb
    if verb.lemma not in word_set("status", "weigh"):
        return None
    after = tokens[clause.after[0]].lower if clause.after[0] < len(tokens) else ""
    asked = after in ("whether", "how")  # "is weighing whether to raise the limit"
    if object_head(tokens, clause) < 0 and not asked:
        return None
    return Trigger(verb.head, verb.head, "propose", "weighing verb", verb.lemma)


def noun_type(tokens: Sequence[Token], at: int) -> EventType | None:
    """Return the type of the noun at `at` if it names a happening."""
    words = lexicon()
    token, noun = tokens[at], tokens[at].singular
    if token.lower not in words.happening and noun not in words.happening:
        return None
    if noun == "suit" and at and tokens[at - 1].lemma == "follow":
        return None
    for spelling in (token.lower, noun):
        for before, kind in words.compounds.get(spelling, ()):
            if tuple(t.lower for t in tokens[max(0, at - len(before)) : at]) == before:
                return kind
    if token.capitalised and at and tokens[at - 1].capitalised and tokens[at - 1].tag != "d":
        return None
    if noun == "trial" and is_test(tokens, at):
        return "other"
    return words.nouns.get(token.lower) or words.nouns.get(noun)


@cache
def planning() -> frozenset[str]:
    """Return the verbs that weigh or prepare their object ("considers a ban", "is preparing charges")."""
    return word_set("status", "weigh") | {"prepare", "plan", "schedule", "pencil", "timetable"}


def _predicate(tokens: Sequence[Token], clause: Clause) -> Trigger | None:
    """Match "is liable", "is in force", "is under investigation" and "was a fall"."""
    words, verb = lexicon(), clause.verb
    start, end = clause.after
    for rest, kind in words.verbs["be"].phrases:
        if _follow(tokens, start, rest):
            return Trigger(verb.head, start + len(rest) - 1, kind, "predicate phrase", "be " + " ".join(rest))
    going = [t.lower for t in tokens[start : start + 2]]
    if going == ["under", "way"] or going[:1] == ["underway"]:
        subject = subject_head(tokens, clause)
        told = noun_type(tokens, subject) if subject >= 0 else None
        return Trigger(verb.head, verb.head, told, "noun that happens", "be", subject) if told else None
    for index in range(start, min(end, start + 3)):
        token = tokens[index]
        if token.lower == "in" and index + 1 < end and (kind2 := words.adjectives.get(f"in_{tokens[index + 1].lower}")):
            return Trigger(index, index + 1, kind2, "predicative adjective", "in " + tokens[index + 1].lower)
        if token.lower == "under" and index + 1 < end and tokens[index + 1].lower in word_set("status", "examinations"):
            return Trigger(index, index + 1, "investigate", "predicate phrase", "under " + tokens[index + 1].lower)
        if adjective := words.adjectives.get(token.lower):
            return Trigger(index, index, adjective, "predicative adjective", token.lower)
        if token.lower == "due" and (index + 1 >= len(tokens) or tokens[index + 1].tag != "t"):
            subject = subject_head(tokens, clause)
            due = noun_type(tokens, subject) if subject >= 0 else None
            return Trigger(index, index, due or "other", "due date", "due")
        if token.tag not in "agw":
            break
    return None


def _follow(tokens: Sequence[Token], start: int, words: tuple[str, ...]) -> bool:
    """Whether words follow one another from a token on."""
    inside = tokens[start : start + len(words)]
    return bool(inside) and inside[0].lower == words[0] and tuple([t.lower for t in inside]) == words


def _phrase(tokens: Sequence[Token], clause: Clause) -> Trigger | None:
    """Match the longest entry that starts with the clause's verb."""
    verb, entry = clause.verb, longest_entry(tokens, clause)
    if entry is None:
        return None
    if entry.rest:
        return Trigger(verb.head, entry.last, entry.type, "verb phrase", " ".join((verb.lemma, *entry.rest)))
    bare = verb.lemma in lexicon().transitive and object_head(tokens, clause) < 0
    return Trigger(verb.head, verb.head, "other" if bare else entry.type, "verb", verb.lemma)


def _judged(tokens: Sequence[Token], clause: Clause) -> Trigger | None:
    """Match "declared the sales illegal"."""
    verb, (start, end) = clause.verb, clause.after
    for index in range(start, min(end, start + 9)):
        if tokens[index].tag in ",.sr":
            break
        crime = verb.lemma == "make" and tokens[index].lower in word_set("status", "crimes")
        if kind := "restrict" if crime else lexicon().adjectives.get(tokens[index].lower):
            return Trigger(verb.head, verb.head, kind, "verb and predicative adjective", verb.lemma)
    return None


def _by_object(tokens: Sequence[Token], clause: Clause, lemma: str) -> Trigger | None:
    rows = lexicon().objects.get(lemma.replace(" ", "_"))
    head = object_head(tokens, clause) if rows else -1
    if rows and head < 0 and " " in lemma:  # "waved through the bill"
        head = phrase_head(tokens, (clause.after[0] + lemma.count(" "), clause.after[1]))
    if not rows or head < 0:
        return None
    for nouns, kind in rows:
        if tokens[head].lower not in nouns and tokens[head].singular not in nouns:
            continue
        found = noun_type(tokens, head) if kind == "noun" else kind
        if found == "adopt" and lemma not in PASSING and _is_draft(tokens, head):
            found = "propose"
        if found:
            return _merge(tokens, clause.verb.head, head, found, "verb and object", lemma)
    return None


def _is_draft(tokens: Sequence[Token], head: int) -> bool:
    return any(t.lower in DRAFT for t in tokens[max(0, head - 3) : head])


def _merge(tokens: Sequence[Token], verb: int, noun: int, kind: EventType, rule: str, lemma: str) -> Trigger:
    first, last = min(verb, noun), max(verb, noun)
    punctuated = any(t.tag in ",.q" for t in tokens[first:last])
    if last - first > (MAX_SPAN if noun > verb else MAX_GAP) or punctuated:
        first = last = noun if rule == "noun that is planned" else verb
    return Trigger(first, last, kind, rule, lemma, noun)
