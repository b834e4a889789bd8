import pytest

from lib.model import Article
from lib.parse.actors import find_actors
from lib.parse.layout import lay_out
from lib.parse.naming.offices_chinese import is_short_for
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


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("平台“蓝鹿”昨日关闭。", {"蓝鹿"}, id="behind what it is"),
        pytest.param("“蓝鹿”创始人辞职，蓝鹿未回应。", {"蓝鹿"}, id="before what belongs to it; again without marks"),
        pytest.param("“蓝鹿”和“小满”承诺退款。", {"蓝鹿", "小满"}, id="a list that acts"),
        pytest.param("“蓝鹿”已于周日终止服务。", {"蓝鹿"}, id="acts after an adverb"),
        pytest.param("“蓝鹿”是当地最大的平台。", {"蓝鹿"}, id="is told to be one"),
        pytest.param("约谈了“蓝鹿”。", {"蓝鹿"}, id="an authority acts on it"),
        pytest.param("“双降”政策已落地。", set(), id="a policy"),
        pytest.param("打击“飞单”行为。", set(), id="a practice"),
        pytest.param("他说：“不玩了。”", set(), id="speech"),
        pytest.param("“绿灯”已经亮起。", set(), id="an adverb alone"),
    ],
)
def test_names_in_quotation_marks(text: str, names: set[str]) -> None:
    assert {actor.name for actor in parse(text, "zh")[0]} == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("教育局和县卫健委称，已停课。", {"教育局", "县卫健委"}, id="departments without a place"),
        pytest.param(
            "青州市教育局称停课。市教育局昨日回应。教育局称已复课。", {"青州市教育局"}, id="shortened by its place"
        ),
        pytest.param(
            "青州市公安局昨日通报。市税务局称已立案。", {"青州市公安局", "青州市税务局"}, id="of the only city told of"
        ),
        pytest.param("云川省交通执法总队称已查处。", {"云川省交通执法总队"}, id="a squad"),
        pytest.param(
            "云川省地方金融监督管理局昨日发文。省地方金融监管局称已立案。",
            {"云川省地方金融监督管理局"},
            id="its own signs",
        ),
        pytest.param("遭黄埔海关立案。", {"黄埔海关"}, id="a local customs office"),
        pytest.param("青州市司法局发文。司法局随后撤回。", {"青州市司法局"}, id="with and without its place"),
        pytest.param("教育局长辞职。", set(), id="a head of office"),
        pytest.param("本月20日起，于本月关闭。", set(), id="no person called 于本月"),
    ],
)
def test_departments(text: str, names: set[str]) -> None:
    assert {actor.name for actor in parse(text, "zh")[0]} == names


@pytest.mark.parametrize(
    ("short", "full", "is_short"),
    [
        ("银保监会", "银行保险监督管理委员会", True),
        ("省地方金融监管局", "云川省地方金融监督管理局", True),
        ("消保委", "青州市消费者权益保护委员会", True),
        ("公安局", "青州市公安局", True),
        ("监管局", "云川省地方金融监督管理局", False),
        ("卫生局", "云川省地方金融监督管理局", False),
    ],
)
def test_short_names_are_signs_in_order(short: str, full: str, is_short: bool) -> None:
    assert is_short_for(short, full) is is_short


def test_a_name_defined_in_brackets() -> None:
    text = "青州市商务局（以下简称“我局”）昨日约谈企业。我局将继续核查。"
    assert [s for s, _ in mentions(text, "青州市商务局", "zh")] == ["青州市商务局", "我局", "我局"]


def test_a_statement_speaks_for_its_publisher() -> None:
    text = "柳叶家居已注意到报道。我司昨日报案。“我司不知情”，一家门店称。\n\n柳叶家居"
    article = Article("test", None, "柳叶家居", None, None, "zh", text, "test")
    actors, found = find_actors(article, lay_out(article))
    assert [m.surface for m in found if m.actor_id == actors[0].id] == ["柳叶家居", "我司", "柳叶家居"]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        pytest.param("“蓝鹿”App选择退出：它于周日关闭。", "蓝鹿", id="the firm of the sentence"),
        pytest.param("“蓝鹿”公司和“小满”公司退出，后者与它无关。", "蓝鹿", id="the first firm of the sentence"),
        pytest.param("平台“蓝鹿”退出。昨日，它关闭了门店。", "蓝鹿", id="the last firm before"),
    ],
)
def test_it_is_a_firm(text: str, meant: str) -> None:
    assert ("它", "pronoun") in mentions(text, meant, "zh")


def test_that_office_is_one_whose_name_ends_so() -> None:
    text = "青州市邮政管理局称，办法已经市政府审议。该局还与公安局签约。"
    assert "该局" in [s for s, _ in mentions(text, "青州市邮政管理局", "zh")]


def test_the_latter_is_the_last_told() -> None:
    assert ("后者", "pronoun") in mentions("“蓝鹿”公司和“小满”公司获批，后者昨日停业。", "小满", "zh")


def test_a_bare_firm_in_a_statement_is_its_publisher() -> None:
    text = "平台已约谈商家。因“蓝鹿”店铺售假，平台已终止合作。本平台致歉。\n\n柳叶集市"
    article = Article("test", None, "柳叶集市", None, None, "zh", text, "test")
    found = find_actors(article, lay_out(article))[1]
    assert [m.surface for m in found if m.actor_id == "柳叶集市"] == ["平台", "平台", "本平台", "柳叶集市"]
