"""ZIP files: each file in them is read as it would be alone."""

import io
import zipfile

import pytest

from lib.errors import ReadError
from lib.read.files import read_data

STORY = b"The Port Council told three ferry lines on Monday to stop selling season tickets.\n"


def archive(files: dict[str, bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return data.getvalue()


def test_files_are_read_by_their_kinds():
    page = b"<html><title>Ferry lines</title><body><p>" + STORY + b"</p></body></html>"
    reading = read_data(
        "all.zip", archive({"b/story.txt": STORY, "a.html": page, "__MACOSX/x.txt": b"x", ".hidden.txt": b"x"})
    )
    assert [a.origin for a in reading.articles] == ["all.zip, a.html", "all.zip, b/story.txt"]
    assert reading.problems == ()
    assert reading.articles[1].id == read_data("story.txt", STORY).articles[0].id


def test_paths_that_lead_elsewhere_are_names_only(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    reading = read_data("all.zip", archive({"../../evil.txt": STORY, "/etc/evil.txt": STORY + b"More."}))
    assert len(reading.articles) == 2
    assert list(tmp_path.rglob("*")) == []


def test_a_file_that_cannot_be_read_costs_no_other():
    inner = archive({"a.txt": STORY})
    reading = read_data("all.zip", archive({"a.txt": STORY, "b.pdf": b"%PDF-junk", "c.zip": inner, "d.exe": b"MZ"}))
    assert len(reading.articles) == 1
    assert [p.origin for p in reading.problems] == ["all.zip, b.pdf", "all.zip, c.zip", "all.zip, d.exe"]


def test_a_bomb_is_refused_before_it_is_unpacked():
    with pytest.raises(ReadError, match=r"'bomb\.zip' unpacks to more than"):
        read_data("bomb.zip", archive({f"{i}.txt": b"0" * 60_000_000 for i in range(6)}))
    with pytest.raises(ReadError, match="more than 5,000 files"):
        read_data("many.zip", archive({f"{i}.txt": b"0" for i in range(5_001)}))


def test_an_archive_that_lies_about_its_sizes_is_told():
    data = bytearray(archive({"a.txt": STORY * 1000}))
    at = data.rindex(b"PK\x01\x02") + 24  # the unpacked size in the directory
    data[at : at + 4] = (10).to_bytes(4, "little")
    reading = read_data("all.zip", bytes(data))
    assert reading.articles == ()
    assert "cannot be unpacked" in reading.problems[0].message
