"""Articles that are versions of one text (reprints, cuts, updates), found by the runs of words they share.

Only texts are looked at, so that grouping can come before parsing. Titles and furniture count like the body: a
reprint changes them, and half of the smaller text is still enough.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from lib.collate.credits import credited
from lib.collate.shingles import Hashes, common_shingles, containment, near_pairs, shingle_texts, without
from lib.collection import VersionGroup
from lib.model import Article

SHARE = 0.5  # of the smaller text's shingles; independent stories that quote the same statement share under 0.2
LEAST = 8  # shingles; below it only identical texts are versions
CROWD = 5  # articles that share a passage which may be furniture
OWN_PART = 0.3  # of a text that is more than edits to a reprint
OWN = 0.1  # of what is not furniture: less makes two texts of one paper, not versions
WITNESSES = 7  # members a side that are asked before two groups join


def group_versions(articles: Sequence[Article]) -> tuple[VersionGroup, ...]:
    """Group near-identical articles; an article without a near twin is in no group.

    Each group's `original` is the article that the others' credits name, else the earliest published, else the
    longest. Groups and members are ordered as the articles are.
    """
    shingles = shingle_texts([a.text for a in articles])
    groups = _join(shingles, _links(shingles))
    return tuple(_version_group([articles[i] for i in sorted(g)]) for g in groups if len(g) > 1)


def _links(shingles: Sequence[Hashes]) -> list[tuple[float, int, int]]:
    """Return pairs of versions, the most alike first."""
    scored = [(_likeness(shingles[a], shingles[b]), a, b) for a, b in near_pairs(shingles, SHARE)]
    alike = [(score, a, b) for score, a, b in scored if score >= SHARE]
    common = common_shingles(shingles, CROWD)
    own = {n: without(shingles[n], common) for n in {m for _, *pair in alike for m in pair}}
    return sorted((-score, a, b) for score, a, b in alike if not _share_furniture(a, b, shingles, own))


def _share_furniture(a: int, b: int, shingles: Sequence[Hashes], own: Mapping[int, Hashes]) -> bool:
    """Return whether two texts share only what many share, and each has a good part that is its own."""
    enough = all(len(own[n]) >= OWN_PART * len(shingles[n]) for n in (a, b))
    return enough and containment(own[a], own[b]) < OWN


def _likeness(a: Hashes, b: Hashes) -> float:
    if min(len(a), len(b)) < LEAST:
        return float(len(a) == len(b) and bool((a == b).all()))
    return containment(a, b)


def _join(shingles: Sequence[Hashes], links: Sequence[tuple[float, int, int]]) -> list[list[int]]:
    """Merge linked texts into groups; a round-up that holds two different stories does not glue them together."""
    group_of = {i: [i] for i in range(len(shingles))}
    for _, a, b in links:
        left, right = group_of[a], group_of[b]
        if left is right or not _mostly_alike(shingles, left, right):
            continue
        left.extend(right)
        group_of.update(dict.fromkeys(right, left))
    return list({id(g): g for g in group_of.values()}.values())


def _mostly_alike(shingles: Sequence[Hashes], left: Sequence[int], right: Sequence[int]) -> bool:
    pairs = [(a, b) for a in left[:WITNESSES] for b in right[:WITNESSES]]
    alike = sum(_likeness(shingles[a], shingles[b]) >= SHARE for a, b in pairs)
    return 2 * alike > len(pairs)


def _version_group(members: Sequence[Article]) -> VersionGroup:
    original, reason = _original(members)
    return VersionGroup(original.id, tuple(a.id for a in members), reason)


def _original(members: Sequence[Article]) -> tuple[Article, str]:
    named = [(sum(credited(m, by.text) for by in members if by is not m), m) for m in members]
    most = max(count for count, _ in named)
    leaders = [m for count, m in named if count == most]
    first = min(leaders, key=_age)
    if most:
        return first, f"credited by {most} other version{'s' if most > 1 else ''}"
    if first.published and len({m.published for m in members}) > 1:
        return first, "published first"
    return first, "the longest version"


def _age(article: Article) -> tuple[date, int, str]:
    return article.published or date.max, -len(article.text), article.id
