"""The figures of targets that stand, imported or typed, put together from the parts of the year."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from sqlalchemy import Connection, Row, select

from desktop_app.domain.campaigns import TargetKind
from desktop_app.domain.criteria import Direction, Source
from desktop_app.domain.rows import Origin
from desktop_app.domain.targets import (
    Gathering,
    PeriodFigure,
    gathered,
    gathering,
    part_of_year,
)
from desktop_app.models.campaigns import Campaign, CampaignTarget
from desktop_app.models.scoring import UnitTarget
from desktop_app.services import origins
from desktop_app.services.origins import TableOrigin

# What stands in place of a unit's number for a target of the whole department.
DEPARTMENT = 0


@dataclass(frozen=True, slots=True)
class PlannedTarget:
    """A target as a campaign's plan sets it; `low` and `high` are exact decimal texts."""

    code: str
    text: str
    measure: str
    kind: TargetKind
    low: str
    high: str
    direction: Direction


@dataclass(frozen=True, slots=True)
class StoredTarget:
    """A target that counts; `table` and `row` are where it was imported, None and 0 where typed.

    `actual` is the whole year's result, else what its parts in `periods` make.
    """

    unit_id: int
    code: str
    title: str
    measure: str
    planned: str
    actual: str
    not_assigned: bool
    row: int
    table: TableOrigin | None
    periods: tuple[PeriodFigure, ...] = ()
    note: str = ""

    def source(self, name: str) -> Source | None:
        """The cell of a figure; None where it was typed, or put together from parts."""
        if self.table is None or (name == "actual" and self.periods):
            return None
        return self.table.source(self.row, name)

    def origin(self, *names: str) -> Origin | None:
        """The way to the first of the figures, None where they were typed."""
        return None if self.table is None else self.table.origin(self.row, *names)


def stored(connection: Connection, year: int) -> dict[tuple[int, str], StoredTarget]:
    """By unit (`DEPARTMENT` for the whole) and code, in the order of the newest rows."""
    brought = select(UnitTarget.table_id).where(UnitTarget.year == year)
    known = origins.tables_among(connection, year, brought)
    parts: defaultdict[tuple[int, str], dict[str, Row[Any]]] = defaultdict(dict)
    query = select(UnitTarget).where(UnitTarget.year == year).order_by(UnitTarget.id)
    for row in connection.execute(query).all():
        if row.table_id is None or row.table_id in known:
            period = "" if row.period == str(year) else row.period
            parts[row.unit_id or DEPARTMENT, row.code][period] = row
    plans = planned_targets(connection, year)
    return {
        key: _together(year, key, found, known, plans.get(key[1])) for key, found in parts.items()
    }


def planned_targets(
    connection: Connection, year: int, campaign_id: int | None = None
) -> Mapping[str, PlannedTarget]:
    """The targets that the plans of a year's campaigns set, or that of one, by code."""
    query = (
        select(CampaignTarget)
        .join(Campaign, Campaign.id == CampaignTarget.campaign_id)
        .where(Campaign.year == year)
        .order_by(Campaign.id, CampaignTarget.position)
    )
    if campaign_id is not None:
        query = query.where(Campaign.id == campaign_id)
    found: dict[str, PlannedTarget] = {}
    for row in connection.execute(query):
        kind, direction = TargetKind(row.kind), Direction(row.direction)
        one = PlannedTarget(row.code, row.text, row.measure, kind, row.low, row.high, direction)
        found.setdefault(row.code, one)
    return found


def how_gathered(plan: PlannedTarget | None, measure: str) -> Gathering:
    """Whether the parts of a target's year add up."""
    return gathering(plan.kind if plan else None, (plan.measure if plan else "") or measure)


def exact_text(value: Fraction | None) -> str:
    """A sum of decimals as a decimal text, "" for none."""
    if value is None:
        return ""
    return format(Decimal(value.numerator) / Decimal(value.denominator), "f")


def _together(
    year: int,
    key: tuple[int, str],
    parts: Mapping[str, Row[Any]],
    known: Mapping[int, TableOrigin],
    plan: PlannedTarget | None,
) -> StoredTarget:
    """One target from its whole-year row and from those of parts of the year."""
    head = parts.get("") or list(parts.values())[-1]
    whole = parts.get("")
    told = whole.actual if whole is not None else ""
    figures = () if told else _figures(year, parts)
    actual = told or exact_text(gathered(figures, how_gathered(plan, head.measure)))
    return StoredTarget(
        unit_id=key[0],
        code=key[1],
        title=head.title,
        measure=head.measure,
        planned=_planned(whole, parts),
        actual=actual,
        not_assigned=head.not_assigned if whole is None else whole.not_assigned,
        row=head.row or 0,
        table=known.get(head.table_id),
        periods=figures,
        note=head.note,
    )


def _planned(whole: Row[Any] | None, parts: Mapping[str, Row[Any]]) -> str:
    """The year's plan; a part of the year that was reported alone brings it too."""
    if whole is not None:
        return str(whole.planned)
    newest_first = reversed(list(parts.values()))
    return next((row.planned for row in newest_first if row.planned), "")


def _figures(year: int, parts: Mapping[str, Row[Any]]) -> tuple[PeriodFigure, ...]:
    return tuple(
        PeriodFigure(part_of_year(period, year), Fraction(row.actual))
        for period, row in parts.items()
        if period and row.actual
    )
