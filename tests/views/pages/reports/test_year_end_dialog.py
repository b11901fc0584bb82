from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from tests.views.driving import click, find, is_shown, press, unnamed, write
from tests.views.pages.conftest import OpenPage
from tests.views.pages.shown import text_of

NAME = "reports.year-end"


@pytest.fixture
def where(qtbot: QtBot, open_page: OpenPage, store: Path, tmp_path: Path) -> Path:
    """The dialog is open with a new folder typed in; that folder."""
    window = open_page(store, "Báo cáo và in")
    open_dialog(qtbot)
    assert unnamed(window) == []
    folder = tmp_path / "ra"
    type_folder(str(folder))
    return folder


def type_folder(text: str) -> None:
    editor = find(f"{NAME}.folder", QLineEdit)
    editor.selectAll()
    press(editor, Qt.Key.Key_Delete)
    write(editor, text)


def open_dialog(qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: find(NAME, QPushButton).isEnabled())
    click(NAME)
    qtbot.waitUntil(lambda: is_shown(f"{NAME}-dialog"))


def ticked() -> list[str]:
    parts = find(f"{NAME}.parts", QListWidget)
    items = (parts.item(at) for at in range(parts.count()))
    return [one.text() for one in items if one.checkState() is Qt.CheckState.Checked]


def tick_only(*titles: str) -> None:
    if len(ticked()) != find(f"{NAME}.parts", QListWidget).count():
        click(f"{NAME}.all")
    click(f"{NAME}.all")
    parts = find(f"{NAME}.parts", QListWidget)
    for title in titles:
        parts.setCurrentItem(parts.findItems(title, Qt.MatchFlag.MatchExactly)[0])
        parts.setFocus()
        press(parts, Qt.Key.Key_Space)


def test_what_is_ticked_is_made_and_the_choice_is_remembered(qtbot: QtBot, where: Path) -> None:
    wanted = ["Kế hoạch phong trào", "Biên lai"]
    tick_only(*wanted)
    click(f"{NAME}.editable")
    click(f"{NAME}.write")
    qtbot.waitUntil(lambda: is_shown(f"{NAME}-dialog.result"))
    # Two campaigns, each plan as a PDF and to be edited; no receipt was given in the year.
    assert text_of(f"{NAME}-dialog.result").startswith("Đã lập hồ sơ gồm 4 tệp")
    assert "1 tài liệu chưa lập được" in text_of(f"{NAME}-dialog.result")
    names = sorted(one.name for one in (where / "Hồ sơ thi đua 2024").iterdir())
    assert [name[:2] for name in names] == ["00", "00", "01", "02", "03", "04"]
    click(f"{NAME}-dialog.close")
    open_dialog(qtbot)
    assert sorted(ticked()) == sorted(wanted)
    assert find(f"{NAME}.editable", QCheckBox).isChecked()
    assert find(f"{NAME}.folder", QLineEdit).text() == str(where)


def test_nothing_ticked_makes_nothing_and_no_folder_is_asked_for(qtbot: QtBot, where: Path) -> None:
    tick_only()
    assert not find(f"{NAME}.write", QPushButton).isEnabled()
    tick_only("Biên lai")
    type_folder("")
    click(f"{NAME}.write")
    qtbot.waitUntil(lambda: is_shown(f"{NAME}.no-folder"))
    assert not where.exists()


def test_a_set_is_cancelled_whole(qtbot: QtBot, where: Path) -> None:
    click(f"{NAME}.write")
    qtbot.waitUntil(lambda: is_shown(f"{NAME}-dialog.progress"))
    qtbot.waitUntil(where.exists)
    click(f"{NAME}-dialog.close")
    qtbot.waitUntil(lambda: find(f"{NAME}.write", QPushButton).isEnabled())
    assert list(where.iterdir()) == []
