"""Download buttons that make their file when pressed."""

from typing import Any

import pandas as pd
import streamlit as st

from lib import __version__
from lib.export.caption import Caption
from lib.export.cite import cite_source
from lib.export.compare_html import to_compare_html
from lib.export.table_csv import rows_to_csv
from lib.export.table_xlsx import rows_to_xlsx
from lib.view.compare import Comparison
from lib.view.compare_table import difference_frame

CSV, XLSX = "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def table(title: str, frame: pd.DataFrame, stem: str) -> None:
    """Draw the buttons that save a plain table as CSV and Excel."""
    header, rows = tuple(frame.columns), [tuple(row) for row in frame.itertuples(index=False)]
    with st.container(horizontal=True):
        st.download_button(
            "Table as CSV", lambda: rows_to_csv(header, rows, bom=True), f"{stem}.csv", CSV, key=f"{stem}_csv",
            on_click="ignore",
        )  # fmt: skip
        st.download_button(
            "Table as Excel", lambda: rows_to_xlsx([(title[:31], header, rows)]), f"{stem}.xlsx", XLSX,
            key=f"{stem}_xlsx", on_click="ignore",
        )  # fmt: skip


def comparison(title: str, found: Comparison, data: dict[str, Any]) -> None:
    """Draw the buttons that save a comparison as one HTML file and its differences as a table."""
    with st.container(horizontal=True):
        st.download_button(
            "Comparison as HTML", lambda: to_compare_html(data, _caption(title, found)), "comparison.html", "text/html",
            key="comparison_html", on_click="ignore",
        )  # fmt: skip
        if found.differences:
            table("Differences", difference_frame(found), "differences")


def _caption(title: str, found: Comparison) -> Caption:
    articles = [p.article for p in found.articles]
    newest = max((a.published for a in articles if a.published), default=None)
    return Caption(title, "", "", tuple(cite_source(a) for a in articles), newest, __version__)
