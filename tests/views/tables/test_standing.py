"""Who looks at a table goes on standing where they stood when it is shown anew."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.reports.report import Column, Row, Table
from desktop_app.views.table_view import TableView

FIRST, LAST = 1, 300


def listed(numbers: range | list[int], kind: str = "row") -> Table:
    columns = tuple(Column(f"c{at}", f"Cột số {at}", width=30) for at in range(12))
    rows = tuple(Row((str(number), *["x"] * 11), ident=f"{kind}:{number}") for number in numbers)
    return Table("Bảng", columns, rows)


@pytest.fixture
def view(qtbot: QtBot) -> TableView:
    made = TableView("thử", "Bảng thử")
    qtbot.addWidget(made)
    made.resize(420, 300)
    made.set_table(listed(range(FIRST, LAST + 1)))
    made.show()
    qtbot.waitExposed(made)
    return made


def choose(view: TableView, number: int, above: int = 3, column: int = 7) -> None:
    """Make a record's cell current, with some rows in view above it."""
    row = view.rows.row_of(f"row:{number}")
    view.setCurrentIndex(view.rows.index(row, column))
    view.scrollTo(view.rows.index(row - above, column), view.ScrollHint.PositionAtTop)


def place(view: TableView) -> tuple[str, str, int]:
    """The current record, its column, and how many rows are in view above it."""
    here = view.currentIndex()
    return view.current_ident(), view.rows.keys[here.column()], here.row() - view.rowAt(0)


def test_the_cell_and_what_is_seen_around_it_stay(view: TableView) -> None:
    choose(view, 150)
    sideways = view.horizontalScrollBar().value()
    assert sideways > 0
    view.set_table(listed(range(FIRST, LAST + 1)))
    assert place(view) == ("row:150", "c7", 3)
    assert view.horizontalScrollBar().value() == sideways


def test_rows_that_come_in_above_do_not_move_what_is_seen(view: TableView) -> None:
    choose(view, 150)
    view.set_table(listed(range(FIRST - 10, LAST + 1)))
    assert place(view) == ("row:150", "c7", 3)


def test_where_the_record_is_gone_the_next_one_takes_its_place(view: TableView) -> None:
    choose(view, 150)
    view.set_table(listed([one for one in range(FIRST, LAST + 1) if one not in {150, 151}]))
    assert place(view) == ("row:152", "c7", 3)


def test_where_the_last_record_is_gone_the_one_above_is_next(view: TableView) -> None:
    choose(view, LAST, above=0)
    view.set_table(listed(range(FIRST, LAST)))
    assert view.current_ident() == f"row:{LAST - 1}"


def test_what_is_scrolled_to_without_choosing_stays_in_view(view: TableView) -> None:
    view.scrollTo(view.rows.index(99, 0), view.ScrollHint.PositionAtTop)
    view.set_table(listed(range(FIRST - 1, LAST + 1)))
    assert view.rows.rows[view.rowAt(0)].ident == "row:100"


def test_who_sees_the_top_sees_what_comes_in_there(view: TableView) -> None:
    choose(view, 2, above=1)
    view.set_table(listed(range(FIRST - 1, LAST + 1)))
    assert (view.current_ident(), view.rowAt(0)) == ("row:2", 0)
    assert seen(view)


def test_what_is_seen_stays_where_what_is_current_is_far_away(view: TableView) -> None:
    choose(view, 20)
    view.scrollTo(view.rows.index(199, 0), view.ScrollHint.PositionAtTop)
    view.set_table(listed(range(FIRST, LAST + 1)))
    assert view.rows.rows[view.rowAt(0)].ident == "row:200"
    assert view.current_ident() == "row:20"


def test_another_list_begins_at_its_top_with_nothing_chosen(view: TableView) -> None:
    choose(view, 150)
    view.set_table(listed(range(FIRST, LAST + 1), kind="other"))
    assert (view.current_ident(), view.rowAt(0)) == ("", 0)


def test_a_column_that_is_gone_leaves_the_record_current(view: TableView) -> None:
    choose(view, 150)
    shown = listed(range(FIRST, LAST + 1))
    few = tuple(replace(row, cells=row.cells[:2]) for row in shown.rows)
    view.set_table(Table("Bảng", shown.columns[:2], few))
    assert place(view) == ("row:150", "c0", 3)


def seen(view: TableView) -> bool:
    """Whether the current cell is in view."""
    return view.viewport().rect().intersects(view.visualRect(view.currentIndex()))
