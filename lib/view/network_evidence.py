"""The sentences that make a line of the actor network."""

from lib.collection import Collection
from lib.network import Edge


def line_quotes(edge: Edge, collection: Collection) -> list[tuple[str, str]]:
    """Return source and quote of every sentence that tells one of the line's stories or states its affiliation."""
    spans = [(q.article_id, q.span) for q in edge.quotes]
    stories = set(edge.stories)
    spans += [(e.article_id, e.quote) for s in collection.stories if s.id in stories for e in s.events]
    found = []
    for article_id, span in dict.fromkeys(spans):
        article = collection.article(article_id).article
        found.append((article.label, span.of(article.text)))
    return found
