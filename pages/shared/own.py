"""The reader's own articles and days: kept in the store, or in the tab where the store cannot be written."""

from collections.abc import Callable

import streamlit as st

from lib.errors import KeepError
from lib.keep.days import DaySet, set_for
from lib.keep.store import Store
from lib.model import Article, Reference
from pages.shared import log

ADDED, DAYS = "added_articles", "days_set"  # what only this tab has


def added() -> tuple[Article, ...]:
    """Return the articles that readers added."""
    here = _added_here()
    return (*(a for a in log.kept().articles if a.id not in here), *here.values())


def days() -> tuple[DaySet, ...]:
    """Return the days that readers set, in the order in which they did."""
    return (*log.kept().days_set, *_days_here().values())


def keep(*articles: Article) -> None:
    """Add articles, or take over what was changed about some that were added."""
    if articles and not _stored(lambda store: store.keep_articles(articles)):
        st.session_state[ADDED] = _added_here() | {a.id: a for a in articles}


def remove(article_id: str) -> None:
    """Forget an article that was added, text and all."""
    here = _added_here()
    st.session_state[ADDED] = {k: v for k, v in here.items() if k != article_id}
    if article_id not in here:
        _stored(lambda store: store.forget_article(article_id))


def set_day(article: Article, reference: Reference | None) -> None:
    """Make an article's dates count from a day of the reader's choice, or again from its own."""
    here = {k: v for k, v in _days_here().items() if k != article.id}
    stored = _stored(lambda store: store.set_day(article, reference))
    st.session_state[DAYS] = here if stored or not reference else here | {article.id: set_for(article, reference)}


def _stored(write: Callable[[Store], None]) -> bool:
    """Write to the store; if it cannot be written, say so on the next page and return False."""
    try:
        write(log.store())
    except KeepError as error:
        st.session_state[log.FAILED] = f"This lasts only until you close the tab: {error}"
        return False
    log.look()
    return True


def _added_here() -> dict[str, Article]:
    articles: dict[str, Article] = st.session_state.get(ADDED, {})
    return articles


def _days_here() -> dict[str, DaySet]:
    days: dict[str, DaySet] = st.session_state.get(DAYS, {})
    return days
