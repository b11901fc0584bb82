from collections.abc import Callable
from datetime import date

import pytest

from desktop_app.domain.intake import ContributionRow, FileRead, Kind
from desktop_app.importers.contents import is_day, is_money, is_person_name, is_unit_name
from desktop_app.importers.extract import extract
from desktop_app.importers.workbook import CellValue
from tests.importers.sheets import book, found, read, sheet


def gifts(result: FileRead) -> list[tuple[str | None, str | None, int | None]]:
    rows = [row for table in result.tables for row in table.rows]
    return [(row.unit, row.donor, row.amount) for row in rows if isinstance(row, ContributionRow)]


def test_a_column_of_money_under_an_unknown_heading_is_the_amount_and_told_so() -> None:
    result = read("""
    STT ¦ Họ và tên ¦ Đã đóng ¦ Ghi chú
    1 ¦ Lê Ấm ¦ 100000 ¦
    2 ¦ Lê Chén ¦ 200.000 ¦
    3 ¦ Lê Đĩa ¦ 1tr5 ¦
    """)
    assert [amount for _, _, amount in gifts(result)] == [100_000, 200_000, 1_500_000]
    (problem,) = result.problems
    assert (problem.code, problem.cell, problem.is_error) == ("column.guessed", "C1", False)
    assert "Cột C (“Đã đóng”)" in problem.message
    assert "hầu hết ô là số tiền" in problem.message
    assert "“Số tiền”" in problem.message


def test_a_column_of_names_is_who_gave() -> None:
    result = read("STT ¦ Ai ¦ Số tiền\n1 ¦ Lê Ấm ¦ 100000\n2 ¦ Trần Chén ¦ 200000")
    assert gifts(result) == [(None, "Lê Ấm", 100_000), (None, "Trần Chén", 200_000)]
    assert found(result) == [("column.guessed", "B1")]
    result = read("STT ¦ Nơi gửi ¦ Số tiền\n1 ¦ Văn phòng ¦ 100000\n2 ¦ Thanh tra ¦ 200000")
    assert gifts(result) == [("Văn phòng", None, 100_000), ("Thanh tra", None, 200_000)]


@pytest.mark.parametrize(
    "drawing",
    [
        "STT ¦ Họ và tên ¦ Đợt 1 ¦ Đợt 2\n1 ¦ Lê Ấm ¦ 100000 ¦ 5000\n2 ¦ Lê Đĩa ¦ 7000 ¦ 8000",
        "STT ¦ Họ và tên ¦ Tuổi\n1 ¦ Lê Ấm ¦ 34\n2 ¦ Lê Đĩa ¦ 41",
        "STT ¦ Họ và tên ¦ Số tiền đăng ký\n1 ¦ Lê Ấm ¦ 500000\n2 ¦ Lê Đĩa ¦ 600000",
        "STT ¦ Họ và tên ¦ Đã đóng\n1 ¦ Lê Ấm ¦ 100000",
    ],
    ids=["two fit", "none fits", "a known heading", "one row is no column"],
)
def test_what_is_not_sure_is_not_guessed(drawing: str) -> None:
    result = read(drawing, kind=Kind.CONTRIBUTIONS)
    assert gifts(result) == []
    assert found(result) == [("column.missing", "")]


def test_nothing_is_guessed_beside_a_whole_table() -> None:
    whole = sheet("STT ¦ Họ và tên ¦ Số tiền\n1 ¦ Lê Ấm ¦ 100000", name="Ủng hộ")
    other = sheet("STT ¦ Họ và tên ¦ Lương\n1 ¦ Lê Ấm ¦ 9000000\n2 ¦ Lê Ổi ¦ 8000000", name="Lương")
    result = extract(book(whole, other), "a.xlsx")
    assert gifts(result) == [(None, "Lê Ấm", 100_000)]
    assert [(one.code, one.sheet) for one in result.problems] == [("sheet.left_out", "Lương")]


def test_an_activitys_day_is_known_by_its_dates() -> None:
    drawing = "STT ¦ Nội dung hoạt động ¦ Bữa\n1 ¦ Trồng cây ¦ 5/3/2024\n2 ¦ Dọn rác ¦ 6/3/2024"
    result = read(drawing)
    assert (result.tables[0].kind, result.tables[0].columns["held_on"]) == (Kind.PARTICIPATION, "C")


@pytest.mark.parametrize(
    ("test", "these", "others"),
    [
        (
            is_money,
            [1_000, "200.000 đ", "1tr5", 150_500],
            [1975, "0912345678", "x", "", None, True, date(2024, 5, 1), 500],
        ),
        (is_day, [date(2024, 5, 1), "5/3/2024", "03/2024"], ["2024", 2024, "Lê Ấm", None]),
        (
            is_person_name,
            ["Lê Ấm", "Nguyễn Thị Thu Hà"],
            ["Văn phòng", "lê ấm", "Lê", "Trồng cây", "Lê Ấm 2", 7],
        ),
        (is_unit_name, ["Phòng Giảm nghèo", "TRUNG TÂM Bảo trợ"], ["Lê Ấm", 5, None]),
    ],
)
def test_what_cells_could_only_be(
    test: Callable[[CellValue], bool], these: list[CellValue], others: list[CellValue]
) -> None:
    assert [value for value in these if not test(value)] == []
    assert [value for value in others if test(value)] == []
