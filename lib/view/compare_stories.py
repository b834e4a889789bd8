"""What compared articles tell in common, and where they tell it differently."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lib.collection import Agreement, Field, Story
from lib.model import ParsedArticle

Say = Callable[[Agreement], str]


@dataclass(frozen=True, slots=True)
class Dispute:
    """A field on which a story's tellers differ: each value with the columns that give it."""

    field: Field
    sides: tuple[tuple[str, tuple[int, ...]], ...]


@dataclass(frozen=True, slots=True)
class Common:
    """A story that at least one of the columns tells; `columns` are those that do."""

    story: str
    columns: tuple[int, ...]
    disputes: tuple[Dispute, ...]


def common_stories(articles: Sequence[ParsedArticle], stories: Sequence[Story], say: Say) -> tuple[Common, ...]:
    """Return the stories the articles tell: disputed ones first, then by how many tell them, else in their order.

    Args:
        articles: The columns.
        stories: The stories to look for.
        say: Gives what a source says of a field in words.
    """
    found = [common for story in stories if (common := _common(articles, story, say)).columns]
    return tuple(sorted(found, key=lambda c: (not c.disputes, -len(c.columns))))


def _common(articles: Sequence[ParsedArticle], story: Story, say: Say) -> Common:
    column_of = {p.article.id: column for column, p in reversed(list(enumerate(articles)))}
    columns = tuple(sorted({column_of[e.article_id] for e in story.events if e.article_id in column_of}))
    fields = dict.fromkeys(a.field for a in story.agreement if a.verdict == "differs" and a.article_id in column_of)
    disputes = [_dispute(field, story, column_of, say) for field in fields]
    return Common(story.id, columns, tuple(d for d in disputes if len(d.sides) > 1))


def _dispute(field: Field, story: Story, column_of: dict[str, int], say: Say) -> Dispute:
    columns: defaultdict[str, set[int]] = defaultdict(set)
    for said in story.agreement:
        if said.field == field and said.article_id in column_of and said.verdict != "silent":
            columns[say(said)].add(column_of[said.article_id])
    sides = [(value, tuple(sorted(found))) for value, found in columns.items()]
    return Dispute(field, tuple(sorted(sides, key=lambda side: side[1])))
