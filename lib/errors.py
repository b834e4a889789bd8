"""The errors that a reader of the product can meet; each message says what was seen and what was allowed."""


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
