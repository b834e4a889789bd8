"""Measure actors on MEANTIME's dev documents: recall of named mentions and the accuracy of kinds. Run by hand.

    python tests/bench/actors.py [--errors] [--unknown]

Gold classes on our kinds: PER is person; ORG is authority, company, platform or organisation; LOC is place. FIN and PRO
(indices, money, products) have no kind here and are left out. A mention is named when MEANTIME marks it NAM or PRE.NAM,
or leaves it unmarked and it is made of capitalised words that are no pronoun. It is found when one of our mentions by
name lies in its sentence, overlaps it and shares a capitalised word with the entity's names (of several, the one that
shares most with the entity's name, then the one that ends nearest); its kind is that actor's.
`--unknown` empties the list of known actors first (places stay), which leaves the rules alone. The baseline takes the
commonest class for all. Precision is the share of our mentions by name that overlap any gold PER, ORG or LOC, in the
title and the first four sentences (the part that was annotated in full).
"""

import argparse
import json
import os
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lib.model import Actor, ActorMention, Article, Paragraph, Span
from lib.parse.actors import find_actors
from lib.parse.naming import gazetteer

GOLD = Path(os.environ.get("CRACKDOWN_SHARED", "../shared")) / "gold"
ANNOTATED = 6  # title, date line and four sentences
CLASS_OF_KIND = {"person": "PER", "place": "LOC"}
CAPITALISED = re.compile(r"(?:the |The )?(?:[A-Z][\w.&'-]*)(?: (?:of|and|&|[A-Z][\w.&'-]*))*")
PRONOUNS = frozenset(
    ["He", "She", "It", "We", "They", "I", "I'", "Ya", "Our", "Its", "Their", "The", "One", "Officials", "Chinese"]
)
WORD = re.compile(r"[A-Z][\w&.]*")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--errors", action="store_true", help="list what was missed and mistyped")
    options.add_argument("--unknown", action="store_true", help="know no actor beforehand, only places")
    chosen = options.parse_args()
    if chosen.unknown:
        gazetteer._actors = lambda: ()  # type: ignore[assignment]
    found = {d["doc_id"]: _parse(d) for d in _rows("events-meantime-docs-dev.jsonl")}
    results = list(_score(found))
    _report(results, errors=chosen.errors)
    ours = list(_overlaps(found))
    print(f"precision {sum(ours)}/{len(ours)} = {sum(ours) / len(ours):.3f}")


def _rows(name: str) -> Iterator[dict[str, Any]]:
    with (GOLD / name).open(encoding="utf-8") as handle:
        yield from map(json.loads, handle)


def _parse(document: dict[str, Any]) -> tuple[str, list[Span], dict[str, Actor], tuple[ActorMention, ...]]:
    text, spans = "", []
    for i, sentence in enumerate(document["sentences"]):
        spans.append(Span(len(text), len(text) + len(sentence)))
        text += sentence + ("\n\n" if i < 2 else " ")
    article = Article(document["doc_id"], None, None, None, None, "en", text, "gold")
    title, dateline, *body = spans
    paragraphs = (
        Paragraph(title, "title", None, (title,)),
        Paragraph(dateline, "furniture", None, ()),
        Paragraph(Span(body[0].start, body[-1].end), "body", 0, tuple(body)),
    )
    actors, mentions = find_actors(article, paragraphs)
    return text, spans, {a.id: a for a in actors}, mentions


def _score(found: dict[str, Any]) -> Iterator[tuple[str, str, str, str | None]]:
    """Yield gold class, entity, surface and our actor's kind (None when not found), one a named mention."""
    for entity in _rows("actors-meantime-dev.jsonl"):
        if entity["class"] not in ("PER", "ORG", "LOC"):
            continue
        named = [m for m in entity["mentions"] if _is_named(m)]
        words = {w for m in named for w in WORD.findall(m["text"])} | set(WORD.findall(entity["name"]))
        for mention in named:
            text, spans, actors, mentions = found[mention["doc_id"]]
            sentence = spans[mention["sent"]]
            if mention["text"] not in sentence.of(text):
                continue  # rebuilt from tokens that are not neighbours
            ours = _ours(text, sentence, mention["text"], (words, set(WORD.findall(entity["name"]))), mentions)
            kind = actors[ours.actor_id].kind if ours else None
            yield entity["class"], entity["name"], mention["text"], kind


def _overlaps(found: dict[str, Any]) -> Iterator[bool]:
    """Yield for each of our mentions by name in the annotated sentences whether a gold PER, ORG or LOC overlaps it."""
    gold: dict[str, list[Span]] = {}
    for entity in _rows("actors-meantime-dev.jsonl"):
        if entity["class"] not in ("PER", "ORG", "LOC"):
            continue
        for mention in entity["mentions"]:
            text, spans, _, _ = found[mention["doc_id"]]
            start, end = spans[mention["sent"]].start, spans[mention["sent"]].end
            for match in re.finditer(re.escape(mention["text"]), text[start:end]):
                gold.setdefault(mention["doc_id"], []).append(Span(start + match.start(), start + match.end()))
    for doc_id, (_, spans, _, mentions) in found.items():
        annotated = [spans[0], *spans[2:ANNOTATED]]
        for ours in mentions:
            if ours.how in ("name", "alias", "spelling") and any(s.covers(ours.span) for s in annotated):
                yield any(ours.span.overlaps(g) for g in gold.get(doc_id, ()))


def _is_named(mention: dict[str, Any]) -> bool:
    if mention["syn"]:
        return str(mention["syn"]) in ("NAM", "PRE.NAM")
    text = mention["text"]
    return bool(CAPITALISED.fullmatch(text)) and text.split()[0] not in PRONOUNS and text.split()[-1] not in PRONOUNS


def _ours(
    text: str, sentence: Span, surface: str, words: tuple[set[str], set[str]], mentions: tuple[ActorMention, ...]
) -> ActorMention | None:
    """Return our mention that shares most words with the entity's name; among equals the nearest to the gold's end."""
    candidates: list[tuple[int, int, int, ActorMention]] = []
    inside = [m for m in mentions if sentence.covers(m.span) and m.how in ("name", "alias", "spelling")]
    for match in re.finditer(rf"(?<!\w){re.escape(surface)}(?!\w)", text[sentence.start : sentence.end]):
        gold = Span(sentence.start + match.start(), sentence.start + match.end())
        for ours in inside:
            mine = set(WORD.findall(ours.surface))
            if ours.span.overlaps(gold) and mine & words[0]:
                distance = abs(ours.span.end - gold.end)
                candidates.append((-len(mine & words[1]), distance, len(candidates), ours))
    return min(candidates)[3] if candidates else None


def _report(results: list[tuple[str, str, str, str | None]], *, errors: bool) -> None:
    kinds = [(c, CLASS_OF_KIND.get(k, "ORG") if k else None) for c, _, _, k in results]
    for name in ("PER", "ORG", "LOC", "all"):
        rows = [r for r in kinds if name in (r[0], "all")]
        hit = [r for r in rows if r[1]]
        right = sum(a == b for a, b in hit)
        share, accuracy = len(hit) / len(rows), right / max(1, len(hit))
        print(f"{name:4} recall {len(hit)}/{len(rows)} = {share:.3f}   kind {right}/{len(hit)} = {accuracy:.3f}")
    entities: dict[str, Counter[str]] = {}
    for (gold, name, _, _), (_, ours) in zip(results, kinds, strict=True):
        entities.setdefault(f"{gold} {name}", Counter())[ours or "-"] += 1
    majority = sum(c.most_common(1)[0][0] == k[:3] for k, c in entities.items())
    print(f"entities whose commonest kind is right: {majority}/{len(entities)} = {majority / len(entities):.3f}")
    commonest = Counter(r[0] for r in results).most_common(1)[0][1]
    print(f"baseline, one class for all: {commonest / len(results):.3f}")
    if errors:
        for (gold, name, surface, kind), (_, ours) in zip(results, kinds, strict=True):
            if ours != gold:
                print(f"  {gold} {name!r} as {surface!r}: {kind or 'not found'}")


if __name__ == "__main__":
    main()
