"""Which date a Chinese trigger has: the one before it in its stretch, one that opens the sentence, or the story's."""

import re
from datetime import date

from lib.interval import Interval, to_edtf
from lib.model import DateMention, Dating, Reference, Status
from lib.parse.event.dating import dated, undated
from lib.parse.event.lexicon import LOOSE
from lib.parse.event.limits import unit_of
from lib.parse.event.participants_zh import own_subject
from lib.parse.event.status import Standing
from lib.parse.event.triggers_zh import Hit, View, ends_as_modifier, has
from lib.parse.timex.value import shift

BARE = re.compile(r"\d{1,2}日")
BEHIND = frozenset(["", "于", "定于", "拟于", "在", "为", "日期为", "时间为", "自"])
LASTING = re.compile("(?:拘留|羁押|停职|停业|封禁|禁言|停牌|为期|期限)$")
MODIFYING = re.compile(
    "的(?![^，。；]{0,12}(?:[会坛庭播谈访]上|会[议]?中|直播中|[会庭]期间|公告中|声明中|通报中|信中|文中))"
)
ISSUE = re.compile("之日$")
LENGTH = re.compile(r"P(\d+)([DWMY])")
MEANT = re.compile("原[定拟计]")
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
    inside = [d for d in dates_in(view, previous, hit.start) if not ends_as_modifier(view, d.span.end, hit.start)]
    if inside:
        return inside[-1], False
    ceiling = min((h.start for h in view.hits[at + 1 :] if not h.light), default=stretch.end)
    after = dates_in(view, hit.end, min(ceiling, stretch.end))
    if after and after[0].span.start == hit.end and BARE.fullmatch(after[0].span.of(view.text)):
        after = after[1:]  # "拘留10日": so long, not on the tenth
    behind = view.text[hit.end : after[0].span.start] if after else ""
    until = hit.type == "consult" and behind in ("至", "截至")
    if after and hit.type not in SHARES and (until or behind in BEHIND):
        return after[0], False
    dates = [d for d in dates_in(view, view.span.start, hit.start) if not _of_a_plan(view, d, hit)]
    earlier = [
        d
        for d in dates
        if not _moves(view, d) and not _quoted_apart(view, d, hit) and not ends_as_modifier(view, d.span.end, hit.start)
    ]
    if not earlier:
        return None, False
    before = view.text[stretch.start : hit.start]
    nearest = earlier[-1]
    own = "已" in before and own_subject(view, hit) and not _stands_alone(view, nearest, hit)
    if has("afterwards", before) or own:
        return None, False  # "公司随后停产", "上月查获锑锭，四名嫌疑人已被逮捕"
    between = [n for n, h in enumerate(view.hits) if nearest.span.end <= h.start < hit.start and n not in absorbed]
    return nearest, bool(between) and not _opens(view, nearest)


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
        if mention.span.of(view.text) == "周末" and view.text[mention.span.end : mention.span.end + 1] not in "，。、":
            continue  # "周末班": weekend courses
        if BARE.fullmatch(mention.span.of(view.text)) and LASTING.search(
            view.text, view.span.start, mention.span.start
        ):
            continue  # "拘留10日": so long, not on the tenth
        if not MODIFYING.match(view.text, mention.span.end) and view.text[mention.span.start - 1] != "之":
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
    view: View, at: int, mention: DateMention | None, shared: bool, how: Standing, reference: Reference
) -> tuple[Dating, Status]:
    """Return the dating and the status in its light; a sentence without a date may go on with the story's day."""
    status: Status = how.status or "happened"
    if status == "planned" and (limit := _limit(view, view.hits[at], reference)):
        return limit, status
    if mention is not None and _moves(view, mention):
        days = unit_of(mention, reference)
        return Dating(days, to_edtf(days), mention, "day it is moved to", reference.assumption), "planned"
    if mention is not None and status == "happened" and not shared and _is_deadline(mention, reference.window.latest):
        return dated(mention, "planned", how, reference)  # "承诺年底前关闭": still to come
    own = mention is not None and mention.span.start >= view.stretches[view.hits[at].stretch].start
    if (
        mention is not None
        and own
        and how.rule == "future marker"
        and _is_over(view, at, mention, reference.window.latest)
    ):
        return dated(mention, "happened", how, reference)  # "周日将目标价下调": no future
    if mention is not None and ISSUE.search(mention.span.of(view.text)):
        issued = dates_in(view, view.span.start, mention.span.start)
        mention = issued[-1] if issued else view.carried or mention  # "自发布之日起": the day told before
    if how.rule == "announced for later" and mention is not None and _in_force(view, at, mention, reference):
        return dated(mention, "happened", how, reference)  # "通知自去年9月1日起施行"
    if (
        mention is not None
        and status == "happened"
        and mention.value.endswith("_REF")
        and mention.interval.is_unbounded
    ):
        return undated(status, True, reference), status  # "近日"
    goes_on = status == "happened" and view.hits[at].type not in LOOSE
    if mention is None and view.carried and goes_on and has("likewise", view.span.of(view.text)):
        return dated(view.carried, status, how, reference, "date of the sentence before")
    if mention is None or (shared and status != "happened"):
        return undated(status, how.past, reference), status
    return dated(mention, status, how, reference)


def _is_over(view: View, at: int, mention: DateMention, today: date | None) -> bool:
    """Whether a day is past, and nobody tells what was meant ("原定于昨日")."""
    last = mention.interval.latest
    meant = MEANT.search(view.text, view.span.start, view.hits[at].start)
    return last is not None and today is not None and last < today and not meant


def _in_force(view: View, at: int, mention: DateMention, reference: Reference) -> bool:
    """Whether a rule has taken effect by the day of the text, as a rule does by itself."""
    last, today = mention.interval.latest, reference.window.latest
    return view.hits[at].type == "take_effect" and last is not None and today is not None and last < today


def length_in(view: View, start: int, end: int) -> DateMention | None:
    """Return the length of time that is given between two offsets ("一个月内"), if any."""
    for mention in view.dates:
        within = view.text.startswith(("内", "之"), mention.span.end)
        if (
            within
            and start <= mention.span.start < end
            and mention.kind == "DURATION"
            and mention.interval.is_unbounded
            and LENGTH.fullmatch(mention.value)
        ):
            return mention
    return None


def _limit(view: View, hit: Hit, reference: Reference) -> Dating | None:
    """Return the time that an order gives ("责令平台一个月内取消榜单"), from the day of the order."""
    mention = length_in(view, view.stretches[hit.stretch].start, hit.start)
    length = LENGTH.fullmatch(mention.value) if mention else None
    if mention is None or length is None:
        return None
    days = [d for d in dates_in(view, view.span.start, mention.span.start) if d.interval.is_day]
    told = days[-1] if days else view.carried
    first = told.interval.earliest if told else reference.day
    if first is None:
        return None
    bounds = Interval(first, shift(first, length[2], float(length[1])))
    return Dating(bounds, to_edtf(bounds), mention, "length from the order", reference.assumption)


def _is_deadline(mention: DateMention, today: date | None) -> bool:
    first, last = mention.interval.earliest, mention.interval.latest
    return today is not None and last is not None and first == today and last > today


def _moves(view: View, mention: DateMention) -> bool:
    """Whether something is moved to the day ("推迟至10月1日")."""
    return has("moving", view.text[max(view.span.start, mention.span.start - 4) : mention.span.start])


def _quoted_apart(view: View, mention: DateMention, hit: Hit) -> bool:
    """Whether a date stands inside a quotation that ends before the trigger."""
    between = view.text[mention.span.end : hit.start]
    closed = between.find("”")
    return closed >= 0 and "“" not in between[:closed]


def _stands_alone(view: View, mention: DateMention, hit: Hit) -> bool:
    """Whether a date makes a stretch right before the first that is told: "2月以来，", "截至21日晚，"."""
    return view.hits[0] == hit and _opens(view, mention) and view.stretches[0].end - mention.span.end <= len("以来")


def _opens(view: View, mention: DateMention) -> bool:
    """Whether a date stands alone before the first comma: it holds for the whole sentence."""
    first = view.stretches[0]
    alone = all(h.stretch for h in view.hits)
    return alone and first.start <= mention.span.start < first.end


def _of_a_plan(view: View, mention: DateMention, hit: Hit) -> bool:
    """Whether a date belongs to what an earlier stretch announces for later: what goes with it has another."""
    if not view.text.startswith(("同时", "并"), view.stretches[hit.stretch].start):
        return False
    before = [h for h in view.hits if h.type == "announce" and not h.noun and h.end <= mention.span.start]
    return bool(before) and before[-1].stretch < hit.stretch
