"""What reading files gives, and the same as plain JSON values."""

from dataclasses import asdict
from datetime import date
from typing import Any, NamedTuple

from lib.collection import Problem
from lib.model import Article


class Reading(NamedTuple):
    """What was read: the articles, and a problem for each file or part of one that is no article."""

    articles: tuple[Article, ...] = ()
    problems: tuple[Problem, ...] = ()

    def with_more(self, other: "Reading") -> "Reading":
        """Return this with what another holds behind it."""
        return Reading(self.articles + other.articles, self.problems + other.problems)


def to_values(reading: Reading) -> dict[str, Any]:
    """Return a reading as JSON values."""
    articles = [asdict(a) | {"published": a.published and a.published.isoformat()} for a in reading.articles]
    return {"articles": articles, "problems": [asdict(p) for p in reading.problems]}


def from_values(values: dict[str, Any]) -> Reading:
    """Return the reading of what `to_values` gave."""
    articles = (
        Article(
            **(a | {"published": a["published"] and date.fromisoformat(a["published"]), "notices": (*a["notices"],)})
        )
        for a in values["articles"]
    )
    return Reading(tuple(articles), tuple(Problem(**p) for p in values["problems"]))
