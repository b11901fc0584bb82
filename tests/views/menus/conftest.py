"""A window with an open office of plain values."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.views.main_window import MainWindow
from tests.views.driving import is_shown


@pytest.fixture
def opened(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    path = tmp_path / "so.thidua"
    path.write_bytes(b"")
    window.open_store(path)
    qtbot.waitUntil(lambda: is_shown("sidebar"))
    return window
