"""Return workbooks for units to fill in: prefilled, validated, ready to print on A4."""

from typing import TYPE_CHECKING

from desktop_app.exporters.late import late

if TYPE_CHECKING:
    from desktop_app.exporters.forms.workbook import form_bytes
else:
    form_bytes = late("desktop_app.exporters.forms.workbook", "form_bytes")

__all__ = ["form_bytes"]
