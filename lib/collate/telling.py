"""One article's telling of an event, with what is needed to recognise the same happening elsewhere."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache, partial

from lib.collate.equivalence import normalise, word_lists, word_set
from lib.collate.likeness import Passage, make_passage, stem
from lib.collate.parties import acting, wider
from lib.collate.quantities import Quantity, find_quantities
from lib.collate.samedate import stated_dating
from lib.collate.sentences import Sentence, find_sentences
from lib.collate.words import word_keys
from lib.collection import VersionGroup
from lib.interval import Interval
from lib.model import Actor, Event, ParsedArticle, Span

_BREAK = re.compile(r"[;\u2013\u2014；]|, (?:and|but|while|which|who|as|when|after|before|that)\b|，")
RECALLED = 45  # days before publication that an undated report of something that happened usually reaches back


@dataclass(frozen=True, slots=True, eq=False)  # one telling is no other, whatever both say
class Telling:
    """An event with the features that are compared.

    `voice` is the article's version group, or the article itself. `who` are its actors and `whom` its affected ones,
    `behind` those they stand for; `country_only` says that only countries act. `named` are all whom the sentence names,
    by pronoun too, and `behind_named` those they stand for. `things` are the words of its objects, `deed` those of its
    line but for the names of who acts, `sentence` and `context` those of the sentence and of its paragraph. `when` is
    the stated interval, unbounded if the text states none, and `window` the days in which it may lie. `place` orders
    tellings, and `turn` numbers the events of one kind in one sentence.
    """

    event: Event
    voice: str
    published: date | None
    language: str
    who: frozenset[str]
    whom: frozenset[str]
    behind: frozenset[str]
    country_only: bool
    named: frozenset[str]
    behind_named: frozenset[str]
    trigger: str
    trigger_words: str
    things: frozenset[str]
    deed: frozenset[str]
    sentence: Passage
    context: Passage
    numbers: tuple[Quantity, ...]
    when: Interval
    window: Interval
    place: tuple[int, int]
    turn: int


Known = Callable[[ParsedArticle, str, int, Mapping[str, Actor], Callable[[], list[Telling]]], list[Telling]]


def read_tellings(
    parsed: Sequence[ParsedArticle], versions: Iterable[VersionGroup], known: Known | None = None
) -> list[Telling]:
    """Return every event of the articles as a telling, in the articles' order.

    Args:
        parsed: The articles.
        versions: Which of them are one voice.
        known: What gives an article's tellings if they were read before.
    """
    voices = {i: g.original for g in versions for i in g.article_ids}
    actors = actors_by_id(parsed)
    tellings: list[Telling] = []
    for n, p in enumerate(parsed):
        voice = voices.get(p.article.id, p.article.id)
        read = partial(_tellings_of, p, voice, actors, n)
        tellings += known(p, voice, n, actors, read) if known else read()
    return tellings


def _tellings_of(parsed: ParsedArticle, voice: str, actors: Mapping[str, Actor], number: int) -> list[Telling]:
    sentences = find_sentences(parsed)
    return [_telling(parsed, e, sentences[e.quote], voice, actors, (number, m)) for m, e in enumerate(parsed.events)]


def actors_by_id(parsed: Iterable[ParsedArticle]) -> dict[str, Actor]:
    """Return the actors of all articles by id."""
    return {a.id: a for p in parsed for a in p.actors}


@lru_cache(maxsize=256)  # the events of one long paragraph share it
def content_words(text: str, language: str) -> frozenset[str]:
    """Return the words of a text that carry more than grammar, each by one word for all that say the same."""
    function = word_set(language, "words", "function")
    alike = _alike(language)
    keys = (normalise(k, language) for k in word_keys(text) if k not in function)
    return frozenset(alike.get(stem(k), k) for k in keys)


@cache
def _alike(language: str) -> dict[str, str]:
    """Return one word for each set of words that say the same, by their stems."""
    sets = word_lists(language)["synonym"]["sets"]
    return {stem(word): str(words[0]) for words in reversed(sets) for word in words}


@cache
def trigger_group(surface: str, language: str) -> str:
    """Return one word for a trigger and its synonyms ("halted", "stop"; "came into force", "took effect")."""
    light = word_set(language, "words", "light_verbs") | word_set(language, "words", "function")
    keys = [normalise(k, language) for k in word_keys(surface)]
    if not surface.isascii():
        return "".join(keys)  # one character of a Chinese word is no head
    head = stem(next((k for k in keys if k not in light), keys[0] if keys else ""))
    return _alike(language).get(head, head)


def _telling(
    parsed: ParsedArticle,
    event: Event,
    sentence: Sentence,
    voice: str,
    actors: Mapping[str, Actor],
    place: tuple[int, int],
) -> Telling:
    article = parsed.article
    language = article.language
    day = parsed.reference.day or article.published
    when = stated_dating(event.dating, day)
    who, whom = acting(event.actors, actors), acting(event.affected, actors)
    if event.type == "halt" and not who:
        who, whom = whom, who  # what halts and what is halted are one
    return Telling(
        event=event,
        voice=voice,
        published=article.published,
        language=language,
        who=who,
        whom=whom,
        country_only=bool(who) and all(i in actors and actors[i].kind == "place" for i in who),
        behind=wider({*event.actors, *event.affected}, actors),
        named=frozenset(i for i in sentence.named if i in actors and actors[i].kind != "place"),
        behind_named=wider(set(sentence.named), actors),
        trigger=trigger_group(event.trigger.of(article.text), language),
        trigger_words=event.trigger.of(article.text).casefold(),
        things=frozenset(map(stem, content_words(" ".join(event.objects), language))),
        deed=_deed(event, language, actors),
        sentence=_passage(parsed, _clause_around(parsed, event, sentence)),
        context=_passage(parsed, sentence.paragraph),
        numbers=_numbers(article.text, event.quote, language, sentence),
        when=when,
        window=_window(event, when, day),
        place=place,
        turn=sum(e.type == event.type and e.trigger < event.trigger for e in sentence.events),
    )


def _deed(event: Event, language: str, actors: Mapping[str, Actor]) -> frozenset[str]:
    names = " ".join(name for i in event.actors if i in actors for name in (actors[i].name, *actors[i].aliases))
    line = event.summary.removesuffix(f" ({event.status})")
    empty = word_set("en", "words", "empty_deeds") | word_set("en", "words", "light_verbs")  # "took the step"
    return frozenset(map(stem, content_words(line, language) - content_words(names, language) - empty))


def _numbers(text: str, quote: Span, language: str, sentence: Sentence) -> tuple[Quantity, ...]:
    """Return the amounts that a sentence tells with a unit; "one" of something is hardly ever a figure."""
    found = find_quantities(text, quote.start, quote.end, language, sentence.dates)
    return tuple(q for q in found if q.unit and q.value > 1)


def _passage(parsed: ParsedArticle, span: Span) -> Passage:
    return make_passage(sorted(content_words(span.of(parsed.article.text), parsed.article.language)))


def _clause_around(parsed: ParsedArticle, event: Event, sentence: Sentence) -> Span:
    """Return the part of the sentence that tells the event, the whole if it tells only this one."""
    quote, trigger = event.quote, event.trigger
    if all(e.trigger == trigger for e in sentence.events):
        return quote
    breaks = [m.start() for m in _BREAK.finditer(parsed.article.text, quote.start, quote.end)]
    start = max((b for b in breaks if b <= trigger.start), default=quote.start)
    end = min((b for b in breaks if b >= trigger.end), default=quote.end)
    return Span(start, end)


def _window(event: Event, when: Interval, day: date | None) -> Interval:
    """Return the days in which the event may lie, for a first look at who could mean the same."""
    if not when.is_unbounded:
        return when if event.dating.interval.is_day else event.dating.interval
    if day is None:
        return Interval()
    reach = timedelta(days=RECALLED)
    if event.status in ("happened", "ongoing", "denied"):
        return Interval(day - reach, day)
    return Interval(day - reach, day + reach)
