"""Measure the merging of events into stories: pairwise precision and recall, B-cubed, and time on many events.

Usage:
    python tests/bench/stories.py [--gold DIR]       figures on labelled pairs (default: tests/gold/stories)
    python tests/bench/stories.py --synthetic 200000  seconds and figures on made-up events
"""

import argparse
import json
import random
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path

from lib.collate.stories import group_stories
from lib.interval import Interval
from lib.model import Actor, Article, DateMention, Dating, Event, EventType, Paragraph, ParsedArticle, Reference, Span
from lib.pipeline import build
from lib.read.files import read_files

ACTS: tuple[tuple[str, EventType], ...] = (
    ("suspended", "halt"), ("banned", "restrict"), ("fined", "penalise"), ("probed", "investigate"),
    ("adopted", "adopt"), ("announced", "announce"), ("licensed", "authorise"), ("sued", "charge_sue"),
)  # fmt: skip
START = date(2015, 1, 1)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=Path(__file__).parents[1] / "gold" / "stories")
    parser.add_argument("--synthetic", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--errors", action="store_true", help="list false merges and false splits")
    arguments = parser.parse_args()
    if arguments.synthetic:
        measure_synthetic(arguments.synthetic, random.Random(arguments.seed))
    else:
        measure_gold(arguments.gold, show=arguments.errors)


def measure_synthetic(size: int, rng: random.Random) -> None:
    """Group made-up events, several tellings each, and print time and figures."""
    parsed, truth = make_events(size, rng)
    started, busy = time.perf_counter(), time.process_time()
    stories = group_stories(parsed, ())
    seconds, busy = time.perf_counter() - started, time.process_time() - busy
    found = {e.id: s.id for s in stories for e in s.events}
    print(f"{len(truth)} events in {len(parsed)} articles -> {len(stories)} stories, {seconds:.1f} s")
    print(f"processor {busy:.1f} s")
    print_figures(truth, found)


def measure_gold(folder: Path, *, show: bool) -> None:
    """Build the collection of the labelled articles and print figures over the labelled events that were found."""
    rows = [json.loads(line) for line in (folder / "stories.jsonl").read_text(encoding="utf-8").splitlines()]
    root = Path(__file__).parents[2]
    collection = build(*read_files(root / name for name in dict.fromkeys(row["article"] for row in rows)))
    by_origin = {Path(p.article.origin).resolve(): p for p in collection.articles}
    story_of = {e.id: s.id for s in collection.stories for e in s.events}
    gold: dict[str, str] = {}
    words: dict[str, str] = {}
    for row in rows:
        parsed = by_origin[(root / row["article"]).resolve()]
        event = find_event(parsed, row, gold)
        if event:
            gold[event.id] = row["story"]
            words[event.id] = (
                f"{Path(row['article']).stem}: {event.type} {event.status} {event.dating.edtf} {row['sentence_has']!r}"
            )
        elif show:
            print(f"not found: {row['story']}: {row['article']} {row['sentence_has']!r}")
    print(f"{len(gold)} of {len(rows)} labelled events found, {len(set(gold.values()))} stories")
    found = {i: story_of[i] for i in gold}
    print_figures(gold, found)
    if show:
        print_errors(gold, found, words)


def find_event(parsed: ParsedArticle, row: Mapping[str, str], taken: Mapping[str, str]) -> Event | None:
    """Return the article's event that a label means: in its sentence, with one of its words as trigger."""
    text = parsed.article.text
    place = text.index(row["sentence_has"])
    inside = [e for e in parsed.events if e.quote.start <= place < e.quote.end and e.id not in taken]
    wanted = row["trigger"].casefold().split()
    return next((e for e in inside if any(_is_trigger(w, e.trigger.of(text).casefold()) for w in wanted)), None)


def _is_trigger(word: str, trigger: str) -> bool:
    """Return whether a labelled word is in a trigger; in Chinese, where words have no ends, as its greater part."""
    return word in trigger and (word.isascii() or 2 * len(word) >= len(trigger))


def print_errors(gold: Mapping[str, str], found: Mapping[str, str], words: Mapping[str, str]) -> None:
    """List the stories that were glued together and those that were torn apart."""
    for title, outer, inner in (("glued", found, gold), ("torn", gold, found)):
        for members in _members(outer).values():
            if len({inner[i] for i in members}) > 1:
                print(f"{title}:")
                for item in sorted(members, key=lambda i: (inner[i], i)):
                    print(f"    [{inner[item]}] {words[item]}")


def print_figures(gold: Mapping[str, str], found: Mapping[str, str]) -> None:
    """Print pairwise and B-cubed figures of one clustering held against another, over the same items."""
    true_pairs, found_pairs = _pairs(gold), _pairs(found)
    hits = len(true_pairs & found_pairs)
    print(f"pairs: gold {len(true_pairs)}, found {len(found_pairs)}")
    print(f"pairwise precision {hits / max(1, len(found_pairs)):.4f}, recall {hits / max(1, len(true_pairs)):.4f}")
    precision, recall = b_cubed(gold, found)
    f1 = 2 * precision * recall / (precision + recall)
    print(f"B-cubed precision {precision:.4f}, recall {recall:.4f}, F1 {f1:.4f}")


def b_cubed(gold: Mapping[str, str], found: Mapping[str, str]) -> tuple[float, float]:
    """Return B-cubed precision and recall (Bagga and Baldwin 1998)."""
    true_of, found_of = _members(gold), _members(found)
    shared = [(len(true_of[gold[i]] & found_of[found[i]]), i) for i in gold]
    precision = sum(n / len(found_of[found[i]]) for n, i in shared) / len(gold)
    recall = sum(n / len(true_of[gold[i]]) for n, i in shared) / len(gold)
    return precision, recall


def make_events(size: int, rng: random.Random) -> tuple[list[ParsedArticle], dict[str, str]]:
    """Return articles of up to 20 events and the true story of each event."""
    articles: list[list[tuple[str, str]]] = [[] for _ in range(max(2, size // 20))]
    truth: dict[str, str] = {}
    story = 0
    while len(truth) < size:
        actor, (verb, kind) = f"actor{rng.randrange(max(20, size // 200))}", rng.choice(ACTS)
        day = START + timedelta(days=rng.randrange(3650))
        thing = f"thing{rng.randrange(size)} item{rng.randrange(size)}"
        for teller in rng.sample(range(len(articles)), min(len(articles), rng.choice((1, 1, 2, 3, 6)))):
            name = f"{teller}-{len(articles[teller])}"
            articles[teller].append((f"{verb}|{kind}|{actor}|{day}|{thing}", name))
            truth[name] = str(story)
        story += 1
    return [_article(n, told, rng) for n, told in enumerate(articles)], truth


def _article(number: int, told: Sequence[tuple[str, str]], rng: random.Random) -> ParsedArticle:
    text, events, actors = "", [], {}
    for spec, name in told:
        verb, kind, actor, day, thing = spec.split("|")
        filler = " ".join(rng.choices(("yesterday", "officials", "later", "people", "market", "users"), k=4))
        sentence = f"{actor.title()} {verb} the {thing} {filler}."
        quote = Span(len(text), len(text) + len(sentence))
        start = quote.start + len(actor) + 1
        trigger = Span(start, start + len(verb))
        when = Interval(date.fromisoformat(day), date.fromisoformat(day))
        mention = DateMention(trigger, "DATE", day, None, when, day, "day month year")
        actors[actor] = Actor(actor, actor.title(), "company")
        events.append(
            Event(
                name,
                str(number),
                len(events),
                quote,
                trigger,
                kind,
                "happened",
                (actor,),
                (),
                (thing,),  # type: ignore[arg-type]
                Dating(when, day, mention),
                None,
                sentence,
            )
        )
        text += sentence + "\n\n"
    article = Article(str(number), None, f"Paper {number}", None, None, "en", text, "made up")
    paragraphs = tuple(Paragraph(e.quote, "body", n, (e.quote,)) for n, e in enumerate(events))
    return ParsedArticle(article, Reference(), paragraphs, (), tuple(actors.values()), (), tuple(events))


def _pairs(label_of: Mapping[str, str]) -> set[tuple[str, str]]:
    return {(min(p), max(p)) for members in _members(label_of).values() for p in combinations(members, 2)}


def _members(label_of: Mapping[str, str]) -> dict[str, set[str]]:
    members: dict[str, set[str]] = defaultdict(set)
    for item, label in label_of.items():
        members[label].add(item)
    return members


if __name__ == "__main__":
    main()
