"""Damage files of each kind at random, and read them: an article or a message that names the file, never anything else.

Run by hand: python tests/fuzz/fuzz_files.py [ROUNDS]. It prints what raised another error or took longer than a second.
"""

import io
import random
import sys
import time
import zipfile
from pathlib import Path

import docx

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from lib.errors import ReadError  # noqa: E402
from lib.read.parts import Wish, parts_of  # noqa: E402

SLOW = 1.0  # seconds of computing
SPLICES = (
    b"<", b">", b'"', b"\x00", b"&#x", b"]]>", b"=?utf-8?q?", b"\xff\xfe", b"<table>", b"{", b"%PDF-", b"\n\n", b"--",
    b"<!--",
)  # fmt: skip
STORY = "The Port Council told three ferry lines on Monday to stop selling season tickets."


def samples() -> dict[str, bytes]:
    gold = ROOT / "tests" / "gold"
    found = {
        p.name: p.read_bytes()
        for folder in ("pages", "pages-later", "pages-varied")
        for p in (gold / folder).glob("*.html")
    }
    found["notice.pdf"] = (gold / "pdfs" / "gazette.pdf").read_bytes()
    document, data = docx.Document(), io.BytesIO()
    document.add_paragraph(STORY)
    document.save(data)
    found["notice.docx"] = data.getvalue()
    found["letter.eml"] = (
        f"Subject: x\nDate: Tue, 14 May 2002 10:00:00 +0000\nContent-Type: text/html\n\n<p>{STORY}".encode()
    )
    found["export.csv"] = f'title,date,text\nFerries,2002-05-14,"{STORY}"\n'.encode() * 3
    found["export.jsonl"] = f'{{"title": "Ferries", "date": "2002-05-14", "text": "{STORY}"}}\n'.encode() * 3
    found["feed.rss"] = (
        f"<rss><channel><item><title>a</title><description>{STORY}</description></item></channel></rss>".encode()
    )
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name in ("letter.eml", "export.csv"):
            archive.writestr(name, found[name])
    found["all.zip"] = packed.getvalue()
    return found


def damaged(data: bytes, chance: random.Random) -> bytes:
    for _ in range(chance.randint(1, 8)):
        at, size = chance.randrange(len(data) + 1), chance.randint(1, 60)
        data = chance.choice((
            data[:at] + chance.randbytes(size) + data[at + size :],
            data[:at] + chance.choice(SPLICES) * chance.randint(1, 50) + data[at:],
            data[:at] + data[at + size * 10 :],
            data[:at] + data[at // 2 : at] + data[at:],
            data[: max(at, 1)],
        ))  # fmt: skip
    return data


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    chance, read, refused = random.Random(1), 0, 0
    for name, whole in samples().items():
        for number in range(rounds):
            data, began = damaged(whole, chance), time.process_time()
            try:
                for part in parts_of(name, data, Wish()):  # here, not in a process apart, so that it can be timed
                    part.read()
                read += 1
            except ReadError as error:
                refused += 1
                if name not in str(error):
                    print(f"{name} round {number}: the message does not name it: {error}")
            except Exception as error:
                print(f"{name} round {number}: {type(error).__name__}: {error}")
            if (took := time.process_time() - began) > SLOW:
                print(f"{name} round {number}: {took:.1f} s for {len(data):,} bytes")
    print(f"{read} read, {refused} refused")


if __name__ == "__main__":
    main()
