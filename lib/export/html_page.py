"""The frame of every HTML export: one file, light, readable on paper, and nothing fetched from anywhere."""

from html import escape

BASE = """
:root { color-scheme: light; }
body {
  background: #fff; color: #1a1c1f;
  font: 15px/1.55 -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, "Noto Sans CJK SC", sans-serif;
  margin: 2rem auto; max-width: 80rem; padding: 0 1rem;
}
h1 { font-size: 1.45rem; line-height: 1.3; }
h2 { font-size: 1.15rem; margin-top: 2.2rem; }
h3 { font-size: 1rem; }
p { margin: 0 0 .6rem; }
table { border-collapse: collapse; table-layout: fixed; width: 100%; }
th, td {
  border: 1px solid #d5d9dd; overflow-wrap: anywhere; padding: .5rem .8rem; text-align: left; vertical-align: top;
}
th { background: #f6f7f8; font-weight: 600; }
th small, .note { color: #565d64; display: block; font-size: .85rem; font-weight: 400; }
li { margin-bottom: .35rem; }
a { color: #0b5cad; }
:target { background: #fbf3a8; }
img, svg { height: auto; max-width: 100%; }
blockquote { border-left: 3px solid #d5d9dd; margin: .4rem 0; padding-left: .8rem; }
@media print { body { margin: 0; max-width: none; } a { color: inherit; } }
"""


def html_page(title: str, body: str, style: str = "") -> bytes:
    """Return a whole document.

    Args:
        title: Plain words; escaped here.
        body: Markup that is safe already.
        style: Rules beyond the common ones.
    """
    head = (
        '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{BASE}{style}</style>"
    )
    return f'<!doctype html>\n<html lang="en"><head>{head}</head>\n<body>\n{body}\n</body></html>\n'.encode()


def http_link(url: str | None) -> str | None:
    """Return the address if it is one a browser may open from a document, else nothing."""
    return url if url and url.startswith(("https://", "http://")) else None
