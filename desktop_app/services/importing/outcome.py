"""What an import would do, or did, as one value for the window and the command line."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, func, select

from desktop_app.domain.errors import NotFound
from desktop_app.domain.problems import Problem, Severity
from desktop_app.domain.rows import FileOutcome, ImportOutcome
from desktop_app.models.campaigns import Campaign, UnitReturn
from desktop_app.models.intake import ImportBatch, ImportFile, ImportProblem
from desktop_app.models.units import Unit
from desktop_app.services.importing import sentences, tallies
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
        period=file.period,
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
    supplements, periods = _supplements(connection, import_id), _periods(connection, import_id)
    brought = _brought(connection)
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
            note=_note(row.status, row.sha256, problems.get(row.id, ()), brought),
            is_supplement=row.id in supplements,
            period=periods.get(row.id, ""),
        )
        for number, row in enumerate(connection.execute(query), start=1)
    )
    return ImportOutcome(import_id, files, tallies.stored_amount(connection, import_id))


_MAY_COME = "Tệp này được bỏ qua vì trùng với tệp của một lần nhập nay đã rút lại; có thể nhập lại"


def _brought(connection: Connection) -> frozenset[str]:
    """The digests and the names of all files that imports which stand brought in."""
    query = (
        select(ImportFile.sha256, ImportFile.name)
        .join(ImportBatch, ImportBatch.id == ImportFile.import_id)
        .where(ImportBatch.undone_at.is_(None), ImportFile.status.in_(GOES_IN))
    )
    return frozenset(told for row in connection.execute(query) for told in row)


def _note(status: str, sha256: str, problems: Iterable[Problem], brought: frozenset[str]) -> str:
    """What is to be said of a file that was passed over for another which is gone since."""
    if status != "duplicate":
        return ""
    first = next((one.value for one in problems if one.code == sentences.SAME_ROWS), sha256)
    return "" if first in brought else _MAY_COME


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


def _periods(connection: Connection, import_id: int) -> dict[int, str]:
    """By file, the period of the returns that it brought."""
    query = (
        select(UnitReturn.file_id, UnitReturn.period)
        .join(ImportFile, ImportFile.id == UnitReturn.file_id)
        .where(ImportFile.import_id == import_id)
    )
    return {row.file_id: row.period for row in connection.execute(query)}


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
