"""Keys of the menu mean the table that one works in."""

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QTableView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.views.menus.table_acts import find_in, print_from, search_field, table_meant


class Table(QTableView):
    def __init__(self) -> None:
        super().__init__()
        self.found = 0

    def open_find(self) -> None:
        self.found += 1


def page(qtbot: QtBot, *parts: QWidget) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    layout = QVBoxLayout(made)
    for one in parts:
        layout.addWidget(one)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def test_the_table_with_the_focus_is_meant(qtbot: QtBot) -> None:
    first, second = Table(), Table()
    whole = page(qtbot, first, second)
    second.setFocus()
    qtbot.waitUntil(second.hasFocus)
    assert table_meant(whole) is second


def test_else_the_first_of_the_page(qtbot: QtBot) -> None:
    first, field = Table(), QLineEdit()
    whole = page(qtbot, first, field)
    field.setFocus()
    assert table_meant(whole) is first
    assert find_in(whole)
    assert first.found == 1


def test_a_table_with_a_chosen_row_goes_before_one_without(qtbot: QtBot) -> None:
    first, second, field = Table(), Table(), QLineEdit()
    for one in (first, second):
        one.setModel(QStringListModel(["một", "hai"], one))
    whole = page(qtbot, first, second, field)
    field.setFocus()
    assert table_meant(whole) is first
    second.setCurrentIndex(second.model().index(1, 0))
    assert table_meant(whole) is second


def test_the_order_is_that_on_the_screen_not_that_of_making(qtbot: QtBot) -> None:
    made_first, made_later = Table(), Table()
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.addWidget(made_first)
    layout.insertWidget(0, made_later)
    whole = page(qtbot, row)
    qtbot.waitUntil(lambda: made_first.x() > made_later.x())
    assert table_meant(whole) is made_later


def test_where_no_table_can_search_the_pages_own_field_is_gone_to(qtbot: QtBot) -> None:
    field = QLineEdit("cũ")
    field.setObjectName("reports.search")
    whole = page(qtbot, field)
    assert search_field(whole) is field
    assert find_in(whole)
    assert field.selectedText() == "cũ"


def test_a_page_without_tables_says_so(qtbot: QtBot) -> None:
    whole = page(qtbot)
    assert not find_in(whole)
    assert not print_from(whole)
    assert table_meant(None) is None
    assert search_field(None) is None
