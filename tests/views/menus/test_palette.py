"""Ctrl+K: a few letters lead to any act, page or record."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from desktop_app.views.main_window import MainWindow
from tests.views.driving import find, is_shown, press, write


@pytest.fixture
def palette(opened: MainWindow, qtbot: QtBot) -> QLineEdit:
    """The list is open, its field has the focus."""
    press(opened, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: is_shown("palette"))
    return find("palette.text", QLineEdit)


def lines() -> list[str]:
    found = find("palette.list", QListWidget)
    return [found.item(row).text() for row in range(found.count())]


def test_it_begins_with_all_that_can_be_done(palette: QLineEdit) -> None:
    assert palette.hasFocus()
    told = "\n".join(lines())
    for one in ("Cài đặt", "Đổi tên cơ quan", "Tạo sổ mới", "Phím tắt"):
        assert one in told


def test_letters_without_marks_leave_what_answers_to_them(palette: QLineEdit) -> None:
    write(palette, "doi ten")
    assert [one.partition("    ")[0] for one in lines()] == ["Đổi tên cơ quan"]


def test_the_store_is_searched_when_the_fingers_rest(palette: QLineEdit, qtbot: QtBot) -> None:
    write(palette, "vp")
    qtbot.waitUntil(lambda: lines() == ["Văn phòng 2024    —  Đơn vị · vp"])


def test_enter_goes_to_the_page(palette: QLineEdit, qtbot: QtBot) -> None:
    write(palette, "cai dat")
    press(palette, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: is_shown("settings.title"))
    assert not is_shown("palette")


def test_the_arrows_move_in_the_list_while_one_types(palette: QLineEdit) -> None:
    press(palette, Qt.Key.Key_Down)
    press(palette, Qt.Key.Key_Down)
    assert find("palette.list", QListWidget).currentRow() == 2
    press(palette, Qt.Key.Key_Up)
    assert find("palette.list", QListWidget).currentRow() == 1


def test_an_act_is_done_after_the_list_is_gone(palette: QLineEdit, qtbot: QtBot) -> None:
    write(palette, "phim tat")
    press(palette, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: is_shown("keys"))


def test_escape_closes_it(palette: QLineEdit) -> None:
    press(palette, Qt.Key.Key_Escape)
    assert not is_shown("palette")


def test_letters_that_nothing_answers_to_leave_nothing_to_choose(
    palette: QLineEdit, qtbot: QtBot
) -> None:
    write(palette, "zzzz")
    qtbot.waitUntil(lambda: len(lines()) == 1)
    write(palette, "\x00")
    press(palette, Qt.Key.Key_Return)
    assert not is_shown("failure")
