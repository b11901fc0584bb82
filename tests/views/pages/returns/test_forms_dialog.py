from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from tests.views.driving import click, find, is_shown, press, type_into, unnamed, write
from tests.views.pages.returns.conftest import Opened, rows_in
from tests.views.pages.shown import choose, text_of


@pytest.fixture
def dialog(qtbot: QtBot, board: Path, tmp_path: Path) -> Path:  # noqa: ARG001  # the board is open
    """The dialog with a new folder typed in; that folder."""
    click("returns.forms")
    qtbot.waitUntil(lambda: is_shown("returns.forms-dialog"))
    folder = tmp_path / "mau"
    type_folder(str(folder))
    return folder


def type_folder(text: str) -> None:
    editor = find("returns.forms.folder", QLineEdit)
    editor.selectAll()
    press(editor, Qt.Key.Key_Delete)
    if text:
        type_into("returns.forms.folder", text)


def tick_only_the_first() -> None:
    click("returns.forms.all")
    units = find("returns.forms.units", QListWidget)
    units.setFocus()
    press(units, Qt.Key.Key_Home)
    press(units, Qt.Key.Key_Space)


def test_every_unit_gets_a_workbook_and_the_folder_opens(
    qtbot: QtBot, dialog: Path, opened: Opened
) -> None:
    click("returns.forms.write")
    qtbot.waitUntil(lambda: is_shown("returns.forms-dialog.result"))
    assert text_of("returns.forms-dialog.result").startswith("Đã tạo 26 mẫu báo cáo")
    assert len(list(dialog.glob("*.xlsx"))) == 26
    click("returns.forms-dialog.open")
    assert opened.paths == [dialog]


def test_a_part_of_the_year_with_its_day_comes_onto_the_board(qtbot: QtBot, dialog: Path) -> None:
    choose("returns.forms.period", "Quý III năm 2024")
    tick_only_the_first()
    assert text_of("returns.forms.count") == "Đã chọn 1/26"
    click("returns.forms.write")
    qtbot.waitUntil(lambda: is_shown("returns.forms-dialog.result"))
    (made,) = dialog.glob("*.xlsx")
    assert made.name.startswith("VP - Văn phòng Sở")
    assert "2024-Q3" in made.name
    qtbot.waitUntil(lambda: rows_in("returns.board") == 3 * (26 + 1))


def test_nobody_ticked_is_nothing_to_make(dialog: Path) -> None:
    assert find("returns.forms.write", QPushButton).isEnabled()
    click("returns.forms.all")
    assert not find("returns.forms.write", QPushButton).isEnabled()
    assert not dialog.exists()


def test_without_a_folder_it_asks_for_one(dialog: Path) -> None:
    type_folder("")
    click("returns.forms.write")
    assert "chọn thư mục" in find("returns.forms.no-folder", QMessageBox).text()
    click("returns.forms.no-folder.ok")
    assert not dialog.exists()


def test_files_that_are_there_are_kept_and_the_choice_stays(qtbot: QtBot, dialog: Path) -> None:
    tick_only_the_first()
    click("returns.forms.write")
    qtbot.waitUntil(lambda: is_shown("returns.forms-dialog.result"))
    (made,) = dialog.glob("*.xlsx")
    before = made.read_bytes()
    click("returns.forms-dialog.close")
    qtbot.waitUntil(lambda: not is_shown("returns.forms-dialog"))
    click("returns.forms")
    type_folder("")
    write(find("returns.forms.folder", QLineEdit), str(dialog))
    click("returns.forms.write")
    qtbot.waitUntil(lambda: is_shown("failure"))
    assert made.name in find("failure", QMessageBox).text()
    click("failure.ok")
    assert text_of("returns.forms.count") == "Đã chọn 26/26"
    assert [path.read_bytes() for path in dialog.glob("*.xlsx")] == [before]


@pytest.mark.usefixtures("dialog")
def test_every_control_can_be_found_by_name() -> None:
    assert unnamed(find("returns.forms-dialog", QDialog)) == []
