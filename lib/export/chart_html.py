"""A chart as one interactive HTML file that opens offline, with its words and the same rows as a table."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import TYPE_CHECKING

from lib.export.caption import Caption
from lib.export.html_page import html_page
from lib.plotlyjs import SCRIPT, is_enough, month_settings

if TYPE_CHECKING:
    import plotly.graph_objects as go

WIDTH = 1160
STYLE = """
.wide { overflow-x: auto; }
table { table-layout: auto; }
td, th { font-size: .9rem; overflow-wrap: break-word; padding: .3rem .6rem; }
th { white-space: nowrap; }
"""


def to_chart_html(
    figure: "go.Figure",
    caption: Caption,
    header: Sequence[str] = (),
    rows: Iterable[Sequence[object]] = (),
) -> bytes:
    """Return the page, with plotly.js inside.

    Args:
        figure: The chart; drawn on a light ground, `WIDTH` pixels wide if it has no width; narrower screens scroll.
        caption: The words around it.
        header: Names of the table's columns; no table without them.
        rows: The chart's rows, in its order.
    """
    import plotly.graph_objects as go

    chart = go.Figure(figure).update_layout(title=None, paper_bgcolor="#ffffff", plot_bgcolor="#ffffff")
    chart.update_layout(width=figure.layout.width or WIDTH)
    enough = is_enough(chart.to_plotly_json()["data"])
    drawn = chart.to_html(
        full_html=False, include_plotlyjs=not enough, config=month_settings() | {"displaylogo": False}
    )
    script = f"<script>{SCRIPT.read_text(encoding='utf-8')}</script>" if enough else ""
    body = [
        f"<h1>{escape(caption.title)}</h1>",
        *(f'<p class="note">{escape(p)}</p>' for p in (caption.statement, caption.text) if p),
        script,
        f'<div class="wide">{drawn}</div>',
        _table(header, rows),
        sources_list(caption),
        f'<p class="note">{escape(caption.provenance)}</p>',
    ]
    return html_page(caption.title, "\n".join(body), STYLE)


def sources_list(caption: Caption) -> str:
    """Return the sources as a list, or nothing."""
    items = "".join(f"<li>{escape(s)}</li>" for s in caption.sources)
    return f"<h2>Sources</h2><ol>{items}</ol>" if items else ""


def _table(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    if not header:
        return ""
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in header)
    body = "".join(f"<tr>{''.join(f'<td>{escape(_plain(v))}</td>' for v in row)}</tr>" for row in rows)
    return f"<h2>The same as a table</h2><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _plain(value: object) -> str:
    return "" if value is None else str(value)
