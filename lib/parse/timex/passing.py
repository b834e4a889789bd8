"""Tells years that the story moves to ("In 2016 it was fined") from years named in passing ("a rule of 2016")."""

from lib.parse.timex.found import Found
from lib.parse.timex.value import Reading

BOUNDS = ("since", "by", "before")
OPENING = 4  # characters that "In " before a year may take
ASIDE, LONG_ASIDE = 40, 120  # characters an aside may begin before its date; the longer one is a relative clause


def in_passing(found: Found, reading: Reading) -> bool:
    """Whether later dates of the sentence do not count from this one although it is written with its year."""
    if found.signal in BOUNDS or (found.signal is None and found.follows("article")):
        return True  # "the lowest since May 2010", "the May 2012 deal"
    if reading.moment is not None and reading.moment.grain == "year" and not found.has("mod"):
        return _in_aside(found) or not _sets_the_scene(found)
    return _in_aside(found)


def frames_sentence(found: Found, reading: Reading) -> bool:
    """Whether a year opens its sentence: "In 2015 a new cabinet came in", "2015 brought a new cabinet"."""
    if reading.moment is None or reading.moment.grain != "year" or found.has("mod") or found.has("edge"):
        return False
    start, _ = found.span
    return start - found.sheet.sentence(start)[0] <= OPENING


def _in_aside(found: Found) -> bool:
    """'the sanctions, imposed in 2014, were extended in January'."""
    text, (start, end) = found.sheet.text, found.span
    first, _ = found.sheet.sentence(start)
    before = text[max(first, start - LONG_ASIDE) : start]
    if text[end : end + 1] != "," or "," not in before:
        return False
    clause = before[before.rindex(",") + 1 :].split()
    if len(clause) == 1 and found.signal == "at":
        return False  # "the last ban, in 2012, was announced in March"
    relative = bool(clause) and clause[0] in found.sheet.lexicon.values.get("relative", ())
    return relative or len(before) - before.rindex(",") <= ASIDE


def _opens_with(found: Found) -> bool:
    """'During the drought of 1976 cuts began in May'."""
    start, _ = found.span
    first, _ = found.sheet.sentence(start)
    words = found.sheet.text[first : min(start, first + ASIDE)].lower().split()
    values = found.sheet.lexicon.values
    during = bool(words) and (values["signal"].get(words[0]) == "during" or words[0] in values["in"])
    return during and start - first <= ASIDE and not found.joins


def _sets_the_scene(found: Found) -> bool:
    """'in 2016', or the bare year where that is an adverb; not 'since 2016', 'the 2016 law', '2016年的规定'."""
    lexicon = found.sheet.lexicon
    if found.joined or found.joins:
        return False
    if lexicon.spaced and not lexicon.capital_nouns:
        leads = found.span[0] == found.sheet.sentence(found.span[0])[0] and found.rest(2)[1:].isalpha()
        return found.signal == "during" or found.follows("in") or leads or _opens_with(found)
    attribute = found.follows("attribute") or found.rest(1) in lexicon.values.get("attribute_after", ())
    return found.signal in (None, "at") and not attribute
