"""Judging rules on plain words: gender, status, attribution, role, opposites, ways of writing, length."""

import re
from collections.abc import Iterable
from functools import cache

from rapidfuzz.distance import OSA

from lib.collate.equivalence import word_lists, word_set
from lib.collate.stretch import Judgement, Pair, Stretch
from lib.collate.words import abbreviates
from lib.model import Span

_STATUS_LISTS = ("planned", "possible", "hearsay", "negation")
_DATELINE_END = re.compile(r"[)\s]*[-\u2013\u2014]{1,2}\s")
_SOURCE_REACH = 2  # words between "according to" and a source at most
_ROLE_REACH = 3  # words between a role and the employer it belongs to
_STEM = 4  # letters at least that two forms of one word share
_LONG = 7  # letters; a letter makes another word of a shorter one ("form", "from")
_CLAUSE = 4  # words with content that make an addition more than a turn of phrase


def judge_dateline(pair: Pair) -> Judgement | None:
    """Notice that only one version opens with a dateline ("BEIJING (AGENCY) -"), which is no part of the story."""
    for stretch in (pair.a, pair.b):
        other = pair.other(stretch)
        following = stretch.parsed.article.text[stretch.span.end :]
        if stretch.units and not other.units and not stretch.before and _DATELINE_END.match(following):
            return Judgement("equivalent", "attribution", "the dateline of one version")
    return None


def judge_gender(pair: Pair) -> Judgement | None:
    """Tell "spokesman" from "spokeswoman"; "spokesperson" contradicts neither."""
    male_a, male_b = pair.changed("gender", "male")
    female_a, female_b = pair.changed("gender", "female")
    if (male_a and female_b) or (female_a and male_b):
        return Judgement("factual", "gender", "a man in one text, a woman in the other")
    neutral_a, neutral_b = pair.changed("gender", "neutral")
    if (neutral_a and (male_b or female_b)) or (neutral_b and (male_a or female_a)):
        return Judgement("equivalent", "wording", "a form for either gender")
    return None


def judge_form(pair: Pair) -> Judgement | None:
    """Recognise a form of address or the legal form of a company, which say nothing whatever else stands near."""
    words = pair.only_a | pair.only_b
    if words and words <= word_set(pair.a.language, "words", "titles") and not judge_gender(pair):
        return Judgement("equivalent", "name", "the form of address", _names_after(pair))
    if words and words <= word_set(pair.a.language, "words", "company_forms"):
        return Judgement("equivalent", "name", "the legal form of a company")
    return None


def _names_after(pair: Pair) -> tuple[Span, Span] | None:
    """Return both stretches together with the name that follows, if one follows on both sides."""
    spans = []
    for stretch in (pair.a, pair.b):
        start = stretch.after[0].span.start if stretch.after else -1
        name = next((n for n in stretch.passage.names if n.span.start <= start < n.span.end), None)
        if name is None:
            return None
        spans.append(
            Span(min(stretch.span.start, name.span.start) if stretch.units else name.span.start, name.span.end)
        )
    return spans[0], spans[1]


def judge_status(pair: Pair) -> Judgement | None:
    """Tell a plan, a possibility, hearsay or a denial from what happened."""
    negated = _negations_differ(pair)
    moods_a, moods_b = _moods(pair.a, pair.only_a, negated), _moods(pair.b, pair.only_b, negated)
    if moods_a != moods_b:
        return Judgement("factual", "status", f"{_mood(moods_a)} in one text, {_mood(moods_b)} in the other")
    announced_a, announced_b = pair.changed("status", "announced")
    verbs_a, verbs_b = pair.changed("attribution", "verbs")
    rest_a, rest_b = _content(pair.only_a, pair.a) - verbs_a, _content(pair.only_b, pair.b) - verbs_b
    if (announced_a and rest_b and not verbs_b) or (announced_b and rest_a and not verbs_a):
        return Judgement("factual", "status", "announced in one text, done in the other")
    return None


def judge_attribution(pair: Pair) -> Judgement | None:
    """Notice that only one text says where a statement comes from, or that another source is named."""
    verbs_a, verbs_b = pair.changed("attribution", "verbs")
    if bool(verbs_a) == bool(verbs_b):
        return _other_source(pair)
    stretch, words = (pair.a, pair.only_a) if verbs_a else (pair.b, pair.only_b)
    named = bool(stretch.facts.names) or bool(words & word_set(stretch.language, "attribution", "sources"))
    return Judgement("factual", "attribution", "only one text says who says so") if named else None


def _other_source(pair: Pair) -> Judgement | None:
    """Recognise two names of which each is cited: "Alpha reported", "according to Beta"."""
    ids = [{n.id for n in s.facts.names} for s in (pair.a, pair.b)]
    if not all(ids) or ids[0] & ids[1] or not all(_is_cited(s) for s in (pair.a, pair.b)):
        return None
    return Judgement("factual", "attribution", "another source is named")


def _is_cited(stretch: Stretch) -> bool:
    relay = word_set(stretch.language, "attribution", "relay")
    near = (*stretch.before[-_SOURCE_REACH:], *stretch.units, *stretch.after[:1])
    return any(u.key in relay for u in near)


def judge_scope(pair: Pair) -> Judgement | None:
    """Notice that only one text says how much of something is meant ("all trading")."""
    scope_a, scope_b = pair.changed("scope", "words")
    if scope_a != scope_b:
        return Judgement("factual", "wording", "how much is meant differs")
    return None


def judge_role(pair: Pair) -> Judgement | None:
    """Notice another post, or another employer right after a post ("manager at ...")."""
    forms = frozenset().union(*(word_set(pair.a.language, "gender", g) for g in ("male", "female", "neutral")))
    roles_a, roles_b = (words - forms for words in pair.changed("role", "nouns"))
    if roles_a or roles_b:
        return Judgement(
            "factual", "role", "the posts differ" if roles_a and roles_b else "only one text has this post"
        )
    posts = _post_before(pair.a), _post_before(pair.b)
    if not all(posts) or not any(_is_employer(s, pair) for s in (pair.a, pair.b)):
        return None
    spans = tuple(Span(p, s.span.end) for p, s in zip(posts, (pair.a, pair.b), strict=True) if p is not None)
    return Judgement("factual", "role", "the posts are held elsewhere", (spans[0], spans[1]))


def judge_contrast(pair: Pair) -> Judgement | None:
    """Notice words that say the opposite of each other or another degree."""
    if any((_has(pair.only_a, x) and _has(pair.only_b, y)) for x, y in _contrasts(pair.a.language)):
        return Judgement("factual", "wording", "the words contradict each other")
    return None


def judge_writing(pair: Pair) -> Judgement | None:
    """Explain differences that say the same: an abbreviation, a contraction, a spelling, small words."""
    a, b = pair.a, pair.b
    if a.keys == b.keys:
        return Judgement("equivalent", "wording", _way_of_writing(a, b))
    words = pair.only_a | pair.only_b
    if _is_acronym(a, b) or _is_acronym(b, a):
        named = all(any(n.kind for n in s.facts.names) for s in (a, b))
        return Judgement("equivalent", "name" if named else "wording", "an abbreviation")
    if len(pair.only_a) == 1 == len(pair.only_b) and _misspelt(*pair.only_a, *pair.only_b):
        return Judgement("equivalent", "wording", "another spelling")
    if words <= word_set(a.language, "words", "function"):
        return Judgement("equivalent", "wording", "small words")
    return None


def judge_length(pair: Pair) -> Judgement | None:
    """Call an addition of a whole clause factual: it tells something that the other text does not."""
    if pair.one_sided and len(_content(pair.only_a | pair.only_b, pair.a)) >= _CLAUSE:
        return Judgement("factual", "wording", "only one text says this")
    return None


def _moods(stretch: Stretch, words: frozenset[str], negated: bool) -> set[str]:
    moods = {m for m in _STATUS_LISTS if words & word_set(stretch.language, "status", m)}
    said = " ".join(stretch.keys)
    if any(phrase in said for phrase in word_lists(stretch.language)["status"]["phrases"]):
        moods.add("hearsay")
    return moods if negated else moods - {"negation"}


def _negations_differ(pair: Pair) -> bool:
    """Return whether one passage denies more: "denied that any" denies as often as "declared that no"."""
    words = word_set(pair.a.language, "status", "negation")
    return pair.a.words.count(words) != pair.b.words.count(words)


def _mood(moods: Iterable[str]) -> str:
    return " and ".join(sorted(moods)) or "plain fact"


def _post_before(stretch: Stretch) -> int | None:
    """Return where the post begins that the stretch's words follow ("general manager at")."""
    roles = word_set(stretch.language, "role", "nouns")
    links = word_set(stretch.language, "role", "links")
    near = stretch.before[-_ROLE_REACH:]
    if not near or not any(u.key in links for u in near) or not any(u.key in roles for u in near):
        return None
    start = len(stretch.before) - 1
    while start > 0 and stretch.before[start - 1].key in roles | links:
        start -= 1
    return stretch.before[start].span.start


def _is_employer(stretch: Stretch, pair: Pair) -> bool:
    """Return whether a stretch after a post has a word of its own that can be an employer: after "at", or a name."""
    own = _content(pair.only_a if stretch is pair.a else pair.only_b, stretch)
    capital = any(w[:1].isupper() for w in stretch.text.split())
    return bool(own) and (capital or stretch.before[-1].key in word_set(stretch.language, "role", "at"))


def _content(words: Iterable[str], stretch: Stretch) -> set[str]:
    return set(words) - word_set(stretch.language, "words", "function")


@cache
def _contrasts(language: str) -> tuple[tuple[str, str], ...]:
    pairs = [tuple(p) for p in word_lists(language)["contrast"]["pairs"]]
    return tuple((x, y) for x, y in (*pairs, *((y, x) for x, y in pairs)))


def _has(words: Iterable[str], word: str) -> bool:
    """Return whether a form of the word is among the words ("halted" of "halt")."""
    return any(w == word or (len(word) >= _STEM and w.startswith(word.removesuffix("e"))) for w in words)


def _way_of_writing(a: Stretch, b: Stretch) -> str:
    if a.text.casefold() == b.text.casefold():
        return "capital letters"
    if "'" in a.text.replace("\u2019", "'") or "'" in b.text.replace("\u2019", "'"):
        return "a contraction"
    return "another spelling"


def _misspelt(a: str, b: str) -> bool:
    """Return whether two long words are one letter or one doubled letter apart and begin alike."""
    return min(len(a), len(b)) >= _LONG and a[0] == b[0] and OSA.distance(a, b) == 1


def _is_acronym(short: Stretch, long: Stretch) -> bool:
    """Return whether a stretch's only word of its own is an abbreviation spelt out in the other passage."""
    words = [k for k in short.keys if k not in long.keys]
    return len(words) == 1 and abbreviates(words[0], long.words.initials)
