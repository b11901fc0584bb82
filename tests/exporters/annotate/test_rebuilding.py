"""Workbooks built anew from the values that were read."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.intake import ANSWER_SHEET
from desktop_app.domain.text import has_forbidden
from desktop_app.exporters.annotate import SheetValues, rebuilt_workbook
from desktop_app.exporters.annotate.marking import ERROR_COLOUR
from desktop_app.exporters.annotate.texts import visible
from tests.exporters.annotate.unit_files import (
    WRONG,
    comment,
    fills,
    listed,
    opened,
    told,
    values,
)

ROWS = (
    ("Danh sách", None, None),
    ("STT", "Họ và tên", "Ngày"),
    (1, "An", date(2024, 11, 5)),
    (2, "Bình", "1.500"),
)
LIST = SheetValues("DS", hidden=False, first_row=2, first_column=1, rows=ROWS)


def test_each_value_stands_at_its_own_address() -> None:
    sheet = opened(rebuilt_workbook([LIST], told(WRONG.at("DS", "D6"))))["DS"]
    assert values(sheet)["B3"] == "Danh sách"
    assert values(sheet)["B5"] == 1
    assert sheet["D5"].value.date() == date(2024, 11, 5)
    assert sheet["D6"].value == "1.500"
    assert (fills(sheet), comment(sheet, "D6")) == (
        {"D6": ERROR_COLOUR},
        f"Lỗi: {WRONG.message}",
    )


@pytest.mark.parametrize("text", ["=1+1", "+84", "-", "@SUM(A1)", "=cmd|'/C calc'!A0", "0012"])
def test_text_stays_text(text: str) -> None:
    values_of = SheetValues("DS", hidden=False, first_row=0, first_column=0, rows=((text,),))
    cell = opened(rebuilt_workbook([values_of], told(WRONG)))["DS"]["A1"]
    assert (cell.value, cell.data_type) == (text, "s")


@settings(max_examples=60)
@given(st.text(min_size=1, max_size=60))
def test_any_text_comes_back_as_text_that_can_be_seen(text: str) -> None:
    values_of = SheetValues("DS", hidden=False, first_row=0, first_column=0, rows=((text,),))
    cell = opened(rebuilt_workbook([values_of], told(WRONG)))["DS"]["A1"]
    assert (cell.value, cell.data_type) == (visible(text), "s")
    assert not has_forbidden(visible(text))


def test_a_day_is_shown_as_vietnamese_write_it_and_a_large_figure_in_thousands() -> None:
    rows = ((date(2024, 11, 5), 1_500_000, 12),)
    values_of = SheetValues("DS", hidden=False, first_row=0, first_column=0, rows=rows)
    sheet = opened(rebuilt_workbook([values_of], told(WRONG)))["DS"]
    formats = [sheet.cell(1, column).number_format for column in (1, 2, 3)]
    assert formats == ["dd/mm/yyyy", "#,##0", "General"]


def test_characters_that_hide_or_turn_text_become_boxes() -> None:
    values_of = SheetValues(
        "DS", hidden=False, first_row=0, first_column=0, rows=(("a\x00b\u202ec",),)
    )
    cell = opened(rebuilt_workbook([values_of], told(WRONG)))["DS"]["A1"]
    assert cell.value == "a□b□c"


def test_regions_stay_merged_and_overlapping_ones_do_not_break_the_file() -> None:
    merged = ((2, 1, 2, 3), (2, 2, 4, 2), (9, 0, 9, 0))
    values_of = SheetValues(
        "DS", hidden=False, first_row=2, first_column=1, rows=ROWS, merged=merged
    )
    sheet = opened(rebuilt_workbook([values_of], told(WRONG.at("DS", "C3"))))["DS"]
    assert [str(one) for one in sheet.merged_cells.ranges] == ["B3:D3"]
    assert comment(sheet, "B3") == f"Lỗi: {WRONG.message}"


def test_a_sheet_whose_name_no_workbook_takes_is_still_marked() -> None:
    name = "Báo cáo [ủng hộ] quỹ vì người nghèo năm 2024"
    values_of = SheetValues(name, hidden=False, first_row=0, first_column=0, rows=(("1.500",),))
    made = opened(rebuilt_workbook([values_of], told(WRONG.at(name, "A1"))))
    (title,) = [one for one in made.sheetnames if one != ANSWER_SHEET]
    assert fills(made[title]) == {"A1": ERROR_COLOUR}
    assert [line[2] for line in listed(made)] == [name]


def test_a_hidden_sheet_stays_hidden() -> None:
    hidden = SheetValues("Ẩn", hidden=True, first_row=0, first_column=0, rows=((1,),))
    made = opened(rebuilt_workbook([LIST, hidden], told(WRONG)))
    assert (made["Ẩn"].sheet_state, made["DS"].sheet_state) == ("hidden", "visible")
