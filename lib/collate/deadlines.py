"""An opening, a duty with a deadline and a count of what was done by a day: three happenings, alike as they sound."""

from lib.collate.telling import Telling, trigger_group
from lib.model import Status

AHEAD: frozenset[Status] = frozenset({"planned", "reported"})


def other_stage(a: Telling, b: Telling) -> bool:
    """Return whether two tellings are of different stages of one matter, by their days and status."""
    return _opened_before(a, b) or _opened_before(b, a) or _duty_and_count(a, b) or _duty_and_count(b, a)


def ahead_and_done(a: Telling, b: Telling) -> bool:
    """Return whether one is of something ahead and the other of something done; if their days differ, they are two."""
    statuses = {a.event.status, b.event.status}
    return "happened" in statuses and bool(statuses & AHEAD)


def _opened_before(start: Telling, end: Telling) -> bool:
    """Whether something opens on a day ("opens on 3 May"), and the other is due or done by a later one."""
    if not _opens(start) or _opens(end) or not start.when.is_day or not _has_deadline(end):
        return False
    return start.when.latest is not None and end.when.latest is not None and start.when.latest < end.when.latest


def _duty_and_count(duty: Telling, count: Telling) -> bool:
    """Whether one must be done by a day, and the other tells what had been done by a day."""
    statuses = duty.event.status in AHEAD and count.event.status == "happened"
    return statuses and _has_deadline(duty) and _has_deadline(count)


def _opens(telling: Telling) -> bool:
    """Whether its words say that something opens or starts ("Registration opens")."""
    start = trigger_group("open", telling.language)
    return any(trigger_group(word, telling.language) == start for word in telling.trigger_words.split())


def _has_deadline(telling: Telling) -> bool:
    """Whether it is told to be due or done by a day; "later this year" is no deadline."""
    mention = telling.event.dating.mention
    by_day = mention is not None and len(mention.value) == len("2021-03-04")
    return by_day and telling.when.earliest is None and telling.when.latest is not None
