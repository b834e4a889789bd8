"""E-mail (.eml): a newsletter, or a notice sent round."""

import re
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr

from lib.errors import ReadError
from lib.read.draft import Draft, Metadata
from lib.read.encoding import decode_bytes
from lib.read.page.fragment import paragraphs_of
from lib.read.stamps import read_stamp
from lib.read.wording import compose, one_line

FORWARDED = re.compile(r"(?:(?:fwd?|re|aw|wg|tr|rv|转发|答复)\s?[:：]\s?)+", re.IGNORECASE)
SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)
QUOTED = re.compile(r"^>.*$", re.MULTILINE)
FULL = 0.5  # of the HTML part's length from which the plain part is no mere stub


def read_mail(data: bytes, name: str) -> Draft:
    """Return the text of a mail; the subject is its title, the sender its publisher.

    Raises:
        ReadError: It has no text.
    """
    message = message_from_bytes(data, policy=policy.default)
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


def _header(message: EmailMessage, name: str) -> str:
    return one_line(str(message.get(name, "")))


def _paragraphs(message: EmailMessage, name: str) -> list[str]:
    plain = _plain(_content(message, "plain"))
    markup = _content(message, "html")
    rich = paragraphs_of(f"<p>{markup}", name) if markup.strip() else []
    return plain if sum(map(len, plain)) >= FULL * sum(map(len, rich)) else rich


def _plain(text: str) -> list[str]:
    own = QUOTED.sub("", SIGNATURE.split(text.replace("\r\n", "\n"), maxsplit=1)[0])
    return paragraphs_of(own, "mail", wrapped=True) if own.strip() else []


def _content(message: EmailMessage, kind: str) -> str:
    part = message.get_body(preferencelist=(kind,))
    if part is None:
        return ""
    content = part.get_payload(decode=True)
    return decode_bytes(content, part.get_content_charset()) if isinstance(content, bytes) else ""


def _attached(message: EmailMessage) -> tuple[str, ...]:
    names = [one_line(part.get_filename() or "") or "one without a name" for part in message.iter_attachments()]
    if not names:
        return ()
    return (f"What is attached to the mail was not read ({', '.join(names)}); add it as a file of its own.",)
