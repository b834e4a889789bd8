"""The report as one HTML file: pictures inside, footnotes linked both ways, nothing fetched."""

import base64
from collections.abc import Iterable
from html import escape

from lib.export.html_page import html_page, http_link
from lib.export.report import Chart, Disagreement, Entry, Report

STYLE = """
.report { margin: 0 auto; max-width: 46rem; }
.report figure { margin: 1.5rem 0; }
.report img { background: #fff; height: auto; max-width: 100%; }
.report dl { display: grid; gap: .2rem 1rem; grid-template-columns: minmax(7rem, max-content) 1fr; }
.report dd { margin: 0; }
.report .entry { margin-top: 1.1rem; }
.report .entry > p { margin: 0; }
.report .note { font-size: .88rem; }
.report .footnotes { font-size: .88rem; }
.report sup { line-height: 0; }
"""


def to_report_html(report: Report) -> bytes:
    """Return the page."""
    return html_page(report.caption.title, f'<main class="report">{report_body(report)}</main>', STYLE)


def report_body(report: Report) -> str:
    """Return the page's content as markup that is safe to show anywhere."""
    parts = [
        f"<h1>{escape(report.caption.title)}</h1>",
        _note(report.caption.statement),
        *(f"<p>{escape(words)}</p>" for words in report.text),
        _facts(report),
        *(_chart(chart) for chart in report.charts),
        _chronology("Chronology", report.dated),
        _chronology("Without a date", report.undated),
        _disagreements(report.disagreements),
        _sources(report),
        _section("Method", (f"<p>{escape(words)}</p>" for words in report.method)),
        _footnotes(report),
        _note(report.caption.provenance),
    ]
    return "\n".join(p for p in parts if p)


def _note(words: str) -> str:
    return f'<p class="note">{escape(words)}</p>' if words else ""


def _section(title: str, items: Iterable[str]) -> str:
    body = "\n".join(items)
    return f"<h2>{escape(title)}</h2>\n{body}" if body else ""


def _facts(report: Report) -> str:
    rows = "".join(f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in report.facts)
    return f"<h2>In figures</h2><dl>{rows}</dl>" if rows else ""


def _chart(chart: Chart) -> str:
    title = f"<h2>{escape(chart.title)}</h2>"
    if chart.png is None:
        return title + _note(f"This chart could not be drawn. {chart.problem}")
    data = base64.b64encode(chart.png).decode()
    return f'{title}<figure><img alt="{escape(chart.words)}" src="data:image/png;base64,{data}"></figure>'


def _chronology(title: str, entries: Iterable[Entry]) -> str:
    return _section(title, (_entry(e) for e in entries))


def _entry(entry: Entry) -> str:
    marks = ", ".join(f'<a id="r{n}" href="#n{n}">{n}</a>' for n in entry.notes)
    disputed = _note(f"Sources differ on {entry.disputed}.") if entry.disputed else ""
    return (
        f'<div class="entry"><p><strong>{escape(entry.when)}.</strong> {escape(entry.what)} '
        f"({escape(entry.status)}).<sup>{marks}</sup></p>"
        f"<blockquote>“{escape(entry.quote)}”</blockquote>{disputed}</div>"
    )


def _disagreements(found: Iterable[Disagreement]) -> str:
    return _section("Where sources disagree", (_disagreement(d) for d in found))


def _disagreement(found: Disagreement) -> str:
    sides = "".join(
        f"<li><strong>{escape(value)}.</strong> {escape(source)}: “{escape(quote)}”</li>"
        for source, value, quote in found.sides
    )
    return f"<h3>{escape(found.what)}</h3><ul>{sides}</ul>"


def _sources(report: Report) -> str:
    items = "".join(f"<li>{_linked(citation, url)}</li>" for citation, url in report.sources)
    return f"<h2>Sources</h2><ol>{items}</ol>" if items else ""


def _linked(citation: str, url: str | None) -> str:
    link = http_link(url)
    return f'<a href="{escape(link)}" rel="noopener noreferrer">{escape(citation)}</a>' if link else escape(citation)


def _footnotes(report: Report) -> str:
    items = "".join(
        f'<li id="n{n}">{escape(words)} <a href="#r{n}" aria-label="back to the text">↩</a></li>'
        for n, words in enumerate(report.footnotes, start=1)
    )
    return f'<h2>Footnotes</h2><ol class="footnotes">{items}</ol>' if items else ""
