"""Acts of the menu, found by name."""

from PySide6.QtGui import QAction

from desktop_app.views.main_window import MainWindow
from desktop_app.views.menus.entries import menus_of


def menu_act(window: MainWindow, name: str) -> QAction:
    """The act of a name, in whichever menu it stands."""
    found = [
        action
        for menu in menus_of(window.menuBar())
        for action in menu.actions()
        if action.objectName() == name
    ]
    assert len(found) == 1, f"{len(found)} acts are named {name}"
    return found[0]
