from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.views.driving import click, find, is_shown, type_into, unnamed
from tests.views.pages.fund.out_store import (  # noqa: F401  # fixtures
    OpenTab,
    collect_for_storms,
    filled_store,
    open_tab,
    out_store,
)
from tests.views.pages.shown import choose, click_row, double_click_row, row_of, rows_shown, text_of

BALANCE, LINES = "fund.remittances.balance", "fund.remittances.lines"
FORM = "fund.remit-dialog"
HELD = "Quỹ “Vì người nghèo”: 1 đơn vị còn giữ 5.000.000 đồng chưa nộp."  # of A; B handed all over


@pytest.fixture
def tab(qtbot: QtBot, open_tab: OpenTab) -> None:  # noqa: F811  # the fixture
    open_tab("Nộp quỹ", BALANCE)
    qtbot.waitUntil(lambda: text_of("fund.remittances.told") == HELD)


@pytest.mark.usefixtures("tab")
def test_the_tab_says_who_still_holds_money_and_hands_it_over(qtbot: QtBot) -> None:
    assert row_of(BALANCE, "Phòng A")[4:7] == ["5.000.000", "0", "5.000.000"]
    assert row_of(BALANCE, "Phòng B")[4:7] == ["2.000.000", "2.000.000", "0"]
    double_click_row(BALANCE, "Phòng A")
    qtbot.waitUntil(lambda: is_shown(FORM))
    assert find(f"{FORM}.amount", QLineEdit).text() == "5.000.000"
    assert text_of(f"{FORM}.words") == "Bằng chữ: Năm triệu đồng"
    assert text_of(f"{FORM}.held") == "Đơn vị còn giữ 5.000.000 đồng của đợt này."
    choose(f"{FORM}.unit", "Phòng B")
    assert text_of(f"{FORM}.held") == "Đơn vị còn giữ 0 đồng của đợt này."
    choose(f"{FORM}.unit", "Phòng A")
    assert unnamed(find(FORM, QDialog)) == []
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: row_of(BALANCE, "Phòng A")[6] == "0")
    assert text_of("fund.remittances.told") == "Không đơn vị nào còn giữ tiền chưa nộp."
    assert len(rows_shown(LINES)) == 2


@pytest.mark.usefixtures("tab")
def test_more_than_is_on_hand_is_asked_about_and_what_was_typed_stays(qtbot: QtBot) -> None:
    double_click_row(BALANCE, "Phòng A")
    qtbot.waitUntil(lambda: is_shown(FORM))
    find(f"{FORM}.amount", QLineEdit).setText("6 triệu")
    type_into(f"{FORM}.note", "Đợt hai")
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: "5.000.000" in text_of(f"{FORM}.amount.problem"))
    assert find(f"{FORM}.note", QLineEdit).text() == "Đợt hai"
    type_into(f"{FORM}.reason", "Đã thu, chưa báo cáo")
    # The reason was for six million, not for seven.
    find(f"{FORM}.amount", QLineEdit).setText("7 triệu")
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: "7.000.000" in text_of(f"{FORM}.amount.problem"))
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: not is_shown(FORM))
    qtbot.waitUntil(lambda: len(rows_shown(LINES)) == 2)
    assert "Đợt hai; Đã thu, chưa báo cáo" in rows_shown(LINES)[1]


@pytest.mark.usefixtures("tab")
def test_what_is_no_amount_is_said_at_its_field(qtbot: QtBot) -> None:
    click("fund.remittances.remit")
    qtbot.waitUntil(lambda: is_shown(FORM))
    find(f"{FORM}.amount", QLineEdit).setText("nhiều")
    click(f"{FORM}.ok")
    assert "Không đọc được số tiền" in text_of(f"{FORM}.amount.problem")


@pytest.mark.usefixtures("tab")
def test_a_remittance_is_reversed_with_a_reason_and_stays(qtbot: QtBot) -> None:
    assert not find("fund.remittances.reverse", QAbstractButton).isEnabled()
    click_row(LINES, "FT24001")
    click("fund.remittances.reverse")
    qtbot.waitUntil(lambda: is_shown("fund.reverse-remittance"))
    click("fund.reverse-remittance.ok")
    assert is_shown("fund.reverse-remittance")  # a reason is asked for
    type_into("fund.reverse-remittance.reason", "Ghi nhầm đơn vị")
    click("fund.reverse-remittance.ok")
    qtbot.waitUntil(lambda: len(rows_shown(LINES)) == 2)
    assert [row[3] for row in rows_shown(LINES)] == ["2.000.000", "-2.000.000"]
    assert row_of(BALANCE, "Phòng B")[6] == "2.000.000"
    click_row(LINES, "Đảo khoản số 1")
    assert not find("fund.remittances.reverse", QAbstractButton).isEnabled()


def test_the_tab_is_about_the_fund_that_the_page_is_about(
    qtbot: QtBot,
    out_store: Path,  # noqa: F811  # the fixture
    open_tab: OpenTab,  # noqa: F811  # the fixture
) -> None:
    collect_for_storms(out_store)
    open_tab("Nộp quỹ", BALANCE)
    qtbot.waitUntil(lambda: text_of("fund.remittances.told") == HELD)
    choose("fund.fund", "Quỹ cứu trợ thiên tai, dịch bệnh")
    storms = "Quỹ cứu trợ thiên tai, dịch bệnh: 1 đơn vị còn giữ 90.000 đồng chưa nộp."
    qtbot.waitUntil(lambda: text_of("fund.remittances.told") == storms)
    assert rows_shown(LINES) == []


@pytest.mark.usefixtures("tab")
def test_every_control_can_be_found_by_name() -> None:
    assert unnamed(find("fund.remittances", QWidget)) == []
