"""A problem is a value: one thing wrong in the user's data, and what to do about it."""

from dataclasses import dataclass, replace
from enum import StrEnum


class Severity(StrEnum):
    """An error keeps its row out; a warning lets it in and is shown."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong, where, and a Vietnamese sentence that says what to do.

    `code` is `subject.what` ("amount.ambiguous"); `cell` is as Excel names it ("E12"), empty where
    the whole sheet or file is meant; `value` is the cell's text as the user sees it.
    """

    severity: Severity
    code: str
    message: str
    sheet: str = ""
    cell: str = ""
    value: str = ""

    @property
    def is_error(self) -> bool:
        """Whether this keeps the row, or the file where no row is meant, out."""
        return self.severity is Severity.ERROR

    def at(self, sheet: str, cell: str = "") -> "Problem":
        """The same problem, found at a place."""
        return replace(self, sheet=sheet, cell=cell)


def error(code: str, message: str, value: str = "") -> Problem:
    """A problem that keeps its row out."""
    return Problem(Severity.ERROR, code, message, value=value)


def warning(code: str, message: str, value: str = "") -> Problem:
    """A problem that is shown and lets its row in."""
    return Problem(Severity.WARNING, code, message, value=value)
