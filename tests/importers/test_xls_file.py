import struct
from datetime import date
from pathlib import Path

import pytest
import xlwt

from desktop_app.importers.reader import read_file
from desktop_app.importers.workbook import NOT_COMPUTED, Sheet, Workbook
from tests.importers.files import LIST, xls


def book(path: Path) -> Workbook:
    found = read_file(path)
    assert isinstance(found, Workbook), found
    return found


def only_sheet(path: Path) -> Sheet:
    (sheet,) = book(path).sheets
    return sheet


def saved(path: Path, workbook: xlwt.Workbook) -> Path:
    workbook.save(str(path))
    return path


def test_every_kind_of_cell_is_kept_apart(tmp_path: Path) -> None:
    workbook = xlwt.Workbook()
    sheet = workbook.add_sheet("DS")
    for column, value in enumerate(["0123", 1.5, True, 7]):
        sheet.write(1, 2 + column, value)
    sheet.write(1, 6, date(2024, 8, 5), xlwt.easyxf(num_format_str="dd/mm/yyyy"))
    sheet.write(1, 7, 0.5, xlwt.easyxf(num_format_str="hh:mm"))
    read = only_sheet(saved(tmp_path / "a.xls", workbook))
    assert (read.first_row, read.first_column) == (1, 2)
    assert read.rows == (("0123", 1.5, True, 7, date(2024, 8, 5), "12:00:00"),)


def test_errors_are_no_blanks(tmp_path: Path) -> None:
    workbook = xlwt.Workbook()
    row = workbook.add_sheet("DS").row(0)
    for column, code in enumerate([0x17, 0x2A, 0x07]):
        row.set_cell_error(column, code)
    assert only_sheet(saved(tmp_path / "a.xls", workbook)).rows == (("#REF!", "#N/A", "#DIV/0!"),)


def test_formulas_that_no_program_computed_are_no_blanks(tmp_path: Path) -> None:
    workbook = xlwt.Workbook()  # writes formulas, computes none
    sheet = workbook.add_sheet("DS")
    sheet.write(0, 0, "Cộng")
    sheet.write(0, 2, xlwt.Formula("SUM(A2:A9)"))
    assert only_sheet(saved(tmp_path / "a.xls", workbook)).rows == (("Cộng", None, NOT_COMPUTED),)


def test_a_formula_that_gives_no_text_is_a_blank(tmp_path: Path) -> None:
    workbook = xlwt.Workbook()
    sheet = workbook.add_sheet("DS")
    sheet.write(0, 0, "x")
    sheet.write(0, 1, xlwt.Formula('IF(A1="x","","y")'))
    assert only_sheet(saved(tmp_path / "a.xls", workbook)).rows == (("x",),)


def test_what_is_hidden_and_merged_is_told(tmp_path: Path) -> None:
    workbook = xlwt.Workbook()
    sheet = workbook.add_sheet("DS")
    sheet.write_merge(0, 1, 0, 2, "Tiêu đề")
    for row in range(2, 5):
        sheet.write(row, 0, row)
    sheet.row(3).hidden = True
    sheet.col(1).hidden = True
    hidden = workbook.add_sheet("Ẩn")
    hidden.write(0, 0, "y")
    hidden.visibility = 1
    first, second = book(saved(tmp_path / "a.xls", workbook)).sheets
    assert first.merged == ((0, 0, 1, 2),)
    assert (first.hidden_rows, first.hidden_columns) == ((3,), ())  # column B holds no cell
    assert (first.hidden, second.hidden) == (False, True)


def test_texts_in_old_fonts_are_converted_cell_by_cell(tmp_path: Path) -> None:
    workbook = xlwt.Workbook()
    sheet = workbook.add_sheet("DS")
    sheet.write(0, 0, "Hä vµ tªn", xlwt.easyxf("font: name .VnTime"))
    sheet.write(0, 1, "së y tÕ", xlwt.easyxf("font: name .VnTimeH"))
    sheet.write(0, 2, "Nguyeãn", xlwt.easyxf("font: name VNI-Times"))
    sheet.write(0, 3, "Họ và tên", xlwt.easyxf("font: name Arial"))
    read = only_sheet(saved(tmp_path / "a.xls", workbook))
    assert read.rows == (("Họ và tên", "SỞ Y TẾ", "Nguyễn", "Họ và tên"),)
    assert [(one.column, one.encoding) for one in read.converted] == [
        (0, "TCVN3"),
        (1, "TCVN3"),
        (2, "VNI"),
    ]


def test_a_text_in_two_fonts_is_converted_piece_by_piece(tmp_path: Path) -> None:
    workbook = xlwt.Workbook()
    old, new = xlwt.Font(), xlwt.Font()
    old.name, new.name = ".VnTime", "Arial"
    pieces = (("Hä tªn ", old), ("(họ tên)", new))
    workbook.add_sheet("DS").write_rich_text(0, 0, pieces, xlwt.easyxf("font: name .VnTime"))
    assert only_sheet(saved(tmp_path / "a.xls", workbook)).rows == (("Họ tên (họ tên)",),)


def test_a_cell_far_out_is_named_and_nothing_is_allotted_for_it(tmp_path: Path) -> None:
    path = xls(tmp_path / "a.xls", [["x"], *[[]] * 65_534, [None] * 255 + ["y"]])
    problem = read_file(path)
    assert (getattr(problem, "code", ""), getattr(problem, "cell", "")) == (
        "file.stray_cell",
        "IV65536",
    )


def test_formatted_rows_without_content_are_passed_over(tmp_path: Path) -> None:
    workbook = xlwt.Workbook()
    sheet = workbook.add_sheet("DS")
    style = xlwt.easyxf("pattern: pattern solid, fore_colour yellow")
    for number, line in enumerate(LIST):
        for column, value in enumerate(line):
            sheet.write(number, column, value)
    for row in range(3, 20_000):
        sheet.row(row).set_style(style)
        sheet.write(row, 0, "", style)
    assert only_sheet(saved(tmp_path / "a.xls", workbook)).rows == LIST


def record(kind: int, body: bytes) -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def test_a_workbook_of_excel_2_is_read(tmp_path: Path) -> None:
    place = struct.pack("<HH3s", 0, 0, b"\0\0\0")
    cells = record(0x0004, place + b"\x02ab")
    cells += record(0x0003, struct.pack("<HH3sd", 0, 1, b"\0\0\0", 12.0))
    path = tmp_path / "a.xls"
    path.write_bytes(record(0x0009, b"\2\0\x10\0") + cells + record(0x000A, b""))
    assert only_sheet(path).rows == (("ab", 12),)


def test_what_is_too_old_to_be_read_is_named_as_that(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    path.write_bytes(b"\x09\x04\x06\x00" + bytes(60))
    assert getattr(read_file(path), "code", "") == "file.old_format"


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_a_workbook_that_is_cut_off_is_broken(tmp_path: Path, share: float) -> None:
    whole = xls(tmp_path / "a.xls", [[f"ô {row}"] for row in range(300)]).read_bytes()
    cut = tmp_path / "b.xls"
    cut.write_bytes(whole[: int(len(whole) * share)])
    assert getattr(read_file(cut), "code", "") == "file.broken"
