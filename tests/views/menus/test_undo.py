"""Ctrl+Z and Ctrl+Y say what they will do, do it once, and say why they do not."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from desktop_app.domain.changes import Changes
from desktop_app.domain.undo import Offer, Offers
from desktop_app.views.main_window import MainWindow
from tests.views.driving import click, find, is_shown, press, write
from tests.views.menus.acting import menu_act
from tests.views.office import PlainOffice

MARK = Offers(undo=Offer(7, "Nhập điểm (Điểm của A:1)"))


@pytest.fixture
def marked(opened: MainWindow, office: PlainOffice, qtbot: QtBot) -> MainWindow:
    """A mark was just entered."""
    office.undoing.offered = MARK
    click("ranking.rename")
    qtbot.waitUntil(lambda: menu_act(opened, "menu.undo").isEnabled())
    return opened


def test_nothing_can_be_taken_back_before_anything_was_done(opened: MainWindow) -> None:
    for name in ("menu.undo", "menu.redo"):
        assert not menu_act(opened, name).isEnabled()
    assert menu_act(opened, "menu.undo").text() == "&Hoàn tác"


def test_the_menu_says_what_it_would_take_back(marked: MainWindow) -> None:
    assert menu_act(marked, "menu.undo").text() == "&Hoàn tác: Nhập điểm (Điểm của A:1)"


def test_ctrl_z_takes_back_and_says_so(
    marked: MainWindow, office: PlainOffice, qtbot: QtBot
) -> None:
    press(marked, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: menu_act(marked, "menu.redo").isEnabled())
    assert office.undoing.taken == [7]
    assert menu_act(marked, "menu.redo").text() == "&Làm lại: Nhập điểm (Điểm của A:1)"
    assert find("banner.text", QLabel).text() == "Đã hoàn tác: Nhập điểm (Điểm của A:1)."


def test_pressed_twice_it_takes_one_step_back(
    marked: MainWindow, office: PlainOffice, qtbot: QtBot
) -> None:
    for _ in range(2):
        press(marked, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: menu_act(marked, "menu.redo").isEnabled())
    assert office.undoing.taken == [7]


def test_ctrl_y_does_it_again(marked: MainWindow, office: PlainOffice, qtbot: QtBot) -> None:
    press(marked, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: menu_act(marked, "menu.redo").isEnabled())
    press(marked, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(office.undoing.taken) == 2)


def test_what_is_not_taken_back_says_why(
    opened: MainWindow, office: PlainOffice, qtbot: QtBot
) -> None:
    offer = Offer(0, "Khóa sổ năm (Năm 2024)", "Sổ đã khóa chỉ mở lại bằng việc “Mở lại sổ năm”.")
    office.undoing.offered = Offers(undo=offer)
    click("ranking.rename")
    qtbot.waitUntil(lambda: menu_act(opened, "menu.undo").isEnabled())
    menu_act(opened, "menu.undo").trigger()
    assert "Mở lại sổ năm" in find("banner.text", QLabel).text()
    assert office.undoing.taken == []


def test_a_step_that_cannot_be_taken_back_any_more_is_a_sentence(
    opened: MainWindow, office: PlainOffice, qtbot: QtBot
) -> None:
    office.undoing.offered = Offers(undo=Offer(-1, "Nhập điểm"))
    click("ranking.rename")
    qtbot.waitUntil(lambda: menu_act(opened, "menu.undo").isEnabled())
    menu_act(opened, "menu.undo").trigger()
    qtbot.waitUntil(lambda: is_shown("failure"))
    click("failure.ok")


def test_a_field_that_is_typed_into_keeps_its_own_ctrl_z(
    marked: MainWindow, office: PlainOffice, qtbot: QtBot
) -> None:
    field = QLineEdit(marked)
    field.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    write(field, "nhầm")
    press(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (field.text(), office.undoing.taken) == ("", [])


def test_what_a_command_changes_is_asked_about_anew(
    opened: MainWindow, office: PlainOffice, qtbot: QtBot
) -> None:
    office.undoing.offered = MARK
    context = opened._context  # noqa: SLF001  # stands for any command of any page
    assert context is not None
    context.changed.emit(Changes.SCORES)
    qtbot.waitUntil(lambda: menu_act(opened, "menu.undo").isEnabled())
