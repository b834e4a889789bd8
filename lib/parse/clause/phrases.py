"""Noun phrases: the head of a subject or an object, and a subject without the adverbials in front of it."""

from collections.abc import Sequence

from lib.parse.clause.bounds import Stretch
from lib.parse.clause.values import Clause
from lib.parse.clause.verbcontext import opens_date
from lib.parse.clause.words import Token, word_set

PARTICLES = frozenset(["up", "down", "off", "out", "over", "back", "in", "away", "on", "forward", "aside"])
SPLITTING = PARTICLES | {"through", "offline"}  # "waved the deal through", "took the app offline"
EXTREMES = frozenset({"earliest", "latest", "least", "most"})
DITRANSITIVE = frozenset({"give", "grant", "award", "hand", "issue", "deny", "offer", "refuse", "send"})
MAX_OBJECT = 14


def object_head(tokens: Sequence[Token], clause: Clause) -> int:
    """Return the index of the head noun of what the verb acts on (a passive's subject), or -1."""
    if clause.verb.passive:
        retained = phrase_head(tokens, clause.after) if clause.verb.lemma in DITRANSITIVE else -1
        return retained if retained >= 0 else subject_head(tokens, clause)  # "was given a waiver"
    if clause.antecedent:
        return phrase_head(tokens, trim_subject(tokens, clause.antecedent))
    if clause.verb.lemma in DITRANSITIVE:
        given = _second_object(tokens, clause.after)
        if given >= 0:
            return phrase_head(tokens, (given, clause.after[1]))
    return phrase_head(tokens, _skip_particle(tokens, clause.after))


def _second_object(tokens: Sequence[Token], stretch: Stretch) -> int:
    """Return where what is given opens behind the one who gets it ("handed Acme, a bank, a fine"), or -1."""
    commas = 0
    for index in range(stretch[0], min(stretch[1], stretch[0] + MAX_OBJECT)):
        token = tokens[index]
        commas += token.tag == ","
        if token.tag in "t.rs" or (token.tag == "p" and commas != 1 and token.lower != "of"):
            return -1
        opens = index > stretch[0] and token.tag == "d" and tokens[index - 1].tag in "wo,"
        if opens and commas in (0, 2) and token.lower in ("a", "an", "the"):
            return index
    return -1


def subject_head(tokens: Sequence[Token], clause: Clause) -> int:
    """Return the index of the head noun of the subject, or -1."""
    return phrase_head(tokens, trim_subject(tokens, clause.subject)) if clause.subject else -1


def phrase_head(tokens: Sequence[Token], stretch: Stretch) -> int:
    """Return the index of the last noun of the noun phrase at the start of the stretch, or -1."""
    head = -1
    for index in range(stretch[0], min(stretch[1], stretch[0] + MAX_OBJECT)):
        token = tokens[index]
        if head >= 0 and token.lower in ("last", "next"):
            break  # "the bill last week"
        if token.tag == "w":
            if head >= 0 and token.capitalised and not tokens[head].capitalised:
                break  # "its first test flight Tuesday"
            if token.forms and head >= 0 and not token.nouny and not token.forms & (4 | 8 | 16):
                break
            head = index
        elif head >= 0 and token.tag == "d":
            break
        elif token.tag in "dig0aq" or token.lower in "$%-'’" or token.tag == "c":
            if token.tag == "c" and head >= 0:
                break
        else:
            break
    measures = head >= 0 and tokens[head].lower in word_set("status", "transparent")
    if measures and head + 2 < stretch[1] and tokens[head + 1].lower == "of":
        return phrase_head(tokens, (head + 2, stretch[1]))  # "a set of rules"
    return head


def trim_subject(tokens: Sequence[Token], subject: Stretch) -> Stretch:
    """Drop what stands before the noun phrase of a subject: "In June, the agency" -> "the agency"."""
    start, end = subject
    pronoun = end - start > 1 and tokens[end - 1].lower in word_set("grammar", "subject_pronouns")
    if pronoun and tokens[end - 2].tag in "w0,":
        return end - 1, end  # "a day before the deadline it opened"
    if [t.lower for t in tokens[start : start + 2]] == ["at", "the"] and tokens[start + 2].lower in EXTREMES:
        start += 3  # "until May at the earliest none of them"
    if start < end and tokens[start].text == "(":  # "from next month (October) whoever opens a group"
        start = next((i + 1 for i in range(start, end) if tokens[i].text == ")"), start)
    while start < end and tokens[start].tag in "agcq.," and not _names(tokens, start, end):
        start += 1
    if start < end and (tokens[start].tag in "pst" or tokens[start].lower in ("starting", "beginning", "effective")):
        commas = [i for i in range(start, end) if tokens[i].tag == ","]
        if commas and (len(commas) > 1 or commas[0] < end - 1):
            return trim_subject(tokens, (_after_adverbial(tokens, commas, end), end))
        for index in range(start + 2, end):  # "in London the court ruled"
            if tokens[index].tag == "d" and tokens[index - 1].tag in "w0":
                return trim_subject(tokens, (index, end))
    if start < end and tokens[start].tag == ",":
        return trim_subject(tokens, (start + 1, end))
    return start, end


def _names(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether an adverb is the first word of a name ("First Republic")."""
    return tokens[at].tag == "a" and tokens[at].capitalised and at + 1 < end and tokens[at + 1].capitalised


def _after_adverbial(tokens: Sequence[Token], commas: list[int], end: int) -> int:
    """Return the start of the noun phrase after a fronted adverbial; a list of names at the end stays whole."""
    for comma in commas:
        rest = tokens[comma + 1 : end]
        if len(rest) > 1 and rest[0].tag == "0" and rest[1].tag == "d":
            return comma + 2  # "On December 31, 2999 the firm is to close"
        if rest and rest[0].tag in "dow" and not (rest[0].tag == "w" and rest[0].text[:1].isdigit()):
            return comma + 1
    return commas[-1] + 1


def _skip_particle(tokens: Sequence[Token], stretch: Stretch) -> Stretch:
    start, end = stretch
    if start + 1 < end and tokens[start].lower in PARTICLES and tokens[start + 1].tag in "dwi0":
        return stretch if opens_date(tokens[start + 1]) else (start + 1, end)  # "the deadline passed on Monday"
    return stretch
