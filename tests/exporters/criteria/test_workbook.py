"""A set's workbook, read back with another library than wrote it."""

from dataclasses import replace
from io import BytesIO

import openpyxl
from openpyxl.workbook import Workbook

from desktop_app.domain.criteria import CriteriaSet
from desktop_app.exporters.criteria import BookIdentity, book_bytes
from desktop_app.services import templates

OWN = templates.find_criteria("nam-tap-the")
IDENTITY = BookIdentity(2024, "VNN-2024", 7)
SHEETS = [
    "Thông tin", "Bộ tiêu chí", "Mức điểm", "Xếp loại", "Bước chấm", "Điểm liệt", "Hướng dẫn",
]  # fmt: skip


def opened(rules: CriteriaSet = OWN) -> Workbook:
    return openpyxl.load_workbook(BytesIO(book_bytes(rules, IDENTITY)))


def test_each_part_has_its_sheet_and_the_tree_is_shown_first() -> None:
    book = opened()
    assert book.sheetnames == SHEETS
    assert book.active is book["Bộ tiêu chí"]
    assert book["Bộ tiêu chí"].freeze_panes == "D2"


def test_a_criterion_stands_in_words_and_figures_that_people_read() -> None:
    page = opened()["Bộ tiêu chí"]
    heads = [cell.value for cell in page[1]]
    assert heads[:6] == [
        "Mã", "Thuộc nhóm", "Tiêu chí", "Điểm tối đa", "Cách chấm", "Số liệu, chỉ tiêu",
    ]  # fmt: skip
    rows = {row[0].value: dict(zip(heads, (c.value for c in row), strict=True)) for row in page}
    assert rows["1.3"]["Cách chấm"] == "Tỷ lệ thực hiện chỉ tiêu"
    assert rows["1.3"]["Chiều"] == "Càng ít càng tốt"
    assert (rows["3.4"]["Điểm tối đa"], rows["3.4"]["Thuộc nhóm"]) == (2.5, "3")
    steps = [[cell.value for cell in row] for row in opened()["Mức điểm"].iter_rows(min_row=2)]
    assert ["3.4", "", 4, 1] in [[one or "" for one in row] for row in steps]


def test_the_first_sheet_says_where_the_set_belongs() -> None:
    told = {row[0].value: row[1].value for row in opened()["Thông tin"]}
    assert (told["Mã"], told["Năm"], told["Lần sửa khi xuất"]) == ("nam-tap-the", "2024", "7")
    assert told["Mã phong trào trong sổ"] == "VNN-2024"
    assert told["Xếp loại theo tỷ lệ phần trăm"] == "Có"
    assert str(told["Thứ tự xét khi bằng điểm"]).splitlines()[0] == "criterion:1.1"


def test_methods_are_chosen_from_the_list_in_the_guide() -> None:
    book = opened()
    rules = book["Bộ tiêu chí"].data_validations.dataValidation
    (methods,) = (one for one in rules if "Hướng dẫn" in str(one.formula1))
    assert "E2" in methods.sqref
    first, last = str(methods.formula1).replace("'Hướng dẫn'!", "").replace("$", "").split(":")
    listed = [row[0].value for row in book["Hướng dẫn"][first:last]]
    assert listed[0] == "Nhóm tiêu chí"
    assert listed[-1] == "Điểm trừ"
    assert len(listed) == 15


def test_text_that_looks_like_a_formula_stays_text() -> None:
    title = '=HYPERLINK("http://a.b";"x")'
    page = opened(replace(OWN, title=title, basis="+1-2"))["Thông tin"]
    cells = {row[0].value: row[1] for row in page}
    assert (cells["Tên bộ tiêu chí"].value, cells["Tên bộ tiêu chí"].data_type) == (title, "s")
    assert cells["Căn cứ"].data_type == "s"


def test_codes_are_kept_as_text_in_rows_that_are_still_empty() -> None:
    """What is typed there as 1.10 would become the number 1.1 otherwise."""
    assert opened()["Bộ tiêu chí"].column_dimensions["A"].number_format == "@"


def test_the_guide_names_methods_with_their_columns_and_facts() -> None:
    rows = {row[0].value: row[1].value for row in opened()["Hướng dẫn"]}
    assert rows["Công thức"] == "Cần hoặc có thể ghi: Mẫu phong trào, Công thức."
    assert rows["contributed_vnd"] == "Số tiền ủng hộ"
    assert "result.band" in rows
    notes = " ".join(str(text) for name, text in rows.items() if str(name).startswith("Lưu ý"))
    assert "không ghi mức thì Tổng điểm và Tỷ lệ đều lấy tổng điểm / điểm tối đa" in notes
    assert "Thưởng vượt nhiều nhất" in notes
