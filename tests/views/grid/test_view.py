"""A grid typed into by keys and by input methods, copied from and pasted into."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop_app.reports.report import Column, Format, Row, Table
from desktop_app.views.grid.rows import EditableRows, Typed
from desktop_app.views.grid.view import EditableView
from tests.views.driving import (
    click,
    click_at,
    double_click_at,
    find,
    is_shown,
    press,
    type_into,
    unnamed,
    write,
)
from tests.views.pages.shown import text_of

Key, Held = Qt.Key, Qt.KeyboardModifier
CONTROL, SHIFT = Held.ControlModifier, Held.ShiftModifier
COLUMNS = (
    Column("name", "Đơn vị"),
    Column("1.1", "1.1", Format.POINTS),
    Column("1.2", "1.2", Format.POINTS),
)
FIXED = "Cột tên không nhập được."


class NamesFixed(EditableRows):
    """The first column takes nothing."""

    def why_fixed(self, row: int, column: int) -> str:
        return super().why_fixed(row, column) or (FIXED if column == 0 else "")


class Gestures:
    """What each gesture typed."""

    def __init__(self, rows: EditableRows) -> None:
        self.all: list[tuple[Typed, ...]] = []
        rows.edited.connect(self.all.append)

    @property
    def last(self) -> dict[str, str]:
        """The newest: "unit:A 1.1" → what was typed."""
        return {f"{typed.place.ident} {typed.place.key}": typed.text for typed in self.all[-1]}


@pytest.fixture
def grid(qtbot: QtBot) -> Iterator[EditableView]:
    """Units A to C in two clusters with two columns of marks."""
    view = EditableView("grid", "Bảng thử", NamesFixed())
    qtbot.addWidget(view)
    view.set_table(table())
    view.resize(500, 300)
    view.show()
    qtbot.waitExposed(view)
    yield view
    view.close()


@pytest.fixture
def gestures(grid: EditableView) -> Gestures:
    return Gestures(grid.editable)


def table(first: int = 950) -> Table:
    rows = (
        Row(("Cụm 1",), "group"),
        Row(("Phòng A", first, None), ident="unit:A"),
        Row(("Cụm 2",), "group"),
        Row(("Phòng B", 800, 700), ident="unit:B"),
        Row(("Phòng C", None, None), ident="unit:C"),
    )
    return Table("Thử", COLUMNS, rows)


def at(grid: EditableView, row: int, column: int) -> QModelIndex:
    grid.go(row, column)
    return grid.currentIndex()


def place(grid: EditableView) -> tuple[int, int]:
    return grid.currentIndex().row(), grid.currentIndex().column()


def shown(grid: EditableView, row: int, column: int) -> str:
    return str(grid.editable.index(row, column).data())


def select(grid: EditableView, first: tuple[int, int], last: tuple[int, int]) -> None:
    """From one corner to the other by Shift and arrows."""
    at(grid, *first)
    for _ in range(last[0] - first[0]):
        press(grid, Key.Key_Down, SHIFT)
    for _ in range(last[1] - first[1]):
        press(grid, Key.Key_Right, SHIFT)


def editor() -> QLineEdit:
    return find("grid.editor", QLineEdit)


def paste(grid: EditableView, text: str) -> None:
    QApplication.clipboard().setText(text)
    press(grid, Key.Key_V, CONTROL)


def test_typing_replaces_and_enter_goes_down_past_headings(
    grid: EditableView, gestures: Gestures
) -> None:
    at(grid, 1, 1)
    press(grid, Key.Key_7)
    assert editor().text() == "7"
    press(editor(), Key.Key_Comma)
    press(editor(), Key.Key_5)
    press(editor(), Key.Key_Return)
    assert (gestures.last, place(grid)) == ({"unit:A 1.1": "7,5"}, (3, 1))
    assert shown(grid, 1, 1) == "7,5"
    press(grid, Key.Key_Return, SHIFT)
    assert place(grid) == (1, 1)


def test_f2_mends_the_text_with_the_caret_at_its_end(
    grid: EditableView, gestures: Gestures
) -> None:
    at(grid, 3, 1)
    press(grid, Key.Key_F2)
    assert (editor().text(), editor().cursorPosition(), editor().selectedText()) == ("8,00", 4, "")
    press(editor(), Key.Key_Left)
    press(editor(), Key.Key_Backspace)
    press(editor(), Key.Key_5)
    press(editor(), Key.Key_Tab)
    assert (gestures.last, place(grid)) == ({"unit:B 1.1": "8,50"}, (3, 2))


def test_a_double_click_mends_too(grid: EditableView) -> None:
    middle = grid.visualRect(at(grid, 3, 1)).center()
    click_at(grid.viewport(), middle)
    double_click_at(grid.viewport(), middle)
    assert editor().cursorPosition() == 4


def test_tab_goes_right_and_an_arrow_ends_what_was_typed_anew(
    grid: EditableView, gestures: Gestures
) -> None:
    at(grid, 1, 1)
    press(grid, Key.Key_Tab)
    assert place(grid) == (1, 2)
    press(grid, Key.Key_Tab, SHIFT)
    assert place(grid) == (1, 1)
    press(grid, Key.Key_6)
    press(editor(), Key.Key_Right)
    assert (gestures.last, place(grid)) == ({"unit:A 1.1": "6"}, (1, 2))


def test_escape_gives_the_old_text_back(grid: EditableView, gestures: Gestures) -> None:
    at(grid, 1, 1)
    press(grid, Key.Key_7)
    press(editor(), Key.Key_Escape)
    assert not is_shown("grid.editor")
    assert (shown(grid, 1, 1), gestures.all) == ("9,50", [])


def test_the_same_text_is_no_change(grid: EditableView, gestures: Gestures) -> None:
    at(grid, 3, 1)
    press(grid, Key.Key_F2)
    press(editor(), Key.Key_Return)
    assert gestures.all == []


def test_a_composed_text_begins_typing_and_keeps_its_first_letter(
    grid: EditableView, gestures: Gestures
) -> None:
    at(grid, 1, 1)
    for composed in ("đ", "đa", "đạ"):
        QApplication.sendEvent(grid, QInputMethodEvent(composed, []))
    ended = QInputMethodEvent()
    ended.setCommitString("đạt")
    QApplication.sendEvent(grid, ended)
    assert editor().text() == "đạt"
    press(editor(), Key.Key_Return)
    assert gestures.last == {"unit:A 1.1": "đạt"}
    write(grid, "ữ")
    assert editor().text() == "ữ"


def test_delete_empties_the_cells_that_may_be(grid: EditableView, gestures: Gestures) -> None:
    select(grid, (1, 0), (3, 1))
    press(grid, Key.Key_Delete)
    assert gestures.last == {"unit:A 1.1": "", "unit:B 1.1": ""}
    assert shown(grid, 1, 0) == "Phòng A"


def test_a_fixed_cell_says_why(qtbot: QtBot, grid: EditableView, gestures: Gestures) -> None:
    at(grid, 1, 0)
    for key in (Key.Key_7, Key.Key_F2, Key.Key_Delete):
        with qtbot.waitSignal(grid.said) as said:
            press(grid, key)
        assert said.args == [FIXED]
    write_refused = QInputMethodEvent()
    write_refused.setCommitString("a")
    with qtbot.waitSignal(grid.said):
        QApplication.sendEvent(grid, write_refused)
    assert gestures.all == []
    assert not is_shown("grid.editor")


def test_a_range_goes_to_excel_without_the_headings_between(grid: EditableView) -> None:
    select(grid, (1, 0), (4, 2))
    press(grid, Key.Key_C, CONTROL)
    copied = "Phòng A\t9,50\t\nPhòng B\t8,00\t7,00\nPhòng C\t\t\n"
    assert QApplication.clipboard().text() == copied


def test_a_block_of_excel_goes_in_as_one_gesture(grid: EditableView, gestures: Gestures) -> None:
    at(grid, 1, 1)
    paste(grid, "1\t2\r\n3\t4\r\n")
    assert gestures.all == [gestures.all[0]]
    assert gestures.last == {
        "unit:A 1.1": "1",
        "unit:A 1.2": "2",
        "unit:B 1.1": "3",
        "unit:B 1.2": "4",
    }


def test_what_has_no_room_is_told(qtbot: QtBot, grid: EditableView, gestures: Gestures) -> None:
    at(grid, 4, 2)
    with qtbot.waitSignal(grid.said) as said:
        paste(grid, "1\t2\n3\t4\n")
    assert said.args == ["3 ô dán ra ngoài bảng nên bị bỏ lại."]
    assert gestures.last == {"unit:C 1.2": "1"}


def test_one_copied_cell_fills_the_selection(grid: EditableView, gestures: Gestures) -> None:
    select(grid, (3, 1), (4, 2))
    paste(grid, "5")
    assert set(gestures.last.values()) == {"5"}
    assert len(gestures.last) == 4


def test_cutting_copies_and_empties(grid: EditableView, gestures: Gestures) -> None:
    at(grid, 3, 1)
    press(grid, Key.Key_X, CONTROL)
    assert QApplication.clipboard().text() == "8,00"
    assert gestures.last == {"unit:B 1.1": ""}


def test_filling_down_and_right(grid: EditableView, gestures: Gestures) -> None:
    select(grid, (1, 1), (4, 1))
    press(grid, Key.Key_D, CONTROL)
    assert gestures.last == {"unit:B 1.1": "9,50", "unit:C 1.1": "9,50"}
    at(grid, 1, 2)
    press(grid, Key.Key_R, CONTROL)
    assert gestures.last == {"unit:A 1.2": "9,50"}


def test_replacing_in_the_selection_or_in_all(grid: EditableView, gestures: Gestures) -> None:
    at(grid, 1, 1)
    press(grid, Key.Key_H, CONTROL)
    assert unnamed(grid.window()) == []
    type_into("grid.replace-this", ",00")
    type_into("grid.replace-by", ",25")
    click("grid.replace-go")
    assert gestures.last == {"unit:B 1.1": "8,25", "unit:B 1.2": "7,25"}
    assert text_of("grid.replace-told") == "Đã thay trong 2 ô."
    click("grid.replace-go")
    assert text_of("grid.replace-told") == "Không thấy “,00”."
    click("grid.replace-close")


def test_jumps_go_to_the_corners(grid: EditableView) -> None:
    at(grid, 3, 1)
    press(grid, Key.Key_End, CONTROL)
    assert place(grid) == (4, 2)
    press(grid, Key.Key_Home, CONTROL)
    assert place(grid)[1] == 0


def test_the_selection_is_summed(qtbot: QtBot, grid: EditableView) -> None:
    with qtbot.waitSignal(grid.selection_summed) as told:
        select(grid, (3, 1), (3, 2))
    # 8 + 7 = 15, on average 7,5.
    assert "15,00" in told.args[0]
    assert "7,50" in told.args[0]


def test_what_was_refused_stays_with_its_sentence_until_it_is_given_back(
    grid: EditableView, gestures: Gestures
) -> None:
    rows = grid.editable
    at(grid, 1, 1)
    press(grid, Key.Key_9)
    press(editor(), Key.Key_9)
    press(editor(), Key.Key_Return)
    typed = gestures.all[0][0].place
    rows.refuse({typed: "Vượt mức tối đa."})
    cell = rows.index(1, 1)
    assert (cell.data(), cell.data(Qt.ItemDataRole.ToolTipRole)) == ("⚠ 99", "Vượt mức tối đa.")
    assert rows.problem(1, 1) == "Vượt mức tối đa."
    at(grid, 1, 1)
    press(grid, Key.Key_Escape)
    assert (cell.data(), rows.problem(1, 1)) == ("9,50", "")


def test_what_was_kept_goes_when_the_table_shows_it(grid: EditableView) -> None:
    rows = grid.editable
    at(grid, 1, 1)
    press(grid, Key.Key_7)
    press(editor(), Key.Key_Tab)
    press(grid, Key.Key_6)
    press(editor(), Key.Key_Return)
    rows.keep([rows.place(1, 1)])
    at(grid, 3, 2)
    assert rows.renew(table(700))
    # The first cell is kept, the second still waits; the current cell has not moved.
    assert (shown(grid, 1, 1), shown(grid, 1, 2), place(grid)) == ("7,00", "6", (3, 2))


def test_the_model_keeps_qt_s_rules(grid: EditableView) -> None:
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(grid.editable, fatal)
    rows = grid.editable
    at(grid, 1, 1)
    paste(grid, "1\t2\n3\t4\n")
    rows.refuse({rows.place(1, 1): "Sai."})
    grid.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert rows.renew(table(100))
    grid.set_table(Table("Khác", COLUMNS[:2], ()))
    assert tester.model() is rows
