"""What an import would do, or did, as one value for the window and the command line."""

from collections import Counter
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, case, func, select

from desktop_app.domain.errors import NotFound
from desktop_app.domain.intake import ContributionRow, Kind
from desktop_app.domain.problems import Problem, Severity
from desktop_app.domain.rows import FileOutcome, ImportOutcome
from desktop_app.models.campaigns import Campaign, Contribution, UnitReturn
from desktop_app.models.intake import ImportBatch, ImportFile, ImportProblem
from desktop_app.models.units import Unit
from desktop_app.services.importing.staged import GOES_IN, Stage, StagedFile
from desktop_app.services.importing.weighing import Weighed


def staged_outcome(
    stage: Stage, files: Sequence[Weighed], *, supplement: bool = False
) -> ImportOutcome:
    """What confirming would do; `files` each with its status.

    Of two files that bring a unit's contributions to one campaign, only the later one counts,
    unless they are supplements.
    """
    in_force: dict[tuple[str, str, int], int] = {}
    for file, status in files:
        if status in GOES_IN:
            for unit, amount in _amounts(stage, file).items():
                in_force[(unit, file.campaign, file.number if supplement else 0)] = amount
    told = tuple(_staged(file, status) for file, status in files)
    return ImportOutcome(None, told, sum(in_force.values()))


def _amounts(stage: Stage, file: StagedFile) -> Mapping[str, int]:
    found: Counter[str] = Counter()
    for part, table in enumerate(file.tables):
        if table.kind is Kind.CONTRIBUTIONS:
            for line in stage.lines(file, part):
                if isinstance(line.row, ContributionRow):
                    found[line.unit] += line.row.amount or 0
    return found


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
        )
        for number, row in enumerate(connection.execute(query), start=1)
    )
    return ImportOutcome(import_id, files, _stored_amount(connection, import_id))


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


def _stored_amount(connection: Connection, import_id: int) -> int:
    """Of several versions that the import brought for a unit, the last one counts."""
    own = (
        select(UnitReturn)
        .join(ImportFile, ImportFile.id == UnitReturn.file_id)
        .where(ImportFile.import_id == import_id)
        .subquery()
    )
    key = (own.c.unit_id, own.c.campaign_id, own.c.period, own.c.kind)
    whole = case((own.c.supplement, 0), else_=own.c.number)
    newest = func.max(whole).over(partition_by=key)
    ranked = select(own.c.id, own.c.number, newest.label("newest")).subquery()
    query = (
        select(func.coalesce(func.sum(Contribution.amount), 0))
        .join(ranked, ranked.c.id == Contribution.return_id)
        .where(ranked.c.number >= ranked.c.newest)
    )
    return connection.scalar(query) or 0
