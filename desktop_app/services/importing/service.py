"""Confirm, take back, list: the use cases of intake beside the previews."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import func, select

from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.progress import Progress, silent
from desktop_app.domain.rows import ImportInfo, ImportOutcome
from desktop_app.models.intake import ImportBatch, ImportFile
from desktop_app.services import years
from desktop_app.services.desk import Command
from desktop_app.services.importing import list_changes
from desktop_app.services.importing.clashes import ensure_still_new
from desktop_app.services.importing.committing import open_batch, write_files
from desktop_app.services.importing.known import fetch
from desktop_app.services.importing.learning import learn
from desktop_app.services.importing.options import Preview
from desktop_app.services.importing.outcome import staged_outcome, stored_outcome
from desktop_app.services.importing.previews import Previews
from desktop_app.services.importing.reading import known_files, without_known
from desktop_app.services.importing.staged import GOES_IN, Stage
from desktop_app.services.importing.taking_back import take_back
from desktop_app.services.importing.weighing import LEFT_OUT, Weighed, weigh


class Importing(Previews):
    """Intake into one store: what was looked at is confirmed, refused or taken back."""

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

        What was settled about the files is remembered: spellings of units and people, and what
        the columns of a layout hold.

        Raises: ClosedYear, ChangedSince where a file is no longer what was previewed, Refused where
        the store has come to know what a list would bring as new, Cancelled.
        """
        stage = self._staged(preview)
        weighed = weigh(stage, accept_valid_rows=accept_valid_rows, leave_out=leave_out)
        files = [(file, status) for file, status in weighed if status != LEFT_OUT]
        if all(status in {"duplicate", "ignored"} for _, status in files):
            outcome = staged_outcome(weighed)
            self.discard(preview)
            return Done(outcome, Changes.NOTHING)
        outcome = self._write(preview, stage, files, progress)
        self.discard(preview)
        return Done(outcome, _changes(outcome))

    def _write(
        self,
        preview: Preview,
        stage: Stage,
        files: Sequence[Weighed],
        progress: Progress,
    ) -> ImportOutcome:
        with self._desk.command(recorded=False) as command:
            years.ensure_open(command, preview.options.year)
            batch = open_batch(command, stage, preview.options)
            known = known_files(command.connection, preview.options)
            now = fetch(command.connection, preview.options)
            ensure_still_new(self._known[preview.scratch], now, stage, files)
            brings = _brings_lists(files)
            before = list_changes.snapshot(command.connection) if brings else {}
            written = write_files(batch, without_known(files, known), progress)
            after = list_changes.snapshot(command.connection) if brings else {}
            changes = learn(command, stage, written)
            outcome = stored_outcome(command.connection, batch.import_id)
            _audit(command, outcome, changes, list_changes.changes(before, after))
        return outcome

    def undo(self, import_id: int) -> Done[None]:
        """Take a whole import back: earlier versions of its returns are in force again.

        What was learnt with it stays: spellings of units and people and choices of columns are
        knowledge about how people write, whether the figures count or not.

        Raises: NotFound, ClosedYear, Refused where later data depend on its lists of units and
        people, or a second time.
        """
        with self._desk.command() as command:
            take_back(command, import_id)
        return Done(None, _TAKEN_BACK)

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


def _brings_lists(files: Sequence[Weighed]) -> bool:
    """Whether units or people may be new after the import."""
    return any(
        table.kind in list_changes.LISTS
        for file, status in files
        if status in GOES_IN
        for table in file.tables
    )


def _audit(
    command: Command,
    outcome: ImportOutcome,
    changes: Mapping[str, int],
    lists: Mapping[str, Any],
) -> None:
    """`changes`: how many of each kind were made in the preview; `lists`: for the way back."""
    after: dict[str, Any] = {
        "files": len(outcome.files),
        "accepted": sum(file.status in GOES_IN for file in outcome.files),
        "rows": sum(file.rows_accepted for file in outcome.files),
        "contributions_vnd": outcome.contributions_vnd,
    }
    if changes:
        after["corrections"] = dict(changes)
    if lists:
        after[list_changes.KEY] = dict(lists)
    subject = f"import:{outcome.import_id}"
    command.audit("import.commit", subject, after=after, import_id=outcome.import_id)


_TAKEN_BACK = (
    Changes.UNITS
    | Changes.PEOPLE
    | Changes.RETURNS
    | Changes.FUNDS
    | Changes.SCORES
    | Changes.CAMPAIGNS
)
_CHANGES = {
    "units": Changes.UNITS | Changes.RETURNS,
    "people": Changes.PEOPLE,
    "contributions": Changes.FUNDS | Changes.RETURNS,
    "participation": Changes.RETURNS | Changes.FUNDS,
    "return": Changes.FUNDS | Changes.RETURNS | Changes.SCORES,
    "targets": Changes.SCORES,
    "scores": Changes.SCORES,
    "cross_scores": Changes.SCORES,
    "pledges": Changes.FUNDS,
    "remittances": Changes.FUNDS,
    "bank": Changes.FUNDS,
    "registrations": Changes.CAMPAIGNS,
}


def _changes(outcome: ImportOutcome) -> Changes:
    changed = Changes.RETURNS
    for file in outcome.files:
        changed |= _CHANGES.get(file.kind, Changes.NOTHING)
    return changed
