"""Return workbooks for units to fill in: prefilled, validated, ready to print on A4."""

from desktop_app.exporters.forms.workbook import form_bytes

__all__ = ["form_bytes"]
