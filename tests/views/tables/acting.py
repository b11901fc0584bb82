"""Menus of a table, opened and chosen from as a user does."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from desktop_app.views.table_view import TableView
from tests.views.driving import click_at, find

UNIT, POINTS, SHARE, MONEY, DATE = 1, 2, 3, 4, 5


def shown(grid: TableView) -> list[str]:
    """The records that are seen, in their order; other rows by their first text."""
    rows = grid.rows
    return [
        row.ident or rows.text(at, 0) or rows.text(at, UNIT) for at, row in enumerate(rows.rows)
    ]


def titles(grid: TableView) -> list[str]:
    """The headings that are seen, as they stand."""
    header = grid.horizontalHeader()
    sections = map(header.logicalIndex, range(header.count()))
    return [grid.rows.table.columns[at].key for at in sections if not header.isSectionHidden(at)]


def open_column_menu(grid: TableView, section: int) -> QMenu:
    header = grid.horizontalHeader()
    middle = header.sectionViewportPosition(section) + header.sectionSize(section) // 2
    return _menu_at(grid, header.viewport(), QPoint(middle, header.height() - 8), "column-menu")


def open_cell_menu(grid: TableView, row: int, column: int) -> QMenu:
    place = grid.visualRect(grid.rows.index(row, column)).center()
    click_at(grid.viewport(), place)
    return _menu_at(grid, grid.viewport(), place, "menu")


def _menu_at(grid: TableView, widget: QWidget, place: QPoint, name: str) -> QMenu:
    reason = QContextMenuEvent.Reason.Mouse
    at = widget.mapToGlobal(place)
    QApplication.sendEvent(widget, QContextMenuEvent(reason, place, at))
    return find(f"{grid.objectName()}.{name}", QMenu)


def choose(menu: QMenu, name: str) -> None:
    """Click an entry of an open menu; one of a menu in it is chosen as by its key."""
    entry = menu.findChild(QAction, name)
    assert isinstance(entry, QAction)
    assert entry.isEnabled()
    if entry in menu.actions():
        click_at(menu, menu.actionGeometry(entry).center())
    else:
        entry.trigger()
        menu.close()
