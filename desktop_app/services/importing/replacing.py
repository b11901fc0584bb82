"""What a new version of a return would replace, said before it does."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from sqlalchemy import Connection, func, literal, select

from desktop_app.domain.intake import ContributionRow, Kind
from desktop_app.domain.money import format_money
from desktop_app.models.campaigns import Activity, Campaign, Contribution, UnitReturn
from desktop_app.models.intake import ImportFile
from desktop_app.models.units import Unit
from desktop_app.services.importing.options import ImportOptions
from desktop_app.services.importing.staged import Stage, StagedFile

Key: TypeAlias = tuple[str, str, Kind]


@dataclass(frozen=True, slots=True)
class Standing:
    """A return in force: the file it came in, its rows, and its money in đồng."""

    file: str
    rows: int
    amount: int


def standing(connection: Connection, options: ImportOptions) -> Mapping[Key, Standing]:
    """The whole returns in force, by unit code, campaign code and kind."""
    found: dict[Key, Standing] = {}
    parts = (
        (Kind.CONTRIBUTIONS, Contribution, func.sum(Contribution.amount)),
        (Kind.PARTICIPATION, Activity, literal(0)),
    )
    for kind, model, money in parts:
        query = (
            select(Unit.code, Campaign.code, ImportFile.name, func.count(), money)
            .select_from(model)
            .join(UnitReturn, UnitReturn.id == model.return_id)
            .join(Campaign, Campaign.id == UnitReturn.campaign_id)
            .join(Unit, Unit.id == UnitReturn.unit_id)
            .join(ImportFile, ImportFile.id == UnitReturn.file_id)
            .where(UnitReturn.in_force, UnitReturn.supplement.is_(False))
            .where(UnitReturn.period == (options.period or str(options.year)))
            .group_by(UnitReturn.id)
        )
        for row in connection.execute(query):
            found[(row[0], row[1], kind)] = Standing(row[2], row[3], row[4])
    return found


def note_replacements(stage: Stage, before: Mapping[Key, Standing]) -> None:
    """Write beside each file which return in force it would replace, with both figures."""
    for file in stage.files():
        notes = [
            _note(old, _sent(stage, file, kind))
            for kind in dict.fromkeys(table.kind for table in file.tables)
            if (old := before.get((file.unit, file.campaign, kind))) is not None
        ]
        if notes and not file.settled:
            stage.put(replace(file, note="; ".join(notes)))


def _sent(stage: Stage, file: StagedFile, kind: Kind) -> Standing:
    lines = [
        line.row
        for part, table in file.parts
        if table.kind is kind
        for line in stage.lines(file, part)
    ]
    amount = sum(row.amount or 0 for row in lines if isinstance(row, ContributionRow))
    return Standing(file.name, len(lines), amount)


def _note(old: Standing, new: Standing) -> str:
    rows = f"{old.rows} dòng → {new.rows} dòng"
    money = f"{format_money(old.amount)} đồng → {format_money(new.amount)} đồng"
    both = f"{rows}, {money}" if old.amount or new.amount else rows
    return f"Thay bản đang tính từ tệp “{old.file}”: {both}"
