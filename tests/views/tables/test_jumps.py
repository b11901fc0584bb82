import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.reports.report import Column, Row, Table
from desktop_app.views.table_view import TableView
from desktop_app.views.tables.jumps import edge
from tests.views.driving import press

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
# Column a: filled in rows 0–2 and 5, column b everywhere.
TABLE = Table(
    "",
    (Column("a", "A"), Column("b", "B"), Column("c", "C")),
    tuple(Row(("x" if row in {0, 1, 2, 5} else "", "y", None)) for row in range(8)),
)


@pytest.fixture(autouse=True)
def _table(grid: TableView) -> None:
    grid.set_table(TABLE)
    grid.setCurrentIndex(grid.rows.index(0, 0))


def here(grid: TableView) -> tuple[int, int]:
    return grid.currentIndex().row(), grid.currentIndex().column()


@pytest.mark.parametrize(
    ("start", "expected"),
    [(0, 2), (1, 2), (2, 5), (3, 5), (5, 7), (7, 7)],
)
def test_a_jump_ends_at_the_edge_of_what_is_filled(start: int, expected: int) -> None:
    filled = [row.cells[0] == "x" for row in TABLE.rows]
    assert edge(filled.__getitem__, range(8), start) == expected


def test_control_and_arrows_walk_over_the_edges(grid: TableView) -> None:
    walked = []
    for key in (
        Qt.Key.Key_Down,
        Qt.Key.Key_Down,
        Qt.Key.Key_Right,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
    ):
        press(grid, key, CONTROL)
        walked.append(here(grid))
    assert walked == [(2, 0), (5, 0), (5, 1), (5, 2), (0, 2)]


def test_control_with_end_and_home_goes_to_the_corners(grid: TableView) -> None:
    press(grid, Qt.Key.Key_End, CONTROL)
    assert here(grid) == (7, 2)
    press(grid, Qt.Key.Key_Home, CONTROL)
    assert here(grid) == (0, 0)


def test_a_hidden_column_is_passed_over(grid: TableView) -> None:
    grid.columns.hide(["a", "c"])
    press(grid, Qt.Key.Key_End, CONTROL)
    assert here(grid) == (7, 1)


def test_with_shift_the_way_is_selected_and_taken_back(grid: TableView) -> None:
    press(grid, Qt.Key.Key_Down, CONTROL | SHIFT)
    assert {index.row() for index in grid.selectedIndexes()} == {0, 1, 2}
    press(grid, Qt.Key.Key_Right, CONTROL | SHIFT)
    assert len(grid.selectedIndexes()) == 6
    press(grid, Qt.Key.Key_Up, CONTROL | SHIFT)
    assert {(index.row(), index.column()) for index in grid.selectedIndexes()} == {(0, 0), (0, 1)}


def test_all_is_copied_under_its_headings(grid: TableView) -> None:
    press(grid, Qt.Key.Key_A, CONTROL)
    grid.copy_with_headings()
    lines = QApplication.clipboard().text().split("\n")
    assert lines[:2] == ["A\tB\tC", "x\ty\t"]
    assert len(lines) == 9
