import pytest

from tests.parse.actor_case import kinds


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "Thailand grew. The Thai SEC warned buyers.", "Thai Securities and Exchange Commission", id="beside"
        ),
        pytest.param(
            "The SEC sued a broker in New York.", "US Securities and Exchange Commission", id="the article's country"
        ),
    ],
)
def test_one_name_of_several_bodies(text: str, name: str) -> None:
    assert name in kinds(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Kenya's Supreme Court met.", {"Kenya", "Kenyan Supreme Court"}, id="possessive"),
        pytest.param("The Supreme Court of Ghana met.", {"Ghana", "Ghanaian Supreme Court"}, id="of"),
        pytest.param(
            "Peru met. The Ministry of Finance agreed.", {"Peru", "Peruvian Ministry of Finance"}, id="the article's"
        ),
        pytest.param(
            "LIMA, May 3 - The Ministry of Finance banned all salt on Monday.",
            {"Peruvian Ministry of Finance"},
            id="the dateline's",
        ),
        pytest.param("Ohio met. The state Senate agreed.", {"Ohio", "Ohio State Senate"}, id="a state's"),
        pytest.param(
            "Peru voted. Peru's Senate met. The United States did not.",
            {"Peru", "Peruvian Senate", "United States"},
            id="another country's is not meant",
        ),
        pytest.param(
            "Peru met. The Senate agreed. In Peru a Utah law was read.",
            {"Peru", "Peruvian Senate", "Utah"},
            id="a place told once is not whose it is",
        ),
        pytest.param("The Supreme Court ruled.", {"Supreme Court"}, id="nothing tells whose"),
    ],
)
def test_shared_name_takes_the_country(text: str, names: set[str]) -> None:
    assert set(kinds(text)) == names


def test_words_that_are_names_only_with_support() -> None:
    assert set(kinds("Circle said it would move.")) == {"Circle"}
    assert kinds("Circle the date.") == {}
