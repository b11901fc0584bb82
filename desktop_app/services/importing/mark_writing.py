"""Marks of an import, written with their cells: each on the set that judges its unit or person."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any

from sqlalchemy import insert

from desktop_app.domain.criteria import Subject
from desktop_app.domain.errors import Refused
from desktop_app.domain.intake import Kind, ScoreRow
from desktop_app.domain.marks.turns import turn_problem
from desktop_app.domain.set_rules import StageCode
from desktop_app.models.scoring import EnteredMark
from desktop_app.services.desk import Command
from desktop_app.services.importing.staged import Line
from desktop_app.services.importing.writing import CHUNK, Target
from desktop_app.services.judged import key_of
from desktop_app.services.marks.judging import Judging, begun
from desktop_app.services.slices import slices

Record = dict[str, Any]


def write_marks(command: Command, lines: Iterable[Line], target: Target) -> None:
    """Write a table's marks; who was asked about once is known for all its lines.

    Raises: Refused where a sheet was passed on since the preview.
    """

    @cache
    def judging(subject: Subject) -> Judging:
        return begun(command, target.year, target.campaign, subject)

    for chunk in slices(lines, CHUNK):
        records = list(_records(command, chunk, target, judging))
        if records:
            command.connection.execute(insert(EnteredMark), records)


def _records(
    command: Command,
    lines: Iterable[Line],
    target: Target,
    judging: Callable[[Subject], Judging],
) -> Iterator[Record]:
    for line in lines:
        row = line.row
        if isinstance(row, ScoreRow) and row.points is not None:
            subject = Subject.INDIVIDUAL if line.person else Subject.COLLECTIVE
            asked = judging(subject)
            one, stored = asked.find(line.person or line.unit)
            state, stage = asked.state_of(stored, one), StageCode(row.stage)
            if turn_problem(stored.rules, state, stage, row.criterion or "") is not None:
                raise Refused(_MOVED.format(name=one.name))
            yield {
                "set_id": stored.id,
                **key_of(one),
                "criterion": row.criterion or "",
                "stage": row.stage,
                "points": row.points,
                "marker_unit_id": target.units[row.marker] if row.marker else None,
                "table_id": target.table_id,
                "row": row.row,
                "column": row.column,
                "reason": row.note or "",
                "entered_at": command.now,
                "actor": command.actor.name,
            }


_MOVED = "Phiếu của {name} vừa được chuyển sang bước khác. Hãy đọc lại các tệp rồi nhập tiếp."
MARKS: dict[Kind, Callable[[Command, Iterable[Line], Target], None]] = {
    Kind.SCORES: write_marks,
    Kind.CROSS_SCORES: write_marks,
}
