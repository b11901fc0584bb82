import zipfile
from pathlib import Path

import pytest
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style, TextProperties
from odf.table import Table, TableCell, TableColumn, TableRow
from odf.text import P

from desktop_app.importers.ods_facts import OdsSheet, look_through
from desktop_app.importers.reader import read_file
from desktop_app.importers.workbook import NOT_COMPUTED, Conversion, Workbook
from desktop_app.importers.xml_parts import EntitiesRefused
from tests.importers.files import ods_with_faults, ods_with_merges, rewritten


def facts(path: Path) -> dict[str, OdsSheet]:
    with zipfile.ZipFile(path) as archive:
        return look_through(archive.read("content.xml"), archive.read("styles.xml"))


def text_cell(text: str, **attributes: object) -> TableCell:
    cell = TableCell(valuetype="string", **attributes)
    cell.addElement(P(text=text))
    return cell


def test_regions_are_counted_through_repeated_rows_and_columns(tmp_path: Path) -> None:
    found = facts(ods_with_merges(tmp_path / "a.ods"))
    assert found["DS"].merges == [(0, 0, 0, 2), (3, 0, 4, 0)]
    assert (found["DS"].low, found["DS"].right) == (5, 2)


def test_errors_and_formulas_without_a_result_are_told(tmp_path: Path) -> None:
    found = facts(ods_with_faults(tmp_path / "a.ods"))
    assert found["DS"].faults == {(0, 1): "#REF!", (0, 2): NOT_COMPUTED}


def test_entities_are_refused(tmp_path: Path) -> None:
    path = ods_with_merges(tmp_path / "a.ods")
    rewritten(path, {"content.xml": (b"?>", b'?>\n<!DOCTYPE x [<!ENTITY a "aaaa">]>')})
    with pytest.raises(EntitiesRefused):
        facts(path)


def with_hidden_and_old_fonts(path: Path) -> Path:
    """Columns A, B (hidden); row 2 hidden, row 3 filtered; .VnTime by column, VNI by cell."""
    document = OpenDocumentSpreadsheet()
    for name, font in (("old", ".VnTime"), ("vni", "VNI-Times")):
        style = Style(name=name, family="table-cell")
        style.addElement(TextProperties(attributes={"fontfamily": font}))
        (document.automaticstyles if name == "old" else document.styles).addElement(style)
    child = Style(name="child", family="table-cell", parentstylename="vni")
    document.automaticstyles.addElement(child)
    table = Table(name="DS")
    table.addElement(TableColumn(defaultcellstylename="old"))
    table.addElement(TableColumn(visibility="collapse", numbercolumnsrepeated=2))
    for attributes, cells in (
        ({}, [text_cell("Hä tªn"), text_cell("Hoï teân", stylename="child")]),
        ({"visibility": "collapse"}, [text_cell("a")]),
        ({"visibility": "filter"}, [text_cell("b")]),
        ({}, [text_cell("c")]),
        ({"visibility": "collapse", "numberrowsrepeated": 1000}, [TableCell()]),
    ):
        row = TableRow(**attributes)
        for cell in cells:
            row.addElement(cell)
        table.addElement(row)
    document.spreadsheet.addElement(table)
    document.save(str(path))
    return path


def test_what_is_hidden_filtered_or_in_an_old_font_reaches_the_sheet(tmp_path: Path) -> None:
    workbook = read_file(with_hidden_and_old_fonts(tmp_path / "a.ods"))
    assert isinstance(workbook, Workbook), workbook
    (sheet,) = workbook.sheets
    assert (sheet.hidden_rows, sheet.hidden_columns, sheet.filtered) == ((1, 2), (1,), True)
    assert sheet.rows[0][:2] == ("Họ tên", "Họ tên")
    assert sheet.converted == (
        Conversion(0, 0, "Hä tªn", "TCVN3"),
        Conversion(0, 1, "Hoï teân", "VNI"),
    )
