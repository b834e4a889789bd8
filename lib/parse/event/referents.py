"""What the pronouns of a sentence stand for, where the text makes it clear: actors, groups, and things that bind."""

from lib.parse.clause.bounds import Stretch
from lib.parse.clause.phrases import phrase_head
from lib.parse.clause.reading import ActorPlace, Reading
from lib.parse.clause.topics import definite, document, plural_in, undated
from lib.parse.clause.values import Clause, Group
from lib.parse.clause.words import word_set
from lib.parse.event.triggers import match_verb
from lib.parse.naming.antecedents import is_of_firm
from lib.parse.naming.gazetteer import entries
from lib.value import replace

SINGULAR = frozenset({"it", "its"})
PLURAL = frozenset({"they", "them", "their"})
THIRD_PERSON = SINGULAR | PLURAL
NEAR, MANY = 40, 24  # tokens after a pronoun where its own verb may stand; clauses to look back on
LONGEST = 300  # tokens: what comes later in a sentence would look back too far


def without_documents(reading: Reading) -> Reading:
    """Return the sentence without the actors of an "it" that stands for a text or for what a participle tells."""
    if "it" not in reading.spellings:
        return reading
    inside = _fronted(reading)
    actors = [
        p
        for p in reading.actors
        if not (_is_it(reading, p.first) and (means_text(reading, p.first) or p.mention.actor_id in inside))
    ]
    return reading if len(actors) == len(reading.actors) else replace(reading, actors=actors)


def referents(reading: Reading) -> dict[int, str]:
    """Return the words that each pronoun, possessive and firm's role ("the firm") stands for, by its last token."""
    names = reading.cast.spoken
    roles = [p for p in reading.actors if p.mention.how == "role" and _is_firms_role(reading, p)]
    firms = {p.last: names[p.mention.actor_id] for p in roles}
    pronouns = [p for p in reading.actors if p.mention.how == "pronoun"]
    if not pronouns and reading.spellings.isdisjoint(THIRD_PERSON):
        return firms
    speakers = {c.subject[0] for c in reading.clauses if c.subject and _is_reported_pronoun(c)}
    named = [p for p in pronouns if p.first not in speakers]
    meant = {p.first: names.get(p.mention.actor_id, p.mention.surface) for p in named} | firms
    for at, token in enumerate(reading.tokens[:LONGEST]):
        if at in meant or at in speakers or token.lower not in THIRD_PERSON:
            continue
        words = _thing(reading, at) if token.lower in SINGULAR else _things(reading, at)
        if words:
            meant[at] = words
    return meant


def they(reading: Reading, at: int) -> tuple[str, ...]:
    """Return the ids that a "they" stands for."""
    group = None if means_text(reading, at) else _group(reading, at)
    return group.ids if group else ()


def _fronted(reading: Reading) -> frozenset[str]:
    """Return whom a participle in front names: the "it" after it is somebody else ("closed by the police, it ...")."""
    first = reading.clauses[0] if reading.clauses else None
    if first is None or first.kind != "reduced" or first.owned:
        return frozenset()
    return frozenset(p.mention.actor_id for p in reading.actors_in(first.after) if p.mention.how != "pronoun")


def _is_firms_role(reading: Reading, place: ActorPlace) -> bool:
    """Whether a role is "the company" or "the messenger", which outside its text names nobody.

    It must be clear whose role it is: a listed firm's, or that of the only one in the text.
    """
    short = place.last == place.first + 1 and reading.tokens[place.first].lower == "the"
    alone = sum(p.first == place.first for p in reading.actors) == 1
    firm, firms = place.mention.actor_id, reading.cast.firms
    known = firm in firms and (firm in entries() or len(firms) == 1)
    return short and alone and known


def _is_reported_pronoun(clause: Clause) -> bool:
    """Whether a clause that somebody says has a lone pronoun for its subject: it is whoever says so."""
    return (
        clause.kind == "complement"
        and clause.owned
        and clause.subject is not None
        and clause.subject[1] - clause.subject[0] == 1
    )


def _is_it(reading: Reading, at: int) -> bool:
    return reading.tokens[at].lower == "it"


def _thing(reading: Reading, at: int) -> str | None:
    clause = _clause_of(reading, at)
    if clause is None or (reading.tokens[at].lower == "its" and is_of_firm(reading.text, reading.end_of(at))):
        return None
    if not means_text(reading, at) and (above := _main_subject(reading, clause, at)):
        return above
    before = [w for stretch in _earlier(reading, at) for w, plural in [document(reading, stretch)] if w and not plural]
    return before[-1] if before else reading.topics.thing


def _things(reading: Reading, at: int) -> str | None:
    if means_text(reading, at):
        told = [document(reading, stretch) for stretch in _earlier(reading, at)]
        return next((words for words, plural in reversed(told) if plural), reading.topics.things)
    group = _group(reading, at)
    return group.words if group else reading.topics.things if reading.tokens[at].lower == "they" else None


def _group(reading: Reading, at: int) -> Group | None:
    """Return the group that "they" means: the only one told before it in the sentence, else that of the one before."""
    told = [g for stretch in _earlier(reading, at) if (g := plural_in(reading, stretch))]
    if told:
        return told[0] if len({g.words for g in told}) == 1 else None
    return reading.topics.group


def _earlier(reading: Reading, at: int) -> list[Stretch]:
    """Return the subjects and objects of the sentence before a token, but not the subject of its own clause."""
    own = _clause_of(reading, at)
    found = []
    for clause in [c for c in reading.clauses if c.verb.first < at + NEAR][-MANY:]:
        if clause.subject and clause.owned and clause.subject[1] <= at and clause is not own:
            found.append(reading.core(clause.subject))
        if clause.verb.last < at and clause is not own:
            found.append((clause.after[0], min(clause.after[1], at)))
    return [undated(reading, stretch) for stretch in found]


def _main_subject(reading: Reading, clause: Clause, at: int) -> str | None:
    """Return the thing that the sentence is about, for an "it" in a clause of another's ("when banks banned it")."""
    main = next((c for c in reading.clauses if c.kind == "main" and c.subject), None)
    if main is None or main is clause or main.subject is None or main.subject[1] > at or clause.kind == "main":
        return None
    if clause.subject is None or clause.subject == main.subject or reading.tokens[at].lower != "it":
        return None
    start, end = reading.core(main.subject)
    head = phrase_head(reading.tokens, (start, end))
    none = start > main.subject[0] and reading.tokens[start - 1].lower == "no"  # "no lorry has crossed the bridge"
    if head < 0 or none or reading.actors_in((start, end)) or reading.tokens[head].lower.endswith("s"):
        return None
    return definite(reading, (start, head + 1))


def means_text(reading: Reading, at: int) -> bool:
    """Return whether a pronoun stands where only a rule or another text can ("it was signed", "they take effect")."""
    clause = _clause_of(reading, at)
    if clause is None or reading.tokens[at].lower not in ("it", "they", "them"):
        return False
    subject = clause.subject is not None and clause.subject[0] <= at < clause.subject[1]
    if clause.verb.lemma in word_set("status", "documented"):
        return clause.verb.passive == subject
    if subject and clause.verb.lemma in ("pass", "clear") and not clause.verb.passive:
        head = phrase_head(reading.tokens, clause.after)
        return head >= 0 and reading.tokens[head].lower in word_set("status", "stages")  # "it passed its first reading"
    trigger = match_verb(reading.tokens, clause) if subject else None
    effect = trigger is not None and trigger.type == "take_effect" and trigger.rule != "predicative adjective"
    return effect and trigger is not None and trigger.lemma not in word_set("status", "doing")


def _clause_of(reading: Reading, at: int) -> Clause | None:
    """Return the clause whose subject or object a token is in."""
    for clause in reading.clauses:
        if clause.subject and clause.owned and clause.subject[0] <= at < clause.subject[1]:
            return clause
    for clause in reading.clauses:
        if clause.verb.last < at < clause.end:
            return clause
    return None
