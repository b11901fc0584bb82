"""The workbook of a criteria set, which goes out, is edited, and comes back."""

from typing import TYPE_CHECKING

from desktop_app.exporters.criteria.identity import BookIdentity
from desktop_app.exporters.late import late

if TYPE_CHECKING:
    from desktop_app.exporters.criteria.workbook import book_bytes
else:
    book_bytes = late("desktop_app.exporters.criteria.workbook", "book_bytes")

__all__ = ["BookIdentity", "book_bytes"]
