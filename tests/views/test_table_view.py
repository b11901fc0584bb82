import time

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtWidgets import QApplication, QHeaderView
from pytestqt.qtbot import QtBot

from desktop_app.reports.report import Column, Row, Table
from desktop_app.views.header import GroupedHeader
from desktop_app.views.table_view import TableView
from tests.views.driving import click_at, click_header, double_click_at, press
from tests.views.office import ranking

UNIT, MONEY = 1, 4


@pytest.fixture
def grid(qtbot: QtBot) -> TableView:
    made = TableView("ranking.table", "Bảng xếp hạng")
    qtbot.addWidget(made)
    made.resize(900, 400)
    made.set_table(ranking())
    made.show()
    qtbot.waitExposed(made)
    return made


def units(grid: TableView) -> list[str]:
    return [grid.rows.index(row, UNIT).data() for row in range(grid.rows.rowCount())]


def click_cell(
    grid: TableView,
    row: int,
    column: int,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    click_at(grid.viewport(), grid.visualRect(grid.rows.index(row, column)).center(), modifier)


def lines_between_columns(grid: TableView) -> list[bool]:
    """Whether a line is drawn right of each row's first column."""
    picture = grid.viewport().grab().toImage()
    border = grid.columnViewportPosition(UNIT) - 1
    places = [grid.visualRect(grid.rows.index(row, 0)) for row in range(grid.rows.rowCount())]
    return [
        picture.pixelColor(border, place.bottom() - 1)
        != picture.pixelColor(border - 4, place.bottom() - 1)
        for place in places
    ]


def test_a_group_row_spans_all_columns_also_after_sorting_and_moving(grid: TableView) -> None:
    spanned = [False, True, True, True, False, True, True, True, True]
    assert lines_between_columns(grid) == spanned
    click_header(grid.horizontalHeader(), UNIT)
    assert lines_between_columns(grid) == spanned
    grid.horizontalHeader().moveSection(4, 1)
    assert lines_between_columns(grid) == spanned


def test_a_click_on_a_heading_sorts_a_second_turns_a_third_restores(grid: TableView) -> None:
    before = units(grid)
    header = grid.horizontalHeader()
    click_header(header, UNIT)
    assert units(grid)[5:8] == ["Ăn Khê (Trạm Thủy nông)", "Đài Khí tượng", "Đoàn Quy hoạch"]
    click_header(header, UNIT)
    assert units(grid)[5:8] == ["Đoàn Quy hoạch", "Đài Khí tượng", "Ăn Khê (Trạm Thủy nông)"]
    click_header(header, UNIT)
    assert units(grid) == before


def test_a_range_is_copied_as_excel_takes_it(grid: TableView) -> None:
    click_cell(grid, 1, UNIT)
    click_cell(grid, 3, MONEY, Qt.KeyboardModifier.ShiftModifier)
    press(grid, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == (
        "Văn phòng Sở\t97,50\t100,00%\t42413000\n"
        "Phòng Kế hoạch - Tài chính\t96,25\t95,50%\t8500000\n"
        "Cộng khối\t\t\t50913000"
    )


def test_cells_that_are_not_selected_are_copied_empty(grid: TableView) -> None:
    chosen = QItemSelectionModel.SelectionFlag.Select
    grid.selectionModel().select(grid.rows.index(1, UNIT), chosen)
    grid.selectionModel().select(grid.rows.index(2, MONEY), chosen)
    grid.copy()
    assert QApplication.clipboard().text() == "Văn phòng Sở\t\n\t8500000"


def test_a_tab_or_line_break_in_a_cell_does_not_break_the_copy(grid: TableView) -> None:
    grid.set_table(Table("", (Column("x", "X"),), (Row(("một\thai\nba",)),)))
    click_cell(grid, 0, 0)
    grid.copy()
    assert QApplication.clipboard().text() == "một hai ba"


def test_enter_and_double_click_open_the_record_behind_a_row(grid: TableView) -> None:
    opened: list[str] = []
    grid.ident_activated.connect(opened.append)
    click_cell(grid, 5, UNIT)
    press(grid, Qt.Key.Key_Return)
    assert opened == ["unit:3"]
    place = grid.visualRect(grid.rows.index(3, UNIT)).center()
    double_click_at(grid.viewport(), place)
    assert opened == ["unit:3"]  # a subtotal has no record


def test_the_arrow_keys_tell_which_record_is_current(grid: TableView) -> None:
    selected: list[str] = []
    grid.ident_selected.connect(selected.append)
    click_cell(grid, 1, UNIT)
    press(grid, Qt.Key.Key_Down)
    press(grid, Qt.Key.Key_Down)
    assert selected == ["unit:1", "unit:2", ""]


def test_the_current_record_stays_current_when_the_table_is_shown_anew(grid: TableView) -> None:
    click_cell(grid, 5, UNIT)
    grid.set_table(ranking())
    assert grid.current_ident() == "unit:3"
    assert not grid.select_ident("unit:99")


def test_no_text_is_cut_in_a_column_of_ordinary_width(grid: TableView) -> None:
    metrics = grid.fontMetrics()
    for row, shown in enumerate(grid.rows.rows):
        for column in range(grid.rows.columnCount()):
            if shown.level == "data":
                text = grid.rows.index(row, column).data()
                assert metrics.horizontalAdvance(text) <= grid.columnWidth(column) - 8


def test_an_empty_table_says_its_sentence(grid: TableView) -> None:
    empty = Table("", (Column("x", "X"),), (), empty_text="Chưa có đơn vị nào.")
    before = grid.grab().toImage()
    grid.set_table(empty)
    with_sentence = grid.viewport().grab().toImage()
    grid.set_table(Table("", (Column("x", "X"),), (), empty_text=""))
    without = grid.viewport().grab().toImage()
    assert before != with_sentence != without


def test_the_heading_is_as_high_as_its_storeys(grid: TableView) -> None:
    header = grid.horizontalHeader()
    assert isinstance(header, GroupedHeader)
    high = header.sizeHint().height()
    line = header.fontMetrics().height()
    assert high >= 3 * line  # the shared heading, and a title of two lines
    grid.set_table(Table("", (Column("x", "X"),), (Row(("một",)),)))
    assert header.sizeHint().height() < 2.5 * line


def test_a_heading_that_grows_narrow_takes_another_line(qtbot: QtBot, grid: TableView) -> None:
    header: QHeaderView = grid.horizontalHeader()
    before = header.height()
    grid.setColumnWidth(MONEY, 60)
    qtbot.waitUntil(lambda: header.height() > before)


def test_a_shared_heading_over_narrow_columns_takes_another_line(grid: TableView) -> None:
    titles = ("1.1", "1.2")
    shared = "Nhiệm vụ chuyên môn và xây dựng cơ quan"
    columns = tuple(Column(title, title, group=shared) for title in titles)
    grid.set_table(Table("", columns, (Row(titles),)))
    header = grid.horizontalHeader()
    grid.setColumnWidth(0, 300)
    before = header.sizeHint().height()
    grid.setColumnWidth(0, 60)
    assert header.sizeHint().height() >= before + 2 * header.fontMetrics().height()


def test_a_shared_heading_is_drawn_over_all_its_columns(grid: TableView) -> None:
    header = grid.horizontalHeader()
    picture = header.viewport().grab().toImage()
    border = header.sectionViewportPosition(3) - 1
    upper = picture.pixelColor(QPoint(border, 8))
    lower = picture.pixelColor(QPoint(border, header.height() - 8))
    assert upper != lower  # between its columns there is a line below only


def test_its_order_stays_when_the_table_is_shown_anew(grid: TableView) -> None:
    click_header(grid.horizontalHeader(), UNIT)
    before = units(grid)
    grid.set_table(ranking())
    assert units(grid) == before
    grid.set_table(Table("", (Column("x", "X"),), (Row(("b",)), Row(("a",)))))
    assert [grid.rows.index(row, 0).data() for row in range(2)] == ["b", "a"]


def test_twenty_thousand_rows_are_shown_without_a_stall(grid: TableView) -> None:
    columns = tuple(Column(str(at), f"Cột {at}") for at in range(12))
    rows = tuple(
        Row(tuple(f"ô {row} {at}" for at in range(12)), ident=f"row:{row}") for row in range(20_000)
    )
    table = Table("", columns, rows)
    took = []
    for _ in range(3):
        before = time.process_time()
        grid.set_table(table)
        took.append(time.process_time() - before)
        assert grid.verticalScrollBar().value() == 0 or grid.current_ident() == "row:19999"
        grid.select_ident("row:19999")
    assert min(took) < 0.1
