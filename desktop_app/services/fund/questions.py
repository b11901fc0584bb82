"""What a typed line is asked about: its day, and whether the like is there already."""

from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Subquery, and_, or_, select

from desktop_app.domain.dates import format_date
from desktop_app.domain.ledger import outside_drive
from desktop_app.domain.money import format_money
from desktop_app.models.campaigns import Contribution
from desktop_app.models.fund import Donor
from desktop_app.models.units import Unit, UnitName
from desktop_app.services.fund.counted import counted, lines_stand

_SAME = ("amount", "in_kind_value", "labour_days")


def questions(
    connection: Connection, drive: Row[Any], record: dict[str, Any], today: str
) -> dict[str, str]:
    """By field, what looks wrong with a line that may still be right."""
    found: dict[str, str] = {}
    day = record["given_on"]
    outside = outside_drive(day, drive.opens_on, drive.closes_on)
    if outside:
        found["given_on"] = outside
    elif day > today[: len(day)]:
        found["given_on"] = f"Ngày {format_date(day)} ở sau hôm nay."
    about_unit = (_ended(connection, record), _mobilised_by_another(connection, record))
    if any(about_unit):
        found["unit"] = " ".join(filter(None, about_unit))
    twin = _twin(connection, record)
    if twin is not None:
        found["amount"] = _told(record, twin)
    return found


def _ended(connection: Connection, record: dict[str, Any]) -> str:
    """The question where the unit was no more on the day that the line says."""
    last = connection.scalar(select(Unit.valid_to).where(Unit.id == record["unit_id"])) or ""
    day = record["given_on"]
    if not last or day <= last[: len(day)]:
        return ""
    return (
        f"Đơn vị này chỉ hoạt động đến ngày {format_date(last)}; khoản sau đó thường ghi cho đơn "
        "vị tiếp nhận."
    )


def _mobilised_by_another(connection: Connection, record: dict[str, Any]) -> str:
    """The question where a donor is credited to another unit than the line is written for."""
    if record.get("donor_id") is None:
        return ""
    query = (
        select(UnitName.name)
        .join(Donor, Donor.credited_unit_id == UnitName.unit_id)
        .where(
            Donor.id == record["donor_id"],
            Donor.credited_unit_id != record["unit_id"],
            UnitName.valid_to == "",
        )
    )
    unit = connection.scalar(query)
    if unit is None:
        return ""
    return f"{record['donor']} do {unit} vận động, khoản này lại đang ghi cho đơn vị khác."


def _twin(connection: Connection, record: dict[str, Any]) -> Any:  # noqa: ANN401  # a row read by name
    """A line that stands with the same unit, drive, giver and figures, if any.

    What a return reported needs no same day: lists give none, or that of the handing in. A typed
    line does: somebody may give the same again another day.
    """
    lines = counted()
    same_day = lines.c.given_on == record["given_on"]
    query = (
        select(lines.c.id, lines.c.return_id, lines.c.given_on, Contribution.donor)
        .join(Contribution, Contribution.id == lines.c.id)
        .where(
            lines.c.unit_id == record["unit_id"],
            lines.c.drive_id == record["drive_id"],
            lines.c.direct == int(record["direct"]),
            lines_stand(lines),
            *(lines.c[name] == record[name] for name in _SAME),
            _same_giver(lines, record),
            or_(lines.c.return_id.is_not(None), same_day),
        )
        .order_by(lines.c.id)
        .limit(1)
    )
    return connection.execute(query).one_or_none()


def _same_giver(lines: Subquery, record: dict[str, Any]) -> ColumnElement[bool]:
    """Somebody of that name; a line without a name is only like a typed one without a name."""
    named: ColumnElement[bool] = lines.c.donor_key == record["donor_key"]
    if record["donor_key"]:
        return named
    return and_(named, lines.c.return_id.is_(None))


def _told(record: dict[str, Any], twin: Any) -> str:  # noqa: ANN401  # a row read by name
    money = format_money(record["amount"] or record["in_kind_value"])
    whose = f" của {twin.donor}" if twin.donor else ""
    if twin.return_id is None:
        return (
            f"Sổ đã có khoản số {twin.id}{whose} {money} đồng cùng ngày này; "
            "có thể khoản này đã được ghi rồi."
        )
    return (
        f"Báo cáo của đơn vị đã có khoản {money} đồng{whose} (khoản số {twin.id}); "
        "ghi thêm thì tính thành hai lần."
    )
