"""Verb groups: a verb with its auxiliaries ("has been asked", "will not halt"), and how each stands in its sentence."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from lib.parse.words import BASE, ING, PARTICIPLE, PAST, THIRD, Token, word_set

VerbForm = Literal["finite", "to", "ing", "participle", "bare"]
Tense = Literal["past", "present", "future", "modal", "none"]

SUBJECT_PRONOUNS = frozenset("he she it they we i you who which that".split())
OBJECT_TAGS = frozenset("d0ot")
NO_TO_AFTER = frozenset("subject due response addition access relation according thanks respect reply contrast".split())
BARE_AFTER = frozenset("see watch let make help have hear".split())
FRONTING = frozenset({"starting", "beginning"})  # "starting next month, owners are liable": no verb of the sentence
IS_CONTRACTED = frozenset("it he she that what there who here".split())


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """A verb with its auxiliaries: tokens `first` to `last` inclusive, `head` the verb that carries the meaning."""

    first: int
    last: int
    head: int
    lemma: str
    form: VerbForm
    tense: Tense
    passive: bool = False
    perfect: bool = False
    progressive: bool = False
    negated: bool = False
    modal: str = ""


def find_verb_groups(tokens: Sequence[Token], headline: bool = False) -> list[VerbGroup]:
    """Return the verb groups of one sentence, in order.

    Args:
        tokens: The sentence's tokens.
        headline: Whether title style holds: names and nouns take bare present verbs, participles are passives.
    """
    groups: list[VerbGroup] = []
    position = 0
    while position < len(tokens):
        group = _group_at(tokens, position, groups, headline)
        if group is None:
            position += 1
        else:
            groups.append(group)
            position = group.last + 1
    return groups


def previous_index(tokens: Sequence[Token], position: int) -> int:
    """Return the index of the nearest token before `position` that is no adverb, or -1."""
    position -= 1
    while position >= 0 and tokens[position].tag in "ag":
        position -= 1
    return position


def next_index(tokens: Sequence[Token], position: int) -> int:
    """Return the index of the nearest token after `position` that is no adverb; past the end if there is none."""
    position += 1
    while position < len(tokens) and tokens[position].tag in "ag":
        position += 1
    return position


def _group_at(tokens: Sequence[Token], at: int, groups: list[VerbGroup], headline: bool) -> VerbGroup | None:
    token = tokens[at]
    if token.tag == "t":
        return _infinitive(tokens, at)
    if token.tag in "bhfm":
        return _auxiliary(tokens, at)
    if token.tag == "i" and token.lower == "'s":
        return None
    if token.forms and not _is_name(tokens, at):
        return _lexical(tokens, at, groups, headline)
    return None


def _is_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a capital letter inside a sentence makes the word part of a name."""
    token = tokens[at]
    if not token.capitalised or at == 0:
        return False
    before, after = tokens[at - 1], tokens[at + 1] if at + 1 < len(tokens) else None
    return before.tag != "q" and (before.capitalised or (after is not None and after.capitalised) or before.tag != ".")


def _infinitive(tokens: Sequence[Token], at: int) -> VerbGroup | None:
    head = next_index(tokens, at)
    if head >= len(tokens) or not tokens[head].forms & BASE:
        return None
    if at and tokens[at - 1].lower in NO_TO_AFTER and tokens[head].nouny:
        return None
    token = tokens[head]
    negated = any(t.tag == "g" for t in tokens[max(0, at - 1) : head])
    if token.tag == "b" or token.tag == "h":
        return _chain(tokens, at, head, "to", "none", negated)
    return VerbGroup(at, head, head, token.lemma, "to", "none", negated=negated)


def _auxiliary(tokens: Sequence[Token], at: int) -> VerbGroup | None:
    token = tokens[at]
    if token.lower == "'s" and (at == 0 or tokens[at - 1].lower not in IS_CONTRACTED):
        return None
    if token.forms & ING:
        return _chain(tokens, at, at, "ing", "none", False)
    if token.forms == PARTICIPLE:
        return VerbGroup(at, at, at, token.lemma, "participle", "none")
    tense: Tense = "past" if token.forms & PAST else "present"
    return _chain(tokens, at, at, "finite", tense, False)


def _chain(tokens: Sequence[Token], first: int, at: int, form: VerbForm, tense: Tense, negated: bool) -> VerbGroup:
    """Follow the auxiliaries from `at` to the verb that carries the meaning."""
    modal, perfect, passive, progressive = "", False, False, False
    last = head = at
    while True:
        token = tokens[last]
        follower = next_index(tokens, last)
        negated = negated or any(t.tag == "g" for t in tokens[last + 1 : follower])
        if token.tag == "m":
            modal, tense = token.lower, "modal"
        if follower >= len(tokens) or not (wanted := _wanted(token)) or not tokens[follower].forms & wanted:
            break
        found = tokens[follower]
        if token.tag == "b" and found.nouny and found.forms & ING and not _governs(tokens, follower):
            break
        if token.tag == "h":
            perfect = True
        elif token.tag == "b":
            progressive = progressive or bool(found.forms & ING)
            passive = bool(found.forms & PARTICIPLE) and not found.forms & ING
        last = head = follower
        if found.tag not in "bhf":
            break
    lemma = {"b": "be", "h": "have", "f": "do", "m": "be"}.get(tokens[head].tag, tokens[head].lemma)
    return VerbGroup(first, last, head, lemma, form, tense, passive, perfect, progressive, negated, modal)


def _wanted(token: Token) -> int:
    """Return the forms that may follow an auxiliary."""
    if token.tag in "mf":
        return BASE
    if token.tag == "h":
        return PARTICIPLE
    return ING | PARTICIPLE if token.tag == "b" else 0


def _governs(tokens: Sequence[Token], at: int) -> bool:
    """Whether what follows looks like an object or complement: an article, a name, a number, "to", "that"."""
    after = next_index(tokens, at)
    if after >= len(tokens):
        return False
    token = tokens[after]
    return token.tag in OBJECT_TAGS or (token.capitalised and token.tag == "w") or token.lower == "that"


def _lexical(tokens: Sequence[Token], at: int, groups: list[VerbGroup], headline: bool) -> VerbGroup | None:
    token = tokens[at]
    before = previous_index(tokens, at)
    tag = tokens[before].tag if before >= 0 else ""
    if tag in ("d", "i", "0") and not (tag == "d" and tokens[before].lower in SUBJECT_PRONOUNS):
        return None
    form = ""
    if token.forms & ING:
        form = _ing(tokens, at, tag)
    elif token.forms & BASE and token.forms & PARTICIPLE and tag == "o":
        form = "present"
    elif token.forms & (PAST | PARTICIPLE):
        form = _past(tokens, at, before, groups, headline)
    if not form and token.forms & THIRD:
        form = _third(tokens, at, before)
    if not form and token.forms & BASE:
        form = _base(tokens, at, before, groups, headline)
    return _as_group(token, at, form) if form else None


def _as_group(token: Token, at: int, form: str) -> VerbGroup:
    if form == "past":
        return VerbGroup(at, at, at, token.lemma, "finite", "past")
    if form == "present":
        return VerbGroup(at, at, at, token.lemma, "finite", "present")
    if form == "participle":
        return VerbGroup(at, at, at, token.lemma, "participle", "none", passive=True)
    if form == "ing":
        return VerbGroup(at, at, at, token.lemma, "ing", "none", progressive=True)
    return VerbGroup(at, at, at, token.lemma, "bare", "none")


def _ing(tokens: Sequence[Token], at: int, tag: str) -> str:
    if tokens[at].nouny and not _governs(tokens, at):
        return ""
    after = next_index(tokens, at)
    if tokens[at].lower in FRONTING and after < len(tokens) and _opens_date(tokens[after]):
        return ""
    if tag == "p" and after < len(tokens) and tokens[after].tag == "w" and tokens[after].forms & (BASE | THIRD):
        return "ing" if tokens[after].nouny else ""
    return "ing"


def _opens_date(token: Token) -> bool:
    return token.tag in "p0" or token.capitalised or token.lower in ("next", "this", "today", "immediately")


def _past(tokens: Sequence[Token], at: int, before: int, groups: list[VerbGroup], headline: bool) -> str:
    token = tokens[at]
    if token.forms & (PAST | PARTICIPLE) == PARTICIPLE:
        return "participle"
    tag = tokens[before].tag if before >= 0 else ""
    if token.forms & BASE and token.nouny and not _governs(tokens, at) and tag != "o":
        return ""
    if not token.forms & PARTICIPLE or tag in ("o", "r"):
        return "past"
    if tag in ("p", "") or (tag == "s" and tokens[before].lower != "that"):
        return "" if _attributive(tokens, at) else "participle"
    if tag in (",", "c"):
        return _after_comma(tokens, at, tag, groups)
    if headline and not _governs(tokens, at):
        return "participle"
    return _after_noun(tokens, at, groups)


def _attributive(tokens: Sequence[Token], at: int) -> bool:
    after = at + 1
    return after < len(tokens) and tokens[after].tag == "w" and not tokens[after].forms & (PAST | THIRD)


def _after_comma(tokens: Sequence[Token], at: int, tag: str, groups: list[VerbGroup]) -> str:
    """Tell "X, founded in 2010, halted" from "X banned A, halted B"."""
    if tag == "c" and _attributive(tokens, at) and not groups:
        return ""
    after = next_index(tokens, at)
    follows = tokens[after].tag if after < len(tokens) else "."
    if not any(g.form == "finite" for g in groups):
        return "participle" if _finite_follows(tokens, at, through_comma=True) else "past"
    if tag == "c":
        return "past"
    return "participle" if follows == "p" and tokens[at].lemma not in _speech() else "past"


def _after_noun(tokens: Sequence[Token], at: int, groups: list[VerbGroup]) -> str:
    """Tell "services banned in China are" from "China banned services"."""
    after = next_index(tokens, at)
    follows = tokens[after].tag if after < len(tokens) else "."
    if follows in ("d", "o", "0") or tokens[at].lemma in _speech():
        return "past"
    if _finite_follows(tokens, at, through_comma=False):
        return "participle"
    last = groups[-1] if groups else None
    if last and last.form in ("finite", "to", "ing", "bare") and last.lemma not in _speech():
        between = tokens[last.last + 1 : at]
        if not any(t.tag in "s,r." or t.lower == "that" for t in between) and follows in ("p", "t", ",", ".", "s"):
            return "participle"
    return "past"


def _finite_follows(tokens: Sequence[Token], at: int, through_comma: bool) -> bool:
    """Whether another finite verb needs the subject that stands before `at`."""
    commas = 0
    for index in range(at + 1, min(len(tokens), at + 25)):
        token = tokens[index]
        if token.tag in "rsc." and token.lower not in ("as", "and", "before", "after", "since", "until", "'", "-"):
            return False
        if token.tag == ",":
            commas += 1
            if not through_comma or commas > 1:
                return False
            continue
        if through_comma and not commas:
            continue
        before = tokens[index - 1]
        if token.tag in "bhm" and token.forms & (ING | PARTICIPLE) != token.forms | 0:
            return before.tag not in "o"
        if token.tag == "w" and token.forms & PAST and before.tag in "w,a" and not token.capitalised:
            return before.tag == "," or not through_comma
    return False


def _third(tokens: Sequence[Token], at: int, before: int) -> str:
    token = tokens[at]
    if before < 0 or not token.lower.endswith("s"):
        return ""
    previous = tokens[before]
    if previous.tag in "pdi0t" and previous.lower not in SUBJECT_PRONOUNS:
        return ""
    after = next_index(tokens, at)
    follows = tokens[after] if after < len(tokens) else None
    if previous.tag in ("o", "r") or previous.lower in SUBJECT_PRONOUNS:
        return "present"
    if follows is not None and (follows.tag in "bhm" or (follows.tag == "w" and follows.forms == PAST | PARTICIPLE)):
        return ""
    if not token.nouny:
        return "present"
    if previous.tag == "w" and previous.lower.endswith("s") and not previous.capitalised:
        return ""
    if _auxiliary_follows(tokens, at):
        return ""
    names = previous.capitalised and follows is not None and follows.tag == "w" and not follows.forms & (PAST | THIRD)
    return "present" if names or (_governs(tokens, at) and previous.tag in "w,ac0)") else ""


def _auxiliary_follows(tokens: Sequence[Token], at: int) -> bool:
    """Whether the noun phrase at `at` runs on to an auxiliary ("users of exchanges A, B and C are")."""
    for index in range(at + 1, min(len(tokens) - 1, at + 12)):
        token = tokens[index]
        if token.tag in "rsq" or token.lower == "that" or (token.tag == "," and not tokens[index + 1].capitalised):
            return False
        if token.tag in "bhm":
            return tokens[index - 1].tag not in "o"
    return False


def _base(tokens: Sequence[Token], at: int, before: int, groups: list[VerbGroup], headline: bool) -> str:
    token = tokens[at]
    if before < 0:
        return ""
    previous = tokens[before]
    if previous.tag == "o" or previous.tag == "r":
        return "present" if previous.lower in ("they", "we", "you", "i", "who", "which") else "bare"
    if previous.tag in "pdi0":
        return ""
    if groups and groups[-1].lemma in BARE_AFTER and not token.nouny:
        return "bare"
    plural = previous.tag == "w" and (previous.lower.endswith("s") or previous.lower in _plurals())
    if previous.tag == "c" and groups and groups[-1].form in ("to", "bare") and not token.nouny:
        return "bare"
    if plural or (previous.capitalised and headline):
        after = next_index(tokens, at)
        noun = headline and after < len(tokens) and tokens[after].tag == "w" and not tokens[after].forms & PAST
        return "present" if not token.nouny or noun or _governs(tokens, at) else ""
    return "present" if not token.nouny and previous.tag in ",c" and groups else ""


def _speech() -> frozenset[str]:
    return word_set("status", "speech")


def _plurals() -> frozenset[str]:
    return word_set("status", "plurals")
