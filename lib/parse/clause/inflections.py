"""Forms of English verbs, derived from the lemma ("ban" -> "bans", "banned", "banning"); irregular ones are listed."""

from collections.abc import Iterable, Iterator
from functools import cache

from lib import vocab

# Verb forms, one bit each.
BASE, THIRD, PAST, PARTICIPLE, ING = 1, 2, 4, 8, 16
VOWELS = frozenset("aeiou")


@cache
def inflections() -> dict[str, tuple[str, int]]:
    """Return every known verb form with its lemma and form bits; irregular forms win."""
    table = vocab.load_table("verbs", "en")
    forms: dict[str, tuple[str, int]] = {}
    irregular = [line.split() for line in table["irregular"].strip().splitlines()]
    doubling = frozenset(table["doubling"].split())
    for lemma, past, participle in irregular:
        for form in past.split("/"):
            _add(forms, form, lemma, PAST)
        for form in participle.split("/"):
            _add(forms, form, lemma, PARTICIPLE)
    for lemma, *_ in irregular:
        for form, bit in _regular(lemma, doubling):
            if bit not in (PAST, PARTICIPLE):
                _add(forms, form, lemma, bit)
    known = {row[0] for row in irregular}
    for lemma in dict.fromkeys((*trigger_verbs(), *_status_verbs(), *table["plain"].split())):
        if lemma not in known:
            for form, bit in _regular(lemma, doubling):
                _add(forms, form, lemma, bit)
    return forms


@cache
def trigger_verbs() -> tuple[str, ...]:
    """Return the first word of every verb trigger, once each, in the list's order."""
    table = vocab.load_table("triggers", "en")
    words = [w for row in table["objects"] for w in row["verbs"].split()]
    words += [w for key in ("support", "occurrence", "figures", "transitive") for w in table[key]["verbs"].split()]
    entries = (entry for section in table.values() if isinstance(section, dict) for entry in _verbs_of(section))
    return tuple(dict.fromkeys(entry.split("_")[0] for entry in (*entries, *words)))


def _verbs_of(section: dict[str, dict[str, str]]) -> Iterator[str]:
    for words in section.get("verbs", {}).values() if isinstance(section.get("verbs"), dict) else ():
        yield from words.split()


def _status_verbs() -> Iterator[str]:
    table = vocab.load_table("status", "en")
    for key in ("speech", "binding", "plan", "weigh", "implicative", "negative", "hearsay", "denial"):
        yield from (word for word in table[key].split() if word not in ("due", "ready", "mean"))


def _add(forms: dict[str, tuple[str, int]], form: str, lemma: str, bit: int) -> None:
    held = forms.get(form)
    if held is None:
        forms[form] = (lemma, bit)
    elif held[0] == lemma:
        forms[form] = (lemma, held[1] | bit)


def _regular(lemma: str, doubling: frozenset[str]) -> Iterable[tuple[str, int]]:
    if lemma.endswith("ise"):
        yield from ((form, bit) for form, bit in _regular(lemma[:-3] + "ize", doubling))
    stem = lemma + lemma[-1] if lemma in doubling else lemma
    yield lemma, BASE
    if lemma.endswith("y") and lemma[-2:-1] not in VOWELS:
        third, past = lemma[:-1] + "ies", lemma[:-1] + "ied"
    else:
        third = lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
        past = lemma + "d" if lemma.endswith("e") else stem + "ed"
    yield third, THIRD
    yield past, PAST | PARTICIPLE
    silent_e = lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye"))
    if lemma.endswith("ie"):
        yield lemma[:-2] + "ying", ING
    else:
        yield (lemma[:-1] if silent_e else stem) + "ing", ING
