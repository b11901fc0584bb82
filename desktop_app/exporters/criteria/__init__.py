"""The workbook of a criteria set, which goes out, is edited, and comes back."""

from desktop_app.exporters.criteria.workbook import BookIdentity, book_bytes

__all__ = ["BookIdentity", "book_bytes"]
