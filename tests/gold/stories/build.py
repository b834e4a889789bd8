"""Turn a `stories.toml` into `stories.jsonl`, one event a line, checking that every quote is found once.

Run by hand after correcting a label: `python tests/gold/stories/build.py [stories|stories-pairs]`. The rules are in
../README.md.
"""

import json
import sys
import tomllib
from pathlib import Path

GOLD = Path(__file__).resolve().parents[1]
ROOT = GOLD.parents[1]


def place(folder: Path, article: str) -> Path:
    """Return the file of an article of a folder or of the default collection."""
    own = folder / "articles" / f"{article}.md"
    return own if own.is_file() else ROOT / "data" / "articles" / f"{article}.md"


def read_rows(folder: Path) -> list[dict[str, str]]:
    """Return one row an event, or stop at a quote that is not there exactly once."""
    rows = []
    for story, events in tomllib.loads((folder / "stories.toml").read_text(encoding="utf-8")).items():
        for article, has, trigger in events:
            path = place(folder, article)
            check(path, has, trigger)
            rows.append(
                {"story": story, "article": path.relative_to(ROOT).as_posix(), "sentence_has": has, "trigger": trigger}
            )
    return rows


def check(path: Path, has: str, trigger: str) -> None:
    """Stop where a quote is not in the article exactly once, or a trigger not in its paragraph."""
    body = path.read_text(encoding="utf-8").split("---\n", 2)[2]
    if body.count(has) != 1:
        sys.exit(f"{path.name}: {has!r} occurs {body.count(has)} times")
    paragraph = next(p for p in body.split("\n\n") if has in p)
    if missing := [w for w in trigger.split() if w not in paragraph]:
        sys.exit(f"{path.name}: no {missing} near {has!r}")


def main() -> None:
    """Write `stories.jsonl` into the folder that is named, by default the one of this file."""
    folder = GOLD / (sys.argv[1] if len(sys.argv) > 1 else "stories")
    lines = (json.dumps(row, ensure_ascii=False) for row in read_rows(folder))
    (folder / "stories.jsonl").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


if __name__ == "__main__":
    main()
