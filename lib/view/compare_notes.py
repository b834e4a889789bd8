"""What stands above and beside compared articles: captions, versions, the day used, pairs worth a look."""

from collections import Counter
from collections.abc import Callable
from itertools import combinations

from lib.collection import Collection, VersionGroup
from lib.model import Event, ParsedArticle
from lib.view.chronology import signal_words
from lib.view.compare import Comparison
from lib.view.marks import mark_of
from lib.view.textwidth import shorten
from lib.view.words import count_words, dating_words, day_words, list_words, range_words, status_words, type_words

MOST_PAIRS = 6
LONGEST_NAME = 300.0  # pixels at the usual size, some fifty letters: a text without a publisher goes by its headline


def article_caption(parsed: ParsedArticle) -> str:
    """Return the line under an article's name: its day, and whether it is a digest."""
    article = parsed.article
    day = day_words(article.published, weekday=True) if article.published else "publication day unknown"
    return f"{day}; a digest in our own words" if article.digest else day


def version_note(parsed: ParsedArticle, collection: Collection) -> str:
    """Return what the article is a version of and which day its relative dates count from."""
    return "; ".join(p for p in (_version_words(parsed, collection), _day_used(parsed)) if p)


def describe_event(collection: Collection) -> Callable[[Event], str]:
    """Return a function that gives an event's type, status and date in words."""

    def words(event: Event) -> str:
        when = dating_words(event.dating, mark_of(event.dating, signal_words(event, collection)))
        return f"{type_words(event.type)}, {status_words(event.status)}, {when}"

    return words


def comparison_title(comparison: Comparison) -> str:
    """Return one sentence on the main finding: what differs, or what the texts have in common."""
    names = [shorten(p.article.label, LONGEST_NAME) for p in comparison.articles]
    if len(names) == 1:
        return (
            f"{names[0]}: {count_words(len(comparison.told), 'event') if comparison.told else 'no event'} in the text"
        )
    named = list_words(list(dict.fromkeys(names))) if len(set(names)) > 1 else f"{len(names)} texts of {names[0]}"
    if comparison.aligned:
        factual = _factual(comparison)
        return f"{count_words(factual, 'factual difference') if factual else 'No factual difference'} between {named}"
    shared, disputed = _shared(comparison)
    if not shared:
        return f"{named} have no event in common"
    return f"{named}: {count_words(shared, 'event')} in common, {disputed or 'none'} told differently"


def comparison_note(comparison: Comparison) -> str:
    """Return what the title leaves out; nothing for a single article."""
    if len(comparison.articles) == 1:
        return ""
    if not comparison.aligned:
        return "The texts share no passage: they run beside each other and are compared by their events."
    shared, disputed = _shared(comparison)
    wording = f"{len(comparison.differences) - _factual(comparison):,} more in wording alone."
    return f"{wording} {count_words(shared, 'event')} in common, {disputed or 'none'} told differently."


def _factual(comparison: Comparison) -> int:
    return sum(d.kind == "factual" for d in comparison.differences)


def _shared(comparison: Comparison) -> tuple[int, int]:
    shared = [c for c in comparison.common if len(c.columns) > 1]
    return len(shared), sum(bool(c.disputes) for c in shared)


def worth_comparing(collection: Collection) -> tuple[tuple[str, str, str], ...]:
    """Return up to six pairs of article ids, each with the reason: versions of one text first, then disagreement."""
    versions = [
        (g.original, other, "versions of one text")
        for g in collection.versions
        for other in [i for i in g.article_ids if i != g.original][:1]
    ]
    known = {frozenset(pair[:2]) for pair in versions}
    differing = [(a, b, f"differ on {count_words(n, 'event')}") for (a, b), n in _differing(collection).most_common()]
    chosen = [*versions, *(pair for pair in differing if frozenset(pair[:2]) not in known)]
    return tuple(chosen[:MOST_PAIRS])


def _differing(collection: Collection) -> Counter[tuple[str, str]]:
    pairs: Counter[tuple[str, str]] = Counter()
    for story in collection.stories:
        saying = list(dict.fromkeys(a.article_id for a in story.agreement if a.verdict == "differs"))
        pairs.update(combinations(saying, 2))
    return pairs


def _group_of(parsed: ParsedArticle, collection: Collection) -> VersionGroup | None:
    groups = (g for g in collection.versions if parsed.article.id in g.article_ids)
    return next((g for g in groups if len(g.article_ids) > 1), None)


def _version_words(parsed: ParsedArticle, collection: Collection) -> str:
    group = _group_of(parsed, collection)
    if group is None:
        return ""
    if group.original == parsed.article.id:
        return f"one of {len(group.article_ids)} versions, likely the first"
    try:
        original = collection.article(group.original).article
    except KeyError:  # published after the day the reader looks back from
        return f"one of {len(group.article_ids)} versions of one text"
    day = f", {day_words(original.published)}" if original.published else ""
    return f"reprint of {original.label}{day}"


def _day_used(parsed: ParsedArticle) -> str:
    reference = parsed.reference
    if reference.assumption:
        return f"dates count from {reference.assumption}, which the text suggests"
    if reference.day:
        given = reference.source == "version" or reference.day == parsed.article.published
        why = f" ({reference.evidence})" if reference.evidence and not given else ""
        return f"day used: {day_words(reference.day)}{why}"
    if not reference.window.is_unbounded:
        return f"day used: some day in {range_words(reference.window)}"
    return "no day known to count relative dates from"
