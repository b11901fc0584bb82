from datetime import date

import pytest

from desktop_app.domain.problems import Problem
from desktop_app.importers.workbook import NOT_COMPUTED, Workbook
from desktop_app.importers.xml2003_file import read_xml2003
from desktop_app.importers.xml_parts import EntitiesRefused

BOOK = """<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:x="urn:schemas-microsoft-com:office:excel"
 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Styles><Style ss:ID="s1"><Font ss:FontName=".VnTime"/></Style></Styles>
<Worksheet ss:Name="DS"><Table><Column ss:Index="2" ss:Hidden="1"/>
<Row ss:Index="3"><Cell ss:MergeAcross="1"><Data ss:Type="String">STT</Data></Cell>
<Cell ss:StyleID="s1"><Data ss:Type="String">Hä vµ tªn</Data></Cell></Row>
<Row ss:Hidden="1"><Cell><Data ss:Type="Number">1500000</Data></Cell>
<Cell ss:Index="3"><Data ss:Type="DateTime">2024-08-05T00:00:00.000</Data></Cell></Row>
<Row><Cell ss:Formula="=R1C1"/><Cell><Data ss:Type="Error">#REF!</Data></Cell>
<Cell><Data ss:Type="Boolean">1</Data></Cell></Row>
</Table></Worksheet>
<Worksheet ss:Name="Ẩn"><Table><Row><Cell><Data ss:Type="String">x</Data></Cell></Row></Table>
<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions></Worksheet>
</Workbook>"""


def test_a_workbook_in_xml_of_2003_is_read() -> None:
    workbook = read_xml2003(BOOK.encode())
    assert isinstance(workbook, Workbook), workbook
    sheet, other = workbook.sheets
    assert (sheet.first_row, sheet.first_column) == (2, 0)
    assert sheet.rows == (
        ("STT", None, "Họ và tên"),
        (1_500_000, None, date(2024, 8, 5)),
        (NOT_COMPUTED, "#REF!", True),
    )
    assert sheet.merged == ((2, 0, 2, 1),)
    assert (sheet.hidden_rows, sheet.hidden_columns) == ((3,), (1,))
    assert [one.before for one in sheet.converted] == ["Hä vµ tªn"]
    assert (sheet.hidden, other.hidden) == (False, True)


def test_a_cell_outside_the_sheet_is_refused() -> None:
    problem = read_xml2003(BOOK.replace('ss:Index="3"><Data', 'ss:Index="99999"><Data').encode())
    assert isinstance(problem, Problem)
    assert problem.code == "file.cell_outside"


def test_entities_are_refused() -> None:
    bomb = BOOK.replace("?>\n", '?><!DOCTYPE x [<!ENTITY a "aaaa">]>\n', 1)
    with pytest.raises(EntitiesRefused):
        read_xml2003(bomb.encode())
