"""Capitalised chains: runs of capitalised words with what may join them, and where they are to be cut."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from lib.parse.naming.anyof import any_of
from lib.parse.naming.gazetteer import Hit
from lib.parse.naming.namewords import NameWords, is_common, is_noun
from lib.value import value
from lib.vocab import load_table

CAPITALS = "".join(chr(c) for c in range(0x41, 0x530) if chr(c).isupper())
CAPITAL = re.compile(f"[{CAPITALS}]")
PIECE = re.compile(r"[^ \u00a0\n]+")
PARTY_AND_STATE = re.compile(r"[DRI]-[A-Z]\w*")
LANDS = frozenset(("country", "region", "continent"))
LONGEST = 40  # words: a longer chain is a list or a heading and is read in parts


@value()
class Piece:
    """One word of a chain, a whole known name, or a link word."""

    start: int
    end: int
    text: str
    hit: Hit | None = None
    link: bool = False


class Links(NamedTuple):
    """The words that join capitalised words, split: those of bodies ("of", "and") and those of people ("van")."""

    law: frozenset[str]
    names: frozenset[str]
    all: frozenset[str]


def find_chains(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield the chains inside the bounds, in order: from capital to capital, for a chain starts in a word with one."""
    search = _chain_pattern().search
    while capital := CAPITAL.search(text, start, end):
        chain = search(text, max(start, text.rfind(" ", start, capital.start())), end)
        if chain is None:
            return
        yield chain
        start = chain.end()


@cache
def _chain_pattern() -> re.Pattern[str]:
    """Return the pattern of a chain; it is linear, for no two of its parts can start alike."""
    joins = load_table("kinds", "en")["joins"]
    prefixes = "|".join(f"{p}-" for p in joins["prefixes"].split())
    dotted, hyphened = ("|".join(joins[k].split()) for k in ("dotted", "hyphened"))
    # In Chinese text Latin names touch Chinese characters, which are letters too.
    letter = r"[^\W\u3000-\u9fff]"
    initials = rf"(?:[{CAPITALS}]\.)+(?:[{CAPITALS}](?!{letter}))?"
    plain = (
        rf"(?:{prefixes})?[a-z]?[{CAPITALS}](?:{letter}|&)*(?:[-–](?!(?:{hyphened})\b){letter}+)*"
        rf"(?:['’](?!(?:[sS]|ve|ll|re|d|m|t)\b){letter}+)*(?:\.(?:com|io|org|net|one|us)\b)?!?"
    )
    united = "|".join(joins["united"].split())
    owned = (
        rf"(?:(?:{'|'.join(joins['owners'].split())})['’]s?(?=[ \n][{CAPITALS}])"
        rf"|[{CAPITALS}]{letter}+(?:s['’]|(?:men|women|people)['’]s)(?=[ \n](?:{united})\b))"
    )
    word = rf"(?<!{letter})(?:{owned}|{initials}|(?:{dotted})\.(?!{letter})|O['’] ?[{CAPITALS}]{letter}+|{plain})"
    links = any_of((*joins["law"].split("|"), *joins["names"].split("|")))
    return re.compile(rf"{word}(?:[ \u00a0\n](?:{links}[ \u00a0\n])?{word}){{0,{LONGEST}}}")


@cache
def links() -> Links:
    """Return the link words as they stand in the text, one by one."""
    joins = load_table("kinds", "en")["joins"]
    law, names = (frozenset(re.split(r"[ |]", joins[k])) for k in ("law", "names"))
    return Links(law, names - law, law | names)


def read_pieces(text: str, start: int, end: int, hits: Sequence[Hit]) -> list[Piece]:
    """Return the words of a chain in order, each known name as one piece."""
    pieces: list[Piece] = []
    joining = links().all
    position = min(start, hits[0].start) if hits else start
    for hit in (*hits, None):
        for word in PIECE.findall(text, position, hit.start if hit else end):
            begin = text.find(word, position)  # only white space lies between
            position = begin + len(word)
            if word[0].isalnum() or word == "&":  # not what a hyphen leaves behind a known name
                pieces.append(Piece(begin, position, word, None, word in joining))
        if hit:
            pieces.append(Piece(hit.start, hit.end, text[hit.start : hit.end], hit))
            position = max(hit.end, position)
    return pieces


def is_post(pieces: list[Piece], i: int, words: NameWords) -> bool:
    """Return whether a piece is a title or post, which never belongs to a name."""
    word = pieces[i].text
    if pieces[i].hit or pieces[i].link:
        return False
    if word in words.honorifics:
        return True
    if word.lower() not in words.roles or (word.isupper() and len(word) > 3):
        return False
    behind = pieces[i + 1].text if i + 1 < len(pieces) else ""
    if behind in words.heads and words.heads[behind] != "place" and behind not in words.given:
        return False  # "Developer Program", "Investor Protection Fund"
    if word in words.joins["doubtful_posts"]:
        return _opens_person(pieces[i + 1 : i + 3], words)
    return True


def _opens_person(behind: list[Piece], words: NameWords) -> bool:
    """Return whether a person or another post follows: "General Braxton Bragg", not "General Motors"."""
    if not behind or behind[0].hit or behind[0].link:
        return False
    if behind[0].text in words.given or behind[0].text.lower() in words.roles:
        return True
    plain = (not p.hit and not p.link and not is_topic(p.text, words) and p.text not in words.suffixes for p in behind)
    return len(behind) == 2 and all(plain)


def after_post(pieces: list[Piece], i: int, words: NameWords) -> int:
    """Skip a post and its "of State", "for Competition", "of the Air Force" up to the person's name."""
    i += 1
    if i < len(pieces) and pieces[i].link and pieces[i].text in links().law:
        j = i
        while j < len(pieces) and (pieces[j].link or is_topic(pieces[j].text, words) or pieces[j].text == "State"):
            j += 1
        return j if i + 1 < j < len(pieces) and not pieces[j - 1].link else i + 1
    return i


def without_post(group: list[Piece], words: NameWords) -> list[Piece]:
    """Drop what belongs to the post that follows: "Boeing Executive Vice" before "President"."""
    while group and group[-1].hit is None and group[-1].text.lower() in words.modifiers:
        group = group[:-1]
    return group


def cuts(pieces: list[Piece], i: int, group: list[Piece], words: NameWords, headline: bool) -> bool:
    """Return whether the chain is cut at a piece, which then belongs to no name."""
    piece = pieces[i]
    if piece.hit:
        return piece.hit.is_nothing
    if piece.link:
        return not joins(pieces, i, group, words)
    word = piece.text
    if len(word) == 3 and word in words.calendar and _goes_on(pieces, i, words):
        return False  # "Jun Abello", "Dinh Thu Ha"
    if PARTY_AND_STATE.fullmatch(word):
        return True
    if word in words.calendar:
        if i and is_post(pieces, i - 1, words):  # "Mrs May"
            return False
        given = (word in words.given and len(word) > 3 and word != "August") or word == "May"
        return not (given and group and group[-1].hit is None and group[-1].text in words.given)
    if word in words.joins["ordinals"] and i + 1 < len(pieces):
        return headline
    if group and group[-1].text in words.given and group[-1].hit is None and i + 1 < len(pieces):
        return False  # "Bruno Le Maire"
    if word.lower() in words.function and len(word) > 1 and word not in words.given and word not in words.surnames:
        inside = not headline and word in words.joins["capital_links"] and bool(group) and _goes_on(pieces, i, words)
        return not inside or group[-1].hit is not None  # "Reporters Without Borders"
    if words.nouns_capitalised and _is_only_noun(word, group, words):
        return True
    if not headline or word in words.given:
        return False
    headed = word in words.heads and i > 0 and pieces[i - 1].hit is not None
    return not headed and is_common(word, words.language)


def _goes_on(pieces: list[Piece], i: int, words: NameWords) -> bool:
    """Return whether an unknown capitalised word follows."""
    following = pieces[i + 1] if i + 1 < len(pieces) else None
    return following is not None and not (following.hit or following.link or following.text in words.calendar)


def _is_only_noun(word: str, group: list[Piece], words: NameWords) -> bool:
    """Return whether a word is capitalised as any noun is: no body's head or suffix, no part of a person's name."""
    if word in words.given or word in words.heads or word in words.suffixes or is_topic(word, words):
        return False
    after_given = bool(group) and group[-1].hit is None and group[-1].text in words.given
    return not after_given and is_noun(word, words.language)


def joins(pieces: list[Piece], i: int, group: list[Piece], words: NameWords) -> bool:
    """Return whether the link word at `i` belongs to the name around it."""
    right = next((p for p in pieces[i + 1 :] if not p.link), None)
    if not group or right is None:
        return False
    link, left = pieces[i].text, pieces[i - 1]
    if link == "&" or link in links().names or left.link:
        return left.hit is None or link == "&"
    if left.hit is not None and left.hit.entry.kind != "place":
        return False
    if link != "and" and pieces[i + 1] is right and is_undertaking(left.text, words):
        return right.text not in words.heads
    if link in ("and", "on"):
        headed = any(p.text in words.joins["shared_heads"] or is_head(p.text, words) for p in group[:-1])
        headed = headed or is_undertaking(group[0].text, words) or _ends_headed(pieces, i, words)
        both = all(is_topic(p.text, words) or (headed and not p.hit and is_common(p.text)) for p in (left, right))
        return both and (link == "and" or is_head(left.text, words))
    if link == "for" and is_topic(left.text, words) and any(is_head(p.text, words) for p in group[:-1]):
        return right.hit is None  # "Court of Arbitration for Sport"
    if link == "of" and right.hit and right.hit.is_place and not is_topic(left.text, words):
        return any(p.link for p in group)  # "National Union of Journalists of Peru"
    if link == "of" and words.heads.get(left.text) == "company" and left.text not in words.joins["heads_before_of"]:
        return False  # "Kwixo Systems of Oregon"
    return is_head(left.text, words)


def _ends_headed(pieces: list[Piece], i: int, words: NameWords) -> bool:
    """Return whether the words behind "and" end in a body's head: "Gaming and Betting Association"."""
    if not is_topic(pieces[i - 1].text, words):
        return False
    behind = pieces[i + 1 :]
    stop = next((n for n, p in enumerate(behind) if p.link or p.hit), len(behind))
    return stop > 1 and words.heads.get(behind[stop - 1].text) in ("authority", "organisation")


def is_undertaking(word: str, words: NameWords) -> bool:
    """Return whether a word heads the name of a law, a meeting or the like, which is no actor: "Tour of Zedland"."""
    return word in words.heads and words.heads[word] is None


def names_a_law(pieces: Sequence[Piece], words: NameWords) -> bool:
    """Return whether a chain without known actors is a law's name with a link in it: "Safe Toys for Peruvians Act"."""
    if pieces[-1].hit or not is_undertaking(pieces[-1].text, words):
        return False
    at = next((i for i, p in enumerate(pieces) if p.link), 0)
    if not at:
        return False
    if words.heads.get(pieces[at - 1].text) in ("authority", "organisation"):
        return False  # "Ministry of Trade Order"
    known = any(p.hit and not p.hit.is_demonym for p in pieces)
    return not known and all(p.text in ("for", "of", "on") for p in pieces if p.link)


def is_topic(word: str, words: NameWords) -> bool:
    """Return whether a word names a subject or heads a body's name."""
    return word in words.topics or word in words.heads


def is_head(word: str, words: NameWords) -> bool:
    """Return whether a word can stand before "of" in a body's name."""
    return words.heads.get(word) is not None or word in words.joins["heads_before_of"]


def person_at(group: Sequence[Piece], words: NameWords) -> int:
    """Return where a person's name starts behind a body's: "Air Force James Roche"; 0 for nowhere."""
    for i in range(1, len(group) - 1):
        left, piece, right = group[i - 1 : i + 2]
        if left.hit or piece.hit or right.hit or left.link or right.link:
            continue
        bodily = is_head(left.text, words) or (is_topic(left.text, words) and any(p.link for p in group[:i]))
        if piece.text in words.given and bodily and right.text not in words.heads:
            return i
    return 0


def is_branch(group: Sequence[Piece], index: int) -> bool:
    """Return whether a known firm and the land right behind it name its company there: "Zedler Nigeria"."""
    firm, land = group[index], group[index + 1] if index + 1 < len(group) else None
    if not (firm.hit and firm.hit.entry.kind in ("company", "platform") and land and land.hit):
        return False
    last = index + 2 == len(group) or group[index + 2].link or group[index + 2].hit is None
    return last and not land.hit.is_demonym and land.hit.is_place and land.hit.entry.group in LANDS
