"""Chinese sentences: stretches between commas, the triggers in them, and what stands before each."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from lib import vocab
from lib.model import ActorMention, DateMention, EventType, Span
from lib.parse.clause.titles_zh import is_in_title
from lib.parse.clause.words import word_set
from lib.parse.event.lexicon import event_type, lexicon

STOPS = re.compile(r"[，；。！？：,;!?\n]")
MODIFIER = "的"
PAPER = re.compile(r"[^，。；的]{0,4}?(?:通知书|决定书|告知书|意见书|意向书)|书(?![记面写])")
DAY_BEFORE = re.compile(r"[年月日号底初旬]$")
ISSUED = frozenset({"adopt", "announce"})
LENT = 6  # characters between a light verb's 的 and the noun it lends its place to
REACH = 9  # characters behind a trigger in which the paper stands


class Stretch(NamedTuple):
    """A stretch of a sentence between two commas, as offsets in the text."""

    start: int
    end: int


class Hit(NamedTuple):
    """A trigger: where it stands, its type and its stretch; `light` verbs lend their place to the next."""

    start: int
    end: int
    word: str
    type: EventType
    stretch: int
    light: bool
    noun: bool


class View(NamedTuple):
    """A Chinese sentence with what is known of it."""

    text: str
    span: Span
    number: int | None
    stretches: Sequence[Stretch]
    hits: Sequence[Hit]
    dates: Sequence[DateMention]
    mentions: Sequence[ActorMention]
    places: frozenset[str] = frozenset()
    carried: DateMention | None = None


def split_stretches(text: str, start: int, end: int) -> list[Stretch]:
    """Return the stretches of `text[start:end]` between commas and stops."""
    found, at = [], start
    for mark in STOPS.finditer(text, start, end):
        if mark.start() > at:
            found.append(Stretch(at, mark.start()))
        at = mark.end()
    if at < end:
        found.append(Stretch(at, end))
    return found


def find_hits(text: str, stretches: Sequence[Stretch], names: Sequence[ActorMention] = ()) -> list[Hit]:
    """Return the triggers of a sentence, longest match first, in order.

    Left out are those inside a name, those that only modify a noun, and all but the last of a run ("清理整治要求").
    """
    words = _words()
    hits: list[Hit] = []
    light = lexicon("zh").support
    for number, stretch in enumerate(stretches):
        for match in _pattern().finditer(text, stretch.start, stretch.end):
            word = match.group() if match.group() in words else match.group() + "#"
            if any(_inside(match, n.span) or match.start() < n.span.start < match.end() for n in names) or _is_no_act(
                text, match, stretch
            ):
                continue
            kind, noun = words[word]
            if hits and hits[-1].end == match.start() and _names_paper(text, match.end(), stretch.end):
                continue
            if _in_compound(text, match.end(), stretch.end) or _aimed_at(text, match, stretch):
                continue
            if hits and hits[-1].end == match.start() and not hits[-1].light and hits[-1].type == kind:
                hits.pop()
            hits.append(Hit(match.start(), match.end(), match.group(), kind, number, word in light, noun))
    return hits


def _is_no_act(text: str, match: re.Match[str], stretch: Stretch) -> bool:
    """Whether what stands beside a word in its stretch makes it a part of something else."""
    after = text[match.end() : match.end() + 1]
    if after == MODIFIER and match.end() < stretch.end and not told_aside(text, stretch, match.start(), match.end()):
        return True
    bound = _bound().get(match.group())
    return (
        text.startswith(_tuple("grounds"), match.start() - 2)  # "根据举报"
        or text[max(stretch.start, match.start() - 2) : match.start()].endswith(
            _tuple("pointing")  # "该建议"
        )
        or text.startswith(_tuple("nouns"), match.start())  # "上市公司"
        or is_in_title(text, stretch.start, match.start())
        or text.startswith("之日", match.end(), stretch.end)  # "自发布之日起"
        or PAPER.match(text, match.end(), stretch.end) is not None
        or (bound is not None and bound.search(text, match.end(), stretch.end) is None)
    )


def told_aside(text: str, stretch: Stretch, start: int, end: int) -> bool:
    """Whether a paper is told of by the day on which it was issued ("6月18日印发的通知")."""
    if _words().get(text[start:end], ("other", False))[0] not in ISSUED:
        return False
    if DAY_BEFORE.search(text, max(stretch.start, start - 1), start) is None:
        return False
    papers = word_set("status", "documents", "zh")
    return any(word in text[end + 1 : min(end + REACH, stretch.end)] for word in papers)


def _aimed_at(text: str, match: re.Match[str], stretch: Stretch) -> bool:
    """Whether a word tells to whom something is done in the same stretch ("对停产企业给予补贴")."""
    behind = match.start() > stretch.start and text[match.start() - 1] in word_set("status", "aiming", "zh")
    return behind and any(m.start() > match.end() for m in _pattern().finditer(text, match.end(), stretch.end))


def _inside(match: re.Match[str], name: Span) -> bool:
    """Whether a word is a part of a name ("汇通支付")."""
    return (
        name.start <= match.start() and match.end() <= name.end and match.end() - match.start() < name.end - name.start
    )


def _names_paper(text: str, at: int, end: int) -> bool:
    """Whether a word for a paper follows ("方案")."""
    return text.startswith(_tuple("papers"), at, end)


def _in_compound(text: str, at: int, end: int) -> bool:
    """Whether a trigger is only part of a longer noun ("审查办法")."""
    return text.startswith(_tuple("compounds"), at, end)


def ends_as_modifier(view: View, start: int, end: int) -> bool:
    """Whether what stands between two places only modifies a noun ("7月实施的新规推迟")."""
    stop = view.text.rfind(MODIFIER, start, end)
    if stop > start and "原" in view.text[max(view.span.start, start - 12) : start]:
        return True
    light = lexicon("zh").support if end - stop <= LENT else frozenset()  # "8月19日作出的行政处罚"
    verbs = _pattern().finditer(view.text, start, stop)
    if "，" in view.text[start:stop]:
        return False  # "9月1日，新修订的法律施行"
    return stop > start and any(m.end() == stop and m.group() not in light for m in verbs)


def has(words: str, text: str) -> bool:
    """Whether a stretch of text holds one of the words of a key of `zh/status.toml`."""
    return _any_of(words).search(text) is not None


def begins(words: str, text: str) -> bool:
    """Whether a text starts with one of the words of a key of `zh/status.toml`."""
    return text.startswith(_tuple(words))


def without_lead(text: str) -> str:
    """Return a stretch without the "并" or "还" that ties it to the one before."""
    while text.startswith(_tuple("ties")):
        text = text.removeprefix(next(tie for tie in _tuple("ties") if text.startswith(tie)))
    return text


def last_of(words: str, text: str) -> int:
    """Return where the last of the words of a key ends in the text, or -1."""
    end = -1
    for match in _any_of(words).finditer(text):
        end = match.end()
    return end


@cache
def _tuple(key: str) -> tuple[str, ...]:
    return tuple(sorted(word_set("status", key, "zh"), key=lambda word: (-len(word), word)))


@cache
def _any_of(key: str) -> re.Pattern[str]:
    words = sorted(word_set("status", key, "zh"), key=len, reverse=True)
    guards = dict(entry.split(":") for entry in word_set("status", "guards", "zh"))
    return re.compile("|".join(_guarded(w, guards[w]) if w in guards else re.escape(w) for w in words))


def _guarded(word: str, guard: str) -> str:
    """Return the pattern of a word behind none of some signs; led by its own first sign, it is looked for fastest."""
    return rf"{word[0]}(?<![{guard}]{word[0]}){word[1:]}"


@cache
def _words() -> dict[str, tuple[EventType, bool]]:
    found: dict[str, tuple[EventType, bool]] = {}
    entries = lexicon("zh")
    for word, verb in entries.verbs.items():
        if verb.alone:
            found.setdefault(word, (verb.alone, False))
    for word, kind in entries.nouns.items():
        found.setdefault(word, (kind, True))
    for row in vocab.load_table("triggers", "zh")["bound"]:
        found |= {word: (event_type(row["type"]), False) for word in row["verbs"].split()}
    for word in vocab.load_table("triggers", "zh")["support"]["verbs"].split():
        found.setdefault(word, ("other", False))
    return found


@cache
def _bound() -> dict[str, re.Pattern[str]]:
    """Return for each word that needs a noun behind it the pattern of those nouns."""
    rows = vocab.load_table("triggers", "zh")["bound"]
    return {w: re.compile("|".join(row["nouns"].split())) for row in rows for w in row["verbs"].split()}


@cache
def _pattern() -> re.Pattern[str]:
    words = sorted(_words(), key=len, reverse=True)
    return re.compile("|".join(re.escape(w[:-1]) + r"(?=\d)" if w.endswith("#") else re.escape(w) for w in words))
