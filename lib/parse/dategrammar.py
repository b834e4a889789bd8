"""Compiles date rules over a language's lexicon and matches them: cue words first, then rules around them.

A pattern is a regular expression whose elements are roles of the lexicon: `{of}` stands for any word of that role,
`<month>` captures it, `<day2:day>` captures it under another name, a name may stand at several places, a space is an optional gap, and names in capitals
(`{YEAR}`) are the shared pieces of `datepatterns`.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import count
from typing import NamedTuple

from lib.parse.dateanchor import Anchor
from lib.parse.datefound import Found
from lib.parse.datelexicon import OTHER, Lexicon
from lib.parse.datepatterns import MACROS
from lib.parse.datevalue import Reading

GAP = " {0,2}"
NEVER = "(?!)"
REMEMBERED = 20_000  # distinct islands whose hits are kept
_CAPTURE = re.compile(r"(?<!\?P)<(\w+)(?::(\w+))?>")
_ROLE = re.compile(r"\{([a-z_]\w*)\}")
_MACRO = re.compile(r"\{([A-Z]\w*)\}")
_NAMED = re.compile(r"\(\?P<(\w+)>")


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
    join: str  # how it is tied to the next hit: "range", "and" or ""


class Island(NamedTuple):
    """A run of date words: the first piece and the hits in it."""

    start: int
    hits: tuple[Hit, ...]


@dataclass(frozen=True)
class Grammar:
    """The rules compiled for one language."""

    lexicon: Lexicon
    rules: Sequence[DateRule]
    _seen: dict[str, tuple[Hit, ...]] = field(default_factory=dict, repr=False)

    def islands(self, classes: str) -> Iterator[Island]:
        """Find the runs of date words that hold a cue, and the rules that match in them."""
        end = 0
        while cue := self._cue.search(classes, end):
            start = classes.rfind(OTHER, 0, cue.start()) + 1
            end = classes.find(OTHER, cue.start())
            end = len(classes) if end < 0 else end
            if hits := self._hits(classes[start:end]):
                yield Island(start, hits)

    def instead(self, classes: str, start: int, end: int, failed: DateRule) -> tuple[int, tuple[Hit, ...]]:
        """Return what weaker rules find in the pieces of a hit whose rule did not hold, and where that begins.

        Args:
            classes: The text's classes.
            start: The first piece of the failed hit.
            end: Where the next hit begins, or the island ends.
            failed: The rule that did not hold.
        """
        weaker = list(self.rules)[[r.name for r in self.rules].index(failed.name) + 1 :]
        island = classes[start:end]
        for rule in weaker:
            if match := self._detailed[rule.name].match(island):
                rest = self._match(island, match.end())
                after = rest[0].start if rest else None
                return start, (self._detail(island, rule, match, 0, after), *rest)
        return start, self._match(island, 1)

    def tried(self, classes: str, position: int) -> Iterator[tuple[str, bool]]:
        """Yield every rule's name at a piece and whether it matches there (for debugging)."""
        for rule, pattern in self._detailed.items():
            yield rule, pattern.match(classes, position) is not None

    @cached_property
    def _cue(self) -> re.Pattern[str]:
        short_year = _role_pattern("yy", self.lexicon)
        return re.compile("[" + re.escape("".join(sorted(self.cue_classes()))) + f"]|'{short_year}")

    def cue_classes(self) -> set[str]:
        """Return the classes of which every rule needs at least one."""
        single = {c for role in CUES for c in self.lexicon.charset.get(role, "")}
        longest = (
            max(p, key=lambda w: (w.isalpha(), len(w))) for role in CUES for p in self.lexicon.phrases.get(role, ())
        )
        return single | {c for word in longest for c in self.lexicon.charset[f"={word}"]}

    @cached_property
    def _scanner(self) -> re.Pattern[str]:
        parts = (f"(?P<r{n}>{plain(compile_pattern(r.pattern, self.lexicon))})" for n, r in enumerate(self.rules))
        return re.compile("|".join(parts))

    @cached_property
    def _detailed(self) -> dict[str, re.Pattern[str]]:
        return {r.name: re.compile(compile_pattern(r.pattern, self.lexicon)) for r in self.rules}

    @cached_property
    def _tail(self) -> re.Pattern[str]:
        return re.compile(compile_pattern(r"({signal})(?: {around})?(?: {the})? $", self.lexicon))

    @cached_property
    def _head(self) -> re.Pattern[str]:
        return re.compile(compile_pattern(r" ({signal_after})", self.lexicon))

    @cached_property
    def _joins(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        joins = (("range", r" (?:{toward}|{dash})(?: {the})? "), ("and", r" (?:{and}|{or}|,)(?: {the})? "))
        return tuple((name, re.compile(compile_pattern(p, self.lexicon))) for name, p in joins)

    def _hits(self, island: str) -> tuple[Hit, ...]:
        found = self._seen.get(island)
        if found is None:
            found = self._match(island)
            if len(self._seen) >= REMEMBERED:
                self._seen.clear()
            if len(island) < 200:
                self._seen[island] = found
        return found

    def _match(self, island: str, start: int = 0) -> tuple[Hit, ...]:
        matches = list(self._scanner.finditer(island, start))
        hits = []
        for number, match in enumerate(matches):
            before = matches[number - 1].end() if number else 0
            after = matches[number + 1].start() if number + 1 < len(matches) else None
            hits.append(self._hit(island, match, before, after))
        return tuple(hits)

    def _hit(self, island: str, match: re.Match[str], before: int, after: int | None) -> Hit:
        rule = self.rules[int((match.lastgroup or "r0")[1:])]
        detail = self._detailed[rule.name].match(island, match.start())
        assert detail is not None
        return self._detail(island, rule, detail, before, after)

    def _detail(self, island: str, rule: DateRule, detail: re.Match[str], before: int, after: int | None) -> Hit:
        match = detail
        groups = {n.split("_")[0]: detail.span(n) for n, text in detail.groupdict().items() if text is not None}
        join = "" if after is None else self._join(island[match.end() : after])
        signal = self._signal(island, before, match.start(), match.end())
        return Hit(rule, match.start(), match.end(), groups, signal, join)

    def _join(self, between: str) -> str:
        return next((name for name, pattern in self._joins if pattern.fullmatch(between)), "")

    def _signal(self, island: str, before: int, start: int, end: int) -> tuple[int, int] | None:
        if after := self._head.match(island, end):
            return after.span(1)
        if tail := self._tail.search(island, before, start):
            return tail.span(1)
        return None


CUES = (
    "month", "weekday", "weekdays", "season", "unit", "units", "relday", "often", "decadeword", "part", "nightday",
    "clockword", "holiday", "abbreviated", "half", "halfmark", "mark", "ref", "relunit",
    "edgeunit", "publication_day", "tens", "sure_year", "am", "pm", "cue", "quartersign", "halfsign", "partday", "weekdaypart",
    "length", "fiscal_sign", "distractor",
)  # fmt: skip


def compile_pattern(pattern: str, lexicon: Lexicon) -> str:
    """Turn a rule's pattern into a regular expression over class characters."""
    while _MACRO.search(pattern):
        pattern = _MACRO.sub(lambda m: MACROS[m[1]], pattern)
    names = count()
    captured = _CAPTURE.sub(lambda m: f"(?P<{m[1]}>{{{m[2] or m[1]}}})", pattern)
    captured = _NAMED.sub(lambda m: f"(?P<{m[1]}_{next(names)}>", captured)
    with_roles = _ROLE.sub(lambda m: _role_pattern(m[1], lexicon), captured.replace(" ", "\0"))
    return with_roles.replace("\0", GAP)


def plain(pattern: str) -> str:
    """Drop the names of a compiled pattern's groups, so that many patterns can share one expression."""
    return _NAMED.sub("(?:", pattern)


def _role_pattern(role: str, lexicon: Lexicon) -> str:
    choices = [_phrase_pattern(phrase, lexicon) for phrase in lexicon.phrases.get(role, ())]
    if classes := lexicon.charset.get(role):
        choices.append(_any_of(classes))
    return f"(?:{'|'.join(choices)})" if choices else NEVER


def _phrase_pattern(phrase: tuple[str, ...], lexicon: Lexicon) -> str:
    return "".join(GAP if piece.isspace() else _any_of(lexicon.charset[f"={piece}"]) for piece in phrase)


def _any_of(classes: str) -> str:
    return f"[{re.escape(classes)}]"
