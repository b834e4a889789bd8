"""What was measured about the parser, as sentences for a report."""

from pathlib import Path

from lib.export.cite import sentence_case

FILE = Path(__file__).resolve().parents[2] / "docs" / "accuracy.md"
START = "In short: "


def sentences() -> tuple[str, ...]:
    """Return the lines of `docs/accuracy.md` that sum up a measurement; nothing without that file."""
    if not FILE.exists():
        return ()
    lines = FILE.read_text(encoding="utf-8").splitlines()
    return tuple(sentence_case(line.removeprefix(START)) for line in lines if line.startswith(START))
