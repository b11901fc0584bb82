"""The field in a cell, and the keys that end typing: down, up, right, left, or as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app.views.names import named

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.views.tables.column_table import Index

NO_HINT = QStyledItemDelegate.EndEditHint.NoHint
# Where the current cell goes: rows down, columns to the right.
ENDS = {
    Qt.Key.Key_Return: (1, 0),
    Qt.Key.Key_Enter: (1, 0),
    Qt.Key.Key_Tab: (0, 1),
    Qt.Key.Key_Backtab: (0, -1),
}
# They move within the text where one is being mended, else to the next cell.
ARROWS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}


class CellDelegate(QStyledItemDelegate):
    """Makes the field; `move` is told where to go when it ends.

    Attributes:
        editor: The field that is open, None while none is.
        is_mending: The text that was there is being mended, not typed anew.
    """

    def __init__(self, name: str, move: Callable[[int, int], None], parent: QObject) -> None:
        super().__init__(parent)
        self._name = name
        self._move = move
        self.editor: QLineEdit | None = None
        self.is_mending = False

    def createEditor(  # noqa: N802  # Qt's name
        self,
        parent: QWidget,
        _option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        """A field that looks like its cell."""
        heading = index.model().headerData(index.column(), Qt.Orientation.Horizontal)
        said = self.tr("Ô {heading}").format(heading=heading)
        self.editor = named(QLineEdit(parent), f"{self._name}.editor", said)
        self.editor.setFrame(False)
        self.editor.setAlignment(Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole)))
        return self.editor

    def destroyEditor(  # noqa: N802  # Qt's name
        self, editor: QWidget, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The field is gone."""
        self.editor = None
        super().destroyEditor(editor, index)

    def setModelData(  # noqa: N802  # Qt's name
        self, editor: QWidget, model: QObject, index: Index
    ) -> None:
        """Hand over what was typed, where it is another text."""
        if isinstance(editor, QLineEdit) and editor.text() != index.data(Qt.ItemDataRole.EditRole):
            super().setModelData(editor, model, index)  # type: ignore[arg-type]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """Keys that end typing and move on; Esc and a lost focus are Qt's own."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = self._step(event)
            if step is not None and isinstance(watched, QLineEdit):
                self.commitData.emit(watched)
                self.closeEditor.emit(watched, NO_HINT)
                self._move(*step)
                return True
        return super().eventFilter(watched, event)

    def _step(self, event: QKeyEvent) -> tuple[int, int] | None:
        key = Qt.Key(event.key())
        if key in ARROWS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return None if self.is_mending else ARROWS[key]
        down, right = ENDS.get(key, (0, 0))
        back = key != Qt.Key.Key_Backtab and event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if key not in ENDS:
            return None
        return (-down, -right) if back else (down, right)
