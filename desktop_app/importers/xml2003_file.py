"""Excel workbooks as XML of 2003."""

from desktop_app.domain.problems import Problem
from desktop_app.importers import file_problems
from desktop_app.importers.workbook import Workbook


def read_xml2003(_data: bytes) -> Workbook | Problem:
    """The workbook, or why it is not read; raises on damage."""
    return file_problems.web_page()
