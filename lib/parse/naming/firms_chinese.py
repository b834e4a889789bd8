"""Firms in Chinese texts that no list knows: by their legal form, by a cue before them, then by their short forms."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from lib.model import ActorKind
from lib.parse.naming.gazetteer import find_known
from lib.parse.naming.names import Name
from lib.parse.naming.words_chinese import Word, is_made_of_words, tag_words
from lib.value import replace
from lib.vocab import load_table

LONGEST = 12  # words of one name
LEGAL_END = ("有限公司", "有限责任公司", "股份公司")
LEGAL_TAIL = re.compile("(?:集团)?(?:股份)?(?:有限责任公司|有限公司|股份公司)$")
SHORTEST_STEM = 4  # characters of a legal name's short form: fewer are words
FIRMS_AT_MOST = 40  # names looked for again: bounds the work in a long list of companies
GENERAL = ("互联网", "物联网", "电网", "官网", "全网")  # no site's name
SHORTEST_NAME, LONGEST_BRAND, LONGEST_PERSON = 2, 4, 3  # characters
COUNTED = re.compile(
    r"(?:(?<=[，。；：\n（“])|^)(?P<names>[^\W\d_]{2,6}(?:[、和][^\W\d_]{2,6}?)+)等[\d一二两三四五六七八九十多数]+家"
)
JOINING = "的了是在和与及等被将已不也对其该各多这那有为因由从到"  # characters of no name
NAMES = frozenset({"nr", "nrt", "nrfg", "nz"})
PUNCTUATION = frozenset("，。、；：（）()《》“”\"' ")


class _Cue(NamedTuple):
    """A pattern for the firms behind cue words of one kind."""

    kind: ActorKind
    pattern: re.Pattern[str]


def find_legal_names(text: str, words: list[Word], sentence: int) -> Iterator[Name]:
    """Yield companies by their full legal names, read backwards from "有限公司" to the place they begin with."""
    for j, word in enumerate(words):
        if not word.text.endswith(LEGAL_END):
            continue
        i = j
        while i and j - i < LONGEST and _belongs(words[i - 1], words[i]):
            i -= 1
            if words[i].tag == "ns" and not (i and words[i - 1].tag == "ns"):
                break
        if i < j:
            yield _name(text, words[i].start, word.end, sentence, "company")


def find_brands(text: str, start: int, end: int, sentence: int) -> Iterator[Name]:
    """Yield firms behind a cue: "超市乐万家昨日...", "平台速达出行"."""
    for cue in _cues():
        for match in cue.pattern.finditer(text, start, end):
            told = match["suffixed"] or not is_made_of_words(match["name"])
            if told and match["name"] not in _verbs():
                yield _name(text, match.start("name"), match.end("name"), sentence, cue.kind)
    yield from _counted(text, start, end, sentence)
    for match in _groups().finditer(text, start, end) if text.find("集团", start, end) >= 0 else ():
        yield _name(text, match.start("name"), match.end("name"), sentence, "company")
    for match in _without_cue().finditer(text, start, end):
        if not is_made_of_words(match["stem"]) or _acts(text, match, end):
            yield _name(text, match.start("name"), match.end("name"), sentence, "company")
    for match in _apps().finditer(text, start, end):
        if match["quoted"] or not is_made_of_words(match["name"]):
            yield _name(text, match.start("name"), match.end("name"), sentence, "platform")
    for match in _sites().finditer(text, start, end) if text.find("网", start, end) >= 0 else ():
        if not match["name"].endswith(GENERAL):
            yield _name(text, match.start("name"), match.end("name"), sentence, "platform")


def _acts(text: str, match: re.Match[str], end: int) -> bool:
    """Whether everyday words and a trade do what only a firm does: "赤峰游戏宣布", no "网络游戏宣布"."""
    generic = tuple(load_table("actors", "zh")["brands"]["generic"].split())
    one_word = len(tag_words(text, match.start("name"), match.end("name"))) == 1  # "素质教育"
    return (
        not one_word and not match["stem"].startswith(generic) and _acting().match(text, match.end(), end) is not None
    )


@cache
def _acting() -> re.Pattern[str]:
    """Return the pattern of what firms do, an adverb and what is told aside before it."""
    table = load_table("bodies", "zh")["quoted"]
    adverbs, verbs = ("|".join(sorted(table[k].split(), key=len, reverse=True)) for k in ("lightly", "acting"))
    return re.compile(rf"(?:(?:据[传称悉]|{adverbs}|\d+[年月日])[^，。；：]{{0,12}}?)?(?:{verbs})")


def _counted(text: str, start: int, end: int, sentence: int) -> Iterator[Name]:
    """Yield the firms of a list that is counted behind it: "甲、乙、丙等12家企业"."""
    for match in COUNTED.finditer(text, start, end) if text.find("等", start, end) >= 0 else ():
        for part in re.finditer(r"[^、和]+", match["names"]):
            at = match.start("names") + part.start()
            if len(part[0]) >= SHORTEST_NAME and not is_made_of_words(part[0]):
                yield _name(text, at, at + len(part[0]), sentence, "company")


def is_chinese_run(text: str) -> bool:
    """Return whether a name is written in Chinese characters alone."""
    return all("\u3400" <= sign <= "\u9fff" for sign in text)


@cache
def _verbs() -> frozenset[str]:
    """Return the words that tell what is done: behind "公司" they are no name ("公司获批")."""
    sections = load_table("triggers", "zh").values()
    return frozenset(
        w for s in sections if "verbs" in s and isinstance(s["verbs"], dict) for w in s["verbs"]["editor"].split()
    )


def is_firm_cue(word: str) -> bool:
    """Return whether a word before a firm's name tells what it is ("超市", which rjieba has as a verb)."""
    return any(word in cell.split() for cell in load_table("actors", "zh")["brands"]["cues"].values())


def find_again(text: str, names: Sequence[Name], sentences: Sequence[tuple[int, int]]) -> list[Name]:
    """Return where firms are named again, in short too: "平安证券" after "平安证券股份有限公司"."""
    begins = [begin for begin, _ in sentences]
    firms = {n.text: n for n in names if n.kind in ("company", "platform", "person") and is_chinese_run(n.text)}
    found: list[Name] = []
    for name in list(firms.values())[:FIRMS_AT_MOST]:
        forms = (name.text, *_stems(name.text), *_brand(name.text))
        for match in re.finditer("|".join(map(re.escape, forms)), text):
            number = bisect_right(begins, match.start()) - 1
            if number >= 0 and match.end() <= sentences[number][1]:
                found.append(replace(name, start=match.start(), end=match.end(), sentence=number))
    return found


def _stems(legal: str) -> list[str]:
    """Return the short forms of a legal name, the longest first: without its tail, and without its place."""
    stem = LEGAL_TAIL.sub("", legal)
    place = next((h.end for h in find_known(stem) if h.start == 0 and h.is_place), 0)
    return [s for s in dict.fromkeys((stem, stem[place:])) if len(s) >= SHORTEST_STEM and s != legal]


def find_repeated(text: str, names: Sequence[Name], sentences: Sequence[tuple[int, int]]) -> list[Name]:
    """Return firms that nothing else tells: words of no dictionary that open a clause, named more than once."""
    begins, known = [begin for begin, _ in sentences], {n.text for n in names}
    surnames = tuple(load_table("actors", "zh")["people"]["surnames"])
    found: dict[str, Name] = {}
    for match in _starting().finditer(text):
        name, number = match["name"], bisect_right(begins, match.start()) - 1
        person = len(name) <= LONGEST_PERSON and name.startswith(surnames)
        if name in found or name in known or person or number < 0 or len(found) >= FIRMS_AT_MOST:
            continue
        if text.count(name) > 1 and not is_made_of_words(name) and match.end() <= sentences[number][1]:
            found[name] = _name(text, match.start("name"), match.end("name"), number, "company")
    return list(found.values())


@cache
def _starting() -> re.Pattern[str]:
    table = load_table("actors", "zh")["brands"]
    starts = "|".join(sorted(table["starts"].split(), key=len, reverse=True))
    return re.compile(rf"(?<=[，。；\n])(?P<name>[^\W\d_A-Za-z{table['never']}]{{3,4}}?)(?={starts})")


def _brand(name: str) -> list[str]:
    """Return what a firm is called without its trade ("云购" for "云购集团"), where that is no word."""
    for trade in _trades():
        stem = name.removesuffix(trade)
        if stem != name and SHORTEST_NAME <= len(stem) <= LONGEST_BRAND and not _is_common(stem):
            return [stem]
    return []


@cache
def _trades() -> tuple[str, ...]:
    """Return the words for what firms do, the longest first."""
    table = load_table("actors", "zh")
    trades = {*table["brands"]["suffixes"].split(), *table["suffixes"]["company"].split()}
    return tuple(sorted(trades, key=lambda word: (-len(word), word)))


def _is_common(stem: str) -> bool:
    """Return whether words make up a string, but for a name that the dictionary has ("霍夫曼")."""
    return is_made_of_words(stem) and not all(w.tag in NAMES for w in tag_words(stem, 0, len(stem)))


def _belongs(word: Word, following: Word) -> bool:
    """Return whether a word before a part of a legal name is part of it too."""
    if word.tag[:1] in "pcurxtdmqfyeo" or word.text in PUNCTUATION:
        return False
    return not (word.tag.startswith("v") and (following.tag in ("ns", "nr") or word.tag == "vd"))


def _name(text: str, start: int, end: int, sentence: int, kind: ActorKind) -> Name:
    return Name(start, end, text[start:end], sentence, kind=kind)


@cache
def _without_cue() -> re.Pattern[str]:
    """Return the pattern of a firm named by an unusual word and its trade, where a phrase begins: "学慧教育"."""
    table = load_table("actors", "zh")["brands"]
    openings = "".join(table["openings"].split())
    trades = "|".join(sorted(table["suffixes"].split(), key=len, reverse=True))
    stem = rf"(?P<stem>(?!手)[^\W\d_A-Za-z{table['never']}{openings}]{{2,4}}?)"
    cutting = load_table("actors", "zh")["suffixes"]["cutting"].split()
    lasts, verbs = "".join(verb[-1] for verb in cutting), "|".join(f"(?<={verb})" for verb in cutting)
    return re.compile(
        rf"(?:^|(?<=[{openings}\n])|(?<=[{lasts}])(?:{verbs}))(?P<name>{stem}(?:{trades}))(?![\u3400-\u9fff]?(?:公司|银行|学院|大学|协会))"
    )


@cache
def _groups() -> re.Pattern[str]:
    """Return the pattern of a group of companies at the start of a phrase, whatever its name means: "小麦集团"."""
    table = load_table("actors", "zh")["brands"]
    openings = "".join(table["openings"].split())
    kinds = "|".join(table["groups"].split())
    stem = rf"(?!(?:{kinds})集团)[^\W\d_A-Za-z{JOINING}]{{2,4}}?"
    return re.compile(rf"(?:^|(?<=[{openings}\n]))(?P<name>{stem}集团)(?![\u3400-\u9fff]?(?:公司|成员|内部))")


@cache
def _apps() -> re.Pattern[str]:
    """Return the pattern of an app by its name before the word: "《快音》应用", "快音App" where a phrase begins."""
    table = load_table("actors", "zh")["brands"]
    openings = "".join(table["openings"].split())
    part, word = rf"[^\W\d_A-Za-z{table['never']}]", "|".join(table["apps"].split())
    return re.compile(
        rf"(?:^|(?<=[{openings}\n《]))(?P<name>{part}{{2,4}}?)(?P<quoted>[》”])?(?:{word})(?![\u3400-\u9fff]?(?:商店|市场|公司))"
    )


@cache
def _sites() -> re.Pattern[str]:
    """Return the pattern of a site that a verb of authority is done to: "约谈悦读网。"."""
    table = load_table("actors", "zh")
    verbs = "|".join(table["suffixes"]["cutting"].split())
    return re.compile(rf"(?:{verbs})了?(?P<name>[^\W\d_A-Za-z{table['brands']['never']}]{{2,3}}网)(?=[，。、；等]|$)")


@cache
def _cues() -> tuple[_Cue, ...]:
    table = load_table("actors", "zh")["brands"]
    ends = "|".join(re.escape(w) for w in table["ends"].split())
    suffixes = "|".join(table["suffixes"].split())
    part = rf"[^\W\d_A-Za-z{table['never']}]"
    name = rf"(?P<name>(?:{part}{{2,4}}(?P<suffixed>{suffixes})|{part}{{2,4}}?)(?={ends}|$))"
    return tuple(
        _Cue(kind, re.compile(rf"(?:{'|'.join(sorted(cell.split(), key=len, reverse=True))})[“\"]?{name}"))
        for kind, cell in table["cues"].items()
    )
