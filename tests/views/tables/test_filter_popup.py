from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QListWidget

from desktop_app.reports.table_filter import ColumnFilter
from desktop_app.views.header import GroupedHeader
from desktop_app.views.table_view import TableView
from tests.views.driving import click, find, is_shown, type_into
from tests.views.office import ranking
from tests.views.tables.acting import DATE, MONEY, POINTS, UNIT, choose, open_column_menu, shown

FILTER = "ranking.table.filter"
GROUPS = ["Khối phòng chuyên môn", "Khối đơn vị sự nghiệp trực thuộc"]


def ask(grid: TableView, column: int) -> None:
    choose(open_column_menu(grid, column), "ranking.table.filter-column")


def strip() -> str:
    return find("ranking.table.filtered", QLabel).text()


def test_a_text_is_filtered_without_its_marks_and_the_strip_says_so(grid: TableView) -> None:
    ask(grid, UNIT)
    type_into(f"{FILTER}.contains", "phong")
    click(f"{FILTER}.ok")
    assert shown(grid) == [GROUPS[0], "unit:1", "unit:2"]
    # 42.413.000 + 8.500.000
    assert strip() == (
        "Đang lọc: Đơn vị chứa “phong” – 2/5 dòng · "
        "Cộng các dòng này: Số tiền ủng hộ (đồng) 50.913.000"
    )
    header = grid.horizontalHeader()
    assert isinstance(header, GroupedHeader)
    assert header.told(UNIT) == "Đơn vị\nĐang lọc: chứa “phong”"
    assert header.told(MONEY) == "Số tiền ủng hộ (đồng)"
    click("ranking.table.clear-filter")
    assert len(shown(grid)) == 9
    assert not is_shown("ranking.table.filtered")


def test_the_strip_leaves_room_for_the_cells(grid: TableView) -> None:
    high = grid.viewport().height()
    grid.filters.set_column_filters({"unit": ColumnFilter(contains="a")})
    below = find("ranking.table.filtered", QLabel)
    top = below.mapTo(grid, below.rect().topLeft()).y()
    assert grid.viewport().height() < high
    assert top >= grid.viewport().geometry().bottom()
    grid.filters.set_column_filters({})
    assert grid.viewport().height() == high


def test_money_is_filtered_between_limits(grid: TableView) -> None:
    ask(grid, MONEY)
    type_into(f"{FILTER}.low", "3.000.000")
    type_into(f"{FILTER}.high", "10 triệu")
    click(f"{FILTER}.ok")
    assert shown(grid) == [GROUPS[0], "unit:2", GROUPS[1], "unit:3"]
    ask(grid, MONEY)
    assert find(f"{FILTER}.high", QLineEdit).text() == "10.000.000"


def test_points_and_dates_are_read_as_they_are_written(grid: TableView) -> None:
    ask(grid, POINTS)
    type_into(f"{FILTER}.low", "95,5")
    click(f"{FILTER}.ok")
    assert shown(grid) == [GROUPS[0], "unit:1", "unit:2"]
    ask(grid, DATE)
    type_into(f"{FILTER}.high", "5/11/2024")
    click(f"{FILTER}.ok")
    assert shown(grid) == [GROUPS[0], "unit:1", "unit:2"]  # “11/2024” may be any day of it
    assert "đến 05/11/2024" in strip()


def test_what_cannot_be_read_is_said_at_its_field(grid: TableView) -> None:
    ask(grid, MONEY)
    type_into(f"{FILTER}.low", "nhiều")
    click(f"{FILTER}.ok")
    assert is_shown(f"{FILTER}.low.problem")
    assert len(shown(grid)) == 9


def test_empty_cells_are_filtered(grid: TableView) -> None:
    ask(grid, DATE)
    blank = find(f"{FILTER}.blank", QComboBox)
    blank.setCurrentIndex(blank.findText("Chỉ ô trống"))
    click(f"{FILTER}.ok")
    assert shown(grid) == [GROUPS[1], "unit:4", "unit:5"]


def test_values_are_chosen_with_their_counts(grid: TableView) -> None:
    ask(grid, 0)
    listed = find(f"{FILTER}.choices-list", QListWidget)
    texts = [listed.item(at).text() for at in range(listed.count())]
    assert texts == ["1 (2)", "2 (2)", "3 (1)"]
    find(f"{FILTER}.all", QCheckBox).click()
    listed.item(2).setCheckState(Qt.CheckState.Checked)
    click(f"{FILTER}.ok")
    assert shown(grid) == [GROUPS[1], "unit:5"]
    ask(grid, 0)
    find(f"{FILTER}.all", QCheckBox).click()
    click(f"{FILTER}.ok")
    assert len(shown(grid)) == 9


def test_a_filter_stays_when_the_page_shows_the_table_anew(grid: TableView) -> None:
    grid.filters.set_column_filters({"unit": ColumnFilter(contains="doan")})
    grid.set_table(ranking())
    assert shown(grid) == [GROUPS[1], "unit:3"]


def test_a_record_that_is_asked_for_is_seen_in_spite_of_the_filter(grid: TableView) -> None:
    grid.filters.set_column_filters({"unit": ColumnFilter(contains="doan")})
    assert grid.select_ident("unit:1")
    assert grid.current_ident() == "unit:1"
    assert not grid.select_ident("unit:99")


def test_what_is_sorted_stays_sorted_under_a_filter(grid: TableView) -> None:
    grid.sortByColumn(UNIT, Qt.SortOrder.DescendingOrder)
    grid.filters.set_column_filters({"unit": ColumnFilter(blank=False)})
    assert shown(grid)[1:3] == ["unit:1", "unit:2"]
    assert shown(grid)[4:] == ["unit:3", "unit:5", "unit:4"]


def test_a_filter_that_nothing_passes_says_how_to_go_on(grid: TableView) -> None:
    grid.filters.set_column_filters({"unit": ColumnFilter(contains="không có")})
    assert grid.rows.rowCount() == 0
    assert "0/5 dòng" in strip()
    choose(open_column_menu(grid, UNIT), "ranking.table.unfilter")
    assert len(shown(grid)) == 9
