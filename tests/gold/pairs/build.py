"""Turn the edited pairs in `source/` into `pairs.jsonl`: both texts, and the links that the marks on the second say.

Run by hand after correcting a label: `python tests/gold/pairs/build.py`. The marks are described in ../README.md.
"""

import json
import re
import sys
import tomllib
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).resolve().parent
MARK = re.compile(r"\[([0-9+]+)\] ")


class Line(NamedTuple):
    """A sentence of the second text: its paragraph, and the sentences of the first that it comes from."""

    paragraph: int
    text: str
    origins: tuple[int, ...]


def paragraphs(text: str) -> list[list[str]]:
    """Return the sentences of each paragraph."""
    return [block.split(" | ") for block in text.strip().split("\n\n")]


def read_lines(text: str, name: str) -> list[Line]:
    """Return the marked sentences of the second text."""
    lines = []
    for number, sentences in enumerate(paragraphs(text)):
        for sentence in sentences:
            if not (mark := MARK.match(sentence)):
                sys.exit(f"{name}: no mark before {sentence!r}")
            origins = tuple(int(n) for n in mark[1].split("+") if n)
            lines.append(Line(number, sentence[mark.end() :], origins))
    return lines


def check(differences: list[dict[str, str]], a: str, b: str, name: str) -> None:
    """Stop where the words of a difference are not in their text."""
    for found in differences:
        if found["a"] not in a or found["b"] not in b:
            sys.exit(f"{name}: not in the texts: {found}")


def build(path: Path) -> dict[str, Any]:
    """Return one pair with its links."""
    source = tomllib.loads(path.read_text(encoding="utf-8"))
    first, lines = paragraphs(source["a"]), read_lines(source["b"], path.name)
    gap = "" if source["language"] == "zh" else " "
    home = [number for number, sentences in enumerate(first) for _ in sentences]
    sentence_links = sorted((origin, at) for at, line in enumerate(lines) for origin in line.origins)
    paragraph_links = sorted({(home[a], lines[b].paragraph) for a, b in sentence_links})
    count = lines[-1].paragraph + 1
    second = [[line.text for line in lines if line.paragraph == n] for n in range(count)]
    texts = ["\n\n".join(gap.join(s) for s in text) for text in (first, second)]
    check(source["differences"], *texts, path.name)
    if stray := [m for m in source["moved"] if tuple(m) not in paragraph_links]:
        sys.exit(f"{path.name}: moved but not linked: {stray}")
    return {
        "id": path.stem,
        "language": source["language"],
        "published_a": source["published_a"].isoformat(),
        "published_b": source["published_b"].isoformat(),
        "a": texts[0],
        "b": texts[1],
        "sentences_a": [s for p in first for s in p],
        "sentences_b": [line.text for line in lines],
        "paragraph_links": paragraph_links,
        "sentence_links": sentence_links,
        "moved": source["moved"],
        "only_a": sorted(set(range(len(first))) - {a for a, _ in paragraph_links}),
        "only_b": sorted(set(range(count)) - {b for _, b in paragraph_links}),
        "differences": source["differences"],
    }


def main() -> None:
    """Write `pairs.jsonl` beside this file."""
    rows = (json.dumps(build(p), ensure_ascii=False) for p in sorted((HERE / "source").glob("*.toml")))
    (HERE / "pairs.jsonl").write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")


if __name__ == "__main__":
    main()
