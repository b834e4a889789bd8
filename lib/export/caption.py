"""What stands around an exported view: title, caption, filter statement, sources and the data's date."""

from dataclasses import dataclass
from datetime import date

from lib.export.cite import cite_day


@dataclass(frozen=True, slots=True)
class Caption:
    """The words of one export.

    Args:
        title: A sentence about what is shown.
        text: How to read it.
        statement: What is filtered out, in words.
        sources: The sources, one a line as cited.
        data_day: The publication day of the newest article in the collection.
        version: The program's version.
        names: The sources in short, for pictures.
    """

    title: str
    text: str = ""
    statement: str = ""
    sources: tuple[str, ...] = ()
    data_day: date | None = None
    version: str = ""
    names: tuple[str, ...] = ()

    @property
    def provenance(self) -> str:
        """One line: the data's date and what made it."""
        dated = (
            f"Data as of {cite_day(self.data_day)}. " if self.data_day else "The articles carry no publication day. "
        )
        return f"{dated}Made with the crackdown timeline {self.version}".rstrip() + "."
