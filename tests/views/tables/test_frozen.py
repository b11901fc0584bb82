from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from desktop_app.reports.table_filter import ColumnFilter
from desktop_app.views.table_view import TableView
from desktop_app.views.tables.frozen import FrozenColumns
from tests.views.driving import click_at, click_header, find, is_shown, press
from tests.views.office import ranking
from tests.views.tables.acting import DATE, UNIT, choose, open_column_menu, shown

NAME = "ranking.table.frozen"


def freeze(grid: TableView) -> FrozenColumns:
    grid.resize(420, 420)
    choose(open_column_menu(grid, UNIT), "ranking.table.freeze")
    return find(NAME, FrozenColumns)


def test_the_first_columns_stay_when_the_others_scroll(grid: TableView) -> None:
    frozen = freeze(grid)
    bar = grid.horizontalScrollBar()
    bar.setValue(bar.maximum())
    assert frozen.mapTo(grid, QPoint(0, 0)).x() == grid.viewport().x()
    assert [at for at in range(6) if not frozen.isColumnHidden(at)] == [0, UNIT]
    assert frozen.width() == grid.columnWidth(0) + grid.columnWidth(UNIT)
    rows = [frozen.rowViewportPosition(at) for at in range(9)]
    assert rows == [grid.rowViewportPosition(at) for at in range(9)]


def test_a_cell_comes_out_from_under_the_columns_that_stay(grid: TableView) -> None:
    frozen = freeze(grid)
    grid.setCurrentIndex(grid.rows.index(1, DATE))
    press(grid, Qt.Key.Key_Left)
    press(grid, Qt.Key.Key_Left)
    press(grid, Qt.Key.Key_Left)
    assert grid.visualRect(grid.currentIndex()).left() >= frozen.width()


def test_a_click_in_a_column_that_stays_is_a_click_in_the_table(grid: TableView) -> None:
    frozen = freeze(grid)
    click_at(frozen.viewport(), frozen.visualRect(grid.rows.index(5, UNIT)).center())
    assert grid.current_ident() == "unit:3"
    click_header(frozen.horizontalHeader(), UNIT)
    assert shown(grid)[5:8] == ["unit:4", "unit:5", "unit:3"]
    assert grid.horizontalHeader().sortIndicatorSection() == UNIT


def test_their_headings_say_what_the_tables_say(grid: TableView) -> None:
    grid.filters.set_column_filters({"unit": ColumnFilter(contains="a")})
    frozen = freeze(grid)
    assert frozen.headings.told(UNIT) == "Đơn vị\nĐang lọc: chứa “a”"
    assert frozen.headings.sortIndicatorSection() == -1
    grid.filters.set_column_filters({"unit": ColumnFilter(contains="doan")})
    assert frozen.headings.told(UNIT) == "Đơn vị\nĐang lọc: chứa “doan”"


def test_it_is_remembered_and_let_go(grid: TableView, qtbot: QtBot) -> None:
    freeze(grid)
    grid.hide()
    other = TableView("ranking.table", "Bảng xếp hạng")
    qtbot.addWidget(other)
    other.resize(420, 420)
    other.set_table(ranking())
    other.show()
    assert is_shown(NAME)
    other.columns.freeze("")
    assert not is_shown(NAME)
