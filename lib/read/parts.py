"""The articles of a file of any kind: of itself, or of each file in an archive."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import PurePath
from typing import NamedTuple
from zipfile import ZipFile, ZipInfo

from lib.errors import ReadError
from lib.model import Article
from lib.read.content_id import content_id
from lib.read.draft import Draft
from lib.read.files import MAX_BYTES_WITH_PICTURES, SUFFIXES, read_text
from lib.read.headline import find_headline
from lib.read.intake import Intake
from lib.read.kinds import Kind, kind_of, kind_within
from lib.read.language import detect_language
from lib.read.readers import find_drafts
from lib.read.zipped import entries_within, open_zip, unpack


class Wish(NamedTuple):
    """What whoever asks knows better than the file: the day of publication, and the language (ISO 639-1)."""

    published: date | None = None
    language: str | None = None


class Part(NamedTuple):
    """A file as messages name it, and what reads it, which raises ReadError if there is no article in it."""

    name: str
    read: Callable[[], Intake]


def parts_of(name: str, data: bytes, wish: Wish) -> Iterator[Part]:
    """Yield a file, or the files of an archive, which are unpacked as they are read.

    Raises:
        ReadError: It is an archive, and damaged or too large.
    """
    kind = _kind(name, data)
    if kind != "archive":
        yield Part(name, partial(_read, kind, name, data, wish))
        return
    with open_zip(data, name) as archive:
        for path, entry in entries_within(archive):
            yield Part(f"{name}, {path}", partial(_read_entry, archive, entry, name, path, wish))


def _kind(name: str, data: bytes) -> Kind:
    kind = kind_of(name, data)
    return kind_within(name, data) if kind == "archive" else kind


def _read_entry(archive: ZipFile, entry: ZipInfo, name: str, path: str, wish: Wish) -> Intake:
    """Read a file of an archive; an archive within it is left, for they may be nested without end."""
    if PurePath(path).suffix.lower() not in SUFFIXES:
        raise ReadError(f"{path!r} in {name!r} is of no kind that is read from an archive")
    if entry.file_size > MAX_BYTES_WITH_PICTURES:
        raise ReadError(f"{path!r} in {name!r} has {entry.file_size:,} bytes; it may have {MAX_BYTES_WITH_PICTURES:,}")
    data = unpack(archive, entry, name)
    kind = _kind(path, data)
    if kind == "archive":
        raise ReadError(f"{path!r} in {name!r} is of no kind that is read from an archive")
    return _read(kind, f"{name}, {path}", data, wish)


def _read(kind: Kind, name: str, data: bytes, wish: Wish) -> Intake:
    if not data.strip():
        raise ReadError(f"{name!r} is empty")
    if kind == "text":
        return Intake((read_text(name, data, published=wish.published, language=wish.language),))
    found = find_drafts(kind, data, name)
    return Intake(tuple(_article(draft, name, wish) for draft in found.drafts), found.problems)


def _article(draft: Draft, name: str, wish: Wish) -> Article:
    said = draft.metadata
    return Article(
        id=content_id(draft),
        title=said.title or find_headline(draft.text),
        publisher=said.publisher,
        published=wish.published or said.published,
        url=said.url,
        language=wish.language or said.language or detect_language(draft.text),
        text=draft.text,
        origin=f"{name}, {draft.part}" if draft.part else name,
        notices=draft.notices,
    )
