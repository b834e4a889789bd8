"""Rules that hold from or since a day, told beside their noun: "a levy in force since May", "effective July 1"."""

from lib.parse.clause.reading import DatePlace, Reading
from lib.parse.clause.words import word_set

REACH = 10  # tokens between a noun and what tells that it holds


def noun_in_force(reading: Reading, place: DatePlace) -> int:
    """Return the token of the rule that holds from or since a date, or -1 where a verb tells it or nothing does."""
    at = min(place.signal, place.first)
    at -= reading.tokens[at].lower != "effective"
    if at < 1 or not _holds(reading, at):
        return -1
    start = at if reading.tokens[at].lower == "effective" else at - 1
    if start and reading.tokens[start - 1].tag in "bh":
        return -1  # "is in force since May"
    for index in range(start - 1, max(-1, start - 1 - REACH), -1):
        token = reading.tokens[index]
        if any(c.verb.first <= index <= c.verb.last for c in reading.clauses):
            return -1
        if token.tag == "w" and token.singular in word_set("status", "documents"):
            return index
    return -1


def _holds(reading: Reading, at: int) -> bool:
    """Whether "in force" or "effective" ends at a token."""
    word, before = reading.tokens[at].lower, reading.tokens[at - 1].lower
    return word == "effective" or (before == "in" and word in word_set("status", "forces"))
