"""Events of Chinese sentences, by word order: who before the trigger, whom after it, the date before both."""

import re
from collections.abc import Mapping, Sequence

from lib.model import ActorMention, DateMention, Dating, Event, EventType, Reference, Span, Status
from lib.parse.clause.clauses_zh import Hit, View, find_hits, has, split_stretches
from lib.parse.clause.words import word_set
from lib.parse.event.dating import dated, undated
from lib.parse.event.draft import Draft
from lib.parse.event.participants_zh import find_roles, find_speaker, object_words, order_of
from lib.parse.event.status import Standing
from lib.parse.event.summary import finish

LOOSE = frozenset({"other", "statement"})
TITLE = re.compile(r"《[^》]*》")
LENT = 6  # characters inside a trigger of two words ("处以3万元罚款")
NEAR = 14  # characters between a light verb and the word it lends its place to


def draft_chinese(
    text: str,
    span: Span,
    number: int | None,
    dates: Sequence[DateMention],
    mentions: Sequence[ActorMention],
    reference: Reference,
    names: Mapping[str, str],
    headline: bool,
) -> list[Draft]:
    """Return the drafts of one Chinese sentence.

    Args:
        text: The article's text.
        span: The sentence.
        number: Its number, `None` in the title.
        dates: The dates inside, in order.
        mentions: The actors' mentions inside, in order.
        reference: The day the text speaks from.
        names: Actors' names by id.
        headline: Whether it is a title.
    """
    stretches = split_stretches(text, span.start, span.end)
    view = View(text, span, number, stretches, find_hits(text, stretches, mentions), dates, mentions)
    drafts: list[Draft] = []
    for at, hit in enumerate(view.hits):
        event = None if _absorbed(view, at) else _event(view, at, reference, names)
        if event and not (drafts and _repeats(drafts[-1].event, event)):
            drafts.append(Draft(event, hit.word, headline))
    return drafts


def _repeats(before: Event, event: Event) -> bool:
    """Whether two neighbouring triggers tell one happening ("进驻公司，开展现场检查")."""
    same = before.type == event.type and before.status == event.status and before.actors == event.actors
    return (
        same
        and before.dating.mention == event.dating.mention
        and event.type in ("investigate", "penalise", "charge_sue")
    )


def _absorbed(view: View, at: int) -> bool:
    """Whether a trigger only leads to the next one: "启动审查", "宣布停产", "发表声明，终止合作"."""
    hit = view.hits[at]
    later = view.hits[at + 1] if at + 1 < len(view.hits) else None
    if hit.noun and at and view.hits[at - 1].light and view.hits[at - 1].stretch == hit.stretch:
        return False
    if _inside_object(view, at):
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
    if (
        hit.light
        and later.stretch == hit.stretch
        and len(between) <= NEAR
        and not _dates_in(view, hit.end, later.start)
    ):
        return not has("future", between)
    if hit.type == "announce" and later.word in word_set("status", "speech", "zh"):
        later = next((h for h in view.hits[at + 1 :] if h.word not in word_set("status", "speech", "zh")), later)
        between = view.text[hit.end : later.start]
    if hit.type == "announce" and later.stretch - hit.stretch <= 2 and not _has_subject(view, later):
        return not has("future", between) and not _dates_in(view, hit.end, later.start) and later.type not in LOOSE
    if hit.word in word_set("status", "order", "zh"):
        return later.stretch == hit.stretch and bool(_dates_in(view, hit.end, later.start))
    return False


def _inside_object(view: View, at: int) -> bool:
    """Whether a trigger only describes what is announced ("公布停止交易的时间")."""
    hit = view.hits[at]
    ends = [h.end for h in view.hits[:at] if h.stretch == hit.stretch and h.type == "announce" and not h.noun]
    if not ends or _dates_in(view, ends[-1], hit.start):
        return False
    rest = view.text[hit.end : view.stretches[hit.stretch].end]
    return 0 < rest.find("的") < len(rest) - 1


def _event(view: View, at: int, reference: Reference, names: Mapping[str, str]) -> Event | None:
    hit = view.hits[at]
    order = order_of(view, at)
    ordered = order is not None
    mention, shared = _date_of(view, at)
    if order and not (mention and mention.span.start > order.start):
        return None  # "要求各应用商店下架": the order is the event
    if hit.noun and not _lends(view, at) and hit.type != "take_effect":
        return None  # a draft or a licence that is only named
    how = _standing(view, at, ordered)
    if how.status is None or (how.needs_date and mention is None):
        return None
    kind: EventType = hit.type
    dating, status = _dating(mention, shared, how, reference)
    if kind == "statement" and how.status != "denied" and any(h.type not in LOOSE for h in view.hits[at + 1 :]):
        return None  # whoever says it is the attribution of what follows
    if kind in LOOSE and (mention is None or shared) and not (how.status == "denied" and mention):
        return None
    who, whom = find_roles(view, at)
    if not mention and not who and not whom:
        return None
    objects = () if whom else tuple(filter(None, (object_words(view, at),)))
    first = view.hits[at - 1].start if _lends(view, at) else hit.start
    return Event(
        "", "", view.number, view.span, Span(first, hit.end), kind, status, who, whom, objects, dating,
        find_speaker(view, at), _summary(view, at, who, names, status), "word", how.rule,
    )  # fmt: skip


def _lends(view: View, at: int) -> bool:
    if not at:
        return False
    before, hit = view.hits[at - 1], view.hits[at]
    near = before.light and before.stretch == hit.stretch and hit.start - before.end <= LENT
    return near and not _dates_in(view, before.end, hit.start)


def _standing(view: View, at: int, ordered: bool) -> Standing:
    hit = view.hits[at]
    stretch = view.stretches[hit.stretch]
    floor = (
        view.hits[at - 1].end
        if at and view.hits[at - 1].stretch == hit.stretch and not view.hits[at - 1].light
        else stretch.start
    )
    before = TITLE.sub("", view.text[floor : hit.start])
    if has("conditional", view.text[view.span.start : hit.start]):
        return Standing(None, "condition")
    if hit.word in word_set("status", "denial", "zh"):
        return Standing("denied", "denial")
    if has("negation", before[-4:]):
        return Standing(None, "negated")
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
    if has("hearsay", view.text[view.span.start : hit.start]):
        return Standing("reported", "hearsay", needs, status == "happened")
    return Standing(_as_status(status), rule, needs)


def _goes_on(view: View, hit: Hit) -> bool:
    """Whether a stretch goes on with the duty of the one before ("应在今天公布日期，并立即停止注册")."""
    if not hit.stretch or view.text[view.stretches[hit.stretch].start] not in "并且还":
        return False
    before = view.stretches[hit.stretch - 1]
    return has("duty", view.text[before.start : before.end])


def _as_status(word: str) -> Status:
    known: dict[str, Status] = {"planned": "planned", "ongoing": "ongoing", "happened": "happened"}
    return known[word]


def _date_of(view: View, at: int) -> tuple[DateMention | None, bool]:
    """Return the trigger's date and whether it shares it with an earlier trigger of the sentence."""
    hit = view.hits[at]
    floor = view.stretches[hit.stretch].start
    previous = max((h.end for h in view.hits[:at] if h.stretch == hit.stretch and not h.light), default=floor)
    if inside := _dates_in(view, previous, hit.start):
        return inside[-1], False
    ceiling = min((h.start for h in view.hits[at + 1 :] if not h.light), default=view.stretches[hit.stretch].end)
    after = _dates_in(view, hit.end, min(ceiling, view.stretches[hit.stretch].end))
    says = hit.type in ("announce", "statement")
    if (
        after
        and not says
        and view.text[hit.end : after[0].span.start] in ("", "于", "在", "为", "日期为", "时间为", "自")
    ):
        return after[0], False
    earlier = _dates_in(view, view.span.start, hit.start)
    if not earlier:
        return None, False
    date = earlier[-1]
    between = [h for h in view.hits[:at] if h.start >= date.span.end and not _absorbed(view, view.hits.index(h))]
    return date, bool(between)


def _dates_in(view: View, start: int, end: int) -> list[DateMention]:
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


def _dating(mention: DateMention | None, shared: bool, how: Standing, reference: Reference) -> tuple[Dating, Status]:
    status: Status = how.status or "happened"
    if mention is None or (shared and status != "happened"):
        return undated(status, how.past, reference), status
    return dated(mention, status, how, reference)


def _has_subject(view: View, hit: Hit) -> bool:
    stretch = view.stretches[hit.stretch]
    return any(stretch.start <= m.span.start < hit.start for m in view.mentions)


def _summary(view: View, at: int, who: tuple[str, ...], names: Mapping[str, str], status: Status) -> str:
    hit = view.hits[at]
    stretch = view.stretches[hit.stretch]
    words, place = "", stretch.start
    for mention in _dates_in(view, stretch.start, stretch.end):
        words += view.text[place : mention.span.start].rstrip("自从于在")
        place = mention.span.end
        while view.text[place : place + 1] in ("起", "前", "，", "晚", "内", "后"):
            place += 1
    words += view.text[place : stretch.end]
    if who and not any(stretch.start <= m.span.start < hit.start for m in view.mentions):
        words = names.get(who[0], who[0]) + words
    return finish(words.strip(), status)
