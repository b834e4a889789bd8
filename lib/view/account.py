"""What is known of a story or an event, as pairs of a heading and words for the evidence card."""

from collections.abc import Iterator
from typing import NamedTuple

from lib.collection import Collection, Story
from lib.model import Event, ParsedArticle
from lib.view.chronology import story_mark
from lib.view.index import agreement_of
from lib.view.said import sides
from lib.view.words import (
    agreement_note,
    count_words,
    dating_words,
    day_words,
    list_words,
    status_note,
    status_words,
    type_words,
)

Pairs = tuple[tuple[str, str], ...]
MODS = {"START": "the start of", "MID": "the middle of", "END": "the end of", "APPROX": "about"}
DIGEST = "A digest retells a publication in our own words: its sentences are not the publication’s."


class Account(NamedTuple):
    """Where a sentence stands, and how it was read."""

    source: str
    readings: Pairs


def facts(story: Story, collection: Collection) -> Pairs:
    """Return who, whom, type, status, agreement, first report, and the other steps of the same rule."""
    rows = [
        ("Who", list_words(_names(story.actors, collection), most=8)),
        ("Whom", list_words([*_names(story.affected, collection), *story.objects], most=8)),
        ("Type", type_words(story.type)),
        ("Status", f"{status_words(story.status)}: {status_note(story.status)}"),
        ("Sources", _sources(story)),
        ("First told", day_words(story.first_reported, weekday=True) if story.first_reported else ""),
        *_relations(story, collection),
    ]
    return tuple((heading, words) for heading, words in rows if words)


def _sources(story: Story) -> str:
    """How many tell it and whether they agree; versions of one text are one source."""
    note = agreement_note(agreement_of(story))
    return note if story.voices == 1 else f"{count_words(story.voices, 'independent source')}; {note}"


def account(event: Event, parsed: ParsedArticle) -> Account:
    """Return where the event's sentence stands, and how date, status and type were read from it."""
    rows = [
        ("Date", _dating_account(event, parsed)),
        ("Counted from", _counted_from(parsed)),
        ("Assumed", event.dating.assumption or ""),
        ("EDTF", event.dating.edtf or ""),
        ("Status", f"{status_words(event.status)}{_rule(event.status_rule)}{_history(event)}"),
        (
            "Type",
            f"{type_words(event.type)}, from “{event.trigger.of(parsed.article.text)}”{_rule(event.trigger_rule)}",
        ),
        ("Said by", event.attribution or ""),
        ("Confidence", _confidence(event)),
    ]
    return Account(source_words(event, parsed), tuple((heading, words) for heading, words in rows if words))


def source_words(event: Event, parsed: ParsedArticle) -> str:
    """Return the source line; a digest is called one, by its own name or here."""
    article = parsed.article
    day = day_words(article.published, weekday=True) if article.published else "day of publication unknown"
    place = "in the headline" if event.sentence is None else f"sentence {event.sentence + 1}"
    note = ", a digest" if article.digest and "digest" not in article.label.lower() else ""
    return f"{article.label}, {day}, {place}{note}"


def digest_note(story: Story, collection: Collection) -> str:
    """Return what a digest is, if one tells the story."""
    return DIGEST if any(collection.article(i).article.digest for i in story.article_ids) else ""


def agreement_lines(story: Story, collection: Collection) -> tuple[str, ...]:
    """Return for each field on which sources differ a heading, and a line for each value with those who give it."""
    lines = []
    for name in dict.fromkeys(a.field for a in story.agreement if a.verdict == "differs"):
        told = sides(story, name, collection)
        lines += [f"Sources differ on the {name}:", *(f"{value}: {list_words(labels)}" for value, labels in told)]
    return tuple(lines)


def _dating_account(event: Event, parsed: ParsedArticle) -> str:
    mention = event.dating.mention
    if mention is None:
        return f"no words for a date; {event.dating.rule}"
    signal = mention.signal.of(parsed.article.text) + " " if mention.signal else ""
    told = mention.span.of(parsed.article.text)
    words = f"“{signal}{told}”" if told else "no words of the text"
    note = f", {mention.note}" if mention.note else ""
    return f"{words}{note}{_rule(event.dating.rule)}"


def _counted_from(parsed: ParsedArticle) -> str:
    """The day that relative dates count from, where it is not the article's own: a reprint's is the wire's."""
    reference = parsed.reference
    if reference.day is None or reference.day == parsed.article.published:
        return ""
    return f"{day_words(reference.day, weekday=True)}{f', {reference.evidence}' if reference.evidence else ''}"


def _rule(name: str) -> str:
    return f" (rule: {name})" if name else ""


def _confidence(event: Event) -> str:
    if event.confidence is None:
        return "not measured"
    return f"{event.confidence:.0%}: of readings like this one, so many proved right when they were checked"


def _history(event: Event) -> str:
    return f", earlier {list_words([status_words(s) for s in event.history])}" if event.history else ""


def _relations(story: Story, collection: Collection) -> Iterator[tuple[str, str]]:
    """What the event announces, reverses, or is the effect of."""
    ids = {i for _, i in story.relations}
    others = {s.id: s for s in collection.stories if s.id in ids} if ids else {}
    for kind in dict.fromkeys(kind for kind, _ in story.relations):
        told = [others[i] for k, i in story.relations if k == kind and i in others]
        if told:
            words = "; ".join(f"{dating_words(s.dating, story_mark(s, collection))}: {s.summary}" for s in told)
            yield kind.capitalize(), words


def _names(ids: tuple[str, ...], collection: Collection) -> list[str]:
    return [collection.actor(i).name for i in ids]
