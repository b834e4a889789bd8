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
    "from": "as the first day",
    "throughout": "for its whole length",
    "within": "as the longest time allowed",
}


def note_of(words: str, reading: Reading, signal: str | None, rule: str) -> str:
    """Return a phrase such as "'next month' counted from Friday 15 September 2017"."""
    role = f", {SIGNALS[signal]}" if signal in SIGNALS else ""
    if reading.anchor is not None:
        return f"'{words}' counted from {day_in_words(reading.anchor)}{role}"
    if reading.moment is None or not reading.moment.known:
        return f"'{words}' fixes no day of the calendar{role}"
    return f"'{words}' as written{role}"


def day_in_words(day: date) -> str:
    """Return the day with its weekday, as a reader writes it: "Friday 15 September 2017"."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"
