"""Which form a word has as a verb where it stands: finite, participle, gerund, bare, or no verb at all."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from lib.parse.words import BASE, ING, PARTICIPLE, PAST, THIRD, Token, word_set

VerbForm = Literal["finite", "to", "ing", "participle", "bare"]
Tense = Literal["past", "present", "future", "modal", "none"]
Form = Literal["past", "present", "participle", "ing", "bare", ""]

SUBJECT_PRONOUNS = frozenset(["he", "she", "it", "they", "we", "i", "you", "who", "which", "that"])
OBJECT_TAGS = frozenset("d0ot")
TIME_MARKERS = frozenset({"after", "before", "since", "until"})
BARE_AFTER = frozenset(["see", "watch", "let", "make", "help", "have", "hear"])
FRONTING = frozenset({"starting", "beginning"})  # "starting next month, owners are liable": no verb of the sentence


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


def governs(tokens: Sequence[Token], at: int) -> bool:
    """Return whether what follows looks like an object or complement: an article, a name, a number, "to", "that"."""
    after = next_index(tokens, at)
    if after >= len(tokens):
        return False
    token = tokens[after]
    return token.tag in OBJECT_TAGS or (token.capitalised and token.tag == "w") or token.lower == "that"


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
    if tag in ("d", "i") and not (tag == "d" and tokens[before].lower in SUBJECT_PRONOUNS):
        return ""
    if tag == "0" and not token.forms & PAST and not _in_date(tokens, before):
        return ""  # "40 exchanges", but "the notice of June 18 makes"
    if token.lower == "based" and before >= 0 and tokens[before].tag == "w" and tokens[before].capitalised:
        return ""  # "Los Angeles based Northrop"
    form: Form = ""
    if token.forms & ING:
        form = _ing(tokens, at, tag)
    elif token.forms & BASE and token.forms & PARTICIPLE and tag == "o":
        form = "present"
    elif token.forms & (PAST | PARTICIPLE):
        form = _past(tokens, at, before, groups, headline)
    if not form and token.forms & THIRD:
        form = _third(tokens, at, before, groups, headline)
    if not form and token.forms & BASE:
        form = _base(tokens, at, before, groups, headline)
    return form


def _ing(tokens: Sequence[Token], at: int, tag: str) -> Form:
    if tokens[at].nouny and not governs(tokens, at):
        return ""
    after = next_index(tokens, at)
    if tokens[at].lower in FRONTING and after < len(tokens) and _opens_date(tokens[after]):
        return ""
    if tag == "p" and after < len(tokens) and tokens[after].tag == "w" and tokens[after].forms & (BASE | THIRD):
        return "ing" if tokens[after].nouny else ""
    return "ing"


def _opens_date(token: Token) -> bool:
    return token.tag in "p0" or token.capitalised or token.lower in ("next", "this", "today", "immediately")


def _past(tokens: Sequence[Token], at: int, before: int, groups: list[VerbGroup], headline: bool) -> Form:
    token = tokens[at]
    if token.forms & (PAST | PARTICIPLE) == PARTICIPLE:
        return "participle"
    tag = tokens[before].tag if before >= 0 else ""
    if token.forms & BASE and token.nouny and not governs(tokens, at) and tag != "o":
        return ""
    if not token.forms & PARTICIPLE or tag in ("o", "r"):
        return "past"
    if tag in ("p", "") or (tag == "s" and tokens[before].lower != "that"):
        return "" if _attributive(tokens, at) else "participle"
    if tag in (",", "c"):
        return _after_comma(tokens, at, tag, groups)
    if groups and groups[-1].last == before and _attributive(tokens, at):
        return ""  # "must return affected lots"
    if headline and not governs(tokens, at):
        return "participle"
    return _after_noun(tokens, at, groups)


def _in_date(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number ends a date ("September 7"): a capital before it says so."""
    return at > 0 and (tokens[at - 1].capitalised or tokens[at - 1].lower == ".")


def _attributive(tokens: Sequence[Token], at: int) -> bool:
    after = at + 1
    return after < len(tokens) and tokens[after].tag == "w" and not tokens[after].forms & (PAST | THIRD)


def _after_comma(tokens: Sequence[Token], at: int, tag: str, groups: list[VerbGroup]) -> Form:
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


def _after_noun(tokens: Sequence[Token], at: int, groups: list[VerbGroup]) -> Form:
    """Tell "services banned in China are" from "China banned services"."""
    after = next_index(tokens, at)
    follows = tokens[after].tag if after < len(tokens) else "."
    if follows in ("d", "o", "0") or tokens[at].lemma in _speech():
        return "past"
    last = groups[-1] if groups else None
    between = tokens[last.last + 1 if last else 0 : at]
    if any(t.tag == "r" or t.lower == "that" for t in between[:-1]):
        return "past"  # "a fine that the agency imposed in May was"
    if _finite_follows(tokens, at, through_comma=False):
        return "participle"
    if any(t.lower in TIME_MARKERS for t in between[:-1]) and follows in ("t", "d", "o", "0", "w"):
        return "past"  # "after three banks refused to lend"
    governed = last is not None and last.form in ("finite", "to", "ing", "bare") and last.lemma not in _speech()
    parted = any(t.tag in "s,r." or t.lower == "that" for t in between)
    return "participle" if governed and not parted and follows in ("p", "t", ",", ".", "s") else "past"


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
        if token.tag == "m" or (token.tag in "bh" and token.forms & (BASE | THIRD | PAST)):
            return before.tag not in "o"
        verbal = token.forms & PAST or (token.forms & THIRD and (before.tag == "," or not token.nouny))
        if token.tag == "w" and verbal and before.tag in "w,a" and not token.capitalised:
            return before.tag == "," or not through_comma
    return False


def _awaits_verb(tokens: Sequence[Token], before: int, groups: list[VerbGroup], tags: str) -> bool:
    """Whether a relative pronoun or conjunction with one of the tags still waits for its verb."""
    floor = groups[-1].last + 1 if groups else 0
    return any(t.tag in tags for t in tokens[floor:before])


def _third(tokens: Sequence[Token], at: int, before: int, groups: list[VerbGroup], headline: bool) -> Form:
    token = tokens[at]
    if before < 0 or not token.lower.endswith("s"):
        return ""
    previous = tokens[before]
    in_date = previous.tag == "0" and _in_date(tokens, before)
    if previous.tag in "pdi0t" and previous.lower not in SUBJECT_PRONOUNS and not in_date:
        return ""
    after = next_index(tokens, at)
    follows = tokens[after] if after < len(tokens) else None
    if previous.tag in ("o", "r") or previous.lower in SUBJECT_PRONOUNS:
        return "present"
    finite_next = follows is not None and (follows.tag in "bhm" or bool(follows.forms & PAST))
    if _awaits_verb(tokens, before, groups, "r") and (finite_next or not token.nouny):
        return "present"  # "the law on which the case rests came into force"
    if _awaits_verb(tokens, before, groups, "rs") and follows is not None and follows.tag in "wd" and not finite_next:
        return "" if _auxiliary_follows(tokens, at) else "present"  # "if the city bans scooters"
    if follows is not None and (follows.tag in "bhm" or (follows.tag == "w" and follows.forms == PAST | PARTICIPLE)):
        return ""
    if not token.nouny:
        return "present"
    if previous.tag == "w" and previous.lower.endswith("s") and not previous.capitalised:
        return ""
    if _auxiliary_follows(tokens, at):
        return ""
    if follows is not None and follows.tag == "t" and token.lemma not in word_set("status", "plan"):
        return ""  # "told the bitcoin exchanges to shut"
    names = previous.capitalised and follows is not None and follows.tag == "w" and not follows.forms & (PAST | THIRD)
    alone = not groups and not headline and previous.tag == "w" and not _finite_follows(tokens, at, through_comma=False)
    if (
        alone
        and follows is not None
        and follows.tag in "pa"
        and not any(t.forms & (PAST | THIRD) for t in tokens[at + 1 :])
    ):
        return "present"  # "the ban starts on Monday": the sentence has no other verb
    return "present" if names or (governs(tokens, at) and previous.tag in "w,ac0)") else ""


def _auxiliary_follows(tokens: Sequence[Token], at: int) -> bool:
    """Whether the noun phrase at `at` runs on to an auxiliary ("users of exchanges A, B and C are")."""
    for index in range(at + 1, min(len(tokens) - 1, at + 12)):
        token = tokens[index]
        if token.tag in "rsq" or token.lower == "that" or (token.tag == "," and not tokens[index + 1].capitalised):
            return False
        if token.tag in "bhm":
            return tokens[index - 1].tag not in "o"
    return False


def _base(tokens: Sequence[Token], at: int, before: int, groups: list[VerbGroup], headline: bool) -> Form:
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
    if previous.tag == "c" and groups and (groups[-1].form in ("to", "bare") or groups[-1].modal):
        after = next_index(tokens, at)
        if not token.nouny or (after < len(tokens) and tokens[after].tag in "dpo"):
            return "bare"  # "will take off and land in Sydney"
    if plural or (previous.capitalised and headline):
        after = next_index(tokens, at)
        noun = headline and after < len(tokens) and tokens[after].tag == "w" and not tokens[after].forms & PAST
        return "present" if not token.nouny or noun or governs(tokens, at) else ""
    return "present" if not token.nouny and previous.tag in ",c" and groups else ""


def _speech() -> frozenset[str]:
    return word_set("status", "speech")


def _plurals() -> frozenset[str]:
    return word_set("status", "plurals")
