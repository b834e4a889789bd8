"""Measure events on the seeds and on our own labelled articles: essential events right, spurious dated ones.

Run by hand: `python tests/bench/events.py [seeds|seen|unseen] [--lang=en] [--errors] [--all]`. The seeds come from
the folder in CRACKDOWN_SHARED (default ../shared). An essential event is right if its day bounds and EDTF are, its
trigger shares a word, and every listed actor acts in ours; on the seeds type and status must be right as well. Of our
events only dated ones can be spurious: one whose trigger shares no word with any label of its sentence, in a sentence
that has none of the same date.
"""

import json
import os
import re
import sys
from datetime import date
from pathlib import Path
from typing import Any

from lib.model import Event, ParsedArticle
from lib.pipeline import parse_article
from lib.read.files import read_text

ROOT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("CRACKDOWN_SHARED", ROOT / ".." / "shared"))
OWN = ROOT / "tests" / "gold" / "events"
CHINESE = re.compile(r"[一-鿿]")


def seeds() -> list[tuple[dict[str, Any], ParsedArticle]]:
    """Return the labels of both seeds with what we make of them."""
    rows = [json.loads(line) for line in (SHARED / "gold" / "seeds-events.jsonl").open(encoding="utf-8")]
    return [(row, _parse(SHARED / "seeds" / row["article"], row)) for row in rows]


def own(half: str) -> list[tuple[dict[str, Any], ParsedArticle]]:
    """Return the labels of one half of our own articles with what we make of them."""
    rows = [json.loads(line) for line in (OWN / "events.jsonl").open(encoding="utf-8")]
    languages = [a.partition("=")[2] for a in sys.argv if a.startswith("--lang=")]
    chosen = [r for r in rows if r["half"] == half and (not languages or r["language"] in languages)]
    return [(row, _parse(OWN / "articles" / row["article"], row)) for row in chosen]


def _parse(path: Path, row: dict[str, Any]) -> ParsedArticle:
    published = date.fromisoformat(row["published"])
    return parse_article(read_text(path.name, path.read_bytes(), published=published))


def faults(
    gold: dict[str, Any], event: Event, names: dict[str, str], known: dict[str, list[str]], strict: bool
) -> list[str]:
    """Return what is wrong with our event against a label."""
    wrong = []
    ours = _bounds(event)
    allowed = [(g["earliest"], g["latest"], g["edtf"]) for g in (gold, *gold.get("dates_also", []))]
    if ours not in allowed:
        wrong.append(f"date {ours[2]} not {gold['edtf']}")
    acting = {names.get(a, a) for a in event.actors}
    for choice in (gold["actors"], *gold.get("actors_also", [])):
        if all(acting & {name, *known.get(name, [])} for name in choice):
            break
    else:
        wrong.append(f"actors {sorted(acting)} not {gold['actors']}")
    if strict:
        if event.type not in (gold["type"], *gold.get("type_also", [])):
            wrong.append(f"type {event.type} not {gold['type']}")
        if event.status not in (gold["status"], *gold.get("status_also", [])):
            wrong.append(f"status {event.status} not {gold['status']}")
    return wrong


def overlaps(gold: dict[str, Any], event: Event, text: str) -> bool:
    """Whether our event's trigger shares a word (or a Chinese character) with the label's, in its sentence."""
    if gold["sentence_has"] not in event.quote.of(text):
        return False
    return bool(_words(gold["trigger"]) & _words(event.trigger.of(text)))


def _words(text: str) -> set[str]:
    return set(re.findall(r"[a-z]+", text.lower())) | set(CHINESE.findall(text))


def _bounds(event: Event) -> tuple[str | None, str | None, str | None]:
    interval = event.dating.interval
    first = interval.earliest.isoformat() if interval.earliest else None
    return first, interval.latest.isoformat() if interval.latest else None, event.dating.edtf


def score(pairs: list[tuple[dict[str, Any], ParsedArticle]], strict: bool, errors: bool, everything: bool) -> None:
    """Print how many essential events are right, how many dated ones are spurious, and precision, recall and F1."""
    right = essential = spurious = shown = kinds = 0
    for row, parsed in pairs:
        text, names = parsed.article.text, {a.id: a.name for a in parsed.actors}
        if everything:
            print(f"== {row['article']}")
        for gold in row["events"]:
            found = [e for e in parsed.events if overlaps(gold, e, text)]
            trials = [faults(gold, e, names, row.get("names", {}), strict) for e in found]
            best = min(trials, key=len, default=["not found"])
            if gold["essential"]:
                essential += 1
                right += not best
                if not best and not faults(gold, found[trials.index(best)], names, row.get("names", {}), True):
                    kinds += 1
            if best and errors:
                mark = "MISS" if gold["essential"] else "(miss)"
                label = f"{gold['trigger']!r} {gold['type']} {gold['status']}"
                print(f"{mark} {row['article'][:14]} {label}: {'; '.join(best)}")
        for event in parsed.events:
            labels = [g for g in row["events"] if g["sentence_has"] in event.quote.of(text)]
            dated = event.dating.mention is not None
            shown += dated
            same = any(overlaps(g, event, text) or g["edtf"] == event.dating.edtf for g in labels)
            if dated and not same:
                spurious += 1
                if errors:
                    print(f"SPUR {row['article'][:14]} {_line(event, parsed, names)}")
            if everything:
                print("  ", _line(event, parsed, names))
    recall, precision = right / essential, right / (right + spurious) if right + spurious else 0.0
    both = 2 * precision * recall / (precision + recall) if right else 0.0
    print(
        f"essential right {right}/{essential} (type and status too: {kinds}), dated {shown}, spurious {spurious}, ",
        end="",
    )
    print(f"precision {precision:.2f} recall {recall:.2f} F1 {both:.2f}")


def _line(event: Event, parsed: ParsedArticle, names: dict[str, str]) -> str:
    trigger = event.trigger.of(parsed.article.text)
    acting = ",".join(names.get(a, a) for a in event.actors)
    affected = ",".join(names.get(a, a) for a in event.affected)
    told = f" att={event.attribution}" if event.attribution else ""
    when = event.dating.edtf or "-"
    act = f"{when} {event.status} {event.type} [{trigger}] {acting} -> {affected or event.objects}{told}"
    return f"{act} | {event.summary}"


def main() -> None:
    """Print the chosen measure."""
    words = [a for a in sys.argv[1:] if not a.startswith("-")] or ["seeds", "seen"]
    errors, everything = "--errors" in sys.argv, "--all" in sys.argv
    for word in words:
        print(f"{word}: ", end="\n" if errors or everything else "")
        hidden = word == "unseen"  # errors of the unseen half stay unread
        pairs = seeds() if word == "seeds" else own(word)
        score(pairs, word == "seeds", errors and not hidden, everything and not hidden)


if __name__ == "__main__":
    main()
