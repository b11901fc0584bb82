"""A store with a small department and a round that was proposed and put to the vote."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QTabWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.awards.nominations import NewNomination
from desktop_app.domain.councils import NewCouncil, NewMeeting, NewMember, Role
from desktop_app.services.awards.nominations import Nominations
from desktop_app.services.councils import Councils
from desktop_app.services.desk import Desk
from desktop_app.services.store import open_store
from tests.services.awards.department import LDTT, merit_round, small_department
from tests.views.conftest import ACTOR
from tests.views.driving import click_at, find, is_shown
from tests.views.pages.conftest import OpenPage

PAGE = "Khen thưởng"
PROVINCE = "cstd-tinh"
OpenTab = Callable[[str, str], None]


@pytest.fixture(scope="session")
def proposed_store(new_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A round: LĐTT proposed by rule, An by hand for the province; a council of nine met."""
    path = Path(shutil.copy(new_store, tmp_path_factory.mktemp("rounds")))
    database = open_store(path)
    desk = Desk(database, ACTOR)
    small_department(desk)
    about = merit_round(desk)
    Nominations(desk).propose(about, LDTT)
    Nominations(desk).add(about, NewNomination(PROVINCE, "A-0", reason="Hội đồng xét"))
    council = Councils(desk).add(NewCouncil("Hội đồng Thi đua - Khen thưởng", 6_667)).value
    for place in range(9):
        role = Role.MEMBER if place else Role.CHAIR
        Councils(desk).add_member(council, NewMember(f"Ủy viên {place}", role))
    Councils(desk).add_meeting(council, NewMeeting("2024-11-20", 8))
    database.close()
    return path


@pytest.fixture
def round_store(proposed_store: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(proposed_store, tmp_path / "so.thidua"))


@pytest.fixture
def open_round(qtbot: QtBot, open_page: OpenPage, round_store: Path) -> OpenTab:
    """Turns to a tab of the page, and waits for a table of it."""

    def opened(title: str, table: str) -> None:
        open_page(round_store, PAGE)
        turn_to(qtbot, title, table)

    return opened


def turn_to(qtbot: QtBot, title: str, shown: str) -> None:
    qtbot.waitUntil(lambda: is_shown("awards.tabs"))
    tabs = find("awards.tabs", QTabWidget)
    titles = [tabs.tabText(place) for place in range(tabs.count())]
    tabs.tabBar().setUsesScrollButtons(False)
    click_at(tabs.tabBar(), tabs.tabBar().tabRect(titles.index(title)).center())
    qtbot.waitUntil(lambda: is_shown(shown))
