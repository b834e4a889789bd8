import pytest

from tests.parse.actor_case import kinds


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Brunnax said on Monday that he would leave.", id="he"),
        pytest.param("Brunnax told reporters late on Tuesday she had no choice.", id="she"),
        pytest.param("The market knew Brunnax's wife.", id="what only people have"),
        pytest.param("Traders heard that Brunnax has since resigned.", id="what only people do"),
        pytest.param("Brunnax was arrested at the bank.", id="what happens only to people"),
        pytest.param("Okafor warned that banks would close.", id="a family name"),
        pytest.param("Brunnoglu warned that banks would close.", id="the ending of one"),
        pytest.param("Zev Brunnax left the bank. Brunnax had used a phone.", id="called again by the last word"),
    ],
)
def test_a_name_that_stands_alone_is_a_person(text: str) -> None:
    assert next(iter(kinds(text).values())) == "person"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Brunnax said on Monday that its bank would leave.", id="it"),
        pytest.param("Brunnax said that Ana Lind and her bank had left.", id="somebody else is she"),
        pytest.param("Okafor shares rose 3 percent on Monday.", id="a family's firm"),
        pytest.param("The contractor, Marta Pipes, closed its shops.", id="a trade behind a given name"),
    ],
)
def test_a_firm_stays_one(text: str) -> None:
    assert next(iter(kinds(text).values())) == "company"
