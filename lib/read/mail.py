"""E-mail (.eml): a newsletter, or a notice sent round."""

import re
from email import message_from_bytes, policy
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr

from lib.errors import ReadError
from lib.read.draft import Draft, Metadata
from lib.read.encoding import decode_bytes
from lib.read.page.fragment import paragraphs_of
from lib.read.stamps import read_stamp
from lib.read.wording import compose, join_lines, one_line

FORWARDED = re.compile(r"(?:(?:fwd?|re|aw|wg|tr|rv|转发|答复)\s?[:：]\s?)+", re.IGNORECASE)
SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)
QUOTED = re.compile(r"^>.*$", re.MULTILINE)
LONGEST_HEADER = 2_000  # characters; a subject takes one line
MOST_NAMED = 10  # attachments
FULL = 0.5  # of the HTML part's length from which the plain part is no mere stub


def read_mail(data: bytes, name: str) -> Draft:
    """Return the text of a mail; the subject is its title, the sender its publisher.

    Raises:
        ReadError: It has no text.
    """
    message = message_from_bytes(data, policy=policy.compat32)
    paragraphs = _paragraphs(message, name)
    if not paragraphs:
        raise ReadError(f"{name!r} is a mail without text")
    sender, address = parseaddr(_header(message, "From"))
    stamp = read_stamp(_header(message, "Date"))
    metadata = Metadata(
        title=FORWARDED.sub("", _header(message, "Subject"), count=1) or None,
        publisher=sender or address or None,
        published=stamp.day if stamp else None,
    )
    return Draft(compose(paragraphs), metadata, _attached(message))


def _header(message: Message, name: str) -> str:
    raw = str(message.get(name, ""))[:LONGEST_HEADER]
    try:
        return one_line(str(make_header(decode_header(raw))))
    except (LookupError, ValueError, HeaderParseError):  # an encoding that nobody knows
        return one_line(raw)


def _paragraphs(message: Message, name: str) -> list[str]:
    plain = _plain(_content(message, "text/plain"))
    markup = _content(message, "text/html")
    rich = paragraphs_of(f"<p>{markup}", name) if markup.strip() else []
    return plain if sum(map(len, plain)) >= FULL * sum(map(len, rich)) else rich


def _plain(text: str) -> list[str]:
    own = QUOTED.sub("", SIGNATURE.split(text.replace("\r\n", "\n"), maxsplit=1)[0])
    return join_lines(own, wrapped=True) if own.strip() else []


def _content(message: Message, kind: str) -> str:
    part = next((p for p in message.walk() if p.get_content_type() == kind and not p.get_filename()), None)
    content = part.get_payload(decode=True) if part else None
    return decode_bytes(content, part.get_content_charset()) if part and isinstance(content, bytes) else ""


def _attached(message: Message) -> tuple[str, ...]:
    names = [one_line(str(name))[:80] for part in message.walk() if (name := part.get_filename())]
    if not names:
        return ()
    told = ", ".join(names[:MOST_NAMED]) + (f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else "")
    return (f"What is attached to the mail was not read ({told}); add it as a file of its own.",)
