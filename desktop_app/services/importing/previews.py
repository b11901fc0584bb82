"""Previews: files read, matched and checked in scratch files until a yes or a no."""

import tempfile
from collections.abc import Collection, Sequence
from pathlib import Path

from desktop_app.config import scratch_folder
from desktop_app.domain.errors import CannotWrite, Refused
from desktop_app.domain.progress import Progress, silent
from desktop_app.domain.rows import ImportOutcome
from desktop_app.models.scratch import PREFIX, Scratch
from desktop_app.reports.report import Table
from desktop_app.services.desk import Desk
from desktop_app.services.importing.known import fetch
from desktop_app.services.importing.options import ImportOptions, Preview
from desktop_app.services.importing.outcome import staged_outcome
from desktop_app.services.importing.reading import files_below, known_files, read_all
from desktop_app.services.importing.replacing import note_replacements, standing
from desktop_app.services.importing.resolving import resolve_all
from desktop_app.services.importing.shown import rows_table
from desktop_app.services.importing.staged import Stage
from desktop_app.services.importing.weighing import weigh


class Previews:
    """Looking at files before they go in; each preview lives in a scratch file."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._stages: dict[Path, Stage] = {}

    def preview(
        self, paths: Sequence[Path], options: ImportOptions, progress: Progress = silent
    ) -> Preview:
        """Read, match and check files and folders; nothing is written to the store.

        Raises: CannotRead, NotFound for an unknown campaign, Refused for a period that is none,
        Cancelled.
        """
        files = files_below(paths)
        with self._desk.reading() as connection:
            known, seen = fetch(connection, options), known_files(connection, options)
            before = {} if options.supplement else standing(connection, options)
        scratch = _scratch_path()
        stage = Stage(Scratch.create(scratch))
        try:
            read_all(stage, files, seen, options, progress)
            resolve_all(stage, known)
            note_replacements(stage, before)
            weighed = weigh(stage, accept_valid_rows=True)
            outcome = staged_outcome(stage, weighed, supplement=options.supplement)
        except BaseException:
            stage.scratch.close()
            raise
        self._stages[scratch] = stage
        return Preview(scratch, options, outcome)

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
        files = weigh(stage, accept_valid_rows=accept_valid_rows, leave_out=leave_out)
        return staged_outcome(stage, files, supplement=preview.options.supplement)

    def preview_rows(
        self, preview: Preview, number: int, offset: int = 0, limit: int = 200
    ) -> tuple[Table, ...]:
        """One page of each of a file's tables, as their rows will be stored."""
        stage = self._staged(preview)
        file = next(one for one in stage.files() if one.number == number)
        return tuple(
            rows_table(table, stage.lines(file, part, offset, limit))
            for part, table in enumerate(file.tables)
        )

    def discard(self, preview: Preview) -> None:
        """Refuse a preview: its scratch file is deleted."""
        stage = self._stages.pop(preview.scratch, None)
        if stage is not None:
            stage.scratch.close()

    def close(self) -> None:
        """Delete the previews that nobody confirmed."""
        for stage in self._stages.values():
            stage.scratch.close()
        self._stages.clear()

    def _staged(self, preview: Preview) -> Stage:
        """The scratch file behind a preview.

        Raises: Refused where the preview was confirmed or refused before.
        """
        stage = self._stages.get(preview.scratch)
        if stage is None:
            sentence = "Bản xem trước này đã được xử lý. Hãy chọn lại tệp."
            raise Refused(sentence)
        return stage


def _scratch_path() -> Path:
    """Where a new preview's file goes.

    Raises: CannotWrite where the user's folder takes no files.
    """
    try:
        folder = scratch_folder()
    except OSError as error:
        raise CannotWrite(Path(error.filename or ".")) from error
    return Path(tempfile.mktemp(prefix=PREFIX, dir=folder))  # noqa: S306  # SQLite makes it
