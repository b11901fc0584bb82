"""However many cells are copied, the window's thread reads some at a time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.reports.report import Column, Format, Row, Table
from desktop_app.views.row_table import RowTable
from desktop_app.views.table_view import TableView
from desktop_app.views.tables.copying import CELLS_OF_SLICE, slices
from tests.views.driving import press

COLUMNS = (Column("name", "Tên"), Column("sum", "Số tiền", Format.MONEY), Column("c", "Ba"))
MANY = 3_000


class CountingRows(RowTable):
    """Counts the cells that are read for copying."""

    read = 0

    def plain_text(self, row: int, column: int) -> str:
        self.read += 1
        return super().plain_text(row, column)


def rows_of(many: int) -> Table:
    rows = tuple(Row((f"Dòng {at}", 1_000 * at, "x"), ident=f"row:{at}") for at in range(many))
    return Table("Bảng", COLUMNS, rows)


@pytest.fixture
def counted() -> CountingRows:
    return CountingRows()


@pytest.fixture
def grid(qtbot: QtBot, counted: CountingRows) -> TableView:
    made = TableView("thử", "Bảng thử", rows=counted)
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.set_table(rows_of(MANY))
    made.show()
    QApplication.clipboard().setText("trước")
    return made


@given(st.integers(0, 9_000), st.integers(0, 3_000))
def test_every_row_is_read_once_and_no_slice_is_larger_than_the_window_bears(
    many: int, width: int
) -> None:
    parts = list(slices(range(many), width))
    assert [row for part in parts for row in part] == list(range(many))
    assert all(len(part) * width <= CELLS_OF_SLICE or len(part) == 1 for part in parts)


def test_a_long_copy_is_read_in_slices_and_put_on_the_clipboard_once(
    qtbot: QtBot, grid: TableView, counted: CountingRows
) -> None:
    told: list[str] = []
    grid.copying.told.connect(told.append)
    grid.selectAll()
    grid.copy_with_headings()
    # What one turn of the window reads: as many whole rows of three cells as fit a slice.
    assert 0 < counted.read <= CELLS_OF_SLICE
    assert QApplication.clipboard().text() == "trước"
    qtbot.waitUntil(lambda: not grid.copying.is_busy)
    lines = QApplication.clipboard().text().split("\n")
    assert (lines[0], lines[1], lines[-1]) == (
        "Tên\tSố tiền\tBa",
        "Dòng 0\t0\tx",
        "Dòng 2999\t2999000\tx",
    )
    assert (len(lines), counted.read) == (MANY + 1, 3 * MANY)
    assert told[-1] == "Đã sao chép 9.000 ô."
    # 666 of 3.000 rows are read in the first turn: 666 + 1 heading of 3.001 lines.
    assert told[0] == "Đang sao chép: 22%. Bấm Esc để dừng."


def test_what_fits_one_slice_is_there_at_once(grid: TableView) -> None:
    grid.selectRow(7)
    grid.copy()
    assert QApplication.clipboard().text() == "Dòng 7\t7000\tx"
    assert not grid.copying.is_busy


def test_escape_ends_a_long_copy_and_leaves_the_clipboard(
    qtbot: QtBot, grid: TableView, counted: CountingRows
) -> None:
    grid.selectAll()
    grid.copy()
    with qtbot.waitSignal(grid.copying.told) as told:
        press(grid, Qt.Key.Key_Escape)
    assert told.args == ["Đã dừng, chưa sao chép gì."]
    read = counted.read
    QApplication.processEvents()
    assert (QApplication.clipboard().text(), counted.read) == ("trước", read)


def test_a_table_that_changes_meanwhile_is_not_copied_by_halves(
    qtbot: QtBot, grid: TableView
) -> None:
    grid.selectAll()
    grid.copy()
    with qtbot.waitSignal(grid.copying.told) as told:
        grid.set_table(rows_of(2))
    assert told.args is not None
    assert "sao chép lại" in told.args[0]
    assert QApplication.clipboard().text() == "trước"


def test_without_a_selection_the_clipboard_stays(grid: TableView) -> None:
    grid.clearSelection()
    grid.copy()
    assert QApplication.clipboard().text() == "trước"
