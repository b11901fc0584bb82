"""One table or chart on its sheet: head, titles, content, signatures, and how it prints."""

from dataclasses import replace
from math import ceil

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from desktop_app.domain.progress import Progress, silent
from desktop_app.exporters.excel.body import Body
from desktop_app.exporters.excel.charts import Place, chart_height, insert_chart, printable
from desktop_app.exporters.excel.head_and_foot import write_foot, write_head, write_titles
from desktop_app.exporters.excel.lines import SheetWriter
from desktop_app.exporters.excel.styles import Styles
from desktop_app.exporters.excel.widths import column_widths, height, is_wide
from desktop_app.reports.chart import Chart, ChartKind, chart_table
from desktop_app.reports.report import Report, Table

_A4 = 9
_MILLIMETRES_PER_INCH = 25.4
_ROW = height(1)


def write_table_sheet(
    sheet: Worksheet, styles: Styles, report: Report, table: Table, progress: Progress
) -> None:
    """The whole sheet of one table."""
    landscape = report.landscape or is_wide(table)
    writer = _begun(sheet, styles, report, table, landscape=landscape)
    write_titles(writer, report, table.title, table.unit_note)
    writer.flush()
    header = writer.row
    body = Body(sheet, styles, table, writer.widths)
    first = body.write_header(header)
    sheet.repeat_rows(header, first - 1)
    sheet.freeze_panes(first, 0)
    writer.row = body.write_rows(first, progress)
    _finish(writer, report)


def write_chart_sheet(
    workbook: Workbook, sheet: Worksheet, styles: Styles, report: Report, chart: Chart
) -> None:
    """A chart over its figures; a chart of signs is a table whose words Excel colours."""
    table = _table_of(chart)
    if chart.kind is ChartKind.HEAT or chart.is_empty:
        write_table_sheet(sheet, styles, report, table, silent)
        return
    chart = printable(chart)
    table = _table_of(chart)
    writer = _begun(sheet, styles, report, table, landscape=False)
    write_titles(writer, report, chart.title, "")
    top = writer.row
    writer.row += ceil(chart_height(chart) / _ROW) + 1
    for note in chart.notes:
        writer.across(note, 11, "left", "italic")
    if table.unit_note:
        writer.across(table.unit_note, 12, "right", "italic")
    writer.flush()
    header = writer.row
    body = Body(sheet, styles, table, writer.widths)
    first = body.write_header(header)
    sheet.repeat_rows(header, first - 1)
    writer.row = body.write_rows(first, silent)
    insert_chart(workbook, sheet, chart, Place(top, header, writer.widths))
    _finish(writer, report)


def _begun(
    sheet: Worksheet, styles: Styles, report: Report, table: Table, *, landscape: bool
) -> SheetWriter:
    """Column widths, paper and the letterhead."""
    widths = column_widths(table, landscape=landscape)
    for number, width in enumerate(widths):
        sheet.set_column(number, number, width)
    sheet.set_default_row(_ROW)
    _set_up_page(sheet, landscape=landscape)
    writer = SheetWriter(sheet, styles, widths)
    if report.is_official:
        write_head(writer, report)
    return writer


def _finish(writer: SheetWriter, report: Report) -> None:
    write_foot(writer, report)
    writer.flush()
    writer.sheet.print_area(0, 0, writer.row, len(writer.widths) - 1)


def _set_up_page(sheet: Worksheet, *, landscape: bool) -> None:
    sheet.set_paper(_A4)
    if landscape:
        sheet.set_landscape()
    else:
        sheet.set_portrait()
    left, right, top, bottom = (length / _MILLIMETRES_PER_INCH for length in (30, 15, 20, 20))
    sheet.set_margins(left, right, top, bottom)
    sheet.fit_to_pages(1, 0)
    sheet.center_horizontally()
    sheet.set_footer("&C&P/&N")


def _table_of(chart: Chart) -> Table:
    """The chart's figures; words of a legend have their colours."""
    table = chart_table(chart)
    tones = tuple((mark.note, mark.tone) for mark in chart.legend)
    columns = (replace(column, tones=tones) for column in table.columns[1:])
    return replace(table, columns=(table.columns[0], *columns))
