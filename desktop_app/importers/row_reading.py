"""Reading the rows of a found table, field by field: values, and problems at their cells."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from desktop_app.domain.problems import Problem
from desktop_app.domain.text import clean
from desktop_app.importers import cell_problems
from desktop_app.importers.columns import Field, Match, Reading, Sense
from desktop_app.importers.dittos import is_ditto
from desktop_app.importers.duplicates import Entry, find_duplicates
from desktop_app.importers.grid import TallMerges, is_count, place, shown
from desktop_app.importers.importer import Found
from desktop_app.importers.lines import Body, LineKind
from desktop_app.importers.settlement import Column, Settled, settle
from desktop_app.importers.shapes import ORDER, Shape, Values
from desktop_app.importers.totals import check_totals
from desktop_app.importers.workbook import NOT_COMPUTED, CellValue, column_letter

_FEWEST_SUMMED = 2


@dataclass(frozen=True, slots=True)
class Record:
    """A data row while it is read; `order` is its running number as written."""

    row: int
    group: str | None
    values: Values
    problems: tuple[Problem, ...]
    order: str

    @property
    def has_error(self) -> bool:
        """Whether it cannot go in."""
        return any(problem.is_error for problem in self.problems)


@dataclass(frozen=True, slots=True)
class RowTable:
    """A found table with its columns: what reading its rows needs.

    `senses` and `merges` go by column, `joined` gives the second column of a field that has two;
    `above` gives by column and row what "nt" stands for; `settled` are the ambiguous figures that
    their column as a whole settles.
    """

    shape: Shape
    found: Found
    match: Match
    senses: Mapping[int, Sense]
    merges: Mapping[int, TallMerges]
    joined: Mapping[str, int] = field(default_factory=dict)
    above: Mapping[int, Mapping[int, CellValue]] = field(default_factory=dict)
    settled: Settled = field(default_factory=Settled)

    def with_settled(self, body: Body) -> "RowTable":
        """The same table with what its columns settle."""
        summed = ((one, self.match.columns.get(one.name)) for one in self.shape.fields)
        columns = [
            self._column(one, at, body) for one, at in summed if one.summed and at is not None
        ]
        return replace(self, settled=settle(columns, self.found.grid.sheet.name))

    def with_dittos(self) -> "RowTable":
        """The same table with what its marks for "as above" stand for."""
        names = {one.name for one in self.shape.fields if one.dittos or one.spreads}
        columns = [at for name, at in self.match.columns.items() if name in names]
        return replace(self, above={column: self._carried_down(column) for column in columns})

    def _carried_down(self, column: int) -> dict[int, CellValue]:
        """By row of each "nt": the nearest value above that is none itself, else the mark."""
        carried: dict[int, CellValue] = {}
        last: CellValue = None
        for row in range(self.found.bottom + 1, self.found.grid.bottom):
            value = self.value(row, column)
            if is_ditto(value):
                carried[row] = value if last is None else last
            else:
                last = value
        return carried

    def record(self, row: int, group: str | None) -> Record:
        """A data row's values, and all that is wrong with it."""
        filled = {name: self._whole(row, name, at) for name, at in self.match.columns.items()}
        filled = {name: value for name, value in filled.items() if value is not None}
        results = {
            field.name: self.parse(field, row, filled[field.name])
            for field in self.shape.fields
            if field.name in filled
        }
        problems = [one for one in results.values() if isinstance(one, Problem)]
        values = {
            name: one
            for name, one in results.items()
            if one is not None and not isinstance(one, Problem)
        }
        complaints = self.shape.check(values, frozenset(filled))
        problems += [self.put(row, *one) for one in complaints]
        order = clean(shown(filled.get(ORDER)))
        return Record(row, group, values, tuple(problems), order)

    def read(self, field: Field, row: int) -> Reading | Problem | None:
        """The field's value in a row, a placed problem, or None."""
        column = self.match.columns.get(field.name)
        value = None if column is None else self.value(row, column)
        return None if value is None else self.parse(field, row, value)

    def parse(self, field: Field, row: int, value: CellValue) -> Reading | Problem | None:
        """What the cell says, a placed problem, or None where the field is left alone."""
        if field.read is None:
            return None
        if value == NOT_COMPUTED:
            return self.put(row, field.name, cell_problems.not_computed())
        if field.name != "note" and is_ditto(value):
            return self.put(row, field.name, cell_problems.ditto())
        column = self.match.columns[field.name]
        if (row, column) in self.settled.amounts:
            return self.settled.amounts[row, column]
        result = field.read(value, self.senses[column])
        return self.put(row, field.name, result) if isinstance(result, Problem) else result

    def value(self, row: int, column: int) -> CellValue:
        """The cell's value, or that of the region merged down through it, if the field spreads."""
        value = self.found.grid.value(row, column)
        if value is not None or column not in self.merges:
            return value
        corner = self.merges[column].corner(row)
        return self.found.grid.value(*corner) if corner else None

    def _whole(self, row: int, name: str, column: int) -> CellValue:
        """The cell's value with that of its second column; for "nt" what stands above."""
        if row in self.above.get(column, ()):
            return self.above[column][row]
        value = self.value(row, column)
        second = self.found.grid.value(row, self.joined[name]) if name in self.joined else None
        both = [shown(one) for one in (value, second) if one is not None]
        return value if second is None else " ".join(both)

    def put(self, row: int, name: str, problem: Problem) -> Problem:
        """The problem at the field's cell, or at the row's name where there is no such column."""
        names = (name, *self.shape.names)
        column = next((self.match.columns[one] for one in names if one in self.match.columns), 0)
        return self._at(row, column, problem)

    def duplicates(self, records: list[Record]) -> list[tuple[int, Problem]]:
        """Each row that repeats an earlier one, with what to say."""
        entries = [
            Entry(one.row, one.order, one.values, one.group, not one.has_error) for one in records
        ]
        return [
            (row, self.put(row, name or self.shape.names[0], problem))
            for row, name, problem in find_duplicates(entries, self.shape.unique)
        ]

    def about_columns(self) -> Iterable[Problem]:
        """Columns that fit one field equally well."""
        readable = {field.name for field in self.shape.fields if field.read}
        for name, used, left_out in self.match.doubtful:
            if name in readable:
                letters = column_letter(used), column_letter(left_out)
                problem = cell_problems.column_doubtful(*letters)
                yield self._at(self.found.bottom, left_out, problem)

    def about_dittos(self, body: Body) -> Iterable[Problem]:
        """Columns where "nt" was read as what stands above it, each told once."""
        rows = [line.row for line in body.lines if line.kind is LineKind.DATA]
        for column, above in sorted(self.above.items()):
            read = [row for row in rows if row in above and not is_ditto(above[row])]
            if read:
                problem = cell_problems.dittos_read(len(read), shown(above[read[0]]))
                yield self._at(read[0], column, problem)

    def unnamed_totals(self, records: list[Record]) -> list[tuple[int, Problem]]:
        """A first or last row without a number that is the sum of all the other ones."""
        counted = [one for one in records if is_count(one.order)]
        ends = [one for one in (records[:1] + records[1:][-1:]) if not one.order]
        if counted and len(counted) + len(ends) != len(records):
            return []
        complaint = cell_problems.is_total() if counted else cell_problems.like_total()
        return [
            (one.row, self.put(one.row, self.shape.names[0], complaint))
            for one in ends
            if self._is_sum(one, counted or [other for other in records if other is not one])
        ]

    def _is_sum(self, record: Record, others: list[Record]) -> bool:
        money = [one for one in self.shape.fields if one.summed and one.name in record.values]
        sums = [sum(_figure(other, one) for other in others) for one in money]
        is_sum = [_figure(record, one) for one in money] == sums and any(sums)
        return is_sum and len(others) >= _FEWEST_SUMMED

    def about_groups(self, body: Body) -> Iterable[Problem]:
        """Texts alone in their row that were taken for a group's title."""
        last = max((line.row for line in body.lines if line.kind is LineKind.DATA), default=0)
        for line in body.lines:
            if line.kind is LineKind.GROUP and not line.is_sure and line.row < last:
                column = next(iter(self.found.grid.filled(line.row)))
                yield self._at(line.row, column, cell_problems.lone_text())

    def totals(self, body: Body, records: list[Record]) -> Iterable[Problem]:
        """Totals that are not the sum of their rows."""
        unreadable = {
            problem.cell for one in records for problem in one.problems if problem.is_error
        }
        for one in self.shape.fields:
            column = self.match.columns.get(one.name)
            if not one.summed or column is None:
                continue
            figures = {
                record.row: None
                if place(record.row, column) in unreadable
                else _figure(record, one)
                for record in records
            }
            written = self._written(one, body)
            for row, problem in check_totals(body.lines, figures, written, one.show):
                yield self._at(row, column, problem)

    def _column(self, field: Field, column: int, body: Body) -> Column:
        rows = (line.row for line in body.lines if line.kind is LineKind.DATA)
        cells = {row: self.value(row, column) for row in rows}
        unit = self.senses[column].unit
        return Column(field, column, unit, cells, body.lines, self._written(field, body))

    def _written(self, field: Field, body: Body) -> dict[int, object]:
        """What total and group rows say of a field themselves."""
        rows = (line.row for line in body.lines if line.kind in {LineKind.GROUP, LineKind.TOTAL})
        return {row: self.read(field, row) for row in rows}

    def _at(self, row: int, column: int, problem: Problem) -> Problem:
        grid = self.found.grid
        value = problem.value or shown(grid.value(row, column))
        return replace(problem.at(grid.sheet.name, place(row, column)), value=value)


def _figure(record: Record, field: Field) -> int:
    """What a row adds to a sum: nothing where nothing is written."""
    figure = record.values.get(field.name, 0)
    return figure if isinstance(figure, int) else 0
