"""The words of dates of one language, folded into one class character a piece of text.

A text is cut into pieces (a word, a run of digits, a space, a sign). Pieces that play the same roles in the patterns
share a class character, so a rule is a short regular expression over class characters instead of one over words.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from lib.parse.timex.numerals import NUMERALS, digit_roles, numerals
from lib.vocab import load_table

TENSES = ("present", "state", "later", "meant", "past", "future", "will", "open", "said")
OTHER = "x"  # the class of every piece that is no date word
FIRST_CLASS = 0x100
SURE = ("month", "weekday", "season")  # roles that doubtful words ("may", "sat") fill only next to others
SIGNS = {
    " ": " \t\xa0\u202f\u2009\u3000",
    "-": "-\u2010\u2011\u2012\u2013\u2014\u2212",
    "'": "'\u2019\u2018`´",
    ",": ",，",
    ".": ".",
    "/": "/／",
    ":": ":：",
    "(": "(（",
    ")": ")）",
    "~": "~～〜",
    "&": "&",
}
SIGN_ROLES = ("year_sign", "month_sign", "day_sign", "decade_sign")  # words that follow a number
GOALS = (" to", " until")
SPACED_WORDS = re.compile(r"(?:[A-Za-z]+[^\W\d_]*|[^\W\d_]+)(?: (?:to|until)\b)?")
EIGHT_FIGURES = (
    r"(?<!\d)(?:19|20)\d\d(?=(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d))"  # 20160923 is cut after its year
)
# plain letters first, which are read fastest
SPACED_PIECES = re.compile(rf"[A-Za-z]+[^\W\d_]*| |[^\W\d_]+|{EIGHT_FIGURES}|\d+|.", re.DOTALL)


@dataclass(frozen=True, eq=False)
class Lexicon:
    """The date words of a language, ready for compiling patterns and classing pieces."""

    language: str
    order: str
    spaced: bool
    pieces: re.Pattern[str]
    classes: Mapping[str, str]
    charset: Mapping[str, str]
    phrases: Mapping[str, tuple[tuple[str, ...], ...]]
    values: Mapping[str, Mapping[str, str]]
    tenses: Mapping[str, str]
    endings: tuple[tuple[str, str], ...]
    passives: frozenset[str]
    verbs: re.Pattern[str]
    beside: Mapping[str, frozenset[str]]  # words beside dates that are no words of dates
    verb_follows: bool = False  # the verb of a date stands behind it, as in Chinese
    capital_nouns: bool = False  # a word with a capital is no verb, as in German
    determiners: frozenset[str] = frozenset()  # after them a verb's bare form is a noun: "the vote"
    copulas: frozenset[str] = frozenset()

    @property
    def also_nouns(self) -> frozenset[str]:
        """Past verbs that are nouns behind a determiner: "the cut"."""
        return self.beside.get("also_nouns", frozenset())

    def tense_words(self, text: str) -> list[str]:
        """Return the words of the text that may be verbs, in order."""
        return self.verbs.findall(text)

    def tense_of(self, word: str) -> str | None:
        """Return the tense that the word tells; what is not listed with its "to" is looked up without."""
        if word[0].isupper() and word.lower() in self.values["month"]:
            return None  # "May" is no modal
        found = self.tenses.get(word.lower())
        if found is None and word.endswith(GOALS):
            word = word.split(" ", 1)[0]
            found = self.tenses.get(word.lower())
        if found is None and len(word) > 3 and not (self.capital_nouns and word[0].isupper()):
            found = next((tense for ending, tense in self.endings if word.endswith(ending)), None)
        return found or None

    def is_name(self, word: str) -> bool:
        """Whether a word with a capital inside a sentence is no listed verb: "Senado" is no participle."""
        return word[0].isupper() and word.lower() not in self.tenses

    def value(self, role: str, pieces: Sequence[str]) -> str | None:
        """Return what the words mean in the role, or `None` if the role does not list them."""
        return self.values.get(role, {}).get(normal(pieces))


def normal(pieces: Sequence[str]) -> str:
    """Return the pieces as the lists key them: lower case, one space between, plain signs."""
    if len(pieces) == 1:
        return _SIGN_OF.get(pieces[0]) or pieces[0].lower()
    return " ".join(_SIGN_OF.get(p, p.lower()) for p in pieces if not p.isspace())


@cache
def load_lexicon(language: str) -> Lexicon:
    """Return the language's date words.

    Raises:
        VocabError: There is no `data/vocab/<language>/dates.toml`.
    """
    table = load_table("dates", language)
    pieces = _piece_pattern(table)
    roles: dict[str, set[str]] = defaultdict(set)
    phrases: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    values: dict[str, dict[str, str]] = defaultdict(dict)
    doubtful = set(table["doubtful"])
    for role, value, words in _entries(table):
        parts = pieces.findall(words)
        values[role][normal(parts)] = value
        if len(parts) == 1:
            roles[words] |= {role, f"sure_{role}"} if role in SURE and words not in doubtful else {role}
        else:
            phrases[role].append(tuple(parts))
            for part in parts:
                roles[part].add(f"={part}")
    for text, number, extra in numerals(table["spaces"]):
        found = digit_roles(str(number) if extra else text, number) | extra
        roles[text] |= found if table.get("bare_years", True) else found - {"sure_year"}
        values["number"][text] = str(number)
    classes, charset = _fold(roles, set(table["capital"]))
    tenses = {w: tense for tense in (*TENSES, "") for w in table["tense"].get(tense or "neither", ())}
    endings = tuple((e, t) for t in TENSES for e in table["tense"].get(f"{t}_endings", ()))
    verbs = SPACED_WORDS if table["spaces"] else re.compile("|".join(map(re.escape, sorted(tenses, key=len)[::-1])))
    beside = {name: frozenset(words) for name, words in table.get("beside", {}).items()}
    frozen = {role: tuple(sorted(found, key=len, reverse=True)) for role, found in phrases.items()}
    return Lexicon(
        language, table["order"], table["spaces"], pieces, classes, charset, frozen, values, tenses, endings,
        frozenset(table["tense"].get("passive", ())), verbs, beside, table.get("verb_follows", False),
        table.get("capital_nouns", False), frozenset(table["tense"].get("determiners", ())),
        frozenset(table["tense"].get("copulas", ())),
    )  # fmt: skip


def _entries(table: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    for role, meanings in table["values"].items():
        for value, words in meanings.items():
            for word in words:
                yield role, value, word
    for role, words in table["words"].items():
        for word in words:
            yield role, word, word


def _fold(roles: dict[str, set[str]], capital: set[str]) -> tuple[dict[str, str], dict[str, str]]:
    """Give each distinct set of roles one class character; return surface -> class and role -> classes."""
    classes: dict[str, str] = dict(_SIGN_OF)
    charset: dict[str, str] = defaultdict(str)
    letters: dict[frozenset[str], str] = {}
    for word, signature in roles.items():
        if word in _SIGN_OF:
            letter = _SIGN_OF[word]
        else:
            letter = letters.setdefault(frozenset(signature), chr(FIRST_CLASS + len(letters)))
        for role in signature:
            if letter not in charset[role]:
                charset[role] += letter
        for surface in _surfaces(word, word in capital):
            classes[surface] = letter
    _keep_lower_case(roles, capital, classes, charset, letters)
    return classes, dict(charset)


def _keep_lower_case(
    roles: dict[str, set[str]],
    capital: set[str],
    classes: dict[str, str],
    charset: dict[str, str],
    letters: dict[frozenset[str], str],
) -> None:
    """A word that is a date only with a capital ("may") keeps its other roles in lower case."""
    for word in capital & roles.keys():
        others = frozenset(r for r in roles[word] if r not in SURE and not r.startswith("sure_"))
        if others:
            letter = letters.setdefault(others, chr(FIRST_CLASS + len(letters)))
            classes[word] = letter
            for role in others:
                charset[role] += letter


def _surfaces(word: str, capital: bool) -> tuple[str, ...]:
    if capital:
        return word.capitalize(), word.upper()
    return word, word.capitalize(), word.upper(), word.lower()


def _piece_pattern(table: dict[str, Any]) -> re.Pattern[str]:
    """Cut at spaces, or, where a language writes none, at the longest listed word."""
    if table["spaces"]:
        return SPACED_PIECES
    words = {word for _, _, word in _entries(table)}
    marks = {word for role in SIGN_ROLES for word in table["words"].get(role, ())}
    first = re.escape("".join(sorted({word[0] for word in words})))
    ordered = sorted(words, key=lambda w: (-len(w), w))
    longest = "|".join(_after_no_number(w, marks) for w in ordered if len(w) > 1)
    single = "[" + re.escape("".join(w for w in ordered if len(w) == 1)) + "]"
    signs = re.escape("".join(_SIGN_OF))
    parts = (
        EIGHT_FIGURES,
        r"\d+",
        longest,
        f"[{NUMERALS}]+",
        single,
        "[A-Za-z]+",
        f"[{signs}]",
        rf"[^\d{first}A-Za-z{signs}{NUMERALS}]+",
        ".",
    )
    return re.compile("|".join(parts), re.DOTALL)


def _after_no_number(word: str, marks: set[str]) -> str:
    """'日前' is a word ("the other day"), but '30日前' is a day and 'before'."""
    guarded = len(word) > 1 and word[0] in marks and word not in marks
    return (rf"(?<![\d{NUMERALS}半几数多])" if guarded else "") + re.escape(word)


_SIGN_OF = {char: sign for sign, chars in SIGNS.items() for char in chars}
