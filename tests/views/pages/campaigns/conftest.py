"""The campaigns page on the sample year, turned to one of its tabs."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QTabWidget
from pytestqt.qtbot import QtBot

from tests.views.driving import find, is_shown
from tests.views.pages.conftest import OpenPage

OpenTab = Callable[[str, str], None]


@pytest.fixture
def open_tab(qtbot: QtBot, open_page: OpenPage, store: Path) -> OpenTab:
    """Turns to the tab of a title and waits until a control of it is on the screen."""

    def opened(title: str, control: str) -> None:
        open_page(store, "Phong trào")
        qtbot.waitUntil(lambda: is_shown("campaigns.table"))
        tabs = find("campaigns.tabs", QTabWidget)
        titles = [tabs.tabText(place) for place in range(tabs.count())]
        tabs.setCurrentIndex(titles.index(title))
        qtbot.waitUntil(lambda: is_shown(control))

    return opened
