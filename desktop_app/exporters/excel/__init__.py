"""A report as an Excel workbook, ready to print on A4."""

from desktop_app.exporters.excel.workbook import workbook_bytes

__all__ = ["workbook_bytes"]
