from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from desktop_app.importers.ods_merges import EntitiesRefused
from desktop_app.importers.workbook import NOT_COMPUTED
from desktop_app.importers.xlsx_faults import read_xlsx_faults
from tests.importers.files import rewritten, xlsx


def test_errors_are_told_by_sheet_and_place(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(str(path)) as workbook:
        first, second = workbook.add_worksheet("Tổ 1"), workbook.add_worksheet("Tổ & 2")
        first.write_row(0, 0, ["#REF!", 1, "x"])  # typed text is a text
        first.write_formula("C3", "=1+1", None, 2)
        second.write_formula("AB12", "=A1", None, "#N/A")
    assert read_xlsx_faults(path) == {"Tổ & 2": {(11, 27): "#N/A"}}


def test_a_formula_that_no_program_computed_is_told(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    workbook.create_sheet("DS")["B2"] = "=SUM(A1:A9)"
    workbook.save(tmp_path / "a.xlsx")
    assert read_xlsx_faults(tmp_path / "a.xlsx") == {"DS": {(1, 1): NOT_COMPUTED}}


def test_a_sound_workbook_has_no_faults(tmp_path: Path) -> None:
    assert read_xlsx_faults(xlsx(tmp_path / "a.xlsx")) == {}


def test_entities_are_refused(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx")
    rewritten(path, {"xl/workbook.xml": (b"?>", b'?>\n<!DOCTYPE x [<!ENTITY a "aaaa">]>')})
    with pytest.raises(EntitiesRefused):
        read_xlsx_faults(path)
