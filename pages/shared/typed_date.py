"""The field in which a reader types a date, with what it is understood as at once below it."""

from html import escape
from typing import Any

import streamlit as st

from lib.edtf import is_edtf
from lib.errors import CrackdownError
from lib.interval import Interval, to_edtf
from lib.model import Dating, ParsedArticle
from lib.parse.typed import LONGEST, read_typed
from lib.view.correction_words import date_words, meaning_words
from lib.view.marks import mark_of
from lib.vocab import load_table

HELP = "As an article would say it, or as EDTF. Words such as “next month” count from the article's day."


def show(
    words: str, edtf: str, parsed: ParsedArticle, settings: dict[str, Any], *, unchanged: str = ""
) -> str | CrackdownError:  # fmt: skip
    """Draw the field; return the date as EDTF, "" for none, or why what was typed is no date.

    Args:
        words: The date as the event has it, in words.
        edtf: The same as EDTF.
        parsed: The article that tells it.
        settings: The field's key and the like.
        unchanged: What to say of the date as the event has it.
    """
    example = str(load_table("interface")["typed_dates"]["example"])
    typed = str(st.text_input("Date", words, max_chars=LONGEST, live=True, help=HELP, placeholder=example, **settings))
    if typed.strip() == words:
        found: str | CrackdownError = edtf
    else:
        found = understood(typed, parsed)
    wrong = isinstance(found, CrackdownError)
    told = str(found) if wrong else (unchanged if typed.strip() == words else "") or _told(found)
    st.html(f'<p class="understood{" wrong" if wrong else ""}" role="status">{escape(told)}</p>')
    return found


def understood(words: str, parsed: ParsedArticle) -> str | CrackdownError:
    """Return what a reader typed as EDTF, "" for no date, or why it is no date."""
    if is_edtf(words):
        return words.strip()
    try:
        mention = read_typed(words, parsed.article.language, parsed.reference)
    except CrackdownError as error:
        return error
    if mention is None:
        return ""
    signal = mention.signal.of(words) if mention.signal else None
    if mark_of(Dating(mention.interval, mention.edtf, mention), signal) == "deadline":
        return to_edtf(Interval(None, mention.interval.latest)) or ""
    return mention.edtf if mention.edtf and is_edtf(mention.edtf) else to_edtf(mention.interval) or ""


def _told(edtf: str) -> str:
    if not edtf:
        return "Understood as: no date."
    return f"Understood as: {date_words(edtf, weekday=True)}, {meaning_words(edtf)}. EDTF {edtf}"
