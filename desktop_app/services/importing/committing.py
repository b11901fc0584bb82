"""A confirmed preview becomes records: files, tables and rows, all or nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import insert, select

from desktop_app.domain.intake import Kind
from desktop_app.domain.progress import Progress, steps
from desktop_app.models.base import Base
from desktop_app.models.intake import (
    ImportBatch,
    ImportFile,
    ImportTable,
)
from desktop_app.models.units import Unit
from desktop_app.services import criteria
from desktop_app.services.activity_carrying import carry_over
from desktop_app.services.desk import Command
from desktop_app.services.importing.keeping import keep, keep_refused
from desktop_app.services.importing.learning import Written
from desktop_app.services.importing.ledger_writing import LEDGERS
from desktop_app.services.importing.mark_writing import MARKS
from desktop_app.services.importing.options import ImportOptions
from desktop_app.services.importing.problem_records import write_problems
from desktop_app.services.importing.resolving import RETURNS
from desktop_app.services.importing.settled import of_file
from desktop_app.services.importing.staged import GOES_IN, ORDER, Stage, StagedFile, turn
from desktop_app.services.importing.tallies import arrival
from desktop_app.services.importing.versions import Sending, open_returns
from desktop_app.services.importing.weighing import Weighed
from desktop_app.services.importing.writing import LISTS, Target, write_rows

Record = dict[str, Any]
_WRITERS = {**LEDGERS, **MARKS}


class Numbers:
    """The units' numbers by code, asked of the store again only after a list was written."""

    def __init__(self, command: Command) -> None:
        self._command = command
        self._known: Mapping[str, int] | None = None

    def all(self) -> Mapping[str, int]:
        """Every unit of the store."""
        if self._known is None:
            rows = self._command.connection.execute(select(Unit.code, Unit.id))
            self._known = {row.code: row.id for row in rows}
        return self._known

    def forget(self) -> None:
        """There may be others now."""
        self._known = None


@dataclass(frozen=True, slots=True)
class Batch:
    """An import under way."""

    command: Command
    stage: Stage
    options: ImportOptions
    import_id: int
    received_on: str
    units: Numbers


def open_batch(command: Command, stage: Stage, options: ImportOptions) -> Batch:
    """The import's own record."""
    received = options.received_on or command.today.isoformat()
    record = {
        "made_at": command.now,
        "actor": command.actor.name,
        "year": options.year,
        "received_on": received,
    }
    added = insert(ImportBatch).returning(ImportBatch.id)
    import_id = command.connection.execute(added, [record]).scalar_one()
    return Batch(command, stage, options, import_id, received, Numbers(command))


def write_files(batch: Batch, files: Sequence[Weighed], progress: Progress) -> list[Written]:
    """Write every file with its status, lists of units and people before what refers to them.

    Returns those whose rows went in.
    """
    written: list[Written] = []
    ordered = sorted(files, key=lambda pair: _turn(pair[0]))
    for file, status in steps(ordered, progress, "Đang ghi vào sổ"):
        file_id = _write_file(batch, file, status)
        if status in GOES_IN:
            written.append((file, file_id))
    return written


def _turn(file: StagedFile) -> tuple[int, tuple[bool, int]]:
    return min((turn(table.kind) for table in file.tables), default=len(ORDER)), arrival(file)


def _write_file(batch: Batch, file: StagedFile, status: str) -> int:
    campaign_id = _campaign(batch, file)
    goes_in = status in GOES_IN
    record = {
        "import_id": batch.import_id,
        "path": file.path,
        "name": file.name,
        "sha256": file.sha256,
        "stored_id": _store(batch.command, file, status),
        "kind": file.kind.value,
        "status": status,
        "unit_id": batch.units.all().get(file.unit),
        "campaign_id": campaign_id,
        "rows_total": file.rows_total,
        "rows_accepted": file.rows_ready if goes_in else 0,
    }
    file_id = _add(batch.command, ImportFile, record)
    write_problems(batch.command, file_id, file.problems)
    if goes_in:
        _write_tables(batch, file, file_id, campaign_id)
    return file_id


def _add(command: Command, model: type[Base], record: Record) -> int:
    added = insert(model).returning(model.__table__.c.id)
    return int(command.connection.execute(added, [record]).scalar_one())


def _campaign(batch: Batch, file: StagedFile) -> int | None:
    if not file.campaign:
        return None
    connection = batch.command.connection
    return criteria.campaign_number(connection, batch.options.year, file.campaign)


def _store(command: Command, file: StagedFile, status: str) -> int | None:
    """Keep the bytes of what goes in, and of what is refused, so that it can be answered.

    Raises: FileChangedSince.
    """
    if status in GOES_IN:
        return keep(command, file.path, file.name, file.sha256)
    refused = status == "rejected"
    return keep_refused(command, file.path, file.name, file.sha256) if refused else None


def _write_tables(batch: Batch, file: StagedFile, file_id: int, campaign_id: int | None) -> None:
    opened: dict[Kind, set[int]] = {}
    said = batch.stage.corrections(file.number)
    chosen = of_file(batch.options, file, said, [file.campaign]).campaign
    for part, table in file.parts:
        record = {
            "file_id": file_id,
            "sheet": table.sheet,
            "kind": table.kind.value,
            "header_row": table.header_row,
            "columns": table.columns,
        }
        table_id = _add(batch.command, ImportTable, record)
        units = batch.units.all()
        sending = _sending(batch, file, table.kind, (file_id, campaign_id))
        codes = batch.stage.units(file, part) if sending else frozenset()
        wanted = {units[code] for code in codes}
        before = opened.setdefault(table.kind, set())
        returns = _open(batch.command, sending, wanted, before) if sending else {}
        before |= wanted
        by_code = {code: returns[units[code]] for code in codes}
        target = Target(
            table_id,
            units,
            by_code,
            year=batch.options.year,
            campaign=chosen,
            received_on=batch.received_on,
            title=table.title,
            drive_id=table.drive,
            campaign_id=campaign_id,
            period=file.period,
        )
        lines = batch.stage.lines(file, part)
        if table.kind in _WRITERS:
            _WRITERS[table.kind](batch.command, lines, target)
        else:
            write_rows(batch.command, table.kind, lines, target)
        if table.kind is Kind.PARTICIPATION:
            carry_over(batch.command, set(returns.values()))
        if table.kind in LISTS:
            batch.units.forget()


def _sending(
    batch: Batch, file: StagedFile, kind: Kind, ids: tuple[int, int | None]
) -> Sending | None:
    """What a table of a file brings; `ids`: the numbers of the file and of its campaign."""
    file_id, campaign_id = ids
    if kind not in RETURNS or campaign_id is None:
        return None
    return Sending(
        file_id=file_id,
        campaign_id=campaign_id,
        kind=kind,
        period=file.period,
        received_on=batch.received_on,
        supplement=file.supplement,
    )


def _open(command: Command, sending: Sending, wanted: set[int], before: set[int]) -> dict[int, int]:
    """A file's second table of a kind adds to what its first has of a unit; it replaces nothing."""
    more = replace(sending, supplement=True)
    fresh = open_returns(command, sending, wanted - before)
    return fresh | open_returns(command, more, wanted & before)
