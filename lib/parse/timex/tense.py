"""Whether the clause around a date speaks of the past or the future, by its verbs."""

import re
from bisect import bisect_left, bisect_right
from functools import cache

from lib.parse.timex.lexicon import GOALS, Lexicon

PASSIVE = "passive"  # "be": the participle after it tells no tense of its own
PRESENT = "present"  # "is": what is expected now lies ahead of the day of the text
WILL = "will"  # lies ahead of the day of the text: "will close"
LATER = "later"  # lies ahead of the day that the sentence told before: "said in March that it would close"
STATE = "state"  # "was": what held until Saturday, held before; but "was closed until Saturday"
MEANT = "meant"  # "was to": ahead of the day that the sentence told before, else nobody can tell
OPEN = "open"  # "originally due": nobody can tell
SAID = "said"  # a verb of saying, where verbs follow their dates
TOUCH = 2  # characters between "will" and the date that it goes with
SILENT = frozenset({PASSIVE, PRESENT})
PLANNED = {PRESENT: WILL, "past": MEANT, STATE: MEANT, OPEN: OPEN}  # what a plan is after "is", "was", "originally"
AHEAD = frozenset({"future", WILL, LATER, MEANT})
REACH = 160  # characters looked at on either side
NEAR = 16  # characters before a date within which a bare "is" belongs to it
OPENING = 30  # characters from the start of a clause to a date that opens it
KEPT = 10_000  # words whose tense is remembered


class Verbs:
    """The verbs of a text; a sentence is read when a date in it first asks, and dates ask in reading order."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self._text, self._lexicon = text, lexicon
        self._sentence = (0, 0)
        self._opening = _opening_of(lexicon)
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._tenses: list[str] = []
        self._seen_before: list[
            str
        ] = []  # what they tell of a date before them: "On Friday it agreed to close" is past

    def tense_around(self, start: int, end: int, first: int, last: int) -> str | None:
        """Return the tense of the verb nearest before `start`, else of the nearest after `end`.

        Args:
            first: Where the sentence begins.
            last: Where it ends.

        Returns:
            "past" or "state", one of `AHEAD` ("future" leaves open what it lies ahead of), `None` if no verb tells.
        """
        if self._sentence != (first, last):
            self._read(first, last)
        if self._lexicon.verb_follows:
            return self._followed(start, end)
        if _is_to_be(self._text[max(first, start - NEAR) : start], self._lexicon):
            return WILL
        if self._opens_clause(first, start):
            told = self._after(end) or self._before(start)
        else:
            told = self._before(start) or self._after(end)
        if told in AHEAD and self._after(end) in ("past", STATE):
            if self._in_apposition(start, end):
                return "past"
            if self._begins_at(end + 1):
                return None  # "a rise planned for January was dropped"
        return None if told == OPEN else told

    def _followed(self, start: int, end: int) -> str | None:
        """Return the tense by the verb after a date; a day before "said" is past, but for "will on Friday say"."""
        told, before = self._in_clause_after(end), self._before(start)
        if told != SAID:
            return told or (None if before == SAID else before)
        touching = bool(self._ends) and any(start - TOUCH <= e <= start for e in self._ends)
        return before if before in AHEAD and touching else "past"

    def _in_apposition(self, start: int, end: int) -> bool:
        """'the report, due at the end of June, appeared in October': the clause around it tells when that was."""
        found = bisect_right(self._ends, start) - 1
        verb = self._starts[found] if found >= 0 else 0
        return self._text[max(0, verb - 2) : verb] == ", " and self._text[end : end + 1] == ","

    def _begins_at(self, start: int) -> bool:
        found = bisect_left(self._starts, start)
        return found < len(self._starts) and self._starts[found] == start

    def _opens_clause(self, first: int, start: int) -> bool:
        """'she would stay; on Monday she left', ', but on Monday she left'."""
        return self._opening.search(self._text, max(first, start - OPENING), start) is not None

    def _before(self, start: int) -> str | None:
        found = bisect_right(self._ends, start) - 1
        return self._tenses[found] if found >= 0 and self._ends[found] > start - REACH else None

    def _after(self, end: int) -> str | None:
        found = bisect_left(self._starts, end)
        return self._seen_before[found] if found < len(self._starts) and self._starts[found] < end + REACH else None

    def _in_clause_after(self, end: int) -> str | None:
        """The first verb behind; what a later clause will bring is not of this day: 周二通过决定，将于9月1日起施行."""
        tense, found = self._after(end), bisect_left(self._starts, end)
        return None if tense in AHEAD and "，" in self._text[end + 1 : self._starts[found]] else tense

    def _read(self, first: int, last: int) -> None:
        """Keep the verbs that tell a tense; a participle after "will" or "be" is what comes: "will be held"."""
        self._sentence = (first, last)
        self._starts, self._ends, self._tenses, self._seen_before = [], [], [], []
        tense_of, before, word, end = _tenses_of(self._lexicon), None, "", first
        for found in self._lexicon.verbs.findall(self._text, first, last):
            start = self._text.find(found, end)  # between two words lies nothing that holds the second
            object_of = before if start == end + 1 else None  # "unveiled plans"
            previous, word, end = word, found, start + len(found)
            tense = tense_of[word]
            if tense is not None:
                noun = previous and _is_noun(tense, previous, word, self._lexicon)
                noun = noun or (object_of == "past" and word in self._lexicon.beside.get("object", ()))
                tense = None if noun else _combined(tense, before)
            if tense is not None and tense not in SILENT:
                self._starts.append(start)
                self._ends.append(end)
                self._tenses.append(tense)
                self._seen_before.append("past" if tense == LATER and word.endswith(GOALS) else tense)
            before = tense


@cache
def _opening_of(lexicon: Lexicon) -> re.Pattern[str]:
    words = "|".join(sorted(lexicon.beside.get("clause", ())))
    return re.compile(rf"(?:;|,\s(?:{words or '(?!)'}))\s[^\W\d_A-Z]{{1,5}}\s(?:[^\W\d_A-Z]{{1,4}}\s)?$")


class _Tenses(dict[str, str | None]):
    """The tense that each word tells by itself, looked up once."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def __missing__(self, word: str) -> str | None:
        if len(self) >= KEPT:
            self.clear()
        found = self[word] = PASSIVE if word.lower() in self.lexicon.passives else self.lexicon.tense_of(word)
        return found


_tenses_of = cache(_Tenses)


def _combined(tense: str, before: str | None) -> str:
    """Return what a verb tells after the verb just before it: "will be held", "was expected to end"."""
    if tense == PASSIVE or (tense == "past" and (before in AHEAD or before == PASSIVE)):
        return before if before in AHEAD else PASSIVE
    return PLANNED.get(before or "", tense) if tense in AHEAD else tense


def _is_to_be(before: str, lexicon: Lexicon) -> bool:
    """'The vote is on Tuesday', 'la final es el martes': what only is on a day lies ahead."""
    *_, link, last = "", "", *lexicon.tense_words(before)
    return last in lexicon.copulas or (link in lexicon.copulas and lexicon.tense_of(last) is None)


def _is_noun(tense: str, last: str, word: str, lexicon: Lexicon) -> bool:
    """'the vote', 'the cut', "Monday's start"; 'el Senado' ends like a participle."""
    noun = tense == WILL or word.lower() in lexicon.also_nouns
    return (noun and last.lower() in lexicon.determiners) or lexicon.is_name(word)
