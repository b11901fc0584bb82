"""The marks of the store: those that stand, and which of them are in force."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, func, select

from desktop_app.domain.criteria import Fact
from desktop_app.domain.judged import Judged
from desktop_app.domain.marks.in_force import Counted, facts_in_force
from desktop_app.domain.marks.standing import Given
from desktop_app.domain.set_rules import StageCode
from desktop_app.models.scoring import EnteredMark
from desktop_app.models.units import Unit
from desktop_app.services import origins
from desktop_app.services.criteria import StoredSet
from desktop_app.services.origins import TableOrigin

SUBJECT_ID = func.coalesce(EnteredMark.unit_id, EnteredMark.person_id).label("subject")


def marks_in_force(connection: Connection, stored: StoredSet) -> Mapping[tuple[int, str], Fact]:
    """By unit or person number and criterion, or criterion and stage, the mark in force.

    Of an import that was taken back nothing counts.
    """
    known = origins.tables(connection, stored.year)
    query = select(EnteredMark, SUBJECT_ID).where(*_counts(stored)).order_by(EnteredMark.id)
    return facts_in_force(_counted(connection.execute(query), known))


def counted_marks(connection: Connection, stored: StoredSet) -> Iterator[Counted]:
    """Every mark that counts, oldest first, without its cell."""
    columns = (EnteredMark.criterion, EnteredMark.stage, EnteredMark.points)
    query = select(SUBJECT_ID, *columns, EnteredMark.marker_unit_id).where(*_counts(stored))
    stages = {one.value: one for one in StageCode}
    for subject, criterion, stage, points, marker in connection.execute(
        query.order_by(EnteredMark.id)
    ):
        yield Counted(subject, criterion, stages[stage], points, marker or 0)


def _counts(stored: StoredSet) -> tuple[ColumnElement[bool], ...]:
    return (
        EnteredMark.set_id == stored.id,
        EnteredMark.withdrawn.is_(False),
        origins.stands(EnteredMark.table_id),
    )


def _counted(rows: Iterable[Row[Any]], known: Mapping[int, TableOrigin]) -> Iterator[Counted]:
    for row in rows:
        table = known.get(row.table_id)
        yield Counted(
            row.subject,
            row.criterion,
            StageCode(row.stage),
            row.points,
            row.marker_unit_id or 0,
            table.source_at(f"{row.column}{row.row}") if table else None,
        )


def given(
    connection: Connection, stored: StoredSet, subjects: Collection[Judged]
) -> dict[tuple[int, str], list[Given]]:
    """By subject number and criterion, the marks of some that stand, oldest first.

    Of an import that was taken back nothing stands.
    """
    query = (
        select(
            SUBJECT_ID,
            EnteredMark.criterion,
            EnteredMark.stage,
            EnteredMark.points,
            EnteredMark.actor,
            Unit.code.label("marker"),
        )
        .outerjoin(Unit, Unit.id == EnteredMark.marker_unit_id)
        .where(*_counts(stored), SUBJECT_ID.in_([one.id for one in subjects]))
        .order_by(EnteredMark.id)
    )
    found: dict[tuple[int, str], list[Given]] = {}
    for row in connection.execute(query):
        mark = Given(StageCode(row.stage), row.points, row.actor, row.marker or "")
        found.setdefault((row.subject, row.criterion), []).append(mark)
    return found
