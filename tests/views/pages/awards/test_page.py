"""The page's tabs, and the way to one record from elsewhere."""

from pathlib import Path

from PySide6.QtWidgets import QTableView, QTabWidget
from pytestqt.qtbot import QtBot

from desktop_app.services.office import Office
from desktop_app.views.pages.awards import AwardsPage
from tests.views.conftest import ACTOR
from tests.views.driving import find, is_shown
from tests.views.pages.conftest import OpenPage


def test_a_title_is_shown_in_its_tab(qtbot: QtBot, open_page: OpenPage, store: Path) -> None:
    office = Office.open(store, ACTOR)
    last = office.titles.all()[-1]
    office.close()
    open_page(store, "Khen thưởng")
    qtbot.waitUntil(lambda: is_shown("awards"))
    find("awards", AwardsPage).reveal(f"title:{last.code}")
    qtbot.waitUntil(lambda: is_shown("awards.titles.table"))
    tabs = find("awards.tabs", QTabWidget)
    assert tabs.tabText(tabs.currentIndex()) == "Danh hiệu, hình thức"
    table = find("awards.titles.table", QTableView)
    qtbot.waitUntil(lambda: table.currentIndex().isValid())
    row = table.currentIndex().row()
    cells = [str(table.model().index(row, at).data()) for at in range(table.model().columnCount())]
    assert last.code in cells
