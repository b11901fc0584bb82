from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QListWidget
from pytestqt.qtbot import QtBot

from desktop_app.config import Scheme, load_settings
from desktop_app.views.look import look
from desktop_app.views.main_window import MainWindow
from desktop_app.views.table_view import TableView
from tests.views.driving import find, is_shown, press

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def opened(window: MainWindow) -> Iterator[MainWindow]:
    look().choose(Scheme.LIGHT, 100)
    yield window
    look().choose(Scheme.SYSTEM, 100)


def turn(window: MainWindow, notches: float, held: Qt.KeyboardModifier = CONTROL) -> None:
    """Turn the wheel over the middle of the window, as the system tells of it."""
    place = QPointF(window.width() / 2, window.height() / 2)
    event = QWheelEvent(
        place,
        QPointF(window.mapToGlobal(place)),
        QPoint(),
        QPoint(0, round(notches * 120)),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003  # the wheel turns as it always did; Qt takes it by place only
    )
    QApplication.sendEvent(window.windowHandle(), event)


def test_ctrl_and_the_wheel_zoom_the_window_and_it_is_kept(opened: MainWindow) -> None:
    turn(opened, 2)
    assert look().percent == 120
    assert load_settings().text_percent == 120
    turn(opened, -3)
    assert load_settings().text_percent == look().percent == 90


def test_a_touchpads_small_turns_add_up(opened: MainWindow) -> None:
    for _ in range(4):
        turn(opened, 0.25)
    assert look().percent == 110


def test_the_wheel_alone_scrolls(opened: MainWindow) -> None:
    turn(opened, 5, Qt.KeyboardModifier.NoModifier)
    assert look().percent == 100


def test_keys_zoom_too(opened: MainWindow) -> None:
    for key, percent in (
        (Qt.Key.Key_Plus, 110),
        (Qt.Key.Key_Equal, 120),
        (Qt.Key.Key_Minus, 110),
        (Qt.Key.Key_0, 100),
    ):
        press(opened, key, CONTROL)
        assert look().percent == percent


def test_the_whole_window_grows(
    qtbot: QtBot, opened: MainWindow, tmp_path_factory: pytest.TempPathFactory
) -> None:
    store = tmp_path_factory.mktemp("store") / "mẫu.thidua"
    store.write_bytes(b"")
    opened.open_store(store)
    qtbot.waitUntil(lambda: is_shown("ranking.table"))
    grid, sidebar = find("ranking.table", TableView), find("sidebar", QListWidget)
    qtbot.waitUntil(lambda: grid.rows.rowCount() > 0)

    def sizes() -> tuple[int, int, int]:
        return grid.rowHeight(0), grid.horizontalHeader().height(), sidebar.width()

    plain = sizes()
    turn(opened, 10)
    qtbot.waitUntil(
        lambda: all(
            1.6 * before < after < 2.4 * before
            for before, after in zip(plain, sizes(), strict=True)
        )
    )
    assert sidebar.sizeHintForRow(0) > 40
