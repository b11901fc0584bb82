"""A report as an Excel workbook, ready to print on A4."""

from desktop_app.exporters.excel.long_table import long_workbook_bytes
from desktop_app.exporters.excel.workbook import workbook_bytes

__all__ = ["long_workbook_bytes", "workbook_bytes"]
