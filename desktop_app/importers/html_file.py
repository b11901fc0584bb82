"""Web pages with a spreadsheet's ending."""

from desktop_app.domain.problems import Problem
from desktop_app.importers import file_problems
from desktop_app.importers.workbook import Workbook


def read_html(_name: str, _data: bytes) -> Workbook | Problem:
    """The page's tables."""
    return file_problems.web_page()
