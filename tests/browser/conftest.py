"""A real server on a folder of made-up articles, and a real Chromium to look at it."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser.driving import Visit, listen

ROOT = Path(__file__).resolve().parents[2]
CHROMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARTICLES = {
    "gazette.md": """---
title: Port council bans car ferries
publisher: Harbour Gazette
published: 2017-09-08
language: en
---
BAYTOWN - The Port Council banned car ferries on Thursday, saying that the boats had grown too heavy.

Under the order, ferry operators must hand in their ferry permits by September 30. FastFerry suspended its car
service on Friday. The Port Council fined BlueBoat in August.
""",
    "courier.md": """---
title: No more cars across the water
publisher: Island Courier
published: 2017-09-11
language: en
---
The Port Council banned car ferries on September 7. BlueBoat said on Sunday that it will close its night line by the
end of this month. The council will publish a new timetable in October.
""",
    "broken.md": "---\ntitle: [never closed\n---\nThis file has a broken head.\n",
}


@pytest.fixture(scope="session")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("articles"))


def written(folder: Path) -> Path:
    """Write the articles into a folder and return it."""
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def base(articles: Path) -> Iterator[str]:
    with served(articles) as address:
        yield address


@pytest.fixture(scope="module")
def chromeless(articles: Path) -> Iterator[str]:
    """A server that finds no Chrome to draw images with."""
    with served(articles, BROWSER_PATH="no-such-browser") as address:
        yield address


@contextmanager
def served(articles: Path, **settings: str) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", str(ROOT / "app.py"), "--server.port", str(port)]
    server = subprocess.Popen(
        command, cwd=ROOT, env=os.environ | {"ARTICLES": str(articles)} | settings, stdout=subprocess.DEVNULL
    )  # fmt: skip
    try:
        _wait_for(f"http://127.0.0.1:{port}/_stcore/health", server)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(timeout=20)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    found = next((path for name in CHROMES if (path := shutil.which(name))), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def profile(chromium: Browser) -> BrowserContext:
    """One profile for all tests: its cache spares each of them the fetching and compiling of the same scripts."""
    return chromium.new_context(viewport={"width": 1440, "height": 900}, accept_downloads=True)


@pytest.fixture
def page(profile: BrowserContext) -> Iterator[Page]:
    page = profile.new_page()
    page.set_default_timeout(30_000)
    yield page
    page.evaluate("location.protocol.startsWith('http') && localStorage.clear()")
    page.close()


@pytest.fixture
def visit(page: Page, base: str) -> Visit:
    return listen(page, base)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The articles in a folder in which a test may keep things."""
    place = tmp_path / "articles"
    place.mkdir()
    return written(place)


@pytest.fixture(scope="session")
def notebook(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """The articles in a folder of a server on which tests keep things, one after the other."""
    place = written(tmp_path_factory.mktemp("kept"))
    with served(place) as address:
        yield place, address


@pytest.fixture
def mine(notebook: tuple[Path, str], page: Page) -> Visit:
    """A visit to a server on which nothing is kept yet."""
    place, address = notebook
    for kept in place.glob("corrections.sqlite*"):
        kept.unlink()
    return listen(page, address)


def _wait_for(url: str, server: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if server.poll() is not None:
            raise RuntimeError(f"the server stopped with status {server.returncode}")
        try:
            with urllib.request.urlopen(url, timeout=2):
                return
        except (urllib.error.URLError, TimeoutError, ConnectionError):
            time.sleep(0.1)
    raise TimeoutError(f"no answer from {url}")
