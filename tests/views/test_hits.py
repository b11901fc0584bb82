"""The list under a field: how large it is, and who keeps the focus."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.views.hits import ROWS_SEEN, HitsList


def test_it_stands_under_its_field_which_keeps_the_focus(qtbot: QtBot, parent: QWidget) -> None:
    field = QLineEdit()
    QVBoxLayout(parent).addWidget(field)
    parent.resize(300, 80)
    parent.activateWindow()
    qtbot.waitUntil(field.isVisible)
    field.setFocus()
    found = HitsList("hits", field)
    found.offer([f"Đơn vị {at}" for at in range(40)], field, current=3)
    assert found.geometry().top() > field.mapToGlobal(field.rect().center()).y()
    assert found.height() < (ROWS_SEEN + 1) * found.sizeHintForRow(0)
    assert field.hasFocus()
    found.step(-5, 39)
    assert found.currentRow() == 0
    found.step(50, 39)
    assert found.currentRow() == 39
