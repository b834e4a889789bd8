"""PDF files: paragraphs in reading order, without running heads, and a clear message where there is nothing to read."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from lib.errors import ReadError
from lib.read.files import read_data
from tests.read.pdf_writer import write_pdf

PDFS = Path(__file__).resolve().parents[1] / "gold" / "pdfs"
LABELS = tomllib.loads((PDFS / "labels.toml").read_text(encoding="utf-8"))
LEFT = (
    "The Port Council told three ferry lines on",
    "Monday to stop selling season tickets, for",
    "none of them could show where the mon-",
    "ey was kept. They have until June 30 to pay",
    "back what they took for journeys not made.",
)
RIGHT = (
    "Tom Harker, who runs the BlueBoat night line,",
    "said that it would ask a court to lift the or-",
    "der. The council first wrote to the lines in",
    "January, when passengers complained that",
    "refunds took them more than six months.",
)


def read(data: bytes):
    (article,) = read_data("notice.pdf", data).articles
    return article


def paragraphs(data: bytes) -> list[str]:
    return read(data).text.rstrip("\n").split("\n\n")


def lines(words, left=50.0, top=100.0, step=12.0):
    return [(left, top + step * i, w) for i, w in enumerate(words)]


@pytest.mark.parametrize("name", LABELS)
def test_a_pdf_is_read_as_a_person_reads_it(name):
    article, label = read((PDFS / f"{name}.pdf").read_bytes()), LABELS[name]
    assert article.text.rstrip("\n").split("\n\n") == label["paragraphs"]
    assert (article.title, article.language) == (label["title"], label["language"])
    assert article.published == date.fromisoformat(label["published"])


def test_columns_drawn_line_by_line_are_read_one_after_the_other():
    drawn = [line for pair in zip(lines(LEFT), lines(RIGHT, left=330), strict=True) for line in pair]
    first, second = paragraphs(write_pdf([drawn]))
    assert first.endswith(
        "where the money was kept. They have until June 30 to pay back what they took for journeys not made."
    )
    assert second.startswith("Tom Harker")
    assert "lift the order. The council" in second


def test_three_columns_drawn_line_by_line():
    words = [f"the council of port {i} told three" for i in range(8)]
    columns = [lines([w + c for w in words], left=x) for c, x in (("a", 40.0), ("b", 240.0), ("c", 440.0))]
    drawn = [line for row in zip(*columns, strict=True) for line in row]
    text = " ".join(paragraphs(write_pdf([drawn], size=8)))
    assert text.index("port 7 told threea") < text.index("port 0 told threeb")
    assert text.index("port 7 told threeb") < text.index("port 0 told threec")


def test_a_headline_drawn_last_stands_first():
    drawn = [*lines(LEFT), *lines(RIGHT, left=330), (50.0, 60.0, "Ferry lines told to stop")]
    first, *rest = paragraphs(write_pdf([drawn]))
    assert first.startswith("Ferry lines")
    assert len(rest) == 2


def test_cells_of_a_table_are_kept_in_their_rows():
    cells = [("Line", "Licence until"), ("North Bank", "31 December 2025"), ("Island Ring", "30 June 2024")]
    drawn = [
        place for i, row in enumerate(cells) for place in ((50, 300 + 14 * i, row[0]), (300, 300 + 14 * i, row[1]))
    ]
    assert paragraphs(write_pdf([[*lines(LEFT), *drawn]]))[1:] == ["; ".join(row) for row in cells]


def test_heads_feet_and_page_numbers_are_dropped():
    pages = [
        [
            (50, 30, "Harbour Gazette, 8 May 2002"),
            *lines([f"Rule {n} of the port was made."], top=300),
            (290, 780, f"- {n} -"),
        ]
        for n in range(1, 6)
    ]
    article = read(write_pdf(pages))
    assert article.text.split("\n\n")[0] == "Rule 1 of the port was made."
    assert "Gazette" not in article.text
    assert "- 3 -" not in article.text
    assert article.published == date(2002, 5, 8)


def test_a_paragraph_goes_on_over_the_page():
    pages = [lines([*LEFT[:3]]), lines([*LEFT[3:]])]
    assert len(paragraphs(write_pdf(pages))) == 1


@pytest.mark.parametrize(
    ("broken", "joined"),
    [
        (("the council shut the long-stand-", "ing harbour ferry line on Monday"), "the long-standing harbour"),
        (
            ("the rules on co-operation held in the co-", "operation of all the ferry lines now"),
            "in the co-operation of",
        ),
        (("the harbour bodies of the EU-", "Kommission have said the same now"), "EU-Kommission"),
        (("die neuen Regeln gelten für Hafen-", "und Schiffsanlagen an der Nordsee"), "Hafen- und Schiffsanlagen"),
    ],
)
def test_hyphens_at_line_ends(broken, joined):
    assert joined in " ".join(paragraphs(write_pdf([lines([*broken, "and the council wrote it down again"])])))


def test_the_day_in_the_properties_is_a_hint_only():
    article = read(write_pdf([lines(LEFT)], info="/CreationDate (D:20210304101500Z)"))
    assert article.published is None
    assert article.notices == ("The file says that it was made on 4 March 2021; its text gives no day of its own.",)


def test_pages_without_text_are_told():
    assert read(write_pdf([lines(LEFT), [], []])).notices == ("Of 3 pages 2 hold no text (pictures, or blank).",)


LOCKED = "/Filter /Standard /V 1 /R 2 /P -4 /O <" + "ab" * 32 + "> /U <" + "cd" * 32 + ">"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(write_pdf([[], []]), r"pictures of its 2 pages and no text \(a scan\)", id="a scan"),
        pytest.param(b"%PDF-1.7\n" + b"junk " * 200, "is damaged or no PDF", id="junk"),
        pytest.param(write_pdf([lines(LEFT)])[:300], "is damaged or no PDF", id="cut short"),
        pytest.param(
            write_pdf([lines(LEFT)]).replace(b"/Root", f"/Encrypt << {LOCKED} >> /ID [<00> <00>] /Root".encode()),
            "locked with a password",
            id="locked",
        ),
    ],
)
def test_what_holds_no_text_says_so(data, message):
    with pytest.raises(ReadError, match=message) as caught:
        read(data)
    assert "notice.pdf" in str(caught.value)


def test_the_same_file_gives_the_same_id():
    data = (PDFS / "gazette.pdf").read_bytes()
    assert read(data).id == read_data("other name.txt", data).articles[0].id


FIRST = (
    "The Passage Board has looked at the accounts of nine",
    "ferry lines.1 Four of them had sold more season tickets",
    "than they had seats, and two could not say where the",
    "money was kept. A line that does not show by 30 June",
)
SECOND = ("that it holds enough loses its permit on 1 July.2 The", "board will publish the names on the same day.")
NOTES = (("1 Alba, Brisa, Corvo, Dorna, Egret, Faro, Gull, Heron", "and Ibis."), ("2 Passage Act 1998, section 12.",))


def test_a_sentence_goes_on_overleaf_behind_a_footnote():
    small = [[(x, y, w, 7.0) for x, y, w in lines(note, top=690, step=9)] for note in NOTES]
    pages = [[*lines(words), *note] for words, note in zip((FIRST, SECOND), small, strict=True)]
    assert paragraphs(write_pdf(pages)) == [" ".join((*FIRST, *SECOND)), " ".join(NOTES[0]), *NOTES[1]]


def test_small_type_to_which_no_mark_leads_stays_where_it_stands():
    small = [(x, y, w, 7.0) for x, y, w in lines(("3 Mill Lane, Saltport",), top=690)]
    ended = [*FIRST[:3], "money was kept."]
    found = paragraphs(write_pdf([[*lines(ended), *small], lines(["The board will publish the names."])]))
    assert found[1:] == ["3 Mill Lane, Saltport", "The board will publish the names."]
