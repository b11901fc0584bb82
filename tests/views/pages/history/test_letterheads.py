"""Another letterhead from a day on is written in advance, seen, and taken out again."""

from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.views.driving import click, find, is_shown
from tests.views.pages.conftest import OpenPage
from tests.views.pages.history.test_page import TITLE, open_tab, replace_text
from tests.views.pages.shown import click_row, rows_shown

TABLE, FORM = "history.letterheads", "history.letterhead-form"


def test_a_letterhead_from_a_day_on_is_written_and_taken_out(
    qtbot: QtBot, store: Path, open_page: OpenPage
) -> None:
    open_page(store, TITLE)
    open_tab("Cơ quan")
    wait = qtbot.waitUntil
    wait(lambda: is_shown(TABLE) and len(rows_shown(TABLE)) == 1)
    assert not find(f"{TABLE}.drop", QPushButton).isEnabled()
    click(f"{TABLE}.add")
    wait(lambda: is_shown(FORM))
    before = find(f"{FORM}.name", QLineEdit).text()
    assert before
    replace_text(f"{FORM}.since", "1/3/2099")
    replace_text(f"{FORM}.name", "Sở Hợp Nhất")
    click(f"{FORM}.ok")
    wait(lambda: len(rows_shown(TABLE)) == 2)
    assert rows_shown(TABLE)[1][:2] == ["01/03/2099", "Sở Hợp Nhất"]
    # What holds today stays until the day has come.
    assert find("history.department.name", QLineEdit).text() == before
    click_row(TABLE, "Sở Hợp Nhất")
    click(f"{TABLE}.drop")
    wait(lambda: is_shown(f"{TABLE}.drop-asked"))
    click(f"{TABLE}.drop-asked.yes")
    wait(lambda: len(rows_shown(TABLE)) == 1)
