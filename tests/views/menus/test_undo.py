"""Ctrl+Z and Ctrl+Y say what they will do, do it once, and say why they do not."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QDateEdit,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.undo import Offer, Offers
from desktop_app.views.choice_box import ChoiceBox
from desktop_app.views.context import Context
from desktop_app.views.dialogs import message
from desktop_app.views.form import Field, FormDialog
from desktop_app.views.main_window import MainWindow
from tests.views.driving import click, find, is_shown, press, write
from tests.views.menus.acting import menu_act
from tests.views.office import PlainOffice

CONTROL = Qt.KeyboardModifier.ControlModifier
MARK = Offers(undo=Offer(7, "Nhập điểm (Điểm của A:1)"))


@pytest.fixture
def marked(opened: MainWindow, office: PlainOffice, qtbot: QtBot) -> MainWindow:
    """A mark was just entered."""
    office.undoing.offered = MARK
    click("ranking.rename")
    qtbot.waitUntil(lambda: "Nhập điểm" in words(opened, "undo"))
    return opened


def words(window: MainWindow, way: str) -> str:
    return menu_act(window, f"menu.{way}").text()


def test_nothing_can_be_taken_back_before_anything_was_done(opened: MainWindow) -> None:
    for name in ("menu.undo", "menu.redo"):
        assert not menu_act(opened, name).isEnabled()
    assert menu_act(opened, "menu.undo").text() == "&Hoàn tác"


def test_the_menu_says_what_it_would_take_back(marked: MainWindow) -> None:
    assert menu_act(marked, "menu.undo").text() == "&Hoàn tác: Nhập điểm (Điểm của A:1)"


def test_ctrl_z_takes_back_and_says_so(
    marked: MainWindow, office: PlainOffice, qtbot: QtBot
) -> None:
    press(marked, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: "Nhập điểm" in words(marked, "redo"))
    assert office.undoing.taken == [7]
    assert words(marked, "redo") == "&Làm lại: Nhập điểm (Điểm của A:1)"
    assert words(marked, "undo") == "&Hoàn tác"
    assert not menu_act(marked, "menu.undo").isEnabled()
    assert find("banner.text", QLabel).text() == "Đã hoàn tác: Nhập điểm (Điểm của A:1)."


def test_pressed_twice_it_takes_one_step_back(
    marked: MainWindow, office: PlainOffice, qtbot: QtBot
) -> None:
    for _ in range(2):
        press(marked, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: "Nhập điểm" in words(marked, "redo"))
    assert office.undoing.taken == [7]


def test_ctrl_y_does_it_again(marked: MainWindow, office: PlainOffice, qtbot: QtBot) -> None:
    press(marked, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: "Nhập điểm" in words(marked, "redo"))
    press(marked, Qt.Key.Key_Y, CONTROL)
    qtbot.waitUntil(lambda: len(office.undoing.taken) == 2)


def test_what_is_not_taken_back_says_why(
    opened: MainWindow, office: PlainOffice, qtbot: QtBot
) -> None:
    offer = Offer(0, "Khóa sổ năm (Năm 2024)", "Sổ đã khóa chỉ mở lại bằng việc “Mở lại sổ năm”.")
    office.undoing.offered = Offers(undo=offer)
    click("ranking.rename")
    qtbot.waitUntil(lambda: "Khóa sổ năm" in words(opened, "undo"))
    menu_act(opened, "menu.undo").trigger()
    assert "Mở lại sổ năm" in find("banner.text", QLabel).text()
    assert office.undoing.taken == []


def test_a_step_that_cannot_be_taken_back_any_more_is_a_sentence(
    opened: MainWindow, office: PlainOffice, qtbot: QtBot
) -> None:
    office.undoing.offered = Offers(undo=Offer(-1, "Nhập điểm"))
    click("ranking.rename")
    qtbot.waitUntil(lambda: "Nhập điểm" in words(opened, "undo"))
    menu_act(opened, "menu.undo").trigger()
    qtbot.waitUntil(lambda: is_shown("failure"))
    click("failure.ok")


def choices() -> ChoiceBox:
    return ChoiceBox([(f"Đơn vị {at}", at) for at in range(60)])


@pytest.mark.parametrize("make", [QLineEdit, QPlainTextEdit, QSpinBox, QDateEdit, choices])
def test_a_field_that_is_typed_into_keeps_its_own_ctrl_z(
    marked: MainWindow, office: PlainOffice, qtbot: QtBot, make: type[QWidget]
) -> None:
    field = make()
    field.setParent(marked)
    field.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    editor = QApplication.focusWidget()
    assert editor is not None
    write(editor, "5")
    for key in (Qt.Key.Key_Z, Qt.Key.Key_Z, Qt.Key.Key_Y):
        press(editor, key, CONTROL)
    assert office.undoing.taken == []


def test_in_a_field_ctrl_z_takes_back_the_typing(marked: MainWindow, qtbot: QtBot) -> None:
    field = QLineEdit(marked)
    field.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    write(field, "nhầm")
    press(field, Qt.Key.Key_Z, CONTROL)
    assert field.text() == ""


def test_behind_an_open_dialog_nothing_is_taken_back(
    marked: MainWindow, office: PlainOffice, qtbot: QtBot
) -> None:
    form = FormDialog(marked, "form", "Mẫu", [Field("name", "Tên", QLineEdit())])
    form.open()
    message(marked, "notice", "Đã xong.")
    for name in ("notice", "form"):
        qtbot.waitUntil(partial(is_shown, name))
        for key in (Qt.Key.Key_Z, Qt.Key.Key_Y):
            press(find(name, QWidget), key, CONTROL)
            press(marked, key, CONTROL)
        find(name, QWidget).close()
    assert office.undoing.taken == []


@pytest.fixture
def running(marked: MainWindow) -> Iterator[threading.Event]:
    """A command that has begun, and goes on until it is let go."""
    begun, go_on = threading.Event(), threading.Event()

    def work(_progress: object) -> Done[str]:
        begun.set()
        go_on.wait(30)
        return Done("", Changes.SCORES)

    context_of(marked).command("Nhập số liệu", work)
    assert begun.wait(30)
    yield go_on
    go_on.set()


def context_of(window: MainWindow) -> Context:
    context = window._context  # noqa: SLF001  # stands for any command of any page
    assert context is not None
    return context


def test_while_a_command_runs_a_key_takes_nothing_back_and_says_so(
    marked: MainWindow, office: PlainOffice, qtbot: QtBot, running: threading.Event
) -> None:
    assert words(marked, "undo") == "&Hoàn tác"
    press(marked, Qt.Key.Key_Z, CONTROL)
    said = "Chương trình đang làm “Nhập số liệu”. Xong việc đó hãy bấm lại."
    assert find("banner.text", QLabel).text() == said
    running.set()
    qtbot.waitUntil(lambda: "Nhập điểm" in words(marked, "undo"))
    assert office.undoing.taken == []


class Steps:
    """Steps that are taken back one by one, the last first; a gate holds each of them."""

    def __init__(self) -> None:
        self.left = [1, 2, 3]
        self.gate = threading.Event()

    def offers(self) -> Offers:
        return Offers(undo=Offer(self.left[-1], f"Việc {self.left[-1]}") if self.left else Offer())

    def take_back(self, entry: int) -> Done[str]:
        self.gate.wait(30)
        assert self.left[-1] == entry
        self.left.pop()
        return Done("", Changes.ALL)


@pytest.fixture
def steps(opened: MainWindow, office: PlainOffice, qtbot: QtBot) -> Steps:
    made = Steps()
    office.undoing = made  # type: ignore[assignment]  # what the menu asks of it
    context_of(opened).changed.emit(Changes.SCORES)
    qtbot.waitUntil(lambda: "Việc 3" in words(opened, "undo"))
    return made


def test_pressed_quickly_twice_it_takes_two_steps_back_one_after_the_other(
    opened: MainWindow, steps: Steps, qtbot: QtBot
) -> None:
    for _ in range(2):
        press(opened, Qt.Key.Key_Z, CONTROL)
    steps.gate.set()
    qtbot.waitUntil(lambda: "Việc 1" in words(opened, "undo"))
    assert steps.left == [1]


def test_a_press_that_waits_is_forgotten_when_something_else_is_done(
    opened: MainWindow, steps: Steps, qtbot: QtBot
) -> None:
    for _ in range(2):
        press(opened, Qt.Key.Key_Z, CONTROL)
    context_of(opened).command("Nhập điểm", lambda _progress: Done("", Changes.SCORES))
    steps.gate.set()
    qtbot.waitUntil(lambda: "Việc 2" in words(opened, "undo"))
    assert steps.left == [1, 2]


def do(window: MainWindow, office: PlainOffice, offers: Offers) -> None:
    """A command after which this can be taken back, and of which nothing is said."""
    office.undoing.offered = offers
    context_of(window).command("Việc", lambda _progress: Done("", Changes.SCORES))


LOSS = Offer(9, "Bỏ hạn mức (Hạn mức số 3)", loses=True)


def test_what_took_something_away_is_told_with_the_way_back(
    opened: MainWindow, office: PlainOffice, qtbot: QtBot
) -> None:
    do(opened, office, Offers(undo=LOSS))
    qtbot.waitUntil(lambda: is_shown("banner.way-back"))
    assert find("banner.way-back", QLabel).text() == "Ctrl+Z để hoàn tác."
    assert find("banner.text", QLabel).text() == "Đã làm: Bỏ hạn mức (Hạn mức số 3)."


def test_the_way_back_stands_beside_what_the_page_said_of_it(
    opened: MainWindow, office: PlainOffice, qtbot: QtBot
) -> None:
    office.undoing.offered = Offers(undo=LOSS)
    context_of(opened).command(
        "Bỏ hạn mức",
        lambda _progress: Done("", Changes.SCORES),
        lambda _value: context_of(opened).tell("Đã bỏ hạn mức.", "success"),
    )
    qtbot.waitUntil(lambda: is_shown("banner.way-back"))
    assert find("banner.text", QLabel).text() == "Đã bỏ hạn mức."


def test_taking_back_names_no_way_back_of_what_was_done_before(
    opened: MainWindow, office: PlainOffice, qtbot: QtBot
) -> None:
    do(opened, office, Offers(undo=replace(LOSS, entry=12)))
    qtbot.waitUntil(lambda: is_shown("banner.way-back"))
    do(opened, office, Offers(undo=LOSS, redo=Offer(13, "Bỏ hạn mức")))
    context_of(opened).tell("Đã hoàn tác.", "success")
    qtbot.waitUntil(lambda: "Bỏ hạn mức" in words(opened, "redo"))
    assert not is_shown("banner.way-back")


def test_what_took_nothing_away_leaves_the_banner_alone(
    opened: MainWindow, office: PlainOffice, qtbot: QtBot
) -> None:
    do(opened, office, MARK)
    qtbot.waitUntil(lambda: "Nhập điểm" in words(opened, "undo"))
    assert not is_shown("banner")


def test_a_key_that_is_held_down_takes_one_step_back(opened: MainWindow) -> None:
    assert not menu_act(opened, "menu.undo").autoRepeat()
    assert not menu_act(opened, "menu.redo").autoRepeat()


def test_what_a_command_changes_is_asked_about_anew(
    opened: MainWindow, office: PlainOffice, qtbot: QtBot
) -> None:
    office.undoing.offered = MARK
    context_of(opened).changed.emit(Changes.SCORES)
    qtbot.waitUntil(lambda: "Nhập điểm" in words(opened, "undo"))
