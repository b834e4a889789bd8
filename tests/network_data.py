"""Made-up collections for the network's tests and measurements: any size, the same for the same seed."""

import random
from collections.abc import Sequence
from datetime import date, timedelta

from lib.collection import Collection, Story, VersionGroup
from lib.interval import Interval, day, to_edtf
from lib.model import (
    ACTOR_KINDS,
    EVENT_TYPES,
    STATUSES,
    Actor,
    ActorMention,
    Article,
    DateMention,
    Dating,
    Event,
    EventType,
    Paragraph,
    ParsedArticle,
    Reference,
    Span,
    Status,
)

FIRST_DAY = date(2017, 1, 10)
WORDS = [
    "Amber",
    "Birch",
    "Cedar",
    "Delta",
    "Ember",
    "Fjord",
    "Grove",
    "Heron",
    "Indigo",
    "Juniper",
    "Kestrel",
    "Laurel",
    "Maple",
    "North",
    "Ochre",
    "Pine",
]
BODIES = [
    "Exchange",
    "Bank",
    "Ministry of Trade",
    "Holdings",
    "Regulator",
    "Coin",
    "Payments",
    "Commission for Markets",
    "Chat",
    "Institute",
]


def story(
    number: int,
    actors: Sequence[str],
    affected: Sequence[str] = (),
    *,
    type: EventType = "restrict",
    status: Status = "happened",
    when: Interval | None = None,
    articles: Sequence[str] = ("a0",),
) -> Story:
    """Return one story, told by one event in each of the articles; its day is known unless `when` says otherwise."""
    interval = day(FIRST_DAY + timedelta(days=number)) if when is None else when
    value = interval.latest.isoformat() if interval.latest else ""
    mention = DateMention(Span(0, 5), "DATE", value, None, interval, to_edtf(interval), "made up")
    dating = Dating(interval, to_edtf(interval), None if interval.is_unbounded else mention, "made up")
    events = tuple(
        Event(
            f"e{number}-{a}", a, 0, Span(0, 30), Span(6, 10), type, status, tuple(actors), tuple(affected), (),
            dating, None, f"Happening {number}",
        )
        for a in articles
    )  # fmt: skip
    return Story(
        f"s{number}", type, status, tuple(actors), tuple(affected), (), dating, f"Happening {number}",
        events[0].id, events, len(events), FIRST_DAY,
    )  # fmt: skip


def parsed(article_id: str, text: str = "Amber Exchange acts upon Birch Bank and others.") -> ParsedArticle:
    """Return an article of one sentence without findings."""
    article = Article(article_id, f"Title {article_id}", f"Paper {article_id}", FIRST_DAY, None, "en", text, article_id)
    whole = Span(0, len(text))
    return ParsedArticle(article, Reference(), (Paragraph(whole, "body", 0, (whole,)),), (), (), (), ())


def affiliated() -> Collection:
    """Return three actors of whom one speaks for, and one belongs to, the first; with the sentences that say so."""
    text = "Maple spokeswoman Ann Reed gave no reason. Maple also runs Heron Chat."
    sentences = (Span(0, 42), Span(43, 70))
    mentions = (
        ActorMention(Span(0, 5), "maple", "Maple"),
        ActorMention(Span(18, 26), "ann-reed", "Ann Reed"),
        ActorMention(Span(43, 48), "maple", "Maple"),
        ActorMention(Span(59, 69), "heron-chat", "Heron Chat"),
    )
    article = Article("a0", "Title", "Paper", FIRST_DAY, None, "en", text, "a0")
    paragraph = Paragraph(Span(0, len(text)), "body", 0, sentences)
    actors = (
        Actor("maple", "Maple", "company"),
        Actor("ann-reed", "Ann Reed", "person", affiliation="maple"),
        Actor("heron-chat", "Heron Chat", "platform", affiliation="maple"),
    )
    whole = ParsedArticle(article, Reference(), (paragraph,), (), actors, mentions, ())
    return Collection((whole,), (VersionGroup("a0", ("a0",), "alone"),), (story(0, ["maple"]),), actors)


def make_collection(actors: int, stories: int, seed: int = 1, articles: int = 5) -> Collection:
    """Return a made-up collection: circles of actors around a few hubs, as in a news topic.

    Args:
        actors: How many actors there are; each is in at least one story if there are as many stories.
        stories: How many stories there are.
        seed: The same seed gives the same collection.
        articles: How many articles tell them.
    """
    pick = random.Random(seed)
    people = tuple(_actor(n) for n in range(actors))
    circle = max(8, actors // 40)
    papers = tuple(parsed(f"a{n}") for n in range(articles))
    tales = []
    for number in range(stories):
        doer = number % actors if number < actors else int(actors * pick.random() ** 3)
        near = (doer - doer % circle + int(circle * pick.random() ** 2)) % actors
        target = near if pick.random() < 0.85 else int(actors * pick.random() ** 3)
        doers = [people[doer].id] + ([people[near].id] if pick.random() < 0.1 else [])
        tales.append(
            story(
                number, list(dict.fromkeys(doers)), [people[target].id],
                type=pick.choice(EVENT_TYPES), status=pick.choices(STATUSES, (70, 12, 10, 3, 5))[0],
                when=day(FIRST_DAY + timedelta(days=int(330 * pick.random()))),
                articles=[f"a{int(articles * pick.random())}"],
            )
        )  # fmt: skip
    versions = tuple(VersionGroup(p.article.id, (p.article.id,), "alone") for p in papers)
    return Collection(papers, versions, tuple(tales), people)


def _actor(number: int) -> Actor:
    word, body = WORDS[number % len(WORDS)], BODIES[(number // len(WORDS) + number) % len(BODIES)]
    suffix = f" {number // (len(WORDS) * len(BODIES)) + 1}" if number >= len(WORDS) * len(BODIES) else ""
    name = f"{word} {body}{suffix}"
    return Actor(f"{name.lower().replace(' ', '-')}-{number}", name, ACTOR_KINDS[number % len(ACTOR_KINDS)])
