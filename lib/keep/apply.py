"""The articles as corrected: pure, so that the same articles and the same log always give the same."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from lib.correction import Correction, Unplaced, in_force, sentence_of
from lib.keep.cases import Case, cases_of
from lib.keep.change import change_event, rebuild, settle
from lib.keep.parties import Directory
from lib.keep.reanchor import Missing, Shelf
from lib.keep.ties import Ties, tie_events
from lib.model import Actor, Event, ParsedArticle, Span

Placed = list[tuple[Correction, Span]]


class Applied(NamedTuple):
    """The articles as corrected, which events are one happening or are not, and what could not be placed."""

    articles: tuple[ParsedArticle, ...]
    ties: Ties
    unplaced: tuple[Unplaced, ...]


def apply(articles: Sequence[ParsedArticle], log: Iterable[Correction]) -> Applied:
    """Return the articles with what the log says; of two corrections of one field the later one wins.

    An event that the parser no longer finds is rebuilt from what it told when it was corrected. Applying the same log
    again changes nothing.
    """
    kept = in_force(log)
    if not kept:
        return Applied(tuple(articles), Ties(), ())
    shelf = Shelf(p.article for p in articles)
    placed, unplaced = _place([c for c in kept if c.action in ("edit", "dismiss", "add")], shelf)
    directory = Directory(articles, kept)
    corrected = tuple(_correct(p, placed[p.article.id], directory) if p.article.id in placed else p for p in articles)
    ties = tie_events(corrected, [c for c in kept if c.action in ("join", "part")], shelf)
    missing = sorted((*unplaced, *ties.unplaced), key=lambda u: u.correction.number)
    return Applied(ties.articles, ties.ties, tuple(missing))


def _place(corrections: Iterable[Correction], shelf: Shelf) -> tuple[dict[str, Placed], list[Unplaced]]:
    placed: dict[str, Placed] = defaultdict(list)
    unplaced = []
    for correction in corrections:
        places = shelf.find(correction.target)
        if isinstance(places, Missing):
            unplaced.append(Unplaced(correction, places.cause, places.reason))
        else:
            for place in places:
                placed[place.article_id].append((correction, place.span))
    return placed, unplaced


def _correct(parsed: ParsedArticle, placed: Placed, directory: Directory) -> ParsedArticle:
    cases = [Case(e) for e in parsed.events]
    claimed = frozenset(span for _, span in placed)
    for correction, words in placed:
        span = Span(words.start, min(words.end, sentence_of(parsed, words)[0].end))
        found = cases_of(cases, correction, span, parsed, claimed)
        if not found and correction.action != "dismiss":
            event, actors = rebuild(correction, span, parsed, directory)
            parsed = _with_actors(parsed, actors)
            found = [Case(event)]
            cases += found
        for case in found:
            case.steps.append(correction)
    events = []
    for case in cases:
        parsed, event_ = _carried_out(case, parsed, directory)
        events += [event_] if event_ else []
    return replace(parsed, events=tuple(sorted(events, key=lambda e: (e.quote.start, e.trigger.start, e.id))))


def _carried_out(case: Case, parsed: ParsedArticle, directory: Directory) -> tuple[ParsedArticle, Event | None]:
    """Return the event as its corrections leave it, `None` if the last of them says that it is none."""
    event = case.event
    for step in case.steps:
        if step.action != "dismiss":
            event, actors = change_event(event, step, parsed, directory)
            parsed = _with_actors(parsed, actors)
    if case.steps and case.steps[-1].action == "dismiss":
        return parsed, None
    touched = {c.field for step in case.steps for c in step.changes}
    return parsed, settle(event, parsed) if touched & {"date", "status"} else event


def _with_actors(parsed: ParsedArticle, new: tuple[Actor, ...]) -> ParsedArticle:
    return replace(parsed, actors=(*parsed.actors, *new)) if new else parsed
