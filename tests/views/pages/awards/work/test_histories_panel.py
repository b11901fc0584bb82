"""Whole histories in the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QListView
from pytestqt.qtbot import QtBot

from tests.views.driving import click, click_at, enter_path, find, is_shown, press, type_into
from tests.views.pages.awards.work.conftest import OpenTab
from tests.views.pages.shown import choose, rows_shown, text_of

TAB, TABLE = "Lịch sử", "awards.histories.table"
SEARCH, WHO = "awards.histories.subject-search", "awards.histories.who"


@pytest.fixture
def tab(qtbot: QtBot, open_round: OpenTab) -> None:
    open_round(TAB, TABLE)
    qtbot.waitUntil(lambda: everybody().model().rowCount() == 5)


def everybody() -> QListView:
    return find("awards.histories.subject-list", QListView)


@pytest.mark.usefixtures("tab")
def test_a_person_is_found_without_marks_and_shown_whole(qtbot: QtBot) -> None:
    assert text_of(WHO) == "Chưa chọn ai"
    assert not find("awards.histories.excel", QAbstractButton).isEnabled()
    type_into(SEARCH, "tran an")
    press(find(SEARCH, QLineEdit), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: text_of(WHO) == "Trần An (A-0)")
    kinds = {row[3] for row in rows_shown(TABLE)}
    assert {"Xét khen thưởng", "Đánh giá, xếp loại"} <= kinds


@pytest.mark.usefixtures("tab")
def test_a_unit_is_chosen_with_a_click(qtbot: QtBot) -> None:
    choose("awards.histories.of", "Tập thể")
    whom = find("awards.histories.of", QComboBox)
    whom.activated.emit(whom.currentIndex())
    names = everybody()
    assert names.model().rowCount() == 2
    click_at(names.viewport(), names.visualRect(names.model().index(1, 0)).center())
    qtbot.waitUntil(lambda: text_of(WHO) == "Phòng B (B)")


@pytest.mark.usefixtures("tab")
def test_a_history_becomes_a_file(qtbot: QtBot, tmp_path: Path) -> None:
    type_into(SEARCH, "tran an")
    press(find(SEARCH, QLineEdit), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: find("awards.histories.pdf", QAbstractButton).isEnabled())
    click("awards.histories.pdf")
    qtbot.waitUntil(lambda: is_shown("awards.histories.save"))
    out = tmp_path / "an.pdf"
    enter_path("awards.histories.save", str(out))
    qtbot.waitUntil(out.exists)
