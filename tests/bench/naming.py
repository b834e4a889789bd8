"""Measure who is meant on our own labelled articles: each mention its actor, each actor its kind and its body.

    python tests/bench/naming.py [1|2] [--errors]

The texts in `tests/gold/actors` mark each mention as `{words|key}`; what is marked is found when a mention of ours that
overlaps it is of the actor that stands for the key. An actor of ours stands for the key with which it shares most
marks, and only for one: two bodies run together, or one torn in two, cost the marks of the smaller part. A name of ours
where nothing is marked is spurious. The number chooses a round of reading; without it both are measured.
"""

import argparse
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from lib.model import Actor, ActorMention, ParsedArticle, Span
from lib.pipeline import parse_article
from lib.read.files import read_text

GOLD = Path(__file__).resolve().parents[1] / "gold" / "actors"
MARK = re.compile(r"\{([^{}|]+)\|(\w+)\}")


class Mark(NamedTuple):
    """A labelled mention: where it stands, and whom it means."""

    span: Span
    key: str


class Verdict(NamedTuple):
    """How an article fared: pairs of right and all, by what is counted, and what went wrong in words."""

    counts: Counter[str]
    wrong: tuple[str, ...]


def read_marks(text: str) -> tuple[str, list[Mark]]:
    """Return the text without its marks, and these."""
    plain, marks, last = "", [], 0
    for match in MARK.finditer(text):
        plain += text[last : match.start()]
        marks.append(Mark(Span(len(plain), len(plain) + len(match[1])), match[2]))
        plain, last = plain + match[1], match.end()
    return plain + text[last:], marks


def parse(path: Path) -> tuple[ParsedArticle, list[Mark], dict[str, Any]]:
    """Return what we make of a labelled article, with its marks and its table."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    plain, marks = read_marks(table["text"].strip())
    head = f"title: {table['title']!r}\npublisher: {table['publisher']!r}\nlanguage: en"
    article = read_text(path.name, f"---\n{head}\n---\n\n{plain}\n".encode(), published=table["published"])
    shift = article.text.index(plain)
    return parse_article(article), [Mark(Span(shift + m.span.start, shift + m.span.end), m.key) for m in marks], table


def judge(path: Path) -> Verdict:
    """Hold one article against its labels."""
    parsed, marks, table = parse(path)
    actors = {a.id: a for a in parsed.actors}
    found = [(mark, [m for m in parsed.mentions if m.span.overlaps(mark.span)]) for mark in marks]
    key_of = stand_for(found)
    counts: Counter[str] = Counter()
    wrong = list(_mentions(found, key_of, actors, counts))
    ours = {key: actors[i] for i, key in key_of.items()}
    wrong += _labels(table["actors"], ours, key_of, counts)
    for mention in parsed.mentions:
        if mention.how in ("name", "alias", "spelling"):
            counts["names"] += 1
            if not any(mention.span.overlaps(m.span) for m in marks):
                counts["spurious"] += 1
                wrong.append(f"spurious {mention.surface!r} ({actors[mention.actor_id].kind})")
    return Verdict(counts, tuple(wrong))


def stand_for(found: list[tuple[Mark, list[ActorMention]]]) -> dict[str, str]:
    """Return the key that each of our actors stands for, the pairs with most marks first."""
    shared = Counter((m.actor_id, mark.key) for mark, mentions in found for m in mentions)
    key_of: dict[str, str] = {}
    for (actor, key), _ in sorted(shared.items(), key=lambda item: (-item[1], item[0])):
        if actor not in key_of and key not in key_of.values():
            key_of[actor] = key
    return key_of


def _mentions(
    found: list[tuple[Mark, list[ActorMention]]],
    key_of: dict[str, str],
    actors: dict[str, Actor],
    counts: Counter[str],
) -> Iterator[str]:
    for mark, mentions in found:
        right = any(key_of.get(m.actor_id) == mark.key for m in mentions)
        counts["marks"] += 1
        counts["marks right"] += right
        if not right:
            taken = [f"{m.surface!r} = {actors[m.actor_id].name}" for m in mentions]
            yield f"{mark.key} at {mark.span.start}: {', '.join(taken) or 'nothing found'}"


def _labels(
    labels: dict[str, str], ours: dict[str, Actor], key_of: dict[str, str], counts: Counter[str]
) -> Iterator[str]:
    """Compare kind and body of those that were found."""
    for key, label in labels.items():
        kind, _, rest = label.partition(": ")
        body = rest.partition(" @")[2]
        actor = ours.get(key)
        counts["actors"] += 1
        counts["kinds right"] += actor is not None and actor.kind == kind
        if actor and actor.kind != kind:
            yield f"{key}: {actor.kind}, not {kind}"
        if body:
            right = actor is not None and actor.affiliation is not None and key_of.get(actor.affiliation) == body
            counts["bodies"] += 1
            counts["bodies right"] += right
            if not right:
                yield f"{key}: of {actor.affiliation if actor else None}, not {body}"


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("reading", nargs="?", type=int)
    options.add_argument("--errors", action="store_true", help="list what is wrong, article by article")
    chosen = options.parse_args()
    total: Counter[str] = Counter()
    for path in sorted(GOLD.glob("*.toml")):
        if chosen.reading in (None, tomllib.loads(path.read_text(encoding="utf-8"))["reading"]):
            verdict = judge(path)
            total += verdict.counts
            if chosen.errors:
                print(f"== {path.stem}", *verdict.wrong, sep="\n   ")
    for right, of in (("marks right", "marks"), ("kinds right", "actors"), ("bodies right", "bodies")):
        print(f"{right} {total[right]}/{total[of]} = {total[right] / max(1, total[of]):.3f}")
    print(f"spurious {total['spurious']} of {total['names']} names")


if __name__ == "__main__":
    main()
