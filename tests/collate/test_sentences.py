"""What stands around an event is found for each sentence once, and is what looking through all would find."""

from lib.collate.sentences import find_sentences
from lib.model import Article
from lib.pipeline import parse_article

TEXT = """Port Bureau bans night ferries

The Port Bureau banned night ferries on 4 March 2019 and fined Blue Line. It will inspect the quays by 1 May 2019.

Blue Line said on Tuesday that it had stopped its service. The minister, Jane Roe, ordered a review in April 2019."""


def test_each_sentence_has_its_own_dates_names_and_events() -> None:
    """Checked against the whole lists, sentence by sentence."""
    parsed = parse_article(Article("a", None, None, None, None, "en", TEXT, "pasted"))
    sentences = find_sentences(parsed)
    assert len(parsed.events) > len(sentences) > 2
    for quote, sentence in sentences.items():
        assert sentence.events == [e for e in parsed.events if e.quote == quote]
        assert list(sentence.dates) == [d.span for d in parsed.dates if d.span.overlaps(quote)]
        assert list(sentence.named) == [m.actor_id for m in parsed.mentions if quote.covers(m.span)]
        assert sentence.paragraph == next(p.span for p in parsed.paragraphs if p.span.covers(quote))
    assert any(s.dates for s in sentences.values())
    assert any(s.named for s in sentences.values())
