"""Scores: all units by all criteria, and one unit's sheet with its reasons."""

from collections import Counter
from collections.abc import Iterator
from functools import partial

from desktop_app.domain.criteria import Mark, Subject
from desktop_app.domain.judged import Judged
from desktop_app.domain.points import format_points
from desktop_app.domain.rows import ScoreMatrix, SubjectSheet
from desktop_app.domain.scoring.sheet import BONUS_CAP, EXCESS_CAP, PENALTY_CAP, STAGE_WEIGHT
from desktop_app.reports.clusters import cluster_rows
from desktop_app.reports.formulas import Sum
from desktop_app.reports.official import About, letterhead, recipients, signatures
from desktop_app.reports.origins import origin_text
from desktop_app.reports.report import Column, Format, Paragraph, Report, Row, Table
from desktop_app.reports.wide_tables import split_wide

CAPS = frozenset({BONUS_CAP, EXCESS_CAP, PENALTY_CAP, STAGE_WEIGHT})
TENTATIVE = "Tạm tính"
PROVISIONAL = "Tạm tính: có báo cáo đang được sửa, điểm tính theo số liệu hiện có."
_EXACT = "Không phải làm tròn"
_SHEET_COLUMNS = (
    Column("criterion", "Mã", width=7),
    Column("title", "Tiêu chí", width=38),
    Column("max_points", "Điểm tối đa", Format.POINTS, 9),
    Column("points", "Điểm", Format.POINTS, 9),
    Column("how", "Cách tính", width=44),
    Column("origin", "Nguồn số liệu", width=26),
)
_CRITERIA_COLUMNS = (
    Column("criterion", "Mã", width=10),
    Column("title", "Tiêu chí", width=60),
    Column("max_points", "Điểm tối đa", Format.POINTS, 10),
)
_Line = tuple[Judged, tuple[int | None, ...], int]


def matrix_table(matrix: ScoreMatrix) -> Table:
    """Units' marks under their clusters, people's under their units; groups over their criteria.

    Where a sheet is provisional, a column of notes says whose.
    """
    people = matrix.subject is Subject.INDIVIDUAL
    added = Sum(tuple(code for code, _, _ in matrix.criteria))
    columns = (
        Column("number", "STT", Format.NUMBER, 5),
        *((Column("code", "Mã", width=11),) if people else ()),
        Column("name", "Họ và tên" if people else "Đơn vị", width=28),
        *_criteria_columns(matrix),
        Column("total", "Tổng điểm", Format.POINTS, 8, formula=added),
        *((Column("note", "Ghi chú", width=12),) if matrix.provisional else ()),
    )
    rows = cluster_rows(matrix.rows, lambda line: line[0], partial(_matrix_row, matrix))
    return Table("Bảng điểm", columns, rows, "Trong ngoặc: điểm tối đa")


def matrix_tables(matrix: ScoreMatrix) -> tuple[Table, ...]:
    """The same, as an overview and a table for each group where a page does not hold it."""
    leading = 3 if matrix.subject is Subject.INDIVIDUAL else 2
    return split_wide(matrix_table(matrix), leading, trailing=2 if matrix.provisional else 1)


def criteria_table(matrix: ScoreMatrix) -> Table:
    """What the numbers over the matrix mean."""
    rows = tuple(Row((_code(code), title, most)) for code, title, most in matrix.criteria)
    return Table("Các tiêu chí chấm điểm", _CRITERIA_COLUMNS, rows)


def sheet_table(sheet: SubjectSheet) -> Table:
    """One unit's marks with how each came about, and their total."""
    rows = tuple(_sheet_rows(sheet))
    title = f"Phiếu điểm: {sheet.subject.name}"
    return Table(title, _SHEET_COLUMNS, rows, empty_text="Chưa chấm điểm.")


def scores_report(matrix: ScoreMatrix, about: About) -> Report:
    """The report on scores: the matrix, then what its criteria are."""
    return Report(
        kind="scores",
        title="Bảng điểm thi đua",
        abstract=f"Kết quả chấm điểm {about.occasion}",
        letterhead=letterhead(about.department),
        blocks=(
            *((Paragraph(f"Chấm theo {matrix.criteria_title}."),) if matrix.criteria_title else ()),
            *matrix_tables(matrix),
            criteria_table(matrix),
        ),
        signatures=signatures(about.department),
        recipients=recipients(about.department),
        landscape=True,
        made_from=about.made_from,
    )


def how(mark: Mark) -> str:
    """The steps that led to a mark, and the rounding where there was any."""
    rounding = "" if mark.rounding == _EXACT else mark.rounding
    return "; ".join(filter(None, (*mark.steps, rounding)))


def _sources(mark: Mark) -> str:
    places = (origin_text(fact.source) for fact in mark.facts if fact.source)
    return "; ".join(dict.fromkeys(places))


def _criteria_columns(matrix: ScoreMatrix) -> Iterator[Column]:
    """A group needs two columns for its heading to stand over."""
    titles = {code: f"{code}. {title}" for code, title in matrix.groups}
    sizes = Counter(_group(code) for code, _, _ in matrix.criteria)
    for code, title, max_points in matrix.criteria:
        group = _group(code)
        heading = titles.get(group, f"Nhóm {group}") if group and sizes[group] > 1 else ""
        shown = title if code in CAPS else f"{code} ({format_points(max_points)})"
        yield Column(code, shown, Format.POINTS, 8, group=heading)


def _group(code: str) -> str:
    """The group of "1.2" is "1"; a code without a dot stands for itself."""
    return code.rpartition(".")[0].partition(".")[0]


def _code(code: str) -> str:
    return "" if code in CAPS else code


def _matrix_row(matrix: ScoreMatrix, number: int, line: _Line) -> Row:
    one, points, total = line
    person = one.kind is Subject.INDIVIDUAL
    note = TENTATIVE if one.code in matrix.provisional else ""
    cells = (
        number,
        *((one.code,) if person else ()),
        one.name,
        *points,
        total,
        *((note,) if matrix.provisional else ()),
    )
    return Row(cells, ident=f"{'person' if person else 'unit'}:{one.code}")


def _sheet_rows(sheet: SubjectSheet) -> Iterator[Row]:
    for mark in sheet.marks:
        cells = (_code(mark.criterion), mark.title, mark.max_points, mark.points, how(mark))
        yield Row((*cells, _sources(mark)), ident=f"criterion:{mark.criterion}")
    if sheet.marks:
        band = f"Xếp loại: {sheet.band}" if sheet.band else ""
        yield Row(("Tổng điểm", "", sheet.max_points, sheet.total, band, ""), "total")
