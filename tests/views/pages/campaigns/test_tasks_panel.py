"""Tasks in the window: given, changed, done, dropped, taken up again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from tests.views.driving import click, find, is_shown, type_into, unnamed
from tests.views.pages.campaigns.conftest import OpenTab
from tests.views.pages.shown import click_row, row_of, rows_shown

NAME = "campaigns.tasks"
TABLE = f"{NAME}.table"
FORM = f"{NAME}.form"
MEETING = "Họp bình xét hộ được giúp"


@pytest.fixture(autouse=True)
def tab(qtbot: QtBot, open_tab: OpenTab) -> None:
    open_tab("Nhiệm vụ", TABLE)
    qtbot.waitUntil(lambda: bool(rows_shown(TABLE)))


def tick(name: str, *texts: str) -> None:
    entries = find(name, QListWidget)
    for text in texts:
        (item,) = entries.findItems(text, Qt.MatchFlag.MatchContains)
        item.setCheckState(Qt.CheckState.Checked)


def give(qtbot: QtBot, due: str = "", title: str = MEETING) -> None:
    click(f"{NAME}.add")
    qtbot.waitUntil(lambda: is_shown(FORM))
    type_into(f"{FORM}.title", title)
    type_into(f"{FORM}.due", due)
    click(f"{FORM}.ok")


def enabled(purpose: str) -> bool:
    return find(f"{NAME}.{purpose}", QPushButton).isEnabled()


def state(title: str = MEETING) -> str:
    return row_of(TABLE, title)[5]


def test_the_plans_duties_and_milestones_are_there() -> None:
    shown = rows_shown(TABLE)
    assert len(shown) == 11
    assert {"trong năm 2025", "không ấn định ngày"} <= {row[4] for row in shown}
    assert "Văn phòng Sở" in {row[2] for row in shown}
    assert any(row[2].startswith("“Phòng chuyên môn") for row in shown)
    assert find(f"{NAME}.told", QLabel).text().startswith("11 việc: 1 đã xong, 10 đang làm")


def test_a_task_is_given_to_several(qtbot: QtBot) -> None:
    click(f"{NAME}.body")
    qtbot.waitUntil(lambda: is_shown(f"{NAME}.body-form"))
    type_into(f"{NAME}.body-form.name", "Công đoàn Sở")
    click(f"{NAME}.body-form.ok")
    qtbot.waitUntil(lambda: not is_shown(f"{NAME}.body-form"))
    click(f"{NAME}.add")
    qtbot.waitUntil(lambda: is_shown(FORM))
    type_into(f"{FORM}.title", MEETING)
    type_into(f"{FORM}.due", "10/2030")
    tick(f"{FORM}.leads", "Công đoàn Sở", "Văn phòng Sở")
    tick(f"{FORM}.helps", "Thanh tra Sở")
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: any(MEETING in row for row in rows_shown(TABLE)))
    assert row_of(TABLE, MEETING)[2:6] == [
        "Công đoàn Sở, Văn phòng Sở",
        "Thanh tra Sở",
        "tháng 10/2030",
        "Đang làm",
    ]


def test_a_day_that_is_none_is_said_at_its_field_and_what_was_typed_stays(qtbot: QtBot) -> None:
    give(qtbot, "31/02/2025")
    assert is_shown(f"{FORM}.due.problem")
    assert is_shown(FORM)
    assert len(rows_shown(TABLE)) == 11


def test_who_both_leads_and_helps_is_refused_at_the_field(qtbot: QtBot) -> None:
    click(f"{NAME}.add")
    qtbot.waitUntil(lambda: is_shown(FORM))
    type_into(f"{FORM}.title", MEETING)
    for field in ("leads", "helps"):
        tick(f"{FORM}.{field}", "Văn phòng Sở")
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: is_shown(f"{FORM}.helps.problem"))
    assert "vừa chủ trì vừa phối hợp" in find(f"{FORM}.helps.problem", QLabel).text()
    assert not is_shown(f"{FORM}.failure")


def test_a_task_goes_from_open_to_done_and_back_and_is_dropped(qtbot: QtBot) -> None:
    give(qtbot)
    qtbot.waitUntil(lambda: any(MEETING in row for row in rows_shown(TABLE)))
    click_row(TABLE, MEETING)
    click(f"{NAME}.done")
    qtbot.waitUntil(lambda: is_shown(f"{NAME}.done-form"))
    click(f"{NAME}.done-form.ok")
    qtbot.waitUntil(lambda: state().startswith("Đã xong"))
    click_row(TABLE, MEETING)
    assert not enabled("edit")
    click(f"{NAME}.reopen")
    qtbot.waitUntil(lambda: is_shown(f"{NAME}.reopen-form"))
    type_into(f"{NAME}.reopen-form.reason", "Chưa có biên bản")
    click(f"{NAME}.reopen-form.ok")
    qtbot.waitUntil(lambda: state() == "Đang làm")
    click_row(TABLE, MEETING)
    click(f"{NAME}.drop")
    qtbot.waitUntil(lambda: is_shown(f"{NAME}.drop-form"))
    type_into(f"{NAME}.drop-form.reason", "Gộp vào sơ kết")
    click(f"{NAME}.drop-form.ok")
    qtbot.waitUntil(lambda: state() == "Không làm: Gộp vào sơ kết")


def test_a_task_is_changed(qtbot: QtBot) -> None:
    give(qtbot)
    qtbot.waitUntil(lambda: any(MEETING in row for row in rows_shown(TABLE)))
    click_row(TABLE, MEETING)
    click(f"{NAME}.edit")
    qtbot.waitUntil(lambda: is_shown(FORM))
    type_into(f"{FORM}.due", "2031")
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: row_of(TABLE, MEETING)[4] == "trong năm 2031")


def test_every_control_can_be_found_by_name(qtbot: QtBot) -> None:
    click(f"{NAME}.add")
    qtbot.waitUntil(lambda: is_shown(FORM))
    assert unnamed(find(f"{NAME}.add", QPushButton).window()) == []
