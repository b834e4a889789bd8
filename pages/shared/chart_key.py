"""The key above the timeline: what the colours stand for, in sight before the first mark is."""

from html import escape

import streamlit as st

from lib.view.palette import families

SHAPES = "filled: happened · hollow: planned · triangle: deadline · bar: some day within it"


def show() -> None:
    """Draw the key; the whole of it, with every mark, stands under the chart."""
    dots = "".join(f'<li><span style="background:{colour}"></span>{escape(label)}</li>' for label, colour in families())
    st.html(f'<ul class="colours" aria-label="What the colours stand for">{dots}<li class="shapes">{SHAPES}</li></ul>')
