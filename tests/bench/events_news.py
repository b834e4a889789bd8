"""Measure event dating and roles on MEANTIME dev and timelines on the SemEval-2015 trial.

Run by hand: `python tests/bench/events_news.py [meantime] [roles] [semeval] [--noted] [--errors]`. Minor events are
read too, but with `--noted`. A gold mention is found if an event's trigger covers a word of it; it is dated if that
event has exactly one day, stated or suggested by the narrative. Where the data come from: `news_documents.py`.
"""

import re
import sys
from collections import Counter
from typing import Any

from news_documents import Document, event_at, place, read_document, rows

from lib.model import Event, Span


def meantime(errors: bool) -> None:
    """Print how the dates of gold events compare with ours."""
    documents = {r["doc_id"]: read_document(r) for r in rows("events-meantime-docs-dev.jsonl")}
    days = {r["doc_id"]: r["dct"] for r in rows("events-meantime-docs-dev.jsonl")}
    count: Counter[str] = Counter()
    for gold in rows("events-meantime-dev.jsonl"):
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", gold["date"] or ""):
            for mention in gold["mentions"]:
                count[f"no day: {_judge(documents[mention['doc_id']], mention, 'no day', False, '')}"] += 1
            continue
        for mention in gold["mentions"]:
            part = "document's day" if days[mention["doc_id"]] == gold["date"] else "other day"
            verdict = _judge(documents[mention["doc_id"]], mention, gold["date"], errors, part)
            count[f"{part}: {verdict}"] += 1
    for part in ("document's day", "other day", "no day"):
        print(part, {k.split(": ")[1]: v for k, v in sorted(count.items()) if k.startswith(part)})
    for parts in (("document's day", "other day"), ("other day",)):
        right = sum(count[f"{p}: right"] for p in parts)
        wrong = sum(count[f"{p}: wrong"] for p in parts)
        every = sum(v for k, v in count.items() if k.split(": ")[0] in parts)
        label = " and ".join(parts)
        print(f"{label}: {right}/{right + wrong} = {right / max(1, right + wrong):.2f} of the dated, ", end="")
        print(f"{right / max(1, every):.2f} of all {every}")
    _baselines(documents, days)
    _precision(documents)


def _baselines(documents: dict[str, Document], days: dict[str, str]) -> None:
    """Print what two simple rules give for the mentions that we find: the document's day, and the nearest date."""
    hits: Counter[str] = Counter()
    for gold in rows("events-meantime-dev.jsonl"):
        for mention in gold["mentions"] if re.fullmatch(r"\d{4}-\d\d-\d\d", gold["date"] or "") else ():
            document = documents[mention["doc_id"]]
            span = place(document, mention)
            if span is None or event_at(document, span) is None:
                continue
            part = "other" if days[mention["doc_id"]] != gold["date"] else "same"
            hits["document"] += part == "same"
            near = _nearest(document, span) or days[mention["doc_id"]]
            hits[f"nearest date, {part}"] += near == gold["date"]
    nearest = hits["nearest date, same"] + hits["nearest date, other"]
    print(f"baselines: on the document's day {hits['document']} right; ", end="")
    print(f"on the sentence's nearest date {nearest} right, {hits['nearest date, other']} of them on another day")


def _nearest(document: Document, span: Span) -> str | None:
    """Return the day that stands nearest to a mention in its sentence."""
    quote = next((s for p in document.parsed.paragraphs for s in p.sentences if s.overlaps(span)), span)
    inside = [d for d in document.parsed.dates if d.span.overlaps(quote) and d.interval.is_day]
    nearest = min(inside, key=lambda d: abs(d.span.start - span.start), default=None)
    return nearest.interval.earliest.isoformat() if nearest and nearest.interval.earliest else None


def _precision(documents: dict[str, Document]) -> None:
    """Print how many of our events the annotators marked too, in the sentences where they marked any."""
    places: dict[tuple[str, int], list[Span]] = {}
    for gold in rows("events-meantime-dev.jsonl"):
        for mention in gold["mentions"]:
            if span := place(documents[mention["doc_id"]], mention):
                places.setdefault((mention["doc_id"], mention["sent"]), []).append(span)
    ours = [
        (any(e.trigger.overlaps(s) for s in spans), "minor" if e.minor else "noted")
        for (doc, sentence), spans in places.items()
        for e in documents[doc].parsed.events
        if _inside(documents[doc], sentence, e.trigger)
    ]
    for kind in ("noted", "minor"):
        chosen = [hit for hit, k in ours if k == kind]
        share = sum(chosen) / max(1, len(chosen))
        print(f"{kind} events in sentences with gold mentions: {len(chosen)}, marked too {share:.2f}")


def _inside(document: Document, sentence: int, span: Span) -> bool:
    start = document.starts[sentence]
    return start <= span.start < start + len(document.sentences[sentence])


def _judge(document: Document, mention: dict[str, Any], wanted: str, errors: bool, part: str) -> str:
    span = place(document, mention)
    event = event_at(document, span) if span else None
    if event is None:
        return "no event"
    day = event.dating.day
    if day is None:
        return "abstained"
    ours = day.isoformat()
    if ours != wanted and errors:
        rule = event.dating.likely.rule if event.dating.likely else event.dating.rule
        told = f"({rule}; {event.trigger_rule}; {event.status_rule})"
        print(f"WRONG {part} {mention['doc_id']} {mention['text']!r} {ours} not {wanted} {told}")
        print("     ", mention["sentence"][:220])
    return "right" if ours == wanted else "wrong"


def roles(errors: bool) -> None:
    """Print F1 of Arg0 and Arg1 of the gold events that we found: the same entity by any of its names.

    Recall counts participants of the classes person, organisation and place; any class makes ours right. A role that
    the gold data leave open is not counted: the annotators often did.
    """
    documents = {r["doc_id"]: read_document(r) for r in rows("events-meantime-docs-dev.jsonl")}
    names = _entity_names()
    totals: dict[str, Counter[str]] = {"Arg0": Counter(), "Arg1": Counter()}
    for gold in rows("events-meantime-dev.jsonl"):
        for mention in gold["mentions"]:
            document = documents[mention["doc_id"]]
            span = place(document, mention)
            event = event_at(document, span) if span else None
            if event is None:
                continue
            for role, ours in (("Arg0", event.actors), ("Arg1", event.affected)):
                wanted = [p for p in gold["participants"] if p["role"] == role]
                if not wanted:
                    continue  # many events have no participants annotated at all
                _count_roles(document, wanted, ours, names, totals[role], errors, mention, role)
    for role, total in totals.items():
        print(role, _f1(total), dict(total))
    print("both", _f1(totals["Arg0"] + totals["Arg1"]))


def _count_roles(
    document: Document,
    wanted: list[dict[str, Any]],
    ours: tuple[str, ...],
    names: dict[str, set[str]],
    total: Counter[str],
    errors: bool,
    mention: dict[str, Any],
    role: str,
) -> None:
    known = {a.id: {a.name.lower(), *(n.lower() for n in a.aliases)} for a in document.parsed.actors}
    for actor_mention in document.parsed.mentions:
        if actor_mention.how in ("name", "alias", "spelling"):
            known.setdefault(actor_mention.actor_id, set()).add(actor_mention.surface.lower())
    gold = [names.get(p["id"], set()) | {(p["name"] or "").lower()} for p in wanted]
    named = [g for g, p in zip(gold, wanted, strict=True) if p["class"] in ("PER", "ORG", "LOC")]
    hit = sum(any(_alike(known.get(a, {a}), g) for g in gold) for a in ours)
    found = sum(any(_alike(known.get(a, {a}), g) for a in ours) for g in named)
    total.update(hit=hit, ours=len(ours), found=found, gold=len(named))
    if errors and (hit < len(ours) or found < len(named)):
        print(f"{role} {mention['text']!r} ours {ours} gold {[p['name'] for p in wanted]}")
        print("     ", mention["sentence"][:200])


def _alike(ours: set[str], gold: set[str]) -> bool:
    return bool(ours & gold) or any(
        re.search(rf"\b{re.escape(a)}\b", b) or re.search(rf"\b{re.escape(b)}\b", a)
        for a in ours
        for b in gold
        if a and b
    )


def _entity_names() -> dict[str, set[str]]:
    names: dict[str, set[str]] = {}
    for row in rows("actors-meantime-dev.jsonl"):
        identity = str(row.get("entity_id") or row.get("id"))
        spoken = {m["text"].lower() for m in row.get("mentions", ()) if m["text"][:1].isupper()}
        names[identity] = {str(row.get("name", "")).lower(), *spoken}
    return names


def _f1(total: Counter[str]) -> str:
    precision = total["hit"] / max(1, total["ours"])
    recall = total["found"] / max(1, total["gold"])
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return f"precision {precision:.2f} recall {recall:.2f} F1 {f1:.2f}"


def semeval(errors: bool) -> None:
    """Print the share of each target's rows that we find with the same date and the target among the actors."""
    documents = {r["doc_id"]: read_document(r) for r in rows("timelines-semeval2015-trial-docs.jsonl")}
    right = every = held = 0
    for timeline in rows("timelines-semeval2015-trial.jsonl"):
        there = [r for r in timeline["rows"] if any(m["doc_id"] in documents for m in r["mentions"])]
        hits = [_row_found(documents, r, timeline["entity"], errors) for r in there]
        right, every = right + sum(hits), every + len(hits)
        held += sum(_row_found(documents, r, timeline["entity"], False, within=True) for r in there)
        print(f"{timeline['entity']}: {sum(hits)}/{len(hits)}")
    print(f"all: {right}/{every} = {right / every:.2f}; date within our bounds: {held}/{every} = {held / every:.2f}")


def _row_found(
    documents: dict[str, Document], row: dict[str, Any], target: str, errors: bool, within: bool = False
) -> bool:
    reasons = []
    for mention in row["mentions"]:
        document = documents.get(mention["doc_id"])
        if document is None:
            continue
        span = place(document, mention)
        event = event_at(document, span) if span else None
        if event is None:
            reasons.append("no event")
            continue
        same_day = _same_date(event, row["date"]) or (within and _holds(event, row["date"]))
        if same_day and _involves(document, event, target):
            return True
        reasons.append(f"date {event.dating.edtf}" if not same_day else f"actors {event.actors} {event.affected}")
    if errors:
        print(f"MISS {target} {row['date']} {row['mentions'][0]['text']!r} {reasons}")
        print("     ", (row["mentions"][0]["sentence"] or "")[:220])
    return False


def _same_date(event: Event, wanted: str | None) -> bool:
    if wanted is None or "X" in wanted:
        return event.dating.day is None and (event.dating.mention is None or event.dating.interval.is_unbounded)
    if event.dating.likely is not None:
        return event.dating.likely.day.isoformat() == wanted
    return event.dating.edtf == wanted or bool(event.dating.mention and event.dating.mention.value == wanted)


def _holds(event: Event, wanted: str | None) -> bool:
    """Whether a day lies within our bounds: an undated happening only says that it is no later than the paper."""
    first, last = event.dating.interval.earliest, event.dating.interval.latest
    if wanted is None or "X" in wanted or last is None:
        return False
    return (first is None or first.isoformat() <= wanted) and wanted <= last.isoformat()


def _involves(document: Document, event: Event, target: str) -> bool:
    names = {a.id: {a.name.lower(), *(n.lower() for n in a.aliases)} for a in document.parsed.actors}
    spoken = {n for a in (*event.actors, *event.affected) for n in names.get(a, {a})}
    words = target.lower()
    return any(n in words or words in n for n in spoken) or words in " ".join((*event.objects, event.summary)).lower()


def main() -> None:
    """Print the chosen measures."""
    errors = "--errors" in sys.argv
    chosen = [a for a in sys.argv[1:] if not a.startswith("-")] or ["meantime", "roles", "semeval"]
    for name in chosen:
        print(f"-- {name}")
        {"meantime": meantime, "roles": roles, "semeval": semeval}[name](errors)


if __name__ == "__main__":
    main()
