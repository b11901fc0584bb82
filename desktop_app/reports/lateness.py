"""The units that were late, or did not answer, again and again."""

from collections.abc import Sequence

from desktop_app.domain.intake_rows import Lateness
from desktop_app.reports.report import Column, Format, Row, Table

_NUMBER = Format.NUMBER
_COLUMNS = (
    Column("number", "STT", _NUMBER, 5),
    Column("unit", "Đơn vị", width=34),
    Column("cluster", "Cụm thi đua", width=22),
    Column("asked", "Số báo cáo phải nộp", _NUMBER, 9),
    Column("late", "Nộp muộn", _NUMBER, 8),
    Column("missing", "Không nộp", _NUMBER, 8),
    Column("days_late", "Tổng số ngày muộn", _NUMBER, 9),
    Column("years", "Năm", width=16),
)


def lateness_table(lateness: Sequence[Lateness]) -> Table:
    """With how often, in which years; rows bear "unit:ID"."""
    rows = tuple(
        Row(
            (
                number,
                one.unit.name,
                one.unit.cluster_name,
                one.asked,
                one.late,
                one.missing,
                one.days_late,
                ", ".join(map(str, one.years)),
            ),
            ident=f"unit:{one.unit.id}",
        )
        for number, one in enumerate(lateness, 1)
    )
    empty = "Không có đơn vị nào nộp muộn hoặc không nộp từ hai lần trở lên."
    return Table("Đơn vị nhiều lần nộp muộn, không nộp", _COLUMNS, rows, empty_text=empty)
