"""A store with units, people, classes, a measure and an initiative, for the tabs of records."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QTabWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.awards.assessments import NewAssessment
from desktop_app.domain.awards.initiatives import Author, InitiativeScope, NewInitiative
from desktop_app.domain.awards.measures import MeasureKind, NewMeasure
from desktop_app.domain.awards.titles import Assessed
from desktop_app.services.awards.assessments import Assessments
from desktop_app.services.awards.disciplines import Disciplines
from desktop_app.services.awards.initiatives import Initiatives
from desktop_app.services.desk import Desk
from desktop_app.services.store import open_store
from tests.services.desk_work import YEAR, list_people, list_units
from tests.views.conftest import ACTOR
from tests.views.driving import click_at, find, is_shown
from tests.views.pages.conftest import OpenPage

PAGE = "Khen thưởng"
OpenTab = Callable[[str, str], None]


@pytest.fixture(scope="session")
def recorded_store(new_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An, Bình and Cúc of A, Dũng of B: An is assessed, Dũng was reprimanded, Cúc had an idea."""
    path = Path(shutil.copy(new_store, tmp_path_factory.mktemp("awards")))
    database = open_store(path)
    desk = Desk(database, ACTOR)
    list_units(desk, ["A", "B"])
    list_people(desk, "A", "Nguyễn Thị An", "Trần Bình", "Lê Cúc")
    list_people(desk, "B", "Phạm Dũng")
    Assessments(desk).set(YEAR, [NewAssessment("A-0", Assessed.GOOD, points=9_150, basis="QĐ 12")])
    measure = NewMeasure("B-0", MeasureKind.REPRIMAND, f"{YEAR}-03-01", document="QĐ 5/QĐ-SNV")
    Disciplines(desk).add(measure)
    idea = NewInitiative("Trạm bơm tự động", InitiativeScope.UNIT, (Author("A-2"),))
    Initiatives(desk).add(YEAR, idea)
    database.close()
    return path


@pytest.fixture
def records_store(recorded_store: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(recorded_store, tmp_path / "so.thidua"))


@pytest.fixture
def open_records(qtbot: QtBot, open_page: OpenPage, records_store: Path) -> OpenTab:
    """Turns to a tab of the page, and waits for a table of it."""

    def opened(title: str, table: str) -> None:
        open_page(records_store, PAGE)
        qtbot.waitUntil(lambda: is_shown("awards.tabs"))
        tabs = find("awards.tabs", QTabWidget)
        titles = [tabs.tabText(place) for place in range(tabs.count())]
        tabs.tabBar().setUsesScrollButtons(False)
        click_at(tabs.tabBar(), tabs.tabBar().tabRect(titles.index(title)).center())
        qtbot.waitUntil(lambda: is_shown(table))

    return opened
