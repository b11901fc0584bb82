"""What an import would do, or did, as one value for the window and the command line."""

from collections.abc import Sequence

from sqlalchemy import Connection, func, select

from desktop_app.domain.errors import NotFound
from desktop_app.domain.problems import Problem, Severity
from desktop_app.domain.rows import FileOutcome, ImportOutcome
from desktop_app.models.campaigns import Campaign, UnitReturn
from desktop_app.models.intake import ImportBatch, ImportFile, ImportProblem
from desktop_app.models.units import Unit
from desktop_app.services.importing import tallies
from desktop_app.services.importing.staged import GOES_IN, StagedFile
from desktop_app.services.importing.weighing import Weighed


def staged_outcome(files: Sequence[Weighed]) -> ImportOutcome:
    """What confirming would do; `files` each with its status."""
    told = tuple(_staged(file, status) for file, status in files)
    return ImportOutcome(None, told, tallies.staged_amount(files))


def _staged(file: StagedFile, status: str) -> FileOutcome:
    return FileOutcome(
        number=file.number,
        path=file.path,
        sha256=file.sha256,
        status=status,
        kind=file.kind.value,
        unit=file.unit,
        campaign=file.campaign,
        rows_total=file.rows_total,
        rows_accepted=file.rows_ready if status in GOES_IN else 0,
        problems=file.problems,
        note=file.note,
        is_supplement=file.supplement,
    )


def stored_outcome(connection: Connection, import_id: int) -> ImportOutcome:
    """What an import did.

    Raises: NotFound.
    """
    if connection.scalar(select(ImportBatch.id).where(ImportBatch.id == import_id)) is None:
        what = "lần nhập số"
        raise NotFound(what, str(import_id))
    query = (
        select(ImportFile, Unit.code.label("unit"), Campaign.code.label("campaign"))
        .outerjoin(Unit, Unit.id == ImportFile.unit_id)
        .outerjoin(Campaign, Campaign.id == ImportFile.campaign_id)
        .where(ImportFile.import_id == import_id)
        .order_by(ImportFile.id)
    )
    problems = _problems(connection, import_id)
    supplements = _supplements(connection, import_id)
    files = tuple(
        FileOutcome(
            number=number,
            path=row.path,
            sha256=row.sha256,
            status=row.status,
            kind=row.kind,
            unit=row.unit or "",
            campaign=row.campaign or "",
            rows_total=row.rows_total,
            rows_accepted=row.rows_accepted,
            problems=tuple(problems.get(row.id, ())),
            file_id=row.id,
            is_supplement=row.id in supplements,
        )
        for number, row in enumerate(connection.execute(query), start=1)
    )
    return ImportOutcome(import_id, files, tallies.stored_amount(connection, import_id))


def _supplements(connection: Connection, import_id: int) -> frozenset[int]:
    """The files whose returns all add to others."""
    whole = func.count().filter(UnitReturn.supplement.is_(False))
    query = (
        select(UnitReturn.file_id)
        .join(ImportFile, ImportFile.id == UnitReturn.file_id)
        .where(ImportFile.import_id == import_id)
        .group_by(UnitReturn.file_id)
        .having(whole == 0)
    )
    return frozenset(connection.scalars(query))


def _problems(connection: Connection, import_id: int) -> dict[int, list[Problem]]:
    found: dict[int, list[Problem]] = {}
    query = (
        select(ImportProblem)
        .join(ImportFile, ImportFile.id == ImportProblem.file_id)
        .where(ImportFile.import_id == import_id)
        .order_by(ImportProblem.id)
    )
    for row in connection.execute(query):
        problem = Problem(
            Severity(row.severity), row.code, row.message, row.sheet, row.cell, row.value
        )
        found.setdefault(row.file_id, []).append(problem)
    return found
