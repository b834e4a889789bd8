"""Whose body a Chinese short name means."""

import pytest

from tests.parse.actor_case import kinds


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("药监局查封了药房。", {"National Medical Products Administration"}, id="bare: China's"),
        pytest.param("法国药监局查封了药房。", {"ANSM"}, id="the listed body of that country"),
        pytest.param("加拿大药监局查封了药房。", {"加拿大药监局"}, id="no body listed"),
        pytest.param("加州司法部查封了药房。", {"加州司法部"}, id="a region's"),
        pytest.param(
            "香港证监会查封了券商。证监会没有说明。", {"Securities and Futures Commission"}, id="whole, then bare"
        ),
        pytest.param(
            "香港居民抗议。香港下雨。证监会没有说明。",
            {"Hong Kong", "Securities and Futures Commission"},
            id="the text plays elsewhere",
        ),
        pytest.param(
            "证监会约谈了券商。香港证监会没有说明。证监会罚款。",
            {"China Securities Regulatory Commission", "Securities and Futures Commission"},
            id="bare first: China's",
        ),
        pytest.param(
            "美国下雨。上海和美国的券商关门。证监会罚款。",
            {"United States", "Shanghai", "China Securities Regulatory Commission"},
            id="China is told of",
        ),
        pytest.param(
            "券商在美国上市。证监会罚款。",
            {"United States", "China Securities Regulatory Commission"},
            id="a country told once",
        ),
    ],
)
def test_whose_body(text: str, names: set[str]) -> None:
    assert set(kinds(text, "zh")) == names


def test_a_weekday_is_nobody() -> None:
    assert "周一" not in kinds("快音App周一被下架。", "zh")
