"""What a page does with the chosen row stands in the table's menu, and Enter does the first."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.views.controls import button
from desktop_app.views.names import action
from desktop_app.views.table_view import TableView
from desktop_app.views.tables.row_acts import row_act
from tests.views.driving import click_at, double_click_at, press
from tests.views.office import ranking
from tests.views.tables.acting import UNIT, choose, open_cell_menu


@pytest.fixture
def acts(grid: TableView, parent: QWidget) -> tuple[QPushButton, QPushButton, list[str]]:
    """“Sửa…”, “Xóa…” of a page, and which of them were done."""
    done: list[str] = []
    edit, remove = button("page.edit", "&Sửa…", "edit"), button("page.remove", "&Xóa…")
    for one in (edit, remove):
        one.setParent(parent)
        one.show()
    edit.clicked.connect(lambda: done.append("edit"))
    remove.clicked.connect(lambda: done.append("remove"))
    see = action(grid, "page.see", "Xem ô gốc")
    see.triggered.connect(lambda: done.append("see"))
    grid.offer_acts(edit, remove, see)
    return edit, remove, done


def double_click(grid: TableView, row: int) -> None:
    place = grid.visualRect(grid.rows.index(row, UNIT)).center()
    click_at(grid.viewport(), place)
    double_click_at(grid.viewport(), place)


def texts(menu: QMenu) -> list[str]:
    return [one.text() for one in menu.actions()[:3]]


def test_they_stand_at_the_top_the_first_in_bold(
    grid: TableView, acts: tuple[QPushButton, QPushButton, list[str]]
) -> None:
    menu = open_cell_menu(grid, 1, UNIT)
    assert texts(menu) == ["&Sửa…", "&Xóa…", "Xem ô gốc"]
    assert menu.defaultAction().text() == "&Sửa…"
    choose(menu, "ranking.table.do-remove")
    assert acts[2] == ["remove"]


def test_each_can_be_chosen_when_its_button_can(
    grid: TableView, acts: tuple[QPushButton, QPushButton, list[str]]
) -> None:
    edit, remove, _ = acts
    for is_on in (False, True):
        edit.setEnabled(is_on)
        menu = open_cell_menu(grid, 1, UNIT)
        assert [one.isEnabled() for one in menu.actions()[:2]] == [is_on, True]
        menu.close()
    remove.hide()
    remove.setText("Khác")
    assert texts(open_cell_menu(grid, 1, UNIT))[:2] == ["&Sửa…", "Xem ô gốc"]


def test_enter_and_a_double_click_do_the_first(
    grid: TableView, acts: tuple[QPushButton, QPushButton, list[str]]
) -> None:
    edit, _, done = acts
    double_click(grid, 1)
    press(grid, Qt.Key.Key_Return)
    assert done == ["edit", "edit"]
    edit.setEnabled(False)
    press(grid, Qt.Key.Key_Return)
    assert done == ["edit", "edit"]


def test_a_heading_among_the_rows_is_not_opened(
    grid: TableView, acts: tuple[QPushButton, QPushButton, list[str]]
) -> None:
    double_click(grid, 0)
    assert acts[2] == []


def test_what_needs_a_row_is_offered_on_rows_only(grid: TableView) -> None:
    done: list[str] = []
    grid.offer_acts(row_act(grid, "open", "Mở", lambda: done.append(grid.current_ident())))
    heading = open_cell_menu(grid, 0, UNIT)
    assert not heading.actions()[0].isEnabled()
    heading.close()
    double_click(grid, 1)
    assert done == ["unit:1"]
    menu = open_cell_menu(grid, 5, UNIT)
    assert menu.actions()[0].isEnabled()
    click_at(menu, menu.actionGeometry(menu.actions()[0]).center())
    assert done == ["unit:1", "unit:3"]


def test_a_double_click_takes_nothing_away(
    grid: TableView, acts: tuple[QPushButton, QPushButton, list[str]]
) -> None:
    _, remove, done = acts
    grid.offer_acts(remove, opens=False)
    double_click(grid, 1)
    assert done == []
    history = action(grid, "ranking.table.history", "Lịch sử…")
    history.triggered.connect(lambda: done.append("history"))
    grid.addAction(history)
    double_click(grid, 1)
    assert done == ["history"]


def test_enter_on_a_row_does_not_press_the_dialogs_button_too(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    grid = TableView("grid", "Bảng", dialog)
    default = QPushButton("Đồng ý", dialog)
    default.setDefault(True)
    pressed: list[str] = []
    default.clicked.connect(lambda: pressed.append("default"))
    grid.ident_activated.connect(pressed.append)
    grid.set_table(ranking())
    dialog.show()
    qtbot.waitExposed(dialog)
    grid.select_ident("unit:1")
    press(grid, Qt.Key.Key_Return)
    assert pressed == ["unit:1"]
