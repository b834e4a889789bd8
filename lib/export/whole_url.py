"""Addresses as articles give them, made fit for formats that hold them to the rules."""

from urllib.parse import quote

KEPT = "!#$%&'()*+,/:;=?@[]~"


def whole_url(url: str) -> str:
    """Return the address with what RFC 3986 bans from it percent-encoded, and nothing encoded twice."""
    return quote(url, safe=KEPT)
