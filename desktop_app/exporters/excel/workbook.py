"""A report as the bytes of an Excel workbook."""

from contextlib import closing
from io import BytesIO
from tempfile import TemporaryDirectory

from xlsxwriter import Workbook

from desktop_app.domain.progress import Progress, silent
from desktop_app.exporters.excel.names import cell_text, sheet_names
from desktop_app.exporters.excel.sheet import write_chart_sheet, write_table_sheet
from desktop_app.exporters.excel.sources import SOURCES, write_sources
from desktop_app.exporters.excel.styles import FONT, Styles
from desktop_app.reports.chart import Chart
from desktop_app.reports.report import Report, Table

__all__ = ["SOURCES", "workbook_bytes"]

_OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False}
# From so many rows on they go to a file one by one: a workbook in memory takes a kilobyte for each.
_MANY_ROWS = 5_000


def workbook_bytes(report: Report, progress: Progress = silent) -> bytes:
    """The report as .xlsx: a sheet for each table and chart, at the end what it was made from.

    Text is always text ("=1+1" too); sums, shares and places are formulas with their values
    stored, so that every reader shows the report's own figures.

    Raises: Cancelled; no file is left behind then.
    """
    stream = BytesIO()
    # The workbook is closed also where it is stopped: its folder could not be taken away else.
    with (
        TemporaryDirectory(prefix="sothidua-") as folder,
        closing(Workbook(stream, _options(report, folder))) as workbook,
    ):
        _write(workbook, report, progress)
    return stream.getvalue()


def _options(report: Report, folder: str) -> dict[str, object]:
    rows = sum(len(table.rows) for table in report.tables)
    kept = {"constant_memory": True} if rows > _MANY_ROWS else {"in_memory": True}
    return _OPTIONS | kept | {"tmpdir": folder}


def _write(workbook: Workbook, report: Report, progress: Progress) -> None:
    workbook.set_properties(_properties(report))
    workbook.formats[0].set_font_name(FONT)
    styles = Styles(workbook)
    shown = [block for block in report.blocks if isinstance(block, Table | Chart)]
    names = sheet_names([block.title or report.title for block in shown] + [SOURCES])
    for block, name in zip(shown, names, strict=False):
        sheet = workbook.add_worksheet(name)
        if isinstance(block, Chart):
            write_chart_sheet(workbook, sheet, styles, report, block)
        else:
            write_table_sheet(sheet, styles, report, block, progress)
    write_sources(workbook.add_worksheet(names[-1]), styles, report)


def _properties(report: Report) -> dict[str, str]:
    properties = {
        "title": report.title,
        "subject": report.abstract,
        "author": report.letterhead.agency,
        "comments": "Sổ Thi Đua",
    }
    return {name: cell_text(text) for name, text in properties.items()}
