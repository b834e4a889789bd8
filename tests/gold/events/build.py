"""Turn `labels/*.toml` and `articles/*.md` into `events.jsonl`, writing bounds and EDTF and checking every quote.

Run by hand after correcting a label: `python tests/gold/events/build.py`. The fields are described in ../README.md.
"""

import calendar
import json
import re
import sys
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
CHINESE_DAYS = "一二三四五六日"


def unit(written: str) -> tuple[date, date]:
    """Return the first and last day of a year, a month or a day."""
    parts = [int(p) for p in written.split("-")]
    if len(parts) == 3:
        return date(*parts), date(*parts)
    first, last = (parts[1], parts[1]) if len(parts) == 2 else (1, 12)
    return date(parts[0], first, 1), date(parts[0], last, calendar.monthrange(parts[0], last)[1])


def read_date(written: str, published: date) -> dict[str, str | None]:
    """Return the bounds and the EDTF of a date as the labels write it."""
    if written == "told":
        written = f"..{published.isoformat()}"
    first, last, edtf = None, None, f"[{written}]" if ".." in written else written
    if ".." in written:
        start, end = written.split("..")
        first, last = start and date.fromisoformat(start), end and date.fromisoformat(end)
    elif written.endswith("/"):
        first, edtf = unit(written[:-1])[0], f"{written}.."
    elif "/" in written:
        start, end = written.split("/")
        first, last = unit(start)[0], unit(end)[1]
    elif quarter := re.fullmatch(r"(\d{4})-Q(\d)", written):
        number = int(quarter[2])
        first, last = unit(f"{quarter[1]}-{3 * number - 2:02d}")[0], unit(f"{quarter[1]}-{3 * number:02d}")[1]
        edtf = f"{quarter[1]}-{32 + number}"
    elif half := re.fullmatch(r"(\d{4})-H([12])", written):
        number = int(half[2])
        first, last = unit(f"{half[1]}-{6 * number - 5:02d}")[0], unit(f"{half[1]}-{6 * number:02d}")[1]
        edtf = f"{half[1]}-{39 + number}"
    elif written:
        first, last = unit(written)
    if first and last and first > last:
        sys.exit(f"{written!r} ends before it begins")
    return {
        "earliest": first.isoformat() if first else None,
        "latest": last.isoformat() if last else None,
        "edtf": edtf or None,
    }


def check(event: dict[str, Any], article: str, name: str) -> None:
    """Stop where a quote is not in the article exactly once, a trigger not in it, or a weekday does not fit."""
    if article.count(event["has"]) != 1:
        sys.exit(f"{name}: {event['has']!r} occurs {article.count(event['has'])} times")
    paragraph = next(p for p in article.split("\n\n") if event["has"] in p)
    for word in [*event["trigger"].split(), event.get("said", "")]:
        if word not in paragraph:
            sys.exit(f"{name}: {word!r} is not near {event['has']!r}")
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", event["date"]):
        return
    number, said = date.fromisoformat(event["date"]).weekday(), event.get("said", "")
    named = [i for i, day in enumerate(DAYS) if day in said]
    named += [i for i, day in enumerate(CHINESE_DAYS) if re.search(f"周{day}", said)]
    if named and named != [number]:
        sys.exit(f"{name}: {said!r} is not {event['date']}")
    figures = [int(n) for n in re.findall(r"(\d+)(?!\d|年|月)", said)]
    if figures and not {date.fromisoformat(event["date"]).day} & set(figures):
        sys.exit(f"{name}: {said!r} is not {event['date']}")


def row(event: dict[str, Any], published: date) -> dict[str, Any]:
    """Return one label in the format of the shared `seeds-events.jsonl`."""
    dated = read_date(event["date"], published)
    kept = {k: event[k] for k in ("trigger", "actors", "affected", "type", "status")}
    alternatives = {
        "dates_also": [read_date(d, published) for d in event.get("or_date", [])],
        "actors_also": event.get("or_actors", []),
        "status_also": event.get("or_status", []),
        "type_also": event.get("or_type", []),
    }
    extra = {key: value for key, value in alternatives.items() if value}
    essential = not event.get("minor", False)
    return (
        dated | {"date_text": event.get("said")} | kept | {"essential": essential, "sentence_has": event["has"]} | extra
    )


def build(path: Path) -> dict[str, Any]:
    """Return the labels of one article."""
    labels = tomllib.loads(path.read_text(encoding="utf-8"))
    _, head, body = (HERE / "articles" / f"{path.stem}.md").read_text(encoding="utf-8").split("---\n", 2)
    meta = dict(line.split(": ", 1) for line in head.splitlines())
    for event in labels["events"]:
        check(event, body, path.name)
    published = date.fromisoformat(meta["published"])
    return {
        "article": f"{path.stem}.md",
        "publisher": meta["publisher"],
        "published": meta["published"],
        "language": meta["language"],
        "half": labels["half"],
        "domain": labels["domain"],
        "names": labels.get("names", {}),
        "events": [row(e, published) for e in labels["events"]],
    }


def main() -> None:
    """Write `events.jsonl` beside this file."""
    documents = [build(p) for p in sorted((HERE / "labels").glob("*.toml"))]
    lines = (json.dumps(d, ensure_ascii=False) for d in documents)
    (HERE / "events.jsonl").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


if __name__ == "__main__":
    main()
