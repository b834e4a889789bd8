"""Firms whose name is an everyday word, told by their quotation marks and what stands beside them: 平台“飞鹿”则退出."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from lib.model import ActorKind
from lib.parse.naming.names import Name
from lib.vocab import load_table

QUOTED = re.compile(r"[“「『](?P<name>[^\W_](?:[^\W_]|[ ·&.+-]){0,10}[^\W_])[”」』]")
LISTED = re.compile(r"[、和与及]")
STOP = re.compile(r"[，。；！？：,;!?\n]")
REACH = 6  # characters before a mark
ACTED = 24  # characters between an adverb and what a firm does


class _Cues(NamedTuple):
    """What tells that a quoted word is a firm's or a person's name."""

    before: tuple[tuple[str, ActorKind], ...]
    authority: re.Pattern[str]
    behind: re.Pattern[str]
    acting: re.Pattern[str]
    lightly: re.Pattern[str]
    things: re.Pattern[str]
    platforms: re.Pattern[str]
    called: re.Pattern[str]


def find_quoted(text: str, start: int, end: int, sentence: int) -> Iterator[Name]:
    """Yield the names of a sentence that stand in quotation marks; those of a list share what is told of one."""
    for group in _lists(list(QUOTED.finditer(text, start, end)), text):
        kinds = [kind for match in group if (kind := _kind(text, match, end))]
        for match in group if kinds else ():
            name = match["name"]
            yield Name(match.start("name"), match.end("name"), name, sentence, kind=kinds[0])


def _lists(matches: list[re.Match[str]], text: str) -> Iterator[list[re.Match[str]]]:
    """Yield the quoted words, those that "、" or "和" joins together."""
    group: list[re.Match[str]] = []
    for match in matches:
        if group and not LISTED.fullmatch(text, group[-1].end(), match.start()):
            yield group
            group = []
        group.append(match)
    if group:
        yield group


def _kind(text: str, match: re.Match[str], end: int) -> ActorKind | None:
    """Return the kind of a quoted word that is somebody's name, by the words beside it, or None."""
    cues = _cues()
    before = text[max(0, match.start() - REACH) : match.start()]
    if cues.things.match(text, match.end(), end):
        return None
    told = next((kind for cue, kind in cues.before if before.endswith(cue)), None)
    if told:
        return told
    stop = STOP.search(text, match.end(), end)
    last = min(stop.start() if stop else end, match.end() + ACTED)
    lightly = cues.lightly.match(text, match.end(), end)
    acts = cues.acting.search(text, lightly.end(), last) if lightly else cues.acting.match(text, match.end(), end)
    called = cues.called.match(text, match.end(), last)
    if called:
        return "platform" if cues.platforms.search(text, match.end(), last) else "company"
    if not (acts or cues.behind.match(text, match.end(), end) or cues.authority.search(before)):
        return None
    return "platform" if cues.platforms.match(text, match.end(), end) else "company"


@cache
def _cues() -> _Cues:
    table = load_table("bodies", "zh")["quoted"]
    kinds: tuple[tuple[str, ActorKind], ...] = (("platforms", "platform"), ("firms", "company"), ("persons", "person"))
    before = [(word, kind) for key, kind in kinds for word in table[key].split()]
    verbs = load_table("actors", "zh")["suffixes"]["cutting"]
    behind, acting, lightly, things, platforms, firms, copula = (
        _any(table[key]) for key in ("behind", "acting", "lightly", "things", "platforms", "firms", "copula")
    )
    return _Cues(
        before=tuple(sorted(before, key=lambda pair: -len(pair[0]))),
        authority=re.compile(f"(?:{_any(verbs)})了?$"),
        behind=re.compile(behind),
        acting=re.compile(acting),
        lightly=re.compile(lightly),
        things=re.compile(things),
        platforms=re.compile(platforms),
        called=re.compile(rf"(?:{copula})[^，。]{{0,16}}?(?:{platforms}|{firms})$"),
    )


def _any(words: str) -> str:
    return "|".join(sorted(words.split(), key=len, reverse=True))
