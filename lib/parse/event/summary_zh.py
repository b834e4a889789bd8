"""A chronology line for a Chinese event, in the text's own words: the trigger's stretch without its dates."""

from collections.abc import Mapping

from lib.model import Status
from lib.parse.clause.clauses_zh import Hit, Stretch, View, begins, without_lead
from lib.parse.clause.words import word_set
from lib.parse.event.dating_zh import dates_in
from lib.parse.event.finish import finish

BEFORE_DATE = "自从于在"
BEHIND_DATE = ("起", "之前", "以前", "前", "之后", "以后", "后", "晚间", "晚", "内", "，")
TOLD = 60  # characters of what somebody says that a line takes


def summarise_chinese(view: View, at: int, who: tuple[str, ...], names: Mapping[str, str], status: Status) -> str:
    """Return one line that tells the event.

    Args:
        view: The sentence.
        at: The trigger's number.
        who: The ids of those who act.
        names: How the text calls the actors, by id.
        status: How it stands; anything but "happened" is put in brackets.
    """
    hit = view.hits[at]
    stretch = view.stretches[hit.stretch]
    words = _without_dates(view, stretch)
    if who and not any(stretch.start <= m.span.start < hit.start for m in view.mentions):
        words = without_lead(words)
        if _subjectless(view, stretch, hit, words):
            words = "、".join(names.get(a, a) for a in who[:3]) + words
    elif hit.stretch:
        words = without_lead(words)
    return finish(words + _content(view, hit), status)


def _without_dates(view: View, stretch: Stretch) -> str:
    words, place = "", stretch.start
    verbs = {h.start for h in view.hits}  # 周一起诉: no sign of a start
    for mention in dates_in(view, stretch.start, stretch.end):
        words += view.text[place : mention.span.start].rstrip(BEFORE_DATE)
        place = mention.span.end
        while place not in verbs and (behind := _behind_date(view.text, place, stretch.end)):
            place += len(behind)
    if place > stretch.start:
        for latest in word_set("status", "latest", "zh"):
            words = words.replace(latest, "")
    return (words + view.text[place : stretch.end]).strip()


def _behind_date(text: str, place: int, end: int) -> str:
    return next((w for w in BEHIND_DATE if text.startswith(w, place, end)), "")


def _subjectless(view: View, stretch: Stretch, hit: Hit, words: str) -> bool:
    """Whether a stretch starts with its verb or what leads to it: it has no subject of its own."""
    lent = any(h.light and h.stretch == hit.stretch and words.startswith(h.word) for h in view.hits)
    return lent or begins("leading", words) or words.startswith(hit.word) or hit.start - stretch.start <= 1


def _content(view: View, hit: Hit) -> str:
    """Return what a speech verb at the end of its stretch says, from the stretch after it."""
    stretch = view.stretches[hit.stretch]
    if hit.type not in ("announce", "statement") or hit.end < stretch.end or hit.stretch + 1 == len(view.stretches):
        return ""
    following = view.stretches[hit.stretch + 1]
    told = _without_dates(view, following)
    comma = view.text[stretch.end : stretch.end + 1] == "，"
    return ("，" + told) if comma and 0 < len(told) <= TOLD else ""
