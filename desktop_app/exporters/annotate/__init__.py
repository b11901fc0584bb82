"""A unit's own workbook with every problem marked on its cell and listed on a first sheet."""

from typing import TYPE_CHECKING

from desktop_app.exporters.annotate.sheet_values import SheetValues
from desktop_app.exporters.late import late

if TYPE_CHECKING:
    from desktop_app.exporters.annotate.answer import (
        list_workbook,
        marked_workbook,
        rebuilt_workbook,
    )
else:
    list_workbook = late("desktop_app.exporters.annotate.answer", "list_workbook")
    marked_workbook = late("desktop_app.exporters.annotate.answer", "marked_workbook")
    rebuilt_workbook = late("desktop_app.exporters.annotate.answer", "rebuilt_workbook")

__all__ = ["SheetValues", "list_workbook", "marked_workbook", "rebuilt_workbook"]
