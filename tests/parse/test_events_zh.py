"""Events of Chinese sentences: triggers, statuses, dates and roles by word order."""

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


PBOC = "People's Bank of China"
SENTENCES = {
    "a paper told of by the day it was issued on": (
        "按照中国人民银行9月4日印发的通知，平台一律关闭。",
        [("adopt", "happened", "2017-09-04", (PBOC,), ())],
    ),
    "a day told alone before the first act": (
        "8月以来，中国人民银行已约谈五家平台。",
        [("investigate", "happened", "2017-08/..", (PBOC,), ())],
    ),
    "将 before what is done away with": (
        "9月4日，中国人民银行将申报期限延长。",
        [("delay_amend", "happened", "2017-09-04", (PBOC,), ())],
    ),
    "what befalls a thing needs nobody": (
        "原定9月8日举行的竞赛取消。",
        [("halt", "happened", "[..2017-09-15]", (), ())],
    ),
    "recently is no day": (
        "中国人民银行近日约谈了火币。",
        [("investigate", "happened", "[..2017-09-15]", (PBOC,), ("Huobi",))],
    ),
    "advice is no rule": (
        "中国人民银行9月6日提醒用户不得转账。",
        [("statement", "happened", "2017-09-06", (PBOC,), ())],
    ),
    "being planned is not going on": (
        "火币正计划迁往新加坡。",
        [("move", "planned", None, ("Huobi",), ("Singapore",))],
    ),
    "a rumour called untrue": (
        "网传“火币被中国人民银行罚款”，火币称消息不实。",
        [("penalise", "denied", None, (PBOC,), ("Huobi",))],
    ),
    "a day in a quotation is not that of what stands outside": (
        "针对“8月1日出事”的说法，火币已向警方报案。",
        [("charge_sue", "happened", "[..2017-09-15]", ("Huobi",), ("Chinese police",))],
    ),
    "passed, with what is passed": (
        "中国人民银行9月4日通过决议。",
        [("adopt", "happened", "2017-09-04", (PBOC,), ())],
    ),
    "by means of": (
        "中国人民银行9月4日通过电话约谈了火币。",
        [("investigate", "happened", "2017-09-04", (PBOC,), ("Huobi",))],
    ),
    "a law newly made, after its day": (
        "9月1日，新修订的办法正式施行。",
        [("take_effect", "happened", "2017-09-01", (), ())],
    ),
    "a fine far behind its verb": (
        "9月4日，中国人民银行开出1.2亿元的反洗钱罚单。",
        [("penalise", "happened", "2017-09-04", (PBOC,), ())],
    ),
    "views until a day": (
        "该办法公开征求意见至9月20日。",
        [("consult", "planned", "[2017-09-15..2017-09-20]", (), ())],
    ),
    "a rumour denied taints nothing else": (
        "火币否认裁员传闻，但承认已关闭网站。",
        [
            ("statement", "denied", "[..2017-09-15]", ("Huobi",), ()),
            ("halt", "happened", "[..2017-09-15]", ("Huobi",), ()),
        ],
    ),
    "who was told to act before does not suffer later": (
        "火币3月被中国人民银行立案，6月被罚80万元。",
        [
            ("investigate", "happened", "2017-03", (PBOC,), ("Huobi",)),
            ("penalise", "happened", "2017-06", (), ("Huobi",)),
        ],
    ),
    "a licence not renewed": (
        "中国人民银行9月4日决定对火币不予续展。",
        [("restrict", "happened", "2017-09-04", (PBOC,), ("Huobi",))],
    ),
    "what is barred for good": (
        "9月4日，火币宣布无限期关闭办公室。",
        [("halt", "happened", "2017-09-04", ("Huobi",), ())],
    ),
    "what may be done soon is no permission": (
        "中国人民银行可能于下月约谈火币。",
        [("investigate", "planned", "2017-10", (PBOC,), ("Huobi",))],
    ),
    "so many days of arrest are no day": (
        "9月4日，店主被行政拘留10日，火币也被罚款。",
        [("charge_sue", "happened", "2017-09-04", (), ()), ("penalise", "happened", "2017-09-04", (), ("Huobi",))],
    ),
    "the day of the meeting at which it is said": (
        "中国人民银行在9月4日的发布会上回应：一切正常。",
        [("statement", "happened", "2017-09-04", (PBOC,), ())],
    ),
    "an officer acts, not the body": (
        "中国人民银行行长周小山9月4日承诺彻查。",
        [
            ("announce", "happened", "2017-09-04", ("周小山",), ()),
            ("investigate", "happened", "2017-09-04", ("周小山",), ()),
        ],
    ),
    "an object of somebody not named is no subject": (
        "9月4日，执法人员进入火币，带走五人。",
        [("charge_sue", "happened", "2017-09-04", (), ())],
    ),
    "whoever many verbs modify": (
        "被责令补交材料的火币，9月4日停业。",
        [("restrict", "happened", "[..2017-09-15]", (), ()), ("halt", "happened", "2017-09-04", ("Huobi",), ())],
    ),
    "a list that something is done to": (
        "中国人民银行9月4日把“蓝鹿”公司、火币列入黑名单。",
        [("restrict", "happened", "2017-09-04", (PBOC,), ("蓝鹿", "Huobi"))],
    ),
    "a penalty told as a noun": (
        "中国人民银行9月4日对火币作出的行政处罚决定已生效。",
        [
            ("penalise", "happened", "2017-09-04", (PBOC,), ("Huobi",)),
            ("take_effect", "happened", "[..2017-09-15]", (PBOC,), ("Huobi",)),
        ],
    ),
    "a written order is no order": ("9月4日，中国人民银行送达责令改正通知书。", []),
    "date before the trigger": (
        "9月4日，中国人民银行叫停代币发行融资。",
        [("restrict", "happened", "2017-09-04", (PBOC,), ())],
    ),
    "what came afterwards has a day of its own": (
        "9月4日，中国人民银行约谈火币，火币随后停产。",
        [
            ("investigate", "happened", "2017-09-04", (PBOC,), ("Huobi",)),
            ("halt", "happened", "[..2017-09-15]", ("Huobi",), ()),
        ],
    ),
    "whom an aid is for does nothing": (
        "中国人民银行9月4日发布措施，对获批企业给予补贴。",
        [("announce", "happened", "2017-09-04", (PBOC,), ())],
    ),
    "a rule announced that holds by now": (
        "6月4日，中国人民银行公布办法，办法自8月1日起施行。",
        [("take_effect", "happened", "2017-08-01", (), ())],
    ),
    "what is going on by one sign": (
        "据媒体报道，火币正洽谈收购一家公司。",
        [("agree", "reported", None, ("Huobi",), ())],
    ),
    "a cap is thought of": (
        "据一位不愿具名的人士透露，中国人民银行正考虑设置总量。",
        [("restrict", "reported", None, (PBOC,), ())],
    ),
    "an association with 与 in its name": (
        "中国音像与数字出版协会昨天约谈火币。",
        [("investigate", "happened", "2017-09-14", ("中国音像与数字出版协会",), ("Huobi",))],
    ),
    "verb that no list knows": (
        "火币9月4日斩获大奖。",
        [("other", "happened", "2017-09-04", ("Huobi",), ())],
    ),
    "saying with a day of its own": (
        "中国人民银行周四表示，火币已于9月4日停止交易。",
        [
            ("statement", "happened", "2017-09-14", (PBOC,), ()),
            ("halt", "happened", "2017-09-04", ("Huobi",), ()),
        ],
    ),
    "将 before an object is no future": (
        "火币周四将其网站关闭。",
        [("halt", "happened", "2017-09-14", ("Huobi",), ())],
    ),
    "what is put off is no act of its own": (
        "9月4日，中国人民银行暂缓火币在创业板上市。",
        [("halt", "happened", "2017-09-04", (PBOC,), ("Huobi",))],
    ),
    "ground of an act": (
        "9月4日，中国人民银行根据举报立案调查火币。",
        [("investigate", "happened", "2017-09-04", (PBOC,), ("Huobi",))],
    ),
    "length without an order's day": (
        "火币须在一个月内自查。",
        [("investigate", "planned", "[2017-09-15..2017-10-15]", ("Huobi",), ())],
    ),
    "another's lot has no share in the day": (
        "9月4日，中国人民银行约谈火币，四名经理已被逮捕。",
        [
            ("investigate", "happened", "2017-09-04", (PBOC,), ("Huobi",)),
            ("charge_sue", "happened", "[..2017-09-15]", (), ()),
        ],
    ),
    "so many days are no day": (
        "9月4日，中国人民银行约谈火币，火币停牌10日。",
        [
            ("investigate", "happened", "2017-09-04", (PBOC,), ("Huobi",)),
            ("halt", "happened", "2017-09-04", ("Huobi",), ()),
        ],
    ),
    "on what something is done": (
        "中国人民银行周四就修订办法征求意见。",
        [("consult", "happened", "2017-09-14", (PBOC,), ())],
    ),
    "hearing set for a day": (
        "火币周一提出上诉，聆讯定于10月12日。",
        [
            ("charge_sue", "happened", "2017-09-11", ("Huobi",), ()),
            ("charge_sue", "planned", "2017-10-12", ("Huobi",), ()),
        ],
    ),
    "act that is pointed at": (
        "9月4日，中国人民银行约谈火币，该处罚已公开。",
        [("investigate", "happened", "2017-09-04", (PBOC,), ("Huobi",))],
    ),
    "planned by 将": (
        "火币网将于10月31日停止人民币交易。",
        [("halt", "planned", "2017-10-31", ("Huobi",), ())],
    ),
    "announcing and acting are one": (
        "火币9月14日宣布停止注册。",
        [("halt", "happened", "2017-09-14", ("Huobi",), ())],
    ),
    "announcing a plan is two": (
        "火币9月14日宣布，将于10月31日停止交易。",
        [
            ("announce", "happened", "2017-09-14", ("Huobi",), ()),
            ("halt", "planned", "2017-10-31", ("Huobi",), ()),
        ],
    ),
    "the summoned are affected": (
        "9月14日，中国人民银行约谈火币。",
        [("investigate", "happened", "2017-09-14", (PBOC,), ("Huobi",))],
    ),
    "a day that something is moved to": (
        "火币的新规推迟至10月1日施行。",
        [
            ("delay_amend", "happened", "[..2017-09-15]", ("Huobi",), ()),
            ("take_effect", "planned", "2017-10-01", ("Huobi",), ()),
        ],
    ),
    "a promise with a deadline is to come": (
        "火币承诺，年底前关闭平台。",
        [("halt", "planned", "[2017-09-15..2017-12-31]", ("Huobi",), ())],
    ),
    "a time to act counts from the order": (
        "9月4日，中国人民银行责令火币一个月内取消奖励。",
        [
            ("halt", "planned", "[2017-09-04..2017-10-04]", (PBOC,), ("Huobi",)),
        ],
    ),
    "what may be done was not done": ("中国人民银行最高可处以罚款。", []),
    "what is denied did not happen": (
        "火币否认平台被关闭。",
        [("statement", "denied", "[..2017-09-15]", ("Huobi",), ())],
    ),
    "a licence suspended is a penalty": (
        "9月4日，中国人民银行暂停火币的牌照。",
        [("penalise", "happened", "2017-09-04", (PBOC,), ("Huobi",))],
    ),
    "the line of an agency is no subject": (
        "新华社北京9月15日电 中国人民银行14日约谈火币。",
        [("investigate", "happened", "2017-09-14", (PBOC,), ("Huobi",))],
    ),
    "对 marks who is affected": (
        "9月14日，中国人民银行对火币开展检查。",
        [("investigate", "happened", "2017-09-14", (PBOC,), ("Huobi",))],
    ),
    "被 makes a passive": (
        "9月14日，火币被中国人民银行处罚。",
        [("penalise", "happened", "2017-09-14", (PBOC,), ("Huobi",))],
    ),
    "hearsay": (
        "据财新报道，火币已停止交易。",
        [("halt", "reported", "[..2017-09-15]", ("Huobi",), ())],
    ),
    "weighing": ("火币正在考虑停止交易。", [("halt", "planned", None, ("Huobi",), ())]),
    "order with a deadline": (
        "中国人民银行要求火币在9月30日前停止交易。",
        [("halt", "planned", "[2017-09-15..2017-09-30]", (PBOC,), ("Huobi",))],
    ),
    "announced for a later day is planned": (
        "9月4日，火币宣布9月30日停止交易，同时停止注册。",
        [
            ("announce", "happened", "2017-09-04", ("Huobi",), ()),
            ("halt", "planned", "2017-09-30", ("Huobi",), ()),
            ("halt", "happened", "2017-09-04", ("Huobi",), ()),
        ],
    ),
    "what was planned at first": ("火币原定9月底停止交易。", [("halt", "planned", "2017-09-30", ("Huobi",), ())]),
    "a deadline that opens the sentence holds for all of it": (
        "9月30日前，火币须停止交易，其他平台一律停止注册。",
        [
            ("halt", "planned", "[2017-09-15..2017-09-30]", ("Huobi",), ()),
            ("halt", "planned", "[2017-09-15..2017-09-30]", ("Huobi",), ()),
        ],
    ),
    "an order and what it orders are one": (
        "9月4日，中国人民银行发布公告，要求自公告发布之日起停止交易。",
        [("restrict", "happened", "2017-09-04", (PBOC,), ())],
    ),
    "a country that only tells where others are from": (
        "9月4日，中国两大交易平台火币和比特大陆停止交易。",
        [("halt", "happened", "2017-09-04", ("Huobi", "Bitmain"), ())],
    ),
    "an order in what somebody says is the speaker's": (
        "9月4日，中国人民银行通报称，火币存在问题，要求下架。",
        [("restrict", "happened", "2017-09-04", (PBOC,), ())],
    ),
    "also, so on the same day": (
        "9月4日，火币宣布关闭。比特大陆也宣布关闭。",
        [
            ("halt", "happened", "2017-09-04", ("Huobi",), ()),
            ("halt", "happened", "2017-09-04", ("Bitmain",), ()),
        ],
    ),
    "negated": ("火币尚未停止交易。", []),
    "condition": ("如果火币停止交易，用户会离开。", []),
    "part of a longer noun": ("中国人民银行的审查办法很长。", []),
}


@pytest.mark.parametrize(("text", "wanted"), SENTENCES.values(), ids=SENTENCES.keys())
def test_a_chinese_sentence_yields_its_events(
    text: str, wanted: list[tuple[str, str, str | None, tuple[str, ...], tuple[str, ...]]]
) -> None:
    assert told(text) == wanted


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
