"""The evidence card: where sources differ, each value once, in words, with those who give it."""

from dataclasses import replace
from datetime import date

from lib.collection import Agreement, Collection
from lib.interval import Interval, day
from lib.view.account import DIGEST, agreement_lines, digest_note, facts, source_words
from lib.view.moments import dispute_words
from tests.view.made_up import ACTORS, story, told


def test_a_disputed_value_is_told_once_in_words_with_those_who_give_it() -> None:
    papers = {"a": ("Quay Courier", 4), "b": ("Evening Barge", 2), "c": ("Quay Courier", 2), "d": ("Lock-Keeper", 2)}
    tellings = [
        told("Coinquay stops on Monday.", "stops", on=day(date(2017, 9, n)), words="Monday", article=a, publisher=p)
        for a, (p, n) in papers.items()
    ]
    agreement = tuple(
        Agreement(p.article.id, "date", "agrees" if n == 0 else "differs", "2017-09-04", p.events[0].id)
        for n, p in enumerate(tellings)
    )
    whole = Collection(tuple(tellings), actors=ACTORS)
    assert agreement_lines(replace(story(tellings[0].events[0], *tellings), agreement=agreement), whole) == (
        "Sources differ on the date:",
        "2 Sept 2017: Evening Barge, Quay Courier and Lock-Keeper",
        "4 Sept 2017: Quay Courier",
    )


def test_who_agrees_in_vaguer_words_stands_with_those_who_agree() -> None:
    dates = {"a": day(date(2017, 9, 4)), "b": Interval(date(2017, 9, 4), date(2017, 9, 7)), "c": day(date(2017, 9, 5))}
    tellings = [
        told("Coinquay stops on Monday.", "stops", on=on, words="Monday", article=a, publisher=f"Paper {a.upper()}")
        for a, on in dates.items()
    ]
    agreement = tuple(
        Agreement(p.article.id, "date", "differs" if p.article.id == "c" else "agrees", "said", p.events[0].id)
        for p in tellings
    )
    whole = Collection(tuple(tellings), actors=ACTORS)
    disputed = replace(story(tellings[0].events[0], *tellings), agreement=agreement)
    assert agreement_lines(disputed, whole) == (
        "Sources differ on the date:",
        "4 Sept 2017: Paper A and Paper B (4 to 7 Sept 2017)",
        "5 Sept 2017: Paper C",
    )
    assert dispute_words(disputed, whole) == "date: 4 Sept 2017 or 5 Sept 2017"


def test_the_number_of_sources_and_whether_they_agree_is_told_without_jargon() -> None:
    papers = {"a": "Quay Courier", "b": "Evening Barge"}
    tellings = [told("Coinquay stops on Monday.", "stops", article=a, publisher=p) for a, p in papers.items()]
    whole = Collection(tuple(tellings), actors=ACTORS)
    one, two = story(tellings[0].events[0], tellings[0]), story(tellings[0].events[0], *tellings)
    assert dict(facts(one, whole))["Sources"] == "one source"
    assert dict(facts(replace(two, voices=2), whole))["Sources"] == "2 independent sources; they agree"


def test_a_digest_is_called_one_once_and_says_what_it_is() -> None:
    plain = told("Coinquay stops on Monday.", "stops", publisher="Quay Courier")
    named = replace(plain, article=replace(plain.article, digest=True, publisher="Digest after Quay Courier"))
    unnamed = replace(plain, article=replace(plain.article, digest=True))
    (event,) = plain.events
    assert "digest" not in source_words(event, plain).lower()
    assert source_words(event, named).lower().count("digest") == 1
    assert source_words(event, unnamed).endswith(", a digest")
    assert digest_note(story(event, plain), Collection((plain,), actors=ACTORS)) == ""
    assert digest_note(story(event, named), Collection((named,), actors=ACTORS)) == DIGEST
