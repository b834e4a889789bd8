"""What is in the collection, what to do next, and the box for the reader's own articles."""

import streamlit as st

from lib.view.words import count_words
from pages.shared import add_articles, article_list, headings, loaders, view_state

selection = view_state.selection()
whole = loaders.collection()
shown = loaders.sifted(selection).collection

headings.show("The crackdown timeline", shown, selection)
for column, (number, noun) in zip(
    st.columns(4, border=True, wrap=True),
    (
        (len(shown.stories), "event"),
        (len(shown.articles), "article"),
        (len({a for s in shown.stories for a in (*s.actors, *s.affected)}), "actor"),
        (sum(s.differs for s in shown.stories), "event on which sources differ"),
    ),
    strict=True,
):
    column.metric(count_words(number, noun).split(" ", 1)[1], f"{number:,}")

article_list.show_problems(whole)
article_list.show_unknown_days(whole)
article_list.show_next_steps(whole)
article_list.show_articles(shown)
add_articles.show()
