"""The box for the reader's own articles: read at once, confirmed by the reader, kept until the reader removes them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import streamlit as st

from lib.errors import ReadError
from lib.model import Article, ParsedArticle
from lib.read.files import SUFFIXES, read_data
from lib.view.words import count_words, day_words, language_words, list_words
from lib.vocab import languages
from pages.shared import day_range, loaders, log, own, scope, view_state
from pages.shared.article_list import assumption_words, needs_day
from pages.shared.welcome import PAGES, plain

NOTICE = (
    "What you add is read at once. It is kept on the computer that runs this program, for all who use it there, "
    "until you remove it. Copied links do not carry it."
)
KINDS = (
    "Or choose files: text, saved web pages (.html, .mhtml), PDF, Word (.docx), e-mail (.eml), tables of articles "
    "(.csv, .xlsx, .jsonl), feeds (.rss), or a .zip of them; 50 MB each"
)
ANCHOR = "add-your-own-articles"
MOST_AT_ONCE, MOST_PROBLEMS = 8, 20  # articles to correct side by side; messages below the box
LONGEST_PASTE = 200_000
SAID = {"dateline": ", the day of its dateline", "url": ", the day in its address", "version": ", a version's day"}


def show_box() -> None:
    """Draw the box to paste or choose texts."""
    st.header("Add your own articles", anchor=ANCHOR)
    st.text(NOTICE)
    with st.form("paste", clear_on_submit=True, border=False):
        st.text_area("Paste an article", key="pasted_text", height=150, max_chars=LONGEST_PASTE)
        st.form_submit_button("Read it", on_click=_add_pasted)
    st.file_uploader(
        KINDS, type=[s[1:] for s in SUFFIXES], accept_multiple_files=True, key=_uploader_key(), on_change=_add_files,
    )  # fmt: skip
    problems = st.session_state.pop("add_problems", ())
    for message in problems[:MOST_PROBLEMS]:
        st.error(plain(message))
    if len(problems) > MOST_PROBLEMS:
        st.error(f"{len(problems) - MOST_PROBLEMS:,} more could not be read.")
    if read := st.session_state.pop("add_read", ()):
        what = plain(list_words(read)) if len(read) <= MOST_AT_ONCE else f"{len(read):,} articles"
        st.success(f"Read: {what}. At the top of this page you may correct what was found.")


def show_added() -> None:
    """Draw the added articles with what the reader may correct."""
    read = {p.article.id: p for p in loaders.collection().articles}
    added = [a for a in own.added() if a.id in read]
    if added:
        st.header("Your articles", anchor=False)
        st.text("Open one to correct what was found of it; its dates are read anew at once.")
    with st.container(key="added"):
        for article in _shown(added):
            _confirm(article, read[article.id])


def _shown(added: Sequence[Article]) -> Sequence[Article]:
    """Return all that was added, or of many the one chosen: a table may bring hundreds."""
    if len(added) <= MOST_AT_ONCE:
        return added
    names = {a.id: f"{number}. {a.title or a.origin}" for number, a in enumerate(added, start=1)}
    chosen = st.selectbox(f"Which of the {len(added):,} articles", names, format_func=lambda i: names.get(i, ""))
    return [a for a in added if a.id == chosen]


def _add_pasted() -> None:
    text = st.session_state["pasted_text"]
    if text.strip():
        _add([("pasted text", text.encode())])
    else:
        st.session_state["add_problems"] = ["There was no text to read."]


def _add_files() -> None:
    files = st.session_state[_uploader_key()] or []
    _add([(f.name, f.getvalue()) for f in files])
    st.session_state["uploads"] = st.session_state.get("uploads", 0) + 1  # empties the box


def _uploader_key() -> str:
    return f"uploaded_{st.session_state.get('uploads', 0)}"


def _add(texts: list[tuple[str, bytes]]) -> None:
    scope.take_in_own()
    known = {p.article.id for p in loaders.collection().articles} | {a.id for a in own.added()}
    articles: list[Article] = []
    problems, read = [], []
    for name, data in texts:
        try:
            reading = read_data(name, data)
        except ReadError as error:
            problems.append(str(error))
            continue
        problems += [p.message for p in reading.problems]
        for article in reading.articles:
            if article.id in known:
                problems.append(f"{article.origin!r} is in the collection already.")
            else:
                known.add(article.id)
                articles.append(article)
                read.append(article.title or article.origin)
    own.keep(*articles)
    st.session_state["add_problems"], st.session_state["add_read"] = problems, read


def _confirm(article: Article, parsed: ParsedArticle) -> None:
    """Let the reader confirm or correct what was found about an added article; what lacks its day stands open."""
    with st.expander(plain(_found(parsed)), expanded=needs_day(parsed), key=f"added_{article.id}"):
        left, middle = st.columns(2)
        right, tongue, last = st.columns([2, 2, 1], vertical_alignment="bottom")
        left.text_input("Title", max_chars=300, **_field(article, "title", article.title or ""))
        middle.text_input("Publisher", max_chars=120, **_field(article, "publisher", article.publisher or ""))
        right.date_input(
            "Published", None, format="YYYY-MM-DD", min_value=day_range.FIRST, max_value=day_range.LAST,
            help="Words such as “next month” count from this day; left empty, from the day that the text itself gives.",
            **_field(article, "published", article.published),
        )  # fmt: skip
        known = list(dict.fromkeys((article.language, *languages())))
        tongue.selectbox("Language", known, format_func=language_words, **_field(article, "language", article.language))
        last.button("Remove", key=f"remove_{article.id}", on_click=own.remove, args=(article.id,), width="stretch")
        if parsed.events:
            label = plain(f"See {'its event' if len(parsed.events) == 1 else 'its events'} on the timeline")
            here = view_state.params(source=[article.label])
            st.page_link(PAGES / "timeline.py", label=label, query_params=here)


def _field(article: Article, name: str, value: object) -> dict[str, Any]:
    """Return the settings of a field that shows what the article says now, which another tab may have changed."""
    key = f"{name}_{article.id}"
    if key not in st.session_state or st.session_state.get(f"{key}_was") != value:
        st.session_state[key] = st.session_state[f"{key}_was"] = value
    return {"key": key, "on_change": _change, "args": (article.id, name)}


def _change(article_id: str, name: str) -> None:
    """Take over the one thing that the reader changed; the dates are read anew."""
    given = st.session_state[f"{name}_{article_id}"]
    value = given.strip() or None if isinstance(given, str) else given
    log.look()
    for article in own.added():
        if article.id == article_id:
            own.keep(replace(article, **{name: value}))


def _found(parsed: ParsedArticle) -> str:
    name = parsed.article.title or parsed.article.origin
    reference = parsed.reference
    found = [f"{name}: {count_words(len(parsed.events), 'event')} read.", *parsed.notices]
    if reference.day is None:
        return " ".join((*found, f"The day of publication is not known: {assumption_words(reference)}."))
    day = f"Its dates count from {day_words(reference.day, weekday=True)}{SAID.get(reference.source, '')}."
    return " ".join((*found, day))
