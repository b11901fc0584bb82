"""Quotas, base salaries and the rounding of reward money in the window."""

import pytest
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from tests.views.driving import click, find, is_shown, type_into, unnamed
from tests.views.pages.awards.conftest import OpenTab
from tests.views.pages.shown import choose, click_row, double_click_row, rows_shown, text_of

TAB, TABLE = "Hạn mức, lương cơ sở", "awards.quotas.table"
RATES, TOLD = "awards.quotas.salaries", "awards.quotas.told"
QUOTA, SALARY = "awards.quota-dialog", "awards.salary-dialog"


@pytest.fixture
def tab(qtbot: QtBot, open_records: OpenTab) -> None:
    open_records(TAB, TABLE)
    qtbot.waitUntil(lambda: len(rows_shown(TABLE)) == 3)


def set_text(name: str, text: str) -> None:
    find(name, QLineEdit).setText(text)


@pytest.mark.usefixtures("tab")
def test_quotas_and_base_salaries_stand_with_how_sure_they_are() -> None:
    assert rows_shown(TABLE)[1][:7] == [
        "Chiến sĩ thi đua cơ sở",
        "15%",
        "Lao động tiên tiến",
        "Toàn cơ quan",
        "01/01/2024",
        "",
        "Thông lệ",
    ]
    assert rows_shown(RATES)[0][:3] == ["01/07/2024", "2.340.000", "Chưa kiểm chứng"]
    assert "lương cơ sở 2.340.000 đồng/tháng từ 01/07/2024 (chưa kiểm chứng)" in text_of(TOLD)


@pytest.mark.usefixtures("tab")
def test_a_double_click_changes_a_quota_and_exempts_a_unit(qtbot: QtBot) -> None:
    double_click_row(TABLE, "01/01/2024")
    qtbot.waitUntil(lambda: is_shown(QUOTA))
    assert unnamed(find(QUOTA, QDialog)) == []
    assert not find(f"{QUOTA}.what", QComboBox).isEnabled()
    set_text(f"{QUOTA}.share", "120%")
    click(f"{QUOTA}.ok")
    qtbot.waitUntil(lambda: "không quá 100%" in text_of(f"{QUOTA}.share.problem"))
    set_text(f"{QUOTA}.share", "20")
    type_into(f"{QUOTA}.exempt-search", "phong b")
    click(f"{QUOTA}.exempt-add")
    click(f"{QUOTA}.ok")
    qtbot.waitUntil(lambda: rows_shown(TABLE)[1][1] == "20%")
    assert rows_shown(TABLE)[1][9] == "B"


@pytest.mark.usefixtures("tab")
def test_a_new_quota_is_of_a_title_over_a_title(qtbot: QtBot) -> None:
    click("awards.quotas.add")
    qtbot.waitUntil(lambda: is_shown(QUOTA))
    choose(f"{QUOTA}.what", "Chiến sĩ thi đua cấp tỉnh")
    choose(f"{QUOTA}.of", "Xếp loại “Hoàn thành tốt nhiệm vụ”")
    type_into(f"{QUOTA}.share", "10%")
    click(f"{QUOTA}.ok")
    assert "trên danh hiệu" in text_of(f"{QUOTA}.of.problem")
    choose(f"{QUOTA}.of", "Chiến sĩ thi đua cơ sở")
    set_text(f"{QUOTA}.effective_from", "1/1/2024")
    click(f"{QUOTA}.ok")
    qtbot.waitUntil(lambda: len(rows_shown(TABLE)) == 4)
    assert ["Chiến sĩ thi đua cấp tỉnh", "10%"] in [row[:2] for row in rows_shown(TABLE)]


@pytest.mark.usefixtures("tab")
def test_a_quota_is_ended_and_removed(qtbot: QtBot) -> None:
    click_row(TABLE, "01/01/2026")
    click("awards.quotas.end")
    form = "awards.quotas.end-dialog"
    qtbot.waitUntil(lambda: is_shown(form))
    type_into(f"{form}.effective_to", "1/1/2025")
    click(f"{form}.ok")
    qtbot.waitUntil(lambda: "ở trước" in text_of(f"{form}.effective_to.problem"))
    set_text(f"{form}.effective_to", "30/6/2026")
    click(f"{form}.ok")
    qtbot.waitUntil(lambda: rows_shown(TABLE)[2][5] == "30/06/2026")
    click("awards.quotas.remove")
    form = "awards.quotas.remove-dialog"
    qtbot.waitUntil(lambda: is_shown(form))
    type_into(f"{form}.reason", "Không áp dụng")
    click(f"{form}.ok")
    qtbot.waitUntil(lambda: len(rows_shown(TABLE)) == 2)


@pytest.mark.usefixtures("tab")
def test_a_base_salary_is_added_changed_and_removed(qtbot: QtBot) -> None:
    click("awards.quotas.salary-add")
    qtbot.waitUntil(lambda: is_shown(SALARY))
    assert unnamed(find(SALARY, QDialog)) == []
    type_into(f"{SALARY}.effective_from", "1/7/2026")
    type_into(f"{SALARY}.amount", "2.530.000")
    choose(f"{SALARY}.certainty", "Chưa kiểm chứng")
    click(f"{SALARY}.ok")
    qtbot.waitUntil(lambda: rows_shown(RATES)[0][1] == "2.530.000")
    double_click_row(RATES, "2.530.000")
    qtbot.waitUntil(lambda: is_shown(SALARY))
    set_text(f"{SALARY}.amount", "2.550.000")
    click(f"{SALARY}.ok")
    qtbot.waitUntil(lambda: rows_shown(RATES)[0][1] == "2.550.000")
    click("awards.quotas.salary-remove")
    form = "awards.quotas.salary-remove-dialog"
    qtbot.waitUntil(lambda: is_shown(form))
    type_into(f"{form}.reason", "Chưa ban hành")
    click(f"{form}.ok")
    qtbot.waitUntil(lambda: rows_shown(RATES)[0][1] == "2.340.000")


@pytest.mark.usefixtures("tab")
def test_how_reward_money_is_rounded_is_said_above(qtbot: QtBot) -> None:
    assert text_of(TOLD).endswith("Tiền thưởng: không làm tròn.")
    click("awards.quotas.rounding")
    qtbot.waitUntil(lambda: is_shown("awards.rounding-dialog"))
    choose("awards.rounding-dialog.rounding", "Làm tròn lên hàng nghìn đồng")
    click("awards.rounding-dialog.ok")
    qtbot.waitUntil(lambda: text_of(TOLD).endswith("làm tròn lên hàng nghìn đồng."))
