"""Reading back what a page shows, and pointing at it."""

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QComboBox, QLabel, QListWidget, QPlainTextEdit, QTableView

from tests.views.driving import click_at, double_click_at, find, press


def rows_shown(name: str) -> list[list[str]]:
    """Every cell of a grid as it is read, row by row."""
    table = find(name, QTableView).model()
    return [
        [str(table.index(row, column).data() or "") for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]


def row_of(name: str, text: str) -> list[str]:
    """The row that holds a text in one of its cells."""
    return next(row for row in rows_shown(name) if text in row)


def headings(name: str) -> list[str]:
    table = find(name, QTableView).model()
    return [
        str(table.headerData(column, Qt.Orientation.Horizontal))
        for column in range(table.columnCount())
    ]


def click_row(name: str, text: str) -> None:
    """Click the cell of a text, scrolled to as one would."""
    grid = find(name, QTableView)
    click_at(grid.viewport(), _place(grid, text))


def double_click_row(name: str, text: str) -> None:
    grid = find(name, QTableView)
    place = _place(grid, text)
    click_at(grid.viewport(), place)
    double_click_at(grid.viewport(), place)


def _place(grid: QTableView, text: str) -> QPoint:
    index = _index_of(grid, text)
    grid.scrollTo(index)
    return grid.visualRect(index).center()


def _index_of(grid: QTableView, text: str) -> QModelIndex:
    table = grid.model()
    return next(
        table.index(row, column)
        for row in range(table.rowCount())
        for column in range(table.columnCount())
        if table.index(row, column).data() == text
    )


def text_of(name: str) -> str:
    return find(name, QLabel).text()


def long_text_of(name: str) -> str:
    return find(name, QPlainTextEdit).toPlainText()


def choose(name: str, text: str) -> None:
    """Choose from a closed list as keys do: from its beginning, down to the text."""
    choices = find(name, QComboBox)
    choices.setFocus()
    press(choices, Qt.Key.Key_Home)
    for _ in range(choices.findText(text)):
        press(choices, Qt.Key.Key_Down)
    assert choices.currentText() == text


def click_item(name: str, text: str) -> None:
    """Click an entry of a list."""
    entries = find(name, QListWidget)
    item = entries.findItems(text, Qt.MatchFlag.MatchExactly)[0]
    entries.scrollToItem(item)
    click_at(entries.viewport(), entries.visualItemRect(item).center())
