"""The report as one HTML file: pictures inside, footnotes linked both ways, nothing fetched."""

import base64
from collections.abc import Iterable, Sequence
from html import escape
from itertools import groupby

from lib.export.html_page import html_page, http_link
from lib.export.report import DEADLINES, DUE_HEADINGS, MOMENTS, Chart, Disagreement, Due, Entry, Report, Side

STYLE = """
.report { margin: 0 auto; max-width: 46rem; overflow-wrap: break-word; }
.report figure { margin: 1.2rem 0; }
.report figcaption { color: #565d64; font-size: .88rem; }
.report img { background: #fff; display: block; height: auto; margin-bottom: .6rem; max-width: 100%; }
.report dl { display: grid; gap: .3rem 1.2rem; grid-template-columns: minmax(7rem, max-content) 1fr; }
.report dt { font-weight: 600; }
.report dd { margin: 0; }
.report .entry { margin: 0 0 .55rem; }
.report .note { font-size: .88rem; }
.report .table { overflow-x: auto; }
.report table { border-collapse: collapse; font-size: .88rem; min-width: 34rem; table-layout: auto; width: 100%; }
.report th, .report td {
  border: 1px solid #d5d9dd; overflow-wrap: break-word; padding: .4rem .6rem; text-align: left; vertical-align: top;
}
.report th:first-child, .report td:first-child { min-width: 6.5rem; }
.report td small { color: #565d64; display: block; }
.report .footnotes { font-size: .88rem; }
.report sup { line-height: 0; }
@media print {
  .report figure, .report .entry, .report li, .report tr { break-inside: avoid; }
  .report h2, .report h3 { break-after: avoid; }
  .report img { max-height: 230mm; width: auto; }
}
"""


def to_report_html(report: Report) -> bytes:
    """Return the page."""
    return html_page(report.caption.title, f'<main class="report">{report_body(report)}</main>', STYLE)


def report_body(report: Report) -> str:
    """Return the page's content as markup that is safe to show anywhere."""
    parts = [
        f"<h1>{escape(report.caption.title)}</h1>",
        _note(" ".join(p for p in (report.caption.statement, report.caption.provenance) if p)),
        *(f"<p>{escape(words)}</p>" for words in report.text),
        _facts(report),
        _section(MOMENTS, (_entry(entry, ()) for entry in report.moments)),
        _section(report.ahead_heading, (_entry(entry, ()) for entry in report.ahead)),
        _deadlines(report),
        *(_chart(chart, number) for number, chart in enumerate(report.charts, start=1)),
        _chronology("Chronology", report.dated, report.footnotes),
        _chronology("Without a date", report.undated, report.footnotes),
        _disagreements(report.disagreements),
        _sources(report),
        _section("How this was made", (f"<p>{escape(words)}</p>" for words in report.method)),
        _footnotes(report),
    ]
    return "\n".join(p for p in parts if p)


def _note(words: str) -> str:
    return f'<p class="note">{escape(words)}</p>' if words else ""


def _section(title: str, items: Iterable[str]) -> str:
    body = "\n".join(items)
    return f"<h2>{escape(title)}</h2>\n{body}" if body else ""


def _facts(report: Report) -> str:
    rows = "".join(f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in report.facts)
    return f"<h2>At a glance</h2><dl>{rows}</dl>" if rows else ""


def _deadlines(report: Report) -> str:
    if report.due is None:
        return ""
    heading = f"<h2>{escape(DEADLINES)}</h2>{_note(report.due_note)}"
    names = "".join(f'<th scope="col">{escape(name)}</th>' for name in DUE_HEADINGS)
    rows = "\n".join(_due(line) for line in report.due)
    table = f'<div class="table"><table><thead><tr>{names}</tr></thead><tbody>\n{rows}\n</tbody></table></div>'
    return f"{heading}{table}" if rows else heading


def _due(line: Due) -> str:
    left = f"<small>{escape(line.left)}</small>" if line.left else ""
    cells = "".join(f'<td dir="auto">{escape(c)}</td>' for c in (line.what, line.who, line.status, line.source))
    return f"<tr><td>{escape(line.day)}{left}</td>{cells}</tr>"


def _chart(chart: Chart, number: int) -> str:
    title = f"<h2>{escape(chart.title)}</h2>"
    if not chart.pictures:
        return title + _note(f"This chart could not be drawn. {chart.problem}")
    caption = f"Figure {number}. {chart.words}. {chart.note}".rstrip()
    images = "".join(_image(png, words) for png, words in chart.described())
    return f"{title}<figure>{images}<figcaption>{escape(caption)}</figcaption></figure>"


def _image(png: bytes, words: str) -> str:
    return f'<img alt="{escape(words)}" src="data:image/png;base64,{base64.b64encode(png).decode()}">'


def _chronology(title: str, entries: Iterable[Entry], footnotes: Sequence[str]) -> str:
    months = groupby(entries, key=lambda entry: entry.month)
    return _section(title, (_month(month, told, footnotes) for month, told in months))


def _month(month: str, entries: Iterable[Entry], footnotes: Sequence[str]) -> str:
    heading = f"<h3>{escape(month)}</h3>" if month else ""
    return heading + "".join(_entry(entry, footnotes) for entry in entries)


def _entry(entry: Entry, footnotes: Sequence[str]) -> str:
    """The event; each footnote can be read on the spot as its mark's title."""
    marks = [f'<a id="r{n}" href="#n{n}" title="{escape(footnotes[n - 1])}">{n}</a>' for n in entry.notes]
    raised = f"<sup>{', '.join(marks)}</sup>" if marks else ""
    when = f"<strong>{escape(entry.when)}.</strong> " if entry.month else ""
    disputed = _note(f"Sources differ on {entry.disputed}.") if entry.disputed else ""
    return f'<div class="entry" dir="auto"><p>{when}{escape(entry.what)}{raised}</p>{disputed}</div>'


def _disagreements(found: Iterable[Disagreement]) -> str:
    return _section("Where sources disagree", (_disagreement(d) for d in found))


def _disagreement(found: Disagreement) -> str:
    return f"<h3>{escape(found.what)}</h3>{''.join(_side(side) for side in found.sides)}"


def _side(side: Side) -> str:
    tellers = "".join(f"<li>{escape(source)}: <bdi>{escape(quote)}</bdi></li>" for source, quote in side.tellers)
    return f"<p><strong>{escape(side.value)}</strong></p><ul>{tellers}</ul>"


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
