"""The differences of a comparison as a table."""

from typing import TYPE_CHECKING

from lib.view.compare import Comparison

if TYPE_CHECKING:
    import pandas as pd

COLUMNS = (
    "number", "kind", "about", "source_a", "words_a", "source_b", "words_b", "note", "sentence_a", "sentence_b",
)  # fmt: skip


def difference_frame(comparison: Comparison) -> "pd.DataFrame":
    """Return one row a difference, the factual ones first, each with both sentences; columns as in `COLUMNS`."""
    import pandas as pd

    labels = [p.article.label for p in comparison.articles]
    rows = [
        (
            d.number, d.kind, d.about, labels[d.columns[0]], d.texts[0], labels[d.columns[1]], d.texts[1], d.note,
            *d.sentences,
        )
        for d in comparison.differences
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=list(COLUMNS), dtype=object)
