"""Inspections in the window: planned, held, findings settled."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.views.driving import click, find, is_shown, type_into, unnamed
from tests.views.pages.campaigns.conftest import OpenTab
from tests.views.pages.shown import choose, click_row, row_of, rows_shown, text_of

NAME = "campaigns.inspections"
TABLE = f"{NAME}.table"
FINDINGS = f"{NAME}.findings"
FORM = f"{NAME}.form"
UNIT = "Văn phòng Sở"
MISSING = "Chưa ban hành kế hoạch riêng"


@pytest.fixture(autouse=True)
def tab(open_tab: OpenTab) -> None:
    open_tab("Kiểm tra, giám sát", TABLE)


def enabled(purpose: str) -> bool:
    return find(f"{NAME}.{purpose}", QPushButton).isEnabled()


def fill(qtbot: QtBot, **days: str) -> None:
    click(f"{NAME}.add")
    qtbot.waitUntil(lambda: is_shown(FORM))
    choose(f"{FORM}.unit", f"{UNIT} (VP)")
    for field, text in days.items():
        type_into(f"{FORM}.{field}", text)
    click(f"{FORM}.ok")


def hold(qtbot: QtBot) -> None:
    fill(qtbot, held_on="15/10/2024")
    qtbot.waitUntil(lambda: any(UNIT in row for row in rows_shown(TABLE)))


def find_missing(qtbot: QtBot) -> None:
    click(f"{NAME}.find")
    qtbot.waitUntil(lambda: is_shown(f"{NAME}.finding-form"))
    type_into(f"{NAME}.finding-form.text", MISSING)
    type_into(f"{NAME}.finding-form.due_on", "11/2024")
    click(f"{NAME}.finding-form.ok")
    qtbot.waitUntil(lambda: any(MISSING in row for row in rows_shown(FINDINGS)))


def test_without_any_inspection_only_one_can_be_written_down() -> None:
    assert rows_shown(TABLE) == []
    acts = ("edit", "documents", "withdraw", "find", "settle", "unsettle")
    assert not any(enabled(one) for one in acts)
    assert enabled("add")


def test_an_inspection_is_planned_and_then_held(qtbot: QtBot) -> None:
    fill(qtbot, planned_on="10/2024")
    qtbot.waitUntil(lambda: any(UNIT in row for row in rows_shown(TABLE)))
    assert row_of(TABLE, UNIT)[1:6] == ["Kiểm tra", UNIT, "Cơ quan Sở", "10/2024", ""]
    assert not enabled("find")
    click(f"{NAME}.edit")
    qtbot.waitUntil(lambda: is_shown(FORM))
    type_into(f"{FORM}.held_on", "15/10/2024")
    type_into(f"{FORM}.result", "Khá")
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: row_of(TABLE, UNIT)[5] == "15/10/2024")
    assert row_of(TABLE, UNIT)[-1] == "Khá"
    assert enabled("find")


def test_a_finding_is_overdue_then_settled_then_open_again(qtbot: QtBot) -> None:
    hold(qtbot)
    find_missing(qtbot)
    assert row_of(FINDINGS, MISSING)[2:4] == ["tháng 11/2024", "Quá hạn"]
    assert text_of(f"{NAME}.told").endswith("1 điều phát hiện chưa khắc phục, 1 điều quá hạn.")
    click_row(FINDINGS, MISSING)
    click(f"{NAME}.settle")
    qtbot.waitUntil(lambda: is_shown(f"{NAME}.settling-form"))
    type_into(f"{NAME}.settling-form.follow_up", "Đã ban hành")
    click(f"{NAME}.settling-form.ok")
    qtbot.waitUntil(lambda: row_of(FINDINGS, MISSING)[3].startswith("Đã khắc phục"))
    click_row(FINDINGS, MISSING)
    assert not enabled("settle")
    click(f"{NAME}.unsettle")
    qtbot.waitUntil(lambda: is_shown(f"{NAME}.unsettle-form"))
    type_into(f"{NAME}.unsettle-form.reason", "Chưa được duyệt")
    click(f"{NAME}.unsettle-form.ok")
    qtbot.waitUntil(lambda: row_of(FINDINGS, MISSING)[3] == "Quá hạn")


def test_a_deadline_before_the_inspection_is_refused_at_its_field(qtbot: QtBot) -> None:
    hold(qtbot)
    form = f"{NAME}.finding-form"
    click(f"{NAME}.find")
    qtbot.waitUntil(lambda: is_shown(form))
    type_into(f"{form}.text", MISSING)
    type_into(f"{form}.due_on", "01/10/2024")
    click(f"{form}.ok")
    qtbot.waitUntil(lambda: is_shown(f"{form}.due_on.problem"))
    assert "trước ngày kiểm tra" in find(f"{form}.due_on.problem", QLabel).text()


def test_an_inspection_without_any_day_is_refused_at_its_field(qtbot: QtBot) -> None:
    fill(qtbot)
    qtbot.waitUntil(lambda: is_shown(f"{FORM}.planned_on.problem"))
    assert is_shown(FORM)


def test_one_noted_by_mistake_is_taken_out(qtbot: QtBot) -> None:
    hold(qtbot)
    click(f"{NAME}.withdraw")
    qtbot.waitUntil(lambda: is_shown(f"{NAME}.withdraw-form"))
    type_into(f"{NAME}.withdraw-form.reason", "Nhầm đơn vị")
    click(f"{NAME}.withdraw-form.ok")
    qtbot.waitUntil(lambda: rows_shown(TABLE) == [])


def test_every_control_can_be_found_by_name() -> None:
    assert unnamed(find(f"{NAME}.add", QPushButton).window()) == []
