"""The same list in other formats, and under names that lie about them."""

import shutil
from pathlib import Path

import xlsxwriter
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

from tests.services import books
from tests.services.importing.corpus.case import Case, Make, good, partly, people

A, B = 300_000, 200_000


def _xls(path: Path, unit: str) -> None:
    book = xlwt.Workbook()
    page = book.add_sheet("Danh sách")
    for number, line in enumerate(people(unit, A, B)):
        for column, value in enumerate(line):
            page.write(number, column, value)
    book.save(str(path))


def _ods(path: Path, unit: str) -> None:
    document = OpenDocumentSpreadsheet()
    table = Table(name="Danh sách")
    for line in people(unit, A, B):
        row = TableRow()
        for value in line:
            row.addElement(_cell(value))
        table.addElement(row)
    document.spreadsheet.addElement(table)
    document.save(str(path))


def _cell(value: object) -> TableCell:
    if isinstance(value, int):
        cell = TableCell(valuetype="float", value=str(value))
    else:
        cell = TableCell(valuetype="string")
    cell.addElement(P(text=str(value)))
    return cell


def _html(path: Path, unit: str) -> None:
    lines = "".join(
        "<tr>" + "".join(f"<td>{cell}</td>" for cell in line) + "</tr>"
        for line in people(unit, A, B)
    )
    page = f"<html><head><meta charset='utf-8'></head><body><table>{lines}</table></body></html>"
    path.write_text(page, encoding="utf-8")


def _csv(path: Path, unit: str) -> None:
    lines = (";".join(map(str, line)) for line in people(unit, A, B))
    path.write_text("\n".join(lines), encoding="utf-8")


def _xlsx(path: Path, unit: str) -> None:
    """The library wants its own ending; the file gets the name of the case afterwards."""
    made = books.write(path.with_suffix(".tmp.xlsx"), people(unit, A, B))
    shutil.move(made, path)


def _formulas(path: Path, unit: str) -> None:
    """Amounts that Excel worked out and kept."""
    with xlsxwriter.Workbook(str(path)) as book:
        page = book.add_worksheet()
        for number, line in enumerate(people(unit, A, B)):
            page.write_row(number, 0, line)
        page.write_formula("C5", "=100000*3", None, A)


def _not_computed(path: Path, unit: str) -> None:
    """An amount that a program wrote as a formula and never worked out."""
    with xlsxwriter.Workbook(str(path)) as book:
        page = book.add_worksheet()
        for number, line in enumerate(people(unit, A, B)):
            page.write_row(number, 0, line)
        page.write_formula("C6", "=100000*2", None, "")


def _cell_error(path: Path, unit: str) -> None:
    with xlsxwriter.Workbook(str(path)) as book:
        page = book.add_worksheet()
        for number, line in enumerate(people(unit, A, B)):
            page.write_row(number, 0, line)
        page.write_formula("C6", "=VLOOKUP(1,A1:B2,2)", None, "#N/A")


def _named(make: Make, name: str, *codes: str) -> Case:
    return good(name, make, *codes)


FORMATS: tuple[Case, ...] = (
    _named(_xls, "bieu cu.xls"),
    _named(_ods, "libreoffice.ods"),
    _named(_xlsx, "duoi viet hoa.XLSX"),
    _named(_xlsx, "thuc ra la xlsx.xls"),
    _named(_xls, "thuc ra la xls.xlsx"),
    _named(_csv, "thuc ra la csv.xls"),
    _named(_html, "thuc ra la html.xls", "file.web_table"),
    _named(_xlsx, "khong duoi_xlsx"),
    good("cong thuc.xlsx", _formulas),
    partly("cong thuc chua tinh.xlsx", _not_computed, "cell.not_computed", amount=A),
    partly("o bao loi.xlsx", _cell_error, "amount.cell_error", amount=A),
)
