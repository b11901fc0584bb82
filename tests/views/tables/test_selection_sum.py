import time

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtWidgets import QLabel, QMainWindow
from pytestqt.qtbot import QtBot

from desktop_app.reports.report import Column, Format, Row, Table
from desktop_app.views.operation import Workers
from desktop_app.views.table_view import TableView
from desktop_app.views.tables.selection_sum import sentence, summed
from desktop_app.views.work_bar import WorkBar
from tests.views.driving import find, press
from tests.views.office import ranking
from tests.views.tables.acting import DATE, MONEY, POINTS, UNIT

FLAG = QItemSelectionModel.SelectionFlag

# Adding them up cell by cell takes many times as long.
AT_ONCE_SECONDS = 0.3


def select(grid: TableView, top: int, left: int, bottom: int, right: int) -> None:
    corners = grid.rows.index(top, left), grid.rows.index(bottom, right)
    grid.selectionModel().select(QItemSelection(*corners), FLAG.ClearAndSelect)


def told(grid: TableView) -> str:
    return sentence(summed(grid))


def test_money_is_summed_exactly(grid: TableView) -> None:
    select(grid, 1, UNIT, 2, UNIT)
    assert told(grid) == "Số ô: 2"
    select(grid, 1, MONEY, 2, MONEY)
    # 42.413.000 + 8.500.000 = 50.913.000, half of it 25.456.500
    assert told(grid) == (
        "Số ô: 2 · Tổng: 50.913.000 · Trung bình: 25.456.500 · "
        "Nhỏ nhất: 8.500.000 · Lớn nhất: 42.413.000"
    )


def test_sums_of_the_table_are_not_summed_again(grid: TableView) -> None:
    select(grid, 0, POINTS, 8, POINTS)
    # 97,50 + 96,25 + 95 + 94 = 382,75 ; /4 = 95,6875
    assert told(grid) == (
        "Số ô: 9 · Tổng: 382,75 · Trung bình: 95,69 · Nhỏ nhất: 94,00 · Lớn nhất: 97,50 · "
        "không kể dòng cộng"
    )


def test_points_and_money_are_not_added_up(grid: TableView) -> None:
    select(grid, 1, POINTS, 2, DATE)
    assert told(grid) == "Số ô: 8 · nhiều loại số, không cộng chung"


def test_hidden_columns_do_not_count(grid: TableView) -> None:
    grid.hideColumn(POINTS)
    select(grid, 1, UNIT, 2, MONEY)
    assert told(grid).startswith("Số ô: 6 · Tổng: 50.913.000")


def test_one_cell_is_no_sum(grid: TableView) -> None:
    select(grid, 1, MONEY, 1, MONEY)
    assert told(grid) == ""


def test_a_number_has_a_mean_in_hundredths(grid: TableView) -> None:
    grid.set_table(Table("", (Column("n", "N", Format.NUMBER),), (Row((1,)), Row((2,)), Row((2,)))))
    select(grid, 0, 0, 2, 0)
    assert "Tổng: 5 · Trung bình: 1,67" in told(grid)  # 5 / 3


def test_the_status_bar_tells_and_forgets(qtbot: QtBot, workers: Workers) -> None:
    window, grid = QMainWindow(), TableView("ranking.table", "Bảng xếp hạng")
    grid.set_table(ranking())
    qtbot.addWidget(window)
    window.setStatusBar(WorkBar(workers, window))
    window.setCentralWidget(grid)
    window.show()
    with qtbot.waitSignal(grid.selection_summed):
        press(grid, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert find("status.selection", QLabel).text().startswith("Số ô: 54")
    with qtbot.waitSignal(grid.selection_summed):
        grid.set_table(Table("", (Column("x", "X"),), ()))
    assert find("status.selection", QLabel).text() == ""


def test_two_hundred_thousand_cells_are_told_at_once(grid: TableView) -> None:
    columns = tuple(Column(str(at), str(at), Format.NUMBER) for at in range(10))
    rows = tuple(Row((row,) * 10) for row in range(20_000))
    grid.set_table(Table("", columns, rows))
    grid.selectAll()
    before = time.process_time()
    assert told(grid) == "Số ô: 200.000 · Tổng: …"
    assert time.process_time() - before < AT_ONCE_SECONDS
    select(grid, 0, 0, 19_999, 2)
    before = time.process_time()
    # 3 × (0 + 1 + … + 19.999) = 3 × 199.990.000
    assert "Tổng: 599.970.000" in told(grid)
    assert time.process_time() - before < AT_ONCE_SECONDS
