"""What the list of units asks the office for: a year's units, and those that are over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.reports.units import TIMES, lives_table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.domain.rows import UnitInfo
    from desktop_app.reports.report import Table
    from desktop_app.services.office import Office


@dataclass(frozen=True, slots=True)
class Listed:
    """The units that can be acted upon and those that are over, with the table of both.

    `hidden`: by key, whether a column is left out; one that says nothing of any unit is.
    """

    units: tuple[UnitInfo, ...]
    over: tuple[UnitInfo, ...]
    table: Table
    hidden: Mapping[str, bool]


def look_up(office: Office, year: int, *, ended: bool) -> Listed:
    """The units of a year."""
    found = office.lineage.units(year, ended=ended)
    table = lives_table(found)
    return Listed(
        tuple(one.info for one in found if not one.is_over),
        tuple(one.info for one in found if one.is_over),
        table,
        {"kind": True, **{key: not _says(table, key) for key in TIMES}},
    )


def _says(table: Table, key: str) -> bool:
    """Whether a column says anything in any row."""
    at = [column.key for column in table.columns].index(key)
    return any(row.cells[at] for row in table.rows if len(row.cells) > at)
