"""The plotly.js that comes with the program: the page's charts, HTML files and images are all drawn by it."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

SCRIPT = Path(__file__).parent / "view" / "chart" / "plotly.js"
TRACE_TYPES = frozenset({"scatter", "bar", "pie"})
"""What its basic bundle draws; Python's Plotly ships one four times as large that draws everything."""


def is_enough(traces: Iterable[Mapping[str, Any]]) -> bool:
    """Return whether the bundle draws all of the traces; a trace of no stated type is a scatter."""
    return all(trace.get("type", "scatter") in TRACE_TYPES for trace in traces)
