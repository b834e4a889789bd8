"""Feeds the date finder strings that no hand would write: `python tests/fuzz/fuzz_dates.py [SECONDS]`.

With atheris installed (`pip install atheris`) the search is led by coverage; without it, sentences of the example files
are cut, doubled and mixed at random with a fixed seed. It stops at the first exception or broken offset and prints the
text that caused it.
"""

import random
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from lib.interval import day  # noqa: E402
from lib.model import Reference  # noqa: E402
from lib.parse.dates import find_dates  # noqa: E402
from lib.parse.timex.value import calendar_day  # noqa: E402
from lib.vocab import load_table  # noqa: E402

TODAY = calendar_day(2017, 9, 15)
REFERENCES = (Reference(), Reference(month=9), Reference(window=day(TODAY)) if TODAY else Reference())
LANGUAGES = sorted(path.parent.name for path in (ROOT / "data" / "vocab").glob("*/dates.toml"))
STRANGE = (
    "\0",
    "\ud800",
    "\u202e",
    "\u00a0",
    "\n",
    "٣",
    "９",
    "0" * 40,
    "31 February 9999",
    "99999-99-99",
    "Ⅷ",
    "½",
    "'",
)


def check(text: str, choice: int) -> None:
    """Run the finder and stop if a span is wrong."""
    language = LANGUAGES[choice % len(LANGUAGES)]
    end = 0
    for mention in find_dates(text, language, REFERENCES[choice % len(REFERENCES)]):
        assert end <= mention.span.start < mention.span.end <= len(text), (language, text, mention)
        end = mention.span.end


def mutate(seconds: float) -> int:
    """Cut, double and mix example sentences until the time is up; return how many texts were tried."""
    rng, stop, tried = random.Random(0), time.monotonic() + seconds, 0
    pool = [
        line
        for path in (ROOT / "data" / "vocab").glob("*/date_examples.toml")
        for line in load_table("date_examples", path.parent.name)["examples"]
    ]
    while time.monotonic() < stop:
        parts = [part for line in rng.sample(pool, 3) for part in line.split(" ")]
        rng.shuffle(parts)
        parts[rng.randrange(len(parts))] = rng.choice(STRANGE)
        text = rng.choice((" ", "", "\n")).join(part[: rng.randint(1, 12)] for part in parts)
        try:
            check(text, rng.randrange(60))
        except Exception:
            print(repr(text))
            raise
        tried += 1
    return tried


def one_input(data: bytes) -> None:
    """Atheris' entry: the first byte chooses language and reference, the rest is the text."""
    if data:
        check(data[1:].decode("utf-8", "replace"), data[0])


def sow(corpus: Path) -> None:
    """Write the example sentences as the inputs that the search starts from, each in its own language."""
    for number, language in enumerate(LANGUAGES):
        for place, line in enumerate(load_table("date_examples", language)["examples"]):
            (corpus / f"{language}-{place}").write_bytes(bytes([number]) + line.split(" | ")[0].encode())


def main() -> None:
    """Fuzz for the given seconds (60)."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 60.0
    try:
        import atheris  # type: ignore[import-not-found]
    except ImportError:
        print(f"{mutate(seconds)} texts tried without an error")
        return
    atheris.instrument_all()
    with TemporaryDirectory() as corpus:
        sow(Path(corpus))
        atheris.Setup([sys.argv[0], corpus, f"-max_total_time={int(seconds)}", "-max_len=300"], one_input)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
