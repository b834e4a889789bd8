"""What each article that tells a story says of its date, actors, status and numbers, held against the lead's telling.

A telling that says nothing of a field is silent, and silence contradicts nobody. A plan that came true is no
disagreement: the plan was told before the day on which others say that it happened.
"""

import re
from collections.abc import Mapping, Sequence

from lib.collate.quantities import Quantity
from lib.collate.samedate import same_dating
from lib.collate.telling import Telling
from lib.collection import Agreement, Field, Verdict
from lib.model import Actor, ParsedArticle, Status

_UP_TO = r"(?:[ \u00a0-][A-Za-z]+){0,3}?[ \u00a0-]"  # words between a number and what it counts

SPEECH = frozenset({"announce", "statement"})
COMPATIBLE: tuple[set[Status], ...] = ({"happened", "ongoing"}, {"planned", "reported"})  # both over, both still open

Articles = Mapping[str, ParsedArticle]
Actors = Mapping[str, Actor]


def compare_tellings(
    lead: Telling, tellings: Sequence[Telling], articles: Articles, actors: Actors
) -> tuple[Agreement, ...]:
    """Return four verdicts for each article that tells the story, the lead's own first.

    Args:
        lead: The best-founded telling.
        tellings: All tellings of the story, the lead's included, the best-founded of each article first.
        articles: The parsed articles by id.
        actors: The actors by id, for names that people can read.
    """
    first_of = {t.event.article_id: t for t in reversed(tellings)}
    tellers = dict.fromkeys([lead.event.article_id, *(t.event.article_id for t in tellings)])
    return tuple(
        row
        for i in tellers
        for row in _rows(lead, lead if i == lead.event.article_id else first_of[i], articles, actors)
    )


def _rows(lead: Telling, telling: Telling, articles: Articles, actors: Actors) -> list[Agreement]:
    event = telling.event
    names = ", ".join(actors[i].name if i in actors else i for i in event.actors)
    return [
        _row(
            telling, "date", _date_verdict(lead, telling, articles), event.dating.edtf if event.dating.mention else None
        ),
        _row(telling, "actors", _actor_verdict(lead, telling), names or None),
        _row(telling, "status", _status_verdict(lead, telling), event.status),
        _row(
            telling,
            "numbers",
            _number_verdict(lead.numbers, telling.numbers),
            _list(telling.numbers, articles[event.article_id].article.text),
        ),
    ]


def _row(telling: Telling, field: Field, verdict: Verdict, value: str | None) -> Agreement:
    if verdict == "silent":
        return Agreement(telling.event.article_id, field, "silent")
    return Agreement(telling.event.article_id, field, verdict, value, telling.event.id)


def _date_verdict(lead: Telling, telling: Telling, articles: Articles) -> Verdict:
    if telling.when.is_unbounded:
        return "silent"
    days = (articles[t.event.article_id] for t in (lead, telling))
    a_day, b_day = (p.reference.day or p.article.published for p in days)
    return "differs" if same_dating(lead.event.dating, telling.event.dating, a_day, b_day) is False else "agrees"


def _actor_verdict(lead: Telling, telling: Telling) -> Verdict:
    """Compare who acts; a country may stand for its officials, and a body for those who belong to it."""
    if not telling.who:
        return "silent"
    if not lead.who or lead.country_only or telling.country_only:
        return "agrees"
    shared = telling.who & (lead.who | lead.behind) or lead.who & telling.behind or lead.behind & telling.behind
    return "agrees" if shared else "differs"


def _status_verdict(lead: Telling, telling: Telling) -> Verdict:
    told: set[Status] = {lead.event.status, telling.event.status}
    if len(told) == 1 or _came_true(lead, telling) or _came_true(telling, lead):
        return "agrees"
    said = {lead.event.type, telling.event.type} <= SPEECH  # "denied that it is legal": "said that it is not"
    return "agrees" if told in COMPATIBLE or (said and told == {"happened", "denied"}) else "differs"


def _came_true(plan: Telling, fact: Telling) -> bool:
    """Return whether a plan was told before others tell that it happened or goes on."""
    if plan.event.status != "planned" or fact.event.status not in ("happened", "ongoing"):
        return False
    return bool(plan.published and fact.published and plan.published <= fact.published)


def _number_verdict(lead: Sequence[Quantity], told: Sequence[Quantity]) -> Verdict:
    """Compare numbers of the same unit; others are about something else, and more of them is no contradiction."""
    units = {q.unit for q in lead} & {q.unit for q in told}
    if not units:
        return "silent" if not told or lead else "agrees"
    return "agrees" if all(_share_value(lead, told, unit) for unit in units) else "differs"


def _share_value(lead: Sequence[Quantity], told: Sequence[Quantity], unit: str | None) -> bool:
    return any(q.same_as(o) for q in told for o in lead if q.unit == o.unit == unit)


def _list(quantities: Sequence[Quantity], text: str) -> str | None:
    return "; ".join(dict.fromkeys(_words(q, text) for q in quantities)) or None


def _words(quantity: Quantity, text: str) -> str:
    """Return the number with what it counts, as written: "30 such groups"."""
    end = quantity.span.end
    if quantity.unit and quantity.unit.islower():
        noun = re.compile(_UP_TO + re.escape(quantity.unit) + r"s?\b", re.IGNORECASE).match(text, end)
        end = noun.end() if noun else end
    return text[quantity.span.start : end]
