"""Binary Excel workbooks (.xlsb)."""

from desktop_app.domain.problems import Problem
from desktop_app.importers.calamine_sheets import read_sheets
from desktop_app.importers.workbook import Workbook
from desktop_app.importers.zip_parts import Archive


def read_xlsb(archive: Archive) -> Workbook | Problem:
    """The workbook, or why it is not read; raises on damage."""
    archive.read_rest()
    sheets = read_sheets(archive.data)
    return sheets if isinstance(sheets, Problem) else Workbook(tuple(sheets))
