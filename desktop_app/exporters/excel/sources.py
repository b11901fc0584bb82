"""The last sheet: from which store, when, by which rules, and what was left out."""

from xlsxwriter.worksheet import Worksheet

from desktop_app.exporters.excel.names import cell_text
from desktop_app.exporters.excel.styles import Styles
from desktop_app.exporters.excel.widths import height, lines_needed
from desktop_app.reports.report import Report

SOURCES = "Nguồn số liệu"
_LABEL_WIDTH, _VALUE_WIDTH = 26, 66
_TEXT = 12


def write_sources(sheet: Worksheet, styles: Styles, report: Report) -> None:
    """What the report was made from, a line for each."""
    sheet.set_column(0, 0, _LABEL_WIDTH)
    sheet.set_column(1, 1, _VALUE_WIDTH)
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.write_string(0, 0, SOURCES, styles.text(14, "left", "bold"))
    for row, (label, value) in enumerate(report.made_from, 2):
        sheet.write_string(row, 0, cell_text(label), styles.text(_TEXT, "left", "bold"))
        sheet.write_string(row, 1, cell_text(value), styles.text(_TEXT, "left"))
        sheet.set_row(row, height(lines_needed(cell_text(value), _VALUE_WIDTH, _TEXT), _TEXT))
    sheet.print_area(0, 0, len(report.made_from) + 1, 1)
