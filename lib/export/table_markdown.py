"""A chronology in Markdown (CommonMark with tables): events with numbered sources."""

import re

from lib.collection import Collection, Story
from lib.export.caption import Caption
from lib.export.cite import When, cite_source, say_value, sentence_case
from lib.export.corrected import corrected_in_words
from lib.export.event_rows import dated_first, differences_of, lead_of, names_of, sources_of
from lib.export.html_page import http_link
from lib.export.whole_url import whole_url
from lib.model import Article

HEADER = ("Date", "EDTF", "What", "Status", "Actors", "Words", "Sources")
_SPECIAL = re.compile(r"([\\`*_\[\]<>|~#$&])")


def to_markdown(collection: Collection, caption: Caption, when: When) -> bytes:
    """Return title, filter statement, one table row a story and the numbered sources."""
    numbers = {a.id: n for n, a in enumerate(sources_of(collection), start=1)}
    lines = [f"# {plain(caption.title)}", ""]
    lines += [line for text in (caption.text, caption.statement) if text for line in (plain(text), "")]
    lines += [_line(HEADER), _line(["---"] * len(HEADER))]
    lines += [_line(_cells(s, collection, when, numbers)) for s in dated_first(collection)]
    lines += ["", "## Sources", ""]
    lines += [f"{numbers[a.id]}. {_linked(a)}" for a in sources_of(collection)]
    return "\n".join([*lines, "", plain(caption.provenance), ""]).encode("utf-8")


def plain(words: str) -> str:
    """Return the words so that Markdown shows them as they are, on one line."""
    return _SPECIAL.sub(r"\\\1", " ".join(words.split()))


def _linked(article: Article) -> str:
    """Return the source with its address to click, which must not be escaped."""
    link = http_link(article.url)
    if not link:
        return plain(cite_source(article))
    before, _, after = cite_source(article).partition(link)
    return " ".join(part for part in (plain(before), f"<{whole_url(link)}>", plain(after)) if part)


def _cells(story: Story, collection: Collection, when: When, numbers: dict[str, int]) -> list[str]:
    lead = lead_of(story)
    quote = lead.quote.of(collection.article(lead.article_id).article.text)
    differing = f" (sources differ: {differences_of(story, collection, say_value)})" if story.differs else ""
    corrected = corrected_in_words(story.events, collection, " (corrected by a reader: ", ")")
    return [
        plain(when(story)),
        plain(story.dating.edtf or ""),
        plain(sentence_case(story.summary) + differing + corrected),
        story.status,
        plain(", ".join(names_of(story.actors, collection))),
        plain(f"“{quote.strip()}”"),
        " ".join(f"[{numbers[i]}]" for i in story.article_ids),
    ]


def _line(cells: list[str] | tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"
