"""Stored sheets as standings: of their totals, or of one criterion, for everybody at once."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, select

from desktop_app.domain.criteria import CriteriaSet, Method
from desktop_app.domain.errors import NotFound
from desktop_app.domain.judged import Judged
from desktop_app.domain.ranking import Standing
from desktop_app.domain.text import sort_key
from desktop_app.models.awards import AwardTitle
from desktop_app.models.scoring import MarkRecord, ScoreSheetRecord
from desktop_app.services import score_sheets
from desktop_app.services.criteria import StoredSet, set_for
from desktop_app.services.ranked_marks import corrections

NOT_SCORED = "Chưa chấm điểm"
NO_MARK = "Chưa có điểm nào"
NOT_MARKED = "Chưa có điểm của tiêu chí này"
OTHER_SET = "Bộ tiêu chí không có tiêu chí này"
PROVISIONAL = "Chấm khi báo cáo đang được sửa"

_BEYOND = (Method.BONUS.value, Method.PENALTY.value, Method.CAP.value)


@dataclass(frozen=True, slots=True)
class Sheet:
    """What ranking needs of a stored sheet; points in hundredths, `marks`: how many were given."""

    id: int
    total: int
    max_points: int
    bonus: int
    ties: tuple[Fraction | None, ...]
    band: str
    notes: tuple[str, ...]
    bars: tuple[str, ...]
    marks: int


@dataclass(frozen=True, slots=True)
class Material:
    """The sets by which something was scored, everybody, and who has which set and sheet.

    `titles`: names of the titles that knock-outs bar, by code.
    """

    sets: tuple[StoredSet, ...]
    everybody: tuple[Judged, ...]
    own: Mapping[int, StoredSet | None]
    sheets: Mapping[int, Sheet]
    criterion: str = ""
    titles: Mapping[str, str] = field(default_factory=dict)

    def standings(self) -> Iterator[Standing]:
        """One standing for each subject, in its cluster."""
        return (_standing(self, one) for one in self.everybody)


def material(
    connection: Connection,
    sets: Sequence[StoredSet],
    everybody: Sequence[Judged],
    criterion: str = "",
) -> Material:
    """Everybody with the sheet on the set that judges their cluster; older ones do not count.

    `criterion`: a leaf's or a group's code, whose marks then stand for the sheet.

    Raises: NotFound where no set has that criterion.
    """
    own = {one.id: set_for(sets, one) for one in everybody}
    sheets: dict[int, Sheet] = {}
    for stored in sets:
        codes = leaves_under(stored.rules, criterion) if criterion else ()
        if criterion and not codes:
            continue
        rows = connection.execute(_query(stored, codes))
        found = {row.subject: _sheet(stored, row) for row in rows if own[row.subject] == stored}
        sheets |= _corrected(connection, stored, found, codes) if codes else found
    if criterion and not any(leaves_under(one.rules, criterion) for one in sets):
        what = "tiêu chí"
        raise NotFound(what, criterion)
    titles = _titles(connection, sets)
    return Material(tuple(sets), tuple(everybody), own, sheets, criterion, titles)


def _titles(connection: Connection, sets: Sequence[StoredSet]) -> dict[str, str]:
    barred = {code for one in sets for rule in one.rules.knockouts for code in rule.bars}
    query = select(AwardTitle.code, AwardTitle.name).where(AwardTitle.code.in_(barred))
    return {row.code: row.name for row in connection.execute(query)} if barred else {}


def leaves_under(rules: CriteriaSet, code: str) -> tuple[str, ...]:
    """The codes of the leaves that a criterion is or holds, empty where the set has no such."""
    parents = {one.code: one.parent for one in rules.criteria}
    return tuple(leaf.code for leaf in rules.leaves if code in _line(parents, leaf.code))


def _line(parents: Mapping[str, str], code: str) -> Iterator[str]:
    while code:
        yield code
        code = parents.get(code, "")


def _query(stored: StoredSet, codes: Collection[str]) -> Any:  # noqa: ANN401  # a select of rows
    wanted: list[ColumnElement[bool]] = [MarkRecord.criterion.in_(codes)] if codes else []
    whole = func.sum(MarkRecord.max_points).filter(MarkRecord.method.not_in(_BEYOND))
    marked = (
        select(
            MarkRecord.sheet_id,
            func.count(MarkRecord.points).label("marks"),
            func.coalesce(func.sum(MarkRecord.points), 0).label("points"),
            func.coalesce(whole, 0).label("whole"),
        )
        .where(*wanted)
        .group_by(MarkRecord.sheet_id)
        .subquery()
    )
    total = marked.c.points if codes else ScoreSheetRecord.total
    most = marked.c.whole if codes else ScoreSheetRecord.max_points
    return (
        select(
            score_sheets.SUBJECT_ID,
            ScoreSheetRecord.id,
            total.label("total"),
            most.label("max_points"),
            ScoreSheetRecord.bonus,
            ScoreSheetRecord.ties,
            ScoreSheetRecord.band,
            ScoreSheetRecord.notes,
            ScoreSheetRecord.bars,
            ScoreSheetRecord.provisional,
            marked.c.marks,
            marked.c.whole,
        )
        .join(marked, marked.c.sheet_id == ScoreSheetRecord.id)
        .where(ScoreSheetRecord.set_id == stored.id)
    )


def _sheet(stored: StoredSet, row: Any) -> Sheet:  # noqa: ANN401  # a row
    told = (PROVISIONAL,) if row.provisional else ()
    return Sheet(
        id=row.id,
        total=row.total,
        max_points=row.max_points,
        bonus=row.bonus,
        ties=tuple(None if value is None else Fraction(value) for value in row.ties),
        band=score_sheets.band_of(stored.rules, row),
        notes=(*row.notes, *told),
        bars=tuple(row.bars),
        marks=row.marks,
    )


def _corrected(
    connection: Connection, stored: StoredSet, sheets: Mapping[int, Sheet], codes: Collection[str]
) -> dict[int, Sheet]:
    """The sheets by the weighted marks of these leaves; what was not assigned is no maximum."""
    found = corrections(connection, stored, codes)
    return {
        subject: replace(
            sheet,
            total=sheet.total + found.points.get(sheet.id, 0),
            max_points=sheet.max_points - found.not_assigned.get(sheet.id, 0),
        )
        for subject, sheet in sheets.items()
    }


def _standing(found: Material, one: Judged) -> Standing:
    order, sheet = sort_key(one.name), found.sheets.get(one.id)
    if sheet is None or not sheet.marks:
        most = 0 if sheet is None else sheet.max_points
        reason = _reason(found, one, sheet)
        return Standing(one.code, one.name, one.cluster, None, most, reason=reason, order=order)
    ties = () if found.criterion else sheet.ties
    return Standing(
        one.code, one.name, one.cluster, sheet.total, sheet.max_points, ties, order=order
    )


def _reason(found: Material, one: Judged, sheet: Sheet | None) -> str:
    stored = found.own[one.id]
    if not found.criterion:
        return NOT_SCORED if sheet is None else NO_MARK
    if stored and not leaves_under(stored.rules, found.criterion):
        return OTHER_SET
    return NOT_SCORED if sheet is None else NOT_MARKED
