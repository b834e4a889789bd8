"""What counts from an act: "within 60 days of the order", "the day before the vote"."""

import re
from bisect import bisect_right
from datetime import date
from functools import cache
from itertools import groupby
from typing import NamedTuple, Protocol

from lib.interval import UNKNOWN, Interval
from lib.parse.timex.found import Sheet
from lib.parse.timex.lexicon import Lexicon
from lib.parse.timex.value import Reading, shift

NEAR = 40  # characters within which a date in parentheses belongs to the word before it
CLOSE = 5  # characters of a preposition between an act and its day: "the vote on Sunday"
LEAST = 4  # letters of a noun that is looked for
FRONT = 4  # characters before a day that opens its sentence: "On "
LINK = 20  # characters before a noun that may say that something is counted from it
LONGEST = 2000  # characters of a sentence looked at on either side of a day
_WORD = re.compile(r"\w+")
_VALUE = re.compile(r"P(\d+(?:\.\d+)?)(DE|CE|[DWMYQ])")


class Drafted(Protocol):
    """What is needed of a draft: where it stands, what was read, and what its preposition means."""

    # fmt: off
    @property
    def start(self) -> int: ...  # noqa: D102
    @property
    def end(self) -> int: ...  # noqa: D102
    @property
    def reading(self) -> Reading: ...  # noqa: D102
    @property
    def signal(self) -> str | None: ...  # noqa: D102
    # fmt: on


class DaysTold:
    """The days that the text has told so far, found again by the words of their sentences."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._waiting: list[tuple[int, date]] = []  # sentences are cut into words when a day is first asked for
        self._families, self._counted_from = families(sheet.lexicon), _reference_pattern(sheet.lexicon)
        self._latest: dict[str, date] = {}
        self._named: dict[str, date] = {}  # acts that something was only counted from

    def add(self, draft: Drafted) -> None:
        """Note the draft's day, if it is one."""
        moment = draft.reading.moment
        if moment is not None and moment.first is not None and _is_day(draft.reading):
            self._waiting.append((draft.start, moment.first))

    def latest(self, noun: str) -> date | None:
        """Return the latest day told with the noun or a verb of its family: "publication", "was published"."""
        for sentence, days in groupby(self._waiting, lambda told: self._sheet.sentence(told[0])):
            self._note(sentence, list(days))
        self._waiting.clear()
        act = self._families.get(noun.lower(), noun.lower())
        return self._latest.get(act) or self._named.get(act)

    def _note(self, sentence: tuple[int, int], days: list[tuple[int, date]]) -> None:
        """Give each word of the sentence its day: the next one, or, where the sentence opens with one, the one before.

        A noun that something is only counted from ("after its publication") tells no day where another word does.
        """
        first, last = max(sentence[0], days[0][0] - LONGEST), min(sentence[1], days[-1][0] + LONGEST)
        words, starts = self._sheet.text[first:last].lower(), [start - first for start, _ in days]
        fronted = starts[0] <= FRONT
        for word in _WORD.finditer(words):
            place = bisect_right(starts, word.start())
            place = max(0, place - 1) if fronted else min(place, len(days) - 1)
            counted = self._counted_from.search(words, max(0, word.start() - LINK), word.start())
            told = self._named if counted else self._latest
            told[self._families.get(word[0], word[0])] = days[place][1]


class Around(NamedTuple):
    """A draft with its neighbours and the days told before it."""

    draft: Drafted
    before: Drafted | None
    after: Drafted | None
    told: DaysTold


def within(sheet: Sheet, around: Around) -> Interval:
    """Return the days from the event that the length counts from to the end of the length.

    The event is the noun after "of" or "after": its day is a date in parentheses behind it, else the latest day told
    in an earlier sentence with the same noun. A day just before ("自发布之日起60日内") is a start too. Nothing else is.
    """
    if (length := _VALUE.fullmatch(around.draft.reading.value)) is None:
        return UNKNOWN
    start = starting_day(sheet, around)
    if start is None:
        return UNKNOWN
    return Interval(start, max(start, shift(start, length[2], float(length[1]))))


def counted_from_act(sheet: Sheet, around: Around) -> Interval:
    """Return the day that lies a length after (or before) an act whose day is told: "60 days after publication".

    What somebody is given runs from the act to that day: "has 30 days from the ruling to appeal".
    """
    length = _VALUE.fullmatch(around.draft.reading.value)
    act = _event_pattern(sheet.lexicon).match(sheet.text, around.draft.end)
    if act and act["link"].lower() in sheet.lexicon.values["of"]:
        act = None
    if length is None or act is None:
        return UNKNOWN
    day = _day_beside(around.after, act.end() + CLOSE)
    if day is None and _tells_of_act(sheet, act):
        day = around.told.latest(act["act"])
    if day is None:
        return UNKNOWN
    count = float(length[1]) * (-1 if act["link"].lower() in sheet.lexicon.values.get("before", ()) else 1)
    end = shift(day, length[2], count)
    words = sheet.text[max(0, around.draft.start - LINK) : around.draft.start].lower().split()
    given = bool(words) and words[-1] in sheet.lexicon.beside.get("given", ())
    return Interval(day, end) if given and count > 0 else Interval(end, end)


def _tells_of_act(sheet: Sheet, act: re.Match[str]) -> bool:
    """Whether the act is named by its noun; a verb behind tells of another act ("after the order was lifted")."""
    following = _WORD.search(sheet.text, act.end(), act.end() + LINK)
    goes_on = following is not None and sheet.lexicon.tense_of(following[0]) is not None
    return act["act"].lower() in families(sheet.lexicon) and not goes_on


def day_of_act(sheet: Sheet, around: Around) -> date | None:
    """Return the day of the act named behind the draft: the date beside it, else the latest told with its noun."""
    end = around.draft.end
    act = _event_pattern(sheet.lexicon).match(sheet.text, end) or _act_pattern(sheet.lexicon).match(sheet.text, end)
    if act is None or len(act["act"]) < LEAST:
        return None
    return _day_beside(around.after, act.end() + CLOSE) or around.told.latest(act["act"])


def starting_day(sheet: Sheet, around: Around) -> date | None:
    """Return the day of the event after "of" or "after", else of a start given just before."""
    event = _event_pattern(sheet.lexicon).match(sheet.text, around.draft.end)
    if event is None or event["link"].lower() in sheet.lexicon.values.get("before", ()):
        return _day_before(around)
    return _day_beside(around.after, _phrase_end(sheet.text, event.end())) or around.told.latest(event["act"])


def _phrase_end(text: str, start: int) -> int:
    """Return where a date that belongs to the words before must begin: before a comma, in brackets a little later."""
    comma = text.find(",", start, start + NEAR)
    return comma if comma >= 0 and "(" not in text[start:comma] else start + NEAR


def _day_beside(after: Drafted | None, end: int) -> date | None:
    """The day told next, if it begins before the end."""
    if after is None or after.start > end or not _is_day(after.reading) or after.reading.moment is None:
        return None
    if after.signal not in (None, "at"):  # "within a month of entry into force, so by 2 March"
        return None
    return after.reading.moment.first


def _day_before(around: Around) -> date | None:
    before = around.before
    if before is None or before.signal != "from" or around.draft.start - before.end > NEAR // 4:
        return None
    return before.reading.moment.first if before.reading.moment else None


def _is_day(reading: Reading) -> bool:
    return (
        reading.kind == "DATE" and reading.moment is not None and reading.moment.grain == "day" and reading.moment.known
    )


@cache
def _event_pattern_of(words: tuple[str, ...], articles: tuple[str, ...], dates: tuple[str, ...]) -> re.Pattern[str]:
    links, the, date_of = (
        "|".join(map(re.escape, sorted(group, key=len, reverse=True))) or "(?!)" for group in (words, articles, dates)
    )
    return re.compile(
        rf"\s*(?P<link>{links})\s+(?:(?:{the})\s+)?(?:(?:{date_of})\s+(?:(?:{the})\s+)?)?(?P<act>[^\W\d_]+)",
        re.IGNORECASE,
    )


def _act_pattern(lexicon: Lexicon) -> re.Pattern[str]:
    return _act_pattern_of(tuple(lexicon.values.get("of_act", ())), tuple(lexicon.values.get("the", ())))


@cache
def _act_pattern_of(links: tuple[str, ...], articles: tuple[str, ...]) -> re.Pattern[str]:
    of, the = ("|".join(map(re.escape, sorted(g, key=len, reverse=True))) or "(?!)" for g in (links, articles))
    return re.compile(rf"\s*(?:(?:{of})\s+)?(?:(?:{the})\s+)?(?P<act>[^\W\d_]+)", re.IGNORECASE)


@cache
def families(lexicon: Lexicon) -> dict[str, str]:
    """Return the name of each word's family: "published" and "publication" are of one."""
    return {word: line for line in lexicon.beside.get("families", ()) for word in line.split()}


@cache
def _reference_pattern(lexicon: Lexicon) -> re.Pattern[str]:
    roles = (("of", "after", "before"), ("the", "article", "possessive"))
    links, the = ("|".join(sorted({re.escape(w) for role in r for w in lexicon.values.get(role, ())})) for r in roles)
    return re.compile(rf"\b(?:{links or '(?!)'})\s+(?:(?:{the or '(?!)'})\s+)?$")


def _event_pattern(lexicon: Lexicon) -> re.Pattern[str]:
    links = tuple(word for role in ("of", "after", "before") for word in lexicon.values.get(role, ()))
    articles = tuple(word for role in ("the", "article", "possessive") for word in lexicon.values.get(role, ()))
    return _event_pattern_of(links, articles, tuple(lexicon.beside.get("date_of", ())))
