"""The phrase that tells the reader how a date was read."""

from datetime import date

from lib.parse.timex.value import Reading

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
SIGNALS = {
    "by": "as a deadline",
    "before": "ending the day before",
    "after": "from the day after",
    "since": "from then on",
    "from": "as the start",
    "throughout": "for its whole length",
    "within": "as the longest time allowed",
}
UNDATED = {
    "DURATION": "is a length of time",
    "SET": "tells how often, not when",
    "TIME": "is a time of day, the day unknown",
    "DATE": "fixes no day of the calendar",
}


def note_of(words: str, reading: Reading, signal: str | None, today: date | None) -> str:
    """Return a phrase such as "'next month' counted from Friday 15 September 2017".

    Args:
        words: The expression.
        reading: What was made of it.
        signal: What its preposition means.
        today: The day the text speaks from.
    """
    role = f", {SIGNALS[signal]}" if signal in SIGNALS and reading.kind != "SET" else ""
    if reading.anchor is not None:
        told = "" if reading.anchor == today else ", told before"
        return f"'{words}' counted from {day_in_words(reading.anchor)}{told}{role}"
    if reading.moment is not None and reading.moment.known:
        return f"'{words}' as written{role}"
    if (
        reading.kind != "SET"
        and reading.value.startswith("XXXX-")
        and any(c.isdecimal() for c in reading.value.partition("T")[0])
    ):
        return f"'{words}' as written, the year unknown{role}"
    return f"'{words}' {UNDATED[reading.kind]}{role}"


def day_in_words(day: date) -> str:
    """Return the day with its weekday, as a reader writes it: "Friday 15 September 2017"."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"
