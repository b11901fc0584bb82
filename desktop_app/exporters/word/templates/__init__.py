"""Word templates that the office edits: looked through first, then filled from a report."""

from desktop_app.exporters.word.templates.checking import check
from desktop_app.exporters.word.templates.filling import filled

__all__ = ["check", "filled"]
