"""A chronology line for an event, in the text's own words: "BTCChina to halt trading (planned)"."""

import re
from collections.abc import Mapping
from functools import cache

from lib.model import Status
from lib.parse.clause.bounds import TELLING, Stretch, find_antecedent
from lib.parse.clause.inflections import PAST, inflections
from lib.parse.clause.phrases import phrase_head
from lib.parse.clause.reading import Reading
from lib.parse.clause.values import Clause
from lib.parse.clause.words import word_set
from lib.parse.event.extent import object_stretch, shortened
from lib.parse.event.finish import finish
from lib.parse.event.namers import in_phrase
from lib.parse.event.participants import acting
from lib.parse.event.trigger import Trigger
from lib.parse.event.wording import POSSESSIVES, possessive, tell

LIMIT = 140
PRONOUNS = frozenset(
    ["it", "this", "that", "which", "he", "she", "they", "we", "i", "who", "these", "those", "them", "you"]
)
SETS = frozenset({"set", "series", "list", "group", "package"})
NONFINITE = frozenset({"participle", "ing"})
HAD_BEEN = re.compile(r"^had been\b")


def summarise(
    reading: Reading,
    index: int,
    trigger: Trigger,
    status: Status,
    meant: Mapping[int, str],
    actors: tuple[str, ...],
) -> str:
    """Return one line that tells the event.

    Args:
        reading: The sentence.
        index: The event's clause.
        trigger: What makes the event.
        status: How it stands; anything but "happened" is put in brackets.
        meant: What each pronoun and possessive of the sentence stands for, by its token.
        actors: Names of those who act, for a clause without a subject of its own.
    """
    clause = reading.clauses[index]
    subject = _subject(reading, clause, meant, actors)
    open_pronoun = subject.lower() in PRONOUNS and clause.verb.form in ("finite", "to")
    brought_about = clause.verb.form == "to" and clause.owned and status == "happened"  # "a fire forced it to close"
    open_pronoun = open_pronoun and not (brought_about and past_of(clause.verb.lemma))
    verb = _plain(reading, clause) if open_pronoun else _verb(reading, clause, trigger, status)
    start = f"{subject} {verb}".strip()
    said = f"{start} {joined(actors)}"
    if clause.kind == "tail":
        return finish(_told(reading, index, meant, trigger, start, said), status)
    stretch = object_stretch(reading, index, trigger)
    rest = _rest(reading, clause, stretch, meant, trigger, said)
    if not rest.strip(" .,") and (whole := _with_main(reading, clause, meant)):
        return finish(whole, status)
    if len(start) + len(rest) > LIMIT:
        stretch, open_end = shortened(reading, stretch, len(start) + len(rest) - LIMIT)
        rest = _rest(reading, clause, stretch, meant, trigger, said) + (" …" if open_end else "")
    return finish(f"{start} {rest}", status)


def gapped_line(reading: Reading, clause: Clause, words: str, status: Status, meant: Mapping[int, str]) -> str:
    """Return the line of a happening that shares its verb with another: "43 more were blocked"."""
    verb = _plain(reading, clause)
    if clause.verb.passive:
        return finish(f"{words} {verb}", status)
    return finish(f"{_subject(reading, clause, meant, ())} {verb} {words}", status)


def joined(names: tuple[str, ...]) -> str:
    """Return names as a sentence lists them: "Huobi, OKCoin and BTCC"."""
    *others, last = names or ("",)
    return f"{', '.join(others)} and {last}" if others else last


def _subject(reading: Reading, clause: Clause, meant: Mapping[int, str], actors: tuple[str, ...]) -> str:
    if not clause.subject:
        return ""
    start, end = reading.core(clause.subject)
    words = reading.tokens[start:end]
    if len(words) == 1 and words[0].lower in PRONOUNS:
        if clause.kind == "complement" and clause.governor >= 0 and not actors:
            above = reading.clauses[clause.governor]  # "the firm said it had been fined"
            return tell(reading, reading.core(above.subject), meant).rstrip(" ,") if above.subject else ""
        doers = joined(actors) if len(actors) < 4 and not clause.verb.passive else ""
        return doers or meant.get(start) or words[0].text
    end = _before_apposition(reading, (start, end))
    if start > clause.subject[0] and reading.tokens[start - 1].tag == "g":
        start -= 1  # "no new licences", "not one flat"
    subject = _owner(reading, clause) + tell(reading, named_only(reading, (start, end)), meant)
    closed = subject.endswith(",") and "," in subject[:-1]  # "Huobi, an exchange,"
    return subject if closed else subject.rstrip(" ,")


def named_only(reading: Reading, stretch: Stretch) -> Stretch:
    """Return a subject without whose it is where a name follows ("their rival Huobi": "Huobi")."""
    start, end = stretch
    if start >= end or reading.tokens[start].lower not in POSSESSIVES:
        return stretch
    names = [p.first for p in reading.actors_in((start + 2, end)) if p.last == end - 1]
    beside = names and all(t.tag == "w" for t in reading.tokens[start + 1 : names[0]])
    return (names[0], end) if beside else stretch


def _before_apposition(reading: Reading, stretch: Stretch) -> int:
    """Return where a subject ends before an apposition that its relative clause describes ("Acme, a bank that")."""
    start, end = stretch
    if not reading.has(",", stretch):
        return end
    comma = next((i for i in range(start + 1, end - 1) if reading.tokens[i].tag == ","), -1)
    described = comma > 0 and reading.tokens[comma + 1].tag == "d"
    interrupted = any(c.kind == "relative" and c.start == end for c in reading.clauses)
    listed = reading.has("c", stretch)
    return comma if described and interrupted and not listed else end


def _owner(reading: Reading, clause: Clause) -> str:
    """Return whose the subject of a relative clause is ("prosecutors, whose officers searched": "Prosecutors' ")."""
    if clause.marker != "whose":
        return ""
    owner = reading.words(reading.core(find_antecedent(reading.tokens, clause.start, 0))).rstrip(" ,")
    return possessive(owner) + " " if owner else ""


def _plain(reading: Reading, clause: Clause) -> str:
    if clause.verb.form == "to" and clause.governor >= 0:
        above = reading.clauses[clause.governor]
        return f"{_plain(reading, above)} to {clause.verb.lemma}"
    return reading.words((clause.verb.first, clause.verb.last + 1))


def _verb(reading: Reading, clause: Clause, trigger: Trigger, status: Status) -> str:
    verb, governor = clause.verb, clause.governor
    head = reading.tokens[verb.head]
    if trigger.rule in ("noun that is planned", "due date"):
        return ""
    if status == "denied" and verb.lemma in word_set("status", "denial"):
        return past_of(verb.lemma) or head.text
    ahead = status in ("planned", "denied") or (status == "reported" and bool(verb.modal))
    if verb.lemma == "be":
        return "to be" if ahead else _plain(reading, clause)
    if verb.progressive and verb.form == "finite" and not verb.modal and verb.lemma != "go":
        return _plain(reading, clause)  # "is considering"
    if ahead and verb.form in ("finite", "to", "bare"):
        told = f"to be {head.text}" if verb.passive else f"to {verb.lemma}"
        return f"not {told}" if verb.negated and status == "planned" else told
    if verb.form in NONFINITE and clause.subject:
        return _finite(reading, clause, status)
    if verb.form == "to" and governor >= 0 and clause.owned and status == "happened" and past_of(verb.lemma):
        return past_of(verb.lemma)
    if verb.form == "to" and governor >= 0:
        above = reading.clauses[governor]
        if status == "happened" and reading.tokens[verb.first - 1].lower == "only":
            return _finite(reading, clause, status)  # "was arrested, only to be released"
        if status == "reported" and above.verb.lemma not in word_set("status", "hearsay"):
            return f"to {verb.lemma}"
        return f"{_verb(reading, above, trigger, 'happened')} to {verb.lemma}"
    if verb.passive and verb.head < verb.last and reading.tokens[verb.last].tag == "b":
        return f"{reading.tokens[verb.last].text} {head.text.lower()}"  # "among those fined was"
    if verb.passive and verb.form == "finite" and verb.first == verb.last and clause.subject:
        return _finite(reading, clause, status)  # "was arrested and his phone seized"
    if verb.passive and verb.perfect and clause.subject:
        be = "were" if _is_plural(reading, clause.subject) else "was"
        return HAD_BEEN.sub(be, _plain(reading, clause))  # in a chronology nothing comes before
    if verb.perfect and not (verb.passive or verb.progressive) and reading.tokens[verb.first].lower == "had":
        return past_of(verb.lemma) or head.text
    if verb.passive or verb.progressive or (verb.perfect and not head.forms & PAST):
        return _plain(reading, clause)  # "has grown", not "grown"
    return past_of(verb.lemma) or head.text if verb.tense == "past" and verb.lemma == head.lower else head.text


def _finite(reading: Reading, clause: Clause, status: Status) -> str:
    """Return a participle as a verb of a line of its own: "a draft presented in May" -> "was presented"."""
    verb, head = clause.verb, reading.tokens[clause.verb.head]
    if verb.passive:
        be = "were" if clause.subject and _is_plural(reading, clause.subject) else "was"
        done = head.text.lower() if verb.head == 0 else head.text
        return f"to be {done}" if status == "planned" else f"{be} {done}"
    return f"to {verb.lemma}" if status == "planned" else past_of(verb.lemma) or head.text


def _is_plural(reading: Reading, stretch: Stretch) -> bool:
    start, end = reading.core(stretch)
    head = phrase_head(reading.tokens, (start, end))
    if head < 0:
        return end - start == 1 and reading.tokens[start].lower in ("they", "these", "those", "we")
    word = reading.tokens[head]
    if reading.tokens[start].lower in ("a", "an") and any(t.lower in SETS for t in reading.tokens[start + 1 : head]):
        return False  # "a second set of rules"
    name = word.capitalised and (head > 0 or bool(reading.actors_in((start, head + 1))))
    ends = word.lower.endswith("s") and not word.lower.endswith("ss") and not name
    listed = head + 1 < end and reading.tokens[head + 1].tag in "c,"
    several = listed and any(t.tag == "c" for t in reading.tokens[start:end])
    return ends or several or word.lower in word_set("status", "plurals")


def past_of(lemma: str) -> str:
    """Return the past form of a verb, "" if no list knows it."""
    return _pasts().get(lemma, "")


@cache
def _pasts() -> dict[str, str]:
    return {lemma: form for form, (lemma, bits) in reversed(inflections().items()) if bits & PAST}


def _rest(
    reading: Reading, clause: Clause, stretch: Stretch, meant: Mapping[int, str], trigger: Trigger, said: str
) -> str:
    """Return what follows the verb; what a relative clause acts on comes first ("imposed a fine on")."""
    rest = tell(reading, stretch, meant, trigger.last, said)
    held = clause.antecedent
    if held is None or clause.verb.lemma == "be" or reading.dates_in(held):
        return rest
    words = reading.words(reading.core(held))
    article = reading.tokens[held[0]].tag in "d0"
    rule = _rule(reading, clause, held, meant) if not rest.strip(" .,") else ""
    return f"{words[:1].lower() + words[1:] if article else words} {rule or rest}"


def _with_main(reading: Reading, clause: Clause, meant: Mapping[int, str]) -> str:
    """Return the main clause with a relative one that says of a bare "a campaign" only that it is to run, or ""."""
    subject = reading.core(clause.subject) if clause.subject else (0, 0)
    bare = subject[1] - subject[0] == 2 and reading.tokens[subject[0]].lower in ("a", "an")
    above = reading.clauses[clause.governor] if clause.governor >= 0 else clause
    if not (bare and clause.verb.form == "to" and above.kind == "relative" and above.governor >= 0):
        return ""
    main = reading.clauses[above.governor].subject or subject
    told = tell(reading, (reading.core(main)[0], clause.verb.last + 1), meant)
    return told if main[0] < subject[0] and len(told) <= LIMIT else ""


def _rule(reading: Reading, clause: Clause, held: Stretch, meant: Mapping[int, str]) -> str:
    """Return what is so under the text that a relative clause tells of: "Whoever sells must pay, under rules that"."""
    before, main = held[0] - 1, next((c for c in reading.clauses if c.kind == "main" and c.subject), None)
    if before < 0 or reading.tokens[before].lower != "under" or main is None or main.subject is None:
        return ""
    if clause.verb.lemma not in word_set("status", "documented"):
        return ""
    end = before - 1 if main.subject[0] < before else len(reading.tokens)
    told = tell(reading, (main.subject[0], end), meant).strip(" .,")
    common = reading.tokens[main.subject[0]].tag != "w" or not reading.actors_in((main.subject[0], main.subject[0] + 1))
    told = told[:1].lower() + told[1:] if common else told
    return f": {told}" if told and len(told) <= LIMIT else ""


def _told(reading: Reading, index: int, meant: Mapping[int, str], trigger: Trigger, start: str, said: str) -> str:
    """Return the line of a speech verb at the end of its sentence: "Huobi announced that its branch will close"."""
    for at, told in enumerate(reading.clauses[:index]):
        if told.governor != index or not told.subject:
            continue
        end = object_stretch(reading, at, trigger)[1]
        if speaker := _same_speaker(reading, index, told):
            who = tell(reading, reading.core(told.subject), meant)
            verb = _plain(reading, reading.clauses[index])
            return f"{who} {verb} that {speaker} {tell(reading, (told.subject[1], end), meant, said=who)}"
        words = tell(reading, (told.subject[0], end), meant, said=said).strip(' ,"“”')
        at = next(i for i in range(told.subject[0], len(reading.tokens)) if reading.tokens[i].tag != "q")
        common = reading.tokens[at].tag in "d0poa" or (reading.tokens[at].nouny and not reading.actors_in((at, at + 1)))
        if reading.clauses[index].verb.lemma in TELLING:  # "told reporters"
            hearer = reading.clauses[index].after
            start = f"{start} {tell(reading, hearer, meant, said=said)}".rstrip(" .")
        return f"{start} that {words[:1].lower() + words[1:] if common else words}"
    return start


def _same_speaker(reading: Reading, index: int, told: Clause) -> str:
    """Return the "they" of "..., they said" if it is who acts in what is said, else ""."""
    clause = reading.clauses[index]
    start, end = reading.core(clause.subject) if clause.subject else (0, 0)
    word = reading.tokens[start].lower if end - start == 1 else ""
    who = set(acting(reading, index))
    same = who <= set(in_phrase(reading, told.subject or (0, 0))) if who else word in ("it", "they")
    return word if same and word in ("it", "he", "she", "they") else ""
