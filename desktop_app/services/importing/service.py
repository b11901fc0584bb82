"""Preview, confirm, refuse, take back: the use cases of intake."""

import tempfile
from collections.abc import Collection, Sequence
from pathlib import Path

from sqlalchemy import func, select, update

from desktop_app.config import scratch_folder
from desktop_app.domain.changes import Changes, Done, Undo
from desktop_app.domain.errors import CannotWrite, NotFound, Refused
from desktop_app.domain.intake import Kind
from desktop_app.domain.progress import Progress, silent
from desktop_app.domain.rows import ImportInfo, ImportOutcome
from desktop_app.models.intake import ImportBatch, ImportFile, ImportTable
from desktop_app.models.scoring import EnteredMark
from desktop_app.models.scratch import PREFIX, Scratch
from desktop_app.reports.report import Table
from desktop_app.services import years
from desktop_app.services.desk import Command, Desk
from desktop_app.services.importing.committing import open_batch, write_files
from desktop_app.services.importing.known import fetch
from desktop_app.services.importing.options import ImportOptions, Preview
from desktop_app.services.importing.outcome import staged_outcome, stored_outcome
from desktop_app.services.importing.reading import (
    files_below,
    known_files,
    read_all,
    without_known,
)
from desktop_app.services.importing.replacing import note_replacements, standing
from desktop_app.services.importing.resolving import resolve_all
from desktop_app.services.importing.shown import rows_table
from desktop_app.services.importing.staged import GOES_IN, Stage
from desktop_app.services.importing.versions import withdraw
from desktop_app.services.importing.weighing import LEFT_OUT, Weighed, weigh

LISTS = frozenset({Kind.UNITS.value, Kind.PEOPLE.value})


class Importing:
    """Intake into one store; previews live in scratch files until they are confirmed or refused."""

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
        stage = self._stage(preview)
        files = weigh(stage, accept_valid_rows=accept_valid_rows, leave_out=leave_out)
        return staged_outcome(stage, files, supplement=preview.options.supplement)

    def preview_rows(
        self, preview: Preview, number: int, offset: int = 0, limit: int = 200
    ) -> tuple[Table, ...]:
        """One page of each of a file's tables, as their rows will be stored."""
        stage = self._stage(preview)
        file = next(one for one in stage.files() if one.number == number)
        return tuple(
            rows_table(table, stage.lines(file, part, offset, limit))
            for part, table in enumerate(file.tables)
        )

    def commit(
        self,
        preview: Preview,
        *,
        accept_valid_rows: bool = False,
        leave_out: Collection[int] = (),
        progress: Progress = silent,
    ) -> Done[ImportOutcome]:
        """Write the preview in one transaction, and let go of it.

        `leave_out`: numbers of files that the user keeps out.

        Raises: ClosedYear, ChangedSince where a file is no longer what was previewed, Cancelled.
        """
        stage = self._stage(preview)
        weighed = weigh(stage, accept_valid_rows=accept_valid_rows, leave_out=leave_out)
        files = [(file, status) for file, status in weighed if status != LEFT_OUT]
        if all(status in {"duplicate", "ignored"} for _, status in files):
            outcome = staged_outcome(stage, weighed)
            self.discard(preview)
            return Done(outcome, Changes.NOTHING)
        outcome = self._write(preview, stage, files, progress)
        self.discard(preview)
        return Done(outcome, _changes(outcome), _undo(outcome))

    def _write(
        self,
        preview: Preview,
        stage: Stage,
        files: Sequence[Weighed],
        progress: Progress,
    ) -> ImportOutcome:
        with self._desk.command() as command:
            years.ensure_open(command, preview.options.year)
            batch = open_batch(command, stage, preview.options)
            known = known_files(command.connection, preview.options)
            write_files(batch, without_known(files, known), progress)
            outcome = stored_outcome(command.connection, batch.import_id)
            _audit(command, outcome)
        return outcome

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

    def undo(self, import_id: int) -> Done[None]:
        """Take a whole import back: earlier versions of its returns are in force again.

        Raises: NotFound, ClosedYear, Refused for lists of units and people, or a second time.
        """
        with self._desk.command() as command:
            _refuse_undo(command, import_id)
            withdraw(command, import_id)
            _withdraw_marks(command, import_id)
            batch = update(ImportBatch).where(ImportBatch.id == import_id)
            command.connection.execute(
                batch.values(undone_at=command.now, version=ImportBatch.version + 1)
            )
            command.audit("import.undo", f"import:{import_id}", import_id=import_id)
        return Done(None, Changes.RETURNS | Changes.FUNDS | Changes.SCORES)

    def all(self, year: int) -> tuple[ImportInfo, ...]:
        """The imports of a year, newest first."""
        query = (
            select(
                ImportBatch,
                func.count(ImportFile.id).label("files"),
                func.coalesce(func.sum(ImportFile.rows_accepted), 0).label("rows"),
            )
            .outerjoin(ImportFile, ImportFile.import_id == ImportBatch.id)
            .where(ImportBatch.year == year)
            .group_by(ImportBatch.id)
            .order_by(ImportBatch.id.desc())
        )
        with self._desk.reading() as connection:
            return tuple(
                ImportInfo(
                    id=row.id,
                    made_at=row.made_at.astimezone().isoformat(timespec="minutes"),
                    actor=row.actor,
                    files=row.files,
                    rows=row.rows,
                    undone=row.undone_at is not None,
                )
                for row in connection.execute(query)
            )

    def outcome(self, import_id: int) -> ImportOutcome:
        """What an import did.

        Raises: NotFound.
        """
        with self._desk.reading() as connection:
            return stored_outcome(connection, import_id)

    def _stage(self, preview: Preview) -> Stage:
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


def _audit(command: Command, outcome: ImportOutcome) -> None:
    after = {
        "files": len(outcome.files),
        "accepted": sum(file.status in GOES_IN for file in outcome.files),
        "rows": sum(file.rows_accepted for file in outcome.files),
        "contributions_vnd": outcome.contributions_vnd,
    }
    subject = f"import:{outcome.import_id}"
    command.audit("import.commit", subject, after=after, import_id=outcome.import_id)


_CHANGES = {
    "units": Changes.UNITS | Changes.RETURNS,
    "people": Changes.PEOPLE,
    "contributions": Changes.FUNDS | Changes.RETURNS,
    "participation": Changes.RETURNS | Changes.FUNDS,
    "targets": Changes.SCORES,
    "scores": Changes.SCORES,
}


def _changes(outcome: ImportOutcome) -> Changes:
    changed = Changes.RETURNS
    for file in outcome.files:
        changed |= _CHANGES.get(file.kind, Changes.NOTHING)
    return changed


def _undo(outcome: ImportOutcome) -> Undo | None:
    """Lists of units and people are not taken back; all else is."""
    lists = any(file.kind in LISTS and file.status in GOES_IN for file in outcome.files)
    if lists or outcome.import_id is None:
        return None
    return Undo("import.undo", outcome.import_id)


def _refuse_undo(command: Command, import_id: int) -> None:
    query = select(ImportBatch.year, ImportBatch.undone_at).where(ImportBatch.id == import_id)
    row = command.connection.execute(query).one_or_none()
    if row is None:
        what = "lần nhập số"
        raise NotFound(what, str(import_id))
    years.ensure_open(command, row.year)
    if row.undone_at is not None:
        sentence = f"Lần nhập số {import_id} đã được rút lại trước đó."
        raise Refused(sentence)
    kinds = (
        select(ImportTable.kind)
        .join(ImportFile, ImportFile.id == ImportTable.file_id)
        .where(ImportFile.import_id == import_id)
    )
    if LISTS & set(command.connection.scalars(kinds)):
        sentence = (
            f"Lần nhập số {import_id} có danh sách đơn vị hoặc cán bộ mà số liệu khác đã dùng "
            "nên không rút lại được. Hãy nhập lại danh sách đúng."
        )
        raise Refused(sentence)


def _withdraw_marks(command: Command, import_id: int) -> None:
    tables = (
        select(ImportTable.id)
        .join(ImportFile, ImportFile.id == ImportTable.file_id)
        .where(ImportFile.import_id == import_id)
    )
    marks = update(EnteredMark).where(EnteredMark.table_id.in_(tables))
    command.connection.execute(marks.values(withdrawn=True))
