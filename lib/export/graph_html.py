"""The actor network as one interactive HTML file that opens offline: the page's own picture, its evidence below."""

import re
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from lib.errors import ExportError
from lib.export.caption import Caption
from lib.export.chart_html import sources_list
from lib.export.html_page import html_page
from lib.export.json_text import to_json

_IMPORT = re.compile(r'^import (\{[^}]*\}|\w+) from "\./(\w+)\.js";$', re.M)
_EXPORT = re.compile(r"^export function (\w+)", re.M)
_EXPORT_DEFAULT = re.compile(r"export\s*\{\s*([\w$]+) as default\s*\};?\s*$")

START = """
const data = JSON.parse(document.getElementById("network-data").textContent);
const parent = document.getElementById("network");
const view = modules.draw.draw(data, parent, (chosen) => {
  const line = chosen.edge && document.getElementById("line-" + data.edges.findIndex((e) => e.id === chosen.edge));
  if (line) { line.open = true; line.scrollIntoView({ block: "nearest" }); }
});
view.show(data.chosen);
"""
STYLE = "details { margin-bottom: .3rem; } summary { cursor: pointer; } .network { margin: 1rem 0; }"


LineEvidence = tuple[str, Sequence[tuple[str, str]]]
"""A line in words, and for each of its sentences the source and the quote."""


def to_network_html(
    payload: Mapping[str, Any],
    lines: Sequence[LineEvidence],
    caption: Caption,
    scripts: Mapping[str, str],
    sheet: str,
) -> bytes:
    """Return the page.

    Args:
        payload: What the component draws.
        lines: The evidence of each of the payload's edges, in their order.
        caption: The words around the picture.
        scripts: The component's modules by name, without ".js"; "draw" is the one that starts.
        sheet: The component's style sheet.

    Raises:
        ExportError: A module that another one imports is missing.
    """
    data = to_json(payload)
    body = [
        f"<h1>{escape(caption.title)}</h1>",
        *(f'<p class="note">{escape(p)}</p>' for p in (caption.statement, caption.text) if p),
        '<div id="network"></div>',
        "<h2>The lines and their evidence</h2>",
        *(_line(number, line) for number, line in enumerate(lines)),
        sources_list(caption),
        f'<p class="note">{escape(caption.provenance)}</p>',
        f'<script type="application/json" id="network-data">{data}</script>',
        f"<script>(() => {{\n{bundle(scripts, 'draw')}\n{START}}})();</script>",
    ]
    return html_page(caption.title, "\n".join(body), sheet + STYLE)


def bundle(scripts: Mapping[str, str], entry: str) -> str:
    """Return the modules as one script that fills an object `modules`, each after those it imports."""
    ordered: list[str] = []
    _visit(entry, scripts, ordered)
    return "\n".join(["const modules = {};", *(_wrapped(name, scripts[name]) for name in ordered)])


def _visit(name: str, scripts: Mapping[str, str], ordered: list[str]) -> None:
    if name in ordered:
        return
    if name not in scripts:
        raise ExportError(f"the network's script {name!r} is missing; there are {', '.join(sorted(scripts))}")
    for _, needed in _IMPORT.findall(scripts[name]):
        _visit(needed, scripts, ordered)
    ordered.append(name)


def _wrapped(name: str, source: str) -> str:
    body = _IMPORT.sub(lambda m: f"const {m[1]} = modules.{m[2]}{'' if m[1][0] == '{' else '.default'};", source)
    named = _EXPORT.findall(body)
    body = _EXPORT.sub(r"function \1", body)
    default = _EXPORT_DEFAULT.search(body)
    offered = [*named, *([f"default: {default[1]}"] if default else [])]
    body = _EXPORT_DEFAULT.sub("", body)
    return f"modules.{name} = (() => {{\n{body}\nreturn {{ {', '.join(offered)} }};\n}})();"


def _line(number: int, line: LineEvidence) -> str:
    words, quotes = line
    cards = "".join(
        f'<p class="note">{escape(source)}</p><blockquote>{escape(quote)}</blockquote>' for source, quote in quotes
    )
    return f'<details id="line-{number}"><summary>{escape(words)}</summary>{cards}</details>'
