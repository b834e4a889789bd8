"""The errors that a reader of the product can meet; each message says what was seen and what was allowed."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lib.correction import Correction


class CrackdownError(Exception):
    """Base of every error the project raises on purpose; its text is fit for display."""


class ReadError(CrackdownError):
    """A file or upload cannot become an article; the text names the file."""


class VocabError(CrackdownError):
    """A word list in `data/vocab` breaks its schema; the text names file and entry."""


class ExportError(CrackdownError):
    """An export cannot be made here; the text says why and what else is offered."""


class DateError(CrackdownError):
    """What a reader typed is no date; the text says what was not understood and what a date may look like."""


class EdtfError(CrackdownError):
    """A date that a reader gives is no EDTF; the text shows it and says how to write one."""


class KeepError(CrackdownError):
    """Corrections cannot be read or kept; the text names the store, and what is in it was not changed."""


class ConflictError(KeepError):
    """Somebody corrected the same event in the meantime; nothing was written, and `newer` are those corrections."""

    def __init__(self, message: str, newer: "tuple[Correction, ...]") -> None:
        super().__init__(message)
        self.newer = newer
