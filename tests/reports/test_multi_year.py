"""The report over several years."""

from desktop_app.domain.lineage import Rounded
from desktop_app.domain.multi_year import Form, Measure, MultiYear, Series, UnitNames
from desktop_app.domain.rows import Department
from desktop_app.reports.multi_year import (
    multi_year_report,
    now_table,
    reported_table,
    sentences,
    summary_tables,
)
from desktop_app.reports.official import About
from desktop_app.reports.report import Heading, Table

UNITS = {
    1: UnitNames("GN", "Phòng Giảm nghèo", "Phòng Giảm nghèo", "2024-06-30"),
    2: UnitNames("LD", "Phòng Lao động", "Phòng Lao động - Việc làm"),
}
MONEY = Series(
    Measure("amount", "Tiền ủng hộ", Form.MONEY),
    {2022: {}, 2023: {1: 900, 2: 100}, 2024: {2: 50}},
    {
        2022: Rounded({}, {}),
        2023: Rounded({2: 100 + 600}, {1: 300}),
        2024: Rounded({2: 50}, {}),
    },
)
HOUSEHOLDS = Series(
    Measure("target:C1:actual", "Thu nhập", Form.DECIMAL, "triệu đồng"),
    {2022: {}, 2023: {1: 125_000}, 2024: {1: 20_000}},
    {2022: Rounded({}, {}), 2023: Rounded({1: 125_000}, {}), 2024: Rounded({1: 20_000}, {})},
)
SHARE = Series(
    Measure("target:C2:actual", "Tỷ lệ hộ nghèo", Form.DECIMAL, "%", adds=False),
    {2022: {}, 2023: {1: 16_500}, 2024: {}},
)
FOUND = MultiYear(2022, 2024, "Phong trào “Vì người nghèo”", UNITS, (MONEY, HOUSEHOLDS, SHARE), ())


def cells(table: Table) -> list[tuple[object, ...]]:
    return [row.cells for row in table.rows]


def test_each_unit_is_called_as_it_was_and_an_ended_one_says_until_when() -> None:
    assert cells(reported_table(MONEY, FOUND)) == [
        (1, "Phòng Giảm nghèo", None, 900, None, 900, "đến hết 30/06/2024"),
        (2, "Phòng Lao động", None, 100, 50, 150, ""),
        (None, "Tổng cộng", None, 1000, 50, 1050, ""),
    ]


def test_by_todays_structure_what_is_left_stands_apart_and_the_total_is_the_same() -> None:
    assert cells(now_table(MONEY, FOUND)) == [
        ("Các đơn vị hiện nay",),
        (1, "Phòng Lao động - Việc làm", None, 700, 50, 750, "trước là Phòng Lao động"),
        (None, "Cộng", None, 700, 50, 750, ""),
        ("Chưa phân bổ",),
        (1, "Phòng Giảm nghèo", None, 300, None, 300, "đến hết 30/06/2024"),
        (None, "Cộng", None, 300, None, 300, ""),
        (None, "Tổng cộng", None, 1000, 50, 1050, ""),
    ]


def test_decimals_are_written_out_and_ratios_have_no_total() -> None:
    table = reported_table(HOUSEHOLDS, FOUND)
    assert cells(table)[0] == (
        *(1, "Phòng Giảm nghèo", None, "12,5", "2", "14,5"),
        "đến hết 30/06/2024",
    )
    assert cells(reported_table(SHARE, FOUND)) == [
        (1, "Phòng Giảm nghèo", None, "1,65", None, "đến hết 30/06/2024")
    ]


def test_the_summary_says_how_much_is_unallocated() -> None:
    (table,) = summary_tables(FOUND)
    assert cells(table) == [(1, "Tiền ủng hộ", None, 1000, 50, 1050, 750, 300)]


def test_the_report_shows_a_second_view_only_where_it_differs() -> None:
    report = multi_year_report(FOUND, About(Department("Sở Thử Nghiệm"), 2024))
    assert report.abstract == "Kết quả phong trào “Vì người nghèo” các năm 2022 - 2024"
    assert [one.title for one in report.tables] == [
        "Tổng hợp - Tiền, hiện vật, kinh phí",
        "1a. Như đã báo cáo - Tiền ủng hộ",
        "1b. Theo cơ cấu hiện nay - Tiền ủng hộ",
        "2a. Như đã báo cáo - Thu nhập",
        "3a. Như đã báo cáo - Tỷ lệ hộ nghèo",
    ]
    headings = [one.text for one in report.blocks if isinstance(one, Heading)]
    assert headings == ["1. Tiền ủng hộ", "2. Thu nhập (triệu đồng)", "3. Tỷ lệ hộ nghèo (%)"]


def test_without_figures_the_report_says_so() -> None:
    empty = MultiYear(2022, 2024, "", {}, (), ())
    assert sentences(empty) == ("Chưa có số liệu các năm 2022 - 2024.",)
