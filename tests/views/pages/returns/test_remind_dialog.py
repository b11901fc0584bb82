import json
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QListWidget, QPushButton, QTextEdit
from pytestqt.qtbot import QtBot

from desktop_app.config import resource
from tests.views.driving import click, enter_path, find, is_shown, press, unnamed
from tests.views.pages.returns.conftest import Opened
from tests.views.pages.shown import choose, row_of, text_of

POVERTY = "Phong trào “Vì người nghèo - Không để ai bị bỏ lại phía sau”"
TEXT = "Trung tâm Huấn luyện an toàn lao động"


@pytest.fixture
def dialog(qtbot: QtBot, board: Path) -> Path:
    click("returns.remind")
    qtbot.waitUntil(lambda: is_shown("returns.remind-dialog"))
    qtbot.waitUntil(lambda: "Kính gửi" in letter())
    return board


def letter() -> str:
    return find("returns.remind.letter", QTextEdit).toPlainText()


def offered() -> list[str]:
    units = find("returns.remind.units", QListWidget)
    return [units.item(at).text() for at in range(units.count())]


def tick_the_first() -> None:
    units = find("returns.remind.units", QListWidget)
    units.setFocus()
    press(units, Qt.Key.Key_Home)
    press(units, Qt.Key.Key_Space)


@pytest.mark.usefixtures("dialog")
def test_who_owes_what_is_listed_and_read_in_the_letter() -> None:
    truth = json.loads(resource("sample_year", "truth.json").read_text(encoding="utf-8"))
    owing = {code for codes in truth["missing"].values() for code in codes}
    assert len(offered()) == len(owing) == 2
    days = (date.today() - date(2024, 11, 25)).days  # noqa: DTZ011  # the user's day
    assert f"quá hạn {days} ngày (hạn 25/11/2024)" in offered()[0]
    assert all(text.splitlines()[0] in letter() for text in offered())


@pytest.mark.usefixtures("dialog")
def test_a_unit_that_is_not_ticked_is_not_in_the_letter(qtbot: QtBot) -> None:
    first = offered()[0].splitlines()[0]
    tick_the_first()
    qtbot.waitUntil(lambda: first not in letter())
    assert "Kính gửi" in letter()
    assert text_of("returns.remind.count") == "Đã chọn 1/2"


@pytest.mark.usefixtures("dialog")
def test_one_campaign_alone_can_be_asked_for(qtbot: QtBot) -> None:
    choose(
        "returns.remind.campaign", "Phong trào “Vì người nghèo - Không để ai bị bỏ lại phía sau”"
    )
    qtbot.waitUntil(lambda: len(offered()) == 1)
    assert offered()[0].startswith(TEXT)


@pytest.mark.usefixtures("dialog")
def test_nobody_ticked_is_no_letter() -> None:
    click("returns.remind.all")
    assert not find("returns.remind.word", QPushButton).isEnabled()
    assert not find("returns.remind.pdf", QPushButton).isEnabled()
    assert "ít nhất một đơn vị" in letter()


@pytest.mark.parametrize(("act", "ending"), [("word", ".docx"), ("pdf", ".pdf")])
@pytest.mark.usefixtures("dialog")
def test_the_letter_is_saved_and_the_board_says_who_was_reminded(
    qtbot: QtBot, tmp_path: Path, opened: Opened, act: str, ending: str
) -> None:
    path = tmp_path / f"don doc{ending}"
    today = date.today().strftime("%d/%m/%Y")  # noqa: DTZ011  # the user's day
    click(f"returns.remind.{act}")
    enter_path("returns.remind.save", str(path))
    qtbot.waitUntil(lambda: is_shown("returns.remind-dialog.result"))
    assert path.stat().st_size > 0
    qtbot.waitUntil(lambda: row_of("returns.board", TEXT)[-1] == today)
    click("returns.remind-dialog.open")
    assert opened.paths == [path]


@pytest.mark.usefixtures("dialog")
def test_every_control_can_be_found_by_name() -> None:
    assert unnamed(find("returns.remind-dialog", QDialog)) == []
