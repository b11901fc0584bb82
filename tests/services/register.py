"""Unit and staff lists for tests, saved as an import saves them."""

from collections.abc import Sequence

from desktop_app.domain.intake import PersonRow, UnitRow
from desktop_app.services import unit_register
from desktop_app.services.desk import Desk
from desktop_app.services.unit_directory import stored_units

OFFICE = UnitRow(
    4, "VP", "Văn phòng Sở", "VPS", "Phòng chuyên môn", "Cụm 1", headcount=18, leader="Lê Văn Mẫu"
)
INSPECTION = UnitRow(5, "TTS", "Thanh tra Sở", None, "Phòng chuyên môn", "Cụm 1", headcount=9)
SHELTER = UnitRow(
    6, "BTXH", "Trung tâm Bảo trợ xã hội", "TTBTXH", "Đơn vị sự nghiệp", "Cụm 2", headcount=40
)
UNITS = (OFFICE, INSPECTION, SHELTER)


def save_units(desk: Desk, rows: Sequence[UnitRow] = UNITS, year: int = 2024) -> None:
    with desk.command() as command:
        unit_register.save_units(command, year, rows)
        command.audit("units.save", f"year:{year}")


def save_people(desk: Desk, rows: Sequence[PersonRow]) -> None:
    """Save people in the units that their rows name by code."""
    with desk.command() as command:
        ids = {unit.code: unit.id for unit in stored_units(command.connection)}
        placed = [(ids[row.unit or ""], row) for row in rows]
        unit_register.save_people(command, placed)
        command.audit("people.save", "people")
