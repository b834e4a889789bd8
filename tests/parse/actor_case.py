"""What the actors' tests share: a text in, its actors as plain values out."""

from datetime import date

from lib.model import Actor, ActorMention, Article
from lib.parse.actors import find_actors
from lib.parse.layout import lay_out


def parse(
    text: str, language: str = "en", published: date | None = None
) -> tuple[tuple[Actor, ...], tuple[ActorMention, ...]]:
    article = Article("test", None, None, published, None, language, text, "test")
    return find_actors(article, lay_out(article))


def kinds(text: str, language: str = "en") -> dict[str, str]:
    """Return the kind of each actor by name."""
    return {a.name: a.kind for a in parse(text, language)[0]}


def mentions(text: str, name: str, language: str = "en") -> list[tuple[str, str]]:
    """Return the surface and `how` of each mention of one actor, in order."""
    actors, found = parse(text, language)
    ids = {a.id for a in actors if a.name == name}
    return [(m.surface, m.how) for m in found if m.actor_id in ids]
