"""Makes second versions of an article by seeded edits, and remembers what came from where and what changed."""

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

Kind = str  # "equivalent" or "factual"


@dataclass(frozen=True)
class Line:
    """A sentence of the second version: the first version's sentences it came from, and the edits made inside."""

    text: str
    origins: tuple[int, ...]
    edits: tuple[tuple[Kind, str], ...] = ()  # kind and the new words


@dataclass(frozen=True)
class Version:
    """A second version: paragraphs of lines, and the sentences of the first whose paragraph was moved."""

    paragraphs: tuple[tuple[Line, ...], ...]
    moved: frozenset[int] = field(default_factory=frozenset)

    @property
    def text(self) -> str:
        """The version as an article's text."""
        return "\n\n".join(" ".join(line.text for line in p) for p in self.paragraphs)

    @property
    def lines(self) -> list[Line]:
        """All sentences in order."""
        return [line for p in self.paragraphs for line in p]


Swap = tuple[Kind, str, str]  # what it does to the facts, a pattern, its replacement

REWORDINGS: tuple[Swap, ...] = (
    ("equivalent", r"\b(did|does|do|is|are|was|were|has|have|had|would|could) not\b", r"\1n't"),
    ("equivalent", r"\bper ?cent\b", "%"),
    ("equivalent", r"(?<= )Mr ", ""),
    ("equivalent", r"\b(\d+) million\b", r"\1m"),
    ("equivalent", r"US\$(\d+) ?billion", r"US$\1bn"),
    ("equivalent", r"\b(\d),(\d{3})\b", r"\1\2"),
    ("equivalent", r"\bSept\. (\d)", r"September \1"),
    ("equivalent", r"\bSept (\d)", r"September \1"),
    ("equivalent", r"\borgani[s]e", "organize"),
    ("equivalent", r"\blicence", "license"),
    ("equivalent", r"\btold\b", "informed"),
    ("equivalent", r"\bhalted\b", "stopped"),
    ("equivalent", r"\bseven\b", "7"),
    ("equivalent", r"\bbegun\b", "started"),
    ("equivalent", r"\blargest\b", "biggest"),
    ("equivalent", r"\balso\b ?", ""),
    ("equivalent", r"\bhave not\b", "haven't"),
    ("equivalent", r"\bJan (\d+)\b(?!,)", r"\1 January"),
    ("equivalent", r"\bOct (\d+)\b", r"October \1"),
    ("equivalent", r"\bFeb 1, 2018\b", "1 February 2018"),
    ("equivalent", r"\bthree\b", "3"),
    ("equivalent", r"\b(\d+) platforms\b", r"\1 sites"),
    ("equivalent", r"\bVPNs?\b", "VPN services"),
    ("equivalent", r"\b(OKCoin|Huobi|BTCChina|Baidu|Tencent|Apple)\b(?!,? Inc)", r"\1 Inc"),
    ("equivalent", r"\bin China\b", "in mainland China"),
    ("equivalent", r"\bsaid that\b", "said"),
    ("equivalent", r"\bdata\b", "information"),
    ("equivalent", r"\brules\b", "regulations"),
    ("equivalent", r"\bcountry's\b", "nation's"),
    ("equivalent", r"\bexchanges\b", "trading platforms"),
    ("equivalent", r"\byuan\b", "renminbi"),
    ("equivalent", r"\bat once\b", "immediately"),
    ("equivalent", r"\bYunbi\b", "the exchange Yunbi"),
    ("equivalent", r"\b([A-Z]\w+)'s (\w+) (office|ministry|law)\b", r"the \2 \3 of \1"),
)
FACTS: tuple[Swap, ...] = (
    ("factual", r"\b(Jan|Feb|July|Aug|Sept|Oct)(\.?) 4\b", r"\1\2 6"),
    ("factual", r"\b(July|Aug|Sept|Oct)(\.?) ([12])[0-79]\b", r"\1\2 \g<3>8"),
    ("factual", r"\bon (Monday|Tuesday|Wednesday)\b", "on Thursday"),
    ("factual", r"\b(\d\d) (million|members|groups|platforms|people)", r"9\1 \2"),
    ("factual", r"\bseven agencies", "nine agencies"),
    ("factual", r"\bwill (stop|close|end|take)\b", r"may \1"),
    ("factual", r"\bhas been\b", "has not been"),
    ("factual", r"\bspokesman\b", "spokeswoman"),
    ("factual", r"\bOKCoin\b", "Yunbi"),
    ("factual", r"\bHuobi\b", "Bitstamp"),
    ("factual", r"\bReuters\b", "Bloomberg"),
    ("factual", r"\bShanghai\b", "Shenzhen"),
    ("factual", r"\bchairman\b", "deputy chairman"),
    ("factual", r"\bgeneral manager\b", "chief analyst"),
    ("factual", r"\bbanned\b", "considered banning"),
    ("factual", r"\bsuspended\b", "resumed"),
    ("factual", r"\bhe\b", "she"),
    ("factual", r"\bis said to be\b", "is"),
    ("factual", r"\bsaid (on|that|it)\b", r"denied \1"),
    ("factual", r"(?<=[a-z])\.$", ", Caixin reported."),
    ("factual", r"(?<=[a-z])\.$", ", according to two people familiar with the matter."),
    ("factual", r"\b0\.2 percent\b", "0.5 percent"),
    ("factual", r"\b(two|three|nine|seven)\b(?= [a-z]+s\b)", "four"),
    ("factual", r"\bmust\b", "need not"),
    ("factual", r"\bhalf of\b", "most of"),
    ("factual", r"\bArrested\b|\barrested\b", "released"),
    ("factual", r"\bRussian?\b", "Iran"),
    ("factual", r"\bGuangdong\b", "Fujian"),
    ("factual", r"\bfounder\b", "lawyer"),
    ("factual", r"\blaw firm\b", "bank"),
    ("factual", r"\bPavel (Durov|Duroz)\b", "Nikolai Durov"),
    ("factual", r"\bby the end of (the|this) month\b", "by the end of the year"),
    ("factual", r"\blast (Friday|Saturday|Wednesday|Thursday)\b", "last Tuesday"),
    ("factual", r"\bcame into force\b", "may come into force"),
    ("factual", r"\bannounced\b", "is said to have announced"),
    ("factual", r"\bhas opened\b", "may open"),
    ("factual", r"\blargest\b", "second-largest"),
    ("factual", r"\bTencent\b", "Alibaba"),
    ("factual", r"\bWeibo\b", "Zhihu"),
)


def make_version(paragraphs: Sequence[Sequence[str]], strangers: Sequence[str], rng: random.Random) -> Version:
    """Return a second version of an article given as paragraphs of sentences.

    Args:
        paragraphs: The first version.
        strangers: Paragraphs of other articles that may be added.
        rng: The source of all choices.
    """
    numbers = iter(range(10**6))
    version = Version(tuple(tuple(Line(s, (next(numbers),)) for s in p) for p in paragraphs))
    steps: list[Callable[[Version, random.Random], Version]] = [_cut, _merge, _split]
    for step in [*rng.sample(steps, k=2), _reword, _change_fact, _move, _join_sentences]:
        version = step(version, rng)
    return _add(version, strangers, rng) if rng.random() < 0.5 else version


def _cut(version: Version, rng: random.Random) -> Version:
    """Drop a paragraph, or the last third of the article as a short paper would."""
    kept = list(version.paragraphs)
    if rng.random() < 0.3:
        kept = kept[: max(2, 2 * len(kept) // 3)]
    elif len(kept) > 3:
        del kept[rng.randrange(1, len(kept))]
    return replace(version, paragraphs=tuple(kept))


def _merge(version: Version, rng: random.Random) -> Version:
    """Join neighbouring paragraphs."""
    at = rng.randrange(len(version.paragraphs) - 1)
    joined = version.paragraphs[at] + version.paragraphs[at + 1]
    return replace(version, paragraphs=(*version.paragraphs[:at], joined, *version.paragraphs[at + 2 :]))


def _split(version: Version, rng: random.Random) -> Version:
    """Break a paragraph of several sentences in two."""
    long = [n for n, p in enumerate(version.paragraphs) if len(p) > 1]
    if not long:
        return version
    at = rng.choice(long)
    paragraph = version.paragraphs[at]
    cut = rng.randrange(1, len(paragraph))
    return replace(
        version,
        paragraphs=(*version.paragraphs[:at], paragraph[:cut], paragraph[cut:], *version.paragraphs[at + 1 :]),
    )


def _move(version: Version, rng: random.Random) -> Version:
    """Carry a paragraph over at least two others that together have more words."""
    paragraphs = list(version.paragraphs)
    if len(paragraphs) < 4:
        return version
    source = rng.randrange(len(paragraphs))
    targets = [n for n in range(len(paragraphs)) if abs(n - source) >= 2]
    target = rng.choice(targets)
    between = paragraphs[min(source, target) : max(source, target) + 1]
    moving = paragraphs[source]
    if sum(map(_size, between)) <= 2.5 * _size(moving):
        return version
    paragraphs.pop(source)
    paragraphs.insert(target, moving)
    return Version(tuple(paragraphs), frozenset(o for line in moving for o in line.origins))


def _join_sentences(version: Version, rng: random.Random) -> Version:
    """Make one sentence of two neighbours, as sub-editors do."""
    places = [(n, m) for n, p in enumerate(version.paragraphs) for m in range(len(p) - 1) if _joinable(p[m], p[m + 1])]
    if not places or rng.random() < 0.5:
        return version
    n, m = rng.choice(places)
    first, second = version.paragraphs[n][m : m + 2]
    text = f"{first.text.rstrip('.')}, while {second.text[0].lower()}{second.text[1:]}"
    line = Line(text, first.origins + second.origins, first.edits + second.edits)
    return _with_lines(version, n, (*version.paragraphs[n][:m], line, *version.paragraphs[n][m + 2 :]))


def _joinable(first: Line, second: Line) -> bool:
    return first.text.endswith(".") and second.text.startswith(("The ", "They ", "It ", "Its ", "This ", "At ", "In "))


def _reword(version: Version, rng: random.Random) -> Version:
    return _swap(version, REWORDINGS, rng, 5)


def _change_fact(version: Version, rng: random.Random) -> Version:
    return _swap(version, FACTS, rng, 4)


def _swap(version: Version, swaps: Sequence[Swap], rng: random.Random, most: int) -> Version:
    places = [
        (n, m, swap)
        for n, p in enumerate(version.paragraphs)
        for m, line in enumerate(p)
        for swap in swaps
        if not line.edits and re.search(swap[1], line.text)
    ]
    for n, m, (kind, pattern, new) in rng.sample(places, k=min(most, len(places))):
        line = version.paragraphs[n][m]
        found = re.search(pattern, line.text)
        if line.edits or not found:
            continue
        words = found.expand(new)
        text = line.text[: found.start()] + words + line.text[found.end() :]
        edited = replace(line, text=text, edits=((kind, f"{found.group()} -> {words}"),))
        version = _with_lines(version, n, (*version.paragraphs[n][:m], edited, *version.paragraphs[n][m + 1 :]))
    return version


def _add(version: Version, strangers: Sequence[str], rng: random.Random) -> Version:
    """Put in a paragraph of another article."""
    at = rng.randrange(len(version.paragraphs) + 1)
    stranger = (Line(rng.choice(strangers), ()),)
    return replace(version, paragraphs=(*version.paragraphs[:at], stranger, *version.paragraphs[at:]))


def _with_lines(version: Version, at: int, lines: tuple[Line, ...]) -> Version:
    return replace(version, paragraphs=(*version.paragraphs[:at], lines, *version.paragraphs[at + 1 :]))


def _size(paragraph: Sequence[Line]) -> int:
    return sum(len(line.text.split()) for line in paragraph)
