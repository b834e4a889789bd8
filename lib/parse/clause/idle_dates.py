"""Dates that date no happening: a statute's year, a mere length, a gloss on the date before, what describes a name."""

from lib.parse.clause.reading import DatePlace, Reading
from lib.parse.clause.words import word_set


def names_its_noun(reading: Reading, place: DatePlace, index: int) -> bool:
    """Whether "of" or "from" ties the date to a noun that is no happening ("a rule of 2016", "a map from 2020")."""
    at = place.first - 1
    if at > 1 and reading.tokens[at - 1].lower in word_set("status", "letters"):
        return False  # "warned it in a letter of May 3"
    if at < 1 or reading.tokens[at - 1].tag != "w":
        return False
    if reading.tokens[at].lower == "of":
        return True
    verb = reading.clauses[index].verb
    if reading.tokens[at].lower != "from" or not place.mention.value.isdecimal() or verb.tense != "past":
        return False
    return any(t.lower in ("a", "an") for t in reading.tokens[max(verb.last + 1, at - 3) : at - 1])


def mere_length(reading: Reading, place: DatePlace) -> bool:
    """Whether a duration only says how long ("for at least six months")."""
    before = reading.tokens[place.first - 1].lower if place.first else ""
    return place.mention.kind == "DURATION" and before in ("for", "of", "a", "an")


def gloss(reading: Reading, place: DatePlace) -> bool:
    """Whether a date only repeats the one before it ("next month (October)", "tomorrow, Christmas Day")."""
    bracketed = place.first and reading.tokens[place.first - 1].text in "(（"
    apposed = place.mention.rule == "holiday" and place.first > 1 and reading.tokens[place.first - 1].tag == ","
    return bool(bracketed or apposed) and any(d.last == place.first - 2 for d in reading.dates)


def compares(reading: Reading, place: DatePlace) -> bool:
    """Whether a date only compares ("five years earlier than planned", "the lowest level since 1997")."""
    if place.last + 1 < len(reading.tokens) and reading.tokens[place.last + 1].lower == "than":
        return True
    if place.signal == place.first or reading.tokens[place.signal].lower != "since":
        return False
    before = [t.lower for t in reading.tokens[max(0, place.signal - 5) : place.signal] if t.tag in "wa0d"]
    return any(word.endswith("est") or word in ("most", "worst", "first") for word in before)


def statute_year(reading: Reading, place: DatePlace) -> bool:
    """Whether a bare year only names a law, a plan or a product ("the 1934 Act", "the Act of 1934")."""
    if len(place.mention.value) != 4 or not place.mention.value.isdigit():
        return False
    tokens, names = reading.tokens, word_set("status", "statutes")
    after = tokens[place.last + 1 : place.last + 5]
    before = tokens[max(0, place.first - 3) : place.first]
    if before and before[-1].tag in "di" and after and after[0].tag == "w":
        return any(t.lower in names for t in after) or after[0].capitalised
    if any(t.capitalised and t.lower in names for t in after[:2]):
        return True
    return len(before) > 1 and before[-1].lower == "of" and any(t.capitalised and t.lower in names for t in before)


def describes_subject(reading: Reading, place: DatePlace) -> bool:
    """Whether a "since" between commas only describes the subject ("The ban, in place since 2019, was dropped")."""
    interval = place.mention.interval
    if (
        interval.extent != "span"
        or interval.latest is not None
        or not reading.has(",", (place.last + 1, place.last + 2))
    ):
        return False
    subjects = (c.subject for c in reading.clauses if c.owned and c.subject)
    return any(start < place.first < end for start, end in subjects)
