"""The first sheet of an answer."""

import pytest

from desktop_app.domain.intake import ANSWER_SHEET, ANSWER_TITLE
from desktop_app.domain.problems import error
from desktop_app.exporters.annotate import list_sheet, list_workbook, marked_workbook, marking
from tests.exporters.annotate.unit_files import (
    IMPOSSIBLE,
    ODD,
    SHEET,
    WRONG,
    book,
    comment,
    data_of,
    fills,
    listed,
    opened,
    told,
    values,
)

PROBLEMS = (IMPOSSIBLE.at(SHEET, "B10"), ODD.at(SHEET, "C6"), WRONG.at(SHEET, "C4"), WRONG)


def test_every_problem_is_listed_in_reading_order() -> None:
    made = opened(marked_workbook(data_of(book()), told(*PROBLEMS)))
    assert listed(made) == [
        (1, "Lỗi", "(cả tệp)", None, "1.500", WRONG.message),
        (2, "Lỗi", SHEET, "C4", "1.500", WRONG.message),
        (3, "Lưu ý", SHEET, "C6", "9", ODD.message),
        (4, "Lỗi", SHEET, "B10", "31/02/2024", IMPOSSIBLE.message),
    ]


def test_each_cell_is_a_link_to_itself() -> None:
    made = opened(marked_workbook(data_of(book()), told(*PROBLEMS)))
    links = {
        cell.value: cell.hyperlink.location
        for row in made[ANSWER_SHEET].iter_rows()
        for cell in row
        if cell.hyperlink
    }
    assert links == {cell: f"'{SHEET}'!{cell}" for cell in ("C4", "C6", "B10")}


def test_the_sheet_says_whose_file_it_is_what_became_of_it_and_what_is_to_be_done() -> None:
    sheet = opened(marked_workbook(data_of(book()), told(*PROBLEMS)))[ANSWER_SHEET]
    texts = list(values(sheet).values())
    assert texts[:2] == [ANSWER_TITLE, "Sở Thử Nghiệm"]
    labels = {sheet.cell(row, 1).value: sheet.cell(row, 3).value for row in range(4, 13)}
    assert labels["Đơn vị:"] == "Văn phòng Sở"
    assert labels["Tệp:"] == "VP.xlsx"
    assert labels["Ngày nhận:"] == "22/11/2024"
    assert labels["Số dòng:"] == "nhận 9/12 dòng, chưa nhận 3 dòng"
    assert labels["Phát hiện:"] == "3 lỗi, 1 lưu ý"
    assert labels["Thời hạn:"] == "Chậm nhất ngày 05/12/2024."
    assert "gửi lại cả tệp" in str(labels["Việc cần làm:"])


def test_it_stands_first_is_selected_alone_and_prints_on_a4() -> None:
    before = book()
    before.active = before[SHEET]
    made = opened(marked_workbook(data_of(before), told(*PROBLEMS)))
    assert made.sheetnames == [ANSWER_SHEET, SHEET, "Danh mục"]
    assert made.active is made[ANSWER_SHEET]
    selected = [sheet.title for sheet in made.worksheets if sheet.sheet_view.tabSelected]
    assert selected == [ANSWER_SHEET]
    sheet = made[ANSWER_SHEET]
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
    assert sheet.sheet_properties.pageSetUpPr is not None
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_title_rows is not None


def test_a_unit_s_own_sheet_of_that_name_stays() -> None:
    before = book()
    before.create_sheet(ANSWER_SHEET)["A1"] = "Kết quả kiểm tra sức khỏe"
    made = opened(marked_workbook(data_of(before), told(*PROBLEMS)))
    assert made.sheetnames[0] == f"{ANSWER_SHEET} (2)"
    assert made[ANSWER_SHEET]["A1"].value == "Kết quả kiểm tra sức khỏe"


@pytest.mark.parametrize("text", ["=HYPERLINK(1)", "+1", "-1", "@A"])
def test_what_was_typed_is_shown_as_text(text: str) -> None:
    made = opened(list_workbook(told(error("x.y", "Hãy sửa.", text))))
    assert listed(made)[0][4] == text
    typed = [cell for row in made[ANSWER_SHEET].iter_rows() for cell in row if cell.value == text]
    assert [cell.data_type for cell in typed] == ["s"]


def test_a_file_that_cannot_be_opened_is_answered_by_the_list_alone() -> None:
    made = opened(list_workbook(told(error("file.broken", "Tệp bị hỏng. Hãy gửi lại."))))
    assert made.sheetnames == [ANSWER_SHEET]
    assert listed(made) == [(1, "Lỗi", "(cả tệp)", None, None, "Tệp bị hỏng. Hãy gửi lại.")]


def test_beyond_what_a_workbook_takes_cells_are_only_filled_and_the_sheet_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(marking, "MOST_COMMENTS", 2)
    monkeypatch.setattr(list_sheet, "MOST_LINKS", 1)
    made = opened(marked_workbook(data_of(book()), told(*PROBLEMS)))
    assert sorted(fills(made[SHEET])) == ["B10", "C4", "C6"]
    assert [cell for cell in ("B10", "C6", "C4") if comment(made[SHEET], cell)] == ["B10", "C6"]
    assert any(
        str(text).startswith("1 ô chỉ được tô màu") for text in values(made[ANSWER_SHEET]).values()
    )
    assert len(listed(made)) == 4
