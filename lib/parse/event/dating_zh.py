"""Which date a Chinese trigger has: the one before it in its stretch, one that opens the sentence, or the story's."""

import re

from lib.model import DateMention, Dating, Reference, Status
from lib.parse.clause.clauses_zh import Hit, View, has
from lib.parse.event.dating import dated, undated
from lib.parse.event.status import Standing

BEHIND = frozenset(["", "于", "在", "为", "日期为", "时间为", "自"])
ISSUE = re.compile("之日$")
SHARES = ("announce", "statement")


def date_of(view: View, at: int, absorbed: frozenset[int]) -> tuple[DateMention | None, bool]:
    """Return a trigger's date and whether it only shares it with an earlier trigger of the sentence.

    Args:
        view: The sentence.
        at: The trigger's number.
        absorbed: The triggers that only lead to another one.
    """
    hit = view.hits[at]
    stretch = view.stretches[hit.stretch]
    previous = max((h.end for h in view.hits[:at] if h.stretch == hit.stretch and not h.light), default=stretch.start)
    if inside := dates_in(view, previous, hit.start):
        return inside[-1], False
    ceiling = min((h.start for h in view.hits[at + 1 :] if not h.light), default=stretch.end)
    after = dates_in(view, hit.end, min(ceiling, stretch.end))
    if after and hit.type not in SHARES and view.text[hit.end : after[0].span.start] in BEHIND:
        return after[0], False
    earlier = [d for d in dates_in(view, view.span.start, hit.start) if not _of_a_plan(view, d, hit)]
    if not earlier:
        return None, False
    date = earlier[-1]
    between = [n for n, h in enumerate(view.hits) if date.span.end <= h.start < hit.start and n not in absorbed]
    return date, bool(between) and not _opens(view, date)


def dates_in(view: View, start: int, end: int) -> list[DateMention]:
    """Return the dates between two offsets that can date a happening."""
    found = []
    for mention in view.dates:
        if not start <= mention.span.start < end or (
            mention.kind in ("SET", "DURATION") and mention.interval.is_unbounded
        ):
            continue
        if len(mention.value) == 4 and any(h.light and h.end == mention.span.start for h in view.hits):
            continue  # "处以2019年销售额4%的罚款"
        if view.text[mention.span.end : mention.span.end + 1] != "的" and view.text[mention.span.start - 1] != "之":
            found.append(mention)
    return found


def told_plan(view: View, at: int, mention: DateMention | None) -> bool:
    """Whether somebody announces the trigger for a later day ("宣布9月30日停止交易")."""
    hit = view.hits[at]
    announced = [h for h in view.hits[:at] if h.type == "announce" and not h.noun and hit.stretch - h.stretch <= 1]
    if mention is None or not announced or mention.span.start < announced[-1].end:
        return False
    apart = mention.span.start < view.stretches[hit.stretch].start  # "发布当天，平台停止了"
    done = has("done", view.text[announced[-1].end : hit.end + 1])
    if apart or done or ISSUE.search(mention.span.of(view.text)):
        return False
    spoken = dates_in(view, view.span.start, announced[-1].start)
    last = mention.interval.latest
    return not spoken or last is None or spoken[-1].interval.latest is None or spoken[-1].interval.latest < last


def dating_of(
    view: View, mention: DateMention | None, shared: bool, how: Standing, reference: Reference
) -> tuple[Dating, Status]:
    """Return the dating and the status in its light; a sentence without a date may go on with the story's day."""
    status: Status = how.status or "happened"
    if mention is not None and ISSUE.search(mention.span.of(view.text)):
        issued = dates_in(view, view.span.start, mention.span.start)
        mention = issued[-1] if issued else view.carried or mention  # "自发布之日起": the day told before
    if mention is None and view.carried and status == "happened" and has("likewise", view.span.of(view.text)):
        return dated(view.carried, status, how, reference, "date of the sentence before")
    if mention is None or (shared and status != "happened"):
        return undated(status, how.past, reference), status
    return dated(mention, status, how, reference)


def _opens(view: View, date: DateMention) -> bool:
    """Whether a date stands alone before the first comma: it holds for the whole sentence."""
    first = view.stretches[0]
    alone = all(h.stretch for h in view.hits)
    return alone and first.start <= date.span.start < first.end


def _of_a_plan(view: View, date: DateMention, hit: Hit) -> bool:
    """Whether a date belongs to what an earlier stretch announces for later: what goes with it has another."""
    if not view.text.startswith(("同时", "并"), view.stretches[hit.stretch].start):
        return False
    before = [h for h in view.hits if h.type == "announce" and not h.noun and h.end <= date.span.start]
    return bool(before) and before[-1].stretch < hit.stretch
