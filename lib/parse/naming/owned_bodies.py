"""Bodies called by their field, and whose they are: "Norrland's Transport Agency", "the Transport Agency of Norrland".

All forms with one owner are one body. Bare, the field means the one body of the text that bears it, or of several the
one named last before.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from lib.parse.naming.keys import bare_name
from lib.parse.naming.names import Name
from lib.parse.naming.namewords import name_words
from lib.value import replace

REMEMBERED = 1 << 14  # names of which it is known whether they are a field's
POSSESSIVES = ("'s ", "’s ", "' ", "’ ")


class Form(NamedTuple):
    """How a body is called: the field ("Transport Agency") and its owner ("Norrland")."""

    field: str
    owner: str


def name_owners(text: str, names: Sequence[Name]) -> list[Name]:
    """Return the names in order, each body that is called by its field under the first name with its owner."""
    if not any(is_field(tail) for n in names for tail in (n.text, *tails(n.text))):
        return list(names)
    forms = _forms(text, names)
    if not forms:
        return list(names)
    called: dict[Form, str] = {}
    owned: dict[str, list[tuple[int, Form]]] = defaultdict(list)
    for name, form in zip(names, forms, strict=True):
        if form:
            bare = name.text if name.text != form.field else f"{form.owner} {form.field}"
            called.setdefault(form, bare_name(bare))
            owned[form.field].append((name.start, form))
    return [_called(n, form, called, owned) for n, form in zip(names, forms, strict=True)]


def tails(name: str) -> Iterable[str]:
    """Yield what a name ends with, from its second word on."""
    parts = bare_name(name).split(" ")
    return (" ".join(parts[i:]) for i in range(1, len(parts) - 1))


@lru_cache(maxsize=REMEMBERED)
def is_field(name: str) -> bool:
    """Return whether a name only tells a field and the kind of body: "Transport Agency", "Food Standards Agency"."""
    words = name_words()
    parts = name.split(" ")
    if len(parts) < 2 or words.heads.get(parts[-1]) != "authority":
        return False
    known = words.topics | words.heads.keys() | words.joins["generic"] | {"and"}
    return all(p in known or p.removesuffix("s") in known for p in parts)


def _forms(text: str, names: Sequence[Name]) -> list[Form | None]:
    ends = {n.end: n.text for n in names}
    return [_form(text, n, ends) for n in names]


def _form(text: str, name: Name, ends: dict[int, str]) -> Form | None:
    whole = bare_name(name.text)
    if is_field(whole):
        owner = next((ends.get(name.start - len(p)) for p in POSSESSIVES if text.endswith(p, 0, name.start)), None)
        return Form(whole, owner) if owner else None
    field, of, owner = whole.partition(" of ")
    if of:
        named = is_field(field) and not all(p in name_words().topics for p in owner.split(" "))
        return Form(field, owner.removeprefix("the ")) if named else None
    tail = next(filter(is_field, tails(whole)), None)
    return Form(tail, whole.removesuffix(f" {tail}")) if tail else None


def _called(name: Name, form: Form | None, called: dict[Form, str], owned: dict[str, list[tuple[int, Form]]]) -> Name:
    if form is None and name.text in owned:
        found = owned[name.text]
        form = found[max(bisect_left(found, name.start, key=lambda pair: pair[0]) - 1, 0)][1]
    return replace(name, text=called[form]) if form and called[form] != name.text else name
