"""Count the trigger words and list those that no text at hand and no example matches.

Run by hand: `python tests/bench/triggers.py [en|zh]`. Texts: `data/articles`, `tests/gold`, the shared gold documents
and the examples in `data/vocab/<language>/trigger_examples.txt`. An entry that matches nothing should go.
"""

import json
import os
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from lib.parse.clause.clauses import find_clauses
from lib.parse.clause.words import Token, singular, tokenize
from lib.parse.event.lexicon import NOT_TYPES
from lib.parse.event.triggers import match_verb, noun_type
from lib.parse.event.triggers_zh import find_hits, split_stretches
from lib.parse.sentences import split_sentences

ROOT = Path(__file__).resolve().parents[2]
GOLD = Path(os.environ.get("CRACKDOWN_SHARED", ROOT / ".." / "shared")) / "gold"
DOCUMENTS = ("events-meantime-docs-dev.jsonl", "timelines-semeval2015-trial-docs.jsonl", "timex-wikiwars-dev.jsonl")


def texts(language: str) -> Iterator[str]:
    """Yield every text at hand."""
    examples = ROOT / "data" / "vocab" / language / "trigger_examples.txt"
    if examples.exists():
        yield from examples.read_text(encoding="utf-8").splitlines()
    for folder in ("data/articles", "tests/gold"):
        for path in (ROOT / folder).rglob("*.md"):
            yield path.read_text(encoding="utf-8")
    for name in DOCUMENTS if language == "en" else ("timex-msrt-zh.jsonl",):
        for line in (GOLD / name).open(encoding="utf-8"):
            row = json.loads(line)
            yield " ".join(row["sentences"]) if "sentences" in row else row["text"]


def entries(language: str) -> dict[tuple[str, str], tuple[str, str]]:
    """Return type and source of each entry, by its part of speech and words."""
    table = tomllib.loads((ROOT / "data" / "vocab" / language / "triggers.toml").read_text(encoding="utf-8"))
    found: dict[tuple[str, str], tuple[str, str]] = {}
    for kind, parts in table.items():
        if kind in NOT_TYPES:
            continue
        for part, sources in parts.items():
            for source, words in sources.items():
                for word in words.split():
                    found.setdefault((part, word), (kind, source))
    return found


def matched(language: str) -> set[tuple[str, str]]:
    """Return the entries that some text matches."""
    found: set[tuple[str, str]] = set()
    for text in texts(language):
        if language == "zh":
            hits = find_hits(text, split_stretches(text, 0, len(text)))
            found.update(("nouns" if h.noun else "verbs", word) for h in hits for word in (h.word, f"{h.word}#"))
            continue
        for span in split_sentences(text, 0, len(text), language):
            found.update(_in_sentence(tokenize(text, span.start, span.end)))
    return found


def _in_sentence(tokens: list[Token]) -> Iterator[tuple[str, str]]:
    for clause in find_clauses(tokens):
        yield "verbs", clause.verb.lemma
        if trigger := match_verb(tokens, clause):
            yield "verbs", trigger.lemma.replace(" ", "_")
            yield "adjectives", trigger.lemma.replace(" ", "_")
    for index, token in enumerate(tokens):
        if token.tag == "w" and noun_type(tokens, index):
            for word in (token.lower, singular(token.lower), token.text):
                yield "nouns", word
                for back in (1, 2):
                    before = "_".join(t.lower for t in tokens[max(0, index - back) : index])
                    yield "nouns", f"{before}_{word}"


def main() -> None:
    """Print the counts by type and source, then the entries without a match."""
    language = sys.argv[1] if len(sys.argv) > 1 else "en"
    every, seen = entries(language), matched(language)
    print(f"{len(every)} entries; by source {dict(Counter(s for _, s in every.values()))}")
    print(dict(Counter(k for k, _ in every.values())))
    missing: dict[str, list[str]] = {}
    for (part, word), (kind, _) in every.items():
        if (part, word) not in seen:
            missing.setdefault(f"{kind} {part}", []).append(word)
    print(f"{sum(map(len, missing.values()))} without a match")
    for section, words in missing.items():
        print(f"  {section}: {' '.join(words)}")


if __name__ == "__main__":
    main()
