"""The form as the file that a unit gets: read back with another library than wrote it."""

import zipfile
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from desktop_app.domain.forms import STAMP_SHEET, FormContent, FormPerson, parse_stamp
from desktop_app.exporters.forms import form_bytes
from tests.form_samples import CONTENT

HEADER = {"Ủng hộ": 7, "Hoạt động": 7, "Chỉ tiêu": 7, "Tự chấm": 6}


def opened(content: FormContent = CONTENT, *, values: bool = False) -> Workbook:
    return openpyxl.load_workbook(BytesIO(form_bytes(content)[0]), data_only=values)


def row_of(page: Worksheet, number: int) -> list[object]:
    return [one.value for one in page[number]]


def rule_at(page: Worksheet, cell: str) -> object:
    """The validation of a cell, None where it takes anything."""
    rules = page.data_validations.dataValidation
    return next((one for one in rules if cell in one.sqref), None)


def foot(page: Worksheet) -> tuple[str, str]:
    """What is printed below, left and right."""
    footer: Any = page.oddFooter
    return footer.left.text, footer.right.text


def test_the_guide_comes_first_and_the_stamp_is_out_of_sight() -> None:
    workbook = opened()
    shown = ["Hướng dẫn", "Ủng hộ", "Hoạt động", "Chỉ tiêu", "Tự chấm"]
    assert workbook.sheetnames == [*shown, STAMP_SHEET]
    assert workbook[STAMP_SHEET].sheet_state == "veryHidden"
    assert workbook.active is workbook["Hướng dẫn"]


def test_the_stamp_tells_where_everything_stands() -> None:
    data, layout = form_bytes(CONTENT)
    page = openpyxl.load_workbook(BytesIO(data))[STAMP_SHEET]
    rows = (tuple(one for one in row if one) for row in page.iter_rows(max_col=5, values_only=True))
    assert parse_stamp([tuple(map(str, row)) for row in rows]) == layout
    assert {one.name: one.header_row for one in layout.sheets} == HEADER


def test_every_heading_stands_where_the_stamp_says() -> None:
    data, layout = form_bytes(CONTENT)
    workbook = openpyxl.load_workbook(BytesIO(data))
    places = [
        (workbook[sheet.name][f"{column.letter}{sheet.header_row}"].value, column.heading)
        for sheet in layout.sheets
        for column in sheet.columns
    ]
    assert [found for found, _ in places] == [heading for _, heading in places]


def test_the_title_block_names_unit_campaign_period_and_day() -> None:
    page = opened()["Ủng hộ"]
    title = "\n".join(str(page.cell(row, 1).value) for row in range(1, 7))
    assert "Đơn vị: Văn phòng Sở" in title
    assert "Phong trào thi đua “Vì người nghèo” năm 2024" in title
    assert "Mã đơn vị: VP. Kỳ báo cáo: Năm 2024. Hạn gửi: 30/11/2024" in title


def test_the_staff_list_is_there_and_blank_lines_below() -> None:
    page = opened()["Ủng hộ"]
    assert row_of(page, 8)[:4] == [1, "Nguyễn Thị Ấm", "CB01", "Chánh Văn phòng"]
    assert row_of(page, 10)[:4] == [3, "Lê Thị Ly", "CB03", "Văn thư"]
    assert row_of(page, 11)[:4] == [4, None, None, None]


def test_without_a_staff_list_each_of_the_staff_has_a_line() -> None:
    page = opened(replace(CONTENT, staff=(), headcount=31))["Ủng hộ"]
    assert row_of(page, 7 + 31)[:2] == [31, None]
    assert page.cell(7 + 32, 2).value == "Tổng cộng"


def test_targets_carry_what_was_planned() -> None:
    page = opened()["Chỉ tiêu"]
    assert row_of(page, 8)[:5] == ["GN", "Giảm hộ nghèo", "hộ", 12, None]
    assert row_of(page, 9)[:5] == ["QUY", "Ủng hộ quỹ", "đồng", "Không giao", None]


def test_criteria_carry_their_most_and_say_which_are_computed() -> None:
    page = opened()["Tự chấm"]
    assert row_of(page, 10) == ["2.1", "Chất lượng tham mưu", 10, None, None]
    computed = row_of(page, 8)
    assert computed[:4] == ["1.1", "Hoàn thành chỉ tiêu giảm hộ nghèo", 30, None]
    assert "Sở tính" in str(computed[4])


def test_sums_are_formulas_with_their_values() -> None:
    assert opened()["Ủng hộ"]["E28"].value == "=SUM(E8:E27)"
    assert opened(values=True)["Ủng hộ"]["E28"].value == 0
    assert opened()["Tự chấm"]["D9"].value == "=SUM(D10,D11)"


@pytest.mark.parametrize("sheet", ["Hướng dẫn", *HEADER])
def test_every_sheet_is_protected_without_a_password(sheet: str) -> None:
    protection = opened()[sheet].protection
    assert protection.sheet
    assert protection.password is None


def test_the_unit_may_write_only_where_it_should() -> None:
    workbook = opened()
    gifts, marks, targets = workbook["Ủng hộ"], workbook["Tự chấm"], workbook["Chỉ tiêu"]
    open_cells = [
        gifts["E8"],
        gifts["J8"],
        gifts["B11"],
        marks["D10"],
        targets["E8"],
        targets["F10"],
    ]
    closed = [gifts["A8"], gifts["B8"], gifts["E7"], marks["D8"], marks["C10"], targets["D8"]]
    closed += [targets["E9"], targets["E10"], marks["D9"], gifts["E28"]]
    assert [one.protection.locked for one in open_cells] == [False] * len(open_cells)
    assert [one.protection.locked for one in closed] == [True] * len(closed)


@pytest.mark.parametrize(
    ("sheet", "cell", "kind", "least", "most"),
    [
        ("Ủng hộ", "E8", "whole", "0", "1000000000000"),
        ("Ủng hộ", "H8", "decimal", "0", "100000"),
        ("Hoạt động", "E8", "whole", "0", "1000000"),
        ("Chỉ tiêu", "E8", "decimal", "0", "100000000000"),
        ("Tự chấm", "D10", "decimal", "0", "10.0"),
    ],
)
def test_figures_are_checked_as_they_are_typed(
    sheet: str, cell: str, kind: str, least: str, most: str
) -> None:
    rule = rule_at(opened()[sheet], cell)
    assert rule is not None
    assert (rule.type, rule.formula1, rule.formula2) == (kind, least, most)  # type: ignore[attr-defined]
    assert rule.error.startswith("Hãy ")  # type: ignore[attr-defined]


def test_dates_are_checked_as_they_are_typed() -> None:
    rule = rule_at(opened()["Ủng hộ"], "I8")
    epoch = datetime(1899, 12, 30)  # noqa: DTZ001  # Excel's own day 0
    days = [(datetime.combine(day, datetime.min.time()) - epoch).days for day in NEAR]
    assert rule is not None
    assert (rule.type, rule.formula1, rule.formula2) == ("date", *map(str, days))  # type: ignore[attr-defined]


NEAR = (date(2023, 1, 1), date(2025, 12, 31))


def test_the_plans_contents_are_offered_and_other_words_taken() -> None:
    workbook = opened()
    rule = rule_at(workbook["Hoạt động"], "B8")
    assert rule is not None
    assert rule.formula1 == "'_thidua'!$H$1:$H$2"  # type: ignore[attr-defined]
    assert not rule.showErrorMessage  # type: ignore[attr-defined]
    offered = [workbook[STAMP_SHEET][f"H{row}"].value for row in (1, 2)]
    assert offered == [
        "1. Vận động ủng hộ Quỹ vì người nghèo",
        "2. Thăm hỏi, giúp đỡ hộ nghèo tại các xã đặc biệt khó khăn",
    ]


def test_a_criterion_of_levels_offers_only_them() -> None:
    rule = rule_at(opened()["Tự chấm"], "D11")
    assert rule is not None
    assert rule.formula1 == '"0,5"'  # type: ignore[attr-defined]


@pytest.mark.parametrize("sheet", HEADER)
def test_each_sheet_prints_on_a4_with_its_header_on_each_page(sheet: str) -> None:
    page = opened()[sheet]
    row = HEADER[sheet]
    assert (page.page_setup.paperSize, page.page_setup.fitToHeight) == (9, 0)
    assert page.sheet_properties.pageSetUpPr
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert page.print_title_rows == f"${row}:${row}"
    assert page.freeze_panes == f"A{row + 1}"
    assert foot(page) == ("Văn phòng Sở - VNN-2024 - 2024", "Trang &P/&N")


def test_the_guide_says_what_a_clerk_asks() -> None:
    page = opened()["Hướng dẫn"]
    told = "\n".join(str(one) for row in page.iter_rows(values_only=True) for one in row if one)
    for words in (
        "30/11/2024",
        "Bộ phận Thi đua - Khen thưởng, Sở Thử Nghiệm",
        "Cách điền",
        "Những gì không được thay đổi",
        "Khi cần sửa",
        "1. Vận động ủng hộ Quỹ vì người nghèo: mỗi người một ngày lương.",
    ):
        assert words in told


def test_a_campaign_that_collects_nothing_asks_for_no_gifts() -> None:
    plain = replace(CONTENT, asks_gifts=False, targets=(), criteria=CONTENT.criteria[:2])
    assert opened(plain).sheetnames == ["Hướng dẫn", "Hoạt động", STAMP_SHEET]


def test_text_stays_text() -> None:
    sly = replace(CONTENT, unit_name="=1+1", staff=(FormPerson("=CMD()", "+84 A & B", "@x"),))
    page = opened(sly)["Ủng hộ"]
    assert [(one.value, one.data_type) for one in page[8][1:4]] == [
        ("+84 A & B", "s"),
        ("=CMD()", "s"),
        ("@x", "s"),
    ]
    assert foot(page)[0].startswith("=1+1")


def test_no_part_of_the_file_leads_elsewhere() -> None:
    with zipfile.ZipFile(BytesIO(form_bytes(CONTENT)[0])) as archive:
        names = archive.namelist()
    assert not [name for name in names if "external" in name.casefold() or "vba" in name.casefold()]
