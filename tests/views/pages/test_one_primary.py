"""Each page says by one red button what is mainly done there; never by two."""

import shutil
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.services.desk import Desk
from desktop_app.services.store import open_store
from desktop_app.views.pages import PAGES
from tests.services.desk_work import launch, list_people, list_units
from tests.views.conftest import ACTOR
from tests.views.driving import click_sidebar, find
from tests.views.pages.conftest import OpenPage

# The first page shows the way to all others, and history opens on a list to look at.
WITHOUT = {"overview", "history"}


@pytest.fixture(scope="module")
def made_store(new_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two units with a member of staff each, and a campaign."""
    path = Path(shutil.copy(new_store, tmp_path_factory.mktemp("primary")))
    database = open_store(path)
    desk = Desk(database, ACTOR)
    list_units(desk, ["A", "B"])
    list_people(desk, "A", "An")
    launch(desk, "nong-thon-moi")
    database.close()
    return path


def primary(page: QWidget) -> list[str]:
    """The names of the red buttons that are seen on a page."""
    return [
        one.objectName()
        for one in page.findChildren(QPushButton)
        if one.property("role") == "primary" and one.isVisible()
    ]


def has_primary(page: QWidget) -> bool:
    return bool(primary(page))


def tabs_of(page: QWidget) -> list[QTabWidget]:
    return [one for one in page.findChildren(QTabWidget) if one.isVisible()][:1]


@pytest.mark.parametrize("is_empty", [True, False])
def test_no_page_and_no_tab_has_two_red_buttons(
    qtbot: QtBot, open_page: OpenPage, empty_store: Path, made_store: Path, *, is_empty: bool
) -> None:
    path = empty_store if is_empty else Path(shutil.copy(made_store, empty_store))
    open_page(path, PAGES[0].title)
    for spec in PAGES:
        click_sidebar(spec.title)
        page = find(spec.name, QWidget)
        qtbot.waitUntil(page.isVisible)
        if spec.name not in WITHOUT:
            qtbot.waitUntil(partial(has_primary, page), timeout=5_000)
        found = {"": primary(page)}
        for tabs in tabs_of(page):
            for at in range(tabs.count()):
                tabs.setCurrentIndex(at)
                qtbot.wait(20)
                found[tabs.tabText(at)] = primary(page)
        assert all(len(names) <= 1 for names in found.values()), found
