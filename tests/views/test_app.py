import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from desktop_app.app import (
    Shell,
    furnish,
    on_unexpected,
    only_window,
    place_for,
    recent_store,
    remember,
)
from desktop_app.config import (
    Language,
    Scheme,
    Settings,
    default_store,
    save_settings,
    settings_file,
)
from desktop_app.views.look import look
from desktop_app.views.main_window import Doors, MainWindow, Place
from tests.views.conftest import ACTOR
from tests.views.driving import click, click_sidebar, find, is_shown
from tests.views.office import PlainOffice, specs


@pytest.mark.allow_log("unexpected")
def test_an_unexpected_error_reaches_the_user_as_a_sentence(
    qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    error = ValueError("sai")
    on_unexpected(type(error), error, error.__traceback__)
    assert "ngoài dự kiến" in find("bug.sentence", QLabel).text()
    click("bug.close")
    qtbot.waitUntil(lambda: not is_shown("bug"))
    assert capsys.readouterr().err == ""


def test_ctrl_c_in_a_terminal_is_no_failure() -> None:
    on_unexpected(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert not is_shown("bug")


def test_a_first_store_is_suggested_where_the_program_looks_for_it() -> None:
    assert place_for("Sở Y tế") == default_store()


def test_a_second_store_is_named_for_its_department_without_what_files_refuse() -> None:
    default_store().write_bytes(b"")
    assert place_for('Sở "A/B".').name == "Sở AB.thidua"


def test_a_store_is_never_suggested_where_a_file_stands() -> None:
    default_store().write_bytes(b"")
    first = place_for("Sở Y tế")
    first.parent.mkdir(parents=True, exist_ok=True)
    first.write_bytes(b"")
    assert place_for("Sở Y tế").name == "Sở Y tế (2).thidua"


def test_without_any_store_none_is_opened() -> None:
    assert recent_store() is None


def test_the_default_store_is_opened_where_nothing_is_remembered() -> None:
    default_store().write_bytes(b"")
    assert recent_store() == default_store()


def test_the_store_last_open_is_remembered_also_when_it_has_gone(tmp_path: Path) -> None:
    default_store().write_bytes(b"")
    remember(tmp_path / "sổ.thidua")
    assert recent_store() == tmp_path / "sổ.thidua"


def test_what_cannot_be_remembered_stops_nobody(tmp_path: Path) -> None:
    settings_file().parent.parent.mkdir(parents=True, exist_ok=True)
    settings_file().parent.write_bytes(b"a file where the folder should be")
    remember(tmp_path / "sổ.thidua")
    assert recent_store() is None


def test_only_the_first_window_clears_up() -> None:
    first = only_window()
    assert first is not None
    assert only_window() is None
    first.unlock()
    assert only_window() is not None


@pytest.fixture
def shell(qtbot: QtBot, office: PlainOffice, tmp_path: Path) -> Iterator[Shell]:
    """The window on an open store, its second page shown for another year than the first."""
    doors = Doors(lambda _path: office, lambda *_: office, lambda _name: tmp_path / "mới.thidua")
    made = Shell(lambda: MainWindow(doors, specs(), ACTOR))
    made.window.show()
    made.window.go_to(Place(tmp_path / "mẫu.thidua", 2023, "settings"))
    qtbot.waitUntil(lambda: is_shown("settings.table"))
    yield made
    look().spoken.disconnect(made.make_anew)
    made.deleteLater()
    look().speak(Language.VIETNAMESE)
    qtbot.waitUntil(lambda: not made.window.workers.writing)
    made.window.close()


def test_another_language_makes_the_window_anew_where_the_user_was(
    qtbot: QtBot, shell: Shell
) -> None:
    before = shell.window
    place = before.place
    look().speak(Language.ENGLISH)
    qtbot.waitUntil(lambda: shell.window is not before and shell.window.place is not None)
    qtbot.waitUntil(lambda: is_shown("settings.table"))
    assert shell.window.place == place
    assert find("header.year", QComboBox).currentText() == "2023"
    click_sidebar("Ranking")
    assert is_shown("ranking.table")


def test_another_language_waits_for_the_work_that_is_under_way(qtbot: QtBot, shell: Shell) -> None:
    before = shell.window
    stop = threading.Event()
    before.workers.write("Chấm điểm", lambda _progress: stop.wait(30))
    look().speak(Language.ENGLISH)
    qtbot.wait(50)
    assert shell.window is before
    stop.set()
    qtbot.waitUntil(lambda: shell.window is not before)


def test_what_the_user_chose_holds_from_the_start(qapp: QApplication) -> None:
    save_settings(Settings(scheme=Scheme.DARK, text_percent=120))
    furnish(qapp)
    assert (look().is_dark, look().percent) == (True, 120)
    save_settings(Settings())
    furnish(qapp)
    assert (look().scheme, look().percent) == (Scheme.SYSTEM, 100)
