"""What a source says of one field of a story, in words for people."""

from lib.collection import Agreement, Collection, Field, Story
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


def sides(story: Story, name: Field, collection: Collection) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the values that sources give a field, each with those who give it, what most of them say first.

    Who agrees in other words ("4 to 7 Sept 2017", of the 4th) stands with those who agree, those words behind the name.
    """
    told = [a for a in story.agreement if a.field == name and a.verdict != "silent" and a.value]
    common = next((said_words(a, collection) for a in told if a.verdict == "agrees"), "")
    found: dict[str, list[str]] = {}
    for said in told:
        words, label = said_words(said, collection), collection.article(said.article_id).article.label
        if said.verdict == "agrees" and words != common:
            words, label = common, f"{label} ({words})"
        found.setdefault(words, []).append(label)
    ranked = sorted(found.items(), key=lambda side: -len(side[1]))
    return tuple((words, tuple(dict.fromkeys(labels))) for words, labels in ranked)
