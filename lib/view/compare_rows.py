"""Put the paragraphs of two to four articles into rows, so that what corresponds stands side by side."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from lib.collection import Alignment

Place = tuple[int, int]
"""A column and a body paragraph of its article, both from 0."""

Row = tuple[tuple[int, ...], ...]
"""The body paragraphs that stand in one row, a tuple of indices for each column."""


def order_rows(counts: Sequence[int], alignments: Sequence[Alignment]) -> tuple[Row, ...]:
    """Return the rows in the first article's order; every paragraph stands in exactly one row.

    Paragraphs that were merged or split share a row. What only another article has stands just before the next
    row that this article shares with the first one. Moved paragraphs keep their own place in both texts. A text that
    shares nothing with the first one just runs beside it.

    Args:
        counts: Body paragraphs of each article; the first article is the one the others are compared with.
        alignments: The first article aligned with the second, the third and so on.
    """
    in_step = linked_columns(alignments)
    stepping = [count if column in in_step else 0 for column, count in enumerate(counts)]
    rows = _rows_in_step(stepping, alignments)
    return tuple(_run_beside(rows, {c: n for c, n in enumerate(counts) if c not in in_step}, len(counts)))


def linked_columns(alignments: Sequence[Alignment]) -> frozenset[int]:
    """Return the columns that are in step: the first, and those that share a passage with it."""
    return frozenset({0, *(column for column, a in enumerate(alignments, start=1) if a.paragraph_links)})


def _rows_in_step(counts: Sequence[int], alignments: Sequence[Alignment]) -> list[Row]:
    groups = _groups(counts, alignments)
    shared = sorted((g for g in groups if any(column == 0 for column, _ in g)), key=min)
    alone = {place for g in groups if all(column > 0 for column, _ in g) for place in g}
    rows: list[Row] = []
    for group in shared:
        for column in range(1, len(counts)):
            first = min((i for c, i in group if c == column), default=-1)
            rows += _take_alone(alone, column, first, len(counts))
        rows.append(_row(group, len(counts)))
    for column, count in enumerate(counts):
        rows += _take_alone(alone, column, count, len(counts))
    return rows


def _run_beside(rows: list[Row], beside: dict[int, int], columns: int) -> list[Row]:
    longest = max(beside.values(), default=0)
    padded = rows + [((),) * columns] * (longest - len(rows))
    return [
        tuple((number,) if number < beside.get(column, 0) else cell for column, cell in enumerate(row))
        for number, row in enumerate(padded)
    ]


def moved_places(alignments: Sequence[Alignment]) -> dict[Place, tuple[Place, ...]]:
    """Return for each moved paragraph where its counterparts stand."""
    found: defaultdict[Place, list[Place]] = defaultdict(list)
    for column, alignment in enumerate(alignments, start=1):
        for a, b in sorted(moved_pairs(alignment)):
            found[0, a].append((column, b))
            found[column, b].append((0, a))
    return {place: tuple(others) for place, others in found.items()}


def moved_pairs(alignment: Alignment) -> set[tuple[int, int]]:
    """Return the pairs of paragraphs that stand elsewhere in the other text."""
    return set(alignment.moved) | {(link.a, link.b) for link in alignment.paragraph_links if link.moved}


def _groups(counts: Sequence[int], alignments: Sequence[Alignment]) -> list[list[Place]]:
    parent = {(c, i): (c, i) for c, count in enumerate(counts) for i in range(count)}

    def root(place: Place) -> Place:
        while parent[place] != place:
            parent[place] = parent[parent[place]]
            place = parent[place]
        return place

    for a, b in _links_in_place(alignments):
        if a in parent and b in parent:
            parent[root(b)] = root(a)
    groups: defaultdict[Place, list[Place]] = defaultdict(list)
    for place in parent:
        groups[root(place)].append(place)
    return list(groups.values())


def _links_in_place(alignments: Sequence[Alignment]) -> Iterator[tuple[Place, Place]]:
    for column, alignment in enumerate(alignments, start=1):
        moved = moved_pairs(alignment)
        for link in alignment.paragraph_links:
            if (link.a, link.b) not in moved:
                yield (0, link.a), (column, link.b)


def _take_alone(alone: set[Place], column: int, before: int, columns: int) -> list[Row]:
    taken = sorted(place for place in alone if place[0] == column and place[1] < before)
    alone.difference_update(taken)
    return [_row([place], columns) for place in taken]


def _row(places: Iterable[Place], columns: int) -> Row:
    ordered = sorted(places)
    return tuple(tuple(i for c, i in ordered if c == column) for column in range(columns))
