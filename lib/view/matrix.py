"""Who says what: stories against sources, with versions of one text as one voice."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from lib.collection import Agreement, Collection, Field, Story
from lib.model import Event
from lib.view.chronology import in_order, story_mark
from lib.view.said import said_words
from lib.view.sources import distinct_names
from lib.view.words import count_words, dating_words

if TYPE_CHECKING:
    import pandas as pd

Stand = Literal["agrees", "differs", "alone", "silent"]
STAND_WORDS: dict[Stand, str] = {
    "agrees": "agrees",
    "differs": "differs",
    "alone": "only source",
    "silent": "silent",
}
FIELDS: tuple[Field, ...] = ("date", "actors", "status", "numbers")


@dataclass(frozen=True, slots=True)
class Voice:
    """One independent source: an article, or all versions of one text under the name of the likely original."""

    name: str
    article_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """What one voice says of one story; `said` holds its value for each field in question that it fills."""

    stand: Stand
    said: tuple[tuple[Field, str], ...] = ()
    event: Event | None = None


@dataclass(frozen=True, slots=True)
class Matrix:
    """Stories in chronological order against voices in the articles' order; `cells` is keyed by both numbers.

    `dates` holds the stories' dates for people, by story id.
    """

    stories: tuple[Story, ...]
    voices: tuple[Voice, ...]
    cells: Mapping[tuple[int, int], Cell]
    dates: Mapping[str, str] = field(default_factory=dict)

    def differing(self) -> int:
        """Return how many stories have a voice that differs."""
        return len({row for (row, _), cell in self.cells.items() if cell.stand == "differs"})


def build_matrix(collection: Collection, fields: tuple[Field, ...] = FIELDS, *, shared: bool = True) -> Matrix:
    """Return the matrix.

    A voice differs if it differs in any of the fields; it agrees if it says something and differs in none; it is
    alone where no other voice tells the story, and silent where it does not tell it. Silence is not denial.

    Args:
        collection: What to show.
        fields: What the verdict is about.
        shared: Leave out the stories that only one voice tells, and the voices that then tell nothing.
    """
    stories = tuple(s for s in in_order(collection.stories, collection) if s.voices > 1 or not shared)
    tellers = {i for s in stories for i in s.article_ids}
    voices = tuple(v for v in _voices(collection) if not shared or tellers & set(v.article_ids))
    cells: dict[tuple[int, int], Cell] = {
        (row, column): _cell(story, voice, fields, lambda said: said_words(said, collection))
        for row, story in enumerate(stories)
        for column, voice in enumerate(voices)
    }
    dates = {s.id: dating_words(s.dating, story_mark(s, collection)) for s in stories}
    return Matrix(stories, voices, cells, dates)


def first_rows(matrix: Matrix, most: int) -> Matrix:
    """Return the matrix with at most so many stories: those that somebody tells differently first, in their order."""
    if len(matrix.stories) <= most:
        return matrix
    differing = {row for (row, _), cell in matrix.cells.items() if cell.stand == "differs"}
    return rows_of(
        matrix, sorted(sorted(range(len(matrix.stories)), key=lambda row: (row not in differing, row))[:most])
    )


def fullest_columns(matrix: Matrix, most: int) -> Matrix:
    """Return the matrix with at most so many voices, those that tell most, in their order; and what these tell."""
    if len(matrix.voices) <= most:
        return matrix
    told = Counter(column for (_, column), cell in matrix.cells.items() if cell.stand != "silent")
    kept = sorted(sorted(range(len(matrix.voices)), key=lambda column: (-told[column], column))[:most])
    rows = range(len(matrix.stories))
    cells = {(row, new): matrix.cells[row, column] for new, column in enumerate(kept) for row in rows}
    told_by_them = {row for (row, _), cell in cells.items() if cell.stand != "silent"}
    narrow = replace(matrix, voices=tuple(matrix.voices[column] for column in kept), cells=cells)
    return rows_of(narrow, sorted(told_by_them))


def rows_of(matrix: Matrix, rows: Iterable[int]) -> Matrix:
    """Return the matrix of some of its rows, by number; those beyond its end are none."""
    kept = [row for row in rows if row < len(matrix.stories)]
    cells = {(new, c): matrix.cells[row, c] for new, row in enumerate(kept) for c in range(len(matrix.voices))}
    return replace(matrix, stories=tuple(matrix.stories[row] for row in kept), cells=cells)


def matrix_frame(matrix: Matrix, collection: Collection) -> "pd.DataFrame":
    """Return one row a story and one column a voice, each cell in words; the column `id` holds the story's id."""
    import pandas as pd

    rows = []
    for row, story in enumerate(matrix.stories):
        said = {v.name: cell_words(matrix.cells[row, c]) for c, v in enumerate(matrix.voices)}
        rows.append({"id": story.id, "When": matrix.dates[story.id], "What": story.summary, **said})
    return pd.DataFrame(rows, columns=["id", "When", "What", *(v.name for v in matrix.voices)], dtype=object)


def said_frame(matrix: Matrix, collection: Collection) -> "pd.DataFrame":
    """Return one row for each voice that tells a story, with its values and the sentence that proves them."""
    import pandas as pd

    rows = []
    for row, story in enumerate(matrix.stories):
        for column, voice in enumerate(matrix.voices):
            cell = matrix.cells[row, column]
            if cell.event:
                values = dict(cell.said)
                said = [values.get(field, "") for field in FIELDS]
                quote = _quote(cell.event, collection)
                rows.append((story.id, story.summary, voice.name, cell.stand, *said, quote))
    columns = ["story_id", "story", "source", "verdict", *FIELDS, "quote"]
    return pd.DataFrame(rows, columns=columns, dtype=object)


def cell_words(cell: Cell) -> str:
    """Return the cell in words: "agrees", "differs (date: 5 May)", "only source", "silent"."""
    if cell.stand == "differs" and cell.said:
        return f"differs ({'; '.join(f'{field}: {value}' for field, value in cell.said)})"
    return STAND_WORDS[cell.stand]


def matrix_title(matrix: Matrix) -> str:
    """Return one sentence on what the matrix shows."""
    told = count_words(len(matrix.stories), "event")
    if not matrix.stories:
        return "No event is told by two sources"
    differing = matrix.differing()
    verdict = f"they differ on {differing:,}" if differing else "they differ on none"
    return f"{told} as told by {count_words(len(matrix.voices), 'source')}: {verdict}"


def _voices(collection: Collection) -> tuple[Voice, ...]:
    group_of = {i: g for g in collection.versions for i in g.article_ids}
    groups: dict[str, list[str]] = {}
    for parsed in collection.articles:
        own = parsed.article.id
        groups.setdefault(group_of[own].original if own in group_of else own, []).append(own)
    firsts = [original if original in ids else ids[0] for original, ids in groups.items()]
    names = distinct_names([collection.article(i).article for i in firsts])
    return tuple(_voice(name, ids) for name, ids in zip(names, groups.values(), strict=True))


def _voice(name: str, ids: list[str]) -> Voice:
    others = count_words(len(ids) - 1, "more version")
    return Voice(f"{name} and {others}" if len(ids) > 1 else name, tuple(ids))


def _cell(story: Story, voice: Voice, fields: tuple[Field, ...], say: Callable[[Agreement], str]) -> Cell:
    event = next((e for e in story.events if e.article_id in voice.article_ids), None)
    if event is None:
        return Cell("silent")
    said = [a for a in story.agreement if a.article_id in voice.article_ids and a.field in fields]
    spoken = [a for a in said if a.verdict != "silent"]
    if story.voices < 2:
        return Cell("alone", _values(spoken, say), event)
    differing = [a for a in spoken if a.verdict == "differs" or _stands_alone(a, story, voice)]
    if differing:
        proof = next((e for e in story.events if e.id == differing[0].event_id), event)
        return Cell("differs", _values(differing, say), proof)
    return Cell("agrees", _values(spoken, say), event)


def _stands_alone(said: Agreement, story: Story, voice: Voice) -> bool:
    """Whether others differ from this voice and none agrees with it: then neither side has the better claim."""
    others = [a for a in story.agreement if a.field == said.field and a.article_id not in voice.article_ids]
    verdicts = {a.verdict for a in others}
    return "differs" in verdicts and "agrees" not in verdicts


def _values(said: list[Agreement], say: Callable[[Agreement], str]) -> tuple[tuple[Field, str], ...]:
    return tuple(dict.fromkeys((a.field, say(a)) for a in said if a.value))


def _quote(event: Event, collection: Collection) -> str:
    return event.quote.of(collection.article(event.article_id).article.text)
