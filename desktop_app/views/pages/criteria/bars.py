"""The buttons of the page: what is done to a set, and what to the node that is current."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from desktop_app.views.controls import button

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def menu_button(
    name: str, text: str, acts: Mapping[str, tuple[str, Callable[[], object]]]
) -> QPushButton:
    """A button that opens a menu; `acts`: an action's name, its text and what it does."""
    made = button(name, text)
    menu = QMenu(made)
    menu.setObjectName(f"{name}-menu")
    for key, (words, work) in acts.items():
        action = QAction(words, menu)
        action.setObjectName(key)
        action.triggered.connect(lambda _checked=False, do=work: do())
        menu.addAction(action)
    made.setMenu(menu)
    return made


class NodeBar(QWidget):
    """Add, change, move and remove what stands in the tree."""

    def __init__(self, acts: Mapping[str, tuple[str, Callable[[], object]]]) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self._buttons = {}
        for name, (text, work) in acts.items():
            made = button(name, text)
            made.clicked.connect(lambda _checked=False, do=work: do())
            row.addWidget(made)
            self._buttons[name] = made
        row.addStretch()

    def allow(self, *, editing: bool, chosen: bool, always: str) -> None:
        """Enable what can be done now: all of it to a chosen node, `always` without one too."""
        for name, one in self._buttons.items():
            one.setEnabled(editing and (chosen or name == always))
