"""Headline, story and furniture are told apart, so that a publisher's line never becomes an event."""

import re

import pytest

from lib.parse.layout import is_furniture, lay_out
from lib.read.files import read_text
from lib.vocab import load_table

PATTERNS = load_table("furniture")["pattern"]


def roles(text, **overrides):
    article = read_text("a.txt", text.encode("utf-8"), **overrides)
    return [(p.role, p.span.of(article.text).split("\n")[0][:20]) for p in lay_out(article)]


STORY = "The watchdog fined the bank on Monday, and the bank said it would appeal against the order."


@pytest.mark.parametrize(
    ("pattern", "example"), [(p, e) for p in PATTERNS for e in p["examples"]], ids=lambda v: str(v)[:40]
)
def test_every_pattern_matches_its_examples(pattern, example):
    flags = re.DOTALL | (0 if pattern.get("case") else re.IGNORECASE)
    assert re.fullmatch(pattern["regex"], example, flags)
    assert is_furniture(example)


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        "Join the dots, and the regulator's plan becomes clear: it wants every exchange closed by the end of 2018. "
        * 3,
        "By Friday, every exchange must have stopped.",
        "Related parties must register by 30 September 2021, the ministry said.",
        "Oslo-based Acme Lending rose.",
        "Acme - the oldest lender there - halted trading on Monday.",
        "Norway shuts lender – report",
        "平台须在9月30日前停止交易。",
        "Sharing of user data ends on 1 May 2020.",
    ],
)
def test_prose_is_not_furniture(text):
    assert not is_furniture(text)


def test_title_standfirst_and_dateline():
    text = f"Watchdog fines bank\n\nThe bank says it will appeal.\n\nPARIS (Example Wire) - {STORY}\n\n{STORY}\n"
    assert [r for r, _ in roles(text)] == ["title", "title", "body", "body"]


def test_labels_at_the_foot_are_furniture():
    text = f"Watchdog fines bank\n\n{STORY}\n\nMore from Example Daily\n\n© Example Daily. All rights reserved.\n"
    assert [r for r, _ in roles(text)] == ["title", "body", "furniture", "furniture"]


def test_a_heading_inside_the_story_is_no_body():
    text = f"{STORY}\n\nWhat happens next\n\n{STORY}\n"
    assert [r for r, _ in roles(text)] == ["body", "title", "body"]


def test_lines_are_paragraphs_where_no_line_is_blank():
    assert [r for r, _ in roles(f"Watchdog fines bank\n{STORY}\n{STORY}\n")] == ["title", "body", "body"]


def test_hard_wrapped_lines_stay_one_paragraph():
    assert len(roles("The watchdog fined the bank\non Monday.\n\nThe bank said it would\nappeal.\n")) == 2


def test_body_paragraphs_are_numbered_and_cover_their_sentences():
    article = read_text("a.txt", f"Watchdog fines bank\n\n{STORY} It has a month.\n\n{STORY}\n".encode())
    body = [p for p in lay_out(article) if p.role == "body"]
    assert [p.number for p in body] == [0, 1]
    assert [len(p.sentences) for p in body] == [2, 1]
    assert all(p.span.covers(s) for p in body for s in p.sentences)
