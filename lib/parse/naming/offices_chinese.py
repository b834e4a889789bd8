"""Local departments and courts of Chinese texts by what they are in charge of: "县教育局", "云岚市交通执法支队"."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from lib.parse.naming.anyof import led_by
from lib.parse.naming.names import Name
from lib.parse.naming.words_chinese import Word
from lib.value import replace
from lib.vocab import load_table

PLACE = re.compile(r"[\u4e00-\u9fff]{1,5}?[省市县区州]+")
NO_PLACE = re.compile("[另据经由在对与和同该本全各我会按从被因为原向及等]")
PROPER = ("ns", "nr", "nz", "nrt", "nrfg")
LONGEST_PLACE = 6  # characters
SHORTEST = 3  # characters of a shortened name
NAMES_AT_MOST = 40  # looked for in short: bounds the work in a long list of bodies
ENDS = {"委": "委员会", "办": "办公室"}


class _Lists(NamedTuple):
    """The pattern of a department without its place, and the signs of the levels of government."""

    office: re.Pattern[str]
    levels: tuple[str, ...]


def find_offices(text: str, words: Sequence[Word], sentence: int) -> Iterator[Name]:
    """Yield the departments of a sentence with the places before them, unknown ones and known ones alike."""
    if not words:
        return
    ends = {word.end: number for number, word in enumerate(words)}
    for match in _lists().office.finditer(text, words[0].start, words[-1].end):
        start = _place_start(text, words, ends, match.start())
        whole = words[ends[match.end()]] if match.end() in ends else None
        if whole and whole.start < start and whole.tag in PROPER:
            start = whole.start  # rjieba has "黄埔海关" as one word
        if text[start] == match.group()[0] and start == match.start() and match["government"]:
            continue  # whose government it is nobody says
        yield Name(start, match.end(), text[start : match.end()], sentence, kind="authority")


def _place_start(text: str, words: Sequence[Word], ends: dict[int, int], start: int) -> int:
    """Return where the places right before a department begin: "云岚省江州市|教育局", "市|教育局"."""
    if start not in ends and words[0].start < start and text[start - 1] in _lists().levels:
        start -= 1  # rjieba has "省政府" as one word
    while (number := ends.get(start)) is not None:
        word = words[number]
        if not word.text.endswith(_lists().levels) or len(word.text) > LONGEST_PLACE or NO_PLACE.match(word.text):
            return start + (len(word.text) > 1 and text[start - 1] in _lists().levels and -1)
        before = words[number - 1] if number else None
        start = word.start
        if len(word.text) == 1 and before and before.end == start and before.tag in PROPER:
            start = before.start
    return start


def with_full_names(names: Sequence[Name]) -> list[Name]:
    """Return the names with bodies that are shortened under the one full name that they can stand for.

    "市教育局" is the only "明湖市教育局" of the text, else the education office of the only city it tells of.
    """
    bodies = dict.fromkeys(n.text for n in names if n.hit is None and n.kind in ("authority", "organisation"))
    places = [match.group() for text in bodies if (match := PLACE.match(text)) and len(match.group()) > 2]
    placed = {text: _placed(text, places) for text in bodies}
    full = tuple(dict.fromkeys(placed.values()))
    meant = {text: _full_name(name, full) for text, name in placed.items()}
    return [replace(n, text=meant[n.text]) if n.hit is None and n.text in meant else n for n in names]


def _placed(text: str, places: Sequence[str]) -> str:
    """Return "市教育局" with the name of the only city that the text tells of."""
    owners = dict.fromkeys(place for place in places if place.endswith(text[0]))
    return next(iter(owners)) + text[1:] if text[0] in _lists().levels and len(owners) == 1 else text


def _full_name(text: str, full: Sequence[str]) -> str:
    longer = [name for name in full if is_short_for(text, name)]
    return longer[0] if len(longer) == 1 else text


def is_short_for(short: str, full: str) -> bool:
    """Return whether a name holds the signs of another in order: same end, from its beginning or behind its place.

    "省地方金融监管局" is short for "海川省地方金融监督管理局", "银保监会" for "银行保险监督管理委员会".
    """
    if not SHORTEST <= len(short) < len(full):
        return False
    spelt = short[:-1] + ENDS.get(short[-1], short[-1])
    if spelt[-1] != full[-1] or not any(full.startswith(spelt[0], at) for at in _starts(full)):
        return False
    signs = iter(full[next(at for at in _starts(full) if full.startswith(spelt[0], at)) :])
    return all(sign in signs for sign in spelt)


def _starts(full: str) -> tuple[int, ...]:
    """Return where a shortened name may begin in the full one: at its first sign, at the place's level, behind it."""
    starts, at = [0], 0
    while (place := PLACE.match(full, at)) and len(place.group()) > 1:
        at = place.end()
        starts += [at - 1, at]
    return tuple(starts)


def find_shortened(text: str, names: Sequence[Name], sentence_at: Sequence[int]) -> Iterator[Name]:
    """Yield where a body with a long name is told again in short: runs of its own signs that stand for it.

    Args:
        text: The article.
        names: The names found so far.
        sentence_at: Where each sentence starts, in order.
    """
    long = dict.fromkeys(
        n.text for n in names if n.hit is None and n.kind == "authority" and len(n.text) > 2 * SHORTEST
    )
    for full in list(long)[:NAMES_AT_MOST]:
        signs = "".join(dict.fromkeys(full)) + "委办"
        for match in re.finditer(rf"[{signs}]{{{SHORTEST},{len(full) - 1}}}", text):
            short = _longest_short(match.group(), full)
            start = match.start() + match.group().index(short)
            number = bisect_right(sentence_at, start) - 1
            if short and number >= 0:
                yield Name(start, start + len(short), full, number, kind="authority")


def _longest_short(run: str, full: str) -> str:
    ends = [end for end in range(len(run), SHORTEST - 1, -1) if run[end - 1] in (full[-1], *ENDS)]
    windows = (run[start:end] for end in ends for start in range(end - SHORTEST + 1))
    return next((window for window in windows if is_short_for(window, full)), "")


@cache
def _lists() -> _Lists:
    table = load_table("bodies", "zh")["offices"]
    fields, forms, levels, governments = (
        "|".join(sorted(table[key].split(), key=len, reverse=True))
        for key in ("fields", "forms", "levels", "governments")
    )
    never = "".join(f"(?<!{word})" for word in table["never_before"].split())
    office = rf"(?:{fields})(?:(?:和|与)?(?:{fields})){{0,2}}(?:{forms})"
    body = rf"{never}(?:(?P<office>{office})|(?P<government>{governments}))(?![\u4e00-\u9fff]?(?:长|院长))"
    return _Lists(
        re.compile(led_by([*fields.split("|"), *governments.split("|")], body)),
        tuple(levels.split("|")),
    )
