"""One sheet with all its marks, the stages they came at, and the way it has gone."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Row, select

from desktop_app.domain.criteria import CriteriaSet
from desktop_app.domain.judged import Judged
from desktop_app.domain.marks.rows import GivenMark, MarkSheet, StageShown
from desktop_app.domain.marks.turns import SheetState, closed_problem, markable, turn_of
from desktop_app.domain.points import format_percent
from desktop_app.domain.scoring.entry import takes_entry
from desktop_app.domain.set_rules import Stage, StageCode
from desktop_app.models.awards import Vote
from desktop_app.models.scoring import EnteredMark
from desktop_app.services import origins
from desktop_app.services.criteria import StoredSet
from desktop_app.services.judged import is_of
from desktop_app.services.marks.judging import Judging
from desktop_app.services.origins import TableOrigin


def mark_sheet(connection: Connection, asked: Judging, code: str) -> MarkSheet:
    """Everything about the sheet of one unit or person.

    Raises: NotFound, Refused where no set judges it.
    """
    one, stored = asked.find(code)
    state = asked.state_of(stored, one)
    leaves = [leaf for leaf in stored.rules.leaves if takes_entry(leaf)]
    return MarkSheet(
        year=asked.year,
        campaign=asked.campaign,
        subject=one,
        set_title=stored.rules.title,
        criteria=tuple((leaf.code, leaf.title, leaf.max_points) for leaf in leaves),
        stages=tuple(_shown(stored.rules, state, stage) for stage in stored.rules.stages),
        state=state,
        turn=turn_of(stored.rules, state),
        marks=_marks(connection, asked, stored, one),
        steps=tuple(asked.steps_of(stored, one)),
        markers=tuple((unit.code, unit.name) for unit in asked.markers(one)),
    )


def _shown(rules: CriteriaSet, state: SheetState, stage: Stage) -> StageShown:
    problem = closed_problem(rules, state, stage.code)
    return StageShown(
        stage.code,
        stage.council,
        markable(rules, stage.code),
        problem is None,
        problem.message if problem else "",
    )


def _marks(
    connection: Connection, asked: Judging, stored: StoredSet, one: Judged
) -> tuple[GivenMark, ...]:
    query = (
        select(EnteredMark)
        .where(EnteredMark.set_id == stored.id, is_of(EnteredMark, one))
        .order_by(EnteredMark.id)
    )
    rows = connection.execute(query).all()
    known = origins.tables(connection, stored.year)
    votes = _votes(connection, [row.id for row in rows])
    marks = [_mark(row, asked, known, votes.get(row.id, "")) for row in rows]
    newest = {
        (mark.criterion, mark.stage, mark.marker): mark.id for mark in marks if not mark.withdrawn
    }
    return tuple(replace(mark, in_force=mark.id in newest.values()) for mark in marks)


def _mark(row: Row[Any], asked: Judging, known: Mapping[int, TableOrigin], vote: str) -> GivenMark:
    table = known.get(row.table_id)
    marker = asked.units.get(row.marker_unit_id)
    return GivenMark(
        id=row.id,
        criterion=row.criterion,
        stage=StageCode(row.stage),
        points=row.points,
        actor=row.actor,
        entered_at=row.entered_at.astimezone().isoformat(timespec="minutes"),
        reason=row.reason,
        marker=marker.code if marker else "",
        marker_name=marker.name if marker else "",
        withdrawn=row.withdrawn,
        vote=vote,
        source=table.source_at(f"{row.column}{row.row}") if table else None,
        import_id=table.import_id if table else None,
    )


def _votes(connection: Connection, marks: Iterable[int]) -> dict[int, str]:
    query = select(Vote).where(Vote.mark_id.in_(list(marks)))
    return {row.mark_id: _count(row) for row in connection.execute(query)}


def _count(row: Row[Any]) -> str:
    secret = "bỏ phiếu kín" if row.secret else "biểu quyết công khai"
    result = "đạt" if row.passed else "không đạt"
    return (
        f"{secret}: {row.in_favour} đồng ý, {row.against} không đồng ý, {row.blank} phiếu trắng,"
        f" trên {row.members} thành viên; cần {format_percent(row.required)}, {result}"
    )
