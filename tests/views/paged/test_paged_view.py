"""The grid over very many rows: what is asked of the store, and what the user sees of it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop_app.reports.table_filter import Choices, ColumnFilter
from desktop_app.views.context import Context
from desktop_app.views.paged.paged_view import PagedView
from desktop_app.views.tables.frozen import FrozenColumns
from tests.views.driving import click, find, is_shown, press, unnamed
from tests.views.paged.long_listing import COLUMNS, LongListing

YEAR, MANY = 2024, 5_000
NAME = "long.lines"


@pytest.fixture
def listing() -> LongListing:
    return LongListing(MANY)


@pytest.fixture
def view(qtbot: QtBot, context: Context, listing: LongListing) -> Iterator[PagedView]:
    made = PagedView(context, (NAME, "Các dòng"), COLUMNS)
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show()
    made.show_listing(listing, YEAR, {}, "Chưa có dòng nào.")
    qtbot.waitUntil(lambda: top(made) == "Dòng 4999")
    yield made
    made.hide()


def top(view: PagedView) -> str:
    """The second row's name: the first is a special one."""
    return str(view.rows.index(1, 1).data() or "")


def test_it_opens_at_the_top_and_brings_what_is_scrolled_to(
    qtbot: QtBot, view: PagedView, listing: LongListing
) -> None:
    assert view.rows.rowCount() == MANY
    assert unnamed(view) == []
    press(view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: view.current_ident() == "row:1")
    # Two pages were asked for, the first and the last, whatever lies between.
    assert len(listing.asked) <= 3
    press(view, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: view.current_ident() == "row:5000")


def test_the_current_record_stays_current_through_sorting_and_search(
    qtbot: QtBot, view: PagedView
) -> None:
    view.setCurrentIndex(view.rows.index(100, 1))
    qtbot.waitUntil(lambda: view.current_ident() == "row:4900")
    view.horizontalHeader().setSortIndicator(0, Qt.SortOrder.AscendingOrder)
    qtbot.waitUntil(lambda: view.rows.ids[0] == 1)
    qtbot.waitUntil(lambda: view.current_ident() == "row:4900")
    assert view.currentIndex().row() == 4_899
    view.set_search("ĐẶC biet")
    qtbot.waitUntil(lambda: view.rows.rowCount() == MANY // 100)
    # 100, 200 … 4.900: the forty-ninth.
    assert view.currentIndex().row() == 48
    view.set_search("khong co")
    qtbot.waitUntil(lambda: view.rows.rowCount() == 0)
    assert view.current_ident() == ""


def test_a_filter_is_told_with_how_many_rows_are_left_of_all(qtbot: QtBot, view: PagedView) -> None:
    view.filters.set_column_filters({"number": ColumnFilter(high=250)})
    qtbot.waitUntil(lambda: view.rows.rowCount() == 250)
    told = find(f"{NAME}.filtered", QLabel).text()
    assert "Số" in told
    assert "250/5000" in told
    click(f"{NAME}.clear-filter")
    qtbot.waitUntil(lambda: view.rows.rowCount() == MANY)
    qtbot.waitUntil(lambda: not is_shown(f"{NAME}.filtered"))


def test_choices_of_a_column_come_from_the_store(qtbot: QtBot, view: PagedView) -> None:
    found: list[Choices] = []
    view.filters.ask_choices("name", found.append)
    qtbot.waitUntil(lambda: bool(found))
    assert found[0].items[1] == ("Dòng 4999", 1)
    assert found[0].more == MANY - 5


def test_cells_are_copied_also_where_their_rows_are_not_here(qtbot: QtBot, view: PagedView) -> None:
    first, last = view.rows.index(2_000, 1), view.rows.index(2_001, 2)
    flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
    view.selectionModel().select(QItemSelection(first, last), flag)
    assert not view.rows.are_here(2_000, 2_001)
    view.copy_with_headings()
    clipboard = QApplication.clipboard()
    # Rows 2.000 and 2.001 are numbers 3.000, a special one, and 2.999.
    wanted = "Tên\tSố tiền\nĐặc biệt 3000\t3000000\nDòng 2999\t2999000"
    qtbot.waitUntil(lambda: clipboard.text() == wanted)


def test_what_changed_in_the_store_is_shown_where_one_was(
    qtbot: QtBot, view: PagedView, listing: LongListing
) -> None:
    view.setCurrentIndex(view.rows.index(2_500, 1))
    qtbot.waitUntil(lambda: view.current_ident() == "row:2500")
    listing.numbers.insert(0, MANY + 1)
    view.show_listing(listing, YEAR, {})
    qtbot.waitUntil(lambda: view.rows.rowCount() == MANY + 1)
    assert view.currentIndex().row() == 2_501
    assert view.current_ident() == "row:2500"
    shown = view.visualRect(view.currentIndex())
    assert view.viewport().rect().intersects(shown)


def test_an_empty_table_says_why(qtbot: QtBot, view: PagedView, listing: LongListing) -> None:
    listing.numbers.clear()
    view.show_listing(listing, YEAR, {}, "Chưa có dòng nào.")
    qtbot.waitUntil(lambda: view.rows.rowCount() == 0)
    view.grab()
    assert view.current_listed() is None


def test_its_first_column_stays_in_view_and_is_let_go(qtbot: QtBot, view: PagedView) -> None:
    assert not is_shown(f"{NAME}.frozen")  # nothing scrolls where all columns are in view
    view.columns.set_width(1, 900)
    qtbot.waitUntil(lambda: is_shown(f"{NAME}.frozen"))
    frozen = find(f"{NAME}.frozen", FrozenColumns)
    view.horizontalScrollBar().setValue(view.horizontalScrollBar().maximum())
    assert frozen.mapTo(view, QPoint(0, 0)).x() == view.viewport().x()
    assert [at for at in range(3) if not frozen.isColumnHidden(at)] == [0]
    view.filters.set_column_filters({"number": ColumnFilter(high=250)})
    qtbot.waitUntil(lambda: view.rows.rowCount() == 250)
    assert "Đang lọc" in frozen.headings.told(0)
    view.columns.freeze("")
    assert not is_shown(f"{NAME}.frozen")


def test_rows_grow_with_their_letters(qtbot: QtBot, view: PagedView) -> None:
    heights = view.verticalHeader()
    high, wide = heights.defaultSectionSize(), view.columnWidth(1)
    font = view.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    view.setFont(font)
    qtbot.waitUntil(lambda: heights.defaultSectionSize() >= 1.5 * high)
    assert view.columnWidth(1) > wide


def test_a_long_copy_is_stopped_by_escape(qtbot: QtBot, view: PagedView) -> None:
    QApplication.clipboard().setText("trước")
    view.selectAll()
    view.copy()
    press(view, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not view.stop())
    assert QApplication.clipboard().text() == "trước"
