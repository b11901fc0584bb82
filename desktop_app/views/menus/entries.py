"""A menu as a list of its entries."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from desktop_app.views.names import action
from desktop_app.views.theme import icon


@dataclass(frozen=True, slots=True)
class Entry:
    """One act of a menu: its name, its text with the letter to press, its picture, its keys.

    `shown`: keys that are told beside the text but belong to the control that has the focus;
    `enabled`: whether it can be done now.
    """

    name: str
    text: str
    act: Callable[[], object]
    picture: str = ""
    keys: tuple[str, ...] = ()
    shown: str = ""
    enabled: bool = True


def menus_of(bar: QMenuBar) -> list[QMenu]:
    """The menus of a bar, from the left.

    Asking an action for its menu would hand the menu to Python, which lets go of it at once.
    """
    return [menu for menu in bar.findChildren(QMenu) if menu.objectName()]


def empty(bar: QMenuBar) -> None:
    """Take every menu away; a bar that is cleared would keep them, and their keys, unseen."""
    for menu in menus_of(bar):
        bar.removeAction(menu.menuAction())
        menu.setObjectName("")
        menu.clear()
        menu.deleteLater()


def fill(menu: QMenu, entries: Iterable[Entry | None]) -> None:
    """Put entries into a menu; None draws a line."""
    for entry in entries:
        if entry is None:
            menu.addSeparator()
        else:
            menu.addAction(made(menu, entry))


def made(menu: QMenu, entry: Entry) -> QAction:
    """The action of an entry; its keys work wherever the window has the focus."""
    one = action(menu, entry.name, f"{entry.text}\t{entry.shown}" if entry.shown else entry.text)
    one.setShortcuts([QKeySequence(key) for key in entry.keys])
    if entry.picture:
        one.setIcon(icon(entry.picture))
    one.setEnabled(entry.enabled)
    one.triggered.connect(lambda _checked: entry.act())
    return one
