"""Turn the marked-up texts in `source/` into `timex.jsonl`, computing offsets and bounds.

Run by hand after correcting a label: `python tests/gold/timex/build.py`. The mark-up is described in ../README.md.
"""

import calendar
import json
import re
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import Any

Bounds = tuple[date | None, date | None]

HERE = Path(__file__).resolve().parent
MARK = re.compile(r"\{([^|{}]+)\|(DATE|TIME|DURATION|SET) ([^\s{}]+)((?: [^\s{}]+)*)\}")
MODS = {
    "START", "MID", "END", "APPROX", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER",
    "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE",
}  # fmt: skip
SIGNALS = {"by", "since", "before", "after", "sofar", "ahead", "range", "?"}
WEEKDAYS = (
    ("monday", "montag", "lundi", "lunes", "周一"),
    ("tuesday", "dienstag", "mardi", "martes", "周二"),
    ("wednesday", "mittwoch", "mercredi", "miércoles", "周三"),
    ("thursday", "donnerstag", "jeudi", "jueves", "周四"),
    ("friday", "freitag", "vendredi", "viernes", "周五"),
    ("saturday", "samstag", "samedi", "sábado", "周六"),
    ("sunday", "sonntag", "dimanche", "domingo", "周日"),
)


def extent(value: str) -> Bounds:
    """Return the first and last calendar day of a TIMEX3 value; nothing for durations, references and unknown parts."""
    if found := re.match(r"(\d{4})-(\d\d)-(\d\d)", value):
        day = date(*map(int, found.groups()))
        return day, day
    if found := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        return monday + timedelta(5 if found[3] else 0), monday + timedelta(6)
    if found := re.fullmatch(r"(\d{4})-(?:(\d\d)|Q(\d)|H(\d))", value):
        month, quarter, half = (int(g) if g else 0 for g in found.groups()[1:])
        first = month or 3 * quarter - 2 if month or quarter else 6 * half - 5
        last = month or 3 * quarter or 6 * half
        return months(int(found[1]), first, last)
    if re.fullmatch(r"\d{4}|\d{3}|\d\d", value):
        width = 10 ** (4 - len(value))
        first_year = int(value) * width
        return date(first_year, 1, 1), date(first_year + width - 1, 12, 31)
    return None, None


def months(year: int, first: int, last: int) -> Bounds:
    """Return the days from the start of one month to the end of another."""
    return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])


def signalled(signal: str, days: Bounds, day: date) -> Bounds:
    """Return the bounds after a preposition or a tense, as DESIGN's table has them."""
    first, last = days
    assert first, f"{signal} needs a calendar value"
    assert last
    return {
        "by": (day if last >= day else None, last),
        "since": (first, None),
        "before": (None, first - timedelta(1)),
        "after": (last + timedelta(1), None),
        "sofar": (first, day),
        "ahead": (day, last),
        "range": days,
    }[signal]


def bounds(value: str, mod: str | None, signal: str | None, day: date) -> Bounds | None:
    """Return the bounds, or `None` where they are not scored."""
    if signal and signal.startswith("="):
        return explicit(signal)
    if signal == "?" or (mod in {"START", "MID"} and not signal):
        return None
    first, last = extent(value)
    if mod == "END":
        first = last if signal in {None, "since"} else first
    return signalled(signal, (first, last), day) if signal else (first, last)


def explicit(mark: str) -> Bounds:
    """Return the bounds that a mark such as `=2018-07-02..` spells out."""
    first, last = mark[1:].split("..")
    return (date.fromisoformat(first) if first else None), (date.fromisoformat(last) if last else None)


def check(text: str, value: str, where: str) -> None:
    """Stop on a weekday or a day of the month that does not fit the value."""
    if not (found := re.match(r"\d{4}-\d\d-\d\d", value)) or re.search(r"\d(st|nd|rd|th) day|:|：", text):
        return
    day = date.fromisoformat(found[0])
    for number, names in enumerate(WEEKDAYS):
        if any(n in text.lower() for n in names) and day.weekday() != number:
            sys.exit(f"{where}: {text!r} is not a {calendar.day_name[day.weekday()]} ({value})")
    numbers = [int(n) for n in re.findall(r"\d+", text)]
    if numbers and not {day.day, day.year} & set(numbers) and "T" not in value:
        sys.exit(f"{where}: {text!r} does not fit {value}")


def timex(text: str, start: int, kind: str, value: str, rest: list[str], day: date) -> dict[str, Any]:
    """Return one label."""
    mod = next((r for r in rest if r in MODS), None)
    signals = [r for r in rest if r in SIGNALS or r.startswith("=")]
    signal = signals[0] if signals else None
    if set(rest) - {mod, *signals}:
        sys.exit(f"unknown mark in {text!r}: {rest}")
    values = value.split("~")
    found = bounds(values[0], mod, signal, day)
    first, last = found or (None, None)
    row: dict[str, Any] = {"start": start, "end": start + len(text), "text": text, "type": kind, "value": values[0]}
    row |= {"mod": mod, "earliest": first and first.isoformat(), "latest": last and last.isoformat()}
    row |= {"values": values} if len(values) > 1 else {}
    row |= {"bounds_scored": False} if found is None else {}
    row |= {"also": [[d and d.isoformat() for d in explicit(s)] for s in signals[1:]]} if signals[1:] else {}
    return row | ({"range": True} if signal == "range" else {})


def join_ranges(rows: list[dict[str, Any]], where: str) -> None:
    """Let both ends of a range also carry the whole range's bounds."""
    ends = [r for r in rows if r.pop("range", False)]
    if len(ends) % 2:
        sys.exit(f"{where}: a range has lost an end")
    for one, other in zip(ends[::2], ends[1::2], strict=True):
        one["also"] = other["also"] = [[one["earliest"], other["latest"]]]


def build(path: Path) -> dict[str, Any]:
    """Return the document with its labels."""
    head, marked = path.read_text(encoding="utf-8").rstrip("\n").split("\n\n", 1)
    meta = dict(line.split(": ", 1) for line in head.splitlines())
    text, rows, at = "", [], 0
    for found in MARK.finditer(marked):
        text += marked[at : found.start()]
        words, kind, value, rest = found.groups()
        check(words, value, path.name)
        rows.append(timex(words, len(text), kind, value, rest.split(), date.fromisoformat(meta["dct"])))
        text, at = text + words, found.end()
    text += marked[at:]
    if "{" in text or "}" in text:
        sys.exit(f"{path.name}: unread mark-up near {text[max(0, text.find('{') - 20) : text.find('{') + 60]!r}")
    join_ranges(rows, path.name)
    return {
        "id": path.stem,
        "dct": meta["dct"],
        "lang": meta["lang"],
        "text": text,
        "half": meta["half"],
        "timexes": rows,
    }


def main() -> None:
    """Write `timex.jsonl` beside this file."""
    documents = [build(p) for p in sorted((HERE / "source").glob("*.txt"))]
    lines = (json.dumps(d, ensure_ascii=False) for d in documents)
    (HERE / "timex.jsonl").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


if __name__ == "__main__":
    main()
