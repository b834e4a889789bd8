"""A web page that a browser saved as one file with its pictures (MHTML)."""

from email import message_from_bytes, policy

from lib.errors import ReadError
from lib.read.draft import Draft
from lib.read.page.claims import is_page_address
from lib.read.page.page import read_page


def read_archived_page(data: bytes, name: str) -> Draft:
    """Return the article of the page; its pictures and frames are passed over.

    Raises:
        ReadError: There is no page in the file, or no article in the page.
    """
    message = message_from_bytes(data, policy=policy.compat32)
    for part in message.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            content = part.get_payload(decode=True)
            where = str(message.get("Snapshot-Content-Location") or part.get("Content-Location") or "").strip()
            charset = part.get_content_charset()
            url = where if is_page_address(where) else None
            return read_page(content if isinstance(content, bytes) else b"", name, charset=charset, url=url)
    raise ReadError(f"{name!r} holds no web page")
