"""A program that reads files for `apart.py`, one after another, in a process whose time and memory are bounded.

    python -m lib.read.worker

On standard input stands for each file a line of JSON, {"name", "size", "published", "language", "skip"}, and its bytes.
The answer is lines of JSON: for each part of the file its {"part": name} before it is read, then an {"intake"} or an
{"error"}; at last {"end": true}, or {"end": false} if no further file should be given to this process.
"""

import json
import os
import sys
from collections.abc import Iterator
from datetime import date
from time import process_time
from typing import Any

from lib.errors import ReadError
from lib.read.intake import to_values
from lib.read.parts import Part, Wish, parts_of

SECONDS = 60  # of computing for each part of a file
MEMORY = 3_000_000_000  # bytes of address space
WORN = 20.0  # seconds of computing in all after which a process is not kept, for memory is not all given back
TOO_MUCH = "needs more memory than any article should; save the part you need as a file of its own"
Answer = dict[str, Any]


def main() -> None:
    """Answer for the files on standard input until there are no more."""
    requests, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints does not get among the answers
    _bound_memory()
    while header := requests.readline():
        request = json.loads(header)
        for answer in answers_for(request, requests.read(request["size"])):
            answers.write(json.dumps(answer).encode("ascii") + b"\n")
            answers.flush()


def answers_for(request: dict[str, Any], data: bytes) -> Iterator[Answer]:
    """Yield the answers for a file; its first `skip` parts are passed over."""
    name, published = request["name"], request["published"]
    wish = Wish(date.fromisoformat(published) if published else None, request["language"])
    kept = True
    _allow()
    try:
        for number, part in enumerate(parts_of(name, data, wish)):
            if number >= request["skip"]:
                yield {"part": part.name}
                _allow()
                answer = _read(part)
                kept = kept and not str(answer.get("error", "")).endswith(TOO_MUCH)
                yield answer
    except ReadError as error:
        yield {"part": name}
        yield {"error": str(error)}
    yield {"end": kept and process_time() < WORN}


def _read(part: Part) -> Answer:
    try:
        return {"intake": to_values(part.read())}
    except ReadError as error:
        return {"error": str(error)}
    except MemoryError:
        return {"error": f"{part.name!r} {TOO_MUCH}"}


def _bound_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _allow() -> None:
    """Allow the process some seconds more than it has used so far."""
    try:
        import resource
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + SECONDS, most))


if __name__ == "__main__":
    main()
