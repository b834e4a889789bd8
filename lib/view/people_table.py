"""The story frame as people read it: dates in words, names joined, no ids."""

from typing import TYPE_CHECKING

from lib.view.words import agreement_words, day_words, status_words, type_words

if TYPE_CHECKING:
    import pandas as pd

HEADINGS = ("When", "What", "Who", "Whom", "Type", "Status", "Sources", "Agreement", "First told")

CORRECTED = "corrected"


def people_table(frame: "pd.DataFrame") -> "pd.DataFrame":
    """Return the table with `HEADINGS`, one row a story in the frame's order; what a reader corrected says so."""
    import pandas as pd

    columns = {
        "When": frame["date"] + frame["corrected"].map({True: f" ({CORRECTED})", False: ""}),
        "What": frame["summary"],
        "Who": frame["actors"].map(", ".join),
        "Whom": frame["affected"].map(", ".join),
        "Type": frame["type"].map(type_words),
        "Status": frame["status"].map(status_words),
        "Sources": frame["sources"].map(", ".join),
        "Agreement": frame["agreement"].map(agreement_words),
        "First told": frame["first_reported"].map(lambda d: day_words(d) if d else "unknown"),
    }
    return pd.DataFrame({name: pd.Series(values, dtype=object) for name, values in columns.items()})
