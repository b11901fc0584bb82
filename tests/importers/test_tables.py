"""Several tables on one sheet, seen through what is read of whole sheets."""

import pytest

from desktop_app.domain.intake import ContributionRow, FileRead, Kind
from tests.importers.sheets import found, read

GIFTS = "STT ¦ Họ và tên ¦ Số tiền\n"
GOODS = "STT ¦ Họ và tên ¦ Hiện vật ¦ Giá trị hiện vật\n"


def gifts(result: FileRead) -> list[list[tuple[str | None, int | None]]]:
    """By table, who gave what."""
    return [
        [
            (row.donor, row.in_kind_value if row.amount is None else row.amount)
            for row in table.rows
            if isinstance(row, ContributionRow)
        ]
        for table in result.tables
    ]


def test_tables_under_one_another_are_each_read() -> None:
    result = read(f"""
    DANH SÁCH ỦNG HỘ
    Đơn vị: Phòng Giảm nghèo
    {GIFTS.strip()}
    1 ¦ Lê Ấm ¦ 100000
    ¦ Tổng cộng ¦ 100000

    II. HIỆN VẬT
    {GOODS.strip()}
    1 ¦ Lê Ổi ¦ Gạo ¦ 500000
    ¦ Tổng cộng ¦ ¦ 500000
    """)
    assert gifts(result) == [[("Lê Ấm", 100_000)], [("Lê Ổi", 500_000)]]
    assert [table.header_row for table in result.tables] == [3, 8]
    assert [table.unit for table in result.tables] == ["Phòng Giảm nghèo"] * 2
    assert result.problems == ()


def test_tables_of_different_kinds_and_units_share_a_sheet() -> None:
    result = read(f"""
    Đơn vị: Phòng Giảm nghèo
    {GIFTS.strip()}
    1 ¦ Lê Ấm ¦ 100000
    ¦ Người lập ¦ Thủ trưởng
    BÁO CÁO HOẠT ĐỘNG
    Đơn vị: Văn phòng
    STT ¦ Nội dung hoạt động ¦ Số người tham gia
    1 ¦ Trồng cây ¦ 20
    """)
    assert [(table.kind, table.unit, table.rows_total) for table in result.tables] == [
        (Kind.CONTRIBUTIONS, "Phòng Giảm nghèo", 1),
        (Kind.PARTICIPATION, "Văn phòng", 1),
    ]
    assert result.problems == ()


def test_a_second_list_of_the_same_columns_is_another_units() -> None:
    one = f"Đơn vị: {{}}\n{GIFTS}1 ¦ Lê Ấm ¦ 100000\n¦ Cộng ¦ 100000\n"
    result = read(one.format("Văn phòng") + one.format("Thanh tra"))
    assert [table.unit for table in result.tables] == ["Văn phòng", "Thanh tra"]
    assert gifts(result) == [[("Lê Ấm", 100_000)]] * 2
    assert result.problems == ()


def test_a_header_printed_again_on_the_next_page_begins_no_table() -> None:
    result = read(f"{GIFTS}1 ¦ Lê Ấm ¦ 1000\n{GIFTS}2 ¦ Lê Đĩa ¦ 2000\n¦ Cộng ¦ 3000")
    assert gifts(result) == [[("Lê Ấm", 1_000), ("Lê Đĩa", 2_000)]]
    assert result.problems == ()


def test_tables_beside_one_another_are_each_read() -> None:
    result = read("""
    DANH SÁCH ỦNG HỘ ¦ ¦ ¦ ¦ ¦ Đơn vị: Văn phòng
    STT ¦ Họ và tên ¦ Số tiền ¦ ¦ STT ¦ Họ và tên ¦ Số tiền
    1 ¦ Lê Ấm ¦ 100000 ¦ ¦ 3 ¦ Lê Đĩa ¦ 50000
    2 ¦ Lê Chén ¦ 200000 ¦ ¦ 4 ¦ Lê Ổi ¦ 60000
    ¦ Cộng ¦ 300000 ¦ ¦ ¦ Cộng ¦ 110000
    """)
    assert gifts(result) == [
        [("Lê Ấm", 100_000), ("Lê Chén", 200_000)],
        [("Lê Đĩa", 50_000), ("Lê Ổi", 60_000)],
    ]
    assert [table.columns["amount"] for table in result.tables] == ["C", "G"]
    assert [table.unit for table in result.tables] == ["Văn phòng"] * 2
    assert result.problems == ()


def test_a_table_of_unknown_columns_is_told_and_not_read_as_more_rows() -> None:
    other = "STT ¦ Nội dung chi ¦ Đã chi\n1 ¦ Mua quà ¦ 10000"
    result = read(f"{GIFTS}1 ¦ Lê Ấm ¦ 150000\n{other}")
    assert gifts(result) == [[("Lê Ấm", 150_000)]]
    assert found(result) == [("sheet.other_table", "A3")]
    above = read(f"{other}\n\nDANH SÁCH ỦNG HỘ\n{GIFTS}1 ¦ Lê Ấm ¦ 150000")
    assert gifts(above) == [[("Lê Ấm", 150_000)]]
    assert found(above) == [("sheet.other_table", "A1")]


@pytest.mark.parametrize(
    ("unit", "amount", "codes"),
    [("", 250_000, [("amount.measure_from_above", "A4")]), ("Đơn vị: Thanh tra\n", 250, [])],
)
def test_the_measure_above_holds_for_the_next_table_of_the_unit(
    unit: str, amount: int, codes: list[tuple[str, str]]
) -> None:
    first = f"Đơn vị tính: nghìn đồng\n{GIFTS}1 ¦ Lê Ấm ¦ 100\n"
    result = read(f"{first}{unit}{GOODS}1 ¦ Lê Ổi ¦ Gạo ¦ 250")
    assert gifts(result) == [[("Lê Ấm", 100_000)], [("Lê Ổi", amount)]]
    assert found(result) == codes
