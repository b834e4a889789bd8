"""What a source says of one field of a story, in words for people."""

from lib.collection import Agreement, Collection
from lib.view.chronology import signal_words
from lib.view.marks import mark_of
from lib.view.words import dating_words, status_words


def said_words(said: Agreement, collection: Collection) -> str:
    """Return the value: a date as "5 Sept 2017", a status by its name, anything else as it stands."""
    if said.value is None:
        return "not given"
    event = next((e for e in collection.article(said.article_id).events if e.id == said.event_id), None)
    if event and said.field == "date":
        return dating_words(event.dating, mark_of(event.dating, signal_words(event, collection)))
    return status_words(event.status) if event and said.field == "status" else said.value
