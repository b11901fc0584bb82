"""Reports become files, by the ending that the user names; pages of a PDF become pictures."""

from collections.abc import Sequence
from pathlib import Path

from desktop_app.config import resource
from desktop_app.domain.progress import Progress, silent
from desktop_app.exporters import pages
from desktop_app.exporters.excel import workbook_bytes
from desktop_app.exporters.pages import PageImage, PagePart
from desktop_app.exporters.pdf import pdf_bytes
from desktop_app.exporters.word import word_bytes
from desktop_app.reports.report import Report, Table
from desktop_app.reports.shown import shown_report
from desktop_app.services.desk import Desk
from desktop_app.services.reporting import made_from
from desktop_app.services.written import write_as

BOTH = frozenset({".xlsx", ".pdf"})
PRINTED = frozenset({".pdf"})


class Exporting:
    """Files out."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def table_pdf(self, table: Table, told: str, progress: Progress = silent) -> bytes:
        """A table as it is looked at, as the bytes of a PDF; `told`: how it is filtered."""
        return report_bytes(self._shown(table, told), ".pdf", progress)

    def save_table(self, table: Table, told: str, out: Path, progress: Progress = silent) -> Path:
        """Write a table as it is looked at to an .xlsx or .pdf; the file is the result.

        Raises: Refused for another ending, CannotWrite, DiskFull, Cancelled.
        """
        shown = self._shown(table, told)
        return write_as(out, BOTH, lambda ending: report_bytes(shown, ending, progress))

    def page_part(self, pdf: bytes, index: int, scale: float, top: int, pixels: int) -> PagePart:
        """Some rows of a page from `top` on; call it on one thread only."""
        return pages.page_part(pdf, index, scale, top, pixels)

    def save_pages(self, pdf: bytes, indices: Sequence[int], out: Path) -> Path:
        """Some pages of a PDF as a file of their own; all of them are the very PDF.

        Raises: Refused for another ending, CannotWrite, DiskFull.
        """
        whole = list(indices) == list(range(pages.page_count(pdf)))
        return write_as(out, PRINTED, lambda _: pdf if whole else pages.some_pages(pdf, indices))

    def _shown(self, table: Table, told: str) -> Report:
        return shown_report(table, told, made_from(self._desk))

    def page_count(self, pdf: bytes) -> int:
        """How many pages a PDF has."""
        return pages.page_count(pdf)

    def page_image(self, pdf: bytes, index: int, scale: float) -> PageImage:
        """A page as a picture; call it on one thread only."""
        return pages.page_image(pdf, index, scale)


def report_bytes(report: Report, ending: str, progress: Progress = silent) -> bytes:
    """A report as the bytes of a file with that ending: .pdf, .docx or .xlsx."""
    if ending == ".pdf":
        return pdf_bytes(report, resource("fonts"), progress)
    write = word_bytes if ending == ".docx" else workbook_bytes
    return write(report, progress)
