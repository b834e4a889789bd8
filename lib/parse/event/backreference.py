"""What "the rules" or "the block" of a chronology line are, in the words by which the text told of them before."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from lib.model import Event
from lib.parse.clause.words import word_set
from lib.parse.naming.namewords import is_common
from lib.value import replace
from lib.vocab import load_table

HEAD = re.compile(r"(?:The|That|This|These|Those) ([a-z]{3,})(?= )")
COMPLEMENT = re.compile(r"[ \n](on|of|for|against|into|over|that|under which)[ \n]")
BACKWARD = re.compile(r"\b(?:[Tt]he|[Tt]hat|[Tt]his|[Tt]hese|[Tt]hose|[Ii]ts|[Tt]heir)[ \n]$")
WORD = re.compile(r"[\w$€£%][\w'’&.-]*")
CAPITALISED = re.compile(r"(?:(?<=[ \n])|^)(?:[A-Z][\w-]*(?:['’]s)?[ \n]){1,5}$")
NAME_REACH = 60  # characters before a noun in which the rest of its name stands
REACH = 20_000  # characters before a line in which its thing was named: farther back it is another story's
LOOKS = 12  # earlier places of a noun that are looked at
LONGEST = 9  # words that say which one
STOPS = ("took", "came", "on", "in", "by", "from", "and")  # beside the words of grammar
AUXILIARY = re.compile(r" (?:was|were|has been|have been)\b")


def fill_in(text: str, events: Sequence[Event]) -> tuple[Event, ...]:
    """Return the events, lines that begin with a bare "the law" with the words that tell which.

    Args:
        text: The article, in English.
        events: Its events in the order of the text.
    """
    told: list[Event] = []
    for event in events:
        head = HEAD.match(event.summary) if event.refers_back else None
        words = head and (_described(text, event.trigger.start, head[1]) or _deed(text, told, event, head[1]))
        if head and words and event.trigger.of(text) not in words:
            event = replace(event, summary=words + event.summary[head.end() :], refers_back=False)
        told.append(event)
    return tuple(told)


def _described(text: str, limit: int, noun: str) -> str:
    """Return the nearest earlier naming of a thing that says more than its noun, or "".

    Behind a first mention ("published rules") nothing is looked for: what is named before is another thing.
    """
    start, end, capital = max(0, limit - REACH), limit, noun.capitalize()
    for _ in range(LOOKS):
        at = max(text.rfind(noun, start, end), text.rfind(capital, start, end))
        if at < 0:
            return ""
        end, behind = at, at + len(noun)
        if (at and text[at - 1].isalnum()) or text[behind : behind + 1].isalnum():
            continue
        words = _named(text, at, behind) or _completed(text, at, behind)
        if words or not BACKWARD.search(text, max(0, at - 8), at):
            return words
    return ""


def _named(text: str, at: int, behind: int) -> str:
    """Return a thing's name: "The Cybersecurity Law"."""
    if not text[at].isupper():
        return ""
    before = CAPITALISED.search(text[max(0, at - NAME_REACH) : at])
    name = " ".join(f"{before.group() if before else ''}{text[at:behind]}".split())
    if " " not in name or (name.startswith(("The ", "A ")) and name.count(" ") < 2):
        return ""
    name = name.removeprefix("The ")
    return name if re.match(r"[^ ]+['’]s ", name) else f"The {name}"


def _completed(text: str, at: int, behind: int) -> str:
    """Return a thing with what it is about: "The notice on cleaning up the market", "The rules that ban it"."""
    joined = COMPLEMENT.match(text, behind)
    if joined is None or text.startswith(_days(), joined.end()):
        return ""
    clause = joined[1] in ("that", "under which")
    stops = frozenset() if clause else _stops()
    end = position = joined.end()
    for count in range(2 * LONGEST if clause else LONGEST):
        word = WORD.match(text, position)
        opens = (
            count == 0
            and word is not None
            and (word.group()[0].isdigit() or (clause and _is_other(joined[1], word[0])))
        )
        if word is None or opens or word.group() in stops:
            break
        end = word.end() - word.group().endswith(".")
        if text[end : end + 1] not in (" ", "\n"):
            break
        position = end + 1
    else:
        return ""  # too long to tell which in a line
    return f"The {' '.join(text[at:end].split())}" if end > joined.end() else ""


def _is_other(joint: str, word: str) -> bool:
    """Return whether a that-clause has a subject of its own ("the rules that the ministry made")."""
    return joint == "that" and (word[0].isupper() or word in _stops() | word_set("grammar", "determiners"))


def _deed(text: str, told: Sequence[Event], line: Event, noun: str) -> str:
    """Return a noun with what its verb acted on before: "blocked WeChat ... the block" is "The block on WeChat"."""
    preposition = _nominals().get(noun)
    if preposition is None:
        return ""
    near = takewhile(lambda e: e.trigger.start > line.trigger.start - REACH, reversed(told))
    for event in near:
        trigger = event.trigger.of(text)
        if not trigger.lower().startswith(noun.rstrip("e")) or " " in trigger:
            continue
        before, verb, after = event.summary.partition(f" {trigger}")
        passive = AUXILIARY.search(before)
        thing = before[: passive.start()] if passive else after.strip()
        thing = re.split(r"[,;(]| (?:in|on|at|from|because|after|over|for|under|with) ", thing)[0].strip()
        if verb and thing and len(thing.split()) <= LONGEST:
            first = thing.split(" ")[0]
            thing = thing[:1].lower() + thing[1:] if is_common(first) else thing
            return f"The {noun} {preposition} {thing}"
    return ""


@cache
def _nominals() -> dict[str, str]:
    """Return the preposition behind each noun of a deed."""
    return dict(pair.split(":") for pair in load_table("status", "en")["nominals"].split())


@cache
def _stops() -> frozenset[str]:
    grammar = load_table("grammar", "en")
    lists = ("be", "have", "do", "modals", "relatives", "subordinators", "pronouns")
    return frozenset(w for key in lists for w in grammar[key].split()).union(STOPS)


@cache
def _days() -> tuple[str, ...]:
    return tuple(load_table("kinds", "en")["not_names"]["months_and_days"].split())
