"""Computed score sheets as records, and records as the values that they were."""

from collections.abc import Collection, Iterable, Iterator
from fractions import Fraction
from typing import Any, TypeAlias

from sqlalchemy import Connection, delete, func, insert, select

from desktop_app.domain.classes import class_reached
from desktop_app.domain.criteria import CriteriaSet, Fact, Mark, Method, ScoreSheet, Source
from desktop_app.domain.judged import Judged
from desktop_app.domain.ranking import TieValues
from desktop_app.domain.rows import SubjectSheet
from desktop_app.models.scoring import MarkRecord, ScoreSheetRecord
from desktop_app.services.criteria import StoredSet
from desktop_app.services.desk import Command
from desktop_app.services.judged import key_of
from desktop_app.services.slices import slices

Record = dict[str, Any]
Computed: TypeAlias = tuple[Judged, ScoreSheet, TieValues]
# The unit or the person that a sheet is of, by its number among its kind.
SUBJECT_ID = func.coalesce(ScoreSheetRecord.unit_id, ScoreSheetRecord.person_id).label("subject")
# Subjects whose marks are in memory at once.
CHUNK = 250


def marks_of(connection: Connection, sheet_id: int) -> tuple[Mark, ...]:
    """A sheet's marks in their order."""
    query = select(MarkRecord).where(MarkRecord.sheet_id == sheet_id).order_by(MarkRecord.position)
    return tuple(mark_of(row) for row in connection.execute(query))


def band_of(rules: CriteriaSet, sheet: Any) -> str:  # noqa: ANN401  # a row of the sheet table
    """A sheet's class; sheets of older releases were stored without it."""
    told: str = sheet.band
    return told or class_reached(rules, sheet.total, sheet.max_points, sheet.bonus)


def band_shown(rules: CriteriaSet, sheet: Any, marks: Iterable[Mark]) -> str:  # noqa: ANN401  # as above
    """A sheet's class; none where nothing on it was marked yet, which no class may judge."""
    return band_of(rules, sheet) if any(one.points is not None for one in marks) else ""


def subject_sheet(
    stored: StoredSet,
    one: Judged,
    row: Any,  # noqa: ANN401  # a row of the sheet table
    marks: tuple[Mark, ...],
) -> SubjectSheet:
    """A stored sheet with its marks as the value that it was."""
    return SubjectSheet(
        subject=one,
        criteria_title=stored.rules.title,
        total=row.total,
        max_points=row.max_points,
        band=band_shown(stored.rules, row, marks),
        marks=marks,
        notes=tuple(row.notes),
        bars=tuple(row.bars),
        provisional=row.provisional,
        leaves=stored.rules.leaves,
    )


def replace(
    command: Command,
    stored: StoredSet,
    sheets: Iterable[Computed],
    provisional: Collection[int] = (),
) -> None:
    """Store the new sheets in place of those computed before.

    `provisional`: units a return of which is being corrected and was scored as it is.
    """
    old = select(ScoreSheetRecord.id).where(ScoreSheetRecord.set_id == stored.id)
    command.connection.execute(delete(MarkRecord).where(MarkRecord.sheet_id.in_(old)))
    command.connection.execute(delete(ScoreSheetRecord).where(ScoreSheetRecord.set_id == stored.id))
    for chunk in slices(sheets, CHUNK):
        records = [
            _sheet_record(command, stored, *one) | {"provisional": one[0].unit_id in provisional}
            for one in chunk
        ]
        added = insert(ScoreSheetRecord).returning(SUBJECT_ID, ScoreSheetRecord.id)
        ids = {row.subject: row.id for row in command.connection.execute(added, records)}
        marks = [record for one in chunk for record in _mark_records(ids[one[0].id], one[1])]
        command.connection.execute(insert(MarkRecord), marks)


def _sheet_record(
    command: Command,
    stored: StoredSet,
    subject: Judged,
    sheet: ScoreSheet,
    ties: TieValues,
) -> Record:
    return {
        "set_id": stored.id,
        **key_of(subject),
        "total": sheet.total,
        "max_points": sheet.max_points,
        "bonus": sheet.bonus,
        "ties": [None if value is None else str(value) for value in ties],
        "band": sheet.band,
        "notes": list(sheet.notes),
        "bars": list(sheet.bars),
        "scored_at": command.now,
    }


def _mark_records(sheet_id: int, sheet: ScoreSheet) -> Iterator[Record]:
    for position, mark in enumerate(sheet.marks, start=1):
        yield {
            "sheet_id": sheet_id,
            "position": position,
            "criterion": mark.criterion,
            "title": mark.title,
            "max_points": mark.max_points,
            "points": mark.points,
            "method": mark.method.value,
            "stage": mark.stage,
            "explanation": {
                "facts": [_plain_fact(fact) for fact in mark.facts],
                "steps": list(mark.steps),
                "rounding": mark.rounding,
            },
        }


def _plain_fact(fact: Fact) -> Record:
    return {
        "name": fact.name,
        "value": None if fact.value is None else str(fact.value),
        "source": _plain_source(fact.source) if fact.source else None,
        "text": fact.text,
    }


def _plain_source(source: Source) -> Record:
    return {
        "file": source.file,
        "sheet": source.sheet,
        "cell": source.cell,
        "file_id": source.file_id,
    }


def _fact(value: Record) -> Fact:
    return Fact(
        value["name"],
        None if value["value"] is None else Fraction(value["value"]),
        Source(**value["source"]) if value["source"] else None,
        value["text"],
    )


def mark_of(row: Any) -> Mark:  # noqa: ANN401  # a row of the mark table
    """A stored mark as it was computed."""
    told = row.explanation
    return Mark(
        criterion=row.criterion,
        title=row.title,
        max_points=row.max_points,
        points=row.points,
        method=Method(row.method),
        stage=row.stage,
        facts=tuple(_fact(one) for one in told["facts"]),
        steps=tuple(told["steps"]),
        rounding=told["rounding"],
    )
