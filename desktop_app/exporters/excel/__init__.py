"""A report as an Excel workbook, ready to print on A4."""

from typing import TYPE_CHECKING

from desktop_app.exporters.late import late

if TYPE_CHECKING:
    from desktop_app.exporters.excel.long_table import long_workbook_bytes
    from desktop_app.exporters.excel.workbook import workbook_bytes
else:
    long_workbook_bytes = late("desktop_app.exporters.excel.long_table", "long_workbook_bytes")
    workbook_bytes = late("desktop_app.exporters.excel.workbook", "workbook_bytes")

__all__ = ["long_workbook_bytes", "workbook_bytes"]
