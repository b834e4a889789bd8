"""What a reader finds in a file before it becomes an article."""

from dataclasses import dataclass, field
from datetime import date

from lib.collection import Problem


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a file states of itself; an unknown is `None`."""

    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    url: str | None = None
    language: str | None = None
    digest: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """A text with its metadata; `part` says where in the file it stands ("row 3"), `notices` what to know of it."""

    text: str
    metadata: Metadata = field(default_factory=Metadata)
    notices: tuple[str, ...] = ()
    part: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """All that a file holds: the drafts in its order, and a problem for each part that is no article."""

    drafts: tuple[Draft, ...] = ()
    problems: tuple[Problem, ...] = ()
