"""One article's telling of an event, with what is needed to recognise the same happening elsewhere."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from lib.collate.equivalence import normalise, word_lists, word_set
from lib.collate.likeness import STEM, Passage, make_passage
from lib.collate.samedate import stated
from lib.collate.words import word_keys
from lib.interval import Interval
from lib.model import Actor, Event, ParsedArticle, VersionGroup

RECALLED = 45  # days before publication that an undated report of something that happened usually reaches back


@dataclass(frozen=True, slots=True)
class Telling:
    """An event with the features that are compared.

    `voice` is the article's version group, or the article itself. `who` are its actors and `whom` its affected ones,
    each with those they belong to in `wider`. `when` is the stated interval, unbounded if the text states none, and
    `window` the days in which it may lie.
    """

    event: Event
    voice: str
    published: date | None
    language: str
    who: frozenset[str]
    whom: frozenset[str]
    wider: frozenset[str]
    trigger: str
    things: frozenset[str]
    sentence: Passage
    when: Interval
    window: Interval
    place: tuple[int, int]

    @property
    def everyone(self) -> frozenset[str]:
        """Everyone who takes part, acting or affected."""
        return self.who | self.whom


def read_tellings(parsed: Sequence[ParsedArticle], versions: Iterable[VersionGroup]) -> list[Telling]:
    """Return every event of the articles as a telling, in the articles' order."""
    voices = {i: g.original for g in versions for i in g.article_ids}
    affiliations = {a.id: a.affiliation for p in parsed for a in p.actors if a.affiliation}
    return [
        _telling(p, event, voices.get(p.article.id, p.article.id), affiliations, (n, m))
        for n, p in enumerate(parsed)
        for m, event in enumerate(p.events)
    ]


def actor_names(parsed: Iterable[ParsedArticle]) -> dict[str, Actor]:
    """Return the actors of all articles by id."""
    return {a.id: a for p in parsed for a in p.actors}


def _telling(
    parsed: ParsedArticle, event: Event, voice: str, affiliations: Mapping[str, str], place: tuple[int, int]
) -> Telling:
    article = parsed.article
    language = article.language
    day = parsed.reference.day or article.published
    when = stated(event.dating.interval, day) if event.dating.mention else Interval()
    who, whom = frozenset(event.actors), frozenset(event.affected)
    return Telling(
        event=event,
        voice=voice,
        published=article.published,
        language=language,
        who=who,
        whom=whom,
        wider=frozenset(affiliations[i] for i in who | whom if i in affiliations),
        trigger=trigger_group(event.trigger.of(article.text), language),
        things=_content(" ".join(event.objects), language),
        sentence=make_passage(sorted(_content(event.quote.of(article.text), language))),
        when=when,
        window=_window(event, when, day),
        place=place,
    )


def _window(event: Event, when: Interval, day: date | None) -> Interval:
    """Return the days in which the event may lie, for a first look at who could mean the same."""
    if not when.is_unbounded:
        return event.dating.interval
    if day is None:
        return Interval()
    reach = timedelta(days=RECALLED)
    if event.status in ("happened", "ongoing", "denied"):
        return Interval(day - reach, day)
    return Interval(day - reach, day + reach)


def _content(text: str, language: str) -> frozenset[str]:
    function = word_set(language, "words", "function")
    return frozenset(normalise(k, language) for k in word_keys(text) if k not in function)


@cache
def trigger_group(surface: str, language: str) -> str:
    """Return one stem for a trigger and its synonyms ("halted", "stop", "suspends")."""
    stem = " ".join(normalise(k, language)[:STEM] for k in word_keys(surface))
    for words in word_lists(language)["synonym"]["sets"]:
        if any(stem.startswith(w[:STEM].removesuffix("e")) for w in words if len(w) > 3 or stem == w):
            return str(words[0])
    return stem
