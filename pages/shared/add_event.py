"""The dialog in which a reader adds an event that was not read from a sentence."""

from datetime import UTC, datetime
from html import escape

import streamlit as st

from lib.collection import Collection
from lib.correction import FIELDS, Change, Correction, Told, target_of
from lib.errors import CrackdownError
from lib.model import EVENT_TYPES, STATUSES, ParsedArticle, Span
from lib.view.sentence_words import find_word, sentences_of, words_of
from lib.view.sources import distinct_names
from lib.view.words import status_words, type_words
from pages.shared import correct_fields, log, submit, typed_date
from pages.shared.submit import Form
from pages.shared.welcome import plain

SHOWN = 160  # characters of a sentence in the list


@st.fragment
def offer(collection: Collection, article_id: str | None = None) -> None:
    """Draw the button that opens the dialog, with an article chosen if one is shown."""
    if st.button("Add an event", key="add_event"):
        _open(collection, article_id, log.revision())


@st.dialog("Add an event", width="medium")
def _open(collection: Collection, article_id: str | None, seen: int) -> None:
    form = Form(f"add_{seen}")
    parsed = _article(collection, article_id, form)
    sentence = _sentence(parsed, form)
    if sentence is None:
        st.text("Choose the sentence that tells the event.")
        return
    st.html(f'<blockquote class="quote">{escape(sentence.of(parsed.article.text))}</blockquote>')
    here = Form(f"{form.key}_{parsed.article.id}_{sentence.start}")
    trigger = _trigger(parsed, sentence, here)
    told, problem = _told(collection, parsed, sentence, here)
    reason = submit.who_and_why(form)
    with st.container(horizontal=True):
        pressed = st.button("Add it", type="primary", key=f"{form.key}_save")
        if st.button("Cancel", key=f"{form.key}_cancel"):
            submit.forget(form)
            st.rerun()
    if pressed:
        try:
            _save(parsed, sentence, trigger, told, problem, reason, seen)
        except CrackdownError as error:
            st.error(plain(str(error)))
        else:
            submit.forget(form)
            st.rerun()


def _article(collection: Collection, article_id: str | None, form: Form) -> ParsedArticle:
    articles = {p.article.id: p for p in collection.articles}
    names = dict(zip(articles, distinct_names([p.article for p in articles.values()]), strict=True))
    index = list(articles).index(article_id) if article_id in articles else 0
    chosen = st.selectbox("Article", list(articles), index, format_func=names.__getitem__, **form.field("article"))
    return articles[chosen]


def _sentence(parsed: ParsedArticle, form: Form) -> Span | None:
    sentences = sentences_of(parsed)
    text = parsed.article.text
    chosen = st.selectbox(
        "Sentence", range(len(sentences)), None, placeholder="Search by its words",
        format_func=lambda n: " ".join(sentences[n].of(text).split())[:SHOWN],
        **form.field(f"sentence_{parsed.article.id}"),
    )  # fmt: skip
    return None if chosen is None else sentences[chosen]


def _trigger(parsed: ParsedArticle, sentence: Span, form: Form) -> str:
    words = list(dict.fromkeys(s.of(parsed.article.text) for s in words_of(parsed, sentence)))
    return st.selectbox(
        "The word that tells it", words, None, accept_new_options=True, placeholder="For example: banned",
        help="The event is tied to this word, so that it is found again when the article is read anew.",
        **form.field("trigger"),
    ) or ""  # fmt: skip


def _told(
    collection: Collection, parsed: ParsedArticle, sentence: Span, form: Form
) -> tuple[Told, CrackdownError | None]:  # fmt: skip
    words = next((_date_words(d.signal, d.span, parsed) for d in parsed.dates if sentence.covers(d.span)), "no date")
    start = typed_date.understood(words, parsed)
    words, edtf = (words, start) if isinstance(start, str) else ("no date", "")
    date = typed_date.show(words, edtf, parsed, form.field("date"))
    left, right = st.columns(2)
    kind = left.selectbox("Type", EVENT_TYPES, len(EVENT_TYPES) - 1, format_func=type_words, **form.field("type"))
    status = right.selectbox("Status", STATUSES, 0, format_func=status_words, **form.field("status"))
    known = correct_fields.known_names(collection)
    actors = correct_fields.names_field(left, "Who acts", (), known, **form.field("actors"))
    affected = correct_fields.names_field(right, "Who or what is affected", (), known, **form.field("affected"))
    quote = " ".join(sentence.of(parsed.article.text).split())
    line = st.text_input(
        "Line", "", max_chars=correct_fields.LONGEST_LINE, placeholder="The port council bans car ferries",
        **form.field("line"),
    )  # fmt: skip
    summary = " ".join(line.split()) or quote[: correct_fields.LONGEST_LINE]
    problem = date if isinstance(date, CrackdownError) else None
    return Told("" if problem else str(date), kind, status, actors, affected, summary), problem


def _save(
    parsed: ParsedArticle, sentence: Span, trigger: str, told: Told, problem: CrackdownError | None, reason: str,
    seen: int,
) -> None:  # fmt: skip
    if problem:
        raise problem
    place = find_word(parsed, sentence, trigger)
    if place is None:
        raise CrackdownError(
            f"{trigger!r} does not stand in the sentence." if trigger else "Choose the word that tells the event."
        )
    given = tuple(Change(field, "", getattr(told, field)) for field in FIELDS)
    made = Correction(0, submit.UNSTAMPED, "", "add", target_of(parsed, place), changes=given)
    kept = log.keep([log.stamped(made, datetime.now(UTC), reason)], seen)
    submit.turn_to_added(kept)


def _date_words(signal: Span | None, span: Span, parsed: ParsedArticle) -> str:
    text = parsed.article.text
    before = f"{signal.of(text)} " if signal and signal.end <= span.start else ""
    return f"{before}{span.of(text)}"
