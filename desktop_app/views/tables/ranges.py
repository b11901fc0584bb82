"""The selection as rectangles, which are few however many cells are selected."""

from PySide6.QtCore import QItemSelectionRange
from PySide6.QtWidgets import QTableView


def selected_ranges(view: QTableView) -> list[QItemSelectionRange]:
    """The selected rectangles; none overlaps another."""
    selection = view.selectionModel().selection()
    return [selection.at(at) for at in range(selection.count())]
