"""Workbooks of criteria sets that come back: the same set, or every problem at its cell."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from openpyxl.workbook import Workbook as Opened

from desktop_app.domain.criteria import CriteriaSet
from desktop_app.domain.problems import Problem
from desktop_app.exporters.criteria import BookIdentity, book_bytes
from desktop_app.importers.criteria import BookRead, read_book
from desktop_app.importers.extract import extract
from desktop_app.importers.reader import read_file
from desktop_app.services import templates
from tests.domain.set_edits.sets import criteria_sets

OWN = templates.find_criteria("nam-tap-the")
IDENTITY = BookIdentity(2024, "", 3)
TREE = "Bộ tiêu chí"


def read(path: Path) -> BookRead:
    found = read_file(path)
    assert not isinstance(found, Problem)
    return read_book(found)


def sent_back(folder: Path, rules: CriteriaSet) -> BookRead:
    path = folder / "bo.xlsx"
    path.write_bytes(book_bytes(rules, IDENTITY))
    return read(path)


def edited(folder: Path, edit: Callable[[Opened], None], rules: CriteriaSet = OWN) -> BookRead:
    """What comes back after somebody changed cells."""
    book = openpyxl.load_workbook(BytesIO(book_bytes(rules, IDENTITY)))
    edit(book)
    path = folder / "sua.xlsx"
    book.save(path)
    return read(path)


def cells(read: BookRead) -> set[tuple[str, str, str]]:
    return {(one.code, one.sheet, one.cell) for one in read.problems if one.is_error}


@pytest.mark.parametrize("rules", templates.criteria_sets(), ids=lambda rules: rules.code)
def test_every_shipped_set_comes_back_as_it_went_out(tmp_path: Path, rules: CriteriaSet) -> None:
    found = sent_back(tmp_path, rules)
    assert found.rules == rules
    assert (found.code, found.year, found.version) == (rules.code, 2024, 3)


@given(rules=criteria_sets())
@settings(max_examples=40)
def test_any_set_comes_back_as_it_went_out(
    tmp_path_factory: pytest.TempPathFactory, rules: CriteriaSet
) -> None:
    found = sent_back(tmp_path_factory.mktemp("bo"), rules)
    assert found.rules == rules, found.problems


def test_cells_are_edited_as_people_do(tmp_path: Path) -> None:
    def edit(book: Opened) -> None:
        tree = book[TREE]
        tree["D6"] = "12,5"  # 1.4, typed as text
        tree["E7"] = "nhóm tiêu chí"
        tree["J3"] = 1.2  # 1.1: what Excel makes of 120%
        tree.append(["4.2", 4, "Khen thưởng cấp Nhà nước", 3, "Điểm thưởng"])
        book["Thông tin"]["B9"] = "Có"
        book["Xếp loại"].append(["Yếu", "0,5", ""])

    found = edited(tmp_path, edit)
    assert found.rules is not None
    nodes = {one.code: one for one in found.rules.criteria}
    assert nodes["1.4"].max_points == 1250
    assert float(nodes["1.1"].rule.cap) == 1.2
    assert (nodes["4.2"].parent, nodes["4.2"].max_points) == ("4", 300)
    assert found.rules.bands[-1].at_least == 50
    assert not found.rules.bands_with_bonus
    # 25 + 15 + 10 + 12,5 stand in a group of 60: told, and let in.
    assert [(one.code, one.cell) for one in found.problems] == [
        ("criteria.sum", "D2"), ("criteria.sum", "D17"),
    ]  # fmt: skip


def test_every_mistake_is_told_at_its_cell_in_one_go(tmp_path: Path) -> None:
    def edit(book: Opened) -> None:
        tree = book[TREE]
        tree["B2"] = "2"  # 1 within 2, 2 within 1: a circle
        tree["B7"] = "1"
        tree["A4"] = "1.1"  # repeated
        tree["D5"] = -10
        tree["E6"] = "Bói toán"
        tree["B8"] = "99"
        tree["C9"] = None
        tree["F14"] = "thoi_tiet"
        tree["R10"] = "Công thức ở đâu?"  # a note: anything goes
        tree["Q13"] = "1 +"
        book["Mức điểm"]["D2"] = "nửa điểm"
        book["Mức điểm"]["A3"] = "8.8"
        book["Xếp loại"]["B2"] = "chín mươi"
        book["Bước chấm"].append(["Tự chấm lại", "", "", ""])
        book["Điểm liệt"].append(["7.7", "50%", "", "Không có", "", ""])
        book["Thông tin"]["B4"] = "Mọi người"
        book["Thông tin"]["B15"] = "criterion:1.1; thích là được"

    assert cells(edited(tmp_path, edit)) == {
        ("criteria.cycle", TREE, "B2"),
        ("criteria.cycle", TREE, "B7"),
        ("criteria.repeated", TREE, "A4"),
        ("criteria.max", TREE, "D5"),
        ("criteria.method", TREE, "E6"),
        ("criteria.parent", TREE, "B8"),
        ("criteria.title", TREE, "C9"),
        ("criteria.fact", TREE, "F14"),
        ("criteria.formula", TREE, "Q13"),
        ("criteria.points", "Mức điểm", "D2"),
        ("criteria.step_unknown", "Mức điểm", "A3"),
        ("band.at_least", "Xếp loại", "B2"),
        ("stage.code", "Bước chấm", "A2"),
        ("knockout.criterion", "Điểm liệt", "A2"),
        ("knockout.highest", "Điểm liệt", "D2"),
        ("set.subject", "Thông tin", "B4"),
        ("set.tie_order", "Thông tin", "B15"),
    }


def test_a_formula_that_does_not_parse_is_told_at_its_cell(tmp_path: Path) -> None:
    def edit(book: Opened) -> None:
        book[TREE]["E6"] = "Công thức"
        book[TREE]["Q6"] = "headcount * (participants"

    (found,) = edited(tmp_path, edit).problems
    assert (found.code, found.cell, found.value) == (
        "criteria.formula", "Q6", "headcount * (participants",
    )  # fmt: skip


def test_words_of_a_list_are_told_as_the_workbook_shows_them(tmp_path: Path) -> None:
    def edit(book: Opened) -> None:
        book[TREE]["E6"] = "Bói toán"
        book["Thông tin"]["B8"] = "chắc là có"

    told = {one.cell: one.message for one in edited(tmp_path, edit).problems if one.is_error}
    assert "“Bói toán” không có trong danh sách (Nhóm tiêu chí; Người chấm cho điểm;" in told["E6"]
    assert "hãy ghi “Có” hoặc “Không”" in told["B8"]


def test_a_cell_that_shows_an_error_is_told_once(tmp_path: Path) -> None:
    def edit(book: Opened) -> None:
        book[TREE]["C6"] = "=1/0"

    assert cells(edited(tmp_path, edit)) == {("cell.fault", TREE, "C6")}


def test_missing_sheets_columns_and_lines_are_told(tmp_path: Path) -> None:
    def edit(book: Opened) -> None:
        del book["Xếp loại"]
        book["Mức điểm"]["D1"] = "Số điểm đạt"
        book["Thông tin"]["A3"] = "Tên gọi"

    codes = {one.code for one in edited(tmp_path, edit).problems}
    assert {"workbook.sheet_missing", "workbook.column_missing", "workbook.line_missing"} <= codes


def test_any_other_workbook_is_told_to_be_none(tmp_path: Path) -> None:
    path = tmp_path / "khac.xlsx"
    book = openpyxl.Workbook()
    book.worksheets[0].append(["Họ tên", "Số tiền"])
    book.save(path)
    found = read(path)
    assert found.rules is None
    assert found.problems[0].code == "criteria.not_a_workbook"


def test_a_set_among_files_of_figures_is_not_read_as_a_list_of_units(tmp_path: Path) -> None:
    path = tmp_path / "bo.xlsx"
    path.write_bytes(book_bytes(OWN, IDENTITY))
    workbook = read_file(path)
    assert not isinstance(workbook, Problem)
    found = extract(workbook, path.name)
    assert found.tables == ()
    assert [one.code for one in found.problems] == ["criteria.among_returns"]
