"""Roles and pronouns of Chinese back to names: "该平台", "我国监管部门", "韩国政府", "他"."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import Any

from lib.parse.naming.antecedents import SLOTS_BACK, Slot, holder, person_meant
from lib.parse.naming.anyof import led_by
from lib.parse.naming.authorities import body_of, name_body
from lib.parse.naming.coreference import Resolved
from lib.parse.naming.countries import Countries
from lib.parse.naming.gazetteer import Entry, country_entry
from lib.value import replace
from lib.vocab import load_table

FIRM_SENTENCES_BACK = 3
BODIES = ("company", "platform", "authority", "organisation")
FIRMS = ("company", "platform")
OPENINGS = ("公司", "集团", "总局")  # bare words that mean who was named, where a clause begins
CHANNEL = re.compile("群|朋友圈|公众号|视频号|小程序|账号|官微")  # where somebody says something: "微信群"


def resolve_chinese(
    text: str,
    slots: Sequence[Slot],
    sentences: Sequence[tuple[int, int]],
    places: Countries,
) -> list[Resolved]:
    """Return the Chinese roles and pronouns that can be resolved, in order; the arguments are those of `resolve`."""
    found: list[Resolved] = []
    seen: list[Slot] = []
    countries, dominant = places.spoken, places.dominant
    starts = [c[0] for c in countries]
    taken = 0
    for number, (begin, end) in enumerate(sentences):
        for match in _pattern().finditer(text, begin, end):
            while taken < len(slots) and slots[taken].start < match.start():
                if not CHANNEL.match(text, slots[taken].end):
                    seen.append(slots[taken])
                taken += 1
            if taken < len(slots) and slots[taken].start < match.end():
                continue  # part of a name
            closing = text[match.start() - 1 : match.start()] in ("”", "」")
            if seen and (seen[-1].end > match.start() or (closing and seen[-1].end == match.start() - 1)):
                continue  # part of a name, or “蓝鹿”公司
            before = bisect_left(starts, match.start()) - 1
            country = countries[before][1] if before >= 0 else dominant
            touching = before >= 0 and text[starts[before] : match.start()] in _names_of(countries[before][1])
            state = country if touching else _state(countries, before, begin, dominant)
            answer = _read(text, match, seen, number, country, state)
            if answer and touching and answer.body:
                answer = replace(answer, start=starts[before])
            if answer:
                found.append(answer)
                meant = next((s for s in reversed(seen) if s.id == answer.id), None)
                if meant and meant.kind in FIRMS:
                    seen.append(replace(meant, start=answer.start, end=answer.end, sentence=number))
    return found


def _read(
    text: str, match: re.Match[str], seen: list[Slot], number: int, country: Entry | None, state: Entry | None
) -> Resolved | None:
    start, end = match.span()
    table = _table()
    if match["person"]:
        slot = person_meant(seen, number, male=match["person"] == table["back"]["he"])
        return Resolved(start, end, slot.id, "pronoun") if slot else None
    if match["latter"]:
        told = [s for s in seen[-SLOTS_BACK:] if s.sentence == number and s.kind in BODIES]
        last = match["latter"] in table["back"]["latter"].split()
        return Resolved(start, end, told[-1 if last else -2].id, "pronoun") if len(told) > 1 else None
    if match["thing"]:
        firm = _thing(seen, number)
        return Resolved(start, end, firm.id, "pronoun") if firm else None
    if match["home"]:
        home = country_entry(table["back"]["home_country"])
        if home and match["home_generic"]:
            return _body(start, end, home, "authorities")
        return Resolved(start, end, home.id, "role") if home else None
    if match["country"]:
        return Resolved(start, end, country.id, "role") if country else None
    if said := match["noun"] or match["bare"] or match["opening"]:
        slot = _ending(text, seen, match["noun"]) or holder(seen, table["back"]["roles"][said], number)
        slot = slot or _firm(seen, said, number)
        return Resolved(start, end, slot.id, "role") if slot else None
    if state is None:
        return None
    return _body(start, end, state, "authorities" if match["generic"] else table["state"]["roles"][match["body"]])


def _ending(text: str, seen: Sequence[Slot], noun: str | None) -> Slot | None:
    """Return the last body whose name ends in the noun that points back: "该局" is a 局."""
    bodies = (s for s in reversed(seen[-SLOTS_BACK:]) if s.kind in ("authority", "organisation"))
    return next((s for s in bodies if noun and text[s.start : s.end].endswith(noun)), None)


def _thing(seen: list[Slot], number: int) -> Slot | None:
    """Return the firm that "它" means: the first of its sentence, else the last of the one before."""
    firms = [s for s in seen[-SLOTS_BACK:] if s.kind in FIRMS and number - s.sentence <= 1]
    return next((s for s in firms if s.sentence == number), firms[-1] if firms else None)


def _firm(seen: list[Slot], said: str, number: int) -> Slot | None:
    """Return the only firm of the sentences just before: "该平台" is said of any firm."""
    if said not in _table()["back"]["any_firm"].split():
        return None
    near = [s for s in seen if number - s.sentence <= FIRM_SENTENCES_BACK and s.kind in ("company", "platform")]
    return near[-1] if len({s.id for s in near}) == 1 else None


def _state(countries: Sequence[tuple[int, Entry]], before: int, begin: int, dominant: Entry | None) -> Entry | None:
    """Return whose "监管部门" is meant: those of the country in the sentence, else of the one Chinese is written in."""
    if before >= 0 and countries[before][0] >= begin:
        return countries[before][1]
    if dominant and dominant.country in _table()["back"]["chinese"].split():
        return dominant
    return country_entry(_table()["back"]["home_country"])


def _body(start: int, end: int, country: Entry, role: str) -> Resolved:
    body = body_of((start, end), name_body(country, role))
    return Resolved(start, end, body.id, "role", body)


def _names_of(entry: Entry) -> tuple[str, ...]:
    return (entry.name, *entry.aliases)


@cache
def _table() -> Any:
    return load_table("actors", "zh")


@cache
def _pattern() -> re.Pattern[str]:
    table = _table()
    back, state = table["back"], table["state"]
    said = "|".join((*table["people"]["said"].split(), *table["people"]["behind"].split()))
    leads = "|".join(f"(?<={w})" for w in (*back["leads"].split(), *back["days"].split()))
    lead = rf"(?:(?<![\u3400-\u9fffA-Za-z])|{leads}|(?<=周[一二三四五六日天])|(?<=\d[日月]))"
    listed = (*back["roles"], *state["roles"], back["it"], back["she"], *back["he"].split("|"), *OPENINGS)
    keys = ("home", "country", "pointers", "bare", "latter", "former")
    first = [*listed, *state["generic"].split(), *(word for key in keys for word in back[key].split())]
    return re.compile(
        led_by(
            first,
            rf"(?P<home>{_any(back['home'].split())})(?:(?P<home_generic>{_any(state['generic'].split())}))?"
            rf"|(?P<country>{_any(back['country'].split())})"
            rf"|(?:{_any(back['pointers'].split())})(?P<noun>{_any(back['roles'])})"
            rf"|{lead}(?P<bare>{_any(back['bare'].split())})(?=\d|{said})"
            rf"|{lead}(?P<opening>{'|'.join(OPENINGS)})(?!{_any(back['not_bare'].split())}|[，。、])"
            rf"|(?P<generic>{_any(state['generic'].split())})"
            rf"|(?P<body>{_any(state['roles'])})"
            rf"|(?P<latter>{_any([*back['latter'].split(), *back['former'].split()])})"
            rf"|(?P<thing>{back['it']}(?!们|国))"
            rf"|(?P<person>(?<![其吉])(?:{back['he']})(?!们|国|人)|{back['she']}(?!们))",
        )
    )


def _any(words: Sequence[str] | dict[str, str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))
