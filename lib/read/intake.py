"""The intake, that is what reading files gives, and the same as plain JSON values."""

from dataclasses import asdict
from datetime import date
from typing import Any, NamedTuple

from lib.collection import Problem
from lib.model import Article


class Intake(NamedTuple):
    """What was read: the articles, and a problem for each file or part of one that is no article."""

    articles: tuple[Article, ...] = ()
    problems: tuple[Problem, ...] = ()

    def with_more(self, other: "Intake") -> "Intake":
        """Return this with what another holds behind it."""
        return Intake(self.articles + other.articles, self.problems + other.problems)


def to_values(intake: Intake) -> dict[str, Any]:
    """Return an intake as JSON values."""
    articles = [asdict(a) | {"published": a.published and a.published.isoformat()} for a in intake.articles]
    return {"articles": articles, "problems": [asdict(p) for p in intake.problems]}


def from_values(values: dict[str, Any]) -> Intake:
    """Return the intake that `to_values` was given."""
    articles = (
        Article(
            **(a | {"published": a["published"] and date.fromisoformat(a["published"]), "notices": (*a["notices"],)})
        )
        for a in values["articles"]
    )
    return Intake(tuple(articles), tuple(Problem(**p) for p in values["problems"]))
