"""Which encoding bytes are in, if they do not say, or say it wrongly."""

import codecs
import re

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Names that pages declare, where Python's decoder of the name is narrower than what browsers read under it.
WIDER = {
    "gb2312": "gb18030", "gbk": "gb18030", "hz": "gb18030", "big5": "big5hkscs", "shift_jis": "cp932",
    "euc_kr": "cp949", "iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "tis-620": "cp874",
}  # fmt: skip
WEAK = ("cp1252", "utf-8", "utf-16", "utf-16-le", "utf-16-be")  # declared by templates, whatever the page is in
# The rows of each character set that hold its punctuation and its commonest signs: running text seldom leaves them.
COMMON = {
    "gb18030": re.compile(rb"[\xa1-\xa3\xb0-\xd7][\xa1-\xfe]"),
    "big5hkscs": re.compile(rb"[\xa1-\xc6][\x40-\x7e\xa1-\xfe]"),
    "cp932": re.compile(rb"[\x81-\x83\x88-\x97][\x40-\x7e\x80-\xfc]"),
}
LATIN = frozenset("äöüßÄÖÜéèêëàâáçîïíìôóòûúùñãõåøæœÉÀÇÑ¿¡«»€£§°·–—‘’“”„…\xa0\xad")
SIGN = "[\u3040-\u30ff\u3400-\u9fff]"
SIGNS = re.compile(SIGN)
RUN = re.compile(f"{SIGN}{{2,}}")
MIN_RUN_SHARE = 0.5  # an umlaut and the letter after it decode as one Chinese sign, but such a sign stands alone
ENOUGH = 0.5  # share of common signs from which a reading is believed
MIN_NULS = 0.03  # of the bytes: a Chinese page in UTF-16 has them in its markup only
MIN_WHOLE = 10  # bytes of signs beyond ASCII that must be right for each that is not
SAMPLE = 200_000  # bytes; more does not change the answer


def decode_bytes(data: bytes, declared: str | None = None) -> str:
    """Return the text in `data`: by its mark, as UTF-8 if it is that, else as declared or as it looks.

    What cannot be decoded becomes U+FFFD.
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    if wide := _unmarked_utf16(data):
        return data.decode(wide, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        damaged = data.decode("utf-8", errors="replace")
    if _is_mostly_whole(damaged, data):
        return damaged
    named = _known(declared)
    if named and named not in WEAK and _fits(data, named):
        return data.decode(named, errors="replace")
    return data.decode(_likeliest(data), errors="replace")


def _unmarked_utf16(data: bytes) -> str | None:
    head = data[:2_000]
    even, odd = head[::2].count(0), head[1::2].count(0)
    few, many = sorted((even, odd))
    if many < MIN_NULS * len(head) or few > many / 2:  # zeros of Latin signs stand on one side
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _is_mostly_whole(text: str, data: bytes) -> bool:
    """Return whether what was decoded as UTF-8 is that but for a few bytes, as where a file was cut or patched."""
    return text.count("\ufffd") * MIN_WHOLE <= len(data) - len(text)


def _known(declared: str | None) -> str | None:
    try:
        name = codecs.lookup(declared.strip()).name if declared else None
    except (LookupError, ValueError):
        return None
    return WIDER.get(name, name) if name else None


def _fits(data: bytes, encoding: str) -> bool:
    """Return whether hardly anything of the data breaks the encoding (a page may be cut inside a character)."""
    try:
        text = data[:SAMPLE].decode(encoding, errors="replace")
    except (LookupError, UnicodeError):  # a codec that is none of text, such as "base64"
        return False
    beyond = sum(c > "\x7f" for c in text)
    return text.count("\ufffd") <= 1 + 0.01 * beyond


def _likeliest(data: bytes) -> str:
    sample = data[:SAMPLE]
    scores = {e: _common_share(sample, e) for e in COMMON if _fits(data, e)} | {"cp1252": _latin_share(sample)}
    best = max(scores, key=lambda encoding: scores[encoding])
    return best if scores[best] >= ENOUGH else "cp1252"


def _common_share(sample: bytes, encoding: str) -> float:
    text = sample.decode(encoding, errors="ignore")
    if sum(len(run) for run in RUN.findall(text)) < MIN_RUN_SHARE * len(SIGNS.findall(text)):
        return 0.0
    beyond = "".join(c for c in text if c > "\x7f")
    signs = [c.encode(encoding, errors="ignore") for c in beyond]
    return sum(bool(COMMON[encoding].fullmatch(s)) for s in signs) / max(len(signs), 1)


def _latin_share(sample: bytes) -> float:
    beyond = [c for c in sample.decode("cp1252", errors="replace") if c > "\x7f"]
    return sum(c in LATIN for c in beyond) / max(len(beyond), 1)
