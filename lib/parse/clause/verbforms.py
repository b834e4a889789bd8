"""Which form a word has as a verb where it stands: finite, participle, gerund, bare, or no verb at all."""

from collections.abc import Sequence

from lib.parse.clause.inflections import BASE, ING, PARTICIPLE, PAST, THIRD
from lib.parse.clause.pastforms import SUBJECT_PRONOUNS, Form, past_form
from lib.parse.clause.verbcontext import (
    COPULAS,
    VerbGroup,
    auxiliary_follows,
    awaits_verb,
    ends_date,
    floor_of,
    governs,
    is_object,
    is_state,
    next_index,
    opens_date,
    previous_index,
    speech_verbs,
)  # fmt: skip
from lib.parse.clause.words import Token, word_set

RELATIVE_DAYS = frozenset({"next", "this", "last"})
BARE_AFTER = frozenset(["see", "watch", "let", "make", "help", "have", "hear"])
FRONTING = frozenset({"starting", "beginning"})  # "starting next month, owners are liable": no verb of the sentence


def form_at(tokens: Sequence[Token], at: int, groups: list[VerbGroup], headline: bool) -> Form:
    """Return the form of the word at `at` as a verb, "" if it is none here.

    Args:
        tokens: The sentence.
        at: The word's index.
        groups: The verb groups before it.
        headline: Whether title style holds.
    """
    token = tokens[at]
    before = previous_index(tokens, at)
    tag = tokens[before].tag if before >= 0 else ""
    if tag == "d" and tokens[before].lower == "those" and token.forms & PARTICIPLE:
        return "participle"  # "those fined on Monday"
    if tag == "d" and tokens[before].lower in ("those", "these") and token.forms & (PAST | PARTICIPLE) == PAST:
        return "past"  # "those broke down"
    if _is_no_verb(tokens, at, before):
        return ""
    if groups and groups[-1].last == before and groups[-1].lemma in COPULAS:
        return ""  # "stays shut"
    if groups and groups[-1].last == before and _is_object(tokens, at, groups[-1]):
        return ""  # "to publish audited accounts"
    form: Form = ""
    if token.lemma in COPULAS and tag == "w" and _describes_next(tokens, at):
        return "present"
    if token.forms & ING:
        form = _ing(tokens, at, tag)
    elif token.forms & BASE and token.forms & PARTICIPLE and tag == "o":
        form = "present"
    elif token.forms & (PAST | PARTICIPLE):
        form = past_form(tokens, at, before, groups, headline)
    if not form and token.nouny and at + 1 < len(tokens) and tokens[at + 1].lower == "of":
        return ""  # "exports of chips"
    if not form and token.forms & THIRD:
        form = _third(tokens, at, before, groups, headline)
    if not form and token.forms & BASE:
        form = _base(tokens, at, before, groups, headline)
    return form


def _is_no_verb(tokens: Sequence[Token], at: int, before: int) -> bool:
    """Whether the word cannot be a verb because of what it is or of the word right before it."""
    token = tokens[at]
    if token.lower == "last" or (token.lower == "close" and at + 1 < len(tokens) and tokens[at + 1].tag == "t"):
        return True  # "last April", "people close to the matter"
    if before < 0:
        return False
    previous = tokens[before]
    if previous.tag in ("d", "i"):
        return previous.tag == "i" or previous.lower not in SUBJECT_PRONOUNS
    if previous.tag == "0" and not token.forms & PAST:
        return not ends_date(tokens, before)  # "40 exchanges", but "the notice of June 18 makes"
    return token.lower == "based" and previous.tag == "w" and previous.capitalised  # "Los Angeles based Northrop"


def _is_object(tokens: Sequence[Token], at: int, verb: VerbGroup) -> bool:
    """Whether a participle right behind an active verb opens what that acts on."""
    follower = tokens[at + 1] if at + 1 < len(tokens) else None
    participle = bool(tokens[at].forms & PARTICIPLE) and not tokens[at].forms & BASE
    return participle and not verb.passive and verb.form != "ing" and follower is not None and follower.tag == "w"


def _describes_next(tokens: Sequence[Token], at: int) -> bool:
    """Whether a form of "stay" has its state right behind it ("the branch stays shut", "sales stay open until May")."""
    after = next_index(tokens, at)
    return bool(tokens[at].forms & (BASE | THIRD)) and after < len(tokens) and is_state(tokens[after])


def _ing(tokens: Sequence[Token], at: int, tag: str) -> Form:
    if tokens[at].nouny and not governs(tokens, at):
        return ""
    if tokens[at].nouny and tag == "w" and at + 1 < len(tokens) and tokens[at + 1].lower == "that":
        return ""  # "a court ruling that"
    after = next_index(tokens, at)
    if tokens[at].lower in FRONTING and after < len(tokens) and opens_date(tokens[after]):
        return ""
    if tag == "p" and after < len(tokens) and tokens[after].tag == "w" and tokens[after].forms & (BASE | THIRD):
        return "ing" if tokens[after].nouny else ""
    return "ing"


def _third(tokens: Sequence[Token], at: int, before: int, groups: list[VerbGroup], headline: bool) -> Form:
    token = tokens[at]
    if before < 0 or not token.lower.endswith("s"):
        return ""
    previous = tokens[before]
    if previous.tag in ("o", "r") or previous.lower in SUBJECT_PRONOUNS:
        return "present"
    if previous.tag in "pdit" or (previous.tag == "0" and not ends_date(tokens, before)):
        return ""
    if groups and groups[-1].last == before and groups[-1].lemma not in speech_verbs():
        return ""  # "published rules that hold", "to swap notes for longer ones"
    after = next_index(tokens, at)
    follows = tokens[after] if after < len(tokens) else None
    if (
        follows is not None
        and (follows.tag in "bhm" or follows.forms & PAST)
        and awaits_verb(tokens, before, groups, "r")
    ):
        return "present"  # "the law on which the case rests came into force"
    if follows is not None and (follows.tag in "bhm" or (follows.tag == "w" and follows.forms == PAST | PARTICIPLE)):
        return ""
    return "present" if not token.nouny else _third_or_plural(tokens, at, before, groups, headline)


def _third_or_plural(tokens: Sequence[Token], at: int, before: int, groups: list[VerbGroup], headline: bool) -> Form:
    """Tell "the city bans scooters" from "the new bans on scooters"."""
    previous, after = tokens[before], next_index(tokens, at)
    follows = tokens[after] if after < len(tokens) else None
    plural_before = previous.tag == "w" and previous.lower.endswith("s") and not previous.capitalised
    if plural_before or auxiliary_follows(tokens, at) or is_object(tokens, before, groups) or follows is None:
        return ""
    if (
        follows.tag == "t"
        and after + 1 < len(tokens)
        and (tokens[after + 1].tag == "0" or tokens[after + 1].text in "$€£¥")
    ):
        return "" if groups or headline else "present"  # "the threshold rises to $58,000"
    if follows.tag == "t" and tokens[at].lemma not in word_set("status", "plan"):
        return ""  # "told the bitcoin exchanges to shut"
    if follows.tag in "wd" and awaits_verb(tokens, before, groups, "rs"):
        return "present"  # "if the city bans scooters"
    if previous.capitalised and follows.tag == "w" and not follows.forms & (PAST | THIRD):
        return "present"
    if governs(tokens, at) and previous.tag in "w,ac0)":
        return "present"
    if not headline and follows.tag == "w" and previous.tag in "w," and _only_finite(tokens, at, groups):
        return "present"  # "The order, issued in May, bans imports of tyres"
    if previous.tag == "c" and groups and groups[-1].tense == "present" and follows.tag == "p":
        return "present"  # "opens in May and closes in June"
    return "present" if not headline and not groups and _alone(tokens, at, follows) else ""


def _only_finite(tokens: Sequence[Token], at: int, groups: list[VerbGroup]) -> bool:
    """Whether no other word of the sentence can be its finite verb."""
    if any(g.form == "finite" for g in groups) or tokens[0].tag in "ps":
        return False
    return not any(t.tag in "bhm" or (t.forms & (PAST | THIRD) and not t.nouny) for t in tokens[at + 1 :])


def _alone(tokens: Sequence[Token], at: int, follows: Token) -> bool:
    """Whether the sentence has no other verb ("the ban starts on Monday")."""
    adverbial = follows.tag in "pa" or follows.lower in RELATIVE_DAYS
    rest = range(at + 1, next((i for i in range(at + 1, len(tokens)) if tokens[i].tag == "r"), len(tokens)))
    return adverbial and not any(tokens[i].forms & (PAST | THIRD) and tokens[i - 1].tag != "c" for i in rest)


def _base(tokens: Sequence[Token], at: int, before: int, groups: list[VerbGroup], headline: bool) -> Form:
    token = tokens[at]
    if before < 0:
        return ""
    previous = tokens[before]
    if previous.tag == "o" or previous.tag == "r":
        return "present" if previous.lower in ("they", "we", "you", "i", "who", "which") else "bare"
    if previous.tag in "pdi0" or (groups and groups[-1].last == before and groups[-1].lemma not in BARE_AFTER):
        return ""
    if groups and groups[-1].lemma in BARE_AFTER and not token.nouny:
        return "bare"
    plural = previous.tag == "w" and (previous.lower.endswith("s") or previous.lower in _plurals())
    if previous.tag == "c" and groups and (groups[-1].form in ("to", "bare") or groups[-1].modal):
        after = next_index(tokens, at)
        if not token.nouny or (after < len(tokens) and tokens[after].tag in "dpo"):
            return "bare"  # "will take off and land in Sydney"
    if plural or (previous.capitalised and headline):
        after = next_index(tokens, at)
        noun = headline and after < len(tokens) and tokens[after].tag == "w" and not tokens[after].forms & PAST
        waiting = not headline and awaits_verb(tokens, before, groups, "rs")
        if plural and not headline and not groups and after < len(tokens) and _alone(tokens, at, tokens[after]):
            return "present"  # "Shareholders vote on the merger on June 12"
        return "present" if not token.nouny or noun or waiting or governs(tokens, at) else ""
    if not token.nouny and previous.tag == "w" and _plural_head(tokens, before, groups):
        return "present"
    resumed = previous.tag == "," and groups and at + 1 < len(tokens) and _alone(tokens, at, tokens[at + 1])
    if resumed and not any(g.form == "finite" and g.tense != "modal" for g in groups):
        return "present"  # "Hearings, at which he will speak, open next week"
    return "present" if not token.nouny and previous.tag in ",c" and groups else ""


def _plural_head(tokens: Sequence[Token], before: int, groups: list[VerbGroup]) -> bool:
    """Whether a plural with what follows it may be the subject ("hearings into it begin", "rules made by X ban")."""
    if any(g.form == "finite" for g in groups):
        return False
    if groups and groups[-1].form == "participle" and _is_plural(tokens[groups[-1].first - 1]):
        return not any(t.tag in ",.rsq" for t in tokens[groups[-1].last + 1 : before + 1])
    for index in range(before, floor_of(groups), -1):
        if tokens[index].tag in ",.rsq":
            return False
        if tokens[index].tag == "p" and _is_plural(tokens[index - 1]):
            return True
    return False


def _is_plural(token: Token) -> bool:
    return token.tag == "w" and token.lower.endswith("s")


def _plurals() -> frozenset[str]:
    return word_set("status", "plurals")
