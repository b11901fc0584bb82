"""Recognised initiatives in the window, with their authors' shares."""

import pytest
from PySide6.QtWidgets import QDialog, QLineEdit, QTableWidget
from pytestqt.qtbot import QtBot

from tests.views.driving import click, find, is_shown, type_into, unnamed
from tests.views.pages.awards.conftest import OpenTab
from tests.views.pages.shown import double_click_row, row_of, rows_shown, text_of

TAB, TABLE = "Sáng kiến", "awards.initiatives.table"
FORM = "awards.initiative-dialog"


@pytest.fixture
def tab(qtbot: QtBot, open_records: OpenTab) -> None:
    open_records(TAB, TABLE)
    qtbot.waitUntil(lambda: len(rows_shown(TABLE)) == 1)


def set_share(row: int, text: str) -> None:
    cell = find(f"{FORM}.authors-table", QTableWidget).item(row, 1)
    assert cell is not None
    cell.setText(text)


@pytest.mark.usefixtures("tab")
def test_an_initiative_of_two_is_written(qtbot: QtBot) -> None:
    click("awards.initiatives.add")
    qtbot.waitUntil(lambda: is_shown(FORM))
    assert unnamed(find(FORM, QDialog)) == []
    type_into(f"{FORM}.title", "Bản đồ số")
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: "tác giả" in text_of(f"{FORM}.authors.problem"))
    for name in ("nguyen thi an", "tran binh"):
        find_and_add(name)
    # The first got the whole, so nothing was left for the second.
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: "lớn hơn 0" in text_of(f"{FORM}.authors.problem"))
    set_share(0, "60")
    set_share(1, "bốn mươi")
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: "bốn mươi" in text_of(f"{FORM}.authors.problem"))
    set_share(1, "40%")
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: len(rows_shown(TABLE)) == 2)
    assert row_of(TABLE, "Bản đồ số")[2] == "Nguyễn Thị An (60%), Trần Bình (40%)"
    assert text_of("awards.initiatives.told").startswith("2 sáng kiến được công nhận")


def find_and_add(name: str) -> None:
    find(f"{FORM}.authors-search", QLineEdit).clear()
    type_into(f"{FORM}.authors-search", name)
    click(f"{FORM}.authors-add")


@pytest.mark.usefixtures("tab")
def test_a_double_click_changes_it_and_another_author_takes_over(qtbot: QtBot) -> None:
    double_click_row(TABLE, "Trạm bơm tự động")
    qtbot.waitUntil(lambda: is_shown(FORM))
    find(f"{FORM}.authors-table", QTableWidget).setCurrentCell(0, 0)
    click(f"{FORM}.authors-remove")
    find_and_add("dung")
    type_into(f"{FORM}.recognised_by", "Hội đồng sáng kiến Sở")
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: row_of(TABLE, "Trạm bơm tự động")[2] == "Phạm Dũng")
    assert row_of(TABLE, "Trạm bơm tự động")[4] == "Hội đồng sáng kiến Sở"


@pytest.mark.usefixtures("tab")
def test_an_initiative_is_withdrawn_with_a_reason(qtbot: QtBot) -> None:
    double_click_row(TABLE, "Trạm bơm tự động")
    qtbot.waitUntil(lambda: is_shown(FORM))
    click(f"{FORM}.cancel")
    click("awards.initiatives.withdraw")
    form = "awards.initiatives.withdraw-dialog"
    qtbot.waitUntil(lambda: is_shown(form))
    type_into(f"{form}.reason", "Thu hồi công nhận")
    click(f"{form}.ok")
    qtbot.waitUntil(lambda: rows_shown(TABLE) == [])
