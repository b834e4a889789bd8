"""Who acts, who is affected and who says so in a Chinese sentence, by what stands before each name."""

import re
from collections.abc import Sequence
from functools import cache

from lib.model import ActorMention
from lib.parse.clause.clauses_zh import Hit, Stretch, View, begins, has, last_of
from lib.parse.clause.words import word_set

LENT = 6  # characters between a verb and the noun that it lends its place to
PASSIVE = frozenset("被获遭")
SAME = ("公司", "该", "其")  # these go on with the subject before


def find_roles(view: View, at: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return who acts and who is affected, by what stands before each name."""
    hit, order = view.hits[at], order_of(view, at)
    stretch = view.stretches[hit.stretch]
    limit = order.start if order else hit.start
    before = [m for m in view.mentions if stretch.start <= m.span.start < limit and not _of_country(view, m, limit)]
    after = [m for m in view.mentions if hit.end <= m.span.start < stretch.end or _told(m, order, hit)]
    marked = [m for m in before if _marked(view, m)]
    agents = [m for m in before if view.text[m.span.start - 1 : m.span.start] in ("被", "由", "遭")]
    plain = [m for m in before if m not in marked and m not in agents] or _topic(
        view, _verb_of(view, at), stretch, order
    )
    if agents:
        return _ids(agents), _ids(plain)
    suffered = hit.word[0] in PASSIVE or last_of("passive", view.text[stretch.start : hit.start][-8:]) >= 0
    if suffered:
        return (), _ids([m for m in plain if m.span.start >= stretch.start or not own_subject(view, hit)])
    return _ids(plain), tuple(a for a in _ids([*marked, *after]) if a not in _ids(plain))


def _verb_of(view: View, at: int) -> Hit:
    """Return the verb that lends its place to a noun ("处以3万元罚款"), else the trigger itself."""
    hit, before = view.hits[at], view.hits[at - 1] if at else None
    lends = before is not None and before.light and before.stretch == hit.stretch and hit.start - before.end <= LENT
    return before if before is not None and lends else hit


def _marked(view: View, mention: ActorMention) -> bool:
    """Whether a sign before a name makes it an object; "和" between two names only joins them."""
    sign = view.text[mention.span.start - 1 : mention.span.start]
    joins = sign in ("和", "与", "及", "、") and any(m.span.end == mention.span.start - 1 for m in view.mentions)
    earlier = [m.span.end for m in view.mentions if m.span.end <= mention.span.start]
    stretch = next(s for s in view.stretches if s.start <= mention.span.start < s.end)
    between = view.text[max([stretch.start, *earlier]) : mention.span.start]
    return not joins and (has("object_before", sign) or "对" in between.replace("对外", "").replace("对手", ""))


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
        limit = next((h.start for h in view.hits if h.stretch == number), earlier.end)
        found = [m for m in view.mentions if earlier.start <= m.span.start < limit]
        plain = [m for m in found if not _marked(view, m)]
        if plain:
            return plain
    return []


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
