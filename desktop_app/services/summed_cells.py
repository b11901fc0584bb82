"""The cells that a sum over a unit's rows rests on, where they stand together in one sheet."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from sqlalchemy import ColumnElement, Connection, Select, func, select
from sqlalchemy.orm import InstrumentedAttribute

from desktop_app.domain.criteria import Source
from desktop_app.models.campaigns import Activity, Campaign, Contribution
from desktop_app.services.activity_rows import CAMPAIGN_ID, activities, counts
from desktop_app.services.fund.counted import counted
from desktop_app.services.fund.which import which_lines
from desktop_app.services.origins import TableOrigin

# By campaign (0 for drives of no campaign) and unit number.
Key: TypeAlias = tuple[int, int]
# The columns that a figure is summed from, the first that the sheet has.
_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "participants": ("participants", "donor"),
    "contributed_vnd": ("amount",),
    "in_kind_vnd": ("in_kind_value",),
    "labour_days": ("labour_days",),
    "activities": ("activity",),
    "households_helped": ("households_helped",),
}


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of one imported table, from the first to the last without a gap."""

    table_id: int
    first: int
    last: int

    def source(self, tables: Mapping[int, TableOrigin], fact: str) -> Source | None:
        """The cells of a figure's column; None where the sheet has no such column."""
        table = tables.get(self.table_id)
        names = (name for name in _COLUMNS.get(fact, ()) if table and name in table.columns)
        name = next(names, "")
        if table is None or not name:
            return None
        cells = dict.fromkeys((table.cell(name, self.first), table.cell(name, self.last)))
        return table.source_at(":".join(cells))


def given_rows(connection: Connection, year: int, fund: str | None = None) -> Mapping[Key, Rows]:
    """The rows of giving by campaign and unit, where all of them are of one table.

    `fund`: only what is of that fund, as `giving.given` takes it.
    """
    lines = counted()
    campaign = func.coalesce(lines.c.campaign_id, 0)
    query = (
        _placed(campaign, lines.c.unit_id, Contribution.table_id, Contribution.row)
        .select_from(lines)
        .join(Contribution, Contribution.id == lines.c.id)
        .where(*which_lines(connection, year, fund).of(lines))
        .group_by(campaign, lines.c.unit_id)
    )
    return _together(connection, query)


def done_rows(connection: Connection, year: int) -> Mapping[Key, Rows]:
    """The same of activities."""
    query = (
        _placed(CAMPAIGN_ID, Activity.unit_id, Activity.table_id, Activity.row)
        .select_from(activities())
        .where(counts(), Campaign.year == year)
        .group_by(CAMPAIGN_ID, Activity.unit_id)
    )
    return _together(connection, query)


def _placed(
    campaign: ColumnElement[int],
    unit: ColumnElement[int] | InstrumentedAttribute[int],
    table: InstrumentedAttribute[int | None],
    row: InstrumentedAttribute[int | None],
) -> Select[*tuple[object, ...]]:
    query: Select[*tuple[object, ...]] = select(
        campaign.label("campaign"),
        unit.label("unit"),
        func.min(table).label("table_id"),
        func.max(table).label("other_table"),
        func.min(row).label("first"),
        func.max(row).label("last"),
        func.count(row.distinct()).label("rows"),
        (func.count() - func.count(table)).label("typed"),
    )
    return query


def _together(connection: Connection, query: Select[*tuple[object, ...]]) -> Mapping[Key, Rows]:
    """Only where nothing was typed, one table has all rows, and no other row stands between."""
    return {
        (row.campaign, row.unit): Rows(row.table_id, row.first, row.last)
        for row in connection.execute(query)
        if not row.typed
        and row.table_id == row.other_table
        and row.last - row.first + 1 == row.rows
    }
