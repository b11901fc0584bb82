"""What is done with the row that is chosen: the page's buttons for it, in the table's menu too."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QMenu

from desktop_app.views.names import action

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.views.tables.plain_view import PlainView

RowAct: TypeAlias = QAbstractButton | QAction
NEEDS_ROW = "needs_row"


class RowActs:
    """The buttons and entries of one view; the first is what Enter and a double click do.

    The menu asks each button when it opens, so that it never offers what the button does not.
    """

    def __init__(self, view: PlainView) -> None:
        self._view = view
        self._acts: tuple[RowAct, ...] = ()
        self._opens = True

    @property
    def all(self) -> tuple[RowAct, ...]:
        """What the page offers for its rows, then what was added to the view itself."""
        own = (one for one in self._view.actions() if one not in self._acts)
        return (*self._acts, *own)

    def offer(self, *acts: RowAct, opens: bool) -> None:
        """Offer these from now on; what a double click does stands first where one `opens`."""
        self._acts, self._opens = acts, opens

    def do_first(self) -> None:
        """Do what a double click does, where that can be done."""
        first = self._first()
        if first is not None and self._can(first):
            first.click() if isinstance(first, QAbstractButton) else first.trigger()

    def add_to(self, menu: QMenu) -> None:
        """Put them at the top of a menu, what a double click does in bold."""
        first = self._first()
        for act in self.all:
            if not _is_hidden(act):
                entry = self._entry(act, menu)
                menu.addAction(entry)
                if act is first:
                    menu.setDefaultAction(entry)
        if not menu.isEmpty():
            menu.addSeparator()

    def _first(self) -> RowAct | None:
        """Where nothing opens a row, its history does; nothing is taken away by a double click."""
        acts = self.all if self._opens else self._view.actions()
        return next((one for one in acts if not _is_hidden(one)), None)

    def _can(self, act: RowAct) -> bool:
        if isinstance(act, QAction) and act.property(NEEDS_ROW):
            act.setEnabled(bool(self._view.current_ident()))
        return act.isEnabled()

    def _entry(self, act: RowAct, menu: QMenu) -> QAction:
        can = self._can(act)
        if isinstance(act, QAction):
            return act
        purpose = act.objectName().rpartition(".")[2]
        made = action(menu, f"{self._view.objectName()}.do-{purpose}", act.text())
        made.setIcon(act.icon())
        made.setToolTip(act.toolTip())
        made.setEnabled(can)
        made.triggered.connect(lambda _checked: act.click())
        return made


def row_act(view: PlainView, purpose: str, text: str, act: Callable[[], object]) -> QAction:
    """An entry (`NAME.PURPOSE`) for what no button of the page does with a row."""
    made = action(view, f"{view.objectName()}.{purpose}", text)
    made.setProperty(NEEDS_ROW, True)  # noqa: FBT003  # Qt's own signature
    made.triggered.connect(lambda _checked: act())
    return made


def _is_hidden(act: RowAct) -> bool:
    return act.isHidden() if isinstance(act, QAbstractButton) else not act.isVisible()
