"""What is wrong in a spreadsheet of year-end classes, cell by cell."""

from collections.abc import Sequence

from desktop_app.domain.problems import Problem
from desktop_app.reports.imports import SEVERITY_TITLES
from desktop_app.reports.report import Column, Row, Table

_COLUMNS = (
    Column("sheet", "Trang tính", width=14),
    Column("cell", "Ô", width=7),
    Column("severity", "Mức", width=10),
    Column("value", "Giá trị", width=18),
    Column("message", "Nội dung và cách sửa", width=60),
)


def class_problems_table(problems: Sequence[Problem]) -> Table:
    """Every problem with its cell."""
    rows = tuple(
        Row((one.sheet, one.cell, SEVERITY_TITLES[one.severity], one.value, one.message))
        for one in problems
    )
    return Table("Điều cần sửa trong tệp", _COLUMNS, rows, empty_text="Không có gì sai.")
