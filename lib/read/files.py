"""Files, uploads and pasted text become articles."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from lib.collection import Problem
from lib.errors import ReadError
from lib.model import Article
from lib.read.apart import read_apart
from lib.read.content_id import short_hash
from lib.read.decode import decode
from lib.read.draft import Metadata
from lib.read.frontmatter import split_front_matter
from lib.read.headline import find_headline
from lib.read.intake import Intake
from lib.read.kinds import ENDINGS, kind_of
from lib.read.language import detect_language

SUFFIXES = tuple(sorted(ENDINGS))
MAX_BYTES = 20_000_000  # a day of a wire service; a larger file is no article
MAX_BYTES_WITH_PICTURES = 50_000_000  # of a file whose text is but a small part


def read_text(
    name: str,
    data: bytes,
    *,
    published: date | None = None,
    language: str | None = None,
    title: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
) -> Article:
    """Return the article in the bytes of a text file; what is passed as a keyword overrides its front matter.

    Args:
        name: File name or path, for messages and `Article.origin`.
        data: The file's bytes: UTF-8, UTF-16, GB 18030, Big5, Shift-JIS or Windows-1252.
        published: Day of publication.
        language: ISO 639-1 code; found from the text if nobody states it.
        title: Headline; the text's first line if nobody states it and it looks like one.
        publisher: Who published it.
        url: Where.

    Raises:
        ReadError: The data is empty, too large, not text, or its front matter is broken; the message names `name`.
    """
    if len(data) > MAX_BYTES:
        raise ReadError(f"{name!r} has {len(data):,} bytes; a text may have {MAX_BYTES:,}")
    metadata, text = split_front_matter(decode(data, name), name)
    if not text.strip():
        raise ReadError(f"{name!r} has no text" + (" below its front matter" if metadata != Metadata() else ""))
    return Article(
        id=short_hash(data),
        title=title or metadata.title or find_headline(text),
        publisher=publisher or metadata.publisher,
        published=published or metadata.published,
        url=url or metadata.url,
        language=language or metadata.language or detect_language(text),
        text=text,
        origin=name,
        digest=metadata.digest,
    )


def read_data(name: str, data: bytes, *, published: date | None = None, language: str | None = None) -> Intake:
    """Return the articles in the bytes of a file of any kind that can be read.

    Args:
        name: File name or path, for messages, `Article.origin` and, where the bytes do not tell, the kind.
        data: The file's bytes.
        published: Day of publication, over what the file says.
        language: ISO 639-1 code, over what the file says.

    Raises:
        ReadError: Nothing in the file can be read; the message names `name`.
    """
    if not data.strip():
        raise ReadError(f"{name!r} is empty")
    if len(data) > MAX_BYTES_WITH_PICTURES:
        raise _too_large(name, len(data))
    if kind_of(name, data) == "text":
        return Intake((read_text(name, data, published=published, language=language),))
    return read_apart(name, data, published, language)


def read_path(
    path: Path, *, name: str | None = None, published: date | None = None, language: str | None = None
) -> Intake:
    """Return the articles in a file.

    Args:
        path: The file.
        name: How messages and `Article.origin` name it; its path if nothing is given.
        published: Day of publication, over what the file says.
        language: ISO 639-1 code, over what the file says.

    Raises:
        ReadError: The file cannot be opened, or nothing in it can be read.
    """
    name = name or str(path)
    try:
        if path.stat().st_size > MAX_BYTES_WITH_PICTURES:
            raise _too_large(name, path.stat().st_size)
        data = path.read_bytes()
    except OSError as error:
        raise ReadError(f"cannot open {name!r}: {error.strerror or error}") from error
    return read_data(name, data, published=published, language=language)


def read_folder(folder: Path) -> Intake:
    """Return the articles under `folder`, sorted by path, and a problem for each file that is none.

    They are named by their paths within the folder: where it lies is nobody's business who sees them. Files with other
    endings than `SUFFIXES` and hidden ones are passed over; of two articles with the same content the second is a
    problem.

    Raises:
        ReadError: `folder` is not a folder.
    """
    if not folder.is_dir():
        raise ReadError(f"{str(folder)!r} is not a folder")
    files = sorted(p for p in folder.rglob("*") if p.suffix.lower() in SUFFIXES and not _is_hidden(p, folder))
    return _read_named((p.relative_to(folder).as_posix(), p) for p in files if p.is_file() or p.is_symlink())


def read_files(paths: Iterable[Path]) -> Intake:
    """Return the articles in `paths` and a problem for each that is none or repeats another's content."""
    return _read_named((str(path), path) for path in paths)


def _read_named(files: Iterable[tuple[str, Path]]) -> Intake:
    articles: dict[str, Article] = {}
    problems: list[Problem] = []
    for name, path in files:
        try:
            intake = read_path(path, name=name)
        except ReadError as error:
            problems.append(Problem(name, str(error)))
            continue
        problems += intake.problems
        for article in intake.articles:
            if twin := articles.get(article.id):
                message = f"{article.origin!r} has the same content as {twin.origin!r}; it is shown once"
                problems.append(Problem(article.origin, message))
            articles.setdefault(article.id, article)
    return Intake(tuple(articles.values()), tuple(problems))


def _too_large(name: str, size: int) -> ReadError:
    return ReadError(f"{name!r} has {size:,} bytes; a file may have {MAX_BYTES_WITH_PICTURES:,}")


def _is_hidden(path: Path, folder: Path) -> bool:
    """Hidden files, read-me files, Word's lock files and the folder in which a browser keeps the rest of a page."""
    parts = path.relative_to(folder).parts
    kept_with_a_page = any(part.endswith(("_files", ".files")) for part in parts[:-1])
    named = path.name.startswith("~$") or path.name.upper() == "README.MD"
    return kept_with_a_page or named or any(part.startswith(".") for part in parts)
