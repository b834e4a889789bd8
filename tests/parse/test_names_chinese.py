import pytest

from tests.parse.actor_case import kinds, mentions


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        pytest.param("浙江省金融监管局约谈了多家平台。", "浙江省金融监管局", "authority", id="suffix"),
        pytest.param("广州云山科技有限公司被罚款。", "广州云山科技有限公司", "company", id="company"),
        pytest.param("该局副局长王小明表示,罚款不多。", "王小明", "person", id="title before"),
        pytest.param("总裁安娜·布伦说,罚款不多。", "安娜·布伦", "person", id="foreign person"),
        pytest.param("中国人民银行叫停交易。", "People's Bank of China", "authority", id="known"),
        pytest.param("韩国政府叫停交易。", "South Korean authorities", "authority", id="a country's authorities"),
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
        pytest.param("我国监管部门叫停交易。", "Chinese authorities", "我国监管部门", id="our country's"),
    ],
)
def test_roles(text: str, name: str, said: str) -> None:
    assert (said, "role") in mentions(text, name, "zh")


@pytest.mark.parametrize("text", ["多家交易所关闭。", "比特币交易平台关闭。", "用户和投资者离开。"])
def test_nobody(text: str) -> None:
    assert kinds(text, "zh") == {}
