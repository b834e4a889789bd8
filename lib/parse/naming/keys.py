"""What two forms of one name share: the words without article and suffixes."""

import re
from functools import lru_cache

from lib.parse.naming.names import Name
from lib.parse.naming.namewords import name_words

REMEMBERED = 1 << 14  # names whose bare form is kept
SPACES = re.compile(r"\s+")


@lru_cache(maxsize=REMEMBERED)
def bare_name(text: str) -> str:
    """Return a name without its article and company suffixes."""
    plain = SPACES.sub(" ", text.replace("’", "'"))
    words = name_words()
    parts = plain.removeprefix("The ").split(" ")
    while len(parts) > 1 and (parts[-1] in words.suffixes or parts[-1].rstrip(".") in words.suffixes):
        parts.pop()
    if parts[-1] == "&":
        parts.pop()
    return " ".join(parts).rstrip(".,")


def key_of(name: Name) -> str:
    """Like `bare_name`, with a country's short form spelt out: "US Air Force" is the United States Air Force."""
    country = name.country
    state = country is not None and country.entry.group == "country" and not country.is_demonym
    if country and state and name.hit is None and country.start == name.start:
        return bare_name(f"{country.entry.name}{name.text[country.end - country.start :]}")
    return bare_name(name.text)
