"""A chronology line for a Chinese event, in the text's own words: the trigger's stretch without its dates."""

import re
from collections.abc import Mapping

from lib.model import Status
from lib.parse.clause.words import word_set
from lib.parse.event.dating_zh import dates_in
from lib.parse.event.finish import finish
from lib.parse.event.triggers_zh import Hit, Stretch, View, begins, without_lead

BEFORE_DATE = "自从于在"
BEHIND_DATE = ("起", "之前", "以前", "前", "之后", "以后", "后", "晚间", "晚", "内", "，")
TITLE = re.compile("《[^》]+》")
SAME_DAY = re.compile("[（(]\\d{1,2}月\\d{1,2}日[）)]")  # "本周六（4月30日）"
MOVED = "至到"  # before the day that something is moved to
PASSIVE = ("被", "遭")
OWN = ("我", "本")  # "我司" is a name of the publisher's
BACK = ("该", "上述", "此", "这", "其", "它", "他", "她", "公司", "平台", "后者", "前者", "我", "本")
TOLD = 60  # characters of what somebody says that a line takes


def summarise_chinese(
    view: View, at: int, who: tuple[str, ...], whom: tuple[str, ...], names: Mapping[str, str], status: Status
) -> str:
    """Return one line that tells the event.

    Args:
        view: The sentence.
        at: The trigger's number.
        who: The ids of those who act.
        whom: The ids of those who are affected.
        names: How the text calls the actors, by id.
        status: How it stands; anything but "happened" is put in brackets.
    """
    hit = view.hits[at]
    stretch = view.stretches[hit.stretch]
    words = without_lead(_without_dates(view, stretch, names))
    before = [m.actor_id for m in view.mentions if stretch.start <= m.span.start < hit.start]
    if who and not any(a in before for a in who) and _subjectless(view, stretch, hit, words):
        words = "、".join(names.get(a, a) for a in who[:3]) + words
    elif not who and whom and not before and words.startswith(PASSIVE):
        words = "、".join(names.get(a, a) for a in whom[:3]) + words
    elif not who and not before and _subjectless(view, stretch, hit, words):
        words = _law(view, stretch) + words
    return finish(words + _content(view, hit, names), status)


def _law(view: View, stretch: Stretch) -> str:
    """Return the law that opens an earlier stretch: "《某市条例》已获通过，自10月1日起施行"."""
    earlier = (TITLE.match(view.text, s.start, s.end) for s in view.stretches if s.start < stretch.start)
    return next((title.group() for title in earlier if title), "")


def _without_dates(view: View, stretch: Stretch, names: Mapping[str, str]) -> str:
    """Return a stretch without its dates, but for those that something is moved to, and without "该公司" for a name."""
    words, place = "", stretch.start
    verbs = {h.start for h in view.hits}  # 周一起诉: no sign of a start
    for mention in dates_in(view, stretch.start, stretch.end):
        if view.text[mention.span.start - 1] in MOVED:
            continue  # "延期至10月19日"
        start, end = _bracketed(view.text, mention.span.start, mention.span.end)
        words += _named(view, place, start, names)
        again = SAME_DAY.match(view.text, end, stretch.end)
        place = again.end() if again else end
        if view.text.startswith("的", place):
            place += 1  # "在昨日的记者会上"
            continue
        words = words.rstrip(BEFORE_DATE)
        while place not in verbs and (behind := _behind_date(view.text, place, stretch.end)):
            place += len(behind)
    if place > stretch.start:
        for latest in word_set("status", "latest", "zh"):
            words = words.replace(latest, "")
    return (words + _named(view, place, stretch.end, names)).strip()


def _bracketed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the bounds of a date with the brackets around it."""
    both = text[start - 1 : start] in ("（", "(") and text[end : end + 1] in ("）", ")")
    return (start - 1, end + 1) if both else (start, end)


def _named(view: View, start: int, end: int, names: Mapping[str, str]) -> str:
    """Return some words with the names of those whom they only call "该公司" or "它"."""
    words, place = "", start
    for mention in view.mentions:
        back = mention.how in ("role", "pronoun") or mention.surface.startswith(OWN)
        called = names.get(mention.actor_id, "")
        inside = place <= mention.span.start and mention.span.end <= end
        if inside and back and mention.surface.startswith(BACK) and called and not called.startswith(BACK):
            words += view.text[place : mention.span.start] + called
            place = mention.span.end
    return words + view.text[place:end]


def _behind_date(text: str, place: int, end: int) -> str:
    return next((w for w in BEHIND_DATE if text.startswith(w, place, end)), "")


def _subjectless(view: View, stretch: Stretch, hit: Hit, words: str) -> bool:
    """Whether a stretch starts with its verb or what leads to it: it has no subject of its own."""
    lent = any(h.light and h.stretch == hit.stretch and words.startswith(h.word) for h in view.hits)
    return lent or begins("leading", words) or words.startswith(hit.word) or hit.start - stretch.start <= 1


def _content(view: View, hit: Hit, names: Mapping[str, str]) -> str:
    """Return what a speech verb at the end of its stretch says, from the stretch after it."""
    stretch = view.stretches[hit.stretch]
    if hit.type not in ("announce", "statement") or hit.end < stretch.end or hit.stretch + 1 == len(view.stretches):
        return ""
    following = view.stretches[hit.stretch + 1]
    told = _without_dates(view, following, names)
    comma = view.text[stretch.end : stretch.end + 1] == "，"
    return ("，" + told) if comma and 0 < len(told) <= TOLD else ""
