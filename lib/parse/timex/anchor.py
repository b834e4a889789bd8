"""Where a date is counted from: the reference day, or the last date the text itself fixed; and in which direction."""

from dataclasses import dataclass
from datetime import date

from lib.parse.timex.tense import AHEAD, LATER, MEANT, WILL
from lib.parse.timex.value import Moment, Reading, shift_days

FAR_PAST = 330  # days from which on a day is long past
YEAR, WEEK = 366, 7
FRESH = 60  # days back that are always of the latest year
REMEMBERED = 6
BEFORE_CHRIST = "BC"
COARSE = ("year", "decade", "century")


@dataclass(slots=True)
class Anchor:
    """What the resolvers know of the text before (and just after) the words they read; it moves as dates are read.

    `day` and `month` come from the reference. `last` is the last moment of a month or finer that the text fixed,
    `last_day` the last single day, `year` a bare year told since. `ahead` is the next full date as (year, month).
    `story` is true where the text tells of days long past, `dated` where this sentence has told a year before.
    """

    day: date | None = None
    month: int | None = None
    last: Moment | None = None
    last_day: date | None = None
    year: int | None = None
    ahead: tuple[int, int] | None = None
    section: int | None = None  # the year in the heading above, in a report that on a line of its own: a chronology
    story: bool = False
    dated: bool = False
    opening: Moment | None = None  # the first moment of a month or finer in this sentence
    opened: bool = False  # whether the first date of this sentence is of a certain year
    carried: bool = False  # whether that date carries on the scene
    reached: date | None = None  # where this sentence has gone on to by years: "a year later"
    settled: bool = False  # whether the sentence before carried a scene on, so that the next one does too
    scene: date | None = None  # where the sentence before, of the same paragraph, opened with a certain year
    near: bool = False  # `last_day` stands in this sentence
    day_before: date | None = None  # a day more than a week ago, told in the sentence before, of the same paragraph
    here: Moment | None = None  # the last moment of a month or finer in this sentence
    days: tuple[date, ...] = ()  # the latest days told, so that a day told again is the same
    entry: date | None = None  # the day that a line of a chronology opens with; meanwhile `day` is that day
    home: date | None = None  # the day of the text
    agenda: bool = False  # whether a heading announces days to come: "The week ahead"
    due: bool = False  # whether `last_day` is a deadline
    aside: bool = False  # whether `last` was named in passing: "since March 2016"

    def after(
        self,
        reading: Reading,
        dated: bool,
        due: bool = False,
        aside: bool = False,
        since: bool = False,
        frames: bool = False,
    ) -> None:
        """Move behind `reading`.

        Args:
            reading: What was read.
            dated: Whether it was written with its year, so that what follows counts from it.
            due: Whether it is a deadline.
            aside: Whether it was written with its year but named in passing.
            since: Whether it is the start of what still lasts: "up since 2010", from which nothing counts.
            frames: Whether it is a year that opens its sentence, and so the time of the sentences behind it.
        """
        moment = reading.moment
        if moment is None or moment.grain in COARSE[1:]:
            return
        if self.opening is None or self.opening.grain == "year":
            self._open(moment, reading.anchor, dated, aside)
        if frames and moment.first is not None and self.opening is None:
            self.opening, self.opened = moment, True
        if not reading.moves:
            self.settled = self.settled and reading.anchor != self.day  # "three years ago" comes back to the present
            return
        named, dated = dated, dated or self.dated or self._long_past(reading.anchor)
        if moment.value.startswith(BEFORE_CHRIST):
            self.last, self.year, self.dated = None, -int(moment.value[2:6]), dated
        elif moment.first is None:
            return
        elif moment.grain == "year":
            if reading.anchor and reading.anchor != self.day and moment.first > reading.anchor:
                self.reached = reading.anchor.replace(year=moment.first.year, day=1)  # "a year on" from an autumn
            if self.told_year != moment.first.year and not (since and self.reports):
                self.year, self.dated = moment.first.year, named or self._long_past(reading.anchor)
        else:
            self.last = self.here = moment
            self.year, self.dated, self.aside = None, dated, aside
            if moment.grain in ("day", "time"):
                self.last_day, self.near, self.due = moment.first, True, due
                self.days = (moment.first, *self.days[: REMEMBERED - 1])

    def _open(self, moment: Moment, counted: date | None, dated: bool, aside: bool) -> None:
        """Note the first date of a sentence."""
        if moment.first is not None and moment.grain not in COARSE:
            carried = not dated and self._goes_on(moment.first, counted)
            opened = self.opened or dated or carried
            if opened or not (aside or self._is_fresh(moment.first)):
                self.opening, self.opened, self.carried = moment, opened, carried
            elif not aside:
                self.scene = None
        elif dated:
            self.opened = True

    def _goes_on(self, first: date, counted: date | None) -> bool:
        """Whether the moment carries a story on: soon after the sentence before, or counted from a day long past."""
        if self.scene is not None and self.scene <= first <= shift_days(self.scene, YEAR):
            return not self._is_fresh(first)
        return self._long_past(counted)

    def _is_fresh(self, first: date) -> bool:
        return self.day is not None and abs((first - self.day).days) < FRESH

    def _long_past(self, counted: date | None) -> bool:
        return counted is not None and self.reports and counted <= shift_days(self.day or counted, -FAR_PAST)

    def before(
        self, ahead: tuple[int, int] | None, section: int | None, new_sentence: bool, same_paragraph: bool
    ) -> None:
        """Move before the next words: next full date, heading's year, and a new sentence's fresh start."""
        self.ahead, self.section = ahead, section
        if new_sentence:
            scene = self.scene if self.opening is None else self.opening.first if self.opened else None
            scene = max(scene, self.reached) if scene and self.reached else scene
            self.reached = None
            self.scene = scene if same_paragraph else None
            self.settled, self.carried = same_paragraph and self.carried, False
            past = (
                self.near
                and same_paragraph
                and self.day
                and self.last_day
                and self.last_day < shift_days(self.day, -WEEK)
            )
            self.day_before = self.last_day if past else None
            self.dated, self.near, self.here, self.opening, self.opened = False, False, None, None, False

    @property
    def goes_on_from(self) -> date | None:
        """Where the story goes on from: the sentence before opened there, unless this one has gone on since."""
        later = self.here.first if self.here and self.scene else None
        return later if later and self.scene and later > self.scene and not self._is_fresh(later) else self.scene

    @property
    def told(self) -> date | None:
        """The first day of the last moment the text fixed, a bare year told since included."""
        if self.year is not None:
            return date(self.year, 1, 1) if 1 <= self.year <= date.max.year else None
        return self.last.first if self.last else None

    def day_told(self, tense: str | None) -> date | None:
        """The last single day told; with a past verb the last that is not still to come."""
        if tense == "past" and self.day and self.last_day and self.last_day > self.day:
            return next((day for day in self.days if day <= self.day), self.last_day)
        return self.last_day

    @property
    def that_day(self) -> date | None:
        """The day that "that day" means: no deadline still to come, but the day told before it or that of the text."""
        if self.due and self.day and self.last_day and self.last_day > self.day:
            return next((day for day in self.days if day <= self.day), self.day)
        return self.last_day

    def told_before(self, tense: str | None) -> date | None:
        """The past day told in this sentence that a verb looks ahead from: "said in May it would close in June"."""
        looks = tense in (LATER, MEANT) or (tense in AHEAD and tense != WILL and self.narrates)
        told = self.here.first if self.here and looks and not self.story and not self.aside else None
        return told if told is not None and (self.day is None or told < self.day) else None

    @property
    def speaks_of_a_month(self) -> bool:
        """Whether what was told last is a month or longer and long past, so that no day is near to it."""
        coarse = self.last is not None and self.last.grain not in ("day", "time")
        return self.speaks_of_old and coarse and not self.aside

    @property
    def tells_when(self) -> bool:
        """Whether the last date told is one that others may be near to: a day or month, or one in this sentence."""
        exact = self.year is None and self.last is not None and self.last.grain in ("day", "month")
        return exact or self.dated or self.here is not None

    @property
    def speaks_of_old(self) -> bool:
        """Whether the last date told is long past: "the week after" a month of 1999 is no week of today."""
        return self.last is not None and self.last.first is not None and self._long_past(self.last.first)

    @property
    def told_year(self) -> int | None:
        """The year the text spoke of last."""
        return self.year if self.year is not None else self.last.first.year if self.last and self.last.first else None

    @property
    def narrates(self) -> bool:
        """Whether a date without a year counts from the text's own last date."""
        return self.told_year is not None and (self.dated or not self.reports)

    @property
    def narrates_days(self) -> bool:
        """The same for days: "the firm founded in 1998 said on Nov 5" is a report's own day."""
        return self.narrates and (self.year is None or not self.reports)

    @property
    def reports(self) -> bool:
        """Whether the text is news of a known day."""
        return self.day is not None and not self.story
