"""Events of Chinese sentences: triggers, statuses, dates and roles by word order."""

import json
from datetime import date
from pathlib import Path

import pytest

from lib.model import ParsedArticle
from lib.parse.event.triggers_zh import find_hits, split_stretches
from lib.pipeline import parse_article
from lib.read.files import read_text

FRIDAY = date(2017, 9, 15)


def parse(text: str) -> ParsedArticle:
    return parse_article(read_text("text.txt", text.encode(), published=FRIDAY, language="zh"))


def told(text: str) -> list[tuple[str, str, str | None, tuple[str, ...], tuple[str, ...]]]:
    """Return type, status, EDTF, actors and affected of each event."""
    parsed = parse(text)
    names = {a.id: a.name for a in parsed.actors}
    return [
        (e.type, e.status, e.dating.edtf, tuple(names[a] for a in e.actors), tuple(names[a] for a in e.affected))
        for e in parsed.events
    ]


SENTENCES = (Path(__file__).parent / "sentences_zh.jsonl").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("sentence", [json.loads(line) for line in SENTENCES], ids=lambda s: s["about"])
def test_a_chinese_sentence_yields_its_events(sentence) -> None:
    in_json = json.loads(json.dumps(told(sentence["text"])))
    assert in_json == sentence["events"]


def test_the_longest_trigger_wins() -> None:
    text = "平台暂停交易。"
    assert [h.word for h in find_hits(text, split_stretches(text, 0, len(text)))] == ["暂停交易"]


def test_a_word_inside_a_name_is_no_trigger() -> None:
    found = told("监管部门责令恒通支付停止业务。恒通支付当天没有回应。")
    assert found == [("restrict", "happened", "[..2017-09-15]", ("Chinese authorities",), ("恒通支付",))]


def test_a_verb_behind_a_day_keeps_its_first_character() -> None:
    (event,) = parse("加州司法部周一起诉云山科技。").events
    assert (event.summary, event.status, event.dating.edtf) == ("加州司法部起诉云山科技", "happened", "2017-09-11")


def test_who_orders_fines_too() -> None:
    found = parse("中国人民银行9月4日责令火币网停止业务，并处以3万元罚款。").events
    assert [e.summary for e in found][-1] == "中国人民银行处以3万元罚款"


def test_this_platform_is_the_only_firm_spoken_of() -> None:
    assert told("恒通支付9月4日停业。9月5日，该平台要求用户提币。")[-1][3] == ("恒通支付",)


def test_a_branch_is_its_bank() -> None:
    assert {e[3] for e in told("中国人民银行宁波市中心支行对恒通支付作出行政处罚。")} == {("People's Bank of China",)}


def test_the_three_events_are_found_in_chinese() -> None:
    found = {
        e[:3]
        for e in told(
            "国家网信办9月7日发布规定。\n\n规定将于10月8日起施行。\n\n比特币中国宣布，将于9月30日停止所有交易。"
        )
    }
    assert ("adopt", "happened", "2017-09-07") in found or ("announce", "happened", "2017-09-07") in found
    assert ("take_effect", "planned", "2017-10-08") in found
    assert ("halt", "planned", "2017-09-30") in found


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param("9月4日，“蓝鹿”公司被约谈，该公司随后停业。", "蓝鹿随后停业", id="the name for that firm"),
        pytest.param(
            "公司股东大会拟延期至10月19日召开。",
            "公司股东大会拟延期至10月19日召开 (planned)",
            id="the day it is moved to",
        ),
        pytest.param("火币在昨日的记者会上宣布，将清理账户。", "火币在记者会上宣布，将清理账户", id="a day before 的"),
        pytest.param("9月4日，“蓝鹿”公司违规经营，被罚款三万元。", "蓝鹿被罚款三万元", id="who suffers"),
        pytest.param("其中“蓝鹿”公司已于9月4日停业。", "蓝鹿公司已停业", id="among them"),
        pytest.param("新规将于本周日（9月17日）生效。", "新规将生效 (planned)", id="a day told twice"),
        pytest.param("《北京市容条例》已获通过，自10月1日起施行。", "《北京市容条例》施行 (planned)", id="the law"),
    ],
)
def test_a_line_can_stand_alone(text: str, line: str) -> None:
    assert line in [e.summary for e in parse(text).events]


def test_a_question_tells_nothing() -> None:
    assert not parse("火币何时停业？").events


EXAMPLES = (Path(__file__).resolve().parents[2] / "data" / "vocab" / "zh" / "trigger_examples.txt").read_text(
    encoding="utf-8"
)


@pytest.mark.parametrize("line", EXAMPLES.splitlines())
def test_every_stretch_of_an_example_has_a_trigger(line: str) -> None:
    stretches = split_stretches(line, 0, len(line))
    assert {h.stretch for h in find_hits(line, stretches)} == set(range(len(stretches)))
