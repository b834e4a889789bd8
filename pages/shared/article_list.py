"""The articles of a collection: what was read, what could not be, and whose day is unknown."""

from html import escape

import streamlit as st

from lib.collection import Collection
from lib.interval import day
from lib.model import Article, ParsedArticle, Reference
from lib.view.article_table import article_table
from lib.view.rows_payload import TableLook
from lib.view.textwidth import shorten
from lib.view.words import count_words
from pages.shared import day_range, own, places
from pages.shared.rows import show_rows

WIDTHS = {"Published": 112, "Title": 280, "Publisher": 150, "Events": 76, "Link": 64, "Language": 90, "Note": 240}
LONGEST_TITLE = 300.0  # pixels, so that the field for the day stands beside it


def show_problems(collection: Collection) -> None:
    """Name the files that could not be read, and why."""
    if collection.problems:
        lines = "".join(f"<li>{escape(p.message)}</li>" for p in collection.problems)
        st.html(f'<div class="notice" role="alert"><strong>{_problem_words(collection)}</strong><ul>{lines}</ul></div>')


def show_unknown_days(collection: Collection) -> None:
    """List the texts whose publication day is unknown, with what is assumed, and let the reader set the day."""
    added = {a.id for a in own.added()}
    unknown = [p for p in collection.articles if needs_day(p) and p.article.id not in added]
    if not unknown:
        return
    st.header("Publication day to be set", anchor=False)
    st.text("Words such as “next month” count from the day of publication. These texts do not state it.")
    for parsed in unknown:
        _ask_day(parsed)


def needs_day(parsed: ParsedArticle) -> bool:
    """Return whether the day that the text speaks from is unknown, or was set by the reader."""
    return parsed.reference.day is None or parsed.reference.source == "reader"


def show_articles(collection: Collection) -> None:
    """Draw the table of articles."""
    st.header("Articles", anchor=False)
    if not collection.articles:
        st.text("None yet.")
        return
    articles = [p.article for p in collection.articles]
    look = TableLook(f"Table of {len(articles)} articles", WIDTHS, links=("Link",), most=38)
    keys = {"Published": [a.published for a in articles]}
    show_rows(article_table(collection), "articles_table", [a.id for a in articles], look, keys=keys)


def assumption_words(reference: Reference) -> str:
    """Return what the dates of a text without a day count from."""
    if reference.assumption:
        return f"its dates are taken to be of {reference.assumption}"
    return "only dates with a year are placed"


def _problem_words(collection: Collection) -> str:
    if not places.folder().is_dir():
        return "The folder of articles cannot be opened."
    told = f"{count_words(len(collection.problems), 'file')} could not be read"
    return f"{told}; the others are shown." if collection.articles else f"{told}, and there is no other."


def _ask_day(parsed: ParsedArticle) -> None:
    article, key = parsed.article, f"day_of_{parsed.article.id}"
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.text(f"“{shorten(article.title or article.label, LONGEST_TITLE)}”: {assumption_words(parsed.reference)}")
        st.date_input(
            "Published on", value=parsed.reference.day, key=key, format="YYYY-MM-DD",
            on_change=lambda: _set_day(article, key), width=180,
            min_value=day_range.FIRST, max_value=day_range.LAST,
        )  # fmt: skip


def _set_day(article: Article, key: str) -> None:
    chosen = st.session_state[key]
    own.set_day(article, Reference(day(chosen), source="reader") if chosen else None)
