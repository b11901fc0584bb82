"""A unit's own workbook with every problem marked on its cell and listed on a first sheet."""

from desktop_app.exporters.annotate.answer import list_workbook, marked_workbook, rebuilt_workbook
from desktop_app.exporters.annotate.rebuilding import SheetValues

__all__ = ["SheetValues", "list_workbook", "marked_workbook", "rebuilt_workbook"]
