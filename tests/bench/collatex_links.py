"""Link sentences by CollateX's token alignment, as a foil; run by an interpreter of its own, since it is GPL-licensed.

Reads JSON Lines `{"a": [sentence], "b": [sentence]}`, writes `[[i, j]]` for each: sentences that share at least half of
the shorter one's tokens in the collation table.
"""

import json
import sys
from collections import Counter

from collatex import Collation, collate


def link(a: list[str], b: list[str]) -> list[list[int]]:
    """Return the links between two lists of sentences."""
    collation = Collation.create_from_dict(
        {"witnesses": [{"id": name, "tokens": tokens(s)} for name, s in (("A", a), ("B", b))]}
    )
    rows = collate(collation, segmentation=False).rows
    shared: Counter[tuple[int, int]] = Counter()
    for left, right in zip(rows[0].cells, rows[1].cells, strict=True):
        if left and right:
            shared[left[0].token_data["sentence"], right[0].token_data["sentence"]] += 1
    sizes = [[len(s.split()) for s in side] for side in (a, b)]
    return [[i, j] for (i, j), n in sorted(shared.items()) if 2 * n >= min(sizes[0][i], sizes[1][j])]


def tokens(sentences: list[str]) -> list[dict[str, object]]:
    """Return the words of the sentences with the number of their sentence."""
    return [
        {"t": w + " ", "n": w.strip(".,;").lower(), "sentence": n} for n, s in enumerate(sentences) for w in s.split()
    ]


for line in sys.stdin:
    pair = json.loads(line)
    print(json.dumps(link(pair["a"], pair["b"])), flush=True)
