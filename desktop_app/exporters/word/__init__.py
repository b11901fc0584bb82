"""Reports as Word documents that the office goes on writing in."""

from desktop_app.exporters.word.document import word_bytes

__all__ = ["word_bytes"]
