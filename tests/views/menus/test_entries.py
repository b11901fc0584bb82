"""A menu is filled from a list."""

from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desktop_app.views.menus.entries import Entry, fill


def test_entries_stand_in_their_order_with_lines_between(qtbot: QtBot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    done: list[str] = []
    one = Entry("a", "&Một", lambda: done.append("một"), "open", ("Ctrl+1", "F7"))
    two = Entry("b", "&Hai", lambda: done.append("hai"), shown="Ctrl+C")
    fill(menu, (one, None, two))
    first, line, second = menu.actions()
    assert (first.objectName(), first.text()) == ("a", "&Một")
    assert [key.toString() for key in first.shortcuts()] == ["Ctrl+1", "F7"]
    assert line.isSeparator()
    assert (second.text(), second.shortcuts()) == ("&Hai\tCtrl+C", [])
    first.trigger()
    second.trigger()
    assert done == ["một", "hai"]
