"""What runs on every page: set-up, navigation and the sidebar that every page obeys."""

from pathlib import Path

import streamlit as st

from pages.shared import filters, headings, loaders, log, style, view_state

PAGES = Path(__file__).resolve().parents[1]
TITLES = {
    "overview": "Overview",
    "timeline": "Timeline",
    "actors": "Actors",
    "sources": "Sources",
    "events": "Events",
    "report": "Report",
}

st.set_page_config(page_title=headings.PRODUCT, page_icon=str(PAGES / "shared" / "mark.svg"), layout="wide")
page = st.navigation(
    [
        st.Page(PAGES / f"{name}.py", title=title, default=name == "overview")
        for name, title in TITLES.items()
        if (PAGES / f"{name}.py").exists()
    ]
)
style.apply()
log.look()
view_state.read_link(page.url_path)
filters.drop_unknown(loaders.collection())
headings.show_left_out()
headings.show_trouble()
page.run()
filters.sidebar()  # after what it filters, which is looked at first
view_state.write_link()
