"""Ranking units within their clusters, from their stored sheets."""

from collections.abc import Iterable
from fractions import Fraction
from typing import Any

from sqlalchemy import Connection, func, select

from desktop_app.domain import ranking
from desktop_app.domain.bands import classify
from desktop_app.domain.criteria import CriteriaSet
from desktop_app.domain.ranking import Ranked, Standing
from desktop_app.domain.rows import ClusterRanking, RankedUnit, Ranking, UnitInfo
from desktop_app.domain.text import sort_key
from desktop_app.models.scoring import MarkRecord, ScoreSheetRecord
from desktop_app.services.criteria import StoredSet
from desktop_app.services.desk import Desk
from desktop_app.services.scoring import scored_set
from desktop_app.services.units import units_of

NO_CLUSTER = "Chưa xếp cụm"
NOT_SCORED = "Chưa chấm điểm"
NO_MARK = "Chưa có điểm nào"


class Rankings:
    """The ranking of a year or of a campaign."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def rank(self, year: int, campaign: str = "") -> Ranking:
        """The units of each cluster, best first.

        Raises: NotFound, Refused where nothing was scored yet.
        """
        with self._desk.reading() as connection:
            stored = scored_set(connection, year, campaign)
            units = units_of(connection, year)
            sheets = _sheets(connection, stored)
        return _ranking(stored.rules, year, campaign, units, sheets)


def _sheets(connection: Connection, stored: StoredSet) -> dict[int, Any]:
    marked = (
        select(MarkRecord.sheet_id, func.count(MarkRecord.points).label("marks"))
        .group_by(MarkRecord.sheet_id)
        .subquery()
    )
    query = (
        select(
            ScoreSheetRecord.unit_id,
            ScoreSheetRecord.total,
            ScoreSheetRecord.max_points,
            ScoreSheetRecord.ties,
            marked.c.marks,
        )
        .join(marked, marked.c.sheet_id == ScoreSheetRecord.id)
        .where(ScoreSheetRecord.set_id == stored.id)
    )
    return {row.unit_id: row for row in connection.execute(query)}


def _ranking(
    rules: CriteriaSet,
    year: int,
    campaign: str,
    units: tuple[UnitInfo, ...],
    sheets: dict[int, Any],
) -> Ranking:
    ranked = ranking.rank(_standing(unit, sheets.get(unit.id)) for unit in units)
    names = {unit.cluster: unit.cluster_name for unit in units}
    return Ranking(
        year=year,
        campaign=campaign,
        criteria_set=f"{rules.code}.{rules.version}",
        criteria_title=rules.title,
        tie_order=rules.tie_order,
        clusters=tuple(
            ClusterRanking(code, name or NO_CLUSTER, _rows(rules, ranked[code]))
            for code, name in names.items()
        ),
    )


def _standing(unit: UnitInfo, sheet: Any) -> Standing:  # noqa: ANN401  # a row or None
    order = sort_key(unit.name)
    if sheet is None or not sheet.marks:
        reason = NOT_SCORED if sheet is None else NO_MARK
        maximum = 0 if sheet is None else sheet.max_points
        return Standing(
            unit.code, unit.name, unit.cluster, None, maximum, reason=reason, order=order
        )
    ties = tuple(None if value is None else Fraction(value) for value in sheet.ties)
    return Standing(
        unit.code, unit.name, unit.cluster, sheet.total, sheet.max_points, ties, order=order
    )


def _rows(rules: CriteriaSet, rows: Iterable[Ranked]) -> tuple[RankedUnit, ...]:
    return tuple(
        RankedUnit(
            rank=row.rank,
            tied=row.tied,
            code=row.standing.code,
            name=row.standing.name,
            points=row.standing.points,
            max_points=row.standing.max_points,
            band=classify(
                row.standing.points, row.standing.max_points, rules.bands, rules.bands_on_percent
            ),
            reason=row.standing.reason,
        )
        for row in rows
    )
