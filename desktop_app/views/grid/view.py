"""A grid with a spreadsheet's keys: type, F2, Enter, Tab, Delete, cut, paste, fill, replace."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QApplication, QToolTip

from desktop_app.views.dialogs import present
from desktop_app.views.grid.acts import GridActs
from desktop_app.views.grid.delegate import ARROWS, ENDS, CellDelegate
from desktop_app.views.grid.replace_dialog import ReplaceDialog
from desktop_app.views.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QInputMethodEvent, QKeyEvent
    from PySide6.QtWidgets import QWidget

    from desktop_app.views.grid.rows import EditableRows

Trigger = QAbstractItemView.EditTrigger
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
CLEAR_AND_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect
# Every letter or figure that is typed begins a new text, F2 and a double click mend the old one.
# Cell, trigger and event: how Qt itself asks for a field.
FULL = 3
TRIGGERS = Trigger.AnyKeyPressed | Trigger.EditKeyPressed | Trigger.DoubleClicked


class EditableView(TableView):
    """Shows `EditableRows`.

    Signals:
        said: why a cell takes no text, or what of a paste had no room.
    """

    said = Signal(str)

    def __init__(
        self, name: str, accessible: str, rows: EditableRows, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, accessible, parent, rows)
        self.editable = rows
        self.acts = GridActs(self, rows)
        self._delegate = CellDelegate(name, self.move_by, self)
        self.setItemDelegate(self._delegate)
        self.setEditTriggers(TRIGGERS)
        self._ctrl: dict[int, Callable[[], object]] = {
            Qt.Key.Key_C: self.copy,
            Qt.Key.Key_X: self.cut,
            Qt.Key.Key_V: self.paste,
            Qt.Key.Key_D: self.acts.fill_down,
            Qt.Key.Key_R: self.acts.fill_right,
            Qt.Key.Key_H: self.open_replace,
        }

    def copy(self) -> None:
        """Put the selected cells on the clipboard as Excel takes them."""
        self.copying.start(self.acts.copied())

    def cut(self) -> None:
        """Copy the cells, and empty them once they are on the clipboard."""
        room = self.acts.room()
        self.copying.start(self.acts.copied(), lambda: self.acts.empty(room))

    def paste(self) -> None:
        """Write the cells of the clipboard from the current one on."""
        lost = self.acts.paste()
        if lost:
            text = self.tr("{lost} ô dán ra ngoài bảng nên bị bỏ lại.")
            self.say(text.format(lost=lost))

    def open_replace(self) -> None:
        """Ask for a text and what comes in its place."""
        present(ReplaceDialog(self.acts, self.objectName(), self))

    def move_by(self, down: int, right: int) -> None:
        """Make the next cell current, past headings; none beyond the edges."""
        current = self.currentIndex()
        if not current.isValid():
            return
        rows, columns = self.acts.data_rows(), self.acts.columns()
        row = _next(rows, current.row(), down)
        column = _next(columns, current.column(), right)
        self.go(row, column)

    def go(self, row: int, column: int) -> None:
        """Make a cell current and the only one selected, whichever keys are held."""
        there = self.editable.index(row, column)
        self.selectionModel().setCurrentIndex(there, CLEAR_AND_SELECT)

    def say(self, text: str) -> None:
        """Say something at the current cell."""
        corner = self.visualRect(self.currentIndex()).bottomLeft()
        QToolTip.showText(self.viewport().mapToGlobal(corner), text, self)
        self.said.emit(text)

    def unfinished(self) -> str:
        """The table where some cell shows a text that was not kept."""
        return self.accessibleName() if self.editable.has_refused else ""

    def edit(self, *asked: Any) -> Any:  # noqa: ANN401  # both of Qt's forms
        """Open the field where one may type; what is mended has its caret at the end."""
        _index, trigger, _event = asked if len(asked) == FULL else (*asked, None, None)
        self._delegate.is_mending = trigger in {Trigger.EditKeyPressed, Trigger.DoubleClicked}
        opened = super().edit(*asked)
        if self._delegate.is_mending and self._delegate.editor is not None:
            self._delegate.editor.deselect()
            self._delegate.editor.end(False)  # noqa: FBT003  # Qt's own argument
        return opened

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """A spreadsheet's keys; what is none of them goes to the table."""
        if not self._take(event):
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802  # Qt's name
        """A text that an input method brings whole begins a new one; Qt sees to composing."""
        if self._delegate.editor is not None or not event.commitString():
            super().inputMethodEvent(event)
        elif not self._says_fixed():
            self.edit(self.currentIndex())
            self._replace_by(event)

    def _replace_by(self, event: QInputMethodEvent) -> None:
        editor = self._delegate.editor
        if editor is not None:
            editor.selectAll()
            QApplication.sendEvent(editor, event)

    def _take(self, event: QKeyEvent) -> bool:
        key, held = Qt.Key(event.key()), event.modifiers()
        if held & CONTROL:
            act = self._ctrl.get(key) if not held & SHIFT else None
            if act is not None:
                act()
            return act is not None
        if key in ENDS:
            down, right = ENDS[key]
            back = bool(held & SHIFT) and key != Qt.Key.Key_Backtab
            self.move_by(-down if back else down, -right if back else right)
            return True
        if key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self._empty()
            return True
        if key == Qt.Key.Key_Escape:
            return self._give_back()
        if key in {Qt.Key.Key_Up, Qt.Key.Key_Down} and not held & SHIFT:
            self.move_by(*ARROWS[key])
            return True
        return _types(event) and self._says_fixed()

    def _empty(self) -> None:
        if not self.acts.empty():
            self._says_fixed()

    def _give_back(self) -> bool:
        """Esc on a refused text shows what is kept."""
        here = self.currentIndex()
        if not here.isValid() or not self.editable.problem(here.row(), here.column()):
            return False
        self.editable.take_back([self.editable.place(here.row(), here.column())])
        return True

    def _says_fixed(self) -> bool:
        """Say why the current cell takes no text; False where it does."""
        here = self.currentIndex()
        why = self.editable.why_fixed(here.row(), here.column()) if here.isValid() else ""
        if why:
            self.say(why)
        return bool(why)


def _types(event: QKeyEvent) -> bool:
    """Whether a key would begin to write."""
    is_text = bool(event.text()) and event.text().isprintable()
    return is_text or event.key() == Qt.Key.Key_F2


def _next(places: list[int], at: int, step: int) -> int:
    """The place after or before one in a list, the last or first where there is none."""
    if not step or not places:
        return at
    if at in places:
        return places[min(max(places.index(at) + step, 0), len(places) - 1)]
    beyond = [one for one in places if (one > at) is (step > 0)]
    return (beyond[0] if step > 0 else beyond[-1]) if beyond else at
