"""Stores that cannot be opened, through the window's real doors."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QLabel
from pytestqt.qtbot import QtBot

from desktop_app.app import place_for, recent_store, remember
from desktop_app.services.office import Office
from desktop_app.views.main_window import Doors, MainWindow
from desktop_app.views.pages import PAGES
from tests.views.conftest import ACTOR
from tests.views.driving import click, find, is_shown, type_into


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    doors = Doors(open=Office.open, create=Office.create, place=place_for)
    made = MainWindow(doors, PAGES, ACTOR)
    made.store_entered.connect(remember)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def store(new_store: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(new_store, tmp_path))


def of_a_newer_program(path: Path) -> None:
    with closing(sqlite3.connect(path)) as link, link:
        link.execute("UPDATE alembic_version SET version_num = 'r9999'")


def a_letter(path: Path) -> None:
    path.write_text("Kính gửi các phòng", encoding="utf-8")


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (Path.unlink, "Không tìm thấy tệp dữ liệu"),
        (of_a_newer_program, "phiên bản Sổ Thi Đua mới hơn"),
        (a_letter, "không phải là dữ liệu của Sổ Thi Đua"),
    ],
)
def test_a_store_that_cannot_be_opened_is_a_sentence_and_the_welcome_stays(
    qtbot: QtBot,
    window: MainWindow,
    store: Path,
    spoil: Callable[[Path], object],
    sentence: str,
) -> None:
    spoil(store)
    window.open_store(store)
    qtbot.waitUntil(lambda: is_shown("failure.ok"))
    assert sentence in find("qt_msgbox_label", QLabel).text()
    click("failure.ok")
    assert is_shown("welcome.create")
    assert recent_store() is None


def test_a_store_that_another_program_holds_is_a_sentence(
    qtbot: QtBot, window: MainWindow, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_app.models.connecting.BUSY_SECONDS", 0.05)
    with closing(sqlite3.connect(store, isolation_level=None)) as holder:
        holder.execute("PRAGMA locking_mode = EXCLUSIVE")
        holder.execute("BEGIN EXCLUSIVE")
        window.open_store(store)
        qtbot.waitUntil(lambda: is_shown("failure.ok"))
    assert "đang được chương trình khác sử dụng" in find("qt_msgbox_label", QLabel).text()
    click("failure.ok")


def test_a_new_store_opens_on_its_first_steps_and_is_remembered(
    qtbot: QtBot, window: MainWindow
) -> None:
    click("welcome.create")
    type_into("create-store.department", "Sở Y tế")
    type_into("create-store.parent-agency", "Ủy ban nhân dân tỉnh An Bình")
    type_into("create-store.place", "An Bình")
    place = place_for("Sở Y tế")
    click("create-store.ok")
    qtbot.waitUntil(lambda: is_shown("first-run.units"))
    click("first-run.later")
    qtbot.waitUntil(lambda: is_shown("overview.step.units"))
    qtbot.waitUntil(lambda: find("header.year", QComboBox).count() > 0)
    assert find("header.department", QLabel).text() == "Sở Y tế"
    assert window.windowTitle() == f"{place.name} – Sổ Thi Đua"
    assert recent_store() == place
    window.close()
    office = Office.open(place, ACTOR)
    department = office.settings.department()
    office.close()
    assert department.parent_agency == "Ủy ban nhân dân tỉnh An Bình"
    assert department.place == "An Bình"
