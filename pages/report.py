"""Report: charts, events and words of one's choice as one Word or HTML file."""

import streamlit as st

from lib.export.chart_image import MISSING
from lib.export.chrome import find_chrome
from lib.export.report import Report
from lib.export.report_docx import to_docx
from lib.export.report_html import STYLE, report_body, to_report_html
from lib.view.people_table import people_table
from lib.view.rows_payload import TableLook
from lib.view.statement import filter_statement
from lib.view.words import count_words, list_words, range_words
from pages.shared import downloads, headings, loaders, opening, report_maker, view_state
from pages.shared.rows import Choice, show_rows
from pages.shared.saving import File, save_row

MADE, LEFT_OUT = "report_made", "report_left_out"
WIDTHS = {"When": 110, "What": 300, "Status": 90, "Sources": 190}
MOST_EVENTS = 2000  # a report of more takes minutes to write and nobody reads it
selection = view_state.selection()
collection = loaders.sifted(selection).collection
frame = loaders.frame(selection)


def show() -> None:
    if frame.empty:
        st.title("No event to report", anchor=False)
        headings.show_empty(selection)
        return
    st.title(f"A report on {headings.sentence(collection)}", anchor=False)
    if not selection.is_everything:
        st.text(filter_statement(selection, loaders.collection()))
    if len(frame) > MOST_EVENTS:
        st.info(f"A report tells at most {MOST_EVENTS:,} events. Choose fewer in the sidebar.")
        downloads.data_files(collection)
        return
    choices = _choose()
    if st.button("Make the report", type="primary"):
        st.session_state[MADE] = (choices, selection, report_maker.make(collection, *choices))
    kept = st.session_state.get(MADE)
    if kept:
        _deliver(kept[2], stale=kept[:2] != (choices, selection))
    downloads.data_files(collection)


def _choose() -> tuple[str, str, tuple[str, ...], tuple[str, ...]]:
    title = st.text_input("Title", value=_title(), key="report_title")
    text = st.text_area(
        "Your own words before the figures", key="report_text", placeholder="Leave a line empty for a new paragraph."
    )
    parts = st.pills(
        "Deadlines and charts", list(report_maker.PARTS), format_func=report_maker.PARTS.__getitem__,
        selection_mode="multi", default=list(report_maker.PARTS), key="report_charts",
    )  # fmt: skip
    if set(parts) & set(report_maker.CHARTS) and not find_chrome():
        st.text(f"{MISSING} The report is made without its charts.")
    with st.expander("Events to leave out"):
        st.text("Tick the events to leave out; all the others that the filters show are told.")
        left_out = _choose_left_out()
    return title, text, tuple(parts), left_out


def _choose_left_out() -> tuple[str, ...]:
    ids = list(frame["id"])
    left_out = tuple(i for i in st.session_state.get(LEFT_OUT, ()) if i in ids)
    look = TableLook(
        "Events to leave out of the report", WIDTHS, order="In the order of their dates.", pick="several", most=22
    )
    show_rows(
        people_table(frame)[list(WIDTHS)], "report_events", ids, look,
        Choice(left_out, lambda chosen: st.session_state.update({LEFT_OUT: chosen})), keys={"When": range(len(ids))},
    )  # fmt: skip
    return left_out


def _title() -> str:
    """Return the title to begin with: what is told and when; the figures stand below it."""
    window, _ = loaders.shown_reach(selection)
    name = opening.topic() or "Timeline"
    return name if window.is_unbounded else f"{name}, {range_words(window)}"


def _deliver(report: Report, *, stale: bool) -> None:
    if stale:
        st.info("The choices have changed since this report was made. Make it again to take them over.")
    for problem in dict.fromkeys(c.problem for c in report.missing):
        named = list_words([c.title for c in report.missing if c.problem == problem])
        st.warning(f"Not drawn: {named}. {problem} The rest of the report is here.")
    told = count_words(len(report.dated) + len(report.undated), "event")
    st.text(f"The report tells {told} with {count_words(len(report.footnotes), 'footnote')}.")
    save_row([
        File("Word", "report.docx", lambda: to_docx(report)),
        File("HTML", "report.html", lambda: to_report_html(report)),
    ])  # fmt: skip
    with st.container(border=True, height=720, key="report_preview"):
        st.html(f"<style>{STYLE}</style><div class='report'>{report_body(report)}</div>")


show()
