"""Whether a word in -ed, or one whose past looks like its base, is a past tense, a participle or no verb at all."""

from collections.abc import Sequence
from typing import Literal

from lib.parse.clause.inflections import BASE, ING, PARTICIPLE, PAST
from lib.parse.clause.verbcontext import (
    TIME_MARKERS,
    VerbGroup,
    absolute_start,
    auxiliary_follows,
    awaits_verb,
    finite_follows,
    floor_of,
    governs,
    is_attributive,
    next_index,
    opens_date,
    speech_verbs,
)  # fmt: skip
from lib.parse.clause.words import Token, word_set

Form = Literal["past", "present", "participle", "ing", "bare", ""]

SUBJECT_PRONOUNS = frozenset(["he", "she", "it", "they", "we", "i", "you", "who", "which", "that"])
NAMING = frozenset({"called", "named", "dubbed", "titled"})
QUALIFIERS = frozenset(
    {"new", "old", "further", "additional", "newly", "former", "public", "private", "foreign", "local"}
)
ADVERBIAL = frozenset({"up", "off", "out", "down"})  # particles that open no place or time
MEASURES = frozenset({"half", "double", "percent", "mistake", "law", "default", "name", "hand", "mail", "letter"})


def past_form(tokens: Sequence[Token], at: int, before: int, groups: list[VerbGroup], headline: bool) -> Form:
    """Return the form of such a word; `before` is the nearest token before it that is no adverb, or -1."""
    token = tokens[at]
    if token.forms & (PAST | PARTICIPLE) == PARTICIPLE:
        if before >= 0 and tokens[before].tag == "c" and _shares_have(tokens, at, groups):
            return "past"  # "have shut the site and taken its owner into custody"
        plain = token.forms & BASE and not any(g.form == "finite" for g in groups)
        return "present" if plain and not finite_follows(tokens, at, through_comma=True) else "participle"
    tag = tokens[before].tag if before >= 0 else ""
    if tag == "q" and at + 1 < len(tokens) and tokens[at + 1].tag == "q":
        return ""  # called it "grossly inflated"
    if token.forms & BASE and token.nouny and not governs(tokens, at) and tag != "o":
        alone = token.forms & PAST and _only_verb(tokens, at, before, groups)
        return "past" if alone or _in_relative(tokens, at, before, groups) else ""
    if not token.forms & PARTICIPLE or tag in ("o", "r") or (tag == "d" and tokens[before].lower in SUBJECT_PRONOUNS):
        return "past"
    if tag in ("w", ",") and not headline and token.lemma in word_set("status", "never_passive"):
        return "past"  # "was adopted in April, entered into force in May"
    if tag in ("p", "") or (tag == "s" and tokens[before].lower != "that"):
        return "" if is_attributive(tokens, at) else "participle"
    if tag in (",", "c"):
        return _after_comma(tokens, at, tag, groups)
    if groups and groups[-1].last == before and is_attributive(tokens, at):
        return ""  # "must return affected lots"
    if groups and is_attributive(tokens, at) and tokens[before].lower in QUALIFIERS:
        return ""  # "taking on new listed clients"
    if headline and not governs(tokens, at):
        return "participle"
    return _after_noun(tokens, at, groups)


def _shares_have(tokens: Sequence[Token], at: int, groups: list[VerbGroup]) -> bool:
    """Whether a participle behind "and" goes with the "have" of the verb before it and acts on something."""
    above = next((g for g in reversed(groups) if g.form == "finite"), None)
    follower = tokens[at + 1] if at + 1 < len(tokens) else None
    return (
        above is not None and above.perfect and not above.passive and follower is not None and follower.tag in "dwo0i"
    )


def _after_comma(tokens: Sequence[Token], at: int, tag: str, groups: list[VerbGroup]) -> Form:
    """Tell "X, founded in 2010, halted" from "X banned A, halted B"."""
    if tag == "c" and is_attributive(tokens, at) and not groups:
        return ""
    after = next_index(tokens, at)
    follows = tokens[after].tag if after < len(tokens) else "."
    if after + 1 < len(tokens) and tokens[after].lower in ADVERBIAL and tokens[after + 1].tag in "dwoi0":
        return "past"  # "the firm, a rival, laid off 40 clerks"
    if tag == "," and awaits_verb(tokens, at, groups, "s") and not finite_follows(tokens, at, through_comma=True):
        return "past"  # "when its head, Ann Roe, stood down"
    if not any(g.form == "finite" for g in groups):
        passive = _by_agent(tokens, after) or finite_follows(tokens, at, through_comma=True)
        return "participle" if passive else "past"
    if tag == "c":
        return "past"
    return "participle" if follows == "p" and tokens[at].lemma not in speech_verbs() else "past"


def _after_noun(tokens: Sequence[Token], at: int, groups: list[VerbGroup]) -> Form:
    """Tell "services banned in China are" from "China banned services"."""
    after = next_index(tokens, at)
    follows = tokens[after].tag if after < len(tokens) else "."
    timely = follows != "." and opens_date(tokens[after])  # "reached last year"
    bare_object = follows == "w" and not tokens[after].capitalised and not timely  # "paused deliveries"
    last = groups[-1] if groups else None
    told = last is not None and last.form == "finite" and last.lemma not in speech_verbs() and follows == "p"
    if _in_fronted(tokens, at, groups) and follows == "p":
        return "participle"
    if follows in ("d", "o", "0") or bare_object or (tokens[at].lemma in speech_verbs() and not told):
        return "past"
    between = tokens[last.last + 1 if last else 0 : at]
    if any(t.tag == "r" or t.lower == "that" for t in between[:-1]):
        return "past"  # "a fine that the agency imposed in May was"
    if _by_agent(tokens, after) and (not groups or _apposed(tokens, at)):
        return "participle"
    if finite_follows(tokens, at, through_comma=False) or absolute_start(tokens, floor_of(groups), at) >= 0:
        return "participle"
    if any(t.lower in TIME_MARKERS for t in between[:-1]) and follows in ("t", "d", "o", "0", "w", "."):
        return "past"  # "after three banks refused to lend"
    named = tokens[at].lower in NAMING and after < len(tokens) and tokens[after].capitalised  # "a token called Lumi"
    governed = last is not None and last.form in ("finite", "to", "ing", "bare") and last.lemma not in speech_verbs()
    parted = any(t.tag in "s,r." or t.lower == "that" for t in between)
    return "participle" if governed and not parted and (named or follows in ("p", "t", ",", ".", "s")) else "past"


def _only_verb(tokens: Sequence[Token], at: int, before: int, groups: list[VerbGroup]) -> bool:
    """Whether "cut" stands between two nouns in a sentence without another verb ("the state cut power on Monday")."""
    follower = tokens[at + 1] if at + 1 < len(tokens) else None
    if (
        groups
        or before < 0
        or tokens[before].tag != "w"
        or follower is None
        or follower.tag != "w"
        or follower.forms & ING
    ):
        return False
    return not any(t.tag in "bhmr" or (t.forms & PAST and t.tag == "w") for t in tokens[at + 1 :])


def _in_fronted(tokens: Sequence[Token], at: int, groups: list[VerbGroup]) -> bool:
    """Whether the word stands in an adverbial that opens the sentence ("Under a deal announced on Monday, ...")."""
    if groups or tokens[0].tag != "p" or any(t.tag == "," for t in tokens[:at]):
        return False
    comma = next((i for i in range(at + 1, min(at + 8, len(tokens))) if tokens[i].tag == ","), -1)
    return comma > 0 and comma + 1 < len(tokens) and tokens[comma + 1].tag != "r"


def _by_agent(tokens: Sequence[Token], at: int) -> bool:
    """Whether "by" names who acts ("rules published by the council")."""
    if at + 2 >= len(tokens) or tokens[at].lower != "by":
        return False
    agent = tokens[at + 1]
    measured = agent.tag == "0" or agent.lower in word_set("status", "time_nouns") or agent.lower in MEASURES
    named = agent.lower == "the" and tokens[at + 2].tag == "w"
    return agent.capitalised or named or (agent.tag == "w" and not measured)


def _apposed(tokens: Sequence[Token], at: int) -> bool:
    """Whether the noun before the word only explains a name ("and Acme, a firm backed by banks, closed")."""
    start = at - 1
    while start > 1 and tokens[start].tag in "wai":
        start -= 1
    return tokens[start].lower in ("a", "an") and tokens[start - 1].tag == "," and tokens[start - 2].capitalised


def _in_relative(tokens: Sequence[Token], at: int, before: int, groups: list[VerbGroup]) -> bool:
    """Whether the word ends a relative clause with a subject of its own ("a limit that the board set on Sunday")."""
    if before < 1 or not tokens[at].forms & PAST or tokens[before].tag != "w":
        return False
    follower = tokens[at + 1] if at + 1 < len(tokens) else None
    ends = follower is None or opens_date(follower) or follower.tag in ",.t"
    waits = [i for i in range(floor_of(groups), before) if tokens[i].tag == "r" or tokens[i].lower == "that"]
    placed = follower is not None and follower.tag in "p,.t"
    if not waits or not ends or (not placed and auxiliary_follows(tokens, at)):
        return False
    return all(t.tag in "dwia0q" for t in tokens[waits[-1] + 1 : at])
