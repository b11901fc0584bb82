"""The grid of a previewed file by itself."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QStyledItemDelegate
from pytestqt.qtbot import QtBot

from desktop_app.views.pages.returns.sheet_grid import SheetGrid
from tests.views.driving import find, press
from tests.views.pages.returns.conftest import Book, Preview, click_cell, wait_for_grid


def test_an_editor_is_left_when_nothing_of_it_is_there_any_more(
    qtbot: QtBot, preview: Preview, book: Book
) -> None:
    path = book("a.xlsx", "Thanh tra Sở", [("Ngô Văn Cam", "300.000")])
    preview(path.parent)
    wait_for_grid(qtbot, "B5", "Ngô Văn Cam")
    click_cell("C5")
    grid = find("import.grid", SheetGrid)
    press(grid, Qt.Key.Key_F2)
    editor, delegate = find("import.grid.editor", QLineEdit), grid.itemDelegate()
    assert isinstance(delegate, QStyledItemDelegate)
    with qtbot.waitSignal(grid.editing_ended):
        delegate.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not grid.is_editing
