"""Numbers as dates write them: which roles a run of digits can play, and Chinese numerals."""

from collections.abc import Iterator
from functools import cache

FIRST_YEAR, LAST_YEAR = 1000, 2199  # four digits outside are never read as a year
FIRST_SURE_YEAR, LAST_SURE_YEAR = 1500, 2099  # four digits within may stand alone as a year
LONGEST_MONTH = 31  # two digits above are no day of a month
NUMERALS = "〇零一二三四五六七八九十百千两"
DIGITS = "〇一二三四五六七八九"


def digit_roles(text: str, value: int) -> set[str]:
    """Return the roles that a number of this form can play in a date."""
    width = len(text)
    roles = {"num"}
    if width <= 2 and 1 <= value <= 31:
        roles.add("day")
    if width <= 2 and 1 <= value <= 12:
        roles |= {"monthnum", "hour12"}
    if width <= 2 and value <= 24:
        roles.add("hour")
    if width == 2:
        roles.add("yy")
        roles |= {"minute"} if value <= 59 else set()
    if value < 1000 and (not text.startswith("0") or width == 1):
        roles.add("small")
    if width == 2 and text.startswith("0") and value:
        roles.add("shortyear")
    if width == 2 and value > LONGEST_MONTH:
        roles.add("lateyy")
    if width == 3:
        roles.add("three")
    if width == 4 and FIRST_YEAR <= value <= LAST_YEAR:
        roles.add("year")
        roles.add("sure_year" if FIRST_SURE_YEAR <= value <= LAST_SURE_YEAR else "odd_year")
    if width == 4 and value > LAST_YEAR:
        roles.add("beyond")
    if width == 4 and value // 100 <= 24 and value % 100 <= 59:
        roles.add("hhmm")
    if width == 4 and 1 <= value // 100 <= 12 and 1 <= value % 100 <= 31:
        roles.add("mmdd")
    return roles


def numerals(spaced: bool) -> Iterator[tuple[str, int, set[str]]]:
    """Yield every number of one to four digits with its value; where words are not spaced, Chinese ones too."""
    for width in (1, 2, 3, 4):
        for value in range(10**width):
            yield f"{value:0{width}d}", value, set()
    if not spaced:
        for text, value in chinese_numerals().items():
            yield text, value, {"numeral"} | ({"shortyear", "yy"} if len(text) == 2 and text[0] in "零〇" else set())


@cache
def chinese_numerals() -> dict[str, int]:
    """Return the Chinese numerals that dates use: 0 to 99, round hundreds and years digit by digit."""
    found = {"零": 0, "〇": 0, "两": 2, "百": 100, "一百": 100}
    for value in range(1, 100):
        tens, ones = divmod(value, 10)
        head = "" if not tens else "十" if tens == 1 else DIGITS[tens] + "十"
        found[head + (DIGITS[ones] if ones else "")] = value
    for year in range(FIRST_YEAR, LAST_YEAR + 1):
        text = "".join(DIGITS[int(c)] for c in str(year))
        found[text] = year
        found[text.replace("〇", "零")] = year
    for year in range(1, 10):
        found["零" + DIGITS[year]] = found["〇" + DIGITS[year]] = year
    return found
