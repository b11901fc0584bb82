"""The department's letterheads through time, as a table."""

from desktop_app.domain.rows import Department, DepartmentSince
from desktop_app.reports.departments import departments_table


def test_each_row_says_from_when_it_holds() -> None:
    first, second = Department("Sở A", "Ủy ban"), Department("Sở B", place="Đồng Nai")
    table = departments_table([DepartmentSince("", first), DepartmentSince("2025-03-01", second)])
    assert [row.cells[:4] for row in table.rows] == [
        ("Từ đầu", "Sở A", "Ủy ban", ""),
        ("01/03/2025", "Sở B", "", "Đồng Nai"),
    ]
    assert [row.ident for row in table.rows] == ["since:", "since:2025-03-01"]
