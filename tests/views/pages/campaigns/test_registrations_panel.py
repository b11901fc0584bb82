"""Who sent a plan of their own: noted, sent back, accepted, in the window."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.views.table_view import TableView
from tests.views.driving import click, find, is_shown, type_into, unnamed
from tests.views.pages.campaigns.conftest import OpenTab
from tests.views.pages.shown import choose, click_row, row_of, rows_shown

NAME = "campaigns.registrations"
TABLE = f"{NAME}.table"
UNIT = "Văn phòng Sở"


@pytest.fixture(autouse=True)
def tab(qtbot: QtBot, open_tab: OpenTab) -> None:
    open_tab("Đăng ký, kế hoạch riêng", TABLE)
    qtbot.waitUntil(lambda: bool(rows_shown(TABLE)))


def note(qtbot: QtBot, number: str) -> None:
    click_row(TABLE, UNIT)
    click(f"{NAME}.receive")
    qtbot.waitUntil(lambda: is_shown(f"{NAME}.receive-dialog"))
    type_into(f"{NAME}.receive-dialog.number", number)
    type_into(f"{NAME}.receive-dialog.received", "25/02/2024")
    click(f"{NAME}.receive-dialog.ok")
    qtbot.waitUntil(lambda: number in row_of(TABLE, UNIT))


def enabled(purpose: str) -> bool:
    return find(f"{NAME}.{purpose}", QPushButton).isEnabled()


def test_every_unit_of_the_year_is_there_though_nothing_came() -> None:
    assert len(rows_shown(TABLE)) == 26
    assert {row[2] for row in rows_shown(TABLE)} == {"Chưa gửi"}
    assert find(f"{NAME}.told", QLabel).text() == "26 đơn vị: 26 chưa gửi."


def test_what_came_is_noted_then_accepted(qtbot: QtBot) -> None:
    note(qtbot, "03/KH-VP")
    assert row_of(TABLE, UNIT)[2:5] == ["Đã nhận", "25/02/2024", "03/KH-VP"]
    click(f"{NAME}.accept")
    qtbot.waitUntil(lambda: row_of(TABLE, UNIT)[2] == "Chấp nhận")
    assert not enabled("accept")
    assert enabled("return")


def test_what_came_has_a_history_and_what_did_not_has_none(qtbot: QtBot) -> None:
    click_row(TABLE, UNIT)
    table = find(TABLE, TableView)
    (entry,) = [one for one in table.actions() if one.objectName() == f"{TABLE}.history"]
    assert not entry.isVisible()
    note(qtbot, "03/KH-VP")
    qtbot.waitUntil(entry.isVisible)
    entry.trigger()
    qtbot.waitUntil(lambda: is_shown("record-history.table"))
    assert len(rows_shown("record-history.table")) == 1


def test_what_is_sent_back_says_why(qtbot: QtBot) -> None:
    note(qtbot, "03/KH-VP")
    click(f"{NAME}.return")
    qtbot.waitUntil(lambda: is_shown(f"{NAME}.return-dialog"))
    click(f"{NAME}.return-dialog.ok")  # a reason is asked for
    assert is_shown(f"{NAME}.return-dialog.reason.problem")
    type_into(f"{NAME}.return-dialog.reason", "Thiếu chỉ tiêu")
    click(f"{NAME}.return-dialog.ok")
    qtbot.waitUntil(lambda: row_of(TABLE, UNIT)[2] == "Trả lại")
    assert "Thiếu chỉ tiêu" in row_of(TABLE, UNIT)


def test_a_day_that_is_none_is_said_at_its_field(qtbot: QtBot) -> None:
    click_row(TABLE, UNIT)
    click(f"{NAME}.receive")
    qtbot.waitUntil(lambda: is_shown(f"{NAME}.receive-dialog"))
    type_into(f"{NAME}.receive-dialog.date", "31/02/2024")
    click(f"{NAME}.receive-dialog.ok")
    assert is_shown(f"{NAME}.receive-dialog.date.problem")
    assert is_shown(f"{NAME}.receive-dialog")


def test_what_is_registered_for_the_whole_year_is_apart(qtbot: QtBot) -> None:
    note(qtbot, "03/KH-VP")
    choose(f"{NAME}.scope", "Của cả năm")
    qtbot.waitUntil(lambda: row_of(TABLE, UNIT)[2] == "Chưa gửi")


def test_nothing_that_was_not_sent_can_be_accepted() -> None:
    click_row(TABLE, UNIT)
    assert not any(enabled(one) for one in ("accept", "return", "withdraw", "documents"))
    assert enabled("receive")


def test_every_control_can_be_found_by_name() -> None:
    assert unnamed(find(f"{NAME}.accept", QPushButton).window()) == []
