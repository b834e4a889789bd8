"""Whether two tellings are of the same happening: weighed evidence, one small rule for each kind.

Precision first, for a false merge hides evidence. Weights are log-odds in spirit: 0 says nothing, a negative one speaks
against, and `AGAINST` rules the pair out. They were set by hand on labelled stories; what each rule gave is listed by
`weigh`, so that a merge can be explained.
"""

from collections.abc import Callable
from datetime import date, timedelta

from lib.collate.deadlines import AHEAD, ahead_and_done, other_stage
from lib.collate.telling import Telling
from lib.collate.yardstick import Yardstick
from lib.interval import Interval
from lib.model import EventType

AGAINST = -100.0  # a contradiction
UNLIKE = -20.0  # two kinds of act: never one by themselves, but no contradiction inside a larger story
SAME = 2.75  # total from which two tellings are one happening
COPY = 0.8  # likeness of sentences that were copied from each other
MONTH = 31  # days
OPEN_WIDTH = 10**6  # days: longer than any stated interval
NEAR = 3  # days between two stated dates that may be one happening told with a slip

SPEAKING: frozenset[EventType] = frozenset({"announce", "statement"})
RULING: frozenset[EventType] = frozenset(
    {"restrict", "adopt", "penalise", "charge_sue", "ease", "authorise", "agree", "propose"}
)
KIN: tuple[frozenset[EventType], ...] = (
    frozenset({"restrict", "penalise"}),
    frozenset({"restrict", "halt"}),
    frozenset({"restrict", "adopt"}),
    frozenset({"penalise", "halt"}),
    frozenset({"penalise", "charge_sue"}),
    frozenset({"ease", "authorise"}),
    SPEAKING,
    frozenset({"agree", "authorise"}),
    frozenset({"halt", "move"}),
    frozenset({"halt", "take_effect"}),
)


Rule = Callable[[Telling, Telling, Yardstick], float]

CONTENT = frozenset({"parties", "things", "words", "numbers", "abroad"})
PUBLISHING: frozenset[EventType] = frozenset({"adopt", "announce"})  # publishing a rule is both
VAGUE: frozenset[EventType] = frozenset({"other", "announce", "statement"})  # everybody does something
ALIKE = 0.5  # share of the words of one deed that tells it in other words
NO_GROUNDS = -2.0
LEAST_CONTENT = 0.3  # evidence from what is told; with less, THIN is taken off
THIN = 0.5


def sameness(a: Telling, b: Telling, yardstick: Yardstick) -> float:
    """Return the total evidence that two tellings are of one happening; from `SAME` on they are."""
    total = told = 0.0
    for name, rule in RULES:
        given = rule(a, b, yardstick)
        if given <= AGAINST:
            return AGAINST
        total += given
        if name in CONTENT:
            told += given
    thin = told < LEAST_CONTENT and not _same_trigger(a, b)
    return total - THIN if thin else total  # a day and a topic in common are little


def weigh(a: Telling, b: Telling, yardstick: Yardstick) -> dict[str, float]:
    """Return what each rule says of the pair, by the rule's name."""
    return {name: rule(a, b, yardstick) for name, rule in RULES}


def _one_sentence(a: Telling, b: Telling, _: Yardstick) -> float:
    """Two events of one sentence are two; two sentences of one article usually tell two things."""
    if a.event.article_id != b.event.article_id:
        return 0.0
    if a.event.quote == b.event.quote:
        return 0.0 if one_act(a, b) else AGAINST
    return -2.0


def _act(a: Telling, b: Telling, _: Yardstick) -> float:
    first, second = a.event.type, b.event.type
    if _same_trigger(a, b):
        return 0.7 if first != second or first in SPEAKING else 1.5  # everybody says something
    if "other" in (first, second):  # an act that no kind describes is known by its words alone
        return -1.0 if SPEAKING & {first, second} else -1.8  # a notice sent is near to a statement
    if first == second:
        return 0.2 if first in SPEAKING else 0.9
    if frozenset({first, second}) in KIN:
        return 0.0
    if not SPEAKING & {first, second}:
        return UNLIKE
    if {first, second} == PUBLISHING:
        return -0.3
    return -1.5 if RULING & {first, second} else UNLIKE  # "issued the announcement that banned it" is one act


def _course(a: Telling, b: Telling, _: Yardstick) -> float:
    """What was still to come cannot be what had happened before."""
    if a.event.status == b.event.status:
        return 0.0
    for plan, fact in ((a, b), (b, a)):
        if plan.event.status in AHEAD and fact.event.status == "happened":
            over = fact.when.latest and plan.published and fact.when.latest < plan.published
            if {plan.event.type, fact.event.type} <= SPEAKING:
                return -1.5  # who must speak by a day and who spoke on it are two
            return -2.0 if over and _lies_ahead(plan) else -0.5
    return -0.5 if "denied" in (a.event.status, b.event.status) else 0.0


def _lies_ahead(telling: Telling) -> bool:
    """Return whether a plan or report is of something after its publication; an undated one is, if it is thought of."""
    interval = telling.event.dating.interval
    if interval.is_unbounded or telling.published is None:
        return True
    return interval.latest is None or interval.latest > telling.published


def _parties(a: Telling, b: Telling, _: Yardstick) -> float:
    """Who acts, who is acted on, and where that is not known of both, who is named in the sentence."""
    who, whom = _match(a.who, b.who, a, b), _match(a.whom, b.whom, a, b)
    crossed = bool(a.who & b.whom or a.whom & b.who)
    if who == 0 and not crossed:
        vague = a.country_only or b.country_only
        return -0.5 if vague else -3.0 if a.who & b.named and b.who & a.named else AGAINST
    told = 1.5 * (who or 0.0) + (-1.5 if whom == 0 and not crossed else whom or 0.0)
    if crossed:
        return max(told, 0.7)
    return told if who or whom is not None else _named(a, b)


def _named(a: Telling, b: Telling) -> float:
    if a.named & b.named:
        return 0.7
    if not a.named or not b.named:
        return -0.3
    akin = a.named & b.behind_named or b.named & a.behind_named or a.behind_named & b.behind_named
    one_sided = not (a.who or a.whom) or not (b.who or b.whom)  # "22 cinemas are to be sold" says nothing of by whom
    return 0.2 if akin else -0.5 if one_sided else -1.5


def _match(first: frozenset[str], second: frozenset[str], a: Telling, b: Telling) -> float | None:
    """Return 1 for the same party, half for one that stands for the other, 0 for others, `None` if one is unknown."""
    if not first or not second:
        return None
    if first & second:
        return 1.0
    return 0.5 if first & b.behind or second & a.behind or a.behind & b.behind else 0.0


def _things(a: Telling, b: Telling, _: Yardstick) -> float:
    if not a.things or not b.things or a.language != b.language:
        return 0.0
    share = len(a.things & b.things) / min(len(a.things), len(b.things))
    return 1.5 * share if share else -0.5


def _days(a: Telling, b: Telling, _: Yardstick) -> float:
    if other_stage(a, b):
        return AGAINST
    if a.when.is_unbounded or b.when.is_unbounded:
        if not grow(a.window, NEAR).overlaps(b.window):
            return AGAINST
        return 0.3 if _just_then(a, b) or _just_then(b, a) or _both_fresh(a, b) else -0.3
    if a.when == b.when:
        deadline = a.when.earliest is None
        return 2.0 if a.when.is_day else 1.3 if deadline or _width(a.window) <= MONTH else 0.5
    if a.window.overlaps(b.window):
        return _overlap(a, b)
    if a.event.article_id == b.event.article_id and a.when.is_day and b.when.is_day:
        return AGAINST  # one text that gives two days tells two happenings
    return -1.0 if grow(a.window, NEAR).overlaps(b.window) and not ahead_and_done(a, b) else AGAINST


def _just_then(undated: Telling, dated: Telling) -> bool:
    """Return whether an undated report came out right after the day that the other gives: news is mostly fresh."""
    day = dated.when.latest or dated.when.earliest
    if not undated.when.is_unbounded or day is None or undated.published is None:
        return False
    return 0 <= (undated.published - day).days <= NEAR and undated.event.status == "happened"


def _both_fresh(a: Telling, b: Telling) -> bool:
    """Return whether two undated reports of what happened came out within a few days."""
    if not a.published or not b.published or not a.when.is_unbounded or not b.when.is_unbounded:
        return False
    happened = a.event.status == b.event.status == "happened"
    return happened and abs((a.published - b.published).days) <= NEAR


def _overlap(a: Telling, b: Telling) -> float:
    """Weigh windows that overlap without being the same."""
    if a.when.earliest is None is b.when.earliest:
        return -0.5  # two deadlines
    for deadline, other in ((a.when, b.when), (b.when, a.when)):
        if deadline.earliest is None and other.is_day and other.latest == deadline.latest:
            return 1.5  # it happened on the last day
    return 1.0 if max(_width(a.window), _width(b.window)) <= MONTH else 0.3


def _width(interval: Interval) -> int:
    if interval.earliest is None or interval.latest is None:
        return OPEN_WIDTH
    return (interval.latest - interval.earliest).days


def _words(a: Telling, b: Telling, yardstick: Yardstick) -> float:
    if a.language != b.language:
        return 0.0
    near = yardstick.words.compare(a.sentence, b.sentence).dice
    if near >= COPY:  # a copied sentence tells of another event with each of its triggers
        return 6.0 if a.trigger_words == b.trigger_words or _same_trigger(a, b) else -3.0
    elsewhere = a.event.article_id != b.event.article_id
    around = 0.8 * yardstick.contexts.compare(a.context, b.context).dice if elsewhere else 0.0
    return max(-0.8, min(3.0, 6.0 * (max(near, around) - 0.15)))


def _topic(a: Telling, b: Telling, yardstick: Yardstick) -> float:
    """Two articles on one matter more probably mean the same happening."""
    if a.language != b.language or a.event.article_id == b.event.article_id:
        return 0.0
    return max(-0.5, min(1.0, 4.0 * (yardstick.topic(a.event.article_id, b.event.article_id) - 0.2)))


def _abroad(a: Telling, b: Telling, _: Yardstick) -> float:
    """Where two languages share no words, names in common and the order of acts in a sentence must do."""
    if a.language == b.language:
        return 0.0
    return (0.7 if len(a.named & b.named) > 1 else 0.0) - 0.3 * abs(a.turn - b.turn)


def _grounds(a: Telling, b: Telling, _: Yardstick) -> float:
    """One act on one party or thing: who does two things on a day, or one thing to two, tells two happenings."""
    kinds = frozenset({a.event.type, b.event.type})
    acts = _same_trigger(a, b) or (len(kinds) == 1 and not kinds & VAGUE) or kinds in KIN or kinds == PUBLISHING
    things = bool(a.things & b.things) or _match(a.whom, b.whom, a, b) or _same_amount(a, b)
    if acts or things or a.language != b.language or not a.deed or not b.deed:
        return 0.0
    shared = len(a.deed & b.deed) / min(len(a.deed), len(b.deed))
    return NO_GROUNDS * (1 - min(1.0, shared / ALIKE))


def _numbers(a: Telling, b: Telling, _: Yardstick) -> float:
    return 1.0 if _same_amount(a, b) else 0.0


def _same_amount(a: Telling, b: Telling) -> bool:
    return any(x.same_as(y) and x.unit == y.unit for x in a.numbers for y in b.numbers)


RULES: tuple[tuple[str, Rule], ...] = (
    ("one sentence", _one_sentence),
    ("act", _act),
    ("course", _course),
    ("days", _days),
    ("parties", _parties),
    ("things", _things),
    ("words", _words),
    ("topic", _topic),
    ("abroad", _abroad),
    ("numbers", _numbers),
    ("grounds", _grounds),
)


def one_act(a: Telling, b: Telling) -> bool:
    """Return whether two events of one sentence may be one act: a document issued, and what it rules."""
    types = {a.event.type, b.event.type}
    same_day = a.when == b.when or a.when.is_unbounded or b.when.is_unbounded
    return "adopt" in types and len(types & RULING) > 1 and a.event.status == b.event.status and same_day


def grow(interval: Interval, days: int) -> Interval:
    """Return the interval with some days more at both ends."""
    by = timedelta(days=days)
    return Interval(_shift(interval.earliest, -by), _shift(interval.latest, by))


def _same_trigger(a: Telling, b: Telling) -> bool:
    return a.trigger == b.trigger and a.language == b.language


def _shift(day: date | None, by: timedelta) -> date | None:
    if day is None:
        return None
    try:
        return day + by
    except OverflowError:
        return None
