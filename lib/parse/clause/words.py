"""Words of an English sentence: tokens with their word class, verb forms and lemma, from lists and morphology.

No model: a closed class wins, then the verb lists of `data/vocab/en`, then the endings -ed and -ing.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache, lru_cache
from typing import NamedTuple

from lib import vocab
from lib.value import value

# Verb forms, one bit each.
BASE, THIRD, PAST, PARTICIPLE, ING = 1, 2, 4, 8, 16


class Word(NamedTuple):
    """What is known of a spelling wherever it stands.

    `tag` is one letter: d determiner, p preposition, o pronoun, r relative, c conjunction, s subordinator, b be,
    h have, f do, m modal, t "to", a adverb, g negation, i possessive 's, 0 number, "," comma, q quotation mark,
    "." other punctuation, w open class. `forms` are the verb forms it may have (of `lemma`), `nouny` whether it is a
    noun too, `capitalised` whether it starts with a capital letter (as names do).
    """

    lower: str
    tag: str
    lemma: str
    forms: int
    nouny: bool
    capitalised: bool


@value()
class Token:
    """One word or mark of a sentence; offsets count from the start of the text."""

    text: str
    start: int
    end: int
    lower: str
    tag: str
    lemma: str
    forms: int
    nouny: bool
    capitalised: bool


TOKEN = re.compile(
    r"(?:[A-Z]\.){2,}"
    r"|\d+(?:[.,:/]\d+)*\w*"
    r"|['’](?:s|re|ve|ll|d|m|t)\b"
    r"|[^\W\d_]\w*(?:[-&.][^\W_]\w*)*"
    r"|\.{2,}|\S"
)
CLASSES = (
    ("d", "determiners"), ("0", "numbers"), ("p", "prepositions"), ("o", "pronouns"), ("r", "relatives"),
    ("c", "conjunctions"), ("s", "subordinators"), ("a", "adverbs"), ("g", "negators"), ("b", "be"), ("h", "have"),
    ("f", "do"), ("m", "modals"),
)  # fmt: skip
QUOTES = frozenset('"“”„«»')
ONWARD = frozenset({"on", "onward", "onwards"})
SHIFTING = ONWARD | frozenset({"'s", "yet", "once", "back", "longer", "since", "'t"})  # words that `_shift` knows
VOCABULARY = 1 << 16  # spellings remembered in a process
PREFIXES = ("over", "under", "out", "with", "fore", "mis", "up")
VOWELS = frozenset("aeiou")
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
    tokens = list(_tokens(text, start, end))
    for index, token in enumerate(tokens):
        if token.lower in SHIFTING:
            _shift(tokens, index, token)
    return tokens


def _tokens(text: str, start: int, end: int) -> Iterator[Token]:
    """Yield the tokens as they are anywhere; only white space lies between, so that each is found again by its text."""
    for raw in TOKEN.findall(text, start, end):
        start = text.find(raw, start)
        after = start + len(raw)
        yield Token(raw, start, after, *_look_up(raw))
        start = after


def _shift(tokens: list[Token], index: int, token: Token) -> None:
    """Change the class of a word that has another one beside certain words."""
    before = tokens[index - 1] if index else None
    if token.lower == "'s":
        if before is None or before.lower not in IS_CONTRACTED:
            tokens[index] = replace(token, tag="i", forms=0)
    elif token.lower == "back":
        if index + 1 == len(tokens) or tokens[index + 1].tag in ".,pt":
            tokens[index] = replace(token, tag="a", forms=0)  # "pay investors back", not "back the plan"
    elif before is None:
        return
    elif token.lower == "yet" and before.tag in "ghb":
        tokens[index] = replace(token, tag="a")  # "has not yet signed"
    elif token.lower == "once" and before.lower == "at":
        tokens[index] = replace(token, tag="a", forms=0)
    elif token.lower in ONWARD:
        if before.lower in ("now", "then") and index > 1 and tokens[index - 2].lower == "from":
            tokens[index] = replace(token, tag="a", forms=0)  # "from now on customers must wait"
    elif token.lower == "longer" and before.lower == "no":
        tokens[index - 1 : index + 1] = [replace(before, tag="g"), replace(token, tag="a", forms=0)]
    elif token.lower == "since" and before.tag == "h":
        tokens[index] = replace(token, tag="a")  # "four have since been fined"
    elif token.lower == "'t" and before.lower == "won":
        tokens[index - 1] = replace(before, tag="m", lemma="will", forms=0)


@cache
def inflections() -> dict[str, tuple[str, int]]:
    """Return every known verb form with its lemma and form bits; irregular forms win."""
    table = vocab.load_table("verbs", "en")
    forms: dict[str, tuple[str, int]] = {}
    irregular = [line.split() for line in table["irregular"].strip().splitlines()]
    doubling = frozenset(table["doubling"].split())
    for lemma, past, participle in irregular:
        for form in past.split("/"):
            _add(forms, form, lemma, PAST)
        for form in participle.split("/"):
            _add(forms, form, lemma, PARTICIPLE)
    for lemma, *_ in irregular:
        for form, bit in _regular(lemma, doubling):
            if bit not in (PAST, PARTICIPLE):
                _add(forms, form, lemma, bit)
    known = {row[0] for row in irregular}
    for lemma in dict.fromkeys((*trigger_verbs(), *_status_verbs(), *table["plain"].split())):
        if lemma not in known:
            for form, bit in _regular(lemma, doubling):
                _add(forms, form, lemma, bit)
    return forms


@cache
def trigger_verbs() -> tuple[str, ...]:
    """Return the first word of every verb trigger, once each, in the list's order."""
    table = vocab.load_table("triggers", "en")
    words = [w for row in table["objects"] for w in row["verbs"].split()]
    words += [w for key in ("support", "occurrence", "figures", "transitive") for w in table[key]["verbs"].split()]
    entries = (entry for section in table.values() if isinstance(section, dict) for entry in _verbs_of(section))
    return tuple(dict.fromkeys(entry.split("_")[0] for entry in (*entries, *words)))


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


def _verbs_of(section: dict[str, dict[str, str]]) -> Iterator[str]:
    for words in section.get("verbs", {}).values() if isinstance(section.get("verbs"), dict) else ():
        yield from words.split()


def _status_verbs() -> Iterator[str]:
    table = vocab.load_table("status", "en")
    for key in ("speech", "binding", "plan", "weigh", "implicative", "negative", "hearsay", "denial"):
        yield from (word for word in table[key].split() if word not in ("due", "ready", "mean"))


def _add(forms: dict[str, tuple[str, int]], form: str, lemma: str, bit: int) -> None:
    held = forms.get(form)
    if held is None:
        forms[form] = (lemma, bit)
    elif held[0] == lemma:
        forms[form] = (lemma, held[1] | bit)


def _regular(lemma: str, doubling: frozenset[str]) -> Iterable[tuple[str, int]]:
    if lemma.endswith("ise"):
        yield from ((form, bit) for form, bit in _regular(lemma[:-3] + "ize", doubling))
    stem = lemma + lemma[-1] if lemma in doubling else lemma
    yield lemma, BASE
    if lemma.endswith("y") and lemma[-2:-1] not in VOWELS:
        third, past = lemma[:-1] + "ies", lemma[:-1] + "ied"
    else:
        third = lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
        past = lemma + "d" if lemma.endswith("e") else stem + "ed"
    yield third, THIRD
    yield past, PAST | PARTICIPLE
    silent_e = lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye"))
    if lemma.endswith("ie"):
        yield lemma[:-2] + "ying", ING
    else:
        yield (lemma[:-1] if silent_e else stem) + "ing", ING


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


def _plain(raw: str) -> str:
    return raw.lower().replace("’", "'")


@lru_cache(maxsize=VOCABULARY)
def _look_up(raw: str) -> Word:
    lower = _plain(raw)
    tag, lemma, forms, nouny = _classify(raw, lower)
    return Word(lower, tag, lemma, forms, nouny, raw[:1].isupper())


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
