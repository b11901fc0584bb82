"""How a tab with two tables is put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from desktop_app.views.controls import label
from desktop_app.views.names import named

if TYPE_CHECKING:
    from collections.abc import Sequence


def part(title: str, acts: Sequence[QWidget], shown: QWidget) -> QWidget:
    """A table under its title, with what can be done to its rows on the right."""
    held = QWidget()
    row = QHBoxLayout()
    row.addWidget(label(title, "subtitle"))
    row.addStretch()
    for one in acts:
        row.addWidget(one)
    column = QVBoxLayout(held)
    column.setContentsMargins(0, 2, 0, 2)
    column.addLayout(row)
    column.addWidget(shown, stretch=1)
    return held


def split(
    name: str,
    accessible: str,
    shown: Sequence[QWidget],
    sizes: Sequence[int],
    *,
    upright: bool = True,
) -> QSplitter:
    """Parts with a bar between them that can be moved."""
    made = QSplitter(Qt.Orientation.Vertical if upright else Qt.Orientation.Horizontal)
    named(made, name, accessible)
    made.setChildrenCollapsible(False)
    for one in shown:
        made.addWidget(one)
    made.setSizes(list(sizes))
    return made
