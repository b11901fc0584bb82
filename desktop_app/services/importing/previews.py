"""Previews: files read, matched and checked in scratch files until a yes or a no."""

import tempfile
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from sqlalchemy import Connection

from desktop_app.config import scratch_folder
from desktop_app.domain.errors import CannotWrite, NotFound, Refused
from desktop_app.domain.intake_rows import (
    Difference,
    PersonChoice,
    SheetShown,
    TableShown,
    UnitChoice,
)
from desktop_app.domain.progress import Progress, silent, steps
from desktop_app.domain.rows import ImportOutcome
from desktop_app.models.scratch import PREFIX, Scratch
from desktop_app.reports.report import Table
from desktop_app.services.desk import Desk
from desktop_app.services.importing import settling, sheets
from desktop_app.services.importing.across import check_across
from desktop_app.services.importing.comparing import compare_all, differences
from desktop_app.services.importing.corrections import FileCorrections
from desktop_app.services.importing.known import Known, fetch, with_judgings
from desktop_app.services.importing.ledgers import check_ledgers
from desktop_app.services.importing.likely import likely_units
from desktop_app.services.importing.options import ImportOptions, Preview
from desktop_app.services.importing.outcome import staged_outcome
from desktop_app.services.importing.people_matching import people_named
from desktop_app.services.importing.reading import (
    Given,
    files_below,
    known_files,
    read_again,
    read_all,
)
from desktop_app.services.importing.remembered import remembered_columns
from desktop_app.services.importing.resolving import resolve_all, with_lists
from desktop_app.services.importing.shown import rows_table
from desktop_app.services.importing.staged import Stage, StagedFile
from desktop_app.services.importing.weighing import weigh


class Previews:
    """Looking at files before they go in, and settling what they leave open.

    Each preview lives in a scratch file.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._stages: dict[Path, Stage] = {}
        # What the store knew when a preview was worked out.
        self._known: dict[Path, Known] = {}

    def preview(
        self, paths: Sequence[Path], options: ImportOptions, progress: Progress = silent
    ) -> Preview:
        """Read, match and check files and folders; nothing is written to the store.

        Raises: CannotRead, NotFound for an unknown campaign, Refused for a period that is none,
        Cancelled.
        """
        files = files_below(paths)
        with self._desk.reading() as connection:
            known, given = self._fetched(connection, options), _given(connection, options)
        scratch = _scratch_path()
        stage = Stage(Scratch.create(scratch))
        try:
            read_all(stage, files, given, progress)
            outcome = self._worked_out(stage, known, progress)
        except BaseException:
            stage.scratch.close()
            raise
        self._stages[scratch], self._known[scratch] = stage, known
        return Preview(scratch, options, outcome)

    def correct(
        self,
        preview: Preview,
        number: int,
        corrections: FileCorrections,
        progress: Progress = silent,
    ) -> Preview:
        """Settle what a file leaves open, in place of what was settled about it before.

        The file is read again from what was kept of it, and all files are matched and checked anew.

        Raises: NotFound for a file, a sheet, a unit, a person or a campaign that is not there,
        Refused for what cannot be meant or may not be allowed, Cancelled.
        """
        return self.correct_all(preview, {number: corrections}, progress)

    def correct_all(
        self,
        preview: Preview,
        corrections: Mapping[int, FileCorrections],
        progress: Progress = silent,
    ) -> Preview:
        """The same for several files at once, by their numbers."""
        stage, options = self._staged(preview), preview.options
        with self._desk.reading() as connection:
            known, given = self._fetched(connection, options), _given(connection, options)
        named = with_lists(stage, known)
        for number, said in corrections.items():
            settling.ensure_meant(stage, named, _file_read(stage, number), said)
        before = {number: stage.corrections(number) for number in corrections}
        try:
            _read_again(stage, corrections, given, progress)
            outcome = self._worked_out(stage, known, progress)
        except BaseException:
            _read_again(stage, before, given, silent)
            self._worked_out(stage, known, silent)
            raise
        self._known[preview.scratch] = known
        return Preview(preview.scratch, options, outcome)

    def _fetched(self, connection: Connection, options: ImportOptions) -> Known:
        today = self._desk.clock().astimezone().date()
        return fetch(connection, options, today.isoformat())

    def _worked_out(self, stage: Stage, known: Known, progress: Progress) -> ImportOutcome:
        """Match and check everything that was read."""
        with self._desk.reading() as connection:
            if any(
                table.kind in settling.MARKS for file in stage.files_read() for table in file.tables
            ):
                known = with_judgings(connection, known)
            resolve_all(stage, known, progress)
            compare_all(stage, connection, known.options, progress)
            listed = with_lists(stage, known)
            check_across(stage, listed, connection, progress)
            check_ledgers(stage, listed, connection)
        return staged_outcome(weigh(stage, accept_valid_rows=True))

    def corrections(self, preview: Preview, number: int) -> FileCorrections:
        """What is settled about a file so far."""
        return self._staged(preview).corrections(number)

    def weighed(
        self,
        preview: Preview,
        *,
        accept_valid_rows: bool = False,
        leave_out: Collection[int] = (),
    ) -> ImportOutcome:
        """What confirming would do, with or without the good rows of files that have errors.

        Files that the user keeps out have the status "left_out".
        """
        stage = self._staged(preview)
        return staged_outcome(
            weigh(stage, accept_valid_rows=accept_valid_rows, leave_out=leave_out)
        )

    def preview_rows(
        self, preview: Preview, number: int, offset: int = 0, limit: int = 200
    ) -> tuple[Table, ...]:
        """One page of each of a file's tables, as their rows will be stored."""
        stage = self._staged(preview)
        file = _file(stage, number)
        return tuple(
            rows_table(table, stage.lines(file, part, offset, limit))
            for part, table in enumerate(file.tables)
        )

    def tables(self, preview: Preview, number: int) -> tuple[TableShown, ...]:
        """The tables of a file, with what each column was taken for and could be."""
        file = _file(self._staged(preview), number)
        return tuple(sheets.table_shown(table) for table in file.tables)

    def sheet_names(self, preview: Preview, number: int) -> tuple[str, ...]:
        """The names of a file's sheets; none where it could not be read."""
        workbook = self._staged(preview).workbook(number)
        return tuple(sheet.name for sheet in workbook.sheets) if workbook else ()

    def sheet(
        self, preview: Preview, number: int, name: str, first_row: int = 1, limit: int = 200
    ) -> SheetShown:
        """Rows of a sheet as the user sees them in the workbook, from row `first_row` on.

        Raises: NotFound.
        """
        stage = self._staged(preview)
        sheet = sheets.find_sheet(stage.workbook(number), name)
        said, file = stage.corrections(number), _file(stage, number)
        return sheets.sheet_shown(sheet, (first_row, limit), file.problems, said.reading)

    def differences(self, preview: Preview, number: int) -> tuple[Difference, ...]:
        """What a file changes in the return in force, value by value; nothing where none is."""
        with self._desk.reading() as connection:
            return differences(self._staged(preview), connection, preview.options, number)

    def unit_choices(self, preview: Preview, text: str) -> tuple[UnitChoice, ...]:
        """The units that a text may name, the best first."""
        with self._desk.reading() as connection:
            known = self._fetched(connection, preview.options)
        return likely_units(with_lists(self._staged(preview), known), text)

    def person_choices(self, preview: Preview, number: int, text: str) -> tuple[PersonChoice, ...]:
        """The people whom a name in a file may mean, the likeliest first.

        Raises: NotFound for a file that is not there.
        """
        stage = self._staged(preview)
        file = _file(stage, number)
        with self._desk.reading() as connection:
            known = self._fetched(connection, preview.options)
        return people_named(with_lists(stage, known), stage, file, text)

    def discard(self, preview: Preview) -> None:
        """Refuse a preview: its scratch file is deleted."""
        stage = self._stages.pop(preview.scratch, None)
        self._known.pop(preview.scratch, None)
        if stage is not None:
            stage.scratch.close()

    def close(self) -> None:
        """Delete the previews that nobody confirmed."""
        for stage in self._stages.values():
            stage.scratch.close()
        self._stages.clear()
        self._known.clear()

    def _staged(self, preview: Preview) -> Stage:
        """The scratch file behind a preview.

        Raises: Refused where the preview was confirmed or refused before.
        """
        stage = self._stages.get(preview.scratch)
        if stage is None:
            sentence = "Bản xem trước này đã được xử lý. Hãy chọn lại tệp."
            raise Refused(sentence)
        return stage


def _given(connection: Connection, options: ImportOptions) -> Given:
    return Given(options, known_files(connection, options), remembered_columns(connection))


def _read_again(
    stage: Stage, corrections: Mapping[int, FileCorrections], given: Given, progress: Progress
) -> None:
    for number, said in steps(corrections.items(), progress, "Đang đọc lại tệp"):
        stage.put_corrections(number, said)
        read_again(stage, _file_read(stage, number), given)


def _file(stage: Stage, number: int) -> StagedFile:
    return _found(stage.file(number), number)


def _file_read(stage: Stage, number: int) -> StagedFile:
    return _found(stage.file_read(number), number)


def _found(file: StagedFile | None, number: int) -> StagedFile:
    if file is None:
        what = "tệp số"
        raise NotFound(what, str(number))
    return file


def _scratch_path() -> Path:
    """Where a new preview's file goes.

    Raises: CannotWrite where the user's folder takes no files.
    """
    try:
        folder = scratch_folder()
    except OSError as error:
        raise CannotWrite(Path(error.filename or ".")) from error
    return Path(tempfile.mktemp(prefix=PREFIX, dir=folder))  # noqa: S306  # SQLite makes it
