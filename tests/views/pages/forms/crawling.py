"""Going through a page's tabs, rows and buttons, and through the dialogs that they open."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QDialog,
    QFileDialog,
    QListWidget,
    QMessageBox,
    QPushButton,
    QTabWidget,
    QToolButton,
    QTreeView,
    QWidget,
)
from shiboken6 import isValid

from desktop_app.views.form import FormDialog
from tests.views.pages.walking import Walk

ROWS = 4
DEEPEST = 3
ENDINGS = (".ok", ".cancel", ".close", ".yes", ".no")
# What stands around the page.
AROUND = ("header.", "banner.", "sidebar", "overview.")
# What leads out of the window.
OUTSIDE = ("export", "print", "save", "backup", "import", "open")

Opened = Callable[[FormDialog, Callable[[], FormDialog | None]], object]


class Crawl:
    """One page, with `opened` called for each form, and with what opens it once more."""

    def __init__(self, walk: Walk, page: str, opened: Opened) -> None:
        self._walk = walk
        self._page = page
        self._opened = opened
        self._pressed: set[tuple[int, str]] = set()

    def go(self) -> None:
        """Through all tabs of the page."""
        for _ in self._walk.tabs():
            self._through(self._walk.window.centralWidget(), 0)

    def _through(self, owner: QWidget, depth: int) -> None:
        for row in range(2 * ROWS):
            if not isValid(owner) or not owner.isVisible():
                return
            if not self._select(owner, row):
                continue
            for name in self._names(owner):
                if (depth, name) not in self._pressed:
                    self._pressed.add((depth, name))
                    self._press(owner, name, row, depth)

    def _press(self, owner: QWidget, name: str, row: int, depth: int) -> None:
        there = self._ready(owner, name, row)
        for act in _acts(there) if there is not None else []:
            known = set(self._walk.dialogs())

            def again(act: QAction | None = act) -> FormDialog | None:
                new = self._do(owner, name, row, act)
                return next((one for one in new if isinstance(one, FormDialog)), None)

            for one in self._do(owner, name, row, act):
                self._look_at(one, depth, again)
            self._leave(known)
            self._walk.come_back()

    def _do(self, owner: QWidget, name: str, row: int, act: QAction | None) -> list[QDialog]:
        """Press a button, or choose in its menu; the dialogs that this opened."""
        there = self._ready(owner, name, row)
        if there is None or (act is not None and not act.isEnabled()):
            return []
        before = set(self._walk.dialogs())
        there.click() if act is None else act.trigger()
        self._walk.rest()
        return [one for one in self._walk.dialogs() if one not in before]

    def _look_at(self, one: QDialog, depth: int, again: Callable[[], FormDialog | None]) -> None:
        if isinstance(one, QMessageBox | QFileDialog) or not isValid(one):
            return
        if depth < DEEPEST:
            for _ in _tabs(one):
                self._through(one, depth + 1)
        if isinstance(one, FormDialog) and isValid(one):
            self._opened(one, again)

    def _leave(self, known: set[QDialog]) -> None:
        for _ in range(DEEPEST):
            for one in reversed(self._walk.dialogs()):
                if one not in known:
                    one.reject()
            self._walk.rest()

    def _ready(self, owner: QWidget, name: str, row: int) -> QAbstractButton | None:
        """The button of a name, with the row chosen."""
        if not isValid(owner) or not owner.isVisible():
            return None
        self._select(owner, row)
        return next((one for one in _buttons(owner) if one.objectName() == name), None)

    def _names(self, owner: QWidget) -> list[str]:
        names = dict.fromkeys(one.objectName() for one in _buttons(owner))
        return [
            name
            for name in names
            if not name.startswith(AROUND)
            and not name.endswith(ENDINGS)
            and name.rpartition(".")[2] not in OUTSIDE
            and not name.startswith("qt_")
        ]

    def _select(self, owner: QWidget, row: int) -> bool:
        """The row of every list that has so many, later of the first list only.

        False where the lists have no such row.
        """
        lists = [
            one
            for one in owner.findChildren(QAbstractItemView)
            if one.isVisible() and one.objectName() != "sidebar"
        ]
        found = row == 0
        for at, grid in enumerate(lists):
            if isValid(grid) and grid.model() is not None:
                index = _place(grid, row if row < ROWS else row - ROWS if at == 0 else 0)
                if index is not None:
                    found |= row < ROWS or at == 0
                    if grid.currentIndex() != index:
                        grid.setCurrentIndex(index)
                        self._walk.rest()
        return found


def _place(grid: QAbstractItemView, row: int) -> QModelIndex | None:
    if isinstance(grid, QTreeView):
        flat = list(_below(grid, QModelIndex()))
        return flat[row] if row < len(flat) else None
    model = grid.model()
    if row >= model.rowCount() or isinstance(grid, QListWidget):
        return model.index(row, 0) if row < model.rowCount() else None
    return model.index(row, 0)


def _below(grid: QTreeView, parent: QModelIndex) -> Iterator[QModelIndex]:
    for row in range(min(grid.model().rowCount(parent), ROWS)):
        index = grid.model().index(row, 0, parent)
        yield index
        yield from _below(grid, index)


def _buttons(owner: QWidget) -> list[QAbstractButton]:
    buttons = owner.findChildren(QAbstractButton)
    return [one for one in buttons if one.isVisible() and one.isEnabled() and one.objectName()]


def _acts(button: QAbstractButton) -> list[QAction | None]:
    """What a button does: itself, or what its menu offers."""
    menu = button.menu() if isinstance(button, QPushButton | QToolButton) else None
    return [None] if menu is None else [*menu.actions()]


def _tabs(owner: QWidget) -> Iterator[None]:
    bars = [one for one in owner.findChildren(QTabWidget) if one.isVisible()]
    for at in range(bars[0].count() if bars else 1):
        if not isValid(owner):
            return
        if bars:
            bars[0].setCurrentIndex(at)
        yield
