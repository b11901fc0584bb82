"""What is opened for marking, and what is not."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.workbook.defined_name import DefinedName

from desktop_app.exporters.annotate import marked_workbook, opening
from desktop_app.exporters.annotate.opening import opened
from tests.exporters.annotate.unit_files import SHEET, book, data_of, told
from tests.importers import files

SHEET_PART = "xl/worksheets/sheet1.xml"


def with_sheet_xml(old: bytes, new: bytes) -> bytes:
    source = zipfile.ZipFile(BytesIO(data_of(book())))
    parts = {name: source.read(name) for name in source.namelist()}
    assert old in parts[SHEET_PART]
    parts[SHEET_PART] = parts[SHEET_PART].replace(old, new, 1)
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in parts.items():
            target.writestr(name, content)
    return stream.getvalue()


def test_a_workbook_is_opened_with_its_formulas() -> None:
    made = opened(data_of(book()))
    assert made is not None
    assert made[SHEET]["C6"].value == "=SUM(C3:C5)"


def test_what_is_no_such_workbook_is_not_opened(tmp_path: Path) -> None:
    assert opened(files.xls(tmp_path / "a.xls").read_bytes()) is None
    assert opened(files.ods_with_merges(tmp_path / "a.ods").read_bytes()) is None
    assert opened(b"STT,Ten\n1,An\n") is None
    assert opened(data_of(book())[:2000]) is None


@pytest.mark.parametrize(
    "region",
    [
        b'<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>',
        b'<hyperlinks><hyperlink ref="A1:XFD1048576" location="A1"/></hyperlinks>',
        b'<mergeCells count="1"><mergeCell ref="A:XFD"/></mergeCells>',
        b'<mergeCells count="1"><mergeCell ref="$$"/></mergeCells>',
    ],
)
def test_a_region_that_would_fill_all_memory_is_not_opened(region: bytes) -> None:
    merged = b'<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>'
    assert opened(with_sheet_xml(merged, region)) is None


def test_a_workbook_that_declares_entities_is_not_opened() -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aa">]><worksheet'
    assert opened(with_sheet_xml(b"<worksheet", bomb)) is None


def test_too_many_cells_are_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    """Title, two cells beneath it in its region, four rows of three, and the sum: 17."""
    monkeypatch.setattr(opening, "MOST_CELLS", 17)
    assert opened(data_of(book())) is None
    monkeypatch.setattr(opening, "MOST_CELLS", 30)
    assert opened(data_of(book())) is not None


def test_too_many_bytes_are_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "MOST_BYTES", 1000)
    assert opened(data_of(book())) is None


@pytest.mark.parametrize("formula", ["=[1]Sheet1!A1", "=cmd|'/C calc'!A0", "='[2]Tờ 1'!B2+1"])
def test_a_formula_that_leads_to_another_file_or_program_gives_way_to_its_value(
    formula: str,
) -> None:
    before = book()
    before[SHEET]["D3"] = formula
    before[SHEET]["D4"] = '="a|b [1]"'
    made = opened(data_of(before))
    assert made is not None
    assert made[SHEET]["D3"].value is None  # it was never computed, so that nothing remains
    assert made[SHEET]["D4"].value == '="a|b [1]"'


def test_a_name_that_leads_to_another_file_is_left_out() -> None:
    before = book()
    before.defined_names["ngoai"] = DefinedName("ngoai", attr_text="[1]Sheet1!$A$1")
    before.defined_names["trong"] = DefinedName("trong", attr_text=f"'{SHEET}'!$A$1")
    made = opened(data_of(before))
    assert made is not None
    assert list(made.defined_names) == ["trong"]


def test_what_can_be_read_but_not_written_is_not_marked(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise TypeError

    assert marked_workbook(data_of(book()), told()) is not None
    data = data_of(book())
    monkeypatch.setattr(Workbook, "save", fail)
    assert marked_workbook(data, told()) is None


def test_a_date_that_would_be_lost_keeps_the_workbook_closed() -> None:
    before = book()
    before[SHEET]["D3"] = 99_999_999
    before[SHEET]["D3"].number_format = "dd/mm/yyyy"
    assert opened(data_of(before)) is None
