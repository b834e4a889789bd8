"""Chinese in traditional characters: read like simplified Chinese, shown as it is written."""

from datetime import date

from lib.model import ParsedArticle
from lib.pipeline import parse_article
from lib.read.files import read_text

TEXT = "海港署昨日公布新規，「浮島」碼頭須於九月三十日前關閉。後來該署發言人梁大衞表示，乾淨的后灣不受影響。"


def parse(text: str) -> ParsedArticle:
    return parse_article(read_text("text.txt", text.encode(), published=date(2017, 9, 15), language="zh"))


def test_the_article_and_all_words_of_it_stay_as_written() -> None:
    parsed = parse(TEXT)
    assert parsed.article.text.strip() == TEXT
    assert all(m.surface == m.span.of(parsed.article.text) for m in parsed.mentions)
    assert parsed.events
    for event in parsed.events:
        words = event.summary.removesuffix(" (planned)")
        assert not set(words) - set(TEXT), words


def test_both_scripts_give_the_same_events_of_the_same_actors() -> None:
    plain = parse("海港署昨日公布新规，“浮岛”码头须于九月三十日前关闭。后来该署发言人梁大卫表示，干净的后湾不受影响。")
    wanted = [(e.type, e.status, e.dating.edtf, e.actors) for e in plain.events]
    assert wanted
    assert [(e.type, e.status, e.dating.edtf, e.actors) for e in parse(TEXT).events] == wanted


def test_a_character_with_two_originals_comes_back_as_its_sentence_has_it() -> None:
    parsed = parse("髮廊協會發言人昨日宣布，頭髮業將於9月20日停業。")
    assert any("頭髮業將" in e.summary for e in parsed.events)
