import pytest

from tests.parse.actor_case import kinds, mentions


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Kenyan authorities closed it.", "Kenyan authorities", id="adjective"),
        pytest.param("The Kenyan government closed it.", "Kenyan authorities", id="government is the authorities"),
        pytest.param("China's central bank closed it.", "People's Bank of China", id="a known body by its role"),
        pytest.param(
            "Norway's fish export watchdog closed it.", "Norway's fish export watchdog", id="in the text's words"
        ),
        pytest.param("The securities regulator of Malta closed it.", "Maltese securities regulator", id="of a country"),
        pytest.param("Britain's financial agency closed it.", "Financial Conduct Authority", id="agency for regulator"),
        pytest.param("A UK court closed it.", "UK court", id="one court of many"),
        pytest.param("A Seoul court closed it.", "Seoul court", id="a city's"),
    ],
)
def test_described(text: str, name: str) -> None:
    assert kinds(text)[name] == "authority"


def test_country_inside_stays_a_mention() -> None:
    text = "Norway's fish export watchdog closed it."
    assert mentions(text, "Norway") == [("Norway", "name")]


def test_verbs_do_not_describe() -> None:
    assert kinds("Norway told regulators to wait.") == {"Norway": "place"}
