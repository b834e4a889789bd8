"""Names in Chinese sentences: known ones by alias, others by word classes (rjieba), suffix words and titles."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from lib.model import ACTOR_KINDS, ActorKind
from lib.parse.naming.firms_chinese import find_brands, find_legal_names
from lib.parse.naming.gazetteer import Hit
from lib.parse.naming.names import Name
from lib.parse.naming.offices_chinese import find_offices
from lib.parse.naming.quoted_chinese import find_quoted
from lib.parse.naming.words_chinese import Word, is_made_of_words, tag_words
from lib.value import replace
from lib.vocab import load_table

CHINESE = re.compile(r"[\u3400-\u9fff]")
RUN = re.compile(r"[\u3400-\u9fff·A-Za-z0-9（）()&.-]+")
FOREIGN_PERSON = re.compile(r"[\u3400-\u9fff]{1,6}(?:·[\u3400-\u9fff]{1,6}){1,3}")
BRANCH = re.compile(r"[\u3400-\u9fff]{2,8}?(?:中心支行|支行|分行|营业管理部)")
DAY = re.compile("周[一二三四五六日]|昨|今|日前|近日|随后")
TIME = re.compile("[本上下今去前][周月年]|近[日期]|日前|当[天日晚]|同日|[月年]底")  # in no name
CASE = "把被给让"  # signs before whom something is done to or by, in no name
COUNTED = re.compile("[两二三四五六七八九十多各数几][区县市省州镇村国]$")  # "南山两区": several, no name
COMPANY = ACTOR_KINDS.index("company")
PROPER = frozenset(("ns", "nr", "nt", "nz", "nrt", "nrfg", "j", "eng"))
PART = PROPER | frozenset(("n", "vn", "b", "ng", "an", "f", "s", "l", "i", "nr", "zg", "q", "g"))
SHORT = 3  # characters of a name
LONGEST = 12  # words of one name
STOP = "[，。、；：,)）0-9]"
LOCAL = "省市县区州"
OFFICE_LENGTH = 4  # characters
POST_LENGTH = 20  # characters


class Lists(NamedTuple):
    """The Chinese word lists."""

    suffixes: dict[str, ActorKind]
    openers: frozenset[str]
    things: frozenset[str]
    title: re.Pattern[str]
    posts: re.Pattern[str]
    said: re.Pattern[str]
    state: frozenset[str]
    forms: tuple[str, ...]
    inner: frozenset[str]
    no_places: frozenset[str]
    people: tuple[re.Pattern[str], ...]
    opening: re.Pattern[str]
    joint: re.Pattern[str]
    trades: frozenset[str]
    cutting: frozenset[str]
    cutting_in: re.Pattern[str]


def is_chinese(text: str, start: int = 0, end: int | None = None) -> bool:
    """Return whether any Chinese character stands in the text, or in a part of it."""
    return bool(CHINESE.search(text, start, len(text) if end is None else end))


def find_chinese_names(text: str, start: int, end: int, hits: Sequence[Hit], sentence: int) -> Iterator[Name]:
    """Yield the unknown names of a Chinese sentence, in no order; known names are the caller's.

    Each comes with its kind: Chinese bodies say in their last characters what they are.
    """
    taken = [(h.start, h.end) for h in hits if not h.is_place]
    words = tag_words(text, start, end)
    firms = (*find_legal_names(text, words, sentence), *find_brands(text, start, end, sentence))
    people, bodies = _people(text, start, end, sentence), _bodies(text, words, hits, sentence)
    joint = (_name(text, m.start(), m.end(), sentence, "authority") for m in _lists().joint.finditer(text, start, end))
    offices = tuple(find_offices(text, words, sentence))
    quoted = tuple(find_quoted(text, start, end, sentence))
    found = (
        part for name in (*quoted, *offices, *firms, *people, *bodies, *joint) for part in _without_verb(text, name)
    )
    for name in found:
        if COUNTED.search(name.text) or DAY.fullmatch(name.text) or (name.kind == "person" and TIME.search(name.text)):
            continue
        if text[max(0, name.start - 1) : name.start + 1] == "其中" and name.end - name.start > SHORT:
            name = _from(name, name.start + 1)
        if name.text[0] in CASE and name.end - name.start > SHORT - 1 and name.kind != "person":
            name = _from(name, name.start + 1)
        if not any(a < name.end and name.start < b and not _is_local(name, a, b) for a, b in taken):
            taken.append((name.start, name.end))
            yield name


def _from(name: Name, start: int) -> Name:
    """Return a name without what it does not own at its start ("其中|华泽药业")."""
    return replace(name, start=start, text=name.text[start - name.start :])


def _without_verb(text: str, name: Name) -> Iterator[Name]:
    """Yield what a verb of authority leaves of a name that was read over it: "某局|约谈|星桥科技", "约|谈星桥科技"."""
    lists = _lists()
    start = name.start + (text[max(0, name.start - 1) : name.start + 1] in lists.cutting)
    verb = lists.cutting_in.search(text, start, name.end)
    if verb is None:
        yield _name(text, start, name.end, name.sentence, name.kind) if name.kind and start > name.start else name
        return
    kind = _suffix_kind(text[start : verb.start()], lists)
    if kind:
        yield _name(text, start, verb.start(), name.sentence, kind)
    if name.kind and name.end - verb.end() > 1 and text[verb.end() : name.end] not in lists.suffixes:
        yield _name(text, verb.end(), name.end, name.sentence, name.kind)


def chinese_post_start(text: str, start: int) -> int | None:
    """Return where the post right before a person's name starts ("银保监会副主席梁涛": at 副), or None."""
    match = _lists().posts.search(text, max(0, start - POST_LENGTH), start)
    return match.start() if match else None


def _is_local(name: Name, start: int, end: int) -> bool:
    """Return whether a body's name only contains a known one behind a place: a city's office of a national body."""
    return name.kind == "authority" and name.start < start and end <= name.end


def _people(text: str, start: int, end: int, sentence: int) -> Iterator[Name]:
    lists = _lists()
    foreign = FOREIGN_PERSON.finditer(text, start, end) if text.find("·", start, end) >= 0 else ()
    for match in foreign:
        left, right = _cut(match.group(), lists)
        yield _name(text, match.start() + left, match.start() + right, sentence, "person")
    for match in lists.opening.finditer(text, start, end):
        if not is_made_of_words(match["name"]):
            yield _name(text, match.start("name"), match.end("name"), sentence, "person")
    for pattern in lists.people:
        for match in pattern.finditer(text, start, end):
            yield _name(text, match.start("name"), match.end("name"), sentence, "person")


def _cut(run: str, lists: Lists) -> tuple[int, int]:
    """Cut the post before and the verb behind a foreign name: "首席执行官埃隆·马斯克说"."""
    first, last = run.index("·"), run.rindex("·")
    left = max((m.end() for m in lists.title.finditer(run, 0, first)), default=0)
    ends = [m.start() for m in (lists.said.search(run, last + 2), DAY.search(run, last + 2)) if m]
    return left, min(ends, default=len(run))


def _bodies(text: str, words: list[Word], hits: Sequence[Hit], sentence: int) -> Iterator[Name]:
    lists = _lists()
    known = {h.start: h.end for h in hits if not h.is_place}
    countries = {h.start: h.end for h in hits if h.entry.group == "country"}
    places = {h.start for h in hits if h.is_place}
    i = 0
    while i < len(words):
        if words[i].start in known:
            stop = known[words[i].start]
            branch = BRANCH.match(text, stop)  # a bank's branch is the bank
            stop = branch.end() if branch else stop
            i += 1
            while i < len(words) and words[i].start < stop:
                i += 1
            continue
        last, kind = _body_end(words, i, lists, known)
        if kind is None and words[i].start not in places:
            last, kind = _short_name(words, i, lists)
        behind_country = text[countries.get(words[i].start, words[last].end) : words[last].end]
        if kind and behind_country and behind_country != "航空" and _is_generic(behind_country, lists):
            kind = None  # "韩国政府" is South Korea's authorities
        if kind in ("company", "platform") and words[i].text == "当地":
            kind = None  # "当地交易所" is nobody in particular
        if kind:
            stop = words[i].end if words[i].tag == "eng" else words[last].end  # "BitMEX交易所" is BitMEX
            yield _name(text, words[i].start, stop, sentence, kind)
            i = last + 1
            continue
        if words[i].tag == "ns" and len(words[i].text) > 2 and lists.suffixes.get(words[i].text[-1]) == "place":
            yield _name(text, words[i].start, words[i].end, sentence, "place")
        i += 1


def _is_generic(behind_country: str, lists: Lists) -> bool:
    if behind_country.endswith("公司") and len(behind_country) <= SHORT:
        return True  # "美国母公司"
    return behind_country in lists.state or behind_country in lists.suffixes or behind_country.endswith(lists.forms)


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
        inside = _goes_on(words, j, lists, found=kind is not None or first.tag != "ns")
        if j > i and (word.start != words[j - 1].end or not inside):
            break
        if word.start in known and first.tag != "ns" and len(first.text) > 1:
            break
        told = _told(word, lists, whole=j == i)
        if told and (j > i or (word.tag == "nt" and word.text not in lists.suffixes)):
            found, kind = j, told
    return found, kind


def _short_name(words: list[Word], i: int, lists: Lists) -> tuple[int, ActorKind | None]:
    """Read a proper noun with its trade ("星海直播") and a local office in one word ("省卫健委")."""
    first, following = words[i], words[i + 1] if i + 1 < len(words) else None
    if following and first.tag in ("ns", "nz", "nr", "nrt") and following.text in lists.trades and len(first.text) > 1:
        return i + 1, "company"
    local = first.text[0] in LOCAL and first.text[:2] not in lists.openers and len(first.text) >= OFFICE_LENGTH
    if local and first.tag in ("n", "nt") and _suffix_kind(first.text, lists) == "authority":
        return i, "authority"
    return i, None


def _goes_on(words: list[Word], j: int, lists: Lists, *, found: bool) -> bool:
    """Return whether a word can stand inside a body's name or end it: "和" until an end is `found`, before no place."""
    word = words[j]
    if word.tag in "cp" and word.text in ("和", "与", "及") and not found and j + 1 < len(words):
        return words[j + 1].tag not in ("ns", "nt")
    return word.tag in PART or word.text in lists.inner


def _told(word: Word, lists: Lists, *, whole: bool) -> ActorKind | None:
    """Return the kind that a word tells as the end of a body's name, or as the `whole` of it."""
    if word.text in lists.no_places:
        return None
    return _suffix_kind(word.text, lists) or (None if whole else lists.suffixes.get(word.text))


def _suffix_kind(word: str, lists: Lists) -> ActorKind | None:
    for length in range(min(6, len(word)), 0, -1):
        kind = lists.suffixes.get(word[-length:])
        if kind and (length > 1 or len(word) > 1):
            return kind
    return None


def _name(text: str, start: int, end: int, sentence: int, kind: ActorKind) -> Name:
    return Name(start, end, text[start:end], sentence, kind=kind)


@cache
def _lists() -> Lists:
    table = load_table("actors", "zh")
    people = table["people"]
    family = "|".join((*people["double_surnames"].split(), f"[{people['surnames']}]"))
    titles = sorted(people["titles"].split(), key=len, reverse=True)
    said, behind = ("|".join(people[key].split()) for key in ("said", "behind"))
    title = "|".join(titles)
    firms = dict.fromkeys(table["brands"]["forms"].split(), ACTOR_KINDS[COMPANY])
    suffixes = firms | {w: kind for kind in ACTOR_KINDS for w in table["suffixes"].get(kind, "").split()}
    return Lists(
        suffixes,
        frozenset(table["suffixes"]["openers"].split()),
        frozenset(table["suffixes"]["things"].split()),
        re.compile(title),
        re.compile(rf"(?:(?:{title})[、兼]?)+$"),
        re.compile(said),
        frozenset((*table["state"]["generic"].split(), *table["state"]["roles"])),
        tuple(table["brands"]["forms"].split()),
        frozenset(table["suffixes"]["inner"].split()),
        frozenset(table["suffixes"]["no_places"].split()),
        (
            re.compile(rf"(?:{title})(?P<name>(?:{family})[\u3400-\u9fff]{{1,2}}?)(?={said}|{behind}|{STOP}|$)"),
            re.compile(rf"(?<![\u3400-\u9fff])(?P<name>(?:{family})[\u3400-\u9fff]{{1,2}})(?={said}|{title})"),
            re.compile(rf"(?P<name>(?:{family})(?:某[某\u4e00]?|女士|先生))"),
            re.compile(rf"(?:{title})(?P<name>[{people['sounds']}]{{2,6}})(?![\u3400-\u9fff]?·)"),
        ),
        re.compile(
            rf"(?<![\u3400-\u9fff])(?P<name>(?:{family})[\u3400-\u9fff]{{1,2}}?)(?=[周上本]?周[一二三四五六日]|昨|\d+[月日])"
        ),
        re.compile(rf"[两二三四五六七八九十多]个?(?:{'|'.join(table['state']['joint'].split())})"),
        frozenset(table["brands"]["suffixes"].split()),
        frozenset(table["suffixes"]["cutting"].split()),
        re.compile("|".join(table["suffixes"]["cutting"].split())),
    )
