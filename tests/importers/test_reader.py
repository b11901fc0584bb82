import subprocess
import sys
import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from desktop_app.domain.problems import Problem
from desktop_app.importers.reader import read_file
from desktop_app.importers.workbook import NOT_COMPUTED, Sheet, Workbook
from tests.importers.files import LIST, ods_with_faults, ods_with_merges, rewritten, xls, xlsx


def only_sheet(path: Path) -> Sheet:
    workbook = read_file(path)
    assert isinstance(workbook, Workbook), workbook
    (sheet,) = workbook.sheets
    return sheet


@pytest.mark.parametrize("write", [xlsx, xls])
def test_whole_numbers_are_integers_in_every_format(tmp_path: Path, write: object) -> None:
    path = write(tmp_path / "a.bin")  # type: ignore[operator]
    assert only_sheet(path).rows == LIST


def test_a_sheet_says_where_its_cells_stand(tmp_path: Path) -> None:
    sheet = only_sheet(xlsx(tmp_path / "a.xlsx", at=(6, 2)))
    assert (sheet.first_row, sheet.first_column, sheet.rows) == (6, 2, LIST)


def test_every_kind_of_cell_is_kept_apart(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(str(path)) as workbook:
        sheet = workbook.add_worksheet()
        day = workbook.add_format({"num_format": "dd/mm/yyyy"})
        sheet.write_row(0, 0, ["0123", 1.5, True, "  "])
        sheet.write(0, 4, date(2024, 8, 5), day)
        sheet.write_formula(0, 5, "=1/0", None, "#DIV/0!")
        sheet.write_formula(0, 6, "=1+1", None, 2)
    assert only_sheet(path).rows == (("0123", 1.5, True, "  ", date(2024, 8, 5), "#DIV/0!", 2),)


def test_formulas_without_a_result_are_no_blanks(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    workbook = openpyxl.Workbook()  # writes formulas, computes none
    workbook.create_sheet("DS", 0).append(["STT", "=A1&A1", None, "x"])
    del workbook["Sheet"]
    workbook.save(path)
    assert only_sheet(path).rows == (("STT", NOT_COMPUTED, None, "x"),)


def test_a_formula_that_gives_no_text_is_a_blank(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(str(path)) as workbook:
        sheet = workbook.add_worksheet()
        sheet.write_row(0, 0, ["x", None, "y"])
        sheet.write_formula(0, 1, '=""', None, "q")
    rewritten(path, {"xl/worksheets/sheet1.xml": (b"<v>q</v>", b"<v></v>")})
    assert only_sheet(path).rows == (("x", None, "y"),)


def test_errors_of_open_documents_are_no_blanks(tmp_path: Path) -> None:
    sheet = only_sheet(ods_with_faults(tmp_path / "a.ods"))
    assert sheet.rows == (("x", "#REF!", NOT_COMPUTED, 3),)


def test_hidden_sheets_and_merged_cells_are_told(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(str(path)) as workbook:
        workbook.add_worksheet("A").merge_range("B2:D3", "x")
        hidden = workbook.add_worksheet("B")
        hidden.write(0, 0, "y")
        hidden.hide()
    workbook_read = read_file(path)
    assert isinstance(workbook_read, Workbook)
    assert [(one.name, one.hidden) for one in workbook_read.sheets] == [("A", False), ("B", True)]
    assert workbook_read.sheets[0].merged == ((1, 1, 2, 3),)


def test_merged_cells_of_open_documents_are_told(tmp_path: Path) -> None:
    sheet = only_sheet(ods_with_merges(tmp_path / "a.ods"))
    assert sheet.merged == ((0, 0, 0, 2), (3, 0, 4, 0))
    assert sheet.rows[3][:2] == ("Phòng", "một")


@pytest.mark.parametrize("lie", [b"A1", b"A1:XFD1048576", b"Z9:A1"])
def test_lying_dimensions_lose_nothing(tmp_path: Path, lie: bytes) -> None:
    path = xlsx(tmp_path / "a.xlsx")
    rewritten(path, {"xl/worksheets/sheet1.xml": (b'ref="A1:C3"', b'ref="' + lie + b'"')})
    assert only_sheet(path).rows == LIST


def test_a_workbook_without_cells_is_empty(tmp_path: Path) -> None:
    problem = read_file(xlsx(tmp_path / "a.xlsx", []))
    assert isinstance(problem, Problem)
    assert problem.code == "file.empty"


def test_damage_inside_a_part_is_a_broken_file(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx")
    rewritten(path, {"xl/worksheets/sheet1.xml": (b"</sheetData>", b"<<<</sheet")})
    problem = read_file(path)
    assert isinstance(problem, Problem)
    assert problem.code == "file.broken"


def test_entities_in_an_open_document_are_refused(tmp_path: Path) -> None:
    path = ods_with_merges(tmp_path / "a.ods")
    bomb = b'?>\n<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
    rewritten(path, {"content.xml": (b"?>", bomb)})
    problem = read_file(path)
    assert isinstance(problem, Problem)
    assert problem.code == "file.broken"


def test_a_file_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    problem = read_file(tmp_path / "a.xlsx")
    assert isinstance(problem, Problem)
    assert problem.code == "file.unreadable"


def test_the_reader_needs_neither_window_nor_store() -> None:
    names = "PySide6", "sqlalchemy", "openpyxl"
    script = (
        f"import desktop_app.importers.reader, sys; print(*sorted({names!r} & sys.modules.keys()))"
    )
    script = script.replace("sorted(", "sorted(set(", 1).replace(" & ", ") & ", 1)
    out = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert out.stdout.strip() == b""


def strict(path: Path) -> Path:
    """The workbook in the namespaces of Strict OOXML, as "Strict Open XML Spreadsheet" saves it."""
    transitional = (
        (b"http://schemas.openxmlformats.org/spreadsheetml/2006/main", b"spreadsheetml/main"),
        (
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            b"officeDocument/relationships",
        ),
    )
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            for old, new in transitional:
                content = content.replace(old, b"http://purl.oclc.org/ooxml/" + new)  # noqa: PLW2901  # step by step
            archive.writestr(name, content)
    return path


def test_a_strict_workbook_is_read_whole(tmp_path: Path) -> None:
    assert only_sheet(strict(xlsx(tmp_path / "a.xlsx"))).rows == LIST
