"""The Chrome that draws: started by the first picture, kept for the next ones, started anew when it has ended."""

import asyncio
import atexit
import os
import shutil
import threading
from concurrent.futures import Future
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lib.plotlyjs import SCRIPT, month_script

if TYPE_CHECKING:
    from kaleido import Kaleido

CHROMES = ("google-chrome", "google-chrome-stable", "chrome", "chromium", "chromium-browser", "microsoft-edge")
PATIENCE = 60.0  # seconds for starting, and for each picture
FAREWELL = 15.0

_one_at_a_time = threading.Lock()
_running: "list[_Chrome]" = []  # at most one


def find_chrome() -> str | None:
    """Return the path of a Chrome: `BROWSER_PATH`, one on the PATH, or where kaleido knows to look."""
    named = os.environ.get("BROWSER_PATH")
    if named is not None:
        return named if shutil.which(named) else None
    found = next((path for name in CHROMES if (path := shutil.which(name))), None)
    return found or _known_place()


def draw_with_chrome(figure: dict[str, Any], options: dict[str, Any]) -> bytes:
    """Return the picture; a Chrome that has ended, or failed at the picture before, is replaced by a new one.

    Args:
        figure: Plain data and layout, of traces that the program's own plotly.js draws.
        options: Format, width, height and scale, as kaleido names them.

    Raises:
        Exception: Whatever Chrome, its pipe or the time limit raised.
    """
    with _one_at_a_time:
        try:
            chrome = _at_hand()
            drawing = asyncio.run_coroutine_threadsafe(chrome.kaleido.calc_fig(figure, opts=options), chrome.loop)
            return bytes(drawing.result(PATIENCE))
        except BaseException:
            _stop()
            raise


def stop_chrome() -> None:
    """End the Chrome that draws, if there is one."""
    with _one_at_a_time:
        _stop()


@dataclass(frozen=True, slots=True)
class _Chrome:
    """A kaleido in an event loop, which runs in a thread of its own until `end` is set."""

    kaleido: "Kaleido"
    loop: asyncio.AbstractEventLoop
    end: asyncio.Event
    thread: threading.Thread


def _at_hand() -> _Chrome:
    if _running and _running[0].kaleido.subprocess.poll() is not None:
        _stop()
    if not _running:
        _running.append(_start())
    return _running[0]


def _start() -> _Chrome:
    born: Future[tuple[Kaleido, asyncio.AbstractEventLoop, asyncio.Event]] = Future()
    thread = threading.Thread(target=lambda: asyncio.run(_live(born)), name="chrome", daemon=True)
    thread.start()
    chrome = _Chrome(*born.result(PATIENCE), thread)
    # Exit handlers run last in, first out: Chrome must end before the folder it works in is swept away.
    atexit.unregister(stop_chrome)
    atexit.register(stop_chrome)
    return chrome


async def _live(born: "Future[tuple[Kaleido, asyncio.AbstractEventLoop, asyncio.Event]]") -> None:
    import kaleido

    end = asyncio.Event()
    try:
        async with kaleido.Kaleido(timeout=PATIENCE, page_generator=_Page()) as drawer:
            born.set_result((drawer, asyncio.get_running_loop(), end))
            await end.wait()
    except Exception as error:
        if born.done():  # it failed while it ended, and is not needed any more
            return
        born.set_exception(error)


class _Page:
    """The page that draws; kaleido's own loads a script four times as large for each picture, and one from the web."""

    def generate_index(self) -> str:
        import kaleido

        page = str(kaleido.PageGenerator(plotly=SCRIPT.as_uri(), mathjax=False).generate_index())
        return page.replace("</head>", f"<script>{month_script()}</script></head>")


def _stop() -> None:
    while _running:
        chrome = _running.pop()
        if chrome.thread.is_alive():
            chrome.loop.call_soon_threadsafe(chrome.end.set)
            chrome.thread.join(FAREWELL)


def _known_place() -> str | None:
    try:
        from choreographer.browsers import chromium
        from choreographer.utils import get_browser_path

        names: list[str] = vars(chromium)["chromium_based_browsers"]
        return get_browser_path(names)
    except Exception:  # an older or newer choreographer: then only the PATH counts
        return None
