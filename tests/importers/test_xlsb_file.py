import struct
from pathlib import Path

import pytest

from desktop_app.importers.reader import read_file
from desktop_app.importers.workbook import Sheet, Workbook
from desktop_app.importers.xlsb_facts import records
from tests.importers.files import rewritten
from tests.importers.xlsb import BLANK, fault, formula, number, text, xlsb


def only_sheet(path: Path) -> Sheet:
    workbook = read_file(path)
    assert isinstance(workbook, Workbook), workbook
    (sheet,) = workbook.sheets
    return sheet


def test_values_and_errors_are_read(tmp_path: Path) -> None:
    rows = [[text("STT"), text("Số tiền")], [number(1), fault(0x17)], [number(2), number(5)]]
    assert only_sheet(xlsb(tmp_path / "a.xlsb", rows)).rows == (
        ("STT", "Số tiền"),
        (1, "#REF!"),
        (2, 5),
    )


def test_an_error_at_the_edge_is_not_lost(tmp_path: Path) -> None:
    rows = [[text("a"), BLANK], [BLANK, BLANK], [BLANK, fault(0x2A)]]
    assert only_sheet(xlsb(tmp_path / "a.xlsb", rows)).rows == (
        ("a", None),
        (None, None),
        (None, "#N/A"),
    )


def test_hidden_rows_and_columns_are_told(tmp_path: Path) -> None:
    rows = [[text("a"), text("b")], [number(1), number(2)]]
    sheet = only_sheet(xlsb(tmp_path / "a.xlsb", rows, hidden_rows=[1], hidden_columns=[0]))
    assert (sheet.hidden_rows, sheet.hidden_columns) == ((1,), (0,))


def test_texts_in_old_fonts_are_converted(tmp_path: Path) -> None:
    sheet = only_sheet(xlsb(tmp_path / "a.xlsb", [[text("Hä vµ tªn")]], font=".VnTime"))
    assert sheet.rows == (("Họ và tên",),)
    assert [one.encoding for one in sheet.converted] == ["TCVN3"]


def test_formulas_are_read_by_their_results_and_told_of_once(tmp_path: Path) -> None:
    rows = [[text("a"), text("b")], [formula(7), formula(0)], [formula(8), number(1)]]
    workbook = read_file(xlsb(tmp_path / "a.xlsb", rows))
    assert isinstance(workbook, Workbook)
    assert workbook.sheets[0].rows == (("a", "b"), (7, 0), (8, 1))
    assert [(one.code, one.is_error) for one in workbook.problems] == [
        ("file.xlsb_formulas", False)
    ]


def test_without_formulas_nothing_is_told(tmp_path: Path) -> None:
    workbook = read_file(xlsb(tmp_path / "a.xlsb", [[text("a"), number(1), fault(0x17)]]))
    assert isinstance(workbook, Workbook)
    assert workbook.problems == ()


def test_a_sheet_that_is_cut_off_is_damage(tmp_path: Path) -> None:
    path = xlsb(tmp_path / "a.xlsb", [[text("a")]])
    rewritten(path, {"xl/worksheets/sheet1.bin": (b"\x92\x01\x00\x82\x01\x00", b"\x92\x01\x7f")})
    assert getattr(read_file(path), "code", "") == "file.broken"


def test_a_record_longer_than_its_part_is_damage() -> None:
    with pytest.raises(struct.error):
        list(records(b"\x01\x7f123"))
