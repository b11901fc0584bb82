"""Ranking units and people within their clusters, from their stored sheets."""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Any

from sqlalchemy import Connection, func, select

from desktop_app.domain import ranking
from desktop_app.domain.criteria import Subject
from desktop_app.domain.judged import Judged
from desktop_app.domain.ranking import Ranked, Standing
from desktop_app.domain.rows import ClusterRanking, RankedUnit, Ranking
from desktop_app.domain.text import sort_key
from desktop_app.models.scoring import MarkRecord, ScoreSheetRecord
from desktop_app.services import score_sheets
from desktop_app.services.criteria import StoredSet, set_for
from desktop_app.services.desk import Desk
from desktop_app.services.judged import judged
from desktop_app.services.scoring import scored_sets

NO_CLUSTER = "Chưa xếp cụm"
NOT_SCORED = "Chưa chấm điểm"
NO_MARK = "Chưa có điểm nào"


class Rankings:
    """The ranking of a year or of a campaign."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def rank(self, year: int, campaign: str = "", subject: Subject = Subject.COLLECTIVE) -> Ranking:
        """The units or people of each cluster, best first.

        Raises: NotFound, Refused where nothing was scored yet.
        """
        with self._desk.reading() as connection:
            sets = scored_sets(connection, year, campaign, subject)
            everybody = judged(connection, year, subject)
            sheets = _sheets(connection, sets, everybody)
        return _ranking(sets, year, campaign, everybody, sheets)


def _sheets(
    connection: Connection, sets: Sequence[StoredSet], everybody: Sequence[Judged]
) -> dict[int, Any]:
    """By subject number, its sheet on the set that judges its cluster; older ones do not count."""
    own = {one.id: set_for(sets, one.cluster) for one in everybody}
    marked = (
        select(MarkRecord.sheet_id, func.count(MarkRecord.points).label("marks"))
        .group_by(MarkRecord.sheet_id)
        .subquery()
    )
    query = (
        select(
            score_sheets.SUBJECT_ID,
            ScoreSheetRecord.set_id,
            ScoreSheetRecord.total,
            ScoreSheetRecord.max_points,
            ScoreSheetRecord.ties,
            ScoreSheetRecord.band,
            marked.c.marks,
        )
        .join(marked, marked.c.sheet_id == ScoreSheetRecord.id)
        .where(ScoreSheetRecord.set_id.in_([one.id for one in sets]))
    )
    return {
        row.subject: row
        for row in connection.execute(query)
        if (stored := own.get(row.subject)) and stored.id == row.set_id
    }


def _ranking(
    sets: Sequence[StoredSet],
    year: int,
    campaign: str,
    everybody: Sequence[Judged],
    sheets: Mapping[int, Any],
) -> Ranking:
    ranked = ranking.rank(_standing(one, sheets.get(one.id)) for one in everybody)
    names = {one.cluster: one.cluster_name for one in everybody}
    bands = _bands(sets, everybody, sheets)
    rules = sets[0].rules
    return Ranking(
        year=year,
        campaign=campaign,
        criteria_set=f"{rules.code}.{rules.version}",
        criteria_title=rules.title,
        tie_order=rules.tie_order,
        clusters=tuple(
            ClusterRanking(code, name or NO_CLUSTER, _rows(ranked[code], bands))
            for code, name in names.items()
        ),
    )


def _bands(
    sets: Sequence[StoredSet], everybody: Sequence[Judged], sheets: Mapping[int, Any]
) -> dict[str, str]:
    """Classes by subject code."""
    own = {one.code: set_for(sets, one.cluster) for one in everybody}
    return {
        one.code: score_sheets.band_of(stored.rules, sheets[one.id])
        for one in everybody
        if one.id in sheets and (stored := own[one.code])
    }


def _standing(one: Judged, sheet: Any) -> Standing:  # noqa: ANN401  # a row or None
    order = sort_key(one.name)
    if sheet is None or not sheet.marks:
        reason = NOT_SCORED if sheet is None else NO_MARK
        maximum = 0 if sheet is None else sheet.max_points
        return Standing(one.code, one.name, one.cluster, None, maximum, reason=reason, order=order)
    ties = tuple(None if value is None else Fraction(value) for value in sheet.ties)
    return Standing(
        one.code, one.name, one.cluster, sheet.total, sheet.max_points, ties, order=order
    )


def _rows(rows: Iterable[Ranked], bands: Mapping[str, str]) -> tuple[RankedUnit, ...]:
    return tuple(
        RankedUnit(
            rank=row.rank,
            tied=row.tied,
            code=row.standing.code,
            name=row.standing.name,
            points=row.standing.points,
            max_points=row.standing.max_points,
            band=bands.get(row.standing.code, "") if row.rank is not None else "",
            reason=row.standing.reason,
        )
        for row in rows
    )
