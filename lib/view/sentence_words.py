"""The sentences of an article and the words of a sentence, for a reader to choose the one that tells an event."""

import re
from collections.abc import Iterator

from lib.model import ParsedArticle, Span

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def sentences_of(parsed: ParsedArticle) -> tuple[Span, ...]:
    """Return the sentences of title and body, in order."""
    return tuple(s for p in parsed.paragraphs if p.role != "furniture" for s in p.sentences)


def words_of(parsed: ParsedArticle, sentence: Span) -> tuple[Span, ...]:
    """Return where the words of a sentence stand."""
    return tuple(_words(parsed.article.text, sentence, parsed.article.language))


def find_word(parsed: ParsedArticle, sentence: Span, words: str) -> Span | None:
    """Return where words first stand in a sentence, whole words before parts of one; `None` if they do not."""
    found = sentence.of(parsed.article.text).casefold()
    wanted = words.strip().casefold()
    whole = re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", found)
    start = whole.start() if whole else found.find(wanted)
    if not wanted or start < 0 or len(found) != sentence.end - sentence.start:
        return None
    return Span(sentence.start + start, sentence.start + start + len(wanted))


def _words(text: str, sentence: Span, language: str) -> Iterator[Span]:
    for run in _WORD.finditer(text, sentence.start, sentence.end):
        if language != "zh":
            yield Span(*run.span())
            continue
        import rjieba

        start = run.start()
        for word in rjieba.cut(run[0]):
            yield Span(start, start + len(word))
            start += len(word)
