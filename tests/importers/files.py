"""Small real workbooks, good and bad, written where a test wants them."""

import zipfile
from collections.abc import Mapping
from pathlib import Path

import xlsxwriter
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import CoveredTableCell, Table, TableCell, TableRow
from odf.text import P

LIST = (
    ("STT", "Họ và tên", "Số tiền (đồng)"),
    (1, "Nguyễn Văn Ấm", 200_000),
    (2, "Trần Thị Chén", 150_000),
)


def xlsx(path: Path, rows: object = LIST, *, at: tuple[int, int] = (0, 0)) -> Path:
    with xlsxwriter.Workbook(str(path)) as workbook:
        sheet = workbook.add_worksheet("DS")
        for number, row in enumerate(rows):  # type: ignore[arg-type, var-annotated]
            sheet.write_row(at[0] + number, at[1], row)
    return path


def xls(path: Path, rows: object = LIST, *, at: tuple[int, int] = (0, 0)) -> Path:
    workbook = xlwt.Workbook()
    sheet = workbook.add_sheet("DS")
    for number, row in enumerate(rows):  # type: ignore[arg-type, var-annotated]
        for column, value in enumerate(row):
            sheet.write(at[0] + number, at[1] + column, value)
    workbook.save(str(path))
    return path


def ods_with_merges(path: Path) -> Path:
    """A title over A1:C1, two blank rows, then a cell over A4:A5 beside two others."""
    document = OpenDocumentSpreadsheet()
    table = Table(name="DS")
    title = TableRow()
    title.addElement(_text_cell("Tiêu đề", numbercolumnsspanned=3, numberrowsspanned=1))
    title.addElement(CoveredTableCell(numbercolumnsrepeated=2))
    table.addElement(title)
    table.addElement(TableRow(numberrowsrepeated=2))
    first, second = TableRow(), TableRow()
    first.addElement(_text_cell("Phòng", numbercolumnsspanned=1, numberrowsspanned=2))
    first.addElement(_text_cell("một"))
    second.addElement(CoveredTableCell())
    second.addElement(_text_cell("hai"))
    table.addElement(first)
    table.addElement(second)
    document.spreadsheet.addElement(table)
    document.save(str(path))
    return path


def ods_with_faults(path: Path) -> Path:
    """One row: a text, an error, a formula without a result, a formula with one."""
    document = OpenDocumentSpreadsheet()
    table, row = Table(name="DS"), TableRow()
    wrong = TableCell(formula="of:=[.#REF!]", valuetype="string")
    wrong.addElement(P(text="#REF!"))
    done = TableCell(formula="of:=1+2", valuetype="float", value="3")
    done.addElement(P(text="3"))
    for cell in (_text_cell("x"), wrong, TableCell(formula="of:=1+1"), done):
        row.addElement(cell)
    table.addElement(row)
    document.spreadsheet.addElement(table)
    document.save(str(path))
    # LibreOffice's own mark, which odfpy does not know
    mark = b' calcext:value-type="error" table:formula="of:=[.#REF!]"'
    return rewritten(path, {"content.xml": (b' table:formula="of:=[.#REF!]"', mark)})


def _text_cell(text: str, **attributes: int) -> TableCell:
    cell = TableCell(valuetype="string", **attributes)
    cell.addElement(P(text=text))
    return cell


def rewritten(path: Path, changes: Mapping[str, tuple[bytes, bytes]]) -> Path:
    """The workbook with bytes replaced inside its parts, packed anew with right checksums."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for name, (old, new) in changes.items():
        assert old in parts[name]
        parts[name] = parts[name].replace(old, new)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path
