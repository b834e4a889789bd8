"""Who acts in a clause and who or what is affected."""

from collections.abc import Sequence

from lib.parse.clause.bounds import Stretch, find_antecedent
from lib.parse.clause.phrases import PARTICLES
from lib.parse.clause.reading import Reading
from lib.parse.clause.speakers import governors
from lib.parse.clause.values import Clause
from lib.parse.clause.verbcontext import TIME_MARKERS
from lib.parse.clause.words import Token, word_set
from lib.parse.event.lexicon import lexicon
from lib.parse.event.namers import ids_of, in_phrase, is_dated, is_no_owner, through_group
from lib.parse.event.referents import means_text
from lib.parse.event.trigger import Trigger

AFFECTING = frozenset({"on", "against", "from", "of", "with", "for", "to", "at", "into"})
AGAINST = frozenset({"from", "on", "against"})


def acting(reading: Reading, index: int) -> tuple[str, ...]:
    """Return the ids of those who act in a clause: the subject's, or a passive's agent."""
    clause = reading.clauses[index]
    if clause.verb.passive:
        return agents(reading, clause)
    if clause.verb.form == "ing" and _governor_passive(reading, index):
        return ()
    if not clause.subject:
        return ()
    return (
        _through_speaker(reading, index)
        or in_phrase(reading, clause.subject)
        or _through_owner(reading, clause.subject)
        or _through_whose(reading, clause)
        or through_group(reading, clause.subject)
        or _through_possessive(reading, index)
        or _through_order(reading, index)
    )


def affected(reading: Reading, index: int) -> tuple[str, ...]:
    """Return the ids of those affected: a passive's subject, the object, or the object of a preposition."""
    clause = reading.clauses[index]
    if clause.verb.passive and clause.subject:
        found = in_phrase(reading, clause.subject) or through_group(reading, clause.subject)
        return found or _after_prepositions(reading, clause.after, AGAINST, clause.verb.lemma)
    start, end = reach(reading, index)
    if clause.verb.lemma in word_set("status", "motion"):
        return _direct(reading, start, end)  # "landed in Sydney" does nothing to Sydney
    return _direct(reading, start, end) or _after_prepositions(reading, (start, end), AFFECTING, clause.verb.lemma)


def reach(reading: Reading, index: int) -> Stretch:
    """Return what follows the verb, with the object of a gerund that completes it ("stopped selling the drug")."""
    start, end = reading.clauses[index].after
    for other in reading.clauses[index + 1 :]:
        if other.governor == index and other.kind == "gerund" and not other.marker and other.start == end:
            end = other.end
    return start, end


def agents(reading: Reading, clause: Clause) -> tuple[str, ...]:
    """Return who a passive's "by" names."""
    start, end = clause.after
    for position in range(start, end):
        if reading.tokens[position].lower == "by" and not is_dated(reading, position + 1):
            return in_phrase(reading, (position + 1, _stop(reading.tokens, position + 1, end)))
    return ()


def issuer(reading: Reading, clause: Clause) -> tuple[str, ...]:
    """Return who issued the text that a clause has for its subject ("the order, signed by the governor, bans")."""
    if not clause.subject or clause.verb.passive:
        return ()
    for other in reading.clauses:
        if other.kind == "reduced" and other.start == clause.subject[1]:
            return agents(reading, other) if other.verb.lemma in word_set("status", "documented") else ()
    return ()


def _through_whose(reading: Reading, clause: Clause) -> tuple[str, ...]:
    """Return whose people act ("prosecutors in Lyon, whose officers searched the offices")."""
    if clause.marker != "whose" or not clause.subject:
        return ()
    return in_phrase(reading, find_antecedent(reading.tokens, clause.start, 0))


def _through_possessive(reading: Reading, index: int) -> tuple[str, ...]:
    """Return who a lone "it" is that nothing before makes clear, by the "its" after it ("it sold its stake")."""
    clause = reading.clauses[index]
    start, end = reading.core(clause.subject) if clause.subject else (0, 0)
    if end - start != 1 or reading.tokens[start].lower not in ("it", "they") or means_text(reading, start):
        return ()
    return ids_of([p for p in reading.actors_in(clause.after) if not is_no_owner(reading, p)][:1])


def object_words(reading: Reading, index: int, trigger: Trigger) -> str:
    """Return the words of the affected thing where it is no actor, without its article."""
    clause = reading.clauses[index]
    if clause.verb.passive and clause.subject:
        return _bare(reading, reading.core(clause.subject))
    start, end = max(clause.verb.last, trigger.last if trigger.noun < 0 else trigger.noun) + 1, clause.end
    if trigger.noun >= 0 and start < end and reading.tokens[start].lower in ("on", "of", "against", "for"):
        start += 1
    if trigger.rule == "verb and predicative adjective":  # "declared the sales illegal": the sales
        end = next((i for i in range(start, end) if reading.tokens[i].lower in lexicon().adjectives), end)
    return _bare(reading, (start, end))


def _direct(reading: Reading, start: int, end: int) -> tuple[str, ...]:
    """Return the actors of the direct object: up to the first preposition or clause mark."""
    stop = start
    while stop < end:
        token = reading.tokens[stop]
        if token.tag in "psr.t" and (stop > start or token.lower not in PARTICLES):
            break
        stop += 1
    return ids_of([p for p in reading.actors_in((start, stop)) if is_no_owner(reading, p)])


def _after_prepositions(reading: Reading, stretch: Stretch, wanted: frozenset[str], verb: str) -> tuple[str, ...]:
    for position in range(*stretch):
        if reading.tokens[position].lower in TIME_MARKERS:
            return ()  # "closed its shop after a notice from the council" does nothing to the council
        if reading.tokens[position].lower in wanted and not is_dated(reading, position + 1):
            stop = _stop(reading.tokens, position + 1, stretch[1])
            if reading.tokens[position].lower == "of" and _is_other(reading.tokens[position - 1], verb):
                return ()  # "banned two directors of the bank" does nothing to the bank
            places = [p for p in reading.actors_in((position + 1, stop)) if is_no_owner(reading, p)]
            if reading.tokens[position].lower not in ("on", "against"):
                places = [p for p in places if p.mention.actor_id not in reading.cast.places]
            if places:
                return ids_of(places)
    return ()


def _is_other(token: Token, verb: str) -> bool:
    """Whether a noun before "of" tells somebody else than whom it names after it, if the verb is done to them."""
    noun = token.singular
    if noun in word_set("status", "members"):
        return verb not in word_set("status", "hearing")
    return noun in word_set("status", "relations")


def _stop(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return where a prepositional phrase ends: at the next preposition but "of", or a clause mark."""
    for position in range(start, end):
        token = tokens[position]
        if (token.tag == "p" and token.lower != "of") or token.tag in "sr.t":
            return position
    return end


def _governor_passive(reading: Reading, index: int) -> bool:
    chain = governors(reading, index)
    return bool(chain) and reading.clauses[chain[0]].verb.passive


def _through_speaker(reading: Reading, index: int) -> tuple[str, ...]:
    """Return the speaker of "said it would halt": "it" is whoever speaks."""
    clause = reading.clauses[index]
    if clause.governor < 0 or not clause.subject:
        return ()
    core = reading.core(clause.subject)
    words = [t.lower for t in reading.tokens[core[0] : core[1]]]
    told = clause.kind == "complement" and clause.owned
    above = reading.clauses[clause.governor].subject
    owner = above and reading.tokens[reading.core(above)[0]].lower in ("his", "her")
    if owner and words in (["he"], ["she"]):
        return ()  # "her lawyer said she": who that is stands there
    if (words in (["it"], ["he"], ["she"], ["they"]) and told) or words in (["we"], ["i"]):
        return acting(reading, clause.governor)
    return ()


def _through_order(reading: Reading, index: int) -> tuple[str, ...]:
    """Return who orders what nobody named then has to do ("told all makers to test their products")."""
    clause = reading.clauses[index]
    if clause.kind != "infinitive" or clause.governor < 0 or not clause.owned:
        return ()
    above = reading.clauses[clause.governor]
    if above.verb.lemma in word_set("status", "order") and not above.verb.passive:
        return acting(reading, clause.governor)
    return ()


def _through_owner(reading: Reading, subject: Stretch) -> tuple[str, ...]:
    """Return whom the subject belongs to ("platforms operated by Huobi")."""
    for clause in reading.clauses:
        if clause.kind == "reduced" and clause.start == subject[1]:
            return agents(reading, clause) if clause.verb.lemma in word_set("status", "owning") else ()
    return ()


def _bare(reading: Reading, stretch: Stretch) -> str:
    """Return the noun phrase at the start of a stretch without articles; "" if there is none."""
    start, end = stretch
    tokens = reading.tokens
    while start < end and (tokens[start].tag in "da" or tokens[start].lower in PARTICLES):
        start += 1
    stop = start
    while stop < end and (tokens[stop].tag in "w0idga" or tokens[stop].lower in ("of", "and", "$", "%", "-")):
        if is_dated(reading, stop) or (stop > start and tokens[stop].lower == "that"):
            break
        stop += 1
    while stop > start and tokens[stop - 1].lower in ("of", "and", "'", "-", "the", "a"):
        stop -= 1
    return reading.words((start, min(stop, start + 10)))
