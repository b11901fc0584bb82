"""The department's letterheads through time, as a table."""

from collections.abc import Sequence

from desktop_app.domain.dates import format_date
from desktop_app.domain.rows import DepartmentSince
from desktop_app.reports.report import Column, Row, Table

SINCE = "since:"
_COLUMNS = (
    Column("since", "Áp dụng từ", width=14),
    Column("name", "Tên cơ quan", width=34),
    Column("parent_agency", "Cơ quan chủ quản", width=30),
    Column("place", "Địa danh", width=14),
    Column("position", "Chức vụ người ký", width=18),
    Column("signatory", "Họ tên người ký", width=22),
)


def departments_table(found: Sequence[DepartmentSince]) -> Table:
    """The earliest first; a row bears "since:DAY", the first "since:"."""
    rows = tuple(
        Row(
            (
                format_date(one.since) if one.since else "Từ đầu",
                one.department.name,
                one.department.parent_agency,
                one.department.place,
                one.department.signatory_position,
                one.department.signatory,
            ),
            ident=f"{SINCE}{one.since}",
        )
        for one in found
    )
    return Table("Thông tin cơ quan qua các thời kỳ", _COLUMNS, rows)
