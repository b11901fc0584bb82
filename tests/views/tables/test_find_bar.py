import time

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from desktop_app.reports.report import Column, Format, Row, Table
from desktop_app.views.table_view import TableView
from tests.views.driving import find, is_shown, press, type_into

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
FIND = "ranking.table.find"


def count() -> str:
    return find(f"{FIND}-count", QLabel).text()


def open_and_type(qtbot: QtBot, grid: TableView, text: str, expected: str) -> QLineEdit:
    press(grid, Qt.Key.Key_F, CONTROL)
    type_into(FIND, text)
    qtbot.waitUntil(lambda: count() == expected)
    return find(FIND, QLineEdit)


def test_a_text_is_found_without_its_marks_and_walked_through(
    grid: TableView, qtbot: QtBot
) -> None:
    editor = open_and_type(qtbot, grid, "dai", "1/1")
    assert grid.current_ident() == "unit:5"
    editor.clear()
    type_into(FIND, "khoi")
    qtbot.waitUntil(lambda: count().endswith("/3"))
    places = []
    for key, modifier in (
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F3, SHIFT),
    ):
        press(editor, key, modifier)
        places.append((grid.currentIndex().row(), count()))
    # “Khối phòng…” in row 0, “Cộng khối” in row 3, “Khối đơn vị…” in row 4
    assert places == [(3, "2/3"), (4, "3/3"), (3, "2/3")]


def test_a_figure_is_found_with_and_without_its_dots(grid: TableView, qtbot: QtBot) -> None:
    editor = open_and_type(qtbot, grid, "8.500", "1/1")
    assert grid.current_ident() == "unit:2"
    editor.clear()
    type_into(FIND, "42413000")
    qtbot.waitUntil(lambda: grid.current_ident() == "unit:1")


def test_what_is_not_there_is_said(grid: TableView, qtbot: QtBot) -> None:
    open_and_type(qtbot, grid, "xyz", "Không thấy")
    assert is_shown(f"{FIND}-count")


def test_a_hidden_column_is_not_looked_at(grid: TableView, qtbot: QtBot) -> None:
    grid.columns.hide(["money"])
    open_and_type(qtbot, grid, "42413000", "Không thấy")
    assert grid.current_ident() != "unit:1"


def test_escape_closes_the_bar_and_gives_the_keys_back(grid: TableView, qtbot: QtBot) -> None:
    high = grid.viewport().height()
    editor = open_and_type(qtbot, grid, "an khe", "1/1")
    assert grid.viewport().height() < high
    press(editor, Qt.Key.Key_Down)
    assert grid.current_ident() == "unit:4"  # the bar keeps what it has no use for
    press(editor, Qt.Key.Key_Escape)
    assert not is_shown(FIND)
    assert grid.viewport().height() == high
    press(grid, Qt.Key.Key_F3)
    assert is_shown(FIND)


def test_twenty_thousand_rows_are_searched_in_slices(qtbot: QtBot) -> None:
    columns = tuple(Column(str(at), str(at), Format.TEXT) for at in range(4))
    rows = tuple(Row(tuple(f"ô {row} {at}" for at in range(4))) for row in range(20_000))
    grid = TableView("ranking.table", "Bảng lớn")
    qtbot.addWidget(grid)
    grid.show()
    grid.set_table(Table("", columns, rows))
    before = time.process_time()
    grid.open_find()
    find(FIND, QLineEdit).setText("o 19999")
    assert time.process_time() - before < 0.1
    qtbot.waitUntil(lambda: count() == "1/4")
    assert grid.currentIndex().row() == 19_999
