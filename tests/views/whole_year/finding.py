"""Between the steps: what is looked for, narrowed and looked up in the guide, by keys."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget

from desktop_app.views.table_view import TableView
from tests.views.driving import click, find, is_shown, press, type_into, write
from tests.views.pages.shown import click_row, rows_shown, text_of
from tests.views.tables.acting import choose as choose_entry
from tests.views.tables.acting import open_column_menu
from tests.views.whole_year.clerk import Clerk, turn_tab

UNITS, BOARD = "units.table", "returns.board"


def find_things(clerk: Clerk) -> None:
    """Ctrl+K to a unit, Ctrl+F in its table, a filter on the board, F1 for the guide."""
    go_to_a_unit(clerk)
    find_in_the_table(clerk)
    look_at_the_people(clerk)
    filter_the_board(clerk)
    look_it_up(clerk)


def go_to_a_unit(clerk: Clerk) -> None:
    clerk.keys(Qt.Key.Key_K)
    clerk.sees("palette.text")
    write(find("palette.text", QLineEdit), "trung tam dieu duong")
    found = find("palette.list", QListWidget)
    clerk.until(lambda: found.count() > 0 and "Điều dưỡng" in found.item(0).text())
    clerk.album.take("palette")
    press(find("palette.text", QLineEdit), Qt.Key.Key_Return)
    clerk.no_longer_sees("palette")
    clerk.until(lambda: is_shown(UNITS) and "Điều dưỡng" in text_of("units.whose"))


def find_in_the_table(clerk: Clerk) -> None:
    clerk.is_at_the_window()
    click_row(UNITS, "Phòng Giảm nghèo")
    press(find(UNITS, TableView), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    clerk.sees(f"{UNITS}.find")
    type_into(f"{UNITS}.find", "an toan lao dong")
    clerk.until(lambda: text_of(f"{UNITS}.find-count") != "")
    clerk.album.take("find")
    press(find(f"{UNITS}.find", QLineEdit), Qt.Key.Key_Escape)
    clerk.no_longer_sees(f"{UNITS}.find")


def look_at_the_people(clerk: Clerk) -> None:
    turn_tab("units.tabs", "Nhân sự")
    clerk.sees("people.table")
    clerk.album.take("people")
    turn_tab("units.tabs", "Đơn vị")


def filter_the_board(clerk: Clerk) -> None:
    clerk.turns_to("Báo cáo đơn vị", BOARD)
    clerk.sees_rows(BOARD)
    before = len(rows_shown(BOARD))
    grid = find(BOARD, TableView)
    keys = [column.key for column in grid.rows.table.columns]
    menu = open_column_menu(grid, keys.index("unit"))
    choose_entry(menu, f"{BOARD}.filter-column")
    clerk.sees(f"{BOARD}.filter.contains")
    type_into(f"{BOARD}.filter.contains", "trung tam")
    clerk.album.take("filter")
    click(f"{BOARD}.filter.ok")
    clerk.until(lambda: 0 < len(rows_shown(BOARD)) < before)
    click(f"{BOARD}.clear-filter")
    clerk.until(lambda: len(rows_shown(BOARD)) == before)


def look_it_up(clerk: Clerk) -> None:
    """F1 opens the guide at the page that one is on."""
    clerk.is_at_the_window()
    press(clerk.window, Qt.Key.Key_F1)
    clerk.sees("guide")
    press(find("guide", QDialog), Qt.Key.Key_Escape)
    clerk.no_longer_sees("guide")
