"""A rule's match in the text, as the resolvers see it: the captured words, what they mean, the tense around them."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from lib.parse.timex.lexicon import OTHER, Lexicon, normal
from lib.parse.timex.tense import AHEAD, REACH, STATE, Verbs

UNREAD = "unread"
NONE: Mapping[str, str] = {}


class Sheet(NamedTuple):
    """A text cut into pieces: `starts[i]` is the offset of `pieces[i]`; sentences as first offsets, in order."""

    text: str
    pieces: Sequence[str]
    starts: Sequence[int]
    classes: str
    lexicon: Lexicon
    sentences: Sequence[int]
    verbs: Verbs

    def offsets(self, start: int, end: int) -> tuple[int, int]:
        """Return the characters that the pieces from `start` to before `end` cover."""
        return self.starts[start], self.starts[end - 1] + len(self.pieces[end - 1])

    def sentence(self, offset: int) -> tuple[int, int]:
        """Return the bounds of the sentence around a character, as far as it is known."""
        index = bisect_right(self.sentences, offset)
        start = self.sentences[index - 1] if index else 0
        end = self.sentences[index] if index < len(self.sentences) else len(self.text)
        return start, end


@dataclass(slots=True)
class Found:
    """The pieces a rule matched and the characters of the text that they cover.

    `start`, `end` and the groups are pieces counted from `base`; group names are those of the pattern, a digit at the
    end is not part of the role.
    """

    sheet: Sheet
    base: int
    start: int
    end: int
    groups: Mapping[str, tuple[int, int]]
    span: tuple[int, int]
    next_year: int | None = None
    next_steps: int | None = None  # "of that year" after the date that this one is tied to
    signal: str | None = None
    joined: str = ""  # how the hit before is tied to this one: "range", "between", "and", "length" or ""
    joins: str = ""  # how this one is tied to the hit after
    verbs: str | None = UNREAD  # the tense, once it is asked for

    def has(self, group: str) -> bool:
        """Whether the group took part in the match."""
        return group in self.groups

    def pieces(self, group: str) -> Sequence[str]:
        """Return the pieces of the group, none if it took no part."""
        start, end = self.groups.get(group, (0, 0))
        return self.sheet.pieces[self.base + start : self.base + end]

    def text(self, group: str) -> str:
        """Return the group's words as the lists key them."""
        return normal(self.pieces(group))

    def value(self, group: str, role: str | None = None) -> str | None:
        """Return what the group's words mean in its role."""
        if group not in self.groups:
            return None
        start, end = self.groups[group]
        words = normal(self.sheet.pieces[self.base + start : self.base + end])
        values, role = self.sheet.lexicon.values, role or group
        if meaning := values.get(role, NONE).get(words):
            return meaning
        return values.get(f"{role}_after", NONE).get(words) or values.get(f"{role}_bare", NONE).get(words) or None

    def number(self, group: str) -> int | None:
        """Return the number that the group writes, in digits or words, cardinal or ordinal."""
        if group not in self.groups:
            return None
        words = [p for p in self.pieces(group) if not p.isspace()]
        if words[0].isdecimal() and words[0].isascii():
            return int(words[0])
        lexicon = self.sheet.lexicon
        found = next(filter(None, (lexicon.value(role, words) for role in ("number", "ordinal", "dayword"))), None)
        return int(found) if found else None

    @property
    def tense(self) -> str | None:
        """ "past" or "future" by the verbs of the sentence, `None` if they do not tell."""
        return "future" if (told := self.verb_tense) in AHEAD else "past" if told == STATE else told

    @property
    def verb_tense(self) -> str | None:
        """The tense with what a future lies ahead of: "past", "state", "future", "will", "later", `None`."""
        if self.verbs == UNREAD:
            start, end = self.span
            self.verbs = self.sheet.verbs.tense_around(start, end, *self.sheet.sentence(start))
        return self.verbs

    @property
    def opens_the_past(self) -> bool:
        """Whether the words open a sentence told as past: "By Friday, the square was empty"."""
        start, _ = self.span
        first, _ = self.sheet.sentence(start)
        if start - first > REACH:
            return False
        lexicon = self.sheet.lexicon
        opening = lexicon.tense_words(self.sheet.text[first:start])
        return self.tense == "past" and not any(map(lexicon.tense_of, opening))

    @property
    def bound(self) -> str | None:
        """The signal, but for a "by" that opens a sentence told as past: "By autumn three had failed"."""
        return None if self.signal == "by" and self.opens_the_past else self.signal

    def follows(self, *roles: str) -> bool:
        """Whether the words just before the match play one of the roles."""
        before = self.base + self.start
        while before > 0 and self.sheet.classes[before - 1] == " ":
            before -= 1
        words = [p for p in self.sheet.pieces[max(0, before - 4) : before] if not p.isspace()]
        lasts = [normal(words[-n:]) for n in (1, 2) if len(words) >= n]
        values = self.sheet.lexicon.values
        return any(last in values.get(role, NONE) for role in roles for last in lasts)

    @property
    def closes_phrase(self) -> bool:
        """Whether the text, a sentence or a clause ends here."""
        return self.rest(2).strip(" \"”’')]")[:1] in ("", ".", ",", "!", "?", ";", "\n", "。", "，")

    @property
    def ends_phrase(self) -> bool:
        """Whether no noun follows: the text ends, or a sign or a word of the lexicon comes next."""
        if not self.sheet.lexicon.spaced:
            return True
        after = self.base + self.end
        classes = self.sheet.classes
        if after < len(classes) and classes[after] == " ":
            after += 1
        return after >= len(classes) or classes[after] != OTHER or self._no_noun(self.sheet.pieces[after])

    def _no_noun(self, piece: str) -> bool:
        """Whether the piece is a sign, or, where nouns have a capital, a word without one."""
        return not piece.isalpha() or (self.sheet.lexicon.capital_nouns and piece[0].islower())

    def before(self, length: int) -> str:
        """Return so many characters of the text before the match."""
        start = self.span[0]
        return self.sheet.text[max(0, start - length) : start]

    def rest(self, length: int) -> str:
        """Return so many characters of the text after the match."""
        end = self.span[1]
        return self.sheet.text[end : end + length]


def moves_away(sheet: Sheet, start: int) -> bool:
    """Whether a verb before the characters moves something to another day: "brought the vote forward from"."""
    first, _ = sheet.sentence(start)
    words = sheet.text[max(first, start - REACH) : start].lower().split()
    moving = sheet.lexicon.beside.get("moving", ())
    return any(word in moving for word in words)


def words_of(found: Found) -> str:
    """Return the matched words as the lists key them."""
    return normal(found.sheet.pieces[found.base + found.start : found.base + found.end])
