"""Whatever a reader brings becomes an article or a message that names the file."""

from datetime import date

import pytest

from lib.errors import ReadError
from lib.read.files import MAX_BYTES, read_data, read_folder, read_path, read_text

STORY = "The watchdog fined the bank on Monday. It must pay by Friday, 3 March.\n"
FULL = f"""---
title: Watchdog fines bank
publisher: Example Daily
published: 2021-03-01
url: https://example.org/fine
language: en
---

{STORY}"""


def read(text, name="a.md", **overrides):
    return read_text(name, text.encode("utf-8") if isinstance(text, str) else text, **overrides)


def test_front_matter_is_read_and_left_out_of_the_text():
    article = read(FULL)
    assert (article.title, article.publisher, article.published) == (
        "Watchdog fines bank",
        "Example Daily",
        date(2021, 3, 1),
    )
    assert article.text == STORY
    assert not article.digest


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("title: Norway: the ban", "Norway: the ban"),
        ('title: "Stop" says bank', '"Stop" says bank'),
        ('title: "Quoted: whole"', "Quoted: whole"),
        ("Title: No. 5 # five", "No. 5 # five"),
        ("title: no", "no"),
    ],
)
def test_headlines_need_no_quotes(line, title):
    assert read(f"---\n{line}\npublisher: A\n---\n{STORY}").title == title


def test_a_headline_cannot_turn_the_page_round():
    assert read('---\ntitle: "Watchdog \u202eenif\u202c \\ud800bank"\n---\n' + STORY).title == "Watchdog enif bank"


def test_a_digest_says_so():
    assert read(FULL.replace("language: en", "language: en\ndigest: true")).digest


def test_an_override_wins_over_front_matter():
    article = read(FULL, published=date(2020, 1, 2), language="de")
    assert (article.published, article.language) == (date(2020, 1, 2), "de")


def test_without_front_matter_the_first_short_line_is_the_title():
    article = read(f"Watchdog fines bank\n\n{STORY}")
    assert (article.title, article.published, article.language) == ("Watchdog fines bank", None, "en")


def test_the_same_content_has_the_same_id():
    assert read(FULL).id == read(FULL, name="b.md").id != read(STORY).id


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(b"", "is empty", id="nothing"),
        pytest.param(b" \n\t\n", "is empty", id="white space"),
        pytest.param(b"---\ntitle: x\n---\n", "no text below its front matter", id="front matter only"),
        pytest.param(bytes(range(256)) * 20, "binary data", id="binary"),
        pytest.param(b"---\ntitle: [unclosed\n---\ntext\n", "front matter is broken", id="not YAML"),
        pytest.param(b"---\ntitle: x\ntext without an end\n", "never closes", id="unclosed fence"),
        pytest.param(b"---\ntitle: " + b"[" * 20_000 + b"\n---\ntext\n", "front matter is broken", id="nested deep"),
        pytest.param(b"---\n- a\n- b\n---\ntext\n", "key: value", id="a list"),
        pytest.param(b"---\npublished: 2017-02-31\n---\ntext\n", "2017-02-31|day is out of range", id="no such day"),
        pytest.param(b"---\npublished: soon\n---\ntext\n", "published 'soon' is not a day", id="no day"),
        pytest.param(b"---\npublished: 03/04/2017\n---\ntext\n", "is not a day", id="a day two continents read apart"),
        pytest.param(b"---\ntitle: {a: b}\n---\ntext\n", "one line of text", id="nested title"),
        pytest.param(b"---\nlanguage: Chinese!\n---\ntext\n", "not a code", id="no language code"),
    ],
)
def test_what_is_no_article_is_refused_by_name(data, message):
    with pytest.raises(ReadError, match=message) as caught:
        read(data, name="odd.md")
    assert "odd.md" in str(caught.value)


def test_an_oversized_file_is_refused_before_it_is_read():
    with pytest.raises(ReadError, match="20,000,001"):
        read(b"a" * (MAX_BYTES + 1))


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2017-09-15", date(2017, 9, 15)),
        ("2017/09/04", date(2017, 9, 4)),
        ("2017-09-15T08:30:00Z", date(2017, 9, 15)),
        ("15 Sept 2017", date(2017, 9, 15)),
        ("September 15, 2017", date(2017, 9, 15)),
        ("2017年9月15日", date(2017, 9, 15)),
        ("31/12/2017", date(2017, 12, 31)),
    ],
)
def test_published_may_be_written_as_papers_do(written, day):
    assert read(f"---\npublished: {written}\n---\n{STORY}").published == day


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_encodings_of_chinese_text(encoding):
    article = read("监管机构周一对该银行处以罚款。银行须在周五之前缴纳。\n".encode(encoding))
    assert article.text.startswith("监管机构")
    assert article.language == "zh"


def test_windows_text_keeps_its_letters_and_loses_its_line_ends():
    article = read("Die Behörde prüft das.\r\nSie entscheidet später.\r\n".encode("cp1252"))
    assert article.text == "Die Behörde prüft das.\nSie entscheidet später.\n"


def test_a_folder_loads_around_its_broken_files(tmp_path):
    (tmp_path / "good.md").write_text(FULL, encoding="utf-8")
    (tmp_path / "twin.md").write_text(FULL, encoding="utf-8")
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    articles, problems = read_folder(tmp_path)
    assert [a.title for a in articles] == ["Watchdog fines bank"]
    assert [a.origin for a in articles] == ["good.md"]
    assert len(problems) == 2
    assert "empty.txt" in problems[0].message
    assert "same content" in problems[1].message
    assert not any(str(tmp_path) in text for p in problems for text in (p.origin, p.message))


def test_a_missing_folder_or_file_is_named(tmp_path):
    with pytest.raises(ReadError, match="nowhere"):
        read_folder(tmp_path / "nowhere")
    with pytest.raises(ReadError, match=r"nowhere\.md"):
        read_path(tmp_path / "nowhere.md")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Die Aufsicht hat der Bank am Montag eine Strafe auferlegt.", "de"),
        ("Le régulateur a infligé lundi une amende à la banque.", "fr"),
        ("El regulador multó el lunes al banco por no informar.", "es"),
        ("12345", "en"),
    ],
)
def test_the_language_is_found(text, code):
    assert read(text).language == code


def test_a_text_about_files_is_a_text():
    assert read_data("a.md", f"A file begins with %PDF-1.7.\n\n{STORY}".encode()).articles[0].text.endswith(STORY)


def test_what_a_browser_keeps_beside_a_page_is_passed_over(tmp_path):
    (tmp_path / "Fine_files").mkdir()
    (tmp_path / "Fine_files" / "frame.html").write_text(f"<html><body><p>{STORY}</p></body></html>")
    (tmp_path / "~$notice.docx").write_bytes(b"lock")
    (tmp_path / "Fine.html").write_text(f"<html><title>Fine</title><body><p>{STORY}{STORY}</p></body></html>")
    articles, problems = read_folder(tmp_path)
    assert [a.title for a in articles] == ["Fine"]
    assert problems == ()
