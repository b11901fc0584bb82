"""What is done with the row that is chosen: the page's buttons for it, in the table's menu too."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QMenu, QTableView

from desktop_app.views.names import action

if TYPE_CHECKING:
    from collections.abc import Iterator

RowAct: TypeAlias = QAbstractButton | QAction


class RowActs:
    """The buttons and entries of one view; the first is what Enter and a double click do.

    The menu asks each button when it opens, so that it never offers what the button does not.
    """

    def __init__(self, view: QTableView) -> None:
        self._view = view
        self._acts: tuple[RowAct, ...] = ()

    @property
    def all(self) -> tuple[RowAct, ...]:
        """What the page offers for its rows."""
        return self._acts

    def offer(self, *acts: RowAct) -> None:
        """Offer these from now on, the one that a double click does first."""
        self._acts = acts

    def do_first(self) -> bool:
        """Do what stands first, where it can be done; whether there is anything first."""
        if not self._acts:
            return False
        first = self._acts[0]
        if first.isEnabled():
            first.click() if isinstance(first, QAbstractButton) else first.trigger()
        return True

    def add_to(self, menu: QMenu) -> None:
        """Put them at the top of a menu, the first of them in bold."""
        entries = list(self._entries(menu))
        menu.addActions(entries)
        if entries and self._acts and not _is_hidden(self._acts[0]):
            menu.setDefaultAction(entries[0])
        others = [one for one in self._view.actions() if one not in self._acts]
        menu.addActions(others)
        if entries or others:
            menu.addSeparator()

    def _entries(self, menu: QMenu) -> Iterator[QAction]:
        for act in self._acts:
            if not _is_hidden(act):
                yield act if isinstance(act, QAction) else self._entry(act, menu)

    def _entry(self, button: QAbstractButton, menu: QMenu) -> QAction:
        purpose = button.objectName().rpartition(".")[2]
        made = action(menu, f"{self._view.objectName()}.do-{purpose}", button.text())
        made.setIcon(button.icon())
        made.setToolTip(button.toolTip())
        made.setEnabled(button.isEnabled())
        made.triggered.connect(lambda _checked: button.click())
        return made


def _is_hidden(act: RowAct) -> bool:
    return act.isHidden() if isinstance(act, QAbstractButton) else not act.isVisible()
