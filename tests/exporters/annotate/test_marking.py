"""Problems on their cells."""

from openpyxl.comments import Comment

from desktop_app.domain.intake import ANSWER_SHEET
from desktop_app.domain.problems import Problem
from desktop_app.exporters.annotate import marked_workbook
from desktop_app.exporters.annotate.marking import ERROR_COLOUR, WARNING_COLOUR, sized
from tests.exporters.annotate.unit_files import (
    IMPOSSIBLE,
    ODD,
    SHEET,
    WRONG,
    book,
    comment,
    data_of,
    fills,
    opened,
    told,
    values,
)


def marked(*problems: Problem, data: bytes | None = None) -> bytes:
    made = marked_workbook(data or data_of(book()), told(*problems))
    assert made is not None
    return made


def test_an_error_and_a_warning_differ_by_colour_and_by_first_word() -> None:
    sheet = opened(marked(WRONG.at(SHEET, "C4"), ODD.at(SHEET, "C6")))[SHEET]
    assert fills(sheet) == {"C4": ERROR_COLOUR, "C6": WARNING_COLOUR}
    assert comment(sheet, "C4") == f"Lỗi: {WRONG.message}"
    assert comment(sheet, "C6") == f"Lưu ý: {ODD.message}"


def test_several_problems_of_a_cell_share_a_comment_the_error_first() -> None:
    sheet = opened(marked(ODD.at(SHEET, "C4"), WRONG.at(SHEET, "C4"), IMPOSSIBLE.at(SHEET, "C4")))
    text = comment(sheet[SHEET], "C4")
    assert text == f"Lỗi: {WRONG.message}\n\nLỗi: {IMPOSSIBLE.message}\n\nLưu ý: {ODD.message}"
    assert fills(sheet[SHEET]) == {"C4": ERROR_COLOUR}


def test_a_problem_inside_a_merged_region_stands_on_its_first_cell() -> None:
    made = opened(marked(WRONG.at(SHEET, "B1")))
    assert comment(made[SHEET], "A1") == f"Lỗi: {WRONG.message}"
    assert "A1:C1" in made[SHEET].merged_cells
    link = next(cell.hyperlink for row in made[ANSWER_SHEET].iter_rows() for cell in row
                if cell.hyperlink)  # fmt: skip
    assert link.location == f"'{SHEET}'!A1"


def test_nothing_else_of_the_unit_s_sheets_changes() -> None:
    before = book()
    made = opened(marked(WRONG.at(SHEET, "C4")))
    assert values(made[SHEET]) == values(before[SHEET])
    assert (made[SHEET]["C6"].data_type, made[SHEET]["C6"].value) == ("f", "=SUM(C3:C5)")
    assert (made[SHEET]["B5"].data_type, made[SHEET]["B5"].value) == ("s", "=1+1")


def test_a_hidden_sheet_is_left_as_it_is_and_its_problem_is_listed() -> None:
    made = opened(marked(ODD.at("Danh mục", "A1")))
    sheet = made["Danh mục"]
    assert (sheet.sheet_state, fills(sheet), comment(sheet, "A1")) == ("hidden", {}, "")
    assert ODD.message in values(made[ANSWER_SHEET]).values()


def test_a_unit_s_own_comment_is_kept_below() -> None:
    before = book()
    before[SHEET]["C4"].comment = Comment("Số do kế toán báo", "Kế toán")
    before[SHEET]["B3"].comment = Comment("Nghỉ hưu tháng 12", "Kế toán")
    sheet = opened(marked(WRONG.at(SHEET, "C4"), data=data_of(before)))[SHEET]
    assert comment(sheet, "C4").startswith(f"Lỗi: {WRONG.message}")
    assert comment(sheet, "C4").endswith("Số do kế toán báo")
    assert comment(sheet, "B3") == "Nghỉ hưu tháng 12"


def test_an_answer_that_comes_back_is_marked_afresh() -> None:
    before = book()
    before[SHEET]["C4"].comment = Comment("Số do kế toán báo", "Kế toán")
    first = marked(WRONG.at(SHEET, "C4"), ODD.at(SHEET, "C6"), data=data_of(before))
    made = opened(marked(IMPOSSIBLE.at(SHEET, "B3"), data=first))
    assert made.sheetnames == [ANSWER_SHEET, SHEET, "Danh mục"]
    assert fills(made[SHEET]) == {"B3": ERROR_COLOUR}
    assert comment(made[SHEET], "C4") == "Số do kế toán báo"
    assert comment(made[SHEET], "C6") == ""


def test_a_place_that_is_no_cell_is_only_listed() -> None:
    made = opened(marked(WRONG.at(SHEET, "12"), ODD.at(SHEET, "XFE1"), IMPOSSIBLE.at(SHEET)))
    assert fills(made[SHEET]) == {}
    assert {WRONG.message, ODD.message, IMPOSSIBLE.message} <= set(
        values(made[ANSWER_SHEET]).values()
    )


def test_a_longer_comment_has_a_larger_box() -> None:
    short, long = sized("Lỗi: ngắn."), sized("Lỗi: " + "câu rất dài " * 30)
    assert long.height > 3 * short.height
    endless = sized("Lỗi: " + "câu rất dài " * 300)
    assert endless.width > long.width
