"""The ids of articles: a short hash of what was read."""

import hashlib
import json

from lib.read.draft import Draft


def content_id(draft: Draft) -> str:
    """The id rests on what was read, not on the file: its offsets are good for this text only.

    So a page saved twice with other advertisements is one article, and a row of a table keeps its id when it moves.
    """
    said = draft.metadata
    day = said.published.isoformat() if said.published else None
    content = [said.title, said.publisher, day, said.url, draft.text]
    return short_hash(json.dumps(content, ensure_ascii=False).encode("utf-8", "surrogatepass"))


def short_hash(data: bytes) -> str:
    """Return ten hexadecimal digits."""
    return hashlib.blake2b(data, digest_size=5).hexdigest()
