"""Verb groups: a verb with its auxiliaries ("has been asked", "will not halt"), and how each stands in its sentence."""

from collections.abc import Sequence

from lib.parse.clause.inflections import BASE, ING, PARTICIPLE, PAST
from lib.parse.clause.pastforms import Form
from lib.parse.clause.verbcontext import Tense, VerbForm, VerbGroup, governs, next_index, opens_date, skip_date
from lib.parse.clause.verbforms import form_at
from lib.parse.clause.words import Token, word_set

NO_TO_AFTER = frozenset(
    [
        "subject",
        "due",
        "response",
        "addition",
        "access",
        "relation",
        "according",
        "thanks",
        "respect",
        "reply",
        "contrast",
    ]
)


def find_verb_groups(tokens: Sequence[Token], headline: bool = False) -> list[VerbGroup]:
    """Return the verb groups of one sentence, in order.

    Args:
        tokens: The sentence's tokens.
        headline: Whether title style holds: names and nouns take bare present verbs, participles are passives.
    """
    groups: list[VerbGroup] = []
    free = 0  # the first token that no group holds
    for position in [at for at, token in enumerate(tokens) if token.verbal]:
        if position >= free and (group := _group_at(tokens, position, groups, headline)):
            groups.append(group)
            free = group.last + 1
    return groups


def _group_at(tokens: Sequence[Token], at: int, groups: list[VerbGroup], headline: bool) -> VerbGroup | None:
    token = tokens[at]
    if token.tag == "t":
        return _infinitive(tokens, at)
    if token.tag in "bhfm":
        return _auxiliary(tokens, at)
    if token.lower == "due" and _is_due(tokens, at):
        return VerbGroup(at, at, at, "due", "participle", "none", passive=True)
    if token.forms and not _is_name(tokens, at):
        form = form_at(tokens, at, groups, headline)
        return _as_group(token, at, form) if form else None
    return None


def _is_due(tokens: Sequence[Token], at: int) -> bool:
    """Whether "due" stands behind its noun like a participle ("with reports due by Monday")."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return at > 0 and tokens[at - 1].tag in "w0" and after is not None and after.tag != "t" and opens_date(after)


def _is_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a capital letter inside a sentence makes the word part of a name."""
    token = tokens[at]
    if not token.capitalised or at == 0:
        return False
    before, after = tokens[at - 1], tokens[at + 1] if at + 1 < len(tokens) else None
    return before.tag != "q" and (before.capitalised or (after is not None and after.capitalised) or before.tag != ".")


def _infinitive(tokens: Sequence[Token], at: int) -> VerbGroup | None:
    head = next_index(tokens, at)
    if head >= len(tokens) or not (tokens[head].forms & BASE or _unknown_verb(tokens, head, _awaits_verb(tokens, at))):
        return None
    due = at > 1 and tokens[at - 1].lower == "due" and tokens[at - 2].tag == "b"  # "are due to sign"
    if at and tokens[at - 1].lower in NO_TO_AFTER and tokens[head].nouny and not due:
        return None
    token = tokens[head]
    negated = any(t.tag == "g" for t in tokens[max(0, at - 1) : head])
    if token.tag == "b" or token.tag == "h":
        return _chain(tokens, at, head, "to", "none", negated)
    return VerbGroup(at, head, head, token.lemma, "to", "none", negated=negated)


def _auxiliary(tokens: Sequence[Token], at: int) -> VerbGroup | None:
    token = tokens[at]
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
        negated = negated or "g" in [t.tag for t in tokens[last + 1 : follower]]
        follower = skip_date(tokens, follower)
        if token.tag == "m":
            modal, tense = token.lower, "modal"
        if follower >= len(tokens) or not (wanted := _wanted(token)):
            break
        unknown = wanted == BASE and _unknown_verb(tokens, follower, sure=True)
        if not tokens[follower].forms & wanted and not unknown:
            break
        found = tokens[follower]
        if token.tag == "b" and found.nouny and found.forms & ING and not governs(tokens, follower):
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


def _awaits_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word before "to" asks for an infinitive ("agreed to", "is to", "the plan to")."""
    before = tokens[at - 1] if at else None
    if before is None:
        return False
    if before.tag == "b" or before.lower in word_set("status", "prospective"):
        return True
    lists = ("plan", "negative") if before.forms else ("plan_nouns",)
    return any(before.lemma in word_set("status", name) for name in lists)


def _unknown_verb(tokens: Sequence[Token], at: int, sure: bool) -> bool:
    """Whether a word that no list knows stands like a verb: after a modal, or after "to" before an article."""
    token = tokens[at]
    plural = token.lower.endswith("s") and not token.lower.endswith("ss")
    if token.tag != "w" or token.forms or not token.text.islower() or plural:
        return False
    follower = tokens[at + 1] if at + 1 < len(tokens) else None
    return sure or (follower is not None and follower.tag in "do" and follower.lower != "that")


def _wanted(token: Token) -> int:
    """Return the forms that may follow an auxiliary."""
    if token.tag in "mf":
        return BASE
    if token.tag == "h":
        return PARTICIPLE
    return ING | PARTICIPLE if token.tag == "b" else 0


def _as_group(token: Token, at: int, form: Form) -> VerbGroup:
    if form == "past":
        return VerbGroup(at, at, at, token.lemma, "finite", "past")
    if form == "present":
        return VerbGroup(at, at, at, token.lemma, "finite", "present")
    if form == "participle":
        return VerbGroup(at, at, at, token.lemma, "participle", "none", passive=True)
    if form == "ing":
        return VerbGroup(at, at, at, token.lemma, "ing", "none", progressive=True)
    return VerbGroup(at, at, at, token.lemma, "bare", "none")
