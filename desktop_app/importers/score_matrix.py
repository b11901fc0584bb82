"""Score tables of many: a row for each unit or person, a column for each criterion (and stage)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from desktop_app.domain.intake import Kind, ScoreRow
from desktop_app.domain.points import format_points
from desktop_app.domain.problems import Problem
from desktop_app.domain.text import clean, fold
from desktop_app.importers import cell_problems
from desktop_app.importers.cells import read_name
from desktop_app.importers.columns import Chosen, Field, Heading, Match, match_columns
from desktop_app.importers.common_fields import (
    NOTE_FIELD,
    ORDER_FIELD,
    PERSON_CODE_SYNONYMS,
    PERSON_SYNONYMS,
    POSITION_FIELD,
    UNIT_CODE_FIELD,
    UNIT_SYNONYMS,
)
from desktop_app.importers.duplicates import Entry, find_duplicates
from desktop_app.importers.grid import Grid, place, shown
from desktop_app.importers.importer import Extraction, Found, Importer
from desktop_app.importers.leftovers import about_rest
from desktop_app.importers.lines import Layout, LineKind, read_body
from desktop_app.importers.marks import (
    DEFAULT_STAGE,
    criterion_code,
    is_penalty,
    most_in,
    read_mark,
    stage_in,
)
from desktop_app.importers.shapes import ORDER, unit_of
from desktop_app.importers.workbook import column_letter

_FEWEST_CRITERIA = 2
_UNIT_WEIGHT = 2.0
_CRITERION_WEIGHT = 1.5
_TOTAL = "_total"
_WHOSE = frozenset({"unit", "unit_code", "person", "person_code"})
_FIELDS = (
    ORDER_FIELD,
    Field("unit", UNIT_SYNONYMS, read_name, label="Đơn vị"),
    UNIT_CODE_FIELD,
    Field("person", PERSON_SYNONYMS, read_name, label="Họ và tên"),
    Field("person_code", PERSON_CODE_SYNONYMS, read_name, label="Mã cán bộ"),
    POSITION_FIELD,
    Field(_TOTAL, ("cong", "tong cong", "tong diem", "tong so diem", "tong", "tong diem dat")),
    Field("_rank", ("xep hang", "xep loai", "thu hang", "hang", "xep thu")),
    NOTE_FIELD,
)


@dataclass(frozen=True, slots=True)
class _Criterion:
    """A column of marks; `most`: hundredths, None where unknown."""

    column: int
    code: str
    stage: str
    is_penalty: bool
    most: int | None


@dataclass(frozen=True, slots=True)
class _Whose:
    """Whom a row marks: texts as they stand, empty where the sheet has none."""

    unit: str
    person: str
    person_code: str

    @property
    def is_known(self) -> bool:
        """Whether the row says whom."""
        return bool(self.unit or self.person or self.person_code)


@dataclass(frozen=True, slots=True)
class _Mark:
    """A cell of marks as read: `result` is hundredths or what is wrong."""

    row: int
    criterion: _Criterion
    whose: _Whose
    result: int | Problem


def _identify(headings: tuple[Heading, ...], chosen: Chosen) -> float:
    match = match_columns(headings, _FIELDS, chosen)
    count = sum(1 for _ in _criteria(headings, match, chosen, ""))
    if not _WHOSE & match.columns.keys() or count < _FEWEST_CRITERIA:
        return 0.0
    people = len({"person", "person_code"} & match.columns.keys())
    return _UNIT_WEIGHT * (1 + people) + _CRITERION_WEIGHT * count


def _missing(headings: tuple[Heading, ...], chosen: Chosen) -> str:
    match = match_columns(headings, _FIELDS, chosen)
    return "mã tiêu chí (ví dụ 1.1)" if "unit" in match.columns else "“Tên đơn vị”"


def _criteria(
    headings: tuple[Heading, ...], match: Match, chosen: Chosen, title: str
) -> Iterator[_Criterion]:
    """The columns whose heading has a criterion's code, the lowest level's first."""
    known = {*match.columns.values(), *chosen}
    for heading in headings:
        codes = [code for level in reversed(heading.levels) if (code := criterion_code(level))]
        if heading.column not in known and codes:
            yield _Criterion(
                heading.column,
                codes[0],
                stage_in(heading.levels[-1]) or stage_in(title) or DEFAULT_STAGE,
                is_penalty(heading.text),
                most_in(heading.text),
            )


def _extract(found: Found) -> Extraction:
    match = match_columns(found.headings, _FIELDS, found.chosen)
    title = " ".join(found.title.lines)
    criteria = tuple(_criteria(found.headings, match, found.chosen, title))
    layout = _layout(found, match, criteria)
    body = read_body(found.grid, layout, found.rows_out)
    rows = [line.row for line in body.lines if line.kind is LineKind.DATA]
    limits = [row for row in rows if _is_limit_row(found.grid, row)]
    criteria = tuple(_with_limit(found.grid, limits, one) for one in criteria)
    rows = [row for row in rows if row not in limits]
    marks = [mark for row in rows for mark in _marks(found.grid, match, row, criteria)]
    missing = [
        _nobody(found.grid, match, row)
        for row in rows
        if not _whose(found.grid, match, row).is_known
    ]
    repeats = _repeats(found.grid, match, rows)
    refused = {row for row, _ in repeats}
    good = (one for one in marks if isinstance(one.result, int) and one.whose.is_known)
    return Extraction(
        rows=tuple(_row(one) for one in good if one.row not in refused),
        rows_total=len(marks) + body.rows_out,
        columns=_letters(match, criteria),
        problems=(
            *missing,
            *(one.result for one in marks if isinstance(one.result, Problem)),
            *(problem for _, problem in repeats),
            *_sums(found.grid, match, rows, marks),
            *about_rest(found.grid, body, layout),
        ),
    )


def _letters(match: Match, criteria: tuple[_Criterion, ...]) -> dict[str, str]:
    """Fields' letters; a column of marks goes by its criterion's code."""
    fields = {name: at for name, at in match.columns.items() if not name.startswith("_")}
    codes = {one.code: one.column for one in criteria}
    return {name: column_letter(column) for name, column in (fields | codes).items()}


def _layout(found: Found, match: Match, criteria: tuple[_Criterion, ...]) -> Layout:
    return Layout(
        header_top=found.top,
        header_bottom=found.bottom,
        order=match.columns.get(ORDER),
        name=_name_column(match),
        values=frozenset(one.column for one in criteria),
    )


def _is_limit_row(grid: Grid, row: int) -> bool:
    texts = [fold(text) for text in grid.filled(row).values() if isinstance(text, str)]
    return any(
        text.strip(" :").startswith(("diem toi da", "diem chuan", "toi da")) for text in texts
    )


def _with_limit(grid: Grid, rows: list[int], criterion: _Criterion) -> _Criterion:
    for row in rows:
        most = read_mark(grid.value(row, criterion.column), None, signed=True)
        if isinstance(most, int):
            return replace(criterion, most=abs(most))
    return criterion


def _whose(grid: Grid, match: Match, row: int) -> _Whose:
    values = {
        name: clean(shown(grid.value(row, match.columns[name])))
        for name in _WHOSE
        if name in match.columns
    }
    person, code = values.get("person", ""), values.get("person_code", "")
    return _Whose(unit_of(values) or "", person, code)


def _name_column(match: Match) -> int | None:
    """The column that says best whom a row marks."""
    names = ("person", "person_code", "unit", "unit_code")
    return next((match.columns[name] for name in names if name in match.columns), None)


def _marks(grid: Grid, match: Match, row: int, criteria: tuple[_Criterion, ...]) -> Iterator[_Mark]:
    whose = _whose(grid, match, row)
    for criterion in criteria:
        value = grid.value(row, criterion.column)
        if value is None:
            continue
        result = read_mark(value, criterion.most, signed=criterion.is_penalty)
        if isinstance(result, Problem):
            result = _put(grid, row, criterion.column, result)
        if result is not None:
            yield _Mark(row, criterion, whose, result)


def _row(mark: _Mark) -> ScoreRow:
    return ScoreRow(
        row=mark.row + 1,
        column=column_letter(mark.criterion.column),
        unit=mark.whose.unit or None,
        criterion=mark.criterion.code,
        stage=mark.criterion.stage,
        points=mark.result if isinstance(mark.result, int) else None,
        person=mark.whose.person or None,
        person_code=mark.whose.person_code or None,
    )


def _put(grid: Grid, row: int, column: int, problem: Problem) -> Problem:
    value = problem.value or shown(grid.value(row, column))
    return replace(problem.at(grid.sheet.name, place(row, column)), value=value)


def _nobody(grid: Grid, match: Match, row: int) -> Problem:
    column = _name_column(match) or 0
    if {"person", "person_code"} & match.columns.keys():
        return _put(grid, row, column, cell_problems.value_missing("person", "họ và tên"))
    return _put(grid, row, column, cell_problems.value_missing("unit", "tên đơn vị"))


def _repeats(grid: Grid, match: Match, rows: list[int]) -> list[tuple[int, Problem]]:
    people = bool({"person", "person_code"} & match.columns.keys())
    entries = [Entry(row, str(row), {"whose": _key(grid, match, row)}) for row in rows]
    found = find_duplicates(entries, (("Người này" if people else "Đơn vị này", ("whose",)),))
    return [
        (row, _put(grid, row, _name_column(match) or 0, problem))
        for row, _, problem in found
        if problem.is_error
    ]


def _key(grid: Grid, match: Match, row: int) -> str | int:
    """Whom a row marks, in one text; of people the code where there is one tells all."""
    whose = _whose(grid, match, row)
    if not whose.is_known:
        return row
    if whose.person or whose.person_code:
        return whose.person_code or f"{whose.person} / {whose.unit}"
    return whose.unit


def _sums(grid: Grid, match: Match, rows: list[int], marks: list[_Mark]) -> Iterator[Problem]:
    """A row's own total against its marks, penalties taken off; unreadable rows are not judged."""
    column = match.columns.get(_TOTAL)
    if column is None:
        return
    for row in rows:
        written = read_mark(grid.value(row, column), None, signed=True)
        signed = [_signed(mark) for mark in marks if mark.row == row]
        known = [points for points in signed if points is not None]
        if isinstance(written, int) and len(known) == len(signed) and written != sum(known):
            shown_parts = (written, sum(known), abs(written - sum(known)))
            problem = cell_problems.total_mismatch(*map(format_points, shown_parts))
            yield _put(grid, row, column, problem)


def _signed(mark: _Mark) -> int | None:
    if not isinstance(mark.result, int):
        return None
    return -abs(mark.result) if mark.criterion.is_penalty else mark.result


SCORE_MATRIX = Importer(Kind.SCORES, _identify, _extract, _missing, _FIELDS)
