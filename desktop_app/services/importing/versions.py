"""Versions of a unit's return: the latest is in force, earlier ones stay, a supplement adds."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, func, insert, select, update

from desktop_app.domain.intake import Kind
from desktop_app.models.campaigns import UnitReturn
from desktop_app.models.intake import ImportFile
from desktop_app.services.desk import Command


@dataclass(frozen=True, slots=True)
class Sending:
    """What one file brings of one kind for a campaign."""

    file_id: int
    campaign_id: int
    kind: Kind
    period: str
    received_on: str
    supplement: bool


def open_returns(command: Command, sending: Sending, units: Iterable[int]) -> dict[int, int]:
    """A new version for each unit, by unit number; it replaces those in force."""
    wanted = sorted(set(units))
    if not wanted:
        return {}
    same = (
        UnitReturn.campaign_id == sending.campaign_id,
        UnitReturn.period == sending.period,
        UnitReturn.kind == sending.kind.value,
    )
    latest = _latest(command, same, wanted)
    if not sending.supplement:
        replaced = update(UnitReturn).where(*same, UnitReturn.unit_id.in_(wanted))
        command.connection.execute(replaced.values(in_force=False, version=UnitReturn.version + 1))
    records = [
        {
            "unit_id": unit,
            "campaign_id": sending.campaign_id,
            "period": sending.period,
            "kind": sending.kind.value,
            "number": latest.get(unit, 0) + 1,
            "file_id": sending.file_id,
            "received_on": sending.received_on,
            "supplement": sending.supplement,
        }
        for unit in wanted
    ]
    added = insert(UnitReturn).returning(UnitReturn.unit_id, UnitReturn.id)
    return {row.unit_id: row.id for row in command.connection.execute(added, records)}


def _latest(command: Command, same: tuple[object, ...], units: list[int]) -> dict[int, int]:
    query = (
        select(UnitReturn.unit_id, func.max(UnitReturn.number).label("number"))
        .where(*same, UnitReturn.unit_id.in_(units))  # type: ignore[arg-type]
        .group_by(UnitReturn.unit_id)
    )
    return {row.unit_id: row.number for row in command.connection.execute(query)}


def withdraw(command: Command, import_id: int) -> None:
    """Take an import's returns back; of what remains, the version before is in force again."""
    files = select(ImportFile.id).where(ImportFile.import_id == import_id)
    of_import = UnitReturn.file_id.in_(files)
    touched = command.connection.execute(
        select(UnitReturn.unit_id, UnitReturn.campaign_id, UnitReturn.period, UnitReturn.kind)
        .where(of_import)
        .distinct()
    ).all()
    back = update(UnitReturn).where(of_import)
    command.connection.execute(
        back.values(withdrawn=True, in_force=False, version=UnitReturn.version + 1)
    )
    for key in touched:
        _restore(command.connection, *key)


def _restore(connection: Connection, unit: int, campaign: int, period: str, kind: str) -> None:
    """Put in force the newest whole version that stands, and every supplement after it."""
    same = (
        UnitReturn.unit_id == unit,
        UnitReturn.campaign_id == campaign,
        UnitReturn.period == period,
        UnitReturn.kind == kind,
        UnitReturn.withdrawn.is_(False),
    )
    newest = select(func.max(UnitReturn.number)).where(*same, UnitReturn.supplement.is_(False))
    base = connection.scalar(newest) or 0
    change = update(UnitReturn).where(*same, UnitReturn.number >= base)
    connection.execute(change.values(in_force=True, version=UnitReturn.version + 1))
