"""Matches date rules over a text's classes: cue words first, then the rules around them."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from lib.parse.timex.anchor import Anchor
from lib.parse.timex.candidates import Walk
from lib.parse.timex.compile import compile_pattern, role_pattern
from lib.parse.timex.found import Found
from lib.parse.timex.lexicon import OTHER, Lexicon
from lib.parse.timex.value import Reading

REMEMBERED = 20_000  # distinct islands whose hits are kept
LONGEST_REMEMBERED = 200
CUES = (
    "month", "weekday", "weekdays", "season", "unit", "units", "relday", "often", "decadeword", "part", "nightday",
    "clockword", "holiday", "abbreviated", "half", "halfmark", "mark", "ref", "relunit",
    "edgeunit", "publication_day", "tens", "sure_year", "am", "pm", "cue", "quartersign", "halfsign", "partday",
    "weekdaypart", "parts", "overnight", "sunpart", "length", "letter", "fiscal_sign", "distractor", "o_clock", "zone",
    "odd_year",
)  # fmt: skip


COLON = ":"  # between hour and minute
NOTHING = "\0"  # the class of no word


class DateRule(NamedTuple):
    """One way to write a date; `name` is shown to the reader, each example is a test.

    `resolve` returns `None` where the rule does not hold after all (weaker rules are tried), and no readings at all
    where the words are certainly no date (they are used up).
    """

    name: str
    pattern: str
    resolve: Callable[[Found, Anchor], Reading | Sequence[Reading] | None]
    examples: tuple[str, ...] = ()


class Hit(NamedTuple):
    """A rule's match inside an island, in pieces from the island's start."""

    rule: DateRule
    start: int
    end: int
    groups: Mapping[str, tuple[int, int]]
    signal: tuple[int, int] | None
    join: str  # how it is tied to the next hit: "range", "and", "or" or ""


class Island(NamedTuple):
    """A run of date words: its first piece, the hits in it, and the piece after it."""

    start: int
    hits: tuple[Hit, ...]
    end: int


class Matcher(NamedTuple):
    """A rule compiled for a language; `names` are its groups as the resolvers know them."""

    rule: DateRule
    match: Callable[..., re.Match[str] | None]
    names: tuple[str, ...]


@dataclass(frozen=True)
class Grammar:
    """The rules compiled for one language."""

    lexicon: Lexicon
    rules: Sequence[DateRule]
    _seen: dict[str, tuple[Hit, ...]] = field(default_factory=dict, repr=False)
    _matchers: dict[int, Matcher] = field(default_factory=dict, repr=False)

    def islands(self, classes: str) -> Iterator[Island]:
        """Find the runs of date words that hold a cue, and the rules that match in them."""
        end = 0
        while cue := self._cue.search(classes, end):
            start = classes.rfind(OTHER, 0, cue.start()) + 1
            end = classes.find(OTHER, cue.start())
            end = len(classes) if end < 0 else end
            if hits := self._hits(classes[start:end]):
                yield Island(start, hits, end)

    def forget(self) -> None:
        """Drop what is remembered of earlier texts (for measuring)."""
        self._seen.clear()

    def instead(self, classes: str, start: int, end: int, failed: DateRule) -> tuple[int, tuple[Hit, ...]]:
        """Return what weaker rules find in the pieces of a hit whose rule did not hold, and where that begins.

        Args:
            classes: The text's classes.
            start: The first piece of the failed hit.
            end: Where the next hit begins, or the island ends.
            failed: The rule that did not hold.
        """
        island = classes[start:end]
        at = self._places[failed.name]
        for place in self._walk.at(island, 0):
            matcher = self._matcher(place)
            if place > at and (match := matcher.match(island)):
                rest = self._match(island, match.end())
                after = rest[0].start if rest else None
                return start, (self._hit(island, matcher, match, 0, after), *rest)
        return start, self._match(island, 1)

    def tried(self, classes: str, position: int) -> Iterator[tuple[str, int | None]]:
        """Yield every rule's name with where its match at the piece ends, `None` if it does not match there."""
        for place, rule in enumerate(self.rules):
            match = self._matcher(place).match(classes, position)
            yield rule.name, match.end() if match else None

    @cached_property
    def _cue(self) -> re.Pattern[str]:
        """A cue, a short year with its sign, a day with its article; led by a set, which is looked for fastest."""
        charset = self.lexicon.charset
        cues, short, day, its = (
            re.escape("".join(sorted(letters)))
            for letters in (self.cue_classes(), charset["yy"], charset["day"], charset.get("the_day", NOTHING))
        )
        plural = role_pattern("plural", self.lexicon)
        return re.compile(f"[{cues}{short}{day}](?:(?<=[{cues}])|(?<='[{short}])|(?<=[{its}] [{day}])|(?={plural}))")

    def cue_classes(self) -> set[str]:
        """Return the classes of which every rule needs at least one; of a phrase the word with the fewest roles."""
        charset = self.lexicon.charset
        roles = Counter(chain.from_iterable(charset.values()))
        cues = {COLON, *chain.from_iterable(charset.get(role, "") for role in CUES)}
        phrases = chain.from_iterable(self.lexicon.phrases.get(role, ()) for role in CUES)
        bare = [phrase for phrase in phrases if cues.isdisjoint(chain(*(charset[f"={word}"] for word in phrase)))]
        rarest = (max(p, key=lambda w: (w.isalpha(), -sum(roles[c] for c in charset[f"={w}"]), len(w))) for p in bare)
        return cues.union(*(charset[f"={word}"] for word in rarest))

    @cached_property
    def _places(self) -> dict[str, int]:
        return {rule.name: place for place, rule in enumerate(self.rules)}

    @cached_property
    def _walk(self) -> Walk:
        return Walk((rule.pattern for rule in self.rules), self.lexicon)

    def _matcher(self, place: int) -> Matcher:
        """Return the rule at the place, compiled when it is first tried."""
        if place not in self._matchers:
            rule = self.rules[place]
            pattern = compile_pattern(rule.pattern, self.lexicon)
            names = sorted(pattern.groupindex, key=pattern.groupindex.__getitem__)
            self._matchers[place] = Matcher(rule, pattern.match, tuple(name.split("_")[0] for name in names))
        return self._matchers[place]

    @cached_property
    def _tail(self) -> re.Pattern[str]:
        return compile_pattern(r"({signal})(?: {close_of_day})?(?: {around})?(?: {the})? $", self.lexicon)

    @cached_property
    def _head(self) -> re.Pattern[str]:
        return compile_pattern(r" ({signal_after})", self.lexicon)

    @cached_property
    def _joins(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        joins = (
            ("range", r" (?:{toward}|{dash})(?: {the})? "),
            ("or", r"\.? (?:, )?{or}(?: {the})? "),
            ("and", r" (?:{and}|,)(?: {the})? "),
        )
        return tuple((name, compile_pattern(p, self.lexicon)) for name, p in joins)

    def _hits(self, island: str) -> tuple[Hit, ...]:
        found = self._seen.get(island)
        if found is None:
            found = self._match(island)
            if len(self._seen) >= REMEMBERED:
                self._seen.clear()
            if len(island) < LONGEST_REMEMBERED:
                self._seen[island] = found
        return found

    def _match(self, island: str, start: int = 0) -> tuple[Hit, ...]:
        hits, before, held = [], 0, None
        for found in self._matches(island, start):
            if held is not None:
                hits.append(self._hit(island, *held, before, found[1].start()))
                before = held[1].end()
            held = found
        if held is not None:
            hits.append(self._hit(island, *held, before, None))
        return tuple(hits)

    def _matches(self, island: str, position: int) -> Iterator[tuple[Matcher, re.Match[str]]]:
        """Yield the first rule that matches at each place, one after the other."""
        begin = self._walk.begin
        while start := begin(island, position):
            position = start.start()
            for place in self._walk.at(island, position):
                matcher = self._matchers.get(place) or self._matcher(place)
                if match := matcher.match(island, position):
                    yield matcher, match
                    position = match.end()
                    break
            else:
                position += 1

    def _hit(self, island: str, matcher: Matcher, match: re.Match[str], before: int, after: int | None) -> Hit:
        start, end = match.span()
        groups = {name: span for name, span in zip(matcher.names, match.regs[1:], strict=True) if span[0] >= 0}
        join = "" if after is None else self._join(island[end:after])
        return Hit(matcher.rule, start, end, groups, self._signal(island, before, start, end), join)

    def _join(self, between: str) -> str:
        return next((name for name, pattern in self._joins if pattern.fullmatch(between)), "")

    def _signal(self, island: str, before: int, start: int, end: int) -> tuple[int, int] | None:
        if end < len(island) and (after := self._head.match(island, end)):
            return after.span(1)
        if before < start and (tail := self._tail.search(island, before, start)):
            return tail.span(1)
        return None
