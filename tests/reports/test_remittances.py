"""The list of what was handed over."""

from desktop_app.domain.rows import Origin
from desktop_app.reports.remittances import remittances_table
from tests.reports.fund_values import REMITTANCE, changed


def test_each_line_says_how_it_stands() -> None:
    lines = [
        REMITTANCE,
        changed(matched=400),
        changed(matched=1_000),
        changed(reversed_by=9),
        changed(id=9, amount=-1_000, reverses=4),
    ]
    assert [row.cells[5] for row in remittances_table(lines).rows] == [
        "Chưa khớp sao kê",
        "Khớp một phần",
        "Đã khớp sao kê",
        "Đã đảo bằng khoản số 9",
        "Đảo khoản số 4",
    ]


def test_a_line_bears_its_number_and_who_wrote_it_or_its_cell() -> None:
    imported = changed(origin=Origin(1, "nop.xlsx", "Tờ 1", "D5"))
    typed, read = remittances_table([REMITTANCE, imported]).rows
    assert typed.ident == "remittance:4"
    assert (typed.cells[-1], read.cells[-1]) == ("Chị Văn Thư", "nop.xlsx / Tờ 1 / D5")
    assert typed.cells[:5] == (4, "2024-11-05", "Phòng A", 1_000, "FT24001")
