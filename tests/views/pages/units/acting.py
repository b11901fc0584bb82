"""Reaching the acts of the units page as a user does."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QLineEdit, QListView, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.changes import Actor
from desktop_app.services.office import Office
from tests.views.driving import find, is_shown, press, write
from tests.views.pages.conftest import OpenPage
from tests.views.pages.shown import rows_shown

TITLE = "Đơn vị và nhân sự"
FORM = "units.act"
ACTOR = Actor("Chị Văn Thư")
_STATES = {True: Qt.CheckState.Checked, False: Qt.CheckState.Unchecked}


def open_units(qtbot: QtBot, open_page: OpenPage, store: Path) -> QWidget:
    window = open_page(store, TITLE)
    qtbot.waitUntil(lambda: is_shown("units.table") and bool(rows_shown("units.people")))
    return window


def choose_act(window: QWidget, name: str) -> None:
    """Choose an entry of the menu of acts."""
    entry = window.findChild(QAction, name)
    assert isinstance(entry, QAction)
    entry.trigger()


def fill(name: str, text: str) -> None:
    find(f"{FORM}.{name}", QLineEdit).setText(text)


def pick(qtbot: QtBot, name: str, text: str) -> None:
    """Choose from a list, or by typing into a field that looks for units."""
    if not is_shown(f"{FORM}.{name}.text"):
        choices = find(f"{FORM}.{name}", QComboBox)
        choices.setCurrentIndex(choices.findText(text))
        assert choices.currentText() == text
        return
    field = find(f"{FORM}.{name}.text", QLineEdit)
    field.setFocus()
    field.selectAll()
    write(field, text)
    qtbot.waitUntil(lambda: is_shown(f"{FORM}.{name}.hits"))
    press(field, Qt.Key.Key_Return)
    assert field.text() == text


def tick(*texts: str) -> None:
    units = find(f"{FORM}.units-list", QListView).model()
    for at in range(units.rowCount()):
        index = units.index(at, 0)
        wanted = index.data() in texts
        units.setData(index, _STATES[wanted], Qt.ItemDataRole.CheckStateRole)


def units_of(store: Path, year: int = 2024) -> dict[str, str]:
    office = Office.open(store, ACTOR)
    try:
        return {unit.code: unit.name for unit in office.units.all(year)}
    finally:
        office.close()
