"""What opens, what is due by a day and what had been done by it are different happenings."""

from datetime import date

import pytest

from lib.collate.stories import group_stories
from lib.collection import Story
from lib.pipeline import parse_article
from lib.read.files import read_text

ABOUT = "Beekeepers in Lumen sell much honey."
OPENS = f"The Lumen Food Agency wants a list of beekeepers. Registration opens on 10 May. {ABOUT}"
DUTY = f"The Lumen Food Agency wants a list of beekeepers. Beekeepers must register by 1 June. {ABOUT}"
COUNT = f"The Lumen Food Agency has a list of beekeepers. 41 beekeepers had registered by 1 June. {ABOUT}"
OPENED = f"The Lumen Food Agency wants a list of beekeepers. Registration opened on 10 May. {ABOUT}"
OPENED_LATE = f"The Lumen Food Agency wants a list of beekeepers. Registration opened on 12 May. {ABOUT}"
APRIL, MAY, JUNE = date(2021, 4, 20), date(2021, 5, 14), date(2021, 6, 2)


def together(*told: tuple[str, date]) -> list[Story]:
    """Return the stories on registration that both articles tell."""
    articles = [
        read_text(f"{n}.txt", text.encode(), published=day, language="en") for n, (text, day) in enumerate(told)
    ]
    stories = group_stories([parse_article(a) for a in articles], ())
    return [s for s in stories if len(s.article_ids) > 1 and "regist" in s.summary.lower()]


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(((OPENS, APRIL), (DUTY, MAY)), id="an opening and a deadline"),
        pytest.param(((OPENS, APRIL), (DUTY, APRIL)), id="an opening and a deadline of one day's papers"),
        pytest.param(((OPENED, MAY), (COUNT, JUNE)), id="an opening and a count"),
        pytest.param(((DUTY, MAY), (COUNT, JUNE)), id="a duty and a count"),
        pytest.param(((OPENS, APRIL), (OPENED_LATE, MAY)), id="a plan and another day's fact"),
    ],
)
def test_stages_of_one_matter_stay_apart(told: tuple[tuple[str, date], ...]) -> None:
    assert together(*told) == []


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(((OPENS, APRIL), (OPENED, MAY)), id="a plan that came true"),
        pytest.param(((DUTY, APRIL), (DUTY.replace("wants", "asks for"), MAY)), id="one deadline told twice"),
    ],
)
def test_one_stage_is_one_story(told: tuple[tuple[str, date], ...]) -> None:
    assert len(together(*told)) == 1
