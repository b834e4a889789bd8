"""Names in a sentence of a script with capital letters: capitalised chains cut into names.

A chain is a run of capitalised words with what may join them ("of", "and", "&", "van"). Known names, titles, months and
sentence openers cut it; what is left is a name, known or not. Kinds are decided later, from all mentions of an article.
"""

import re
from collections.abc import Iterator, Sequence

from lib.model import ActorKind
from lib.parse.naming.chains import (
    Piece,
    after_post,
    cuts,
    find_chains,
    is_branch,
    is_post,
    links,
    names_a_law,
    person_at,
    read_pieces,
    without_post,
)
from lib.parse.naming.gazetteer import Hit
from lib.parse.naming.listed import listed_end
from lib.parse.naming.measures import is_measure
from lib.parse.naming.namewords import NameWords, is_common, name_words
from lib.value import replace, value
from lib.vocab import languages

BULLET_LENGTH = 4  # characters
OPENING = frozenset("\"'“‘(«„[")
MODEL = re.compile(r"[A-Za-z]{1,3}-?\d[\w-]*")


@value()
class Name:
    """A name in the text.

    `hit` is set when the name (bar a company suffix) is a known one; `country` the place or demonym at its front.
    `title` is the capitalised post before it, `affiliated` the start of the name just before that post. `weak`
    marks an ordinary word that is capitalised only because it opens the sentence; where such a word opens a longer
    name, `rest` is where the name starts without it. `kind` is set where the name alone tells it (in Chinese).
    `language` is the text's, for what stands around the name.
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
    rest: int | None = None
    kind: ActorKind | None = None
    language: str = "en"


@value()
class _Chain:
    """A capitalised run as it stands in its sentence, with the post that opens the part being read.

    `title` is that post and `before` the start of the name in front of it.
    """

    text: str
    sentence: int
    language: str
    initial: bool
    first: Piece
    title: str | None = None
    before: int | None = None


def find_names(
    text: str, bounds: tuple[int, int], hits: Sequence[Hit], sentence: int, language: str, *, headline: bool = False
) -> Iterator[Name]:
    """Yield the names of one sentence in order.

    Args:
        text: The article.
        bounds: Where the sentence starts, and one past its end.
        hits: The known names inside the sentence, in order.
        sentence: A number to keep with the names.
        language: Code of the text's language; in one without word lists only known names are found.
        headline: Whether ordinary words are capitalised too, so that only unusual ones can be names.
    """
    words = name_words(language)
    start, end = bounds
    rest = list(reversed(hits))
    covered = start
    for match in find_chains(text, start, end if language in languages() else start):
        initial = _is_initial(text, start, match.start())
        while rest and rest[-1].end <= match.start():
            yield from _bare(text, rest.pop(), sentence)
        raw = match.group()
        if initial and not rest and " " not in raw and raw.lower() in words.function:
            continue
        inside = []
        while rest and rest[-1].start < match.end():
            inside.append(rest.pop())
        if match.end() <= covered:
            continue
        pieces = read_pieces(text, max(match.start(), covered), match.end(), inside)
        covered = inside[-1].end if inside else covered  # a known name may hold a chain's end: "People's Bank of China"
        if pieces and not names_a_law(pieces, words):
            chain = _Chain(text, sentence, language, initial, pieces[0])
            for name in _read_chain(chain, pieces, words, headline):
                stop = listed_end(text, name.start, name.end, end) if not headline else name.end
                covered = max(covered, stop if stop > name.end else 0)
                yield replace(name, end=stop, text=text[name.start : stop]) if stop != name.end else name
    while rest:
        yield from _bare(text, rest.pop(), sentence)


def _is_initial(text: str, start: int, at: int) -> bool:
    """Return whether a word opens the sentence, a quotation or what follows a bullet."""
    if at == start or text[at - 1] in OPENING:
        return True
    return at - start <= BULLET_LENGTH and not any(map(str.isalnum, text[start:at]))


def _bare(text: str, hit: Hit, sentence: int) -> Iterator[Name]:
    if not hit.is_demonym and not hit.is_nothing:
        yield Name(hit.start, hit.end, text[hit.start : hit.end], sentence, hit)


def _read_chain(chain: _Chain, pieces: list[Piece], words: NameWords, headline: bool) -> list[Name]:
    found: list[Name] = []
    group: list[Piece] = []
    i = 0
    while i < len(pieces):
        if is_post(pieces, i, words):
            names = _finish(chain, without_post(group, words), words)
            found += names
            before = names[-1].start if names else chain.before
            following = after_post(pieces, i, words)
            body = pieces[following - 1].link  # "President of Boeing Commercial Airplanes" names the body
            chain = replace(chain, title=None if body else pieces[i].text, before=before)
            group, i = [], following
            continue
        if cuts(pieces, i, group, words, headline):
            found += _finish(chain, group, words)
            group, chain = [], _untitled(chain)
        else:
            group.append(pieces[i])
        i += 1
    return [*found, *_finish(chain, group, words)]


def _untitled(chain: _Chain) -> _Chain:
    return chain if chain.title is None and chain.before is None else replace(chain, title=None, before=None)


def _finish(chain: _Chain, group: list[Piece], words: NameWords) -> Sequence[Name]:
    while group and group[-1].link:
        group = group[:-1]
    while group and group[0].link:
        group = group[1:]
    if not group:
        return ()
    if person := person_at(group, words):
        return (*_finish(chain, group[:person], words), *_unknown(chain, group[person:], words))
    known = [p for p in group if p.hit and not p.hit.is_place]
    return list(_around_known(chain, group, known, words)) if known else _unknown(chain, group, words)


def _around_known(chain: _Chain, group: list[Piece], known: list[Piece], words: NameWords) -> Iterator[Name]:
    titled = chain.title is not None and len(group) == 2 and group[0].text in words.given  # "Minister Jane Fitch"
    if titled or _is_longer_name(group, known, words):
        yield _name(chain, group)
        return
    for index, piece in enumerate(group):
        following = group[index + 1] if index + 1 < len(group) else None
        model = following and following.hit is None and MODEL.fullmatch(following.text)
        if piece.hit is None or model or is_measure(chain.text, piece):
            continue
        if not piece.hit.is_place:
            yield _known(chain, group, index, words)
        elif index and is_branch(group, index - 1):
            continue
        elif not piece.hit.is_demonym and not (following and _takes_country(following)):
            yield Name(piece.start, piece.end, piece.text, chain.sentence, piece.hit)


def _is_longer_name(group: list[Piece], known: list[Piece], words: NameWords) -> bool:
    """Return whether words beside a known name make another name of it: "Jack Ma Foundation", "Valentina Durov"."""
    first, last = group[0], group[-1]
    if first.hit is None and first.text in words.given and known[0].hit and known[0].hit.entry.kind == "person":
        return True
    if last.hit:
        return False
    kind = words.heads.get(last.text)
    if kind == "company":
        return last.text not in words.weak_suffixes and last.text not in words.suffixes
    return kind in ("organisation", "authority")


def _known(chain: _Chain, group: list[Piece], index: int, words: NameWords) -> Name:
    """Read a known name with the country before it ("US Securities and Exchange Commission") and what ends it."""
    piece, end = group[index], group[index].end
    left = group[index - 1] if index else None
    country = left if left and left.hit and left.hit.is_place and _takes_country(piece) else None
    branch = is_branch(group, index)
    if branch:
        end = group[index + 1].end
    for following in group[index + 1 + branch :]:
        word = following.text
        if following.hit or not (
            word in words.suffixes or word in words.weak_suffixes or words.heads.get(word) == "platform"
        ):
            break
        end = following.end
    if branch:
        return Name(piece.start, end, chain.text[piece.start : end], chain.sentence, title=chain.title, kind="company")
    begin = country.start if country else piece.start
    hit = country.hit if country else None
    return Name(begin, end, chain.text[begin:end], chain.sentence, piece.hit, hit, chain.title, chain.before)


def _takes_country(piece: Piece) -> bool:
    return piece.hit is not None and piece.hit.entry.kind in ("authority", "organisation")


def _unknown(chain: _Chain, group: list[Piece], words: NameWords) -> Sequence[Name]:
    places = [p for p in group if p.hit]
    if len(places) == len(group):
        title = chain.title if len(group) == 1 else None
        named = [p for p in places if p.hit and not p.hit.is_demonym]
        return [Name(p.start, p.end, p.text, chain.sentence, p.hit, title=title) for p in named]
    found: list[Name] = []
    headed = _is_headed(group, words)
    if not headed:
        place = group[0].hit
        if place and (place.is_demonym or _is_acronym(group[1:])):
            found += () if place.is_demonym else _bare(chain.text, place, chain.sentence)
            group = group[1:]
        group = _trim(group, words)
    if group and not (len(group) == 1 and len(group[0].text) < 2):
        found.append(_opener(chain, group, words, headed))
    return found


def _opener(chain: _Chain, group: list[Piece], words: NameWords, headed: bool) -> Name:
    """Read a group that may open the sentence with an ordinary word, `headed` if it is a whole name."""
    first, name = group[0], _name(chain, group)
    whole = first.hit or (len(group) > 1 and group[1].text == "&")  # "Smith & Crowe pulled out"
    if whole or not chain.initial or first is not chain.first or not is_common(first.text, words.language):
        return name
    if len(group) == 1:
        return replace(name, weak=True)
    noun = first.text.lower() in words.nouns and first.text not in words.heads and not group[1].link
    if noun and (not headed or len(group) > 2):
        return _name(chain, group[1:])  # "Rival Blue Zed said", "Rival Harrow Bank said"
    if headed or first.text in words.given or first.text in words.topics or first.text in words.heads:
        return name
    return replace(name, rest=group[1].start)


def _is_acronym(group: list[Piece]) -> bool:
    return len(group) == 1 and group[0].text.isupper() and len(group[0].text) > 1


def _is_headed(group: list[Piece], words: NameWords) -> bool:
    """Return whether the name has a head, as its last word or before "of": it is then whole, adjectives included."""
    law = (i for i, p in enumerate(group) if i and p.link and p.text in links().law and p.text not in ("and", "&"))
    last = group[next(law, len(group)) - 1]
    return last.hit is None and (last.text in words.heads or last.text in words.suffixes)


def _trim(group: list[Piece], words: NameWords) -> list[Piece]:
    if len(group) > 1 and group[-1].hit is None and MODEL.fullmatch(group[-1].text):  # an "Airbus A380" is no Airbus
        return []
    while group and group[0].hit is None and (_is_thing(group[0].text, words) or group[0].link):
        group = group[1:]
    while group and group[-1].hit and group[-1].hit.is_demonym:  # "Seven Chinese agencies"
        group = group[:-1]
    while group and group[-1].hit is None and (_is_thing(group[-1].text, words) or group[-1].link):
        if len(group) > 1 and group[-2].hit and group[-1].text in words.joins["quarters"]:  # "China Eastern"
            break
        group = group[:-1]
    return group


def _is_thing(word: str, words: NameWords) -> bool:
    return word in words.not_names or word.removesuffix("s") in words.not_names


def _name(chain: _Chain, group: list[Piece]) -> Name:
    start, end = group[0].start, group[-1].end
    country = group[0].hit if group[0].hit and group[0].hit.is_place else None
    name = Name(start, end, chain.text[start:end], chain.sentence, None, country, chain.title, chain.before)
    return name if chain.language == "en" else replace(name, language=chain.language)
