"""The matrix of marks for typing: a stage's marks with groups, maxima, shares, totals, classes."""

from collections.abc import Iterator
from functools import partial

from desktop_app.domain.criteria import Subject
from desktop_app.domain.marks.matrix import Given, MarkMatrix, MatrixCriterion, MatrixRow
from desktop_app.domain.points import format_percent, format_points
from desktop_app.domain.scoring.figures import exact_points
from desktop_app.reports.clusters import cluster_rows
from desktop_app.reports.report import Cell, Column, Format, Row, Table
from desktop_app.reports.scores import TENTATIVE

# What stands before the code of a criterion that the program works out.
COMPUTED = "ƒ"
KINDS = {Subject.COLLECTIVE: "unit", Subject.INDIVIDUAL: "person"}


def mark_matrix_table(matrix: MarkMatrix) -> Table:
    """Units under their clusters, people under their units; rows bear "unit:CODE".

    A criterion that people mark shows the stage's mark, else the one that is in force of another
    stage; a computed one shows the points of the last scoring.
    """
    people = matrix.subject is Subject.INDIVIDUAL
    provisional = any(row.provisional for row in matrix.rows)
    columns = (
        Column("number", "STT", Format.NUMBER, 5),
        *((Column("code", "Mã", width=11),) if people else ()),
        Column("name", "Họ và tên" if people else "Đơn vị", width=28),
        *(_column(one) for one in matrix.criteria),
        Column("total", "Tổng điểm", Format.POINTS, 8),
        Column("band", "Xếp loại", width=14),
        *((Column("note", "Ghi chú", width=12),) if provisional else ()),
    )
    making = partial(_row, matrix, provisional)
    rows = cluster_rows(matrix.rows, lambda row: row.subject, making)
    note = f"{COMPUTED}: điểm do chương trình tính; trong ngoặc: điểm tối đa"
    return Table("Bảng điểm", columns, rows, note)


def points_cell(given: Given) -> Cell:
    """Hundredths, a text where the mean of several units is none."""
    if given is None or isinstance(given, int):
        return given
    return given.numerator if given.denominator == 1 else exact_points(given)


def _column(criterion: MatrixCriterion) -> Column:
    kind, told = Format.POINTS, criterion.title if criterion.leaf else ""
    return Column(criterion.code, _title(criterion), kind, 8, group=criterion.group, tip=told)


def _title(criterion: MatrixCriterion) -> str:
    if criterion.leaf is None:
        return criterion.title
    parts = [
        "" if criterion.typed else COMPUTED,
        criterion.code,
        f"({format_points(criterion.max_points)})",
        "" if criterion.share is None else _share(criterion.share),
    ]
    return " ".join(filter(None, parts))


def _share(share: int) -> str:
    """A share without idle zeros: "25%", "17,65%"."""
    figure = format_percent(share).removesuffix("%")
    return f"{figure.rstrip('0').rstrip(',')}%"


def _row(matrix: MarkMatrix, provisional: bool, number: int, row: MatrixRow) -> Row:  # noqa: FBT001  # bound by name of its place
    one = row.subject
    cells = (
        number,
        *((one.code,) if matrix.subject is Subject.INDIVIDUAL else ()),
        one.name,
        *_cells(matrix, row),
        row.total,
        row.band,
        *((TENTATIVE if row.provisional else "",) if provisional else ()),
    )
    return Row(cells, ident=f"{KINDS[matrix.subject]}:{one.code}")


def _cells(matrix: MarkMatrix, row: MatrixRow) -> Iterator[Cell]:
    for at, criterion in enumerate(matrix.criteria):
        if criterion.typed:
            own = row.own[at]
            yield points_cell(row.latest[at] if own is None else own)
        else:
            yield row.scored[at]
