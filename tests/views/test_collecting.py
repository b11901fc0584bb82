"""Python looks at all objects only while another program is in front."""

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.views.collecting import TIMES, YOUNG, collect_at_rest


class Circle:
    """Points at itself."""

    def __init__(self) -> None:
        self.me = self


@pytest.fixture
def resting(qtbot: QtBot, qapp: QApplication) -> Iterator[QApplication]:
    before = gc.get_threshold()
    collect_at_rest(qapp)
    yield qapp
    qapp.applicationStateChanged.disconnect()
    gc.set_threshold(*before)
    gc.unfreeze()
    qtbot.wait(1)


def an_old_circle() -> weakref.ref[Circle]:
    """One that outlived two collections of young objects, and is let go of."""
    circle = Circle()
    gc.collect(0)
    gc.collect(1)
    return weakref.ref(circle)


def test_an_old_circle_goes_once_another_program_is_in_front(resting: QApplication) -> None:
    gone = an_old_circle()
    gc.collect(1)
    assert gone() is not None
    resting.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert gone() is not None
    resting.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert gone() is None


@pytest.mark.usefixtures("resting")
def test_all_objects_are_not_looked_at_however_many_there_are() -> None:
    before = gc.get_stats()[2]["collections"]
    many = [[at] for at in range(YOUNG * TIMES * 3)]
    assert len(many) == 300_000
    assert gc.get_stats()[2]["collections"] == before
    assert gc.get_stats()[1]["collections"] > 0
