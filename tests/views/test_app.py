from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop_app.app import on_unexpected, only_window, place_for, recent_store, remember
from desktop_app.config import default_store, settings_file
from tests.views.driving import click, find, is_shown


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
