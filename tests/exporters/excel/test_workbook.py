import io
from collections.abc import Iterator
from datetime import datetime

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.cell import Cell
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from desktop_app.exporters.excel import workbook_bytes
from desktop_app.reports.report import Column, Format, Report, Row, Signature, Table
from tests.exporters import samples
from tests.exporters.pdf.test_document import filled_with


def opened(report: Report, *, values: bool = False) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(workbook_bytes(report)), data_only=values)


def first_sheet(report: Report, *, values: bool = False) -> Worksheet:
    return opened(report, values=values).worksheets[0]


def cells(sheet: Worksheet) -> Iterator[Cell]:
    for row in sheet.iter_rows():
        yield from (cell for cell in row if isinstance(cell, Cell) and cell.value is not None)


def cell_of(sheet: Worksheet, value: object) -> Cell:
    return next(cell for cell in cells(sheet) if cell.value == value)


def below(cell: Cell, rows: int = 1) -> Cell:
    assert isinstance(cell.parent, Worksheet)
    found = cell.parent.cell(cell.row + rows, cell.column)
    assert isinstance(found, Cell)
    return found


def test_each_table_has_a_sheet_and_the_sources_are_last() -> None:
    names = opened(samples.ranking()).sheetnames
    assert names == [
        "Cụm 1 - Các phòng chuyên môn",
        "Cụm 2 - Các đơn vị sự nghiệp",
        "Nguồn số liệu",
    ]


def test_the_last_sheet_says_what_the_report_was_made_from() -> None:
    sheet = opened(samples.ranking()).worksheets[-1]
    assert [(row[0].value, row[1].value) for row in sheet.iter_rows(min_row=3)] == list(
        samples.MADE_FROM
    )


def test_the_head_stands_on_two_sides_and_the_titles_under_it() -> None:
    sheet = first_sheet(samples.ranking())
    nation, agency = cell_of(sheet, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), sheet["A2"]
    assert (nation.row, agency.value) == (1, "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI")
    assert nation.column > agency.column
    assert cell_of(sheet, "An Bình, ngày … tháng 12 năm 2024").row == 3
    title = cell_of(sheet, "BẢNG XẾP HẠNG THI ĐUA")
    assert below(title).value == samples.ranking().abstract


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "{=A1}", "http://a.vn", "007"])
def test_text_stays_text(text: str) -> None:
    cell = cell_of(first_sheet(samples.plain_table(Row((text, 1)))), text)
    assert (cell.value, cell.data_type) == (text, "s")


@pytest.mark.parametrize(
    ("kind", "value", "expected", "number_format"),
    [
        (Format.NUMBER, 1_234, 1234, "#,##0"),
        (Format.MONEY, 42_413_553_128, 42413553128, "#,##0"),
        (Format.POINTS, 9_750, 97.5, "#,##0.00"),
        (Format.DAYS, 250, 2.5, "General"),
        (Format.PERCENT, 9_524, 0.9524, "0.00%"),
        (Format.DATE, "2024-08-15", datetime(2024, 8, 15), "dd/mm/yyyy"),  # noqa: DTZ001  # a day
        (Format.DATE, "2024-08", "08/2024", "dd/mm/yyyy"),
        (Format.MONEY, "Không giao", "Không giao", "#,##0"),
    ],
)
def test_each_format_has_its_value_and_its_look(
    kind: Format, value: str | int, expected: object, number_format: str
) -> None:
    report = samples.plain_table(Row((value,)), columns=(Column("a", "Cột", kind),))
    cell = below(cell_of(first_sheet(report), "Cột"))
    assert (cell.value, cell.number_format) == (expected, number_format)


def test_columns_of_a_group_stand_under_one_heading() -> None:
    sheet = first_sheet(samples.contributions())
    group, paid = cell_of(sheet, "Số tiền"), cell_of(sheet, "Đã nộp")
    assert (paid.row, paid.column) == (group.row + 1, group.column + 1)
    merged = {str(area) for area in sheet.merged_cells.ranges}
    assert f"E{group.row}:F{group.row}" in merged
    assert f"A{group.row}:A{group.row + 1}" in merged


def test_a_numbered_table_has_a_row_of_column_numbers() -> None:
    sheet = first_sheet(samples.contributions())
    below_header = below(cell_of(sheet, "Đã nộp"))
    assert [cell.value for cell in sheet[below_header.row]] == [f"({i})" for i in range(1, 9)]


def test_sums_are_formulas_with_the_reports_own_figures() -> None:
    written = first_sheet(samples.contributions(2))
    stored = first_sheet(samples.contributions(2), values=True)
    subtotal, total = cell_of(written, "Cộng"), cell_of(written, "Tổng cộng")
    # a unit takes four rows: its heading, two people (50.000 and 400.000), its sum
    first = subtotal.row - 2
    people = ",".join(f"F{first + 4 * unit}:F{first + 4 * unit + 1}" for unit in range(4))
    assert written.cell(subtotal.row, 6).value == f"=SUM(F{first}:F{first + 1})"
    assert written.cell(total.row, 6).value == f"=SUM({people})"
    assert stored.cell(subtotal.row, 6).value == 450_000
    assert stored.cell(total.row, 6).value == 1_800_000


def test_a_total_that_the_rows_do_not_give_stays_the_reports_figure() -> None:
    columns = (Column("a", "Cột", Format.MONEY, summed=True),)
    report = samples.plain_table(Row((1,)), Row((2,)), Row((4,), "total"), columns=columns)
    assert below(cell_of(first_sheet(report), "Cột"), 3).value == 4


def test_a_group_runs_over_all_columns() -> None:
    sheet = first_sheet(samples.contributions(2))
    group = cell_of(sheet, "I. Văn phòng Sở")
    assert f"A{group.row}:H{group.row}" in {str(area) for area in sheet.merged_cells.ranges}


def test_a_sheet_prints_on_a4_with_its_header_on_each_page() -> None:
    sheet = first_sheet(samples.ranking())
    header = cell_of(sheet, "Tên đơn vị").row
    assert sheet.page_setup.paperSize == 9
    assert sheet.page_setup.orientation == "portrait"
    assert sheet.page_setup.fitToWidth in {1, None}  # one page is what Excel takes unsaid
    assert sheet.page_setup.fitToHeight == 0
    assert sheet.sheet_properties.pageSetUpPr is not None
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_title_rows == f"${header}:${header + 1}"
    assert sheet.freeze_panes == f"A{header + 2}"
    footer = sheet.oddFooter
    assert footer is not None
    assert footer.center is not None
    assert footer.center.text == "&P/&N"
    assert sheet.page_margins.left == pytest.approx(30 / 25.4)


def test_a_wide_table_prints_across() -> None:
    assert opened(samples.summary()).worksheets[1].page_setup.orientation == "landscape"


def test_a_plain_list_has_a_filter_and_one_with_sums_has_none() -> None:
    sheet = first_sheet(samples.ranking())
    header = cell_of(sheet, "Tên đơn vị").row
    assert sheet.auto_filter.ref == f"A{header + 1}:H{header + 12}"
    assert first_sheet(samples.contributions()).auto_filter.ref is None


def test_signatures_stand_under_the_table_on_the_right() -> None:
    sheet = first_sheet(samples.ranking())
    signature, recipients = cell_of(sheet, "PHÓ GIÁM ĐỐC"), cell_of(sheet, "Nơi nhận:")
    assert signature.column > recipients.column
    assert cell_of(sheet, "Trần Văn Mẫu").column == signature.column


def test_three_signatures_stand_side_by_side() -> None:
    sheet = first_sheet(samples.contributions())
    names = [cell_of(sheet, signature.name) for signature in samples.contributions().signatures]
    assert len({cell.row for cell in names}) == 1
    assert [cell.column for cell in names] == sorted({cell.column for cell in names})


def test_signatures_without_room_stand_under_one_another() -> None:
    table = Table("Bảng", (Column("a", "Cột"),), (Row(("x",)),))
    report = Report(
        "test", "Bảng", blocks=(table,), signatures=(Signature("Một", "A"), Signature("Hai", "B"))
    )
    sheet = first_sheet(report)
    assert cell_of(sheet, "HAI").row > cell_of(sheet, "A").row


def test_a_report_without_tables_is_still_a_workbook() -> None:
    assert opened(Report("test", "Báo cáo")).sheetnames == ["Nguồn số liệu"]


def test_an_empty_table_says_so() -> None:
    values = [cell.value for cell in cells(first_sheet(samples.plain_table()))]
    assert "Chưa có số liệu." in values


def test_a_text_that_is_longer_than_a_cell_is_cut_and_shows_it() -> None:
    sheet = first_sheet(samples.plain_table(Row(("a" * 40_000, 1))))
    cut = next(cell.value for cell in cells(sheet) if str(cell.value).startswith("aaa"))
    assert len(str(cut)) == 32_767
    assert str(cut).endswith("…")


def test_half_a_letter_does_not_break_a_workbook() -> None:
    assert opened(filled_with("\ud800x\uffff")).sheetnames


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(st.characters(), max_size=60))
def test_any_text_anywhere_is_written(text: str) -> None:
    assert opened(filled_with(text)).sheetnames
