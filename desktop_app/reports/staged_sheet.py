"""One subject's whole sheet: each criterion with its stages side by side, and what counts."""

from collections.abc import Mapping

from desktop_app.domain.marks.rows import MarkSheet
from desktop_app.domain.marks.side_by_side import CriterionLine, side_by_side
from desktop_app.domain.rows import SubjectSheet
from desktop_app.domain.set_rules import STAGE_TITLES
from desktop_app.reports.given_marks import stage_text
from desktop_app.reports.report import Cell, Column, Row, Table
from desktop_app.reports.scores import sheet_table

# Code, title and maximum stand before the stages.
_FIRST = 3


def staged_sheet_table(sheet: SubjectSheet, marks: MarkSheet) -> Table:
    """The sheet of `sheet_table` with a column for each stage, before the points that count."""
    plain = sheet_table(sheet)
    lines = {line.code: line for line in side_by_side(marks)}
    stages = tuple(Column(one.code.value, STAGE_TITLES[one.code], width=16) for one in marks.stages)
    columns = (*plain.columns[:_FIRST], *stages, *plain.columns[_FIRST:])
    rows = tuple(
        Row(
            (*row.cells[:_FIRST], *_stages(marks, lines, row), *row.cells[_FIRST:]),
            row.level,
            row.ident,
        )
        for row in plain.rows
    )
    return Table(plain.title, columns, rows, empty_text=plain.empty_text)


def _stages(marks: MarkSheet, lines: Mapping[str, CriterionLine], row: Row) -> tuple[Cell, ...]:
    line = lines.get(row.ident.partition(":")[2]) if row.level == "data" else None
    return tuple(stage_text(line.at(one.code)) if line else "" for one in marks.stages)
