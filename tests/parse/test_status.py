"""Happened, planned, reported, denied, ongoing: from tense, modality, negation and reporting words."""

import pytest

from lib.model import Span
from lib.parse.clause.reading import Reading, Sentence, read_sentence
from lib.parse.clause.speakers import report_of
from lib.parse.event.status import Standing, standing
from tests.parse.event_case import parse


def reading_of(sentence: str, headline: bool = False) -> Reading:
    return read_sentence(sentence, Sentence(Span(0, len(sentence)), title=headline))


def statuses(sentence: str, headline: bool = False) -> dict[str, str | None]:
    """Return the status of each clause by its verb's lemma."""
    reading = reading_of(sentence, headline)
    return {c.verb.lemma: standing(reading, i).status for i, c in enumerate(reading.clauses)}


CASES = {
    "past": ("The city banned scooters.", "ban", "happened"),
    "present perfect": ("The city has banned scooters.", "ban", "happened"),
    "present progressive": ("The city is banning scooters.", "ban", "ongoing"),
    "future": ("The city will ban scooters.", "ban", "planned"),
    "future seen from the past": ("The mayor said the city would ban scooters.", "ban", "planned"),
    "plan verb": ("The city plans to ban scooters.", "ban", "planned"),
    "passive plan verb": ("The city is expected to ban scooters.", "ban", "planned"),
    "is to": ("The city is to ban scooters.", "ban", "planned"),
    "is due to": ("The city is due to ban scooters.", "ban", "planned"),
    "plan noun": ("The mayor announced plans to ban scooters.", "ban", "planned"),
    "weighing": ("The city is considering banning scooters.", "ban", "planned"),
    "duty": ("Owners must register scooters.", "register", "planned"),
    "order": ("The city ordered shops to ban scooters.", "ban", "planned"),
    "negated past": ("The city did not ban scooters.", "ban", None),
    "negated object": ("The city issued no ban.", "issue", None),
    "negated future": ("The city will not ban scooters.", "ban", "denied"),
    "future of nothing": ("No licences will be granted.", "grant", "denied"),
    "neither of two": ("The firm will neither register nor pay.", "register", "denied"),
    "nobody may": ("From May no shop may open.", "open", "planned"),
    "told by nobody": ("It is reported that the city banned scooters.", "ban", "reported"),
    "had something done to it": ("The firm had its permit suspended.", "suspend", "happened"),
    "denial verb": ("The mayor denied that the city banned scooters.", "ban", "denied"),
    "denying what others say": ("The mayor dismissed that as gossip.", "dismiss", "denied"),
    "denying having done": ("The mayor denied having banned scooters.", "deny", "denied"),
    "denying, in a participle": ("The mayor was on television denying that shops were shut.", "deny", "denied"),
    "said not to be going on": ("No ban is being drafted, the mayor said.", "draft", "denied"),
    "dismissed by a court": ("The court dismissed the suit.", "dismiss", "happened"),
    "thinking of doing": ("The city is thinking of banning scooters.", "ban", "planned"),
    "working on a noun": ("The city is working on a ban.", "work", "planned"),
    "forbidden to all, with a day in front": ("Until Nov. 3 at the earliest none of them may ride.", "ride", "planned"),
    "condition": ("Riders will protest if the city bans scooters.", "ban", None),
    "question": ("The mayor asked whether the city bans scooters.", "ban", None),
    "failed": ("The city failed to ban scooters.", "ban", None),
    "managed": ("The city managed to ban scooters.", "ban", "happened"),
    "hearsay passive": ("The city is said to ban scooters.", "ban", "reported"),
    "hearsay adverb": ("The city reportedly banned scooters.", "ban", "reported"),
    "unnamed people": ("The city banned scooters, people familiar with the matter said.", "ban", "reported"),
    "press": ("The city banned scooters, Reuters reported.", "ban", "reported"),
    "according to the press": ("The city banned scooters, according to media reports.", "ban", "reported"),
    "named speaker": ("The city banned scooters, the mayor said.", "ban", "happened"),
    "would have": ("The city would have banned scooters.", "ban", None),
    "content of a stop": ("The city stopped banning scooters.", "ban", None),
}


@pytest.mark.parametrize(("sentence", "lemma", "wanted"), CASES.values(), ids=CASES.keys())
def test_status_follows_the_words(sentence: str, lemma: str, wanted: str | None) -> None:
    assert statuses(sentence)[lemma] == wanted


def test_a_headline_tells_the_past_in_the_present_and_the_future_in_the_infinitive() -> None:
    assert statuses("Lima bans scooters", headline=True) == {"ban": "happened"}
    assert statuses("Lima to ban scooters", headline=True) == {"ban": "planned"}


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The firm said it would move.", "The firm"),
        ("The firm will move, a spokesman said.", "a spokesman"),
        ("The firm will move, according to the mayor.", "the mayor"),
        ("The firm will move.", None),
    ],
)
def test_who_says_so_is_the_nearest_speaker(sentence: str, speaker: str | None) -> None:
    reading = reading_of(sentence)
    index = next(i for i, c in enumerate(reading.clauses) if c.verb.lemma == "move")
    found = report_of(reading, index)
    assert (reading.words(found) if found else None) == speaker


def test_a_duty_to_come_is_a_plan_without_a_day_and_a_standing_duty_is_not() -> None:
    coming = reading_of("Shops will have to remove the scooters.")
    standing_duty = reading_of("Shops have to remove broken scooters.")
    assert standing(coming, 1) == Standing("planned", "future")
    assert standing(standing_duty, 1).needs_date


def test_a_word_that_turns_to_something_else_is_no_part_of_who_says_it() -> None:
    parsed = parse("Separately, Kwixo's chairman said on Monday that Peru had banned scooters.")
    assert {e.attribution for e in parsed.events} == {"Kwixo's chairman"}
