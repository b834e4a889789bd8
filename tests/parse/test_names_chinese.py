import pytest

from tests.parse.actor_case import kinds, mentions, parse


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        pytest.param("浙江省金融监管局约谈了多家平台。", "浙江省金融监管局", "authority", id="suffix"),
        pytest.param("广州云山科技有限公司被罚款。", "广州云山科技有限公司", "company", id="company"),
        pytest.param("该局副局长王小明表示,罚款不多。", "王小明", "person", id="title before"),
        pytest.param("总裁安娜·布伦说,罚款不多。", "安娜·布伦", "person", id="foreign person"),
        pytest.param("中国人民银行叫停交易。", "People's Bank of China", "authority", id="known"),
        pytest.param("悉尼叫停了交易。", "Sydney", "place", id="a city abroad"),
        pytest.param("韩国政府叫停交易。", "South Korean authorities", "authority", id="a country's authorities"),
        pytest.param("连锁超市乐万福昨日停业。", "乐万福", "company", id="behind a cue"),
        pytest.param("《飞马》应用周一停业。", "飞马", "platform", id="an app in marks, made of words"),
        pytest.param("快音App周一停业。", "快音", "platform", id="an unusual word before App"),
        pytest.param("打车平台飞马出行宣布停业。", "飞马出行", "platform", id="behind a cue, made of words"),
        pytest.param("当地市场监管局查封了厂房。", "当地市场监管局", "authority", id="local body"),
        pytest.param("应急管理部约谈了平台。", "Ministry of Emergency Management", "authority", id="ministry"),
        pytest.param("五部门要求平台整改。", "五部门", "authority", id="departments by their number"),
        pytest.param("省药监局查封了药房。", "省药监局", "authority", id="a province's office in one word"),
        pytest.param("福建省教育和文化厅发文。", "福建省教育和文化厅", "authority", id="and, inside a body's name"),
        pytest.param("中国拍卖行业协会发文。", "中国拍卖行业协会", "organisation", id="a verb inside a name"),
        pytest.param("法院传唤了赵某。", "赵某", "person", id="a name cut short by law"),
        pytest.param("董事长格里芬辞职。", "格里芬", "person", id="a foreign name by its sounds, behind a post"),
        pytest.param("当天，银海直播停播了。", "银海直播", "company", id="a proper noun with its trade"),
        pytest.param("昨天，绿泽教育停业。", "绿泽教育", "company", id="an unusual word with its trade"),
        pytest.param("海宁市生态环境局局长同意。", "海宁市生态环境局", "authority", id="an office before its head"),
        pytest.param("家长李女士报警。", "李女士", "person", id="a name by title alone"),
        pytest.param("两家协会联合约谈星渡科技。", "星渡科技", "company", id="a verb before, wrongly cut"),
        pytest.param("杭州市消保委约谈阅享网。", "阅享网", "platform", id="a verb between two names"),
        pytest.param("杭州市消保委约谈阅享网。", "杭州市消保委", "authority", id="the body before the verb"),
        pytest.param("竞争对手快渡网络则宣布停业。", "快渡网络", "company", id="a rival, then"),
        pytest.param("新加坡的BitQwax交易所关闭。", "BitQwax", "platform", id="Latin name in Chinese text"),
    ],
)
def test_kind(text: str, name: str, kind: str) -> None:
    assert kinds(text, "zh")[name] == kind


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        pytest.param("火币被约谈。该交易所关闭。", "Huobi", "该交易所", id="this exchange"),
        pytest.param("秘鲁没有法律。该国正在讨论。", "Peru", "该国", id="that country"),
        pytest.param("李小明说,他同意。", "李小明", "他", id="he"),
        pytest.param("火币被约谈。公司宣布停业。", "Huobi", "公司", id="bare role"),
        pytest.param("火币去年上市，公司没有亏损。", "Huobi", "公司", id="bare role that opens a clause"),
        pytest.param("中国拍卖行业协会发文，该协会没有说明。", "中国拍卖行业协会", "该协会", id="this association"),
        pytest.param("火币在美国上市。监管部门叫停交易。", "Chinese authorities", "监管部门", id="home"),
        pytest.param("火币被约谈。周二公司宣布停业。", "Huobi", "公司", id="bare role behind a day"),
        pytest.param("火币被约谈。但公司表示不服。", "Huobi", "公司", id="bare role behind a conjunction"),
        pytest.param("快音应用被下架。公司宣布停业。", "快音", "公司", id="bare role of an app"),
        pytest.param("我国监管部门叫停交易。", "Chinese authorities", "我国监管部门", id="our country's"),
    ],
)
def test_roles(text: str, name: str, said: str) -> None:
    assert said in [surface for surface, how in mentions(text, name, "zh") if how in ("role", "pronoun")]


def test_post_tells_the_body() -> None:
    actors = parse("云山银行副行长王小明说,罚款不多。银保监会主席李大山同意。", "zh")[0]
    assert {a.name: a.affiliation for a in actors if a.kind == "person"} == {
        "王小明": "云山银行", "李大山": "china-banking-and-insurance-regulatory-commission",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("云购集团致歉。云购当晚停业。", {"云购集团"}, id="without its trade"),
        pytest.param("拼好货、京选等12家企业承诺整改。", {"拼好货", "京选"}, id="counted list"),
        pytest.param("海付通因违规被罚。昨日，海付通将停业。", {"海付通"}, id="no word, at two openings"),
        pytest.param("小麦集团当日停业。", {"小麦集团"}, id="a group, whatever its name means"),
        pytest.param("跨国集团当日停业。", set(), id="a kind of group"),
        pytest.param("吴志周一提出上诉。", {"吴志"}, id="a person before a day"),
        pytest.param("马上周一就到。", set(), id="a word like a person"),
        pytest.param("其中华泽药业已停业。", {"华泽药业"}, id="among them"),
        pytest.param("总裁让·莫罗周五表示，业务正常。", {"让·莫罗"}, id="a foreign name before a day"),
        pytest.param("新规在福田、南山两区施行。", set(), id="several districts"),
        pytest.param("实际控制人方鸿及总裁陆川。", {"方鸿", "陆川"}, id="two posts"),
    ],
)
def test_names_of_a_text(text: str, names: set[str]) -> None:
    assert {actor.name for actor in parse(text, "zh")[0]} == names


def test_short_form_of_a_legal_name() -> None:
    text = "广州云山科技有限公司被罚款。云山科技未上诉。广州云山科技表示同意。"
    assert [s for s, _ in mentions(text, "广州云山科技有限公司", "zh")] == [
        "广州云山科技有限公司",
        "云山科技",
        "广州云山科技",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "多家交易所关闭。",
        "比特币交易平台关闭。",
        "用户和投资者离开。",
        "超市、股市和城市恢复。",
        "素质教育恢复。",
        "当地交易所关闭。",
        "根据公司法，公司治理要改。",
        "平台负责人表示同意。",
    ],
)
def test_nobody(text: str) -> None:
    assert kinds(text, "zh") == {}
