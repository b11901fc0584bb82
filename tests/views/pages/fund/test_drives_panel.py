import pytest
from PySide6.QtWidgets import QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from tests.views.driving import click, find, is_shown, type_into, unnamed
from tests.views.pages.fund.out_store import (  # noqa: F401  # fixtures
    OpenTab,
    filled_store,
    open_tab,
    out_store,
)
from tests.views.pages.shown import choose, double_click_row, row_of, rows_shown, text_of

DRIVES, GOALS = "fund.drives.table", "fund.drives.goals"
FORM, GOAL, FUND = "fund.drive-dialog", "fund.goal-dialog", "fund.fund-dialog"


@pytest.fixture
def tab(qtbot: QtBot, open_tab: OpenTab) -> None:  # noqa: F811  # the fixture
    open_tab("Đợt vận động", DRIVES)
    qtbot.waitUntil(lambda: len(rows_shown(GOALS)) == 4)


@pytest.mark.usefixtures("tab")
def test_a_drive_is_begun_and_what_is_wrong_stands_at_its_field(qtbot: QtBot) -> None:
    click("fund.drives.add")
    qtbot.waitUntil(lambda: is_shown(FORM))
    assert unnamed(find(FORM, QDialog)) == []
    type_into(f"{FORM}.code", "D1")
    type_into(f"{FORM}.title", "Đợt hai")
    find(f"{FORM}.divisor", QLineEdit).clear()
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: "đã dùng cho đợt" in text_of(f"{FORM}.code.problem"))
    assert "ngày công của tháng" in text_of(f"{FORM}.divisor.problem")
    find(f"{FORM}.code", QLineEdit).setText("D2")
    find(f"{FORM}.divisor", QLineEdit).setText("26")
    type_into(f"{FORM}.opens_on", "1/10/2024")
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: not is_shown(FORM))
    qtbot.waitUntil(lambda: len(rows_shown(DRIVES)) == 2)
    told = row_of(DRIVES, "D2")
    assert told[3:5] == ["Một ngày lương (tháng chia 26 ngày)", "01/10/2024"]


@pytest.mark.usefixtures("tab")
def test_a_double_click_changes_a_drive_and_writes_a_goal(qtbot: QtBot) -> None:
    double_click_row(DRIVES, "D1")
    qtbot.waitUntil(lambda: is_shown(FORM))
    find(f"{FORM}.title", QLineEdit).setText("Tháng cao điểm năm 2024")
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: row_of(DRIVES, "D1")[1] == "Tháng cao điểm năm 2024")
    qtbot.waitUntil(lambda: len(rows_shown(GOALS)) == 4)
    double_click_row(GOALS, "Phòng B")
    qtbot.waitUntil(lambda: is_shown(GOAL))
    type_into(f"{GOAL}.amount", "3 triệu")
    click(f"{GOAL}.ok")
    qtbot.waitUntil(lambda: row_of(GOALS, "Phòng B")[2:4] == ["3.000.000", "Cơ quan ghi"])
    assert row_of(GOALS, "Tổng cộng")[2] == "3.000.000"


@pytest.mark.usefixtures("tab")
def test_a_fund_is_renamed_and_another_added(qtbot: QtBot) -> None:
    click("fund.drives.funds")
    qtbot.waitUntil(lambda: is_shown(FUND))
    assert find(f"{FUND}.code", QLineEdit).isReadOnly()
    choose(f"{FUND}.which", "Thêm quỹ mới")
    type_into(f"{FUND}.code", "khuyen-hoc")
    type_into(f"{FUND}.name", "Quỹ khuyến học")
    click(f"{FUND}.ok")
    qtbot.waitUntil(lambda: not is_shown(FUND))
    click("fund.drives.add")
    qtbot.waitUntil(lambda: is_shown(FORM))
    choose(f"{FORM}.fund", "Quỹ khuyến học")
