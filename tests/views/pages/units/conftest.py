"""A small store beside the sample year: quickly made, with namesakes in it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.domain.people import NewPerson
from desktop_app.services.desk import Desk
from desktop_app.services.office import Office
from desktop_app.services.people_editing import PeopleEditing
from desktop_app.services.store import open_store
from desktop_app.views.context import Context
from desktop_app.views.operation import Workers
from desktop_app.views.pages.units import UnitsPage
from tests.services.desk_work import list_units
from tests.views.conftest import ACTOR

YEAR = 2024


@pytest.fixture(scope="session")
def small_year(new_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Units A and B in C1, D in C2; two called Nguyễn Văn Á, in A and in D; Bưởi in B."""
    path = Path(shutil.copy(new_store, tmp_path_factory.mktemp("small")))
    database = open_store(path)
    desk = Desk(database, ACTOR)
    list_units(desk, ["C1:A", "C1:B", "C2:D"], year=YEAR)
    people = PeopleEditing(desk)
    for code, name, unit in (
        ("N1", "Nguyễn Văn Á", "A"),
        ("N2", "Nguyễn Văn Á", "D"),
        ("B1", "Đỗ Thị Bưởi", "B"),
    ):
        people.add(YEAR, NewPerson(name, unit, code=code, job="Chuyên viên"))
    database.close()
    return path


@pytest.fixture
def small(small_year: Path, tmp_path: Path) -> Path:
    """The small store, to be changed at will."""
    return Path(shutil.copy(small_year, tmp_path / "nho.thidua"))


@pytest.fixture
def page(qtbot: QtBot, workers: Workers, small: Path) -> Iterator[UnitsPage]:
    """The page of units on the small store, refreshed as the window refreshes it."""
    office = Office.open(small, ACTOR)
    context = Context(office, workers, ACTOR, YEAR)
    made = UnitsPage(context)
    qtbot.addWidget(made)
    context.changed.connect(lambda _changes: made.refresh())
    made.resize(1060, 640)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    made.refresh()
    yield made
    context.leave()
    workers.close()
    office.close()
