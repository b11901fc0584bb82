"""Reports as Word documents that the office goes on writing in."""

from typing import TYPE_CHECKING

from desktop_app.exporters.late import late

if TYPE_CHECKING:
    from desktop_app.exporters.word.document import word_bytes
else:
    word_bytes = late("desktop_app.exporters.word.document", "word_bytes")

__all__ = ["word_bytes"]
