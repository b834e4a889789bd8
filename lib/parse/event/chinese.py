"""Events of Chinese sentences, by word order: who before the trigger, whom after it, the date before both."""

import re
from collections.abc import Container, Mapping

from lib.model import DateMention, Event, EventType, Reference, Span
from lib.parse.clause.cast import Cast
from lib.parse.clause.reading import Sentence
from lib.parse.clause.titles_zh import find_titles
from lib.parse.clause.words import word_set
from lib.parse.event.dating_zh import date_of, dates_in, dating_of, length_in, told_plan
from lib.parse.event.draft import Draft
from lib.parse.event.headed import headed_by_chinese
from lib.parse.event.lexicon import LOOSE, event_type, lexicon
from lib.parse.event.participants_zh import find_roles, find_speaker, object_words, order_of, own_subject
from lib.parse.event.status import Standing
from lib.parse.event.status_zh import is_advised, standing_of
from lib.parse.event.summary_zh import summarise_chinese
from lib.parse.event.triggers_zh import Hit, View, find_hits, has, split_stretches
from lib.parse.event.verbs_zh import dated_verbs

DATELINE = re.compile(r"[^，。；：\s]{0,16}\d{1,2}日[电讯][ \u3000]*(?:[（(][^）)]{0,20}[）)][ \u3000]*)?")
LENT = 6  # characters inside a trigger of two words ("处以3万元罚款")
DONE = 3  # characters between 已 and what is done
SHORT = 3  # characters of an object that tells nothing
NEAR = 14  # characters between a light verb and the word it lends its place to


def draft_chinese(
    text: str, sentence: Sentence, cast: Cast, reference: Reference, carried: DateMention | None
) -> list[Draft]:
    """Return the drafts of one Chinese sentence.

    Args:
        text: The article's text.
        sentence: Where it lies, with what is inside.
        cast: The article's actors.
        reference: The day the text speaks from.
        carried: The day that the story has reached.
    """
    span = sentence.span
    if span.of(text).rstrip("”」）)").endswith(("？", "?")):
        return []  # a question tells nothing
    start = _after_dateline(text, span)
    dates = [d for d in sentence.dates if d.span.start >= start]
    inside = {at for title in find_titles(text, start, span.end) for at in range(title.start + 2, title.end)}
    mentions = [m for m in sentence.mentions if m.span.start >= start and not _in_title(text, m.span, inside)]
    stretches = split_stretches(text, start, span.end)
    hits = find_hits(text, stretches, mentions)
    hits = sorted([*hits, *dated_verbs(text, stretches, hits, dates, mentions)])
    view = View(text, span, sentence.number, stretches, hits, dates, mentions, cast.places, carried)
    drafts: list[Draft] = []
    absorbed = frozenset(at for at in range(len(view.hits)) if _absorbed(view, at))
    for at, hit in enumerate(view.hits):
        event = None if at in absorbed else _event(view, at, absorbed, reference, cast.spoken)
        if event and not (drafts and (_repeats(drafts[-1].event, event) or _says_again(view, drafts[-1], event))):
            drafts.append(Draft(event, hit.word, sentence.title))
    return drafts


def _in_title(text: str, name: Span, inside: Container[int]) -> bool:
    """Whether a name is only a part of a law's title; an app may stand in such marks as a whole."""
    begins = text[name.start - 1 : name.start] == "《"
    return name.start in inside or (begins and text[name.end : name.end + 1] != "》")


def _after_dateline(text: str, span: Span) -> int:
    """Return where a sentence starts behind "新华社北京1月20日电"."""
    found = DATELINE.match(text, span.start, min(span.end, span.start + 60))
    return found.end() if found else span.start


def _repeats(before: Event, event: Event) -> bool:
    """Whether two neighbouring triggers tell one happening ("进驻公司，开展现场检查")."""
    same = before.type == event.type and before.status == event.status and before.actors == event.actors
    return (
        same
        and before.dating.mention == event.dating.mention
        and (before.affected == event.affected or not event.affected)
        and event.type in ("investigate", "penalise", "charge_sue")
    )


def _says_again(view: View, before: Draft, event: Event) -> bool:
    """Whether a trigger tells what the one before orders or says ("要求自即日起停止", "提示风险，称没有依据")."""
    told = before.event
    if told.actors != event.actors or told.dating.interval != event.dating.interval:
        return False
    between = view.text[told.trigger.end : event.trigger.start]
    ordered = before.lemma in word_set("status", "order", "zh") and not any(mark in between for mark in "，；")
    return ordered or (event.type == "statement" and told.type in ("statement", "announce"))


def _absorbed(view: View, at: int) -> bool:
    """Whether a trigger only leads to the next one: "启动审查", "宣布停产", "发表声明，终止合作"."""
    hit = view.hits[at]
    later = view.hits[at + 1] if at + 1 < len(view.hits) else None
    if hit.noun and at and view.hits[at - 1].light and view.hits[at - 1].stretch == hit.stretch:
        return False
    if _inside_object(view, at) or _governed(view, at):
        return True
    if later is not None and _inside_object(view, at + 1):
        return False
    if later is None:
        return view.text[hit.start - 1 : hit.start] == "的" and any(
            h.stretch == hit.stretch and not h.light and h.word not in word_set("status", "order", "zh")
            for h in view.hits[:at]
        )
    between = view.text[hit.end : later.start]
    orders = word_set("status", "order", "zh")
    others = [
        h for h in view.hits if h.stretch == hit.stretch and h is not hit and not h.light and h.word not in orders
    ]
    if view.text[hit.start - 1 : hit.start] == "的" and others:
        return True  # "就办法的修订征求意见"
    if later.stretch == hit.stretch and _topical(view, hit):
        return True
    if hit.light and later.stretch == hit.stretch and len(between) <= NEAR and not dates_in(view, hit.end, later.start):
        return not has("future", between)
    if hit.type == "announce" and later.stretch > hit.stretch and _tells_of_a_thing(view, hit):
        return False  # "通报了一起诈骗案，拘留嫌疑人12名"
    if hit.type == "announce" and later.word in word_set("status", "speech", "zh"):
        later = next((h for h in view.hits[at + 1 :] if h.word not in word_set("status", "speech", "zh")), later)
        between = view.text[hit.end : later.start]
    if hit.type == "announce" and later.stretch - hit.stretch <= 2 and not _has_subject(view, later):
        if standing_of(view, view.hits.index(later), False).status is None:
            return False  # "公布，届时违者最高可处罚款": only what is announced
        return not has("future", between) and not dates_in(view, hit.end, later.start) and later.type not in LOOSE
    if hit.word in word_set("status", "order", "zh"):
        timed = dates_in(view, hit.end, later.start) or length_in(view, hit.end, later.start)
        return later.stretch == hit.stretch and bool(timed)
    return False


def _tells_of_a_thing(view: View, hit: Hit) -> bool:
    """Whether an announcement has an object in its own stretch."""
    rest = view.text[hit.end : view.stretches[hit.stretch].end]
    return rest.startswith("了") and len(rest) > SHORT and not has("speech", rest)


def _topical(view: View, hit: Hit) -> bool:
    """Whether a trigger only tells on what something is done ("就修订规则展开咨询")."""
    start = view.stretches[hit.stretch].start
    at = view.text.rfind("就", start, hit.start)
    return (
        at >= start
        and view.text[at - 1 : at] != "成"
        and hit.start - at <= NEAR
        and "，" not in view.text[at : hit.start]
    )


def _governed(view: View, at: int) -> bool:
    """Whether a trigger only names what the one before it stops or allows ("暂缓该公司在科创板上市")."""
    hit, words = view.hits[at], word_set("status", "governing", "zh")
    before = next((h for h in view.hits[:at] if h.stretch == hit.stretch and h.word in words), None)
    if before is None or dates_in(view, before.end, hit.start):
        return False
    return not has("joining", view.text[before.end : hit.start])


def _inside_object(view: View, at: int) -> bool:
    """Whether a trigger only describes what is announced ("公布停止交易的时间")."""
    hit = view.hits[at]
    ends = [h.end for h in view.hits[:at] if h.stretch == hit.stretch and h.type == "announce" and not h.noun]
    if not ends or dates_in(view, ends[-1], hit.start):
        return False
    rest = view.text[hit.end : view.stretches[hit.stretch].end]
    return 0 < rest.find("的") < len(rest) - 1


def _event(
    view: View, at: int, absorbed: frozenset[int], reference: Reference, names: Mapping[str, str]
) -> Event | None:
    hit = view.hits[at]
    order = order_of(view, at)
    mention, shared = date_of(view, at, absorbed)
    if order and _is_only_ordered(view, hit, order, mention):
        return None
    if hit.noun and not _lends(view, at) and hit.type != "take_effect":
        return None  # a draft or a licence that is only named
    how = standing_of(view, at, order is not None)
    if how.status == "happened" and told_plan(view, at, mention):
        how = Standing("planned", "announced for later")
    allowed = length_in(view, view.stretches[hit.stretch].start, hit.start)  # "须在一个月内自查"
    if how.status is None or (how.needs_date and mention is None and allowed is None):
        return None
    kind = _by_object(view, hit)
    dating, status = dating_of(view, at, mention, shared, how, reference)
    who, whom = find_roles(view, at)
    spoken = bool(who) and mention is not None and not shared and _own_day(view, hit, mention)
    if kind == "statement" and how.status != "denied" and not spoken and _leads(view, at):
        return None  # whoever says it is the attribution of what follows
    denied = how.status == "denied" and (mention is not None or bool(who))
    if kind in LOOSE and (dating.mention is None or shared) and not denied:
        return None
    if kind == "announce" and mention is None and any(h.type not in LOOSE for h in view.hits[at + 1 :]):
        return None  # "公告显示": who says it is the attribution of what follows
    told = kind not in LOOSE and (status == "reported" or _tells_of_nobody(view, hit))
    if not mention and not allowed and not who and not whom and not told:
        return None
    objects = () if whom else tuple(filter(None, (object_words(view, at),)))
    first = view.hits[at - 1].start if _lends(view, at) else hit.start
    line = summarise_chinese(view, at, who, whom, names, status)
    shown = tuple(names[a] for a in who if a in names)
    return Event(
        "", "", view.number, view.span, Span(first, hit.end), kind, status, who, whom, objects, dating,
        find_speaker(view, at), line, "word", how.rule, subject=headed_by_chinese(view, hit.word, line, who, shown),
    )  # fmt: skip


def _is_only_ordered(view: View, hit: Hit, order: Hit, mention: DateMention | None) -> bool:
    """Whether a trigger has no time of its own: then the order is the event ("要求各应用商店下架")."""
    timed = length_in(view, order.end, hit.start) is not None
    return not timed and not (mention and mention.span.start > order.start)


def _leads(view: View, at: int) -> bool:
    """Whether an act that nobody only advises follows a trigger in its sentence."""
    return any(h.type not in LOOSE and not is_advised(view, n) for n, h in enumerate(view.hits) if n > at)


def _tells_of_nobody(view: View, hit: Hit) -> bool:
    """Whether a trigger tells something even of unnamed ones: it was suffered, befalls them or is done."""
    suffered = hit.word[0] in "被遭" or view.text[hit.start - 1] in "被遭"
    befalls = hit.word in word_set("status", "befalling", "zh") and own_subject(view, hit)
    done = "已" in view.text[max(view.stretches[hit.stretch].start, hit.start - DONE) : hit.start]
    return suffered or befalls or done


def _own_day(view: View, hit: Hit, mention: DateMention) -> bool:
    """Whether a day stands in the words of a trigger, in front of it."""
    return view.stretches[hit.stretch].start <= mention.span.start < hit.start


def _by_object(view: View, hit: Hit) -> EventType:
    """Return the type of a trigger in the light of its object ("暂停许可证" is a penalty)."""
    rest = view.text[hit.end : view.stretches[hit.stretch].end]
    rest = rest or view.text[view.stretches[hit.stretch].start : hit.start]  # "首批许可证已下发"
    for nouns, kind in lexicon("zh").objects.get(hit.word, ()):
        if any(noun in rest for noun in nouns):
            return event_type(kind)
    return hit.type


def _lends(view: View, at: int) -> bool:
    if not at:
        return False
    before, hit = view.hits[at - 1], view.hits[at]
    reach = NEAR if hit.noun else LENT  # "开出1.2亿元的反洗钱罚单"
    near = before.light and before.stretch == hit.stretch and hit.start - before.end <= reach
    return near and not dates_in(view, before.end, hit.start)


def _has_subject(view: View, hit: Hit) -> bool:
    stretch = view.stretches[hit.stretch]
    return any(stretch.start <= m.span.start < hit.start for m in view.mentions)
