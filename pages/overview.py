"""What the collection tells in short, what is missing, and the box for the reader's own articles."""

import streamlit as st

from pages.shared import add_articles, article_list, headings, loaders, opening, view_state, welcome

selection = view_state.selection()
whole = loaders.collection()
shown = loaders.sifted(selection).collection

opening.show(shown, selection)
welcome.show_ways()
if not shown.stories:
    headings.show_empty(selection)
article_list.show_problems(whole)
add_articles.show_added()
article_list.show_unknown_days(whole)
left, right = st.columns([0.56, 0.44], gap="large")
with left:
    welcome.show_months(shown)
    welcome.show_moments(shown)
    welcome.show_disputes(shown)
    welcome.show_ahead(shown)
with right:
    add_articles.show_box()
    welcome.show_actors(shown)
article_list.show_articles(shown)
