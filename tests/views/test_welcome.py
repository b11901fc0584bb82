"""Ways into the work where no store is open: the assistant after a new store, the sample year."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop_app.domain.progress import Progress
from desktop_app.services.office import Office
from desktop_app.views.main_window import Doors, MainWindow
from desktop_app.views.pages import PAGES
from tests.views.conftest import ACTOR
from tests.views.driving import click, find, is_shown, type_into


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, empty_sample: Path) -> MainWindow:
    def sample(progress: Progress) -> Path:
        progress(1, 2, "Nhập")
        return Path(shutil.copy(empty_sample, tmp_path / "nam-mau.thidua"))

    doors = Doors(
        open=Office.open,
        create=Office.create,
        place=lambda _name: tmp_path / "so.thidua",
        sample=sample,
    )
    made = MainWindow(doors, PAGES, ACTOR)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def empty_sample(tmp_path: Path) -> Path:
    """A store that stands for the sample year, which takes long to make."""
    path = tmp_path / "mau" / "mau.thidua"
    path.parent.mkdir()
    Office.create(path, "Sở Mẫu", ACTOR).close()
    return path


def department() -> str:
    return find("header.department", QLabel).text()


def create(qtbot: QtBot) -> None:
    click("welcome.create")
    type_into("create-store.department", "Sở Mới")
    click("create-store.ok")
    qtbot.waitUntil(lambda: is_shown("first-run.letterhead"))


@pytest.mark.usefixtures("window")
def test_the_sample_year_is_one_press_away(qtbot: QtBot) -> None:
    click("welcome.sample")
    qtbot.waitUntil(lambda: is_shown("header.department") and department() == "Sở Mẫu")


@pytest.mark.usefixtures("window")
def test_a_new_store_begins_with_the_assistant_which_is_resumed_from_the_first_page(
    qtbot: QtBot,
) -> None:
    create(qtbot)
    type_into("first-run.parent-agency", "Ủy ban nhân dân tỉnh An Bình")
    click("first-run.go")
    qtbot.waitUntil(lambda: is_shown("first-run.units"))
    click("first-run.later")
    qtbot.waitUntil(lambda: is_shown("overview.assistant"))
    click("overview.assistant")
    # The letterhead is stored; it goes on with the units.
    qtbot.waitUntil(lambda: is_shown("first-run.units"))
    click("first-run.later")
    click("overview.sample")
    qtbot.waitUntil(lambda: department() == "Sở Mẫu")
