"""How browsers get the files that draw the charts: asked for before they are needed, and downloaded once.

Streamlit names no age of a component's files, so that browsers download all of them again with every page, and has them
asked for one after the other only when the component is drawn.
"""

import hashlib
import re
from pathlib import Path

import streamlit as st
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

VIEW = Path(__file__).resolve().parents[2] / "lib" / "view"
STREAMLIT = Path(st.__file__).parent / "static"
ROUTE = "_stcore/bidi-components/lib."
TAGS = {
    f"/{ROUTE}{path.relative_to(VIEW).as_posix()}": f'W/"{hashlib.sha256(path.read_bytes()).hexdigest()[:16]}"'
    for path in sorted(VIEW.glob("*/*.*"))
    if path.suffix in (".js", ".css")
}
TABLE = tuple(f"rows_table/{path.name}" for path in sorted((VIEW / "rows_table").glob("*.js")))
PAGES = {"/timeline": ("chart/index.js", "chart/plotly.js", "timeline_watch/index.js", "elements/dom.js", *TABLE)}
_IMPORT = re.compile(r"""\b(?:from|import) ?["'`]\./([\w.-]+\.js)["'`]""")


def element_scripts(kind: str) -> list[str]:
    """Return the scripts that Streamlit asks for at the first element of a kind, beside those of its start page."""
    start = (STREAMLIT / "index.html").read_text(encoding="utf-8")
    folder = STREAMLIT / "static" / "js"
    names = sorted(path.name for path in folder.glob(f"{kind}.*.js"))
    for name in names:  # grows by what each of them imports
        text = (folder / name).read_text(encoding="utf-8")
        names += [n for n in dict.fromkeys(_IMPORT.findall(text)) if n not in names and n not in start]
    return names


COMPONENT = tuple(f"./static/js/{name}" for name in element_scripts("BidiComponent"))


class ComponentFiles:
    """Tags the components' files, so that browsers keep them and only ask whether they are still the same."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer what the browser has already; pass everything else on, and the response with its headers."""
        path = scope["path"] if scope["type"] == "http" else ""
        tag = next((tag for route, tag in TAGS.items() if path.endswith(route)), "")
        headers = {"ETag": tag, "Cache-Control": "no-cache"} if tag else early(path)
        if tag and tag in Headers(scope=scope).get("if-none-match", ""):
            await Response(status_code=304, headers=headers)(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start" and message["status"] == 200:
                MutableHeaders(scope=message).update(headers)
            await send(message)

        await self.app(scope, receive, send_with_headers if headers else send)


def early(path: str) -> dict[str, str]:
    """Return the header that has a page's scripts fetched and read while the page itself starts."""
    files = next((files for page, files in PAGES.items() if path.endswith(page)), ())
    names = [f"<./{ROUTE}{file}>; rel=modulepreload" for file in files]
    names += [f"<{name}>; rel=modulepreload" for name in COMPONENT if files]
    return {"Link": ", ".join(names)} if names else {}
