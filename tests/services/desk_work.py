"""A year in a store without a file: units, criteria, returns and marks put there as records."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import insert

from desktop_app.domain.criteria import CriteriaSet
from desktop_app.domain.intake import Kind, PersonRow, UnitRow
from desktop_app.domain.text import fold, match_key
from desktop_app.models.base import Base
from desktop_app.models.campaigns import Activity, Contribution
from desktop_app.models.intake import ImportBatch, ImportFile, ImportTable
from desktop_app.models.scoring import UnitTarget
from desktop_app.services import criteria, unit_register, years
from desktop_app.services.campaigns import Campaigns
from desktop_app.services.desk import Command, Desk
from desktop_app.services.importing.versions import Sending, open_returns
from desktop_app.services.marks.entering import NewMark
from desktop_app.services.marks.service import Marks
from desktop_app.services.unit_directory import stored_units

YEAR = 2024
Record = dict[str, Any]


def add(command: Command, model: type[Base], record: Record) -> int:
    ident = model.__table__.c.id
    added = insert(model).returning(ident)
    return int(command.connection.execute(added, [record]).scalar_one())


def list_units(desk: Desk, codes: Sequence[str], *, headcount: int = 10, year: int = YEAR) -> None:
    """Units of one cluster; a code "C2:X" is the unit X of cluster C2."""
    pairs = [code.rpartition(":")[::2] for code in codes]
    rows = [
        UnitRow(0, code=code, name=f"Phòng {code}", cluster=cluster or "C1", headcount=headcount)
        for cluster, code in pairs
    ]
    with desk.command() as command:
        years.ensure_open(command, year)
        unit_register.save_units(command, year, rows)
        command.audit("thử", "đơn vị")


def list_people(desk: Desk, unit: str, *names: str) -> None:
    with desk.command() as command:
        ids = unit_numbers(command)
        rows = [PersonRow(0, code=f"{unit}-{place}", name=name) for place, name in enumerate(names)]
        unit_register.save_people(command, [(ids[unit], row) for row in rows])
        command.audit("thử", "cán bộ")


def unit_numbers(command: Command) -> dict[str, int]:
    return {unit.code: unit.id for unit in stored_units(command.connection)}


def launch(desk: Desk, *templates: str, due: str = "2024-11-25", year: int = YEAR) -> list[str]:
    return [Campaigns(desk).launch(one, year, due).value for one in templates]


@dataclass(frozen=True, slots=True)
class Arrival:
    """An import's record and its one table."""

    import_id: int
    file_id: int
    table_id: int


def arrive(
    command: Command, kind: Kind, columns: Mapping[str, str] | None = None, year: int = YEAR
) -> Arrival:
    batch = {"made_at": command.now, "actor": "x", "year": year, "received_on": "2024-11-20"}
    import_id = add(command, ImportBatch, batch)
    file = dict.fromkeys(("path", "sha256"), "x") | {"name": f"{kind}.xlsx", "kind": kind.value}
    counts = {"import_id": import_id, "status": "accepted", "rows_total": 1, "rows_accepted": 1}
    file_id = add(command, ImportFile, {**file, **counts})
    table = {"file_id": file_id, "sheet": "Tờ 1", "kind": kind.value, "header_row": 1}
    table_id = add(command, ImportTable, {**table, "columns": dict(columns or {})})
    return Arrival(import_id, file_id, table_id)


def send(  # noqa: PLR0913  # a return is all of this
    desk: Desk,
    unit: str,
    campaign: str,
    *rows: Record,
    kind: Kind = Kind.CONTRIBUTIONS,
    received: str = "2024-11-20",
    supplement: bool = False,
    year: int = YEAR,
    period: str = "",
) -> int:
    """A unit's return; each row gives its columns' values, a donor's keys follow from the name."""
    model = Contribution if kind is Kind.CONTRIBUTIONS else Activity
    with desk.command() as command:
        arrival = arrive(command, kind, {"amount": "C", "activity": "B", "participants": "D"}, year)
        number = unit_numbers(command)[unit]
        campaign_id = criteria.campaign_number(command.connection, year, campaign)
        sending = Sending(
            arrival.file_id, campaign_id, kind, period or str(year), received, supplement=supplement
        )
        (return_id,) = open_returns(command, sending, [number]).values()
        place = {"return_id": return_id, "table_id": arrival.table_id, "unit_id": number}
        for position, row in enumerate(rows, start=2):
            name = row.get("donor", "")
            keys = (
                {"donor_key": match_key(name), "donor_fold": fold(name)} if "donor" in row else {}
            )
            add(command, model, {**place, "row": position, **keys, **row})
        command.audit("thử", "báo cáo")
    return arrival.import_id


def send_tally(desk: Desk, units: Sequence[str], campaign: str, received: str) -> int:
    """One file that reports for several units, a line for each; its import."""
    with desk.command() as command:
        arrival = arrive(command, Kind.CONTRIBUTIONS, {"amount": "C"})
        numbers = unit_numbers(command)
        campaign_id = criteria.campaign_number(command.connection, YEAR, campaign)
        sending = Sending(
            arrival.file_id, campaign_id, Kind.CONTRIBUTIONS, str(YEAR), received, supplement=False
        )
        returns = open_returns(command, sending, [numbers[unit] for unit in units])
        for row, (number, return_id) in enumerate(returns.items(), start=2):
            place = {"return_id": return_id, "table_id": arrival.table_id, "unit_id": number}
            add(command, Contribution, {**place, "row": row, "amount": 100_000})
        command.audit("thử", "bảng tổng hợp")
    return arrival.import_id


def set_targets(desk: Desk, *targets: tuple[str, str, str | None, str | None]) -> int:
    """Targets: unit, code, planned, reached; a plan of None was not assigned."""
    with desk.command() as command:
        arrival = arrive(command, Kind.TARGETS, {"planned": "F", "actual": "G"})
        ids = unit_numbers(command)
        for row, (unit, code, planned, reached) in enumerate(targets, start=2):
            values = {"planned": planned or "", "actual": reached or ""}
            place = {"unit_id": ids[unit], "table_id": arrival.table_id, "row": row}
            told = {"year": YEAR, "code": code, "title": f"Chỉ tiêu {code}"}
            add(command, UnitTarget, {**told, **values, **place, "not_assigned": planned is None})
        command.audit("thử", "chỉ tiêu")
    return arrival.import_id


def use_criteria(desk: Desk, rules: CriteriaSet) -> int:
    """Adopt a set as the year's own; its record's number."""
    with desk.command() as command:
        years.ensure_open(command, YEAR)
        return criteria.adopt(command, YEAR, rules, None)


def give(desk: Desk, code: str, criterion: str, points: int, **said: str) -> int:
    """A mark of a unit on the year's own set, or on that of a `campaign`."""
    campaign = said.pop("campaign", "")
    new = NewMark(code, criterion, points, **said)
    return Marks(desk).enter(YEAR, new, campaign=campaign).value
