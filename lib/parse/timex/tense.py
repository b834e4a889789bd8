"""Whether the clause around a date speaks of the past or the future, by its verbs."""

from functools import cache

from lib.parse.timex.lexicon import Lexicon

PASSIVE = "passive"  # "be": the participle after it tells no tense of its own
PRESENT = "present"  # "is": what is expected now lies ahead of the day of the text
WILL = "will"  # lies ahead of the day of the text: "will close"
LATER = "later"  # lies ahead of the day that the sentence told before: "said in March that it would close"
STATE = "state"  # "was": what held until Saturday, held before; but "was closed until Saturday"
MEANT = "meant"  # "was to": ahead of the day that the sentence told before, else nobody can tell
OPEN = "open"  # "originally due": nobody can tell
SILENT = frozenset({None, PASSIVE, PRESENT})
PLANNED = {PRESENT: WILL, "past": MEANT, STATE: MEANT, OPEN: OPEN}  # what a plan is after "is", "was", "originally"
AHEAD = frozenset({"future", WILL, LATER, MEANT})
REACH = 160  # characters looked at on either side
NEAR = 16  # characters before a date within which a bare "is" belongs to it
KEPT = 10_000  # words whose tense is remembered


class _Verbs(dict[str, str | None]):
    """The tense that each word tells by itself, looked up once."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def __missing__(self, word: str) -> str | None:
        if len(self) >= KEPT:
            self.clear()
        found = self[word] = PASSIVE if word.lower() in self.lexicon.passives else self.lexicon.tense_of(word)
        return found


_verbs_of = cache(_Verbs)


def tense_around(text: str, start: int, end: int, first: int, last: int, lexicon: Lexicon) -> str | None:
    """Return the tense of the verb nearest before `start`, else of the nearest after `end`.

    Args:
        first: Where the sentence begins.
        last: Where it ends.

    Returns:
        "past" or "state", one of `AHEAD` ("future" leaves open what it lies ahead of), `None` if no verb tells.
    """
    before, after = text[max(first, start - REACH) : start], text[end : min(last, end + REACH)]
    if lexicon.verb_follows:
        return _first(_tenses(after, lexicon)) or _first(_tenses(before, lexicon)[::-1])
    if _is_to_be(before, lexicon):
        return WILL
    told = _first(_tenses(before, lexicon)[::-1]) or _first(_tenses(after, lexicon))
    return None if told == OPEN else told


def _is_to_be(before: str, lexicon: Lexicon) -> bool:
    """'The vote is on Tuesday', 'la final es el martes': what only is on a day lies ahead."""
    *_, link, last = "", "", *lexicon.tense_words(before[-NEAR:])
    return last in lexicon.copulas or (link in lexicon.copulas and lexicon.tense_of(last) is None)


def _tenses(text: str, lexicon: Lexicon) -> list[str | None]:
    """Each verb's tense; a participle after "will" or "be" is what comes: "will be held", "was expected to end"."""
    found: list[str | None] = []
    before = None
    words = lexicon.tense_words(text)
    for number, tense in enumerate(map(_verbs_of(lexicon).__getitem__, words)):
        if tense and number and _is_noun(tense, words[number - 1], words[number], lexicon):
            tense = None
        elif tense == PASSIVE or (tense == "past" and (before in AHEAD or before == PASSIVE)):
            tense = before if before in AHEAD else PASSIVE
        elif tense in AHEAD:
            tense = PLANNED.get(before or "", tense)
        found.append(tense)
        before = tense
    return found


def _is_noun(tense: str, last: str, word: str, lexicon: Lexicon) -> bool:
    """'the vote', "Monday's start"; 'el Senado' ends like a participle."""
    return (tense == WILL and last.lower() in lexicon.determiners) or lexicon.is_name(word)


def _first(tenses: list[str | None]) -> str | None:
    return next((tense for tense in tenses if tense not in SILENT), None)
