"""Tables whose every data row is one record: read field by field, checked, counted.

A kind of sheet is a `Shape`: its fields, what it cannot do without, and how a row is made.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from desktop_app.domain.amounts import parse_unit_note
from desktop_app.domain.intake import Kind, Row
from desktop_app.domain.problems import Problem
from desktop_app.domain.text import clean
from desktop_app.importers import cell_problems
from desktop_app.importers.columns import Field, Heading, Match, Reading, match_columns
from desktop_app.importers.duplicates import Entry, find_duplicates
from desktop_app.importers.grid import TallMerges, place, shown
from desktop_app.importers.importer import Extraction, Found, Importer
from desktop_app.importers.lines import Body, Layout, LineKind, read_body, rows_after
from desktop_app.importers.totals import check_totals
from desktop_app.importers.workbook import NOT_COMPUTED, CellValue, column_letter

ORDER = "_order"
Values: TypeAlias = Mapping[str, Any]
Complaint: TypeAlias = tuple[str, Problem]


@dataclass(frozen=True, slots=True)
class Need:
    """A column that a kind cannot do without: one of `names`, called `label` to the user."""

    names: tuple[str, ...]
    label: str


@dataclass(frozen=True, slots=True)
class Shape:
    """A kind of sheet.

    `names`: the fields that say what a row is about, the best first; `build(row, values, group)`
    makes a row; `check(values, filled)` finds what a row lacks, `filled` being the fields whose
    cell holds anything; `unique` names what may stand only once, with its Vietnamese name.
    """

    kind: Kind
    fields: tuple[Field, ...]
    needs: tuple[Need, ...]
    names: tuple[str, ...]
    build: Callable[[int, Values, str | None], Row]
    check: Callable[[Values, frozenset[str]], Iterable[Complaint]]
    unique: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class _Record:
    """A data row while it is read."""

    row: int
    group: str | None
    values: Values
    problems: tuple[Problem, ...]
    order: str


def row_importer(shape: Shape) -> Importer:
    """The importer of one shape."""
    return Importer(
        kind=shape.kind,
        identify=lambda headings: _identify(shape, headings),
        extract=lambda found: _extract(shape, found),
        missing=lambda headings: ", ".join(_missing(shape, headings)),
        fields=shape.fields,
    )


def unit_of(values: Values) -> str | None:
    """The unit that a row names; a code beside the name stands with it in parentheses."""
    name, code = values.get("unit"), values.get("unit_code")
    return f"{name} (Mã: {code})" if name and code else name or code


def _identify(shape: Shape, headings: tuple[Heading, ...]) -> float:
    match = match_columns(headings, shape.fields)
    if any(not set(need.names) & match.columns.keys() for need in shape.needs):
        return 0.0
    weights = {field.name: field.weight for field in shape.fields}
    return sum(weights[name] * sure for name, sure in match.sureness.items()) / 100


def _missing(shape: Shape, headings: tuple[Heading, ...]) -> list[str]:
    columns = match_columns(headings, shape.fields).columns.keys()
    return [f"“{need.label}”" for need in shape.needs if not set(need.names) & columns]


def _extract(shape: Shape, found: Found) -> Extraction:
    match = match_columns(found.headings, shape.fields)
    layout = _layout(shape, found, match)
    body = read_body(found.grid, layout)
    table = _Table(shape, found, match, _factors(found, match), _tall_merges(shape, found, match))
    records = [table.record(row, group) for row, group in _data_rows(body)]
    repeats = table.duplicates(records)
    refused = {row for row, problem in repeats if problem.is_error}
    good = (one for one in records if one.row not in refused and not _has_error(one.problems))
    return Extraction(
        rows=tuple(shape.build(one.row + 1, one.values, one.group) for one in good),
        rows_total=len(records),
        columns=_letters(match),
        problems=(
            *table.about_columns(),
            *(problem for one in records for problem in one.problems),
            *(problem for _, problem in repeats),
            *table.about_lines(body, layout),
            *table.totals(body, records),
        ),
    )


def _letters(match: Match) -> dict[str, str]:
    read = {name: at for name, at in match.columns.items() if not name.startswith("_")}
    return {name: column_letter(column) for name, column in read.items()}


def _has_error(problems: Iterable[Problem]) -> bool:
    return any(problem.is_error for problem in problems)


def _layout(shape: Shape, found: Found, match: Match) -> Layout:
    figures = {field.name for field in shape.fields if field.summed}
    name = next((one for one in shape.names if one in match.columns), None)
    return Layout(
        header_top=found.top,
        header_bottom=found.bottom,
        order=match.columns.get(ORDER),
        name=match.columns[name] if name else None,
        values=frozenset(at for one, at in match.columns.items() if one in figures),
    )


def _tall_merges(shape: Shape, found: Found, match: Match) -> dict[int, TallMerges]:
    columns = [match.columns.get(field.name) for field in shape.fields if field.spreads]
    sheet = found.grid.sheet
    return {column: TallMerges.of(sheet, column) for column in columns if column is not None}


def _factors(found: Found, match: Match) -> dict[int, int]:
    """How many đồng a bare number in each column means: the heading's word, then the title's."""
    default = found.title.factor or 1
    headings = {heading.column: heading.text for heading in found.headings}
    notes = {column: parse_unit_note(headings[column]) for column in match.columns.values()}
    return {column: note or default for column, note in notes.items()}


def _data_rows(body: Body) -> Iterable[tuple[int, str | None]]:
    group = None
    for line in body.lines:
        if line.kind is LineKind.GROUP:
            group = line.label
        elif line.kind is LineKind.DATA:
            yield line.row, group


@dataclass(frozen=True, slots=True)
class _Table:
    """A found table with its columns: what reading its rows needs."""

    shape: Shape
    found: Found
    match: Match
    factors: Mapping[int, int]
    merges: Mapping[int, TallMerges]

    def record(self, row: int, group: str | None) -> _Record:
        filled = {name: self.value(row, at) for name, at in self.match.columns.items()}
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
        return _Record(row, group, values, tuple(problems), order)

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
        result = field.read(value, self.factors[self.match.columns[field.name]])
        return self.put(row, field.name, result) if isinstance(result, Problem) else result

    def value(self, row: int, column: int) -> CellValue:
        """The cell's value, or that of the region merged down through it, if the field spreads."""
        value = self.found.grid.value(row, column)
        if value is not None or column not in self.merges:
            return value
        corner = self.merges[column].corner(row)
        return self.found.grid.value(*corner) if corner else None

    def put(self, row: int, name: str, problem: Problem) -> Problem:
        """The problem at the field's cell, or at the row's name where there is no such column."""
        names = (name, *self.shape.names)
        column = next((self.match.columns[one] for one in names if one in self.match.columns), 0)
        return self.at(row, column, problem)

    def at(self, row: int, column: int, problem: Problem) -> Problem:
        grid = self.found.grid
        value = problem.value or shown(grid.value(row, column))
        return Problem(
            problem.severity,
            problem.code,
            problem.message,
            grid.sheet.name,
            place(row, column),
            value,
        )

    def duplicates(self, records: list[_Record]) -> list[tuple[int, Problem]]:
        entries = [
            Entry(one.row, one.order, one.values, one.group, not _has_error(one.problems))
            for one in records
        ]
        return [
            (row, self.put(row, name or self.shape.names[0], problem))
            for row, name, problem in find_duplicates(entries, self.shape.unique)
        ]

    def about_columns(self) -> Iterable[Problem]:
        readable = {field.name for field in self.shape.fields if field.read}
        for name, used, left_out in self.match.doubtful:
            if name in readable:
                letters = column_letter(used), column_letter(left_out)
                yield self.at(self.found.bottom, left_out, cell_problems.column_doubtful(*letters))

    def about_lines(self, body: Body, layout: Layout) -> Iterable[Problem]:
        first = self.found.grid.columns[0]
        last = max((line.row for line in body.lines if line.kind is LineKind.DATA), default=0)
        for line in body.lines:
            if line.kind is LineKind.GROUP and not line.is_sure and line.row < last:
                column = next(iter(self.found.grid.filled(line.row)))
                yield self.at(line.row, column, cell_problems.lone_text())
        for row in list(rows_after(self.found.grid, body.end, layout))[:1]:
            yield self.at(row, first, cell_problems.rows_after_end())

    def totals(self, body: Body, records: list[_Record]) -> Iterable[Problem]:
        unreadable = {problem.cell for one in records for problem in one.problems}
        for field in self.shape.fields:
            column = self.match.columns.get(field.name)
            if not field.summed or column is None:
                continue
            figures = {
                one.row: None if place(one.row, column) in unreadable else _figure(one, field)
                for one in records
            }
            others = (line.row for line in body.lines if line.kind is not LineKind.DATA)
            written = {row: self.read(field, row) for row in others}
            for row, problem in check_totals(body.lines, figures, written, field.show):
                yield self.at(row, column, problem)


def _figure(record: _Record, field: Field) -> int:
    """What a row adds to a sum: nothing where nothing is written."""
    figure = record.values.get(field.name, 0)
    return figure if isinstance(figure, int) else 0
