import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.views.areas import entrance, go_round
from tests.views.driving import press

SHIFT = Qt.KeyboardModifier.ShiftModifier


class Three(QWidget):
    """Three areas above each other, of two, no and one control."""

    def __init__(self) -> None:
        super().__init__()
        self.areas = [QWidget(), QWidget(), QWidget()]
        self.first, self.second, self.third = QLineEdit(), QPushButton(), QLineEdit()
        column = QVBoxLayout(self)
        for area, controls in zip(
            self.areas, ((self.first, self.second), (), (self.third,)), strict=True
        ):
            inner = QVBoxLayout(area)
            for control in controls:
                inner.addWidget(control)
            column.addWidget(area)
        go_round(self, lambda: self.areas)


@pytest.fixture
def three(qtbot: QtBot) -> Three:
    made = Three()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.first.setFocus()
    return made


def key(modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> QWidget | None:
    focus = QApplication.focusWidget()
    assert focus is not None
    press(focus, Qt.Key.Key_F6, modifier)
    return QApplication.focusWidget()


def test_it_goes_round_and_passes_over_an_area_without_controls(three: Three) -> None:
    assert key() is three.third
    assert key() is three.first


def test_it_goes_back_where_one_was_in_the_area(three: Three) -> None:
    three.second.setFocus()
    assert key(SHIFT) is three.third
    assert key(SHIFT) is three.second


def test_a_disabled_control_is_no_way_in(three: Three) -> None:
    three.first.setEnabled(False)
    assert entrance(three.areas[0]) is three.second
    assert entrance(three.areas[1]) is None
