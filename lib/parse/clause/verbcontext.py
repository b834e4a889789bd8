"""What stands around a word that may be a verb: objects, auxiliaries, other verbs, relative pronouns that wait."""

from collections.abc import Sequence
from typing import Literal

from lib.parse.clause.inflections import BASE, PARTICIPLE, PAST, THIRD
from lib.parse.clause.words import Token, word_set
from lib.value import value

VerbForm = Literal["finite", "to", "ing", "participle", "bare"]
Tense = Literal["past", "present", "future", "modal", "none"]
TIME_MARKERS = frozenset({"after", "before", "since", "until"})
COPULAS = frozenset({"stay", "remain"})
OBJECT_TAGS = frozenset("d0ot")


@value()
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


def skip_date(tokens: Sequence[Token], at: int) -> int:
    """Return the index after a short date between an auxiliary and its verb ("will next week debate"), else `at`."""
    end = at
    if end + 2 < len(tokens) and tokens[end].lower in ("on", "in", "this", "next", "last"):
        named = tokens[end + 1].lower in word_set("status", "time_nouns") and (
            tokens[end].tag != "p" or tokens[end + 1].capitalised
        )
        end += 2 if named else 0
        if end > at and tokens[end].tag == "0" and end + 1 < len(tokens):
            end += 1
    return end if end > at and tokens[end].forms else at


def governs(tokens: Sequence[Token], at: int) -> bool:
    """Return whether what follows looks like an object or complement: an article, a name, a number, "to", "that"."""
    after = next_index(tokens, at)
    if after >= len(tokens):
        return False
    token = tokens[after]
    if token.lower in ("up", "off", "out", "down", "aside") and after + 1 < len(tokens):
        token = tokens[after + 1]
    return token.tag in OBJECT_TAGS or (token.capitalised and token.tag == "w") or token.lower == "that"


def opens_date(token: Token) -> bool:
    """Return whether the word may open a date ("on", "2 May", "next week")."""
    return token.tag in "p0" or token.capitalised or token.lower in ("next", "last", "this", "today", "immediately")


def is_attributive(tokens: Sequence[Token], at: int) -> bool:
    """Return whether the participle at `at` stands before its noun ("the banned service")."""
    after = at + 1
    return after < len(tokens) and tokens[after].tag == "w" and not tokens[after].forms & (PAST | THIRD)


def ends_date(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number ends a date ("September 7"): a capital before it says so."""
    return at > 0 and (tokens[at - 1].capitalised or tokens[at - 1].lower == ".")


def finite_follows(tokens: Sequence[Token], at: int, through_comma: bool) -> bool:
    """Whether another finite verb needs the subject that stands before `at`."""
    commas = 0
    for index in range(at + 1, min(len(tokens), at + 25)):
        token = tokens[index]
        if token.lower == "that" or (commas and token.lower in TIME_MARKERS):
            return False  # "signed it yesterday, a week after the cabinet had backed it"
        if token.tag == "c" and through_comma and not commas:
            continue  # "announced in July and effective in August, drove up prices"
        if token.tag in "rsc." and token.lower not in ("as", "before", "after", "since", "until", "'", "-"):
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
        if before.tag == "a" and tokens[index - 2].tag in "di":
            continue  # "a hastily called conference"
        if token.tag == "w" and verbal and before.tag in "w,a" and not token.capitalised:
            return before.tag == "," or not through_comma
    return False


def absolute_start(tokens: Sequence[Token], floor: int, at: int) -> int:
    """Return where the noun phrase starts that hangs on a "with" after a comma ("..., with a vote due"), or -1."""
    for index in range(at - 1, floor, -1):
        if tokens[index].lower == "with":
            return index + 1 if tokens[index - 1].tag == "," else -1
        if tokens[index].tag in ",.rsqt":
            return -1
    return -1


def auxiliary_follows(tokens: Sequence[Token], at: int) -> bool:
    """Whether the noun phrase at `at` runs on to an auxiliary ("users of exchanges A, B and C are")."""
    for index in range(at + 1, min(len(tokens) - 1, at + 12)):
        token = tokens[index]
        if token.tag in "rsq" or token.lower == "that" or (token.tag == "," and not tokens[index + 1].capitalised):
            return False
        if token.tag in "bhm":
            return tokens[index - 1].tag not in "o"
    return False


def awaits_verb(tokens: Sequence[Token], before: int, groups: list[VerbGroup], tags: str) -> bool:
    """Whether a relative pronoun or conjunction with one of the tags still waits for its verb."""
    floor = groups[-1].last + 1 if groups else 0
    return any(t.tag in tags for t in tokens[floor:before])


def is_object(tokens: Sequence[Token], before: int, groups: list[VerbGroup]) -> bool:
    """Whether a noun phrase runs from the verb before straight to this word."""
    if not groups or groups[-1].passive or groups[-1].lemma in speech_verbs():
        return False
    between = tokens[groups[-1].last + 1 : before + 1]
    return bool(between) and not any(t.tag in "prsc,.qt" or t.lower == "that" for t in between)


def speech_verbs() -> frozenset[str]:
    """Return the verbs whose clause or quotation somebody says."""
    return word_set("status", "speech")


def floor_of(groups: list[VerbGroup]) -> int:
    """Return where the tokens start that no verb group has passed yet."""
    return groups[-1].last + 1 if groups else 0


def is_state(token: Token) -> bool:
    """Return whether a word tells the state that something stays in: a participle or "open"."""
    return token.tag == "w" and (token.lower == "open" or bool(token.forms & PARTICIPLE))
