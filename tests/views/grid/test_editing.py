"""Which cells a paste, a fill and a replacement write, worked out without a window."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.views.grid.editing import (
    Edit,
    Room,
    filled_down,
    filled_right,
    overhang,
    pasted,
    replaced,
)

BLOCK = (("1", "2"), ("3", "4"))
# Rows 0, 1, 3, 4 and 5 hold data (2 is a heading), columns 2 to 5 are shown.
ROWS, COLUMNS = (0, 1, 3, 4, 5), (2, 3, 4, 5)


def room(rows: tuple[int, ...], columns: tuple[int, ...]) -> Room:
    return Room(rows, columns, ROWS[ROWS.index(rows[0]) :], COLUMNS[COLUMNS.index(columns[0]) :])


def text(row: int, column: int) -> str:
    return f"{row}{column}"


def test_a_block_goes_in_from_the_current_cell_on() -> None:
    assert pasted(BLOCK, room((1,), (4,))) == [
        Edit(1, 4, "1"),
        Edit(1, 5, "2"),
        Edit(3, 4, "3"),
        Edit(3, 5, "4"),
    ]


def test_one_cell_fills_all_that_is_selected() -> None:
    assert pasted((("9",),), room((0, 1), (2, 3))) == [
        Edit(0, 2, "9"),
        Edit(0, 3, "9"),
        Edit(1, 2, "9"),
        Edit(1, 3, "9"),
    ]


def test_a_block_is_repeated_where_the_selection_is_a_multiple_of_it() -> None:
    written = pasted(BLOCK, room((0, 1, 3, 4), (2, 3)))
    assert [edit.text for edit in written] == ["1", "2", "3", "4", "1", "2", "3", "4"]


def test_what_has_no_room_is_left_out_and_counted() -> None:
    # From row 5 and column 5 on there is room for one cell of four.
    assert pasted(BLOCK, room((5,), (5,))) == [Edit(5, 5, "1")]
    assert overhang(BLOCK, room((5,), (5,))) == 3
    assert overhang(BLOCK, room((0,), (2,))) == 0


def test_a_short_line_of_a_ragged_block_writes_only_what_it_has() -> None:
    assert pasted((("1", "2"), ("3",)), room((0,), (2,)))[-1] == Edit(1, 2, "3")


def test_filling_takes_the_first_row_or_the_one_above() -> None:
    assert filled_down(room((0, 1, 3), (2,)), text, None) == [Edit(1, 2, "02"), Edit(3, 2, "02")]
    assert filled_down(room((3,), (2, 3)), text, 1) == [Edit(3, 2, "12"), Edit(3, 3, "13")]
    assert filled_down(room((0,), (2,)), text, None) == []
    assert filled_right(room((0,), (2, 3)), text, None) == [Edit(0, 3, "02")]
    assert filled_right(room((0,), (3,)), text, 2) == [Edit(0, 3, "02")]


def test_a_text_is_replaced_wherever_it_stands() -> None:
    assert replaced((0, 1), (2, 3), text, "1", "x") == [Edit(1, 2, "x2"), Edit(1, 3, "x3")]
    assert replaced((0,), (2,), text, "", "x") == []


@given(st.lists(st.lists(st.text(max_size=2), min_size=1, max_size=5).map(tuple), max_size=7))
def test_no_cell_is_written_twice_or_outside_its_room(lines: list[tuple[str, ...]]) -> None:
    written = pasted(tuple(lines), room((1,), (3,)))
    places = [(edit.row, edit.column) for edit in written]
    assert len(set(places)) == len(places)
    assert {row for row, _ in places} <= {1, 3, 4, 5}
    assert {column for _, column in places} <= {3, 4, 5}
