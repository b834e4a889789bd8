"""Names in Chinese sentences: known ones by alias, others by word classes (rjieba), suffix words and titles."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

from lib.model import ACTOR_KINDS, ActorKind
from lib.parse.gazetteer import Hit, find_known
from lib.parse.names import Name
from lib.vocab import load_table

CHINESE = re.compile(r"[\u3400-\u9fff]")
RUN = re.compile(r"[\u3400-\u9fff·A-Za-z0-9（）()&.-]+")
FOREIGN_PERSON = re.compile(r"[\u3400-\u9fff]{1,6}(?:·[\u3400-\u9fff]{1,6}){1,3}")
PROPER = frozenset(("ns", "nr", "nt", "nz", "nrt", "nrfg", "j", "eng"))
PART = PROPER | frozenset(("n", "vn", "b", "ng", "an", "f", "s", "l", "i", "nr", "zg", "q", "g"))
LONGEST = 12  # words of one name
LEGAL_END = ("有限公司", "有限责任公司", "股份公司")
LEGAL_TAIL = re.compile("(?:集团)?(?:股份)?(?:有限责任公司|有限公司|股份公司)$")
POST_LENGTH = 20  # characters
SHORTEST_STEM = 4  # characters: fewer are words
SHORT_FORMS_AT_MOST = 40  # names: bounds the work in a long list of companies
PUNCTUATION = frozenset("，。、；：（）()《》“”\"' ")


class Word(NamedTuple):
    """One word of a sentence with its class, as rjieba has it."""

    start: int
    end: int
    text: str
    tag: str


class Lists(NamedTuple):
    """The Chinese word lists."""

    suffixes: dict[str, ActorKind]
    openers: frozenset[str]
    things: frozenset[str]
    title: re.Pattern[str]
    posts: re.Pattern[str]
    said: re.Pattern[str]
    state: frozenset[str]
    person: re.Pattern[str]
    after_title: re.Pattern[str]


def is_chinese(text: str, start: int = 0, end: int | None = None) -> bool:
    """Return whether any Chinese character stands in the text, or in a part of it."""
    return bool(CHINESE.search(text, start, len(text) if end is None else end))


def find_chinese_names(text: str, start: int, end: int, hits: Sequence[Hit], sentence: int) -> Iterator[Name]:
    """Yield the unknown names of a Chinese sentence, in no order; known names are the caller's.

    Each comes with its kind: Chinese bodies say in their last characters what they are.
    """
    taken = [(h.start, h.end) for h in hits if not h.is_place]
    words = _words(text, start, end)
    people, bodies = _people(text, start, end, sentence), _bodies(text, words, hits, sentence)
    for name in (*_legal_names(text, words, sentence), *people, *bodies):
        if not any(a < name.end and name.start < b and not _is_local(name, a, b) for a, b in taken):
            taken.append((name.start, name.end))
            yield name


def find_short_forms(text: str, names: Sequence[Name], sentences: Sequence[tuple[int, int]]) -> list[Name]:
    """Return where companies named in full are named in short: "平安证券" after "平安证券股份有限公司"."""
    begins = [begin for begin, _ in sentences]
    full = {n.text: n for n in names if n.kind == "company" and n.text.endswith(LEGAL_END)}
    found: list[Name] = []
    for name in list(full.values())[:SHORT_FORMS_AT_MOST]:
        stems = _stems(name.text)
        for match in re.finditer("|".join(map(re.escape, stems)), text) if stems else ():
            number = bisect_right(begins, match.start()) - 1
            if number >= 0 and match.end() <= sentences[number][1]:
                found.append(name._replace(start=match.start(), end=match.end(), sentence=number))
    return found


def _stems(legal: str) -> list[str]:
    """Return the short forms of a legal name, the longest first: without its tail, and without its place."""
    stem = LEGAL_TAIL.sub("", legal)
    place = next((h.end for h in find_known(stem) if h.start == 0 and h.is_place), 0)
    return [s for s in dict.fromkeys((stem, stem[place:])) if len(s) >= SHORTEST_STEM and s != legal]


def chinese_post_start(text: str, start: int) -> int | None:
    """Return where the post right before a person's name starts ("银保监会副主席梁涛": at 副), or None."""
    match = _lists().posts.search(text, max(0, start - POST_LENGTH), start)
    return match.start() if match else None


def _is_local(name: Name, start: int, end: int) -> bool:
    """Return whether a body's name only contains a known one behind a place: a city's office of a national body."""
    return name.kind == "authority" and name.start < start and end <= name.end


def _people(text: str, start: int, end: int, sentence: int) -> Iterator[Name]:
    lists = _lists()
    for match in FOREIGN_PERSON.finditer(text, start, end):
        left, right = _cut(match.group(), lists)
        yield _name(text, match.start() + left, match.start() + right, sentence, "person")
    for pattern in (lists.after_title, lists.person):
        for match in pattern.finditer(text, start, end):
            yield _name(text, match.start("name"), match.end("name"), sentence, "person")


def _cut(run: str, lists: Lists) -> tuple[int, int]:
    """Cut the post before and the verb behind a foreign name: "首席执行官埃隆·马斯克说"."""
    first, last = run.index("·"), run.rindex("·")
    left = max((m.end() for m in lists.title.finditer(run, 0, first)), default=0)
    said = lists.said.search(run, last + 2)
    return left, said.start() if said else len(run)


def _legal_names(text: str, words: list[Word], sentence: int) -> Iterator[Name]:
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


def _belongs(word: Word, following: Word) -> bool:
    """Return whether a word before a part of a legal name is part of it too."""
    if word.tag[:1] in "pcurxtdmqfyeo" or word.text in PUNCTUATION:
        return False
    return not (word.tag.startswith("v") and (following.tag in ("ns", "nr") or word.tag == "vd"))


def _bodies(text: str, words: list[Word], hits: Sequence[Hit], sentence: int) -> Iterator[Name]:
    lists = _lists()
    known = {h.start: h.end for h in hits if not h.is_place}
    countries = {h.start: h.end for h in hits if h.entry.group == "country"}
    i = 0
    while i < len(words):
        if words[i].start in known:
            stop = known[words[i].start]
            i += 1
            while i < len(words) and words[i].start < stop:
                i += 1
            continue
        last, kind = _body_end(words, i, lists, known)
        behind_country = text[countries.get(words[i].start, words[last].end) : words[last].end]
        if kind and (behind_country in lists.state or behind_country in lists.suffixes):
            kind = None  # "韩国政府" is South Korea's authorities
        if kind:
            stop = words[i].end if words[i].tag == "eng" else words[last].end  # "BitMEX交易所" is BitMEX
            yield _name(text, words[i].start, stop, sentence, kind)
            i = last + 1
            continue
        if words[i].tag == "ns" and len(words[i].text) > 2 and lists.suffixes.get(words[i].text[-1]) == "place":
            yield _name(text, words[i].start, words[i].end, sentence, "place")
        i += 1


def _body_end(words: list[Word], i: int, lists: Lists, known: dict[int, int]) -> tuple[int, ActorKind | None]:
    """Return the last word of the longest body's name that begins at a word, and its kind (None for no name)."""
    first = words[i]
    if (first.tag not in PROPER and first.text not in lists.openers) or first.text in lists.things:
        return i, None
    if i + 1 < len(words) and first.text + words[i + 1].text in lists.things:  # rjieba cuts 比特|币
        return i, None
    found, kind = i, None
    for j in range(i, min(i + LONGEST, len(words))):
        word = words[j]
        if j > i and (word.start != words[j - 1].end or word.tag not in PART):
            break
        if word.start in known and first.tag != "ns":
            break
        told = _suffix_kind(word.text, lists)
        if told and (j > i or (word.tag == "nt" and word.text not in lists.suffixes)):
            found, kind = j, told
    return found, kind


def _suffix_kind(word: str, lists: Lists) -> ActorKind | None:
    for length in range(min(6, len(word)), 0, -1):
        kind = lists.suffixes.get(word[-length:])
        if kind and (length > 1 or len(word) > 1):
            return kind
    return None


def _name(text: str, start: int, end: int, sentence: int, kind: ActorKind) -> Name:
    return Name(start, end, text[start:end], sentence, kind=kind)


def _words(text: str, start: int, end: int) -> list[Word]:
    words, position = [], start
    for word, tag in _tag(text[start:end]):
        words.append(Word(position, position + len(word), word, tag))
        position += len(word)
    return words


def _tag(text: str) -> Iterable[tuple[str, str]]:
    import rjieba  # loaded only for Chinese: its dictionary takes a moment

    tagged: Any = rjieba.tag(text)
    return [(str(word), str(tag)) for word, tag in tagged]


@cache
def _lists() -> Lists:
    table = load_table("actors", "zh")
    people = table["people"]
    family = "|".join((*people["double_surnames"].split(), f"[{people['surnames']}]"))
    titles = sorted(people["titles"].split(), key=len, reverse=True)
    said = "|".join(people["said"].split())
    title = "|".join(titles)
    suffixes = {w: kind for kind in ACTOR_KINDS for w in table["suffixes"].get(kind, "").split()}
    return Lists(
        suffixes,
        frozenset(table["suffixes"]["openers"].split()),
        frozenset(table["suffixes"]["things"].split()),
        re.compile(title),
        re.compile(rf"(?:(?:{title})[、兼]?)+$"),
        re.compile(said),
        frozenset((*table["state"]["generic"].split(), *table["state"]["roles"])),
        re.compile(rf"(?<![\u3400-\u9fff])(?P<name>(?:{family})[\u3400-\u9fff]{{1,2}})(?={said}|{title})"),
        re.compile(rf"(?:{title})(?P<name>(?:{family})[\u3400-\u9fff]{{1,2}}?)(?={said}|[，。、；：,)）]|$)"),
    )
