"""Score sheets of one unit: a row for each criterion, a column for each stage of its marks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from desktop_app.domain.forms import COMPUTED_NOTE
from desktop_app.domain.intake import Kind, ScoreRow
from desktop_app.domain.numerals import is_nil
from desktop_app.domain.problems import Problem
from desktop_app.domain.text import clean
from desktop_app.importers import cell_problems
from desktop_app.importers.cells import read_name, read_text
from desktop_app.importers.columns import Chosen, Field, Heading, Match, match_columns
from desktop_app.importers.common_fields import (
    NOTE_FIELD,
    ORDER_FIELD,
    UNIT_CODE_FIELD,
    UNIT_SYNONYMS,
)
from desktop_app.importers.grid import Grid, place, shown
from desktop_app.importers.importer import Extraction, Found, Importer
from desktop_app.importers.leftovers import about_rest
from desktop_app.importers.lines import Layout, LineKind, read_body
from desktop_app.importers.marks import (
    DEFAULT_STAGE,
    STAGES,
    criterion_code,
    is_penalty,
    read_mark,
    stage_in,
)
from desktop_app.importers.shapes import ORDER, unit_of
from desktop_app.importers.workbook import column_letter

_PLAIN = "points"
_DOTTED = re.compile(r"\d+(\.\d+)+")
_STAGE_LABELS = {
    "self": "Điểm tự chấm",
    "cross": "Điểm chấm chéo",
    "appraisal": "Điểm thẩm định",
    "final": "Điểm hội đồng duyệt",
}
_FIELDS = (
    ORDER_FIELD,
    Field("unit", UNIT_SYNONYMS, read_name, label="Đơn vị"),
    UNIT_CODE_FIELD,
    Field(
        "code",
        ("ma tieu chi", "ma", "ma so", "ky hieu", "muc"),
        read_name,
        weight=2,
        label="Mã tiêu chí",
    ),
    Field(
        "criterion",
        (
            "tieu chi",
            "tieu chi cu the",
            "noi dung tieu chi",
            "ten tieu chi",
            "noi dung",
            "noi dung cham diem",
            "tieu chi cham diem",
            "noi dung danh gia",
            "tieu chuan",
        ),
        read_name,
        weight=3,
        label="Tiêu chí",
    ),
    Field(
        "max_points",
        ("diem toi da", "diem chuan", "thang diem", "toi da", "diem quy dinh"),
        read_text,
        weight=2,
        label="Điểm tối đa",
    ),
    *(
        Field(stage, names, read_text, weight=3, label=_STAGE_LABELS[stage])
        for stage, names in STAGES.items()
    ),
    Field(_PLAIN, ("diem", "so diem", "diem dat", "diem dat duoc"), read_text, label="Điểm"),
    Field("_group", ("nhom tieu chi", "nhom")),
    replace(NOTE_FIELD, synonyms=(*NOTE_FIELD.synonyms, "nhan xet", "bao cao dien giai")),
)


@dataclass(frozen=True, slots=True)
class _Row:
    """A criterion's row; `most`: hundredths, None where unknown."""

    row: int
    code: str
    title: str
    most: int | None

    @property
    def name(self) -> str:
        """The criterion's code where the sheet gives one, else its title."""
        return self.code or self.title


def _identify(headings: tuple[Heading, ...], chosen: Chosen) -> float:
    match = match_columns(headings, _FIELDS, chosen)
    if not {"criterion", "code"} & match.columns.keys() or not _stage_columns(match, ""):
        return 0.0
    weights = {field.name: field.weight for field in _FIELDS}
    return sum(weights[name] * sure for name, sure in match.sureness.items()) / 100


def _missing(headings: tuple[Heading, ...], chosen: Chosen) -> str:
    match = match_columns(headings, _FIELDS, chosen)
    return "“Tự chấm” hoặc “Thẩm định”" if "criterion" in match.columns else "“Tiêu chí”"


def _stage_columns(match: Match, title: str) -> dict[str, int]:
    """Stages with their columns; a column called only "Điểm" is of the stage the title names."""
    stages = {stage: at for stage, at in match.columns.items() if stage in STAGES}
    if not stages and _PLAIN in match.columns:
        return {stage_in(title) or DEFAULT_STAGE: match.columns[_PLAIN]}
    return stages


def _extract(found: Found) -> Extraction:
    match = match_columns(found.headings, _FIELDS, found.chosen)
    stages = _stage_columns(match, " ".join(found.title.lines))
    layout = _layout(found, match)
    body = read_body(found.grid, layout, found.rows_out)
    data = [line.row for line in body.lines if line.kind is LineKind.DATA]
    rows = list(_leaves(_read_rows(found.grid, match, data)))
    by_row = [(row, list(_marks(found.grid, match, row, stages))) for row in rows]
    results = [one for _, marks in by_row for one in marks]
    problems = [one for one in results if isinstance(one, Problem)]
    lost = [row for row, marks in by_row if not marks]
    return Extraction(
        rows=tuple(one for one in results if isinstance(one, ScoreRow)),
        rows_total=len(results) + body.rows_out,
        columns=_letters(match, stages),
        problems=(
            *problems,
            *_about_notes(found.grid, match, lost),
            *about_rest(found.grid, body, layout),
        ),
    )


def _letters(match: Match, stages: dict[str, int]) -> dict[str, str]:
    fields = {name: at for name, at in match.columns.items() if not name.startswith("_")}
    return {name: column_letter(column) for name, column in (fields | stages).items()}


def _layout(found: Found, match: Match) -> Layout:
    return Layout(
        header_top=found.top,
        header_bottom=found.bottom,
        order=match.columns.get(ORDER),
        name=match.columns.get("criterion", match.columns.get("code")),
        values=frozenset(at for name, at in match.columns.items() if name in STAGES),
    )


def _read_rows(grid: Grid, match: Match, rows: list[int]) -> list[_Row]:
    """The rows; where some are numbered "1.2", all go by their number."""
    column = match.columns.get(ORDER)
    orders = {row: grid.text(row, column).rstrip(".") if column is not None else "" for row in rows}
    numbered = any(_DOTTED.fullmatch(order) for order in orders.values())
    return [_read_row(grid, match, row, order if numbered else "") for row, order in orders.items()]


def _read_row(grid: Grid, match: Match, row: int, order: str) -> _Row:
    texts = {name: clean(shown(grid.value(row, at))) for name, at in match.columns.items()}
    title = texts.get("criterion", "")
    code = texts.get("code", "") or order
    most = read_mark(_value(grid, match, row, "max_points"), None)
    return _Row(row, code or criterion_code(title), title, most if isinstance(most, int) else None)


def _value(grid: Grid, match: Match, row: int, name: str) -> str | float | None:
    column = match.columns.get(name)
    value = None if column is None else grid.value(row, column)
    return value if isinstance(value, str | int | float) else None


def _leaves(rows: list[_Row]) -> Iterator[_Row]:
    """The rows that no other row's code lies under: a parent's mark is its children's sum."""
    parents = {row.code.rpartition(".")[0] for row in rows}
    ancestors = parents | {parent.rpartition(".")[0] for parent in parents}
    return (row for row in rows if not row.code or row.code not in ancestors)


def _marks(
    grid: Grid, match: Match, row: _Row, stages: dict[str, int]
) -> Iterator[ScoreRow | Problem]:
    texts = {name: clean(shown(_value(grid, match, row.row, name))) for name in match.columns}
    for stage, column in stages.items():
        value = grid.value(row.row, column)
        result = read_mark(value, row.most, signed=is_penalty(row.title))
        if result is not None and not row.name:
            result = cell_problems.value_missing("criterion", "tên hoặc mã tiêu chí")
        if isinstance(result, Problem):
            problem = result.at(grid.sheet.name, place(row.row, column))
            yield replace(problem, value=problem.value or shown(value))
        elif result is not None:
            letter = column_letter(column)
            unit, note = unit_of(texts), texts.get("note") or None
            yield ScoreRow(
                row=row.row + 1,
                column=letter,
                unit=unit,
                criterion=row.name,
                stage=stage,
                points=result,
                note=note,
                title=row.title or None,
            )


def _about_notes(grid: Grid, match: Match, rows: list[_Row]) -> Iterator[Problem]:
    """A note is kept with its mark: where a row has none, it would be lost silently."""
    column = match.columns.get("note")
    for row in rows:
        text = clean(shown(_value(grid, match, row.row, "note")))
        if column is not None and not is_nil(text) and text != COMPUTED_NOTE:
            problem = cell_problems.note_without_mark()
            yield replace(problem.at(grid.sheet.name, place(row.row, column)), value=text[:80])


SCORE_SHEET = Importer(Kind.SCORES, _identify, _extract, _missing, _FIELDS)
