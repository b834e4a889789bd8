"""Files, uploads and pasted text become articles."""

import hashlib
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from lib.collection import Problem
from lib.errors import ReadError
from lib.model import Article
from lib.read.decode import decode
from lib.read.frontmatter import Metadata, split_front_matter
from lib.read.headline import find_headline
from lib.read.language import detect_language

SUFFIXES = (".md", ".txt")
MAX_BYTES = 20_000_000  # a day of a wire service; a larger file is no article


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
    """Return the article in `data`; what is passed as a keyword overrides its front matter.

    Args:
        name: File name or path, for messages and `Article.origin`.
        data: The file's bytes: UTF-8, UTF-16 with a mark, GB 18030 or Windows-1252.
        published: Day of publication.
        language: ISO 639-1 code; found from the text if nobody states it.
        title: Headline; the text's first line if nobody states it and it looks like one.
        publisher: Who published it.
        url: Where.

    Raises:
        ReadError: The data is empty, too large, not text, or its front matter is broken; the message names `name`.
    """
    if len(data) > MAX_BYTES:
        raise ReadError(f"{name!r} has {len(data):,} bytes; an article may have {MAX_BYTES:,}")
    metadata, text = split_front_matter(decode(data, name), name)
    if not text.strip():
        raise ReadError(f"{name!r} has no text" + (" below its front matter" if metadata != Metadata() else ""))
    return Article(
        id=hashlib.blake2b(data, digest_size=5).hexdigest(),
        title=title or metadata.title or find_headline(text),
        publisher=publisher or metadata.publisher,
        published=published or metadata.published,
        url=url or metadata.url,
        language=language or metadata.language or detect_language(text),
        text=text,
        origin=name,
        digest=metadata.digest,
    )


def read_file(path: Path, *, published: date | None = None, language: str | None = None) -> Article:
    """Return the article in a file.

    Raises:
        ReadError: The file cannot be opened or is no article.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ReadError(f"cannot open {str(path)!r}: {error.strerror or error}") from error
    return read_text(str(path), data, published=published, language=language)


def read_folder(folder: Path) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """Return the articles under `folder`, sorted by path, and a problem for each file that is none.

    Files with other endings than `SUFFIXES` and hidden ones are passed over; of two files with the same content the
    second is a problem.

    Raises:
        ReadError: `folder` is not a folder.
    """
    if not folder.is_dir():
        raise ReadError(f"{str(folder)!r} is not a folder")
    files = sorted(p for p in folder.rglob("*") if p.suffix.lower() in SUFFIXES and not _is_hidden(p, folder))
    return read_files(files)


def read_files(paths: Iterable[Path]) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """Return the articles in `paths` and a problem for each that is none or repeats another's content."""
    articles: dict[str, Article] = {}
    problems = []
    for path in paths:
        try:
            article = read_file(path)
        except ReadError as error:
            problems.append(Problem(str(path), str(error)))
            continue
        if article.id in articles:
            twin = articles[article.id].origin
            problems.append(Problem(str(path), f"{str(path)!r} has the same content as {twin!r}; it is shown once"))
        articles.setdefault(article.id, article)
    return tuple(articles.values()), tuple(problems)


def _is_hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(folder).parts) or path.name.upper() == "README.MD"
