"""Two articles side by side: which paragraphs and sentences correspond, what moved, what only one has."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from lib.collate.differences import find_differences
from lib.collate.equivalence import normalise
from lib.collate.likeness import Passage, make_passage
from lib.collate.linking import link_sentences
from lib.collate.moves import mark_moved
from lib.collate.words import word_keys
from lib.collection import Alignment, Link
from lib.model import ParsedArticle, Span


@dataclass(frozen=True, slots=True)
class _Body:
    sentences: tuple[Span, ...]
    paragraph_of: tuple[int, ...]
    keys: tuple[tuple[str, ...], ...]
    paragraphs: int


def align(a: ParsedArticle, b: ParsedArticle) -> Alignment:
    """Return how the bodies of two articles correspond, and the differences within linked sentences.

    Splits and merges link one sentence or paragraph with several. Of two passages that changed places the one with
    fewer words counts as moved. Differences are ordered factual first, then by their place in `a`.
    """
    left, right = _read_body(a), _read_body(b)
    links = link_sentences(_passages(left), _passages(right))
    links = mark_moved(links, [_weight(left, right, link) for link in links])
    paragraphs = _paragraph_links(left, right, links)
    groups = [([left.sentences[i] for i in g], [right.sentences[j] for j in h]) for g, h in _components(links)]
    return Alignment(
        paragraph_links=paragraphs,
        sentence_links=links,
        moved=tuple((p.a, p.b) for p in paragraphs if p.moved),
        only_a=_unlinked(left.paragraphs, {p.a for p in paragraphs}),
        only_b=_unlinked(right.paragraphs, {p.b for p in paragraphs}),
        differences=find_differences(a, b, groups),
    )


def _read_body(parsed: ParsedArticle) -> _Body:
    body = parsed.body()
    text, language = parsed.article.text, parsed.article.language
    sentences = [(n, s) for n, p in enumerate(body) for s in p.sentences]
    keys = tuple(tuple(normalise(k, language) for k in word_keys(s.of(text))) for _, s in sentences)
    return _Body(tuple(s for _, s in sentences), tuple(n for n, _ in sentences), keys, len(body))


def _passages(body: _Body) -> list[Passage]:
    return [make_passage(keys) for keys in body.keys]


def _weight(left: _Body, right: _Body, link: Link) -> int:
    return 1 + min(len(left.keys[link.a]), len(right.keys[link.b]))


def _paragraph_links(left: _Body, right: _Body, links: Sequence[Link]) -> tuple[Link, ...]:
    """Return one link for each pair of paragraphs that share a linked sentence.

    A paragraph is moved by the order of paragraphs: sentences may change places inside one.
    """
    shared: dict[tuple[int, int], list[Link]] = defaultdict(list)
    for link in links:
        shared[left.paragraph_of[link.a], right.paragraph_of[link.b]].append(link)
    pairs = sorted(shared.items())
    found = [Link(p, q, round(sum(s.similarity for s in of) / len(of), 4)) for (p, q), of in pairs]
    return mark_moved(found, [sum(_weight(left, right, s) for s in of) for _, of in pairs])


def _components(links: Sequence[Link]) -> list[tuple[list[int], list[int]]]:
    """Return the groups of sentences that hang together by links, each side in order."""
    group_of_a: dict[int, int] = {}
    group_of_b: dict[int, int] = {}
    groups: list[tuple[set[int], set[int]]] = []
    for link in links:
        known = {g for g in (group_of_a.get(link.a), group_of_b.get(link.b)) if g is not None}
        target = min(known) if known else len(groups)
        if not known:
            groups.append((set(), set()))
        groups[target][0].add(link.a)
        groups[target][1].add(link.b)
        for other in known - {target}:
            groups[target][0].update(groups[other][0])
            groups[target][1].update(groups[other][1])
            groups[other] = (set(), set())
        group_of_a.update(dict.fromkeys(groups[target][0], target))
        group_of_b.update(dict.fromkeys(groups[target][1], target))
    return [(sorted(g), sorted(h)) for g, h in groups if g]


def _unlinked(count: int, linked: set[int]) -> tuple[int, ...]:
    return tuple(n for n in range(count) if n not in linked)
