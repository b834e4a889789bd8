"""The components' files are downloaded once, and those of a chart are asked for with the page."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.types import Message

from pages.shared.component_files import ROUTE, STREAMLIT, VIEW, ComponentFiles, early, element_scripts

PLOTLY = f"/{ROUTE}chart/plotly.js"


async def _hello(request: Request) -> PlainTextResponse:
    return PlainTextResponse(f"hello {request.url.path}")


def asked(path: str, **headers: str) -> tuple[int, dict[str, str]]:
    """Return status and headers of the answer to a request."""
    app = ComponentFiles(Starlette(routes=[Route("/{path:path}", _hello)]))
    raw = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    scope = {"type": "http", "method": "GET", "path": path, "query_string": b"", "headers": raw}
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    with ThreadPoolExecutor(1) as thread:  # the browser of other tests keeps a loop in the main thread
        thread.submit(lambda: asyncio.run(app(scope, receive, send))).result()
    return sent[0]["status"], {name.decode(): value.decode() for name, value in sent[0]["headers"]}


def test_a_file_that_the_browser_has_is_not_sent_again() -> None:
    status, headers = asked(PLOTLY)
    assert (status, headers["cache-control"]) == (200, "no-cache")
    again, _ = asked(PLOTLY, if_none_match=headers["etag"])
    assert again == 304


def test_a_file_that_has_changed_is_sent() -> None:
    assert asked(PLOTLY, if_none_match='W/"another"')[0] == 200


@pytest.mark.parametrize("path", ["/", "/_stcore/health", f"/{ROUTE}chart/missing.js", f"/{ROUTE}chart/LICENCES.txt"])
def test_other_answers_are_left_alone(path: str) -> None:
    assert asked(path)[1].keys() <= {"content-length", "content-type"}


def test_the_timelines_page_names_the_scripts_that_it_will_need() -> None:
    names = [part.split(">")[0].removeprefix("<./") for part in early("/below/timeline")["Link"].split(", ")]
    files = [VIEW / n.removeprefix(ROUTE) if n.startswith(ROUTE) else STREAMLIT / n for n in names]
    assert len(files) > 3
    assert [f for f in files if not f.is_file()] == []


def test_streamlit_still_draws_components_by_a_script_of_that_name() -> None:
    assert element_scripts("BidiComponent")
