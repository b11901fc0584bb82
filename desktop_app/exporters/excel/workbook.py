"""A report as the bytes of an Excel workbook."""

from io import BytesIO

from xlsxwriter import Workbook

from desktop_app.domain.progress import Progress, silent
from desktop_app.exporters.excel.names import cell_text, sheet_names
from desktop_app.exporters.excel.sheet import write_table_sheet
from desktop_app.exporters.excel.styles import FONT, Styles
from desktop_app.reports.chart import without_charts
from desktop_app.reports.report import Report

SOURCES = "Nguồn số liệu"
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}


def workbook_bytes(report: Report, progress: Progress = silent) -> bytes:
    """The report as .xlsx: a sheet for each table, and at the end what it was made from.

    Text is always text ("=1+1" too); totals of summed columns are formulas with their values
    stored, so that every reader shows the report's own figures.
    """
    report = without_charts(report)
    stream = BytesIO()
    workbook = Workbook(stream, _OPTIONS)
    workbook.set_properties(_properties(report))
    workbook.formats[0].set_font_name(FONT)
    styles = Styles(workbook)
    names = sheet_names([table.title or report.title for table in report.tables] + [SOURCES])
    for table, name in zip(report.tables, names, strict=False):
        write_table_sheet(workbook.add_worksheet(name), styles, report, table, progress)
    _write_sources(workbook, styles, report, names[-1])
    workbook.close()
    return stream.getvalue()


def _properties(report: Report) -> dict[str, str]:
    properties = {
        "title": report.title,
        "subject": report.abstract,
        "author": report.letterhead.agency,
        "comments": "Sổ Thi Đua",
    }
    return {name: cell_text(text) for name, text in properties.items()}


def _write_sources(workbook: Workbook, styles: Styles, report: Report, name: str) -> None:
    sheet = workbook.add_worksheet(name)
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 1, 70)
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.write_string(0, 0, SOURCES, styles.text(14, "left", "bold"))
    for row, (label, value) in enumerate(report.made_from, 2):
        sheet.write_string(row, 0, cell_text(label), styles.text(12, "left"))
        sheet.write_string(row, 1, cell_text(value), styles.text(12, "left"))
