from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.reports.table_filter import ColumnFilter
from desktop_app.views.memory import memory
from desktop_app.views.table_view import TableView
from desktop_app.views.tables.saved_filters import SavedFilter, SavedFilters
from tests.views.driving import click, is_shown, type_into
from tests.views.office import ranking
from tests.views.tables.acting import SHARE, UNIT, choose, open_column_menu, shown, titles

SAVED = "ranking.table.saved"


def save(grid: TableView, name: str) -> None:
    choose(open_column_menu(grid, UNIT), "ranking.table.save-filter")
    type_into("ranking.table.save-filter-dialog.name", name)
    click("ranking.table.save-filter-dialog.ok")


def test_filter_order_and_columns_are_saved_together_and_chosen_again(
    grid: TableView, qtbot: QtBot
) -> None:
    grid.filters.set_column_filters({"unit": ColumnFilter(contains="a")})
    grid.sortByColumn(UNIT, Qt.SortOrder.DescendingOrder)
    choose(open_column_menu(grid, SHARE), "ranking.table.hide-column")
    rows, columns = shown(grid), titles(grid)
    save(grid, "Đơn vị & tiền")
    grid.filters.set_column_filters({})
    grid.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    grid.columns.reset()
    assert shown(grid) != rows

    other = TableView("ranking.table", "Bảng xếp hạng")
    qtbot.addWidget(other)
    other.resize(900, 420)
    other.set_table(ranking())
    grid.hide()
    other.show()
    choose(open_column_menu(other, UNIT), f"{SAVED}-1")
    assert (shown(other), titles(other)) == (rows, columns)


def test_a_filter_without_a_name_is_not_saved(grid: TableView) -> None:
    save(grid, "  ")
    assert is_shown("ranking.table.save-filter-dialog.name.problem")
    assert SavedFilters("ranking.table").all() == ()


def test_a_saved_filter_is_replaced_by_one_of_its_name_and_deleted(grid: TableView) -> None:
    for _ in range(2):
        save(grid, "Của tôi")
    save(grid, "Khác")
    menu = open_column_menu(grid, UNIT)
    choose(menu, "ranking.table.remove-filter-1")
    assert [one.name for one in SavedFilters("ranking.table").all()] == ["Khác"]


def test_a_memory_of_strange_shape_is_left_out() -> None:
    memory().put("filters:x", [5, {"filters": {}}, {"name": "A", "filters": 3, "columns": []}])
    assert SavedFilters("x").all() == (SavedFilter("A"),)


def test_what_is_saved_is_read_back() -> None:
    one = SavedFilter("A", {"x": ColumnFilter(low=5)}, "x", descending=True, columns={"hidden": []})
    SavedFilters("x").save(one)
    assert SavedFilters("x").all() == (one,)
