"""Files inside a ZIP file, within bounds: a small file may claim to unpack to a large one."""

import io
import zlib
from pathlib import PurePosixPath
from zipfile import BadZipFile, ZipFile, ZipInfo

from lib.errors import ReadError

MAX_FILES = 5_000
MAX_UNPACKED = 300_000_000  # bytes of all files together
LOCKED = 0x1  # the flag of an entry with a password


def open_zip(data: bytes, name: str) -> ZipFile:
    """Return the opened file; nothing of it is written to disk, so its paths are names and no more.

    Raises:
        ReadError: It is damaged, or holds or claims to hold too much.
    """
    try:
        archive = ZipFile(io.BytesIO(data))
    except (BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise ReadError(f"{name!r} is damaged; save or download it again") from error
    entries = archive.infolist()
    if len(entries) > MAX_FILES or sum(e.file_size for e in entries) > MAX_UNPACKED:
        raise ReadError(
            f"{name!r} unpacks to more than {MAX_FILES:,} files or {MAX_UNPACKED:,} bytes; add its files one by one"
        )
    return archive


def entries_within(archive: ZipFile) -> list[tuple[str, ZipInfo]]:
    """Return the visible files of an archive with their paths, sorted."""
    entries = sorted(archive.infolist(), key=lambda e: e.filename)
    paths = ((PurePosixPath(e.filename), e) for e in entries if not e.is_dir())
    return [(str(path), entry) for path, entry in paths if not any(map(_is_hidden, path.parts))]


def unpack(archive: ZipFile, entry: ZipInfo, name: str) -> bytes:
    """Return the content of a file within an archive.

    Raises:
        ReadError: It is locked, or damaged; the message names it and the archive.
    """
    path = str(PurePosixPath(entry.filename))
    if entry.flag_bits & LOCKED:
        raise ReadError(f"{path!r} in {name!r} is locked with a password")
    try:
        return archive.read(entry)
    except (BadZipFile, OSError, NotImplementedError, EOFError, ValueError, RuntimeError, zlib.error) as error:
        raise ReadError(f"{path!r} in {name!r} cannot be unpacked: {error}") from error


def _is_hidden(part: str) -> bool:
    return part.startswith((".", "__MACOSX", "~$")) and part != ".."
