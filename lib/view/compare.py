"""Two to four articles side by side: rows of passages whose words carry marks, and the list of differences."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from lib.collection import About, Alignment, Difference, Story
from lib.model import Event, Paragraph, ParsedArticle, Role, Span
from lib.view.compare_rows import Place, linked_columns, moved_places, order_rows
from lib.view.compare_runs import (
    Mark,
    Sentence,
    article_marks,
    cut_paragraph,
    marks_by_paragraph,
    number_sentences,
)
from lib.view.compare_stories import Common, Say, common_stories

MOST_ARTICLES = 4


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph of a column; `moved` says where it stands in the other texts."""

    number: int | None
    role: Role
    sentences: tuple[Sentence, ...]
    moved: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """What stands side by side: the passages of each column.

    `absent` lists the columns whose text lacks what stands here, as far as the comparison with the first text tells.
    """

    cells: tuple[tuple[Passage, ...], ...]
    absent: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Listed:
    """One difference as an entry of the table of contents.

    `columns` are the two columns compared, `texts` the words of each side and `sentences` the quoted sentence of each.
    """

    number: int
    kind: str
    about: About
    columns: tuple[int, int]
    texts: tuple[str, str]
    sentences: tuple[str, str]
    note: str


@dataclass(frozen=True, slots=True)
class Told:
    """One event of one column; `number` counts the column's events from 1, `story` joins the same event elsewhere."""

    event: Event
    column: int
    number: int
    story: str | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """What the side-by-side view shows; with a single article, that article alone with its findings marked."""

    articles: tuple[ParsedArticle, ...]
    rows: tuple[Row, ...]
    differences: tuple[Listed, ...]
    told: tuple[Told, ...]
    common: tuple[Common, ...]
    aligned: bool


def compare(
    articles: Sequence[ParsedArticle],
    alignments: Sequence[Alignment] = (),
    stories: Sequence[Story] = (),
    say: Say = lambda said: said.value or "not given",
) -> Comparison:
    """Return the articles in step, with everything marked.

    Args:
        articles: One to four; the first is the one the others are compared with.
        alignments: The first article aligned with each of the others, in their order.
        stories: The collection's stories, to join the events of different articles.
        say: Gives what a source says of a story's field in words.

    Raises:
        ValueError: There are no articles, more than four, or not one alignment for each but the first.
    """
    if not 1 <= len(articles) <= MOST_ARTICLES:
        raise ValueError(f"{len(articles)} articles cannot be compared; 1 to {MOST_ARTICLES} can")
    if len(alignments) != len(articles) - 1:
        raise ValueError(f"{len(articles)} articles need {len(articles) - 1} alignments, not {len(alignments)}")
    listed = _list_differences(articles, alignments)
    columns = [_passages(p, _difference_marks(listed, c), c, alignments) for c, p in enumerate(articles)]
    return Comparison(
        tuple(articles),
        tuple(_head_rows(columns) + _body_rows(columns, alignments)),
        tuple(entry for entry, _, _ in listed),
        tuple(_told(articles, stories)),
        common_stories(articles, stories, say),
        any(a.paragraph_links for a in alignments),
    )


_Placed = tuple[Listed, Span, Span]


def _list_differences(articles: Sequence[ParsedArticle], alignments: Sequence[Alignment]) -> list[_Placed]:
    """Return the differences numbered from 1, the factual ones first, then in the order of the first text."""
    found = [(d, column) for column, alignment in enumerate(alignments, start=1) for d in alignment.differences]
    found.sort(key=lambda pair: (pair[0].kind != "factual", pair[0].a, pair[1]))
    return [(_listed(number, d, articles, column), d.a, d.b) for number, (d, column) in enumerate(found, start=1)]


def _listed(number: int, difference: Difference, articles: Sequence[ParsedArticle], column: int) -> Listed:
    sentences = (_sentence_at(articles[0], difference.a), _sentence_at(articles[column], difference.b))
    texts = (difference.a_text, difference.b_text)
    return Listed(number, difference.kind, difference.about, (0, column), texts, sentences, difference.note)


def _sentence_at(parsed: ParsedArticle, span: Span) -> str:
    for paragraph in parsed.paragraphs:
        if paragraph.span.start <= span.start <= paragraph.span.end:
            around = [s for s in paragraph.sentences if s.start <= span.start <= s.end]
            return around[-1].of(parsed.article.text) if around else paragraph.span.of(parsed.article.text)
    return span.of(parsed.article.text)


def _difference_marks(listed: Sequence[_Placed], column: int) -> list[Mark]:
    marks = []
    for entry, a, b in listed:
        if column in entry.columns:
            marks.append(Mark(a if column == 0 else b, "difference", str(entry.number)))
    return marks


def _passages(
    parsed: ParsedArticle, differences: Sequence[Mark], column: int, alignments: Sequence[Alignment]
) -> list[Passage]:
    numbers = number_sentences(parsed)
    moved = moved_places(alignments)
    marks = marks_by_paragraph(parsed.paragraphs, [*article_marks(parsed), *differences])

    def passage(paragraph: Paragraph, here: Sequence[Mark]) -> Passage:
        sentences = cut_paragraph(parsed.article.text, paragraph, here, numbers)
        places = moved.get((column, paragraph.number), ()) if paragraph.number is not None else ()
        return Passage(paragraph.number, paragraph.role, sentences, places)

    return [passage(p, here) for p, here in zip(parsed.paragraphs, marks, strict=True)]


def _head_rows(columns: Sequence[Sequence[Passage]]) -> list[Row]:
    """Return the rows above the story: headlines and standfirsts, then the furniture, whichever a text has."""
    rows = []
    for role in ("title", "furniture"):
        cells = tuple(tuple(p for p in passages if p.role == role) for passages in columns)
        if any(cells):
            rows.append(Row(cells))
    return rows


def _body_rows(columns: Sequence[Sequence[Passage]], alignments: Sequence[Alignment]) -> list[Row]:
    bodies = [[p for p in passages if p.role == "body"] for passages in columns]
    order = order_rows([len(body) for body in bodies], alignments)
    in_step = linked_columns(alignments)
    cells = [tuple(tuple(bodies[c][i] for i in cell) for c, cell in enumerate(row)) for row in order]
    return [Row(row, _absent(row, in_step)) for row in cells]


def _absent(cells: Sequence[Sequence[Passage]], in_step: frozenset[int]) -> tuple[int, ...]:
    here = {column for column in in_step if cells[column]}
    elsewhere = {column for cell in cells for p in cell for column, _ in p.moved}
    missing = in_step - here - elsewhere
    if 0 in here:
        return tuple(sorted(missing))
    return (0,) if here and 0 in missing else ()


def _told(articles: Sequence[ParsedArticle], stories: Sequence[Story]) -> list[Told]:
    story_of = {event.id: story.id for story in stories for event in story.events}
    counts: defaultdict[int, int] = defaultdict(int)
    told = []
    for column, parsed in enumerate(articles):
        for event in sorted(parsed.events, key=lambda e: e.trigger):
            counts[column] += 1
            told.append(Told(event, column, counts[column], story_of.get(event.id)))
    return told
