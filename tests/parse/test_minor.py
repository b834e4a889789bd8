"""Minor events: read on request only, by the same rules, with the day that the narrative suggests."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib.model import Article, Event, Reference
from lib.parse.clause.words import tokenize
from lib.parse.event.happenings import happening
from lib.parse.event.likely import stem
from lib.parse.events import find_events
from lib.parse.layout import lay_out
from lib.pipeline import parse_article
from lib.read.files import read_text

FRIDAY = date(2021, 3, 5)
STORY = (
    "# Watchdog fines Acme Bank\n\nThe Harbour Watchdog fined Acme Bank on Wednesday after a long review.\n\n"
    "Acme Bank said it regretted the mistakes. The shares had fallen before. Customers are waiting for refunds.\n\n"
    "The fine shocked lenders in a dispute that began in 2019. If the case drags on, the bank may hire lawyers."
)


def read(text: str, minor: bool = True, published: date | None = FRIDAY) -> tuple[Event, ...]:
    article = read_text("text.md", text.encode(), published=published, language="en")
    return parse_article(article, minor=minor).events


def by_trigger(text: str) -> dict[str, Event]:
    return {e.trigger.of(text): e for e in read(text)}


@pytest.mark.parametrize("text", ["The mine will stay shut until 9 am", "The hearing will last for 3 days from 10 am"])
def test_a_time_of_day_that_looks_like_a_verb_has_no_subject(text: str) -> None:
    assert all(e.trigger.of(text) for e in read(text))


def test_noted_events_are_the_same_with_and_without_minor_ones() -> None:
    plain = read(STORY, minor=False)
    among = [e for e in read(STORY) if not e.minor]
    assert plain
    assert not any(e.minor for e in plain)
    assert [(e.id, e.confidence, e.dating.edtf, e.summary) for e in among] == [
        (e.id, e.confidence, e.dating.edtf, e.summary) for e in plain
    ]


def test_minor_events_have_no_confidence() -> None:
    minor = [e for e in read(STORY) if e.minor]
    assert len(minor) > 5
    assert all(e.confidence is None for e in minor)


LIKELY = {
    "speech goes with the day the story has reached": ("said", date(2021, 3, 3), "day the story has reached"),
    "a noun goes with its clause": ("review", date(2021, 3, 3), "day of its clause"),
    "what goes on is told on the document's day": ("waiting", FRIDAY, "document's day, by the tense"),
    "a noun refers to the act of its stem": ("fine", date(2021, 3, 3), "day of the same happening"),
}


@pytest.mark.parametrize(("trigger", "day", "rule"), LIKELY.values(), ids=LIKELY.keys())
def test_the_narrative_suggests_a_day(trigger: str, day: date, rule: str) -> None:
    text = STORY.removeprefix("# Watchdog fines Acme Bank\n\n")
    likely = by_trigger(text)[trigger].dating.likely
    assert likely is not None
    assert (likely.day, likely.rule) == (day, rule)


def test_no_day_is_suggested_for_what_lies_before_or_ahead() -> None:
    events = by_trigger("Acme Bank said it had sold its branches. It hopes to grow.")
    assert events["sold its branches" if "sold its branches" in events else "sold"].dating.likely is None
    assert events["grow"].dating.likely is None


def test_bounds_stay_what_the_text_warrants() -> None:
    said = by_trigger("Acme Bank said it regretted the mistakes.")["said"]
    assert (said.dating.interval.earliest, said.dating.interval.latest) == (None, FRIDAY)
    assert said.dating.mention is None


def test_without_a_day_of_the_text_nothing_is_suggested() -> None:
    events = read("Acme Bank said it regretted the mistakes.", published=None)
    assert events
    assert all(e.dating.likely is None for e in events)


def test_the_words_of_a_date_are_no_happening() -> None:
    assert "end" not in by_trigger("Acme Bank must repay its clients by the end of June.")


def test_what_only_might_be_is_no_event() -> None:
    assert not any(e.trigger.of(STORY) in ("drags", "drags on") for e in read(STORY))


NOUNS = {
    "listed": ("The crash shook the town.", "crash", True),
    "made from a verb": ("The development took years.", "development", True),
    "gerund with an article": ("The selling went on.", "selling", True),
    "tells only the kind of the next noun": ("The flight crew slept.", "flight", False),
    "a body, though it ends like an act": ("The government slept.", "government", False),
    "a thing": ("The table stood there.", "table", False),
    "part of a name": ("They met at Crash Canyon.", "Crash", False),
    "how something is done": ("The bank left the town without warning.", "warning", False),
    "the same noun by itself": ("The warning shook the town.", "warning", True),
}


@pytest.mark.parametrize(("text", "word", "told"), NOUNS.values(), ids=NOUNS.keys())
def test_nouns_that_tell_a_happening(text: str, word: str, told: bool) -> None:
    tokens = tokenize(text, 0, len(text))
    at = next(i for i, t in enumerate(tokens) if t.text == word)
    assert (happening(tokens, at, ()) is not None) == told


def test_a_verb_and_its_noun_share_a_stem() -> None:
    assert stem("announce") == stem("announcement")
    assert stem("launch") == stem("launching")
    assert stem("sale") != stem("salary")


JUMBLE = (
    "the bank fined a fine on Monday and after before said that it would fall , . to if has been by whether sales "
    "crash is are which closing"
)
WORDS = st.sampled_from(JUMBLE.split())


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=40))
def test_any_jumble_of_words_gives_minor_events_inside_the_text(words: list[str]) -> None:
    text = " ".join(words)
    article = Article("x", None, None, FRIDAY, None, "en", text, "test")
    found = find_events(article, lay_out(article), (), (), (), Reference(), minor=True)
    assert len({e.id for e in found}) == len(found)
    for event in found:
        assert 0 <= event.quote.start <= event.trigger.start < event.trigger.end <= event.quote.end <= len(text)
        assert event.summary
