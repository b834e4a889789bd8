"""How much of a page's or a PDF's article is read, and how much else: ours, trafilatura's defaults, and plain text.

Run by hand: python tests/bench/extraction.py. Words are counted as a bag (a Chinese or Japanese sign is a word);
paragraphs count if they are read exactly. A page's words are those of its labelled paragraphs.
"""

import io
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import trafilatura
from lxml import html

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from lib.read.files import read_data  # noqa: E402

GOLD = ROOT / "tests" / "gold"
WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+")
Reader = Callable[[bytes], tuple[str, str | None, str | None]]  # text, title, day


def ours(name: str) -> Reader:
    def read(data: bytes) -> tuple[str, str | None, str | None]:
        (article,) = read_data(name, data).articles
        return article.text, article.title, article.published.isoformat() if article.published else None

    return read


def with_trafilatura(data: bytes) -> tuple[str, str | None, str | None]:
    found = trafilatura.bare_extraction(data, with_metadata=True)
    return (found.text or "", found.title, found.date) if found else ("", None, None)


def plain_page(data: bytes) -> tuple[str, str | None, str | None]:
    root = html.document_fromstring(data)
    return root.text_content(), root.findtext(".//title"), None


def plain_pdf(data: bytes) -> tuple[str, str | None, str | None]:
    with pypdfium2.PdfDocument(io.BytesIO(data)) as document:
        text = "\n".join(page.get_textpage().get_text_range() for page in document)
        return text, document.get_metadata_value("Title"), None


def score(readers: dict[str, Reader], files: dict[str, bytes], labels: dict[str, dict[str, object]]) -> None:
    for who, reader in readers.items():
        right = wanted = got = exact = paragraphs = titles = days = 0
        for name, data in files.items():
            text, title, day = (reader if who != "ours" else ours(name))(data)
            expected = labels[name]["paragraphs"]
            want, have = Counter(WORD.findall(" ".join(expected))), Counter(WORD.findall(text))
            right, wanted, got = right + (want & have).total(), wanted + want.total(), got + have.total()
            lines = {" ".join(line.split()) for line in text.splitlines()}
            exact, paragraphs = exact + sum(p in lines for p in expected), paragraphs + len(expected)
            titles += title == labels[name]["title"]
            days += (day or "") == labels[name]["published"]
        n = len(files)
        print(
            f"{who:12} words: precision {right / max(got, 1):.3f} recall {right / wanted:.3f}; paragraphs exact "
            f"{exact}/{paragraphs}; titles {titles}/{n}; days {days}/{n}"
        )


def main() -> None:
    for half in ("pages", "pages-later", "pages-varied"):
        labels = tomllib.loads((GOLD / half / "labels.toml").read_text(encoding="utf-8"))
        files = {n: (GOLD / half / f"{n}.html").read_text("utf-8").encode(x["encoding"]) for n, x in labels.items()}
        print(f"{half}: {len(files)} saved pages")
        named = {f"{n}.html": data for n, data in files.items()}
        readers = {"ours": plain_page, "trafilatura": with_trafilatura, "plain": plain_page}
        score(readers, named, {f"{n}.html": x for n, x in labels.items()})
    labels = tomllib.loads((GOLD / "pdfs" / "labels.toml").read_text(encoding="utf-8"))
    files = {f"{n}.pdf": (GOLD / "pdfs" / f"{n}.pdf").read_bytes() for n in labels}
    print(f"pdfs: {len(files)} files")
    score({"ours": plain_pdf, "plain": plain_pdf}, files, {f"{n}.pdf": x for n, x in labels.items()})


if __name__ == "__main__":
    main()
