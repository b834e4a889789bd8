"""Words of an English sentence: tokens with their word class, verb forms and lemma, from lists and morphology.

No model: a closed class wins, then the verb lists of `data/vocab/en`, then the endings -ed and -ing.
"""

import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from lib import vocab
from lib.parse.clause.inflections import BASE, ING, PARTICIPLE, PAST, THIRD, inflections
from lib.value import replace, value


@value()
class Token:
    """A word or mark: what is known of its spelling wherever it stands.

    `tag` is one letter: d determiner, p preposition, o pronoun, r relative, c conjunction, s subordinator, b be,
    h have, f do, m modal, t "to", a adverb, g negation, i possessive 's, 0 number, "," comma, q quotation mark,
    "." other punctuation, w open class. `forms` are the verb forms it may have (of `lemma`), `nouny` whether it is a
    noun too, `capitalised` whether it starts with a capital letter (as names do). `singular` is what it would be as the
    plural of a noun, `verbal` whether a verb group may start with it.
    """

    text: str
    lower: str
    tag: str
    lemma: str
    forms: int
    nouny: bool
    capitalised: bool
    singular: str
    verbal: bool


class Shift(NamedTuple):
    """Another class that a word has where `fits` holds for the sentence's tokens and its index.

    `at` counts from that word to the one whose class changes.
    """

    fits: Callable[[Sequence[Token], int], bool]
    tag: str
    at: int = 0
    lemma: str = ""


TOKEN = re.compile(  # each alternative opens with one character, which the engine looks at first
    " ?("
    r"[A-Za-z][a-z]*+(?![\w.&-])"  # most words: a case of the fourth, for speed
    r"|[A-Z]\.(?:[A-Z]\.)+"
    r"|\d\d*(?:[.,:/]\d+)*\w*"
    r"|[^\W\d_]\w*(?:[-&.][^\W_]\w*)*"
    r"|['’](?:s|re|ve|ll|d|m|t)\b"
    r"|\.\.+|\S)"
)
CLASSES = (
    ("d", "determiners"), ("0", "numbers"), ("p", "prepositions"), ("o", "pronouns"), ("r", "relatives"),
    ("c", "conjunctions"), ("s", "subordinators"), ("a", "adverbs"), ("g", "negators"), ("b", "be"), ("h", "have"),
    ("f", "do"), ("m", "modals"),
)  # fmt: skip
OPENING = frozenset("tbhfm")  # the classes of auxiliaries and of "to"
QUOTES = frozenset('"“”„«»')
ONWARD = frozenset({"on", "onward", "onwards"})
VOCABULARY = 1 << 16  # spellings remembered in a process
PREFIXES = ("over", "under", "out", "with", "fore", "mis", "up")
IS_CONTRACTED = frozenset({"it", "he", "she", "that", "what", "there", "who", "here"})  # "it's", not "China's"
AUX_FORMS = {
    "be": BASE, "is": THIRD, "are": BASE | THIRD, "was": PAST, "were": PAST, "been": PARTICIPLE, "being": ING,
    "am": THIRD, "'s": THIRD, "'re": THIRD, "'m": THIRD, "have": BASE, "has": THIRD, "had": PAST | PARTICIPLE,
    "having": ING, "'ve": BASE,
    "isn": THIRD, "aren": BASE | THIRD, "wasn": PAST, "weren": PAST, "hasn": THIRD, "haven": BASE, "hadn": PAST,
    "don": BASE, "doesn": THIRD, "didn": PAST, "do": BASE, "does": THIRD, "did": PAST, "doing": ING, "done": PARTICIPLE,
}  # fmt: skip


def tokenize(text: str, start: int, end: int) -> list[Token]:
    """Return the tokens of `text[start:end]` with their word classes."""
    tokens = [KNOWN[raw] for raw in TOKEN.findall(text, start, end)]
    for index in [at for at, token in enumerate(tokens) if token.lower in SHIFTS]:
        _shift(tokens, index, SHIFTS[tokens[index].lower])
    return tokens


def starts_of(tokens: Sequence[Token], text: str, start: int) -> list[int]:
    """Return where each token starts in the text that they were made of from `start`: only white space lies between."""
    starts, find = [], text.find
    for token in tokens:
        start = find(token.text, start)
        starts.append(start)
        start += len(token.text)
    return starts


def singular(noun: str) -> str:
    """Return the likely singular of a lower-case noun ("inquiries" -> "inquiry")."""
    if len(noun) < 4 or not noun.endswith("s") or noun.endswith(("ss", "us", "is")):
        return noun
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "xes", "sses", "zes")):
        return noun[:-2]
    return noun[:-1]


@cache
def word_set(name: str, key: str, language: str | None = "en") -> frozenset[str]:
    """Return the words of one key of a word list as a set."""
    return frozenset(vocab.load_table(name, language)[key].split())


@cache
def _closed() -> dict[str, str]:
    table = vocab.load_table("grammar", "en")
    tags: dict[str, str] = {}
    for tag, key in CLASSES:
        for word in table[key].split():
            tags.setdefault(word, tag)
    for key, tag in (("be", "b"), ("have", "h"), ("do", "f"), ("modals", "m"), ("negators", "g")):
        tags.update(dict.fromkeys(table[key].split(), tag))
    tags["to"] = "t"
    return tags


@cache
def _nouny() -> frozenset[str]:
    return word_set("verbs", "nouns")


class Vocabulary(dict[str, Token]):
    """What is known of each spelling that a process has met; it starts anew when it has met too many."""

    def __missing__(self, raw: str) -> Token:
        if len(self) >= VOCABULARY:
            self.clear()
        token = self[raw] = _look_up(raw)
        return token


def _look_up(raw: str) -> Token:
    lower = raw.lower().replace("’", "'")
    tag, lemma, forms, nouny = _classify(raw, lower)
    verbal = bool(forms) or tag in OPENING or lower == "due"
    return Token(raw, lower, tag, lemma, forms, nouny, raw[:1].isupper(), singular(lower), verbal)


def _shift(tokens: list[Token], index: int, shifts: Sequence[Shift]) -> None:
    """Change the class of a word that has another one beside certain words."""
    for shift in shifts:
        if shift.fits(tokens, index):
            place = index + shift.at
            tokens[place] = _shifted(tokens[place].text, shift.tag, shift.lemma)


@lru_cache(maxsize=VOCABULARY)
def _shifted(raw: str, tag: str, lemma: str) -> Token:
    token = KNOWN[raw]
    return replace(token, tag=tag, lemma=lemma or token.lemma, forms=0, verbal=tag in OPENING)


def _behind(words: frozenset[str]) -> Callable[[Sequence[Token], int], bool]:
    """Return whether a token stands right behind one of the words."""
    return lambda tokens, at: at > 0 and tokens[at - 1].lower in words


def _is_owner(tokens: Sequence[Token], at: int) -> bool:
    return at == 0 or tokens[at - 1].lower not in IS_CONTRACTED


def _ends_phrase(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 == len(tokens) or tokens[at + 1].tag in ".,pt"


def _from_now(tokens: Sequence[Token], at: int) -> bool:
    return at > 1 and tokens[at - 1].lower in ("now", "then") and tokens[at - 2].lower == "from"


NO_MORE = _behind(frozenset({"no"}))
KNOWN = Vocabulary()
SHIFTS: dict[str, tuple[Shift, ...]] = {
    "'s": (Shift(_is_owner, "i"),),
    "back": (Shift(_ends_phrase, "a"),),  # "pay investors back", not "back the plan"
    "yet": (Shift(lambda tokens, at: at > 0 and tokens[at - 1].tag in "ghb", "a"),),  # "has not yet signed"
    "once": (Shift(_behind(frozenset({"at"})), "a"),),
    "longer": (Shift(NO_MORE, "g", -1), Shift(NO_MORE, "a")),
    "since": (Shift(lambda tokens, at: at > 0 and tokens[at - 1].tag == "h", "a"),),  # "four have since been fined"
    "'t": (Shift(_behind(frozenset({"won"})), "m", -1, "will"),),
    **dict.fromkeys(ONWARD, (Shift(_from_now, "a"),)),  # "from now on customers must wait"
}


def _classify(raw: str, lower: str) -> tuple[str, str, int, bool]:
    """Return tag, lemma, verb forms and whether it is a noun too."""
    if raw == "May":  # the month: "opened a probe in May, fined the bank"
        return ("w", lower, 0, True)
    if tag := _closed().get(lower):
        return (tag, lower, AUX_FORMS.get(lower, 0), False)
    if lower[:1].isalpha():
        return _open_class(raw, lower)
    if lower[:1].isdigit():
        return ("0", lower, 0, False)
    if lower == ",":
        return (",", lower, 0, False)
    if raw in QUOTES:
        return ("q", lower, 0, False)
    return ("i" if lower == "'" else ".", lower, 0, False)


def _open_class(raw: str, lower: str) -> tuple[str, str, int, bool]:
    if found := inflections().get(lower.removeprefix("re-")):
        lemma, forms = found
        return ("w", lemma, forms, (lemma if forms & (BASE | THIRD) else lower) in _nouny())
    if prefixed := _prefixed(lower):
        return ("w", *prefixed, False)
    if not raw.islower() or "-" in raw or lower.startswith("un"):
        pass  # names, and adjectives such as "unlicensed" or "long-imprisoned"
    elif len(lower) > 5 and lower.endswith("ed") and not lower.endswith("eed"):
        return ("w", _guess(lower[:-2]), PAST | PARTICIPLE, True)
    elif len(lower) > 6 and lower.endswith("ing"):
        return ("w", _guess(lower[:-3]), ING, True)
    if lower.endswith("ly") and len(lower) > 4 and raw.islower():
        return ("a", lower, 0, False)
    return ("w", singular(lower), 0, True)


def _prefixed(lower: str) -> tuple[str, int] | None:
    """Return lemma and forms of an irregular verb behind a prefix ("overrode", "withheld")."""
    for prefix in PREFIXES:
        if lower.startswith(prefix) and (found := inflections().get(lower[len(prefix) :])):
            lemma, forms = found
            irregular = forms & (PAST | PARTICIPLE) and not lower.endswith("ed") and not forms & BASE
            return (prefix + lemma, forms) if irregular else None
    return None


def _guess(stem: str) -> str:
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "ls":
        return stem[:-1]
    return stem + "e" if stem[-1:] in "vcusgz" or stem.endswith(("at", "iv")) else stem
