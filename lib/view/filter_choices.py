"""What the filters offer, as data for the browser: the choices in words, and how many events each would leave.

The choices change with the collection only, the numbers with every filter: they travel apart, so that a collection with
thousands of actors sends their names once.
"""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import Any

from lib.collection import Collection
from lib.model import EVENT_TYPES, STATUSES
from lib.view.index import AGREEMENT_KINDS
from lib.view.links import Params, to_params
from lib.view.selection import Selection, Sifted
from lib.view.words import agreement_words, day_words, status_words, type_words

Choice = tuple[str, str]  # what the link says, and what people read
FACETS = {  # in the order of the sidebar: the link's name of each, as `Sifted.counts` names it, and for people
    "actor": ("actors", "Actors"),
    "type": ("types", "Type"),
    "status": ("statuses", "Status"),
    "source": ("sources", "Sources"),
    "agreement": ("agreement", "Agreement between sources"),
}


def facet_choices(collection: Collection) -> dict[str, list[Choice]]:
    """Return the choices of each facet in an order of their own: names by the alphabet, kinds as they are defined."""
    labels = {p.article.label for p in collection.articles}
    return {
        "actor": sorted(((a.id, a.name) for a in collection.actors), key=lambda choice: choice[1].casefold()),
        "type": [(t, type_words(t)) for t in EVENT_TYPES],
        "status": [(s, status_words(s)) for s in STATUSES],
        "source": [(label, label) for label in sorted(labels, key=str.casefold)],
        "agreement": [(a, agreement_words(a)) for a in AGREEMENT_KINDS],
    }


def publication_days(collection: Collection, chosen: date | None) -> list[Choice]:
    """Return the days on which something was published, and the chosen one."""
    days = {p.article.published for p in collection.articles if p.article.published} | ({chosen} if chosen else set())
    return [(day.isoformat(), day_words(day)) for day in sorted(days)]


def facet_counts(choices: Mapping[str, list[Choice]], counts: Mapping[str, Counter[str]]) -> dict[str, list[int]]:
    """Return the number of events beside each choice, in the choices' order."""
    return {name: [counts[FACETS[name][0]][value] for value, _ in offered] for name, offered in choices.items()}


def read_params(told: Any) -> Params:
    """Return what a browser says was chosen as a link would say it; whatever else it says is dropped."""
    if not isinstance(told, Mapping):
        return {}
    lists = {name: values for name, values in told.items() if isinstance(name, str) and isinstance(values, list)}
    return {name: [v for v in values if isinstance(v, str)] for name, values in lists.items()}


def shown_state(
    choices: Mapping[str, list[Choice]], selection: Selection, sifted: Sifted, whole: int
) -> dict[str, Any]:
    """Return what changes with a filter: what is chosen, the numbers beside the choices, how many events are left."""
    return {
        "chosen": to_params(selection),
        "counts": facet_counts(choices, sifted.counts),
        "shown": len(sifted.collection.stories),
        "whole": whole,
    }
