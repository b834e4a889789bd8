"""How a Chinese trigger stands: happened, planned, ongoing, reported, denied, or not told at all."""

import re

from lib.model import Status
from lib.parse.clause.disposal_zh import without_disposal
from lib.parse.clause.titles_zh import without_titles
from lib.parse.clause.words import word_set
from lib.parse.event.dating_zh import dates_in
from lib.parse.event.lexicon import LOOSE
from lib.parse.event.status import Standing
from lib.parse.event.triggers_zh import Hit, View, has, last_of

NO_NEGATION = re.compile("无限期|无条件|无证|无偿|无人|没收|不当|不法|不良|不久")
RUMOUR = re.compile("(?:否认|回应|澄清|驳斥)[^，。；]{0,10}传闻")  # what is said against a rumour is none
MAYBE = re.compile("可能|可望")  # no 可 of permission
PLANNING = re.compile("正在?(?=计[划画]|打算|准备|拟|筹|式|规|当|确|面|常)")  # "正计划": planned, not going on
MEANT = re.compile(r"原[定拟计][^，]{0,30}的")  # "原定本周举行的会议已取消": what was meant is told aside


def standing_of(view: View, at: int, ordered: bool) -> Standing:
    """Return whether a trigger tells of a fact, a plan, a rumour or nothing, by what stands before it.

    Args:
        view: The sentence.
        at: The trigger's number.
        ordered: Whether it carries out an order that the same stretch tells.
    """
    hit = view.hits[at]
    stretch = view.stretches[hit.stretch]
    floor = (
        view.hits[at - 1].end
        if at and view.hits[at - 1].stretch == hit.stretch and not view.hits[at - 1].light
        else stretch.start
    )
    before = PLANNING.sub("", MEANT.sub("", without_titles(without_disposal(view.text[floor : hit.start]))))
    before = NO_NEGATION.sub("", MAYBE.sub("将", before))
    if any(h.stretch == hit.stretch and h.word in word_set("status", "denial", "zh") for h in view.hits[:at]):
        return Standing(None, "denied")  # "否认名单会被取消"
    if is_advised(view, at):
        return Standing(None, "advice")
    if has("conditional", view.text[view.span.start : hit.start]):
        return Standing(None, "condition")
    if hit.word in word_set("status", "denial", "zh"):
        return Standing("denied", "denial", past=True)
    if has("negation", before[-4:]) or view.text.startswith(("不会", "不能", "并不"), hit.end):
        return Standing(None, "negated")
    if has("general", before):
        return Standing(None, "general rule")
    status, rule, needs = "happened", "no marker", False
    if ordered:
        status, rule = "planned", "order"
    elif has("weigh", before):
        status, rule = "planned", "weighing verb"
    elif has("ongoing", before):
        status, rule = "ongoing", "ongoing marker"
    elif has("future", before):
        status, rule = "planned", "future marker"
    elif has("duty", before) or _goes_on(view, hit):
        status, rule, needs = "planned", "duty", True
    if has("hearsay", RUMOUR.sub("", view.text[view.span.start : hit.start])):
        if hit.type != "statement" and has("untrue", view.text[hit.end : view.span.end]):
            return Standing("denied", "denial")
        return Standing("reported", "hearsay", needs, status == "happened")
    return Standing(_as_status(status), rule, needs)


def is_advised(view: View, at: int) -> bool:
    """Whether a trigger is what somebody advises in its stretch ("提醒家长一次性缴费不得超过三个月")."""
    hit = view.hits[at]
    start = view.stretches[hit.stretch].start
    advice = start + last_of("advice", view.text[start : hit.start])
    dated = hit.type not in LOOSE and dates_in(view, advice, hit.start)
    return advice >= start and not hit.light and not dated and advice < hit.start


def _goes_on(view: View, hit: Hit) -> bool:
    """Whether a stretch goes on with the duty of the one before ("应在今天公布日期，并立即停止注册")."""
    if not hit.stretch or view.text[view.stretches[hit.stretch].start] not in "并且还":
        return False
    before = view.stretches[hit.stretch - 1]
    return has("duty", view.text[before.start : before.end])


def _as_status(word: str) -> Status:
    known: dict[str, Status] = {"planned": "planned", "ongoing": "ongoing", "happened": "happened"}
    return known[word]
