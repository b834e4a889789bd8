"""The plotly.js that comes with the program: the page's charts, HTML files and images are all drawn by it."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from lib.vocab import load_table

SCRIPT = Path(__file__).parent / "view" / "chart" / "plotly.js"
LOCALE = "en-US"  # the one that plotly.js starts with; what it leaves open comes from "en"
TRACE_TYPES = frozenset({"scatter", "bar", "pie"})
"""What its basic bundle draws; Python's Plotly ships one four times as large that draws everything."""


def is_enough(traces: Iterable[Mapping[str, Any]]) -> bool:
    """Return whether the bundle draws all of the traces; a trace of no stated type is a scatter."""
    return all(trace.get("type", "scatter") in TRACE_TYPES for trace in traces)


def month_script() -> str:
    """Return the script that makes plotly.js write months on its axes as the program's words do ("Sept")."""
    return f"Plotly.register({json.dumps({'moduleType': 'locale', 'name': LOCALE, **_locale()})});"


def month_settings() -> dict[str, Any]:
    """Return the same as settings of one chart."""
    return {"locales": {LOCALE: _locale()}}


def _locale() -> dict[str, Any]:
    return {"dictionary": {}, "format": {"shortMonths": load_table("interface")["months"]["short"]}}
