from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHeaderView, QListWidget
from pytestqt.qtbot import QtBot

from desktop_app.reports.report import Column, Row, Table
from desktop_app.views.memory import memory
from desktop_app.views.table_view import TableView
from tests.views.driving import click, find, is_shown
from tests.views.office import ranking
from tests.views.tables.acting import MONEY, SHARE, UNIT, choose, open_column_menu, titles

ALL = ["rank", "unit", "points", "share", "money", "received"]


def draw(header: QHeaderView, start: QPoint, end: QPoint) -> None:
    """Press, move and let go, as one draws a heading or its edge."""
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(header.viewport(), left, none, start)
    for part in range(1, 5):
        QTest.mouseMove(header.viewport(), start + (end - start) * (part / 4))
    QTest.mouseRelease(header.viewport(), left, none, end)


def again(qtbot: QtBot, table: Table) -> TableView:
    """The same table in another window, as after the next start."""
    made = TableView("ranking.table", "Bảng xếp hạng")
    qtbot.addWidget(made)
    made.set_table(table)
    return made


def untick(name: str, *texts: str) -> None:
    editor = find(name, QListWidget)
    for text in texts:
        item = editor.findItems(text, Qt.MatchFlag.MatchExactly)[0]
        item.setCheckState(Qt.CheckState.Unchecked)


def test_columns_are_chosen_and_remembered(grid: TableView, qtbot: QtBot) -> None:
    choose(open_column_menu(grid, UNIT), "ranking.table.choose-columns")
    untick("ranking.table.columns.shown", "Hạng", "Số tiền ủng hộ (đồng)")
    click("ranking.table.columns.ok")
    left = ["unit", "points", "share", "received"]
    assert titles(grid) == left
    grid.set_table(ranking())
    assert titles(grid) == left
    assert titles(again(qtbot, ranking())) == left


def test_one_column_at_least_stays(grid: TableView) -> None:
    choose(open_column_menu(grid, UNIT), "ranking.table.choose-columns")
    editor = find("ranking.table.columns.shown", QListWidget)
    untick("ranking.table.columns.shown", *(editor.item(at).text() for at in range(6)))
    click("ranking.table.columns.ok")
    assert is_shown("ranking.table.columns.shown.problem")
    assert titles(grid) == ALL
    click("ranking.table.columns.cancel")
    for key in range(5):
        choose(open_column_menu(grid, key), "ranking.table.hide-column")
    menu = open_column_menu(grid, 5)
    entry = [one for one in menu.actions() if one.objectName() == "ranking.table.hide-column"]
    assert not entry[0].isEnabled()
    menu.close()
    assert titles(grid) == ["received"]


def test_a_column_is_moved_by_drawing_its_heading(grid: TableView, qtbot: QtBot) -> None:
    header = grid.horizontalHeader()
    start = QPoint(header.sectionViewportPosition(MONEY) + 40, header.height() - 8)
    draw(header, start, QPoint(header.sectionViewportPosition(UNIT) + 5, start.y()))
    moved = ["rank", "money", "unit", "points", "share", "received"]
    assert titles(grid) == moved
    assert titles(again(qtbot, ranking())) == moved


def test_a_width_is_kept_against_the_pages_own_wish(grid: TableView, qtbot: QtBot) -> None:
    header = grid.horizontalHeader()
    edge = QPoint(header.sectionViewportPosition(UNIT) + header.sectionSize(UNIT) - 1, 10)
    wide = grid.columnWidth(UNIT)
    draw(header, edge, edge + QPoint(60, 0))
    assert abs(grid.columnWidth(UNIT) - wide - 60) <= 2
    drawn = grid.columnWidth(UNIT)
    grid.setColumnWidth(UNIT, 90)
    grid.set_table(ranking())
    assert grid.columnWidth(UNIT) == drawn
    assert again(qtbot, ranking()).columnWidth(UNIT) == drawn


def test_what_was_arranged_is_taken_back(grid: TableView) -> None:
    wide = grid.columnWidth(UNIT)
    choose(open_column_menu(grid, SHARE), "ranking.table.hide-column")
    grid.horizontalHeader().moveSection(0, 3)
    grid.columns.set_width(UNIT, 300)
    choose(open_column_menu(grid, UNIT), "ranking.table.default-columns")
    assert titles(grid) == ALL
    assert grid.columnWidth(UNIT) == wide
    assert memory().get("columns:ranking.table") is None


def test_a_table_with_other_columns_forgets_calmly(grid: TableView, qtbot: QtBot) -> None:
    choose(open_column_menu(grid, SHARE), "ranking.table.hide-column")
    other = Table("", (Column("x", "X"), Column("y", "Y")), (Row((1, 2)),))
    grid.set_table(other)
    assert titles(grid) == ["x", "y"]
    assert "share" not in titles(again(qtbot, ranking()))


def test_what_the_page_hides_is_not_offered_and_comes_back(grid: TableView) -> None:
    grid.hideColumn(SHARE)
    assert "share" not in dict(grid.columns.choosable)
    choose(open_column_menu(grid, MONEY), "ranking.table.hide-column")
    grid.showColumn(SHARE)
    grid.showColumn(MONEY)
    assert titles(grid) == ["rank", "unit", "points", "share", "received"]


def test_a_memory_of_strange_shape_is_left_out(qtbot: QtBot) -> None:
    for strange in (
        7,
        [3],
        [{"keys": ALL, "hidden": ALL, "order": ["x"], "widths": {"unit": "a"}}],
    ):
        memory().put("columns:ranking.table", strange)
        assert titles(again(qtbot, ranking())) == ALL
