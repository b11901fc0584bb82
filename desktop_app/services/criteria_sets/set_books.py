"""Criteria sets as workbooks: out to be edited, and back."""

from pathlib import Path

from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.progress import Progress, silent
from desktop_app.domain.rows import ImportOutcome
from desktop_app.services.criteria_sets import books, stored
from desktop_app.services.criteria_sets.book_intake import OnlyLooked, take_in
from desktop_app.services.criteria_sets.books import BooksGiven
from desktop_app.services.desk import Desk
from desktop_app.services.written import write


class SetBooks:
    """The workbook of a set; see `CriteriaSets`."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def write(self, year: int, code: str, path: Path, number: int = 0) -> None:
        """Write one version of a set, the newest where none is named, as a workbook to be edited.

        Raises: NotFound, CannotWrite, DiskFull.
        """
        with self._desk.reading() as connection:
            data = books.written(connection, stored.found(connection, year, code, number))
        write(path, data)

    def preview_books(self, given: BooksGiven, progress: Progress = silent) -> ImportOutcome:
        """What `import_books` would do; nothing is written.

        Raises: ClosedYear, CannotRead, Cancelled.
        """
        read = list(books.read_files(given, progress))
        try:
            with self._desk.command() as command:
                outcome = take_in(command, given, read, is_trial=True)
        except OnlyLooked as looked:
            outcome = looked.outcome
        return outcome

    def import_books(self, given: BooksGiven, progress: Progress = silent) -> Done[ImportOutcome]:
        """Take edited workbooks back: each changes its set as `save` does, or begins it as a draft.

        A file with an error changes nothing; the others go in. All of it is one import.

        Raises: ClosedYear, CannotRead, FileChangedSince, Cancelled.
        """
        read = list(books.read_files(given, progress))
        try:
            with self._desk.command() as command:
                outcome = take_in(command, given, read)
        except OnlyLooked as nothing:  # every set is as its file says
            return Done(nothing.outcome, Changes.NOTHING)
        return Done(outcome, Changes.SCORES | Changes.RETURNS)
