import unicodedata
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900

from desktop_app.domain.intake import ContributionRow, Kind, PersonRow
from desktop_app.domain.problems import warning
from desktop_app.importers.extract import extract
from desktop_app.importers.reader_process import Reader
from desktop_app.importers.workbook import Sheet, Workbook
from tests.importers.sheets import book, found, read, sheet

LIST = "STT ¦ Họ và tên ¦ Số tiền\n1 ¦ Lê Ấm ¦ 200000"
OTHER = "STT ¦ Hoạt động ¦ Số người tham gia\n1 ¦ Trồng cây ¦ 20"


def test_every_sheet_with_a_table_is_read() -> None:
    result = extract(book(sheet(LIST, name="A"), sheet(OTHER, name="B")), "a.xlsx")
    assert [(table.kind, table.sheet) for table in result.tables] == [
        (Kind.CONTRIBUTIONS, "A"),
        (Kind.PARTICIPATION, "B"),
    ]


@pytest.mark.parametrize(
    "name", ["Hướng dẫn", "HUONG DAN NHAP", "Hu\u031bo\u031b\u0301ng da\u0302\u0303n"]
)
def test_a_guide_is_not_read(name: str) -> None:
    result = extract(book(sheet(LIST, name=name), sheet(OTHER)), "a.xlsx")
    assert [table.kind for table in result.tables] == [Kind.PARTICIPATION]
    assert result.problems == ()


def test_a_hidden_sheet_with_a_table_is_read_and_said_so() -> None:
    result = extract(book(sheet(LIST, name="Ẩn", hidden=True)), "a.xlsx")
    assert [(one.code, one.sheet, one.is_error) for one in result.problems] == [
        ("sheet.hidden", "Ẩn", False)
    ]
    assert len(result.tables) == 1


def test_a_hidden_list_is_passed_over() -> None:
    result = extract(book(sheet(LIST), sheet("Nam\nNữ", hidden=True)), "a.xlsx")
    assert (len(result.tables), result.problems) == (1, ())


def test_a_sheet_without_a_table_is_an_error_alone_and_a_warning_beside_one() -> None:
    prose = sheet("Kính gửi Văn phòng Sở", name="Thư")
    (alone,) = extract(book(prose), "a.xlsx").problems
    assert (alone.code, alone.sheet, alone.is_error) == ("sheet.no_table", "Thư", True)
    (beside,) = extract(book(prose, sheet(LIST)), "a.xlsx").problems
    assert (beside.code, beside.sheet, beside.is_error) == ("sheet.left_out", "Thư", False)


def test_a_header_without_rows_is_said_so() -> None:
    assert found(read("STT ¦ Họ và tên ¦ Số tiền")) == [("sheet.no_rows", "")]


def test_a_workbook_of_blank_sheets_is_empty() -> None:
    assert found(extract(book(Sheet("S")), "a.xlsx")) == [("file.empty", "")]


def test_the_header_is_found_under_long_prose() -> None:
    prose = "\n".join(f"Dòng chữ số {number} của báo cáo" for number in range(40))
    (table,) = read(f"{prose}\n{LIST}").tables
    assert (table.header_row, len(table.rows)) == (41, 1)


def test_the_user_may_say_what_a_sheet_is() -> None:
    drawing = "STT ¦ Họ và tên ¦ Chức vụ ¦ Số tiền\n1 ¦ Lê Ấm ¦ Kế toán ¦ 200000"
    assert read(drawing).tables[0].kind is Kind.CONTRIBUTIONS
    assert read(drawing, kind=Kind.PEOPLE).tables[0].kind is Kind.PEOPLE


def test_a_column_that_is_lacking_for_that_kind_is_named() -> None:
    (problem,) = read("STT ¦ Họ và tên ¦ Chức vụ\n1 ¦ Lê Ấm ¦ x", kind=Kind.CONTRIBUTIONS).problems
    assert problem.code == "column.missing"
    assert "“Số tiền”" in problem.message


def test_two_columns_of_one_name_are_told() -> None:
    drawing = "STT ¦ Họ và tên ¦ Số tiền ¦ Số tiền\n1 ¦ Lê Ấm ¦ 100000 ¦ 200000"
    assert found(read(drawing)) == [("column.ambiguous", "D1")]


def test_the_file_name_names_the_unit_where_the_sheet_does_not() -> None:
    (table,) = read(LIST, file="2024/vi nguoi ngheo/Phòng Giảm nghèo.xlsx").tables
    assert (table.unit, table.campaign) == ("Phòng Giảm nghèo", "vi nguoi ngheo")


def test_decomposed_text_is_composed() -> None:
    drawing = "STT ¦ Họ và tên ¦ Ngày sinh\n1 ¦ Lê Ấm ¦ 1980"
    (table,) = read(unicodedata.normalize("NFD", drawing)).tables
    assert [row.name for row in table.rows if isinstance(row, PersonRow)] == ["Lê Ấm"]


def test_control_characters_in_a_name_are_refused() -> None:
    result = read("STT ¦ Họ và tên ¦ Số tiền\n1 ¦ Lê \u202eẤm ¦ 200000")
    assert found(result) == [("text.forbidden", "B2")]


def test_a_date_among_figures_and_a_year_among_dates() -> None:
    head = ("STT", "Họ và tên", "Ngày sinh", "Chức vụ")
    # 1975 in a cell that is formatted as a date is the 1.975th day.
    rows = (head, (1, "Lê Ấm", date(1905, 5, 28), "Kế toán"))
    (table,) = extract(book(Sheet("S", rows=rows)), "a.xlsx").tables
    assert [row.born_on for row in table.rows if isinstance(row, PersonRow)] == ["1975"]
    money = (("STT", "Họ và tên", "Số tiền"), (1, "Lê Ấm", date(2024, 5, 1)))
    assert found(extract(book(Sheet("S", rows=money)), "a.xlsx")) == [("amount.unreadable", "C2")]


def test_hidden_rows_of_a_table_are_read_and_said_so() -> None:
    hidden = replace(sheet(f"{LIST}\n2 ¦ Lê Chén ¦ 100000"), hidden_rows=(2,))
    result = extract(book(hidden), "a.xlsx")
    assert [(one.code, one.is_error) for one in result.problems] == [("rows.hidden", False)]
    assert len(result.tables[0].rows) == 2


def test_what_the_reader_says_of_the_file_comes_first() -> None:
    said = warning("file.odd", "Tệp lạ.")
    result = extract(replace(book(sheet(LIST)), problems=(said,)), "a.xlsx")
    assert result.problems == (said,)


def test_a_supplement_says_so_in_its_title_sheet_or_file_name() -> None:
    assert read(f"DANH SÁCH BỔ SUNG\n{LIST}").tables[0].is_supplement
    assert read(LIST, file="Van phong bo sung.xlsx").tables[0].is_supplement
    assert extract(book(sheet(LIST, name="Bổ sung")), "a.xlsx").tables[0].is_supplement
    assert not read(LIST, file="Van phong (lan 2).xlsx").tables[0].is_supplement


def test_a_sheet_that_lacks_a_column_beside_a_whole_one_is_left_out_and_named() -> None:
    lacking = sheet("STT ¦ Họ và tên ¦ Đã xem\n1 ¦ Lê Ấm ¦ x", name="Thử")
    result = extract(book(sheet(LIST), lacking), "a.xlsx")
    assert [(one.code, one.sheet, one.is_error) for one in result.problems] == [
        ("sheet.left_out", "Thử", False)
    ]
    assert "“Số tiền”" in result.problems[0].message


@pytest.mark.parametrize("epoch", [CALENDAR_WINDOWS_1900, CALENDAR_MAC_1904])
def test_days_are_the_same_in_both_of_excels_calendars(epoch: datetime, tmp_path: Path) -> None:
    file = openpyxl.Workbook()
    file.epoch = epoch
    page = file["Sheet"]
    page.append(("STT", "Họ và tên", "Số tiền", "Ngày nộp"))
    page.append((1, "Lê Ấm", 100_000, date(2024, 8, 15)))
    file.save(tmp_path / "a.xlsx")
    with Reader() as reader:
        workbook = reader.read(tmp_path / "a.xlsx")
    assert isinstance(workbook, Workbook)
    (row,) = extract(workbook, "a.xlsx").tables[0].rows
    assert isinstance(row, ContributionRow)
    assert row.given_on == "2024-08-15"
