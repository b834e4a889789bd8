"""A comparison as one HTML file that needs nothing else: no script, no font, no picture, no network."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from lib.export.caption import Caption
from lib.export.html_page import html_page

STYLE = """
.factual { font-weight: 650; text-decoration: underline 3px solid #b34d00; text-underline-offset: 3px; }
.equivalent { text-decoration: underline 1.5px dotted #565d64; text-underline-offset: 3px; }
.event { border: 1px solid #0b5cad; border-radius: 3px; padding: 0 2px; }
.actor { background: #e9edf1; }
.date { font-style: italic; }
.moved { border-left: 3px dashed #0b5cad; padding-left: .6rem; }
.title { font-weight: 600; }
.furniture { color: #565d64; }
"""


def to_compare_html(payload: Mapping[str, Any], caption: Caption) -> bytes:
    """Return the page: title, list of differences as links, the texts in step with their marks, the legend.

    Args:
        payload: The comparison as plain data (columns, rows, differences, events).
        caption: What stands around it.
    """
    columns = payload["columns"]
    parts = [
        f"<h1>{escape(caption.title)}</h1>",
        *(f'<p class="note">{escape(p)}</p>' for p in (caption.text, caption.statement) if p),
        _legend(),
        _disputes(payload["stories"], payload["events"], columns),
        _differences(payload["differences"], columns),
        "<h2>The texts</h2>",
        "<table><thead><tr>",
        *(_heading(column) for column in columns),
        "</tr></thead><tbody>",
        *(_row(row, payload) for row in payload["rows"]),
        "</tbody></table>",
        _events(payload["events"], columns),
        *(f'<p class="note">{escape(source)}</p>' for source in caption.sources),
        f'<p class="note">{escape(caption.provenance)}</p>',
    ]
    return html_page(caption.title, "\n".join(parts), STYLE)


def _legend() -> str:
    return (
        '<p class="note">Marks: <span class="factual">factual difference</span>, <span class="equivalent">equivalent '
        'wording</span>, <span class="event">event</span>, <span class="actor">actor</span>, <span class="date">date'
        "</span>; ‸ marks where only the other text has words.</p>"
    )


def _heading(column: Mapping[str, Any]) -> str:
    notes = "".join(f"<small>{escape(column[key])}</small>" for key in ("title", "caption", "note") if column[key])
    return f'<th scope="col">{escape(column["name"])}{notes}</th>'


def _disputes(
    stories: Sequence[Mapping[str, Any]], events: Sequence[Mapping[str, Any]], columns: Sequence[Mapping[str, Any]]
) -> str:
    disputed = [s for s in stories if s["disputes"]]
    items = "".join(_dispute(s, [e for e in events if e["story"] == s["id"]], columns) for s in disputed)
    return f"<h2>Events told differently</h2><ol>{items}</ol>" if items else ""


def _dispute(
    story: Mapping[str, Any], events: Sequence[Mapping[str, Any]], columns: Sequence[Mapping[str, Any]]
) -> str:
    links = ", ".join(f'<a href="#e{escape(e["id"])}">{escape(columns[e["column"]]["name"])}</a>' for e in events)
    fields = "; ".join(f"{escape(d['field'])}: {_sides(d['sides'], columns)}" for d in story["disputes"])
    return f"<li>{escape(events[0]['summary'])} ({links}). <strong>{fields}</strong></li>"


def _sides(sides: Sequence[tuple[str, Sequence[int]]], columns: Sequence[Mapping[str, Any]]) -> str:
    named = [f"{escape(v)} ({escape(', '.join(columns[c]['name'] for c in cs))})" for v, cs in sides]
    return " ≠ ".join(named)


def _differences(differences: Sequence[Mapping[str, Any]], columns: Sequence[Mapping[str, Any]]) -> str:
    if len(columns) < 2:
        return ""
    items = "".join(_difference(d, columns) for d in differences)
    return f'<h2>Differences, the factual ones first</h2><ol class="differences">{items or "<li>None.</li>"}</ol>'


def _difference(entry: Mapping[str, Any], columns: Sequence[Mapping[str, Any]]) -> str:
    sides = [
        f'<a href="#d{entry["n"]}-{c}">{escape(columns[c]["name"])}</a> {_quoted(t)}'
        for c, t in zip(entry["columns"], entry["texts"], strict=True)
    ]
    sign = "≠" if entry["kind"] == "factual" else "="
    note = f" ({escape(entry['note'])})" if entry["note"] else ""
    return f"<li>{escape(entry['kind'])}, {escape(entry['about'])}: {f' {sign} '.join(sides)}{note}</li>"


def _quoted(words: str) -> str:
    return f"“{escape(words)}”" if words else "nothing"


def _row(row: Mapping[str, Any], payload: Mapping[str, Any]) -> str:
    cells = []
    for number, cell in enumerate(row["cells"]):
        passages = "".join(_passage(p, number, payload) for p in cell)
        if number in row["absent"]:
            passages = f'<p class="note">Not in {escape(payload["columns"][number]["name"])}</p>'
        cells.append(f'<td lang="{escape(payload["columns"][number]["language"])}">{passages}</td>')
    return f"<tr>{''.join(cells)}</tr>"


def _passage(passage: Mapping[str, Any], column: int, payload: Mapping[str, Any]) -> str:
    words = "".join(_run(run, column, payload) for sentence in passage["s"] for run in sentence["r"])
    anchor = f' id="p{column}-{passage["n"]}"' if passage["n"] is not None else ""
    links = "".join(
        f'<a class="note" href="#p{c}-{n}">Moved: paragraph {n + 1} in {escape(payload["columns"][c]["name"])}</a>'
        for c, n in passage["moved"]
    )
    name = f"{passage['role']}{' moved' if links else ''}"
    return f'<div class="{name}"{anchor}>{links}<p>{words}</p></div>'


def _run(run: Sequence[Any], column: int, payload: Mapping[str, Any]) -> str:
    words = escape(run[0])
    marks = run[1] if len(run) > 1 else {}
    if "t" in marks:
        words = f'<span class="date">{words}</span>'
    if "a" in marks:
        words = f'<span class="actor" title="{escape(marks["a"])}">{words}</span>'
    if "e" in marks:
        words = f'<span class="event" id="e{escape(marks["e"][0])}">{words}</span>'
    for number in marks.get("d", ()):
        kind = payload["differences"][number - 1]["kind"]
        sign = f"<sup>{number}</sup>" if kind == "factual" else ""
        words = f'<span class="{escape(kind)}" id="d{number}-{column}">{words or "‸"}{sign}</span>'
    return words


def _events(events: Sequence[Mapping[str, Any]], columns: Sequence[Mapping[str, Any]]) -> str:
    items = "".join(
        f'<li><a href="#e{escape(e["id"])}">{escape(e["summary"])}</a> ({escape(e["words"])}; '
        f"{escape(columns[e['column']]['name'])})</li>"
        for e in events
    )
    return f"<h2>Events marked in the texts</h2><ol>{items}</ol>" if items else ""
