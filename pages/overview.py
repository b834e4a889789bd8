"""What is in the collection, what to do next, and the box for the reader's own articles."""

import streamlit as st

from pages.shared import add_articles, article_list, headings, loaders, view_state, welcome

selection = view_state.selection()
whole = loaders.collection()
shown = loaders.sifted(selection).collection

headings.show(headings.PRODUCT, shown, selection)
article_list.show_problems(whole)
add_articles.show_added()
article_list.show_unknown_days(whole)
left, right = st.columns([0.56, 0.44], gap="large")
with left:
    welcome.show_contents(shown)
    welcome.show_ways(whole)
    welcome.show_disputes(shown)
with right:
    add_articles.show_box()
article_list.show_articles(shown)
