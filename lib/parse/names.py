"""Names in a sentence of a script with capital letters: capitalised chains cut into names.

A chain is a run of capitalised words with what may join them ("of", "and", "&", "van"). Known names, titles, months and
sentence openers cut it; what is left is a name, known or not. Kinds are decided later, from all mentions of an article.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lib.parse.gazetteer import Hit
from lib.parse.namewords import NameWords, is_common, name_words

CAPITALS = "".join(chr(c) for c in range(0x41, 0x530) if chr(c).isupper())
DOTTED = "Inc|Corp|Co|Ltd|Bros|St|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Maj|Rev|Hon|Adm|Jr|Sr|Mt"
LED = (
    "led|based|related|style|wide|listed|owned|backed|born|run|made|linked|controlled|era|like|friendly|type|denominated"
    "|speaking|trained|bound|focused|only|registered|issued|sponsored|funded|operated|built|compliant|approved|friendly"
)
WORD = (
    rf"(?:(?:[{CAPITALS}]\.)+(?:[{CAPITALS}](?!\w))?|(?:{DOTTED})\.(?!\w)"
    rf"|[{CAPITALS}][\w&]*(?:[-–](?!(?:{LED})\b)\w+)*(?:['’](?![sS]\b)\w+)*(?:\.(?:com|io|org|net|one|us)\b)?!?)"
)
LINK = (
    r"of the|of|for the|for|and|&|on|de la|de los|de|del|della|di|da|do|dos|du|des|van der|van den|van|von|der|den|bin|ibn"
    r"|al|el|la|le|y"
)
CHAIN = re.compile(rf"{WORD}(?:[ \u00a0\n](?:(?:{LINK})[ \u00a0\n])?{WORD}){{0,40}}")
PIECE = re.compile(r"[^ \u00a0\n]+")
OPENING = frozenset("\"'“‘(«„[")
NAME_LINKS = frozenset("de la los del della di da do dos du des van der den von bin ibn al el le y".split())
LAW_LINKS = frozenset(("of", "for", "and", "on", "&", "the"))


class Name(NamedTuple):
    """A name in the text.

    `hit` is set when the name (bar a company suffix) is a known one; `country` the place or demonym at its front.
    `title` is the capitalised post before or after it, `affiliated` the start of the name just before that post. `weak`
    marks an ordinary word that is capitalised only because it opens the sentence.
    """

    start: int
    end: int
    text: str
    sentence: int
    hit: Hit | None = None
    country: Hit | None = None
    title: str | None = None
    affiliated: int | None = None
    weak: bool = False


class Piece(NamedTuple):
    """One word of a chain, a whole known name, or a link word."""

    start: int
    end: int
    text: str
    hit: Hit | None = None
    link: bool = False


class Chain(NamedTuple):
    """A capitalised run: its pieces, and how it stands."""

    pieces: list[Piece]
    initial: bool
    sentence: int


def find_names(
    text: str, start: int, end: int, hits: Sequence[Hit], sentence: int, *, headline: bool = False
) -> Iterator[Name]:
    """Yield the names of one sentence in order.

    Args:
        text: The article.
        start: Where the sentence starts.
        end: One past its end.
        hits: The known names inside the sentence, in order.
        sentence: A number to keep with the names.
        headline: Whether ordinary words are capitalised too, so that only unusual ones can be names.
    """
    words = name_words()
    rest = list(hits)
    rest.reverse()
    for match in CHAIN.finditer(text, start, end):
        initial = match.start() == start or text[match.start() - 1] in OPENING
        while rest and rest[-1].end <= match.start():
            yield from _bare(text, rest.pop(), sentence)
        raw = match.group()
        if initial and not rest and " " not in raw and raw.lower() in words.function:
            continue
        inside = []
        while rest and rest[-1].start < match.end():
            inside.append(rest.pop())
        chain = Chain(_pieces(text, match.start(), match.end(), inside), initial, sentence)
        yield from _read_chain(text, chain, words, headline)
    while rest:
        yield from _bare(text, rest.pop(), sentence)


def _bare(text: str, hit: Hit, sentence: int) -> Iterator[Name]:
    if not hit.is_demonym:
        yield Name(hit.start, hit.end, text[hit.start : hit.end], sentence, hit)


def _pieces(text: str, start: int, end: int, hits: list[Hit]) -> list[Piece]:
    pieces: list[Piece] = []
    links = set(LINK.split("|"))
    position = min(start, hits[0].start) if hits else start
    for hit in (*hits, None):
        stop = hit.start if hit else end
        for match in PIECE.finditer(text, position, stop):
            word = match.group()
            pieces.append(Piece(match.start(), match.end(), word, None, word in links or word in LAW_LINKS))
        if hit:
            pieces.append(Piece(hit.start, hit.end, text[hit.start : hit.end], hit))
            position = max(hit.end, position)
    return pieces


def _read_chain(text: str, chain: Chain, words: NameWords, headline: bool) -> Iterator[Name]:
    group: list[Piece] = []
    title: str | None = None
    before: int | None = None
    pieces = chain.pieces
    i = 0
    while i < len(pieces):
        piece = pieces[i]
        if piece.hit is None and not piece.link and _is_title(pieces, i, words):
            names = list(_finish(text, group, chain, words, title, before))
            yield from names
            before = names[-1].start if names else before
            group, title = [], piece.text
            i = _after_title(pieces, i, words)
            continue
        if _cuts(pieces, i, group, words, headline):
            yield from _finish(text, group, chain, words, title, before)
            group, title, before = [], None, None
        else:
            group.append(piece)
        i += 1
    yield from _finish(text, group, chain, words, title, before)


def _is_title(pieces: list[Piece], i: int, words: NameWords) -> bool:
    word = pieces[i].text
    if word in words.honorifics:
        return True
    if word.lower() not in words.roles or word.isupper() and len(word) > 3:
        return False
    if word in ("General", "Principal", "Partner", "Chief", "Deputy", "State"):
        following = pieces[i + 1].text if i + 1 < len(pieces) else ""
        return following in words.given or following.lower() in words.roles
    return True


def _after_title(pieces: list[Piece], i: int, words: NameWords) -> int:
    """Skip "of State", "for Competition", "of the Air Force" behind a post, up to the person's name."""
    i += 1
    if i < len(pieces) and pieces[i].link and pieces[i].text in LAW_LINKS:
        j = i
        while j < len(pieces) and (pieces[j].link or pieces[j].text in words.topics or pieces[j].text == "State"):
            j += 1
        return j if j > i + 1 and not pieces[j - 1].link else i + 1
    return i


def _cuts(pieces: list[Piece], i: int, group: list[Piece], words: NameWords, headline: bool) -> bool:
    piece = pieces[i]
    if piece.hit:
        return False
    if piece.link:
        return not _joins(pieces, i, group, words)
    word = piece.text
    if word in words.calendar:
        return not (word in words.given and group and group[-1].hit is None and len(word) > 3 and word != "August")
    lower = word.lower()
    if lower in words.function and word not in words.given and len(word) > 1 and word not in words.surnames:
        return True
    return headline and word not in words.given and not _headed_later(pieces, i, words) and is_common(word)


def _headed_later(pieces: list[Piece], i: int, words: NameWords) -> bool:
    return pieces[i].text in words.heads and i > 0 and pieces[i - 1].hit is not None


def _joins(pieces: list[Piece], i: int, group: list[Piece], words: NameWords) -> bool:
    """Return whether the link word at `i` belongs to the name around it."""
    if not group or i + 1 >= len(pieces):
        return False
    link, left = pieces[i].text, pieces[i - 1]
    right = next((p for p in pieces[i + 1 :] if not p.link), None)
    if right is None:
        return False
    if link == "&" or link in NAME_LINKS or left.link:
        return left.hit is None or link == "&"
    if left.hit is not None and left.hit.entry.kind != "place":
        return False
    if link in ("and", "on"):
        return (
            _is_topic(left.text, words)
            and _is_topic(right.text, words)
            and (link == "and" or _is_head(left.text, words))
        )
    return _is_head(left.text, words)


def _is_topic(word: str, words: NameWords) -> bool:
    return word in words.topics or word in words.heads


def _is_head(word: str, words: NameWords) -> bool:
    return words.heads.get(word, None) is not None or word in ("Bank", "Secretary", "House", "Society", "Board")


def _finish(
    text: str, group: list[Piece], chain: Chain, words: NameWords, title: str | None, before: int | None
) -> Iterator[Name]:
    while group and group[-1].link:
        group.pop()
    while group and group[0].link:
        group.pop(0)
    if not group:
        return
    known = [p for p in group if p.hit and not p.hit.is_place]
    if known:
        yield from _around_known(text, group, known, chain, words, title, before)
    else:
        yield from _unknown(text, group, chain, words, title, before)


def _around_known(
    text: str,
    group: list[Piece],
    known: list[Piece],
    chain: Chain,
    words: NameWords,
    title: str | None,
    before: int | None,
) -> Iterator[Name]:
    last = group[-1]
    first = group[0]
    if last.hit is None and _is_longer_name(group, known[-1], words):
        yield _name(text, group, chain, title=title, before=before)
        return
    if known[0].hit and known[0].hit.entry.kind == "person" and first.hit is None and first.text in words.given:
        yield _name(text, group, chain, title=title, before=before)
        return
    for piece in group:
        if piece.hit is None:
            continue
        index = group.index(piece)
        if piece.hit.is_place:
            if index + 1 < len(group) and group[index + 1].hit and _takes_country(group[index + 1]):
                continue
            if not piece.hit.is_demonym:
                yield Name(piece.start, piece.end, piece.text, chain.sentence, piece.hit)
            continue
        country = group[index - 1] if index and group[index - 1].hit and group[index - 1].hit.is_place else None  # type: ignore[union-attr]
        begin = country.start if country and _takes_country(piece) else piece.start
        end = _suffix_end(group, index, words)
        yield Name(
            begin, end, text[begin:end], chain.sentence, piece.hit, country.hit if country else None, title, before
        )


def _is_longer_name(group: list[Piece], known: Piece, words: NameWords) -> bool:
    """Return whether words after a known name make another body of it: "Ethereum Classic Labs", "Jack Ma Foundation"."""
    last = group[-1].text
    kind = words.heads.get(last)
    return kind in ("organisation", "authority") or (
        kind == "company"
        and last not in words.weak_suffixes
        and group[-1].start > known.end
        and last not in words.suffixes
    )


def _takes_country(piece: Piece) -> bool:
    return piece.hit is not None and piece.hit.entry.kind in ("authority", "organisation")


def _suffix_end(group: list[Piece], index: int, words: NameWords) -> int:
    end = group[index].end
    for piece in group[index + 1 :]:
        if piece.hit or not (
            piece.text in words.suffixes
            or piece.text in words.weak_suffixes
            or words.heads.get(piece.text) == "platform"
        ):
            break
        end = piece.end
    return end


def _unknown(
    text: str, group: list[Piece], chain: Chain, words: NameWords, title: str | None, before: int | None
) -> Iterator[Name]:
    headed = _is_headed(group, words)
    places = [p for p in group if p.hit]
    if len(places) == len(group):
        yield from (
            Name(p.start, p.end, p.text, chain.sentence, p.hit) for p in group if p.hit and not p.hit.is_demonym
        )
        return
    if not headed and group[0].hit and group[0].hit.is_demonym:
        group = group[1:]
    group = _trim(group, words) if not headed else group
    opener = bool(group) and chain.initial and group[0] is chain.pieces[0] and group[0].hit is None
    if opener and is_common(group[0].text) and not headed and title is None:
        if len(group) == 2 and not is_common(group[1].text) and group[0].text not in words.given:
            yield from _unknown(text, group[1:], chain._replace(initial=False), words, title, before)
            return
        if len(group) == 1:
            yield _name(text, group, chain, weak=True)
            return
    if group and not (len(group) == 1 and len(group[0].text) < 2):
        yield _name(text, group, chain, title=title, before=before)


def _is_headed(group: list[Piece], words: NameWords) -> bool:
    linked = next(
        (i for i, p in enumerate(group) if p.link and p.text in LAW_LINKS and p.text != "and" and i), len(group)
    )
    last = group[linked - 1]
    return last.hit is None and (last.text in words.heads or last.text in words.suffixes)


def _trim(group: list[Piece], words: NameWords) -> list[Piece]:
    while group and group[0].hit is None and (group[0].text in words.not_names or group[0].link):
        group = group[1:]
    while group and group[-1].hit is None and (group[-1].text in words.not_names or group[-1].link):
        group = group[:-1]
    return group


def _name(
    text: str,
    group: list[Piece],
    chain: Chain,
    *,
    title: str | None = None,
    before: int | None = None,
    weak: bool = False,
) -> Name:
    start, end = group[0].start, group[-1].end
    country = group[0].hit if group[0].hit and group[0].hit.is_place else None
    return Name(start, end, text[start:end], chain.sentence, None, country, title, before, weak)
