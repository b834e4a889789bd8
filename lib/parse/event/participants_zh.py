"""Who acts, who is affected and who says so in a Chinese sentence, by what stands before each name."""

import re
from collections.abc import Sequence
from functools import cache

from lib.model import ActorMention
from lib.parse.clause.words import word_set
from lib.parse.event.triggers_zh import Hit, Stretch, View, begins, has, last_of
from lib.parse.naming.firms_chinese import is_firm_cue
from lib.parse.naming.names_chinese import chinese_post_start
from lib.parse.naming.words_chinese import tag_words

NEAR = 14  # characters between a verb and a noun that makes no act alone ("开出1.2亿元的反洗钱罚单")
LENT = 6  # characters between a verb and the noun that it lends its place to
JOINED = re.compile("[”」]?[^，。；：、和与及对向将把]{0,3}[、和与及][“「]?")  # between two names told together
OPENING = "“「"
POST_LENGTH = 14  # characters between a body and the person who holds a post there
SHORTEST_CLAUSE = 4  # characters: a subject and its verb
PASSIVE = frozenset("被由遭")
SAME = ("公司", "该", "其")  # these go on with the subject before


def find_roles(view: View, at: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return who acts and who is affected, by what stands before each name."""
    hit, order = view.hits[at], order_of(view, at)
    stretch = view.stretches[hit.stretch]
    limit = order.start if order else hit.start
    before = _heads(view, [m for m in view.mentions if stretch.start <= m.span.start < limit], stretch, limit)
    after = [m for m in view.mentions if hit.end <= m.span.start < stretch.end or _told(m, order, hit)]
    marked = [m for m in before if _marked(view, m)]
    agents = [m for m in before if _sign_before(view, m) in PASSIVE]
    plain = [m for m in before if m not in marked and m not in agents] or _topic(
        view, _verb_of(view, at), stretch, order
    )
    if agents:
        return _ids(agents), _ids(plain)
    suffered = hit.word[0] in "被获遭" or last_of("passive", view.text[stretch.start : hit.start][-8:]) >= 0
    if suffered:
        return (), _ids([m for m in plain if m.span.start >= stretch.start or not own_subject(view, hit)])
    return _ids(plain), tuple(a for a in _ids([*marked, *after]) if a not in _ids(plain))


def _heads(view: View, named: Sequence[ActorMention], stretch: Stretch, limit: int) -> list[ActorMention]:
    """Return the names of a stretch that can act or suffer: not whose somebody is, no object of another verb."""
    own = [m for m in named if not _of_country(view, m, limit)]
    own = [m for m in own if not _owns(view, m, own)]
    return [m for m in own if not _has_person(view, m, own) and not _is_object(view, m, stretch)]


def _verb_of(view: View, at: int) -> Hit:
    """Return the verb that lends its place to a noun ("处以3万元罚款"), else the trigger itself."""
    hit, before = view.hits[at], view.hits[at - 1] if at else None
    reach = NEAR if hit.noun else LENT
    lends = before is not None and before.light and before.stretch == hit.stretch and hit.start - before.end <= reach
    return before if before is not None and lends else hit


def _marked(view: View, mention: ActorMention) -> bool:
    """Whether a sign before a name makes it an object; what "和" joins to another name is as that one is."""
    sign = _sign_before(view, mention)
    before = next((m for m in reversed(view.mentions) if m.span.end < mention.span.start), None)
    if before and JOINED.fullmatch(view.text, before.span.end, mention.span.start):
        return _marked(view, before)
    earlier = [m.span.end for m in view.mentions if m.span.end <= mention.span.start]
    stretch = next(s for s in view.stretches if s.start <= mention.span.start < s.end)
    between = view.text[max([stretch.start, *earlier]) : mention.span.start]
    return has("object_before", sign) or "对" in between.replace("对外", "").replace("对手", "")


def _sign_before(view: View, mention: ActorMention) -> str:
    """Return the sign right before a name and its quotation mark."""
    return view.text[max(view.span.start, mention.span.start - 2) : mention.span.start].rstrip(OPENING)[-1:]


def _opening_before(view: View, mention: ActorMention) -> str:
    before = view.text[mention.span.start - 1 : mention.span.start]
    return before if before in OPENING else ""


def _owns(view: View, mention: ActorMention, named: Sequence[ActorMention]) -> bool:
    """Whether a name only tells whose somebody is who is named behind it ("甲公司的母公司乙集团")."""
    return view.text.startswith(("的", "”的", "」的"), mention.span.end) and named[-1].span.start > mention.span.end


def _has_person(view: View, body: ActorMention, named: Sequence[ActorMention]) -> bool:
    """Whether a body only tells whose officer acts, who is named behind it ("商务部发言人何某", "卫福部长张某")."""
    person = next((m for m in named if m.span.start >= body.span.end), None)
    if person is None or person.span.start - body.span.end > POST_LENGTH:
        return False
    start = chinese_post_start(view.text, person.span.start)
    return start is not None and body.span.start < start <= body.span.end + len(OPENING[:1])


def _is_object(view: View, mention: ActorMention, stretch: Stretch) -> bool:
    """Whether the verb right before a name makes it the object of somebody not named ("人员进入甲公司")."""
    end = mention.span.start - len(_opening_before(view, mention))
    if end - stretch.start < SHORTEST_CLAUSE or _sign_before(view, mention) in PASSIVE:
        return False
    words = [w for w in tag_words(view.text, stretch.start, end) if w.text != "了"]
    if not words or words[-1].tag != "v" or len(words[-1].text) == 1 or is_firm_cue(words[-1].text):
        return False
    idle = words[-1].text in word_set("status", "idle", "zh")
    return not idle and not any(stretch.start <= m.span.start < end for m in view.mentions)


def _of_country(view: View, mention: ActorMention, limit: int) -> bool:
    """Whether a country's name only tells where others are from ("中国两大交易平台火币网", "美国律师事务所")."""
    if mention.actor_id not in view.places:
        return False
    end = mention.span.end
    if view.text.startswith(tuple(word_set("status", "of_country", "zh")), end):
        return True
    if any(m.span.end == mention.span.start for m in view.mentions):
        return True  # "央行深圳市中心支行"
    follower = next((m for m in view.mentions if end < m.span.start < limit), None)
    return follower is not None and not any(
        mark in "，、和与及对向在将" for mark in view.text[end : follower.span.start]
    )


def order_of(view: View, at: int) -> Hit | None:
    """Return the order that a trigger carries out, before it in the same stretch ("要求平台停止交易")."""
    for earlier in reversed(view.hits[:at]):
        if earlier.stretch != view.hits[at].stretch:
            return None
        if earlier.word in word_set("status", "order", "zh"):
            return earlier
        if not earlier.light:
            return None
    return None


def _told(mention: ActorMention, order: Hit | None, hit: Hit) -> bool:
    """Whether a name stands between an order and what is ordered: it has to carry it out."""
    return order is not None and order.end <= mention.span.start < hit.start


def own_subject(view: View, hit: Hit) -> bool:
    """Whether words before the trigger in its stretch make a subject of their own ("违规机构将被列入黑名单")."""
    place, fronts = view.stretches[hit.stretch].start, _fronts()
    while place < hit.start:
        dated = next((d.span.end for d in view.dates if d.span.start <= place < d.span.end), 0)
        found = fronts.match(view.text, place, hit.start)
        if not dated and found is None:
            return hit.start - place > 1 and not view.text.startswith(SAME, place)
        if found and found.group() in word_set("status", "fronting", "zh") | word_set("status", "order", "zh"):
            return False
        place = dated or (found.end() if found else place + 1)
    return False


@cache
def _fronts() -> re.Pattern[str]:
    words = sorted(word_set("status", "fronts", "zh") | word_set("status", "order", "zh"), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, [*words, "起", "前", "内", "，", "、", " "])))


def _topic(view: View, hit: Hit, stretch: Stretch, order: Hit | None) -> list[ActorMention]:
    """Return the subject of the nearest earlier stretch: Chinese drops a repeated one.

    One that must act under a duty without being named leaves its place to who demands it.
    """
    if begins("persons", view.text[stretch.start : stretch.start + 2]):
        return []  # "他当庭表示": who that is only the text before can tell
    speaker = _orders_as_speaker(view, hit)
    if speaker:
        return speaker
    duty = order is not None or has("duty", view.text[stretch.start : hit.start])
    if own_subject(view, hit) and not duty:
        return []
    for number in range(hit.stretch - 1, -1, -1):
        earlier = view.stretches[number]
        if has("answering", view.text[earlier.start : earlier.start + 2]) and view.text.startswith("：", earlier.end):
            continue  # "答（副局长丁某）：": who speaks
        limit = next((h.start for h in view.hits if h.stretch == number), earlier.end)
        inside = [m for m in view.mentions if earlier.start <= m.span.start < earlier.end]
        found = [m for m in inside if m.span.start < limit] or [m for m in inside if _is_modified(view, m, earlier)]
        heads = _heads(view, found, earlier, earlier.end)
        plain = [m for m in heads if not _marked(view, m) and _sign_before(view, m) not in PASSIVE]
        if plain:
            return plain
    return []


def _is_modified(view: View, mention: ActorMention, stretch: Stretch) -> bool:
    """Whether a name ends a stretch whose verbs only modify it ("被要求补充材料的甲公司，")."""
    return mention.span.end == stretch.end and view.text[mention.span.start - 1] == "的"


def _orders_as_speaker(view: View, hit: Hit) -> list[ActorMention]:
    """Return who says so, for an order in what they say ("该局通报称，甲公司违规，要求下架")."""
    if hit.word not in word_set("status", "order", "zh"):
        return []
    for earlier in view.hits:
        if earlier.stretch < hit.stretch and earlier.word in word_set("status", "speech", "zh"):
            said = [m for m in view.mentions if m.span.end <= earlier.start]
            return said[-1:]
    return []


def object_words(view: View, at: int) -> str:
    """Return the words after the trigger, if they are short enough to be its object."""
    hit = view.hits[at]
    words = view.text[hit.end : view.stretches[hit.stretch].end].lstrip("了过着")
    return words if 0 < len(words) <= 24 and words not in ("称", "显示", "说", "表示") else ""


def find_speaker(view: View, at: int) -> str | None:
    """Return who says what the trigger tells, where a speech verb with a name stands before it."""
    for earlier in reversed(view.hits[:at]):
        if earlier.word in word_set("status", "speech", "zh"):
            named = [m for m in view.mentions if m.span.end <= earlier.start]
            near = [m for m in named if earlier.stretch == _stretch_of(view, m)] or named[-1:]
            return "、".join(dict.fromkeys(m.surface for m in near)) or None
    return None


def _stretch_of(view: View, mention: ActorMention) -> int:
    return next((n for n, s in enumerate(view.stretches) if s.start <= mention.span.start < s.end), -1)


def _ids(mentions: Sequence[ActorMention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(m.actor_id for m in mentions))
