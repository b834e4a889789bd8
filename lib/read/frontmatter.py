"""YAML front matter: what a file says of itself above its text."""

import json
import re
from datetime import date
from typing import Any

import yaml

from lib.errors import ReadError
from lib.read.draft import Metadata
from lib.read.metadata_date import read_date
from lib.read.wording import one_line

FENCED = re.compile(r"\A\ufeff?---[^\S\n]*\n(.*?)(?:^|\n)---[^\S\n]*(?:\n|\Z)", re.DOTALL)
PLAIN_LINE = re.compile(r"(title|publisher):[^\S\n]+(\S(?:.*\S)?)[^\S\n]*", re.IGNORECASE)


def split_front_matter(text: str, name: str) -> tuple[Metadata, str]:
    """Return the metadata and the text below it; a text without front matter is returned whole.

    Raises:
        ReadError: The front matter is not YAML, not a mapping, or a value is not what its key allows.
    """
    match = FENCED.match(text)
    if not match:
        if text.startswith("---\n") and re.match(r"---\n\w+:", text):
            raise ReadError(f"{name!r}: the front matter opens with --- and never closes")
        return Metadata(), text
    try:
        block = "\n".join(_quoted(line) for line in match.group(1).split("\n"))
        values = yaml.load(block, Loader=yaml.BaseLoader) or {}  # every value stays the text it was
    except (yaml.YAMLError, RecursionError) as error:
        raise ReadError(f"{name!r}: the front matter is broken: {_first_line(error)}") from error
    if not isinstance(values, dict):
        raise ReadError(f"{name!r}: the front matter must be lines of 'key: value', not {type(values).__name__}")
    return _metadata({str(key).lower(): value for key, value in values.items()}, name), text[match.end() :].lstrip("\n")


def _metadata(values: dict[str, Any], name: str) -> Metadata:
    language = _word(values, "language", name)
    if language and not re.fullmatch(r"[A-Za-z]{2,3}(?:[-_]\w+)?", language):
        raise ReadError(f"{name!r}: language {language!r} is not a code such as 'en' or 'zh'")
    return Metadata(
        title=_word(values, "title", name),
        publisher=_word(values, "publisher", name),
        published=_published(_word(values, "published", name), name),
        url=_word(values, "url", name),
        language=language and language[:2].lower(),
        digest=_word(values, "digest", name) == "true",
    )


def _word(values: dict[str, Any], key: str, name: str) -> str | None:
    value = values.get(key)
    if value is None:
        return None
    if isinstance(value, dict | list):
        raise ReadError(f"{name!r}: {key} must be one line of text, not {type(value).__name__}")
    return one_line(str(value)) or None


def _published(value: str | None, name: str) -> date | None:
    if value is None:
        return None
    found = read_date(value)
    if found is None:
        raise ReadError(f"{name!r}: published {value!r} is not a day; write it as 2017-09-15")
    return found


def _quoted(line: str) -> str:
    """Quote a headline that YAML would trip over: 'title: China: the crackdown', 'title: "Stop" says bank'."""
    match = PLAIN_LINE.fullmatch(line)
    if not match:
        return line
    key, value = match.groups()
    if value[0] in "[{|>&*":
        return line
    opened = value[0] in "\"'"
    if opened and value[-1] == value[0] and value[0] not in value[1:-1]:
        return line
    return f"{key}: {json.dumps(value, ensure_ascii=False)}" if opened or ": " in value or " #" in value else line


def _first_line(error: Exception) -> str:
    return " ".join(str(error).split())[:200]
