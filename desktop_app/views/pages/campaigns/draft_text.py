"""The right side of a draft: the document's text, the passage of the chosen field lit up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from desktop_app.views.names import named
from desktop_app.views.theme import COLOURS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.plan_draft import Passage


class DraftText(QPlainTextEdit):
    """Read only; can be searched in by eye and copied from."""

    def __init__(self, lines: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__("\n".join(lines), parent)
        named(self, "draft.text", self.tr("Văn bản kế hoạch"))
        self.setReadOnly(True)

    def light_up(self, passage: Passage | None) -> None:
        """Show where something stands, or nothing where it is not in the text."""
        if passage is None:
            self.setExtraSelections([])
            return
        blocks = range(passage.first, passage.last + 1)
        self.setExtraSelections([self._lit(number) for number in blocks])
        cursor = QTextCursor(self.document().findBlockByNumber(passage.first))
        self.setTextCursor(cursor)
        self.centerCursor()

    def lit_text(self) -> str:
        """The words that are lit up."""
        texts = (one.cursor.block().text() for one in self.extraSelections())  # type: ignore[attr-defined]  # PySide6's stubs leave it out
        return "\n".join(texts)

    def _lit(self, number: int) -> QTextEdit.ExtraSelection:
        cursor = QTextCursor(self.document().findBlockByNumber(number))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        selection = QTextEdit.ExtraSelection()
        selection.format.setBackground(QColor(COLOURS.total))  # type: ignore[attr-defined]  # PySide6's stubs leave it out
        selection.cursor = cursor  # type: ignore[attr-defined]  # PySide6's stubs leave it out
        return selection
