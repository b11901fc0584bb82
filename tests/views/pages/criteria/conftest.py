"""A store with the year's own set in use, and the page of criteria sets before it."""

import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.services.criteria_sets import CriteriaSets
from desktop_app.services.desk import Desk
from desktop_app.services.store import open_store
from tests.services.desk_work import YEAR, list_units
from tests.views.conftest import ACTOR
from tests.views.driving import is_shown
from tests.views.pages.conftest import OpenPage


@pytest.fixture(scope="session")
def judged_store(new_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = Path(shutil.copy(new_store, tmp_path_factory.mktemp("criteria")))
    database = open_store(path)
    desk = Desk(database, ACTOR)
    list_units(desk, ["A", "B"])
    CriteriaSets(desk).adopt("nam-tap-the", YEAR)
    database.close()
    return path


@pytest.fixture
def store(judged_store: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(judged_store, tmp_path / "so.thidua"))


@pytest.fixture
def page(qtbot: QtBot, open_page: OpenPage, store: Path) -> None:
    open_page(store, "Bộ tiêu chí")
    qtbot.waitUntil(lambda: is_shown("criteria.tree"))
