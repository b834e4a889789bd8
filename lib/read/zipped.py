"""Files inside a ZIP file, within bounds: a small file may claim to unpack to a large one."""

import io
from pathlib import PurePosixPath
from zipfile import BadZipFile, ZipFile

from lib.collection import Problem
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


def files_within(data: bytes, name: str) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """Return the visible files of an archive by path, sorted, and a problem for each that cannot be unpacked."""
    archive, problems = open_zip(data, name), []
    files: dict[str, bytes] = {}
    for entry in sorted(archive.infolist(), key=lambda e: e.filename):
        path = PurePosixPath(entry.filename)
        if entry.is_dir() or any(p.startswith((".", "__MACOSX", "~$")) and p != ".." for p in path.parts):
            continue
        if entry.flag_bits & LOCKED:
            problems.append(Problem(f"{name}, {path}", f"{str(path)!r} in {name!r} is locked with a password"))
            continue
        try:
            files[str(path)] = archive.read(entry)
        except (BadZipFile, OSError, NotImplementedError, EOFError, ValueError, RuntimeError) as error:
            problems.append(Problem(f"{name}, {path}", f"{str(path)!r} in {name!r} cannot be unpacked: {error}"))
    return files, tuple(problems)
