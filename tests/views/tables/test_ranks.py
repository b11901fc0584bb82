"""The order of a column's values, worked out beside the window's thread where a table is long."""

from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot

from desktop_app.reports.report import Column, Format, Row, Table
from desktop_app.views.row_table import RowTable
from desktop_app.views.tables.ranks import ROWS_AT_ONCE, ColumnRanks, ranks_of

COLUMNS = (Column("name", "Tên"), Column("count", "Số", Format.NUMBER))


def long_table(rows: int) -> Table:
    """Names that count down, figures that count up."""
    made = (Row((f"Xã {rows - at:05}", at), ident=str(at)) for at in range(rows))
    return Table("", COLUMNS, tuple(made))


def test_texts_are_ranked_in_vietnamese_order_after_figures() -> None:
    cells = ("Ân", "An", 7, None, "Áo", "", 3, "An")
    table = Table("", COLUMNS[:1], tuple(Row((cell,)) for cell in cells))
    # An, then Áo (a before â), then Ân; what is empty has no rank.
    assert ranks_of(table, 0) == {3: 0, 7: 1, "An": 2, "Áo": 3, "Ân": 4}


def test_a_row_without_the_cell_has_no_rank() -> None:
    assert ranks_of(Table("", COLUMNS, (Row(("Xã",)),)), 1) == {}


def test_a_short_table_is_known_at_once(qtbot: QtBot) -> None:
    parent = QObject()
    ranks = ColumnRanks(parent)
    ranks.take(long_table(3))
    assert ranks.ask(0)
    assert ranks.of(0) == {"Xã 00001": 0, "Xã 00002": 1, "Xã 00003": 2}
    qtbot.assertNotEmitted(ranks.known)


def test_a_long_table_is_sorted_some_moments_later(qtbot: QtBot) -> None:
    rows = RowTable()
    rows.set_table(long_table(ROWS_AT_ONCE + 1))
    current = rows.index(0, 0)
    rows.sort(0, Qt.SortOrder.AscendingOrder)
    assert rows.rows[0].ident == "0"
    qtbot.waitUntil(lambda: rows.rows[0].ident == str(ROWS_AT_ONCE))
    assert current.isValid()
    rows.sort(0, Qt.SortOrder.DescendingOrder)  # its order is known by now
    assert rows.rows[0].ident == "0"


def test_another_table_is_not_sorted_by_the_order_of_the_one_before(qtbot: QtBot) -> None:
    rows = RowTable()
    rows.set_table(long_table(ROWS_AT_ONCE + 1))
    rows.sort(0, Qt.SortOrder.AscendingOrder)
    other = Table("", COLUMNS, (Row(("B", 1)), Row(("A", 2))))
    rows.set_table(other)
    qtbot.wait(100)
    assert [row.cells[0] for row in rows.rows] == ["B", "A"]
