"""Turn `stories.toml` into `stories.jsonl`, one event a line, checking that every quote is found once.

Run by hand after correcting a label: `python tests/gold/stories/build.py`. The rules are in ../README.md.
"""

import json
import sys
import tomllib
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]


def place(article: str) -> Path:
    """Return the file of an article of this folder or of the default collection."""
    own = HERE / "articles" / f"{article}.md"
    return own if own.is_file() else ROOT / "data" / "articles" / f"{article}.md"


def main() -> None:
    """Write `stories.jsonl` beside this file."""
    lines: list[str] = []
    for story, rows in tomllib.loads((HERE / "stories.toml").read_text(encoding="utf-8")).items():
        for article, has, trigger in rows:
            path = place(article)
            body = path.read_text(encoding="utf-8").split("---\n", 2)[2]
            if body.count(has) != 1:
                sys.exit(f"{article}: {has!r} occurs {body.count(has)} times")
            paragraph = next(p for p in body.split("\n\n") if has in p)
            if missing := [w for w in trigger.split() if w not in paragraph]:
                sys.exit(f"{article}: no {missing} near {has!r}")
            row = {
                "story": story,
                "article": path.relative_to(ROOT).as_posix(),
                "sentence_has": has,
                "trigger": trigger,
            }
            lines.append(json.dumps(row, ensure_ascii=False))
    (HERE / "stories.jsonl").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


if __name__ == "__main__":
    main()
