"""Year-end classes in the window: one, several, found by name, taken over, withdrawn."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDialog, QLineEdit, QTableView
from pytestqt.qtbot import QtBot
from sqlalchemy import update

from desktop_app.models.scoring import PublishedRanking
from desktop_app.services.desk import Desk
from desktop_app.services.store import open_store
from desktop_app.services.years import Years
from tests.services.awards.test_assessments import published
from tests.services.desk_work import YEAR
from tests.views.conftest import ACTOR
from tests.views.driving import click, find, is_shown, press, type_into, unnamed
from tests.views.pages.awards.conftest import OpenTab
from tests.views.pages.shown import choose, click_row, double_click_row, row_of, rows_shown, text_of

TAB, TABLE = "Xếp loại cuối năm", "awards.assessments.table"
FORM = "awards.assessment-dialog"
GOOD, FULFILLED = "Hoàn thành tốt nhiệm vụ", "Hoàn thành nhiệm vụ"


@pytest.fixture
def tab(qtbot: QtBot, open_records: OpenTab) -> None:
    open_records(TAB, TABLE)
    qtbot.waitUntil(lambda: len(rows_shown(TABLE)) == 4)


def names() -> list[str]:
    return [row[0] for row in rows_shown(TABLE)]


@pytest.mark.usefixtures("tab")
def test_everybody_of_the_year_is_listed_and_found_without_marks(qtbot: QtBot) -> None:
    assert text_of("awards.assessments.told") == f"4 người. {GOOD}: 1; chưa xếp loại: 3."
    type_into("awards.assessments.search", "phong b")
    qtbot.waitUntil(lambda: names() == ["Phạm Dũng"])
    find("awards.assessments.search", QLineEdit).setText("chua xep loai")
    assert names() == ["Trần Bình", "Lê Cúc", "Phạm Dũng"]


@pytest.mark.usefixtures("tab")
def test_a_double_click_writes_the_class(qtbot: QtBot) -> None:
    double_click_row(TABLE, "Trần Bình")
    qtbot.waitUntil(lambda: is_shown(FORM))
    assert unnamed(find(FORM, QDialog)) == []
    choose(f"{FORM}.class", FULFILLED)
    type_into(f"{FORM}.points", "chín")
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: bool(text_of(f"{FORM}.points.problem")))
    find(f"{FORM}.points", QLineEdit).setText("65,5")
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: row_of(TABLE, "Trần Bình")[2:4] == [FULFILLED, "65,50"])


@pytest.mark.usefixtures("tab")
def test_several_are_written_at_once_and_a_change_asks_for_a_reason(qtbot: QtBot) -> None:
    click_row(TABLE, "Nguyễn Thị An")
    grid = find(TABLE, QTableView)
    press(grid, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    click("awards.assessments.set")
    qtbot.waitUntil(lambda: is_shown(FORM))
    told = find(f"{FORM}.subject", QLineEdit).text()
    assert told == "Nguyễn Thị An, Trần Bình, Lê Cúc và 1 nữa"
    assert not is_shown(f"{FORM}.points")
    choose(f"{FORM}.class", FULFILLED)
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: "Đã có xếp loại của" in text_of(f"{FORM}.reason.problem"))
    type_into(f"{FORM}.reason", "Hội đồng xét lại")
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: {row[2] for row in rows_shown(TABLE)} == {FULFILLED})


@pytest.mark.usefixtures("tab")
def test_a_class_is_withdrawn_with_a_reason(qtbot: QtBot) -> None:
    click_row(TABLE, "Trần Bình")
    assert not find("awards.assessments.withdraw", QAbstractButton).isEnabled()
    click_row(TABLE, "Nguyễn Thị An")
    click("awards.assessments.withdraw")
    qtbot.waitUntil(lambda: is_shown("awards.assessments.withdraw-dialog"))
    type_into("awards.assessments.withdraw-dialog.reason", "Ghi nhầm")
    click("awards.assessments.withdraw-dialog.ok")
    qtbot.waitUntil(lambda: row_of(TABLE, "Nguyễn Thị An")[2] == "Chưa xếp loại")


@pytest.mark.usefixtures("tab")
def test_units_are_assessed_in_a_list_of_their_own(qtbot: QtBot) -> None:
    choose("awards.assessments.of", "Tập thể")
    find("awards.assessments.of", QComboBox).activated.emit(1)
    qtbot.waitUntil(lambda: names() == ["Phòng A", "Phòng B"])
    double_click_row(TABLE, "Phòng B")
    qtbot.waitUntil(lambda: is_shown(FORM))
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: row_of(TABLE, "Phòng B")[1] == GOOD)


@pytest.mark.usefixtures("tab")
def test_where_no_ranking_is_published_it_is_said(qtbot: QtBot) -> None:
    click("awards.assessments.take")
    qtbot.waitUntil(lambda: is_shown("banner"))
    assert not is_shown("awards.take-dialog")


def test_classes_are_taken_over_and_who_is_left_out_is_shown(
    qtbot: QtBot,
    open_records: OpenTab,
    records_store: Path,
) -> None:
    database = open_store(records_store)
    bands = [("A-0", FULFILLED), ("A-1", "Hoàn thành xuất sắc nhiệm vụ"), ("A-2", "Loại A")]
    desk = Desk(database, ACTOR)
    number = published(desk, bands)
    rules = {"campaign": "", "rows": 3, "terms": {"provisional": False}}
    with desk.command() as command:
        change = update(PublishedRanking).where(PublishedRanking.id == number)
        command.connection.execute(change.values(rules=rules))
        command.audit("thử", "bảng xếp hạng")
    database.close()
    open_records(TAB, TABLE)
    qtbot.waitUntil(lambda: len(rows_shown(TABLE)) == 4)
    click("awards.assessments.take")
    qtbot.waitUntil(lambda: is_shown("awards.take-dialog"))
    assert unnamed(find("awards.take-dialog", QDialog)) == []
    type_into("awards.take-dialog.reason", "Theo kết quả chấm điểm")
    click("awards.take-dialog.ok")
    qtbot.waitUntil(lambda: is_shown("awards.left-out"))
    assert unnamed(find("awards.left-out", QDialog)) == []
    assert text_of("awards.left-out.told").startswith("Đã lấy 1 xếp loại; 2 xếp loại không lấy")
    assert rows_shown("awards.left-out.table") == [
        ["Nguyễn Thị An", "A-0", f"đã có xếp loại “{GOOD}”"],
        ["Lê Cúc", "A-2", "xếp loại “Loại A” không phải là mức xếp loại cuối năm"],
    ]
    qtbot.waitUntil(lambda: row_of(TABLE, "Trần Bình")[2] == "Hoàn thành xuất sắc nhiệm vụ")


def test_a_closed_year_is_only_looked_at(
    qtbot: QtBot,
    open_records: OpenTab,
    records_store: Path,
) -> None:
    database = open_store(records_store)
    Years(Desk(database, ACTOR)).close(YEAR)
    database.close()
    open_records(TAB, TABLE)
    qtbot.waitUntil(lambda: len(rows_shown(TABLE)) == 4)
    double_click_row(TABLE, "Trần Bình")
    assert not is_shown(FORM)
    assert not find("awards.assessments.set", QAbstractButton).isEnabled()
    assert not find("awards.assessments.take", QAbstractButton).isEnabled()
