from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from desktop_app.reports.report import Column, Row, Table
from desktop_app.views.table_view import TableView
from desktop_app.views.tables.widths import NARROWEST, shared, squeezed


def test_columns_that_fit_stay_as_wide_as_they_want() -> None:
    assert squeezed({0: 60, 1: 300}, 400) == {0: 60, 1: 300}


def test_the_widest_give_way_first_and_alike() -> None:
    # 60 + 100 leave 340 for two: 170 each.
    assert squeezed({0: 60, 1: 300, 2: 100, 3: 220}, 500) == {0: 60, 1: 170, 2: 100, 3: 170}


@given(st.dictionaries(st.integers(0, 20), st.integers(20, 400)), st.integers(0, 3000))
def test_they_fit_unless_that_would_make_them_too_narrow(widths: dict[int, int], room: int) -> None:
    found = squeezed(widths, room)
    assert all(min(widths[at], NARROWEST) <= width <= widths[at] for at, width in found.items())
    assert sum(found.values()) <= room or max(found.values(), default=0) <= NARROWEST


@given(st.dictionaries(st.integers(0, 20), st.integers(20, 400)), st.integers(0, 3000))
def test_where_they_scroll_anyway_nothing_is_squeezed(widths: dict[int, int], room: int) -> None:
    found = shared(widths, room)
    assert sum(found.values()) <= room or found == widths


def view_of(qtbot: QtBot, *lengths: int) -> TableView:
    made = TableView("thử", "Bảng thử")
    qtbot.addWidget(made)
    made.resize(1400, 300)
    columns = tuple(Column(f"c{at}", f"Cột {at}") for at in range(len(lengths)))
    made.set_table(Table("Bảng", columns, (Row(tuple("m" * many for many in lengths)),)))
    made.show()
    qtbot.waitExposed(made)
    return made


def all_wide(view: TableView) -> list[int]:
    return [view.columnWidth(at) for at in range(view.rows.columnCount())]


def test_columns_share_less_room_and_take_more_again(qtbot: QtBot) -> None:
    view = view_of(qtbot, 3, 20, 20)
    wanted = all_wide(view)
    view.resize(sum(wanted) - 100, 300)
    qtbot.waitUntil(lambda: view.columnWidth(1) < wanted[1])
    # The two long ones give way alike, the short one not at all; nothing scrolls sideways.
    narrow = all_wide(view)
    assert narrow[0] == wanted[0]
    assert abs(narrow[1] - narrow[2]) <= 1
    # The scroll bar learns of narrower columns one turn of the event loop later.
    qtbot.waitUntil(lambda: view.horizontalScrollBar().maximum() == 0)
    assert all_wide(view) == narrow
    view.resize(1400, 300)
    qtbot.waitUntil(lambda: all_wide(view) == wanted)


def test_a_width_that_a_page_gave_is_left_alone(qtbot: QtBot) -> None:
    view = view_of(qtbot, 20, 20)
    wanted = all_wide(view)
    view.setColumnWidth(0, 111)
    view.resize(111 + wanted[1] - 60, 300)
    qtbot.waitUntil(lambda: view.columnWidth(1) < wanted[1])
    assert view.columnWidth(0) == 111


def test_where_it_scrolls_anyway_columns_keep_what_they_ask_for(qtbot: QtBot) -> None:
    view = view_of(qtbot, 20, 20, 20, 20)
    wanted = all_wide(view)
    view.resize(300, 300)
    qtbot.waitUntil(lambda: view.horizontalScrollBar().maximum() > 0)
    qtbot.wait(100)
    assert all_wide(view) == wanted
