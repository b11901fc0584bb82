"""A criteria set's workbook that comes back: the set, or every problem of it at its cell."""

from desktop_app.importers.criteria.book import BookRead, among_returns, is_book, read_book

__all__ = ["BookRead", "among_returns", "is_book", "read_book"]
