"""The sample year in a store, made once; each test has a copy, opened in the real window."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from desktop_app.app import place_for
from desktop_app.services.office import Office
from desktop_app.views.main_window import Doors, MainWindow
from desktop_app.views.page import Page
from desktop_app.views.pages import PAGES
from tests.made_once import made_once
from tests.views.conftest import ACTOR
from tests.views.driving import click_sidebar, find, is_shown
from tests.views.pages.walking import fill_store

OpenPage = Callable[[Path, str], MainWindow]


@pytest.fixture
def store(sample_year: Path, tmp_path: Path) -> Path:
    """The sample year, to be changed at will."""
    return Path(shutil.copy(sample_year, tmp_path / "so.thidua"))


@pytest.fixture
def empty_store(new_store: Path, tmp_path: Path) -> Path:
    """A department's store with nothing in it."""
    return Path(shutil.copy(new_store, tmp_path / "moi.thidua"))


@pytest.fixture(scope="session")
def full_store(new_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with something in every list; nobody writes to it."""

    def make(folder: Path) -> Path:
        return fill_store(folder / "so.thidua", new_store, folder)

    return made_once(tmp_path_factory, "full", make)


@pytest.fixture
def open_page(qtbot: QtBot) -> OpenPage:
    """Opens a store in the real window and turns to the page of a title."""

    def opened(path: Path, title: str) -> MainWindow:
        doors = Doors(open=Office.open, create=Office.create, place=place_for)
        window = MainWindow(doors, PAGES, ACTOR)
        qtbot.addWidget(window)
        window.show()
        window.open_store(path)
        qtbot.waitUntil(lambda: is_shown("header.year"))
        qtbot.waitUntil(lambda: find("header.year", QComboBox).count() > 0)
        click_sidebar(title)
        qtbot.waitUntil(lambda: all(page.is_grown for page in window.findChildren(Page)))
        return window

    return opened
