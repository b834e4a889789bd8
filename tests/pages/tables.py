"""What the tables of a page say, without a browser."""

import json
from typing import Any

from streamlit.testing.v1 import AppTest


def table(app: AppTest, name: str) -> dict[str, Any]:
    """Return what the browser is told of a table."""
    told = [json.loads(e.proto.bytes) for e in app.get("bidi_component") if e.proto.bytes]
    return next(t for t in told if t["name"] == name)


def column(app: AppTest, name: str, heading: str) -> list[str]:
    """Return the words in a table's column."""
    found = table(app, name)
    place = [c["name"] for c in found["columns"]].index(heading)
    return [row[place] for row in found["rows"]]
