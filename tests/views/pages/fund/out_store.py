"""A store with money collected for a drive, remittances and a bank statement, for the tabs."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QTabWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.fund_rows import NewContribution, NewDrive
from desktop_app.services.desk import Desk
from desktop_app.services.fund.drives import Drives
from desktop_app.services.fund.ledger import Ledger
from desktop_app.services.store import open_store
from tests.services.desk_work import YEAR, list_units
from tests.services.fund.out_work import put_bank_lines, remit
from tests.views.conftest import ACTOR
from tests.views.driving import click_at, find, is_shown
from tests.views.pages.conftest import OpenPage

PAGE = "Quỹ và vận động"
OpenTab = Callable[[str, str], None]


@pytest.fixture(scope="session")
def filled_store(new_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A collected 5.000.000 đồng and B 2.000.000 đồng; B handed all over, and the bank shows it."""
    path = Path(shutil.copy(new_store, tmp_path_factory.mktemp("fund")))
    database = open_store(path)
    desk = Desk(database, ACTOR)
    list_units(desk, ["A", "B"])
    fund, title = "vi-nguoi-ngheo", "Tháng cao điểm"
    Drives(desk).add(NewDrive(YEAR, "D1", fund, title, opens_on="2024-10-17"))
    for unit, amount in (("A", 5_000_000), ("B", 2_000_000)):
        gift = NewContribution(YEAR, "D1", unit, amount=amount, given_on="2024-10-20")
        Ledger(desk).add(gift, "Thử")
    remit(desk, "B", 2_000_000, bank_reference="FT24001")
    put_bank_lines(
        desk,
        {"amount": 2_000_000, "content": "PHONG B NOP QUY FT24001"},
        {"amount": 700_000, "content": "CHUYEN TIEN"},
    )
    database.close()
    return path


def collect_for_storms(path: Path) -> None:
    """90.000 đồng of A for another fund."""
    database = open_store(path)
    desk = Desk(database, ACTOR)
    Drives(desk).add(NewDrive(YEAR, "D2", "thien-tai", "Ủng hộ vùng bão"))
    gift = NewContribution(YEAR, "D2", "A", amount=90_000, given_on="2024-10-20")
    Ledger(desk).add(gift, "Thử")
    database.close()


@pytest.fixture
def out_store(filled_store: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(filled_store, tmp_path / "so.thidua"))


@pytest.fixture
def open_tab(qtbot: QtBot, open_page: OpenPage, out_store: Path) -> OpenTab:
    """Turns to a tab of the page, and waits for a table of it."""

    def opened(title: str, table: str) -> None:
        open_page(out_store, PAGE)
        qtbot.waitUntil(lambda: is_shown("fund.tabs"))
        tabs = find("fund.tabs", QTabWidget)
        titles = [tabs.tabText(place) for place in range(tabs.count())]
        click_at(tabs.tabBar(), tabs.tabBar().tabRect(titles.index(title)).center())
        qtbot.waitUntil(lambda: is_shown(table))

    return opened
