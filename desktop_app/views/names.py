"""Everything on a page can be found by name: by tests, screen readers and scripts."""

from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop_app.views.language import said

AnyWidget = TypeVar("AnyWidget", bound=QWidget)


def named(widget: AnyWidget, name: str, accessible: str) -> AnyWidget:
    """The widget, with its object name (`page.purpose`) and its Vietnamese accessible name."""
    widget.setObjectName(name)
    widget.setAccessibleName(said(accessible))
    return widget


def action(parent: QObject, name: str, text: str) -> QAction:
    """A command of a menu or toolbar, named for those who look for it."""
    made = QAction(said(text), parent)
    made.setObjectName(name)
    return made
