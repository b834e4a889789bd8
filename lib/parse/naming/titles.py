"""Posts and forms of address beside a name: "Tencent spokeswoman Jane Yip", "Jane Yip, a spokeswoman for Tencent"."""

import re

from lib.parse.naming.namewords import NameWords, name_words
from lib.parse.naming.wordfinder import word_before
from lib.value import value

LOOK_BACK = 60  # characters before a name; posts are short
LOOK_AHEAD = 90
LAST_WORD = re.compile(r"([^\W\d_][\w'’.-]*),?[ \n]$")
FOLLOWING = re.compile(
    r",[ \n](?:(?:who|whose|whom)\b|(?:an?[ \n]|the[ \n]|its[ \n]|their[ \n])?((?:[^\W\d_][\w'’&-]*[ \n]?){1,8}))"
)
AGE = re.compile(r",[ \n]\(?\d\d\)?(?:,|[ \n]years)|[ \n]?\(\d\d\)")
WHO = re.compile(r",?[ \n]who\b")
AT = frozenset(("at", "of", "for", "with", "in", "from"))
MALE, FEMALE = "male", "female"


@value()
class Post:
    """A post beside a name.

    `words` is the post's noun, `gender` "male", "female" or None. `at` leads to the body's name: before a person's name
    it is where the post starts, behind one it is the start of what follows "at" or "of".
    """

    words: str
    gender: str | None
    at: int | None


def post_before(text: str, start: int) -> Post | None:
    """Return the post that ends right before a name, in lower case letters ("general manager")."""
    words = name_words()
    position, noun = start, ""
    while start - position < LOOK_BACK:
        match = LAST_WORD.search(text, word_before(text, position, 25), position)
        if not match:
            break
        word = match[1].lower()
        first = not noun
        if (
            word not in words.roles
            and (first or word not in words.modifiers)
            and word.rstrip(".") not in ("mr", "ms", "mrs")
        ):
            break
        noun = noun or word
        position = match.start(1)
    if not noun:
        return None
    return Post(noun, gender_of(noun, words), position)


def post_behind(text: str, end: int) -> Post | None:
    """Return the post in the apposition right behind a name: ", general manager at X", ", a Seoul analyst"."""
    match = FOLLOWING.match(text, end, end + LOOK_AHEAD)
    if not match:
        return None
    if match[1] is None:
        return Post("who", None, None)
    words = name_words()
    position = match.start(1)
    noun: str | None = None
    field = False
    for piece in re.finditer(r"[^\W\d_][\w'’&-]*", match[1]):
        word = piece.group().lower()
        after = position + piece.end() + 1
        if noun and word == "of" and text[after : after + 4].islower() and text[after : after + 4] != "the ":
            field = True  # "head of risk at Acme"
        elif noun and word in AT:
            return Post(noun, gender_of(noun, words), after + 4 if text[after : after + 4] == "the " else after)
        elif field:
            field = False
        elif noun and word not in words.roles and word not in words.modifiers and word != "and":
            return Post(noun, gender_of(noun, words), None)
        if word in words.roles:
            noun = word
        elif word in words.function and word not in AT and word not in words.modifiers:
            break
    return Post(noun, gender_of(noun, words), None) if noun else None


def gender_of(word: str, words: NameWords) -> str | None:
    """Return the gender a title or post tells ("spokeswoman" -> "female"), or None."""
    if word in words.honorifics:
        gender = words.honorifics[word]
        return gender if gender != "any" else None
    if word in words.male:
        return MALE
    return FEMALE if word in words.female else None


def tells_person(text: str, end: int) -> bool:
    """Return whether what follows a name is said of people only: an age, "who"."""
    return bool(AGE.match(text, end) or WHO.match(text, end))
