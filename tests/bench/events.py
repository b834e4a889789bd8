"""Measure events on the seeds and on our own labelled articles: essential events right, spurious dated ones.

Run by hand: `python tests/bench/events.py [seeds|seen|unseen] [--lang=en] [--errors] [--all]`. The seeds come from
the folder in CRACKDOWN_SHARED (default ../shared). An essential event is right if its day bounds and EDTF are, its
trigger shares a word, and every listed actor acts in ours under its name or an alias ("police" for "Danish police");
on the seeds type and status must be right as well. Of our events only dated ones can be spurious: one whose trigger
shares no word with any label of its sentence, in a sentence that has none of the same date. `--errors` lists the faults
by cause and which types are taken for which.
"""

import json
import os
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from lib.model import Event, ParsedArticle
from lib.pipeline import parse_article
from lib.read.files import read_text

ROOT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("CRACKDOWN_SHARED", ROOT / ".." / "shared"))
OWN = ROOT / "tests" / "gold" / "events"
CAUSES = ("not found", "trigger", "date", "actor", "type", "status")
CHINESE = re.compile(r"[一-鿿]")


class Fault(NamedTuple):
    """What is wrong with an event: one of CAUSES ("trigger": its day is found with other words), and in words."""

    cause: str
    told: str


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


def names_of(parsed: ParsedArticle) -> dict[str, tuple[str, ...]]:
    """Return the names of each actor that we found, by its id: the canonical one first, then the aliases."""
    return {actor.id: (actor.name, *actor.aliases) for actor in parsed.actors}


def faults(
    gold: dict[str, Any], event: Event, names: dict[str, tuple[str, ...]], known: dict[str, list[str]]
) -> Iterator[Fault]:
    """Yield what is wrong with our event against a label."""
    ours = _bounds(event)
    allowed = [(g["earliest"], g["latest"], g["edtf"]) for g in (gold, *gold.get("dates_also", []))]
    if ours not in allowed:
        yield Fault("date", f"date {ours[2]} not {gold['edtf']}")
    acting = {name for a in event.actors for name in names[a]}
    choices = (gold["actors"], *gold.get("actors_also", []))
    if not any(all(acting & {name, *known.get(name, [])} for name in choice) for choice in choices):
        yield Fault("actor", f"actors {[names[a][0] for a in event.actors]} not {gold['actors']}")
    if event.type not in (gold["type"], *gold.get("type_also", [])):
        yield Fault("type", f"type {event.type} not {gold['type']}")
    if event.status not in (gold["status"], *gold.get("status_also", [])):
        yield Fault("status", f"status {event.status} not {gold['status']}")


def overlaps(gold: dict[str, Any], event: Event, text: str) -> bool:
    """Whether our event's trigger shares a word (or a Chinese character) with the label's, in its sentence."""
    return gold["sentence_has"] in event.quote.of(text) and bool(
        _words(gold["trigger"]) & _words(event.trigger.of(text))
    )


def _words(text: str) -> set[str]:
    return set(re.findall(r"[a-z]+", text.lower())) | set(CHINESE.findall(text))


def _bounds(event: Event) -> tuple[str | None, str | None, str | None]:
    interval = event.dating.interval
    first = interval.earliest.isoformat() if interval.earliest else None
    return first, interval.latest.isoformat() if interval.latest else None, event.dating.edtf


class Verdict(NamedTuple):
    """How one label fared: the event that fits it best (`None` if none does) and what is wrong with that."""

    gold: dict[str, Any]
    event: Event | None
    wrong: tuple[Fault, ...]

    @property
    def right(self) -> bool:
        """Whether day, trigger and actors are right."""
        return not any(f.cause not in ("type", "status") for f in self.wrong)


def judge(row: dict[str, Any], parsed: ParsedArticle) -> Iterator[Verdict]:
    """Yield how each label of an article fares; of several events that fit, the one with the fewest faults counts."""
    text, names = parsed.article.text, names_of(parsed)
    for gold in row["events"]:
        found = [e for e in parsed.events if gold["sentence_has"] in e.quote.of(text)]
        hit = [e for e in found if overlaps(gold, e, text)]
        trials = [Verdict(gold, e, tuple(faults(gold, e, names, row.get("names", {})))) for e in hit]
        missing = "trigger" if any(_bounds(e)[2] == gold["edtf"] for e in found) else "not found"
        lost = Verdict(gold, None, (Fault(missing, missing),))
        yield min(trials, key=lambda v: (not v.right, len(v.wrong)), default=lost)


def spurious(row: dict[str, Any], parsed: ParsedArticle) -> list[Event]:
    """Return our dated events that no label of their sentence explains, by its trigger or its day."""
    text, found = parsed.article.text, []
    for event in parsed.events:
        labels = [g for g in row["events"] if g["sentence_has"] in event.quote.of(text)]
        same = any(overlaps(g, event, text) or g["edtf"] == event.dating.edtf for g in labels)
        if event.dating.mention is not None and not same:
            found.append(event)
    return found


def score(pairs: list[tuple[dict[str, Any], ParsedArticle]], strict: bool, errors: bool, everything: bool) -> None:
    """Print how many essential events are right, how many dated ones are spurious, and precision, recall and F1."""
    right = essential = wild = shown = whole = 0
    verdicts: list[tuple[str, Verdict]] = []
    for row, parsed in pairs:
        names = {a.id: a.name for a in parsed.actors}
        judged = list(judge(row, parsed))
        verdicts.extend((row["article"], v) for v in judged)
        needed = [v for v in judged if v.gold["essential"]]
        essential += len(needed)
        right += sum(not v.wrong if strict else v.right for v in needed)
        whole += sum(not v.wrong for v in needed)
        shown += sum(e.dating.mention is not None for e in parsed.events)
        extra = spurious(row, parsed)
        wild += len(extra)
        lines = [f"SPUR {row['article'][:14]} {_line(e, parsed, names)}" for e in extra] if errors else []
        if everything:
            lines += [f"== {row['article']}", *(f"   {_line(e, parsed, names)}" for e in parsed.events)]
        print("".join(f"{line}\n" for line in lines), end="")
    if errors:
        list_errors(verdicts)
    recall, precision = right / essential, right / (right + wild) if right + wild else 0.0
    both = 2 * precision * recall / (precision + recall) if right else 0.0
    print(f"essential right {right}/{essential} (type and status too: {whole}), ", end="")
    print(f"dated {shown}, spurious {wild}, precision {precision:.2f} recall {recall:.2f} F1 {both:.2f}")


def list_errors(verdicts: Sequence[tuple[str, Verdict]]) -> None:
    """Print the faults by cause, essential ones in capitals, and which types are taken for which."""
    counts: Counter[str] = Counter()
    types: Counter[tuple[str, str]] = Counter()
    for cause in CAUSES:
        for article, verdict in verdicts:
            for fault in (f for f in verdict.wrong if f.cause == cause):
                gold, mark = verdict.gold, cause.upper() if verdict.gold["essential"] else cause
                counts[mark] += 1
                print(f"{mark:9} {article[:18]:18} {gold['trigger']!r} {gold['type']} {gold['status']}: {fault.told}")
                if cause == "type" and verdict.event:
                    types[gold["type"], verdict.event.type] += 1
    print("causes (essential in capitals):", ", ".join(f"{mark} {n}" for mark, n in counts.items()) or "none")
    print("types (label > ours):", ", ".join(f"{a} > {b} {n}" for (a, b), n in types.most_common()) or "all right")


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
