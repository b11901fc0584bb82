from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from desktop_app.views.table_view import TableView
from tests.views.driving import click_at, find, is_shown
from tests.views.tables.acting import UNIT, choose, open_cell_menu, open_column_menu, shown


def corner(grid: TableView, section: int) -> QPoint:
    """Where a heading's small button is."""
    header = grid.horizontalHeader()
    right = header.sectionViewportPosition(section) + header.sectionSize(section)
    return QPoint(right - 8, header.height() - 9)


def test_the_menu_sorts_up_down_and_not_at_all(grid: TableView) -> None:
    before = shown(grid)
    choose(open_column_menu(grid, UNIT), "ranking.table.sort-up")
    assert shown(grid)[5:8] == ["unit:4", "unit:5", "unit:3"]
    choose(open_column_menu(grid, UNIT), "ranking.table.sort-down")
    assert shown(grid)[5:8] == ["unit:3", "unit:5", "unit:4"]
    choose(open_column_menu(grid, UNIT), "ranking.table.sort-none")
    assert shown(grid) == before


def test_the_small_button_of_a_heading_opens_its_menu_and_does_not_sort(grid: TableView) -> None:
    before = shown(grid)
    click_at(grid.horizontalHeader().viewport(), corner(grid, UNIT))
    menu = find("ranking.table.column-menu", QMenu)
    assert shown(grid) == before
    menu.close()


def test_a_narrow_heading_has_no_button_in_the_way_of_sorting(grid: TableView) -> None:
    grid.setColumnWidth(0, 40)
    click_at(grid.horizontalHeader().viewport(), corner(grid, 0))
    assert not is_shown("ranking.table.column-menu")


def test_a_key_opens_the_menu_of_the_current_cell_with_its_column(grid: TableView) -> None:
    grid.setCurrentIndex(grid.rows.index(2, UNIT))
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(grid, QContextMenuEvent(reason, QPoint(), QPoint()))
    menu = find("ranking.table.menu", QMenu)
    place = grid.viewport().mapToGlobal(grid.visualRect(grid.currentIndex()).bottomLeft())
    assert (menu.pos() - place).manhattanLength() < 60
    choose(menu, "ranking.table.sort-up")
    assert grid.horizontalHeader().sortIndicatorSection() == UNIT


def test_the_menu_copies_with_headings(grid: TableView) -> None:
    choose(open_cell_menu(grid, 1, UNIT), "ranking.table.copy-headings")
    assert QApplication.clipboard().text() == "Đơn vị\nVăn phòng Sở"


def test_without_a_page_nothing_is_offered_that_only_a_page_can_do(grid: TableView) -> None:
    menu = open_cell_menu(grid, 1, UNIT)
    enabled = {one.objectName(): one.isEnabled() for one in menu.actions()}
    menu.close()
    assert not enabled["ranking.table.print-shown"]
    assert enabled["ranking.table.copy"]
    assert Qt.ContextMenuPolicy.DefaultContextMenu is grid.contextMenuPolicy()
