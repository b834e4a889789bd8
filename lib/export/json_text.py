"""JSON that stays whole wherever it is pasted: inside a script element, or read line by line."""

import json
from typing import Any

ESCAPED = {ord(c): f"\\u{ord(c):04x}" for c in "<\u0085\u2028\u2029"}
"""What ends a script element, and what some readers take for the end of a line; only strings can hold these."""


def to_json(data: Any, *, indent: int | None = None) -> str:
    """Return the data as JSON, other characters as they are."""
    return json.dumps(data, ensure_ascii=False, indent=indent).translate(ESCAPED)
