import pytest
from PySide6.QtWidgets import QAbstractButton, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.views.driving import click, find, is_shown, unnamed
from tests.views.pages.fund.out_store import (  # noqa: F401  # fixtures
    OpenTab,
    filled_store,
    open_tab,
    out_store,
)
from tests.views.pages.shown import click_row, double_click_row, row_of, rows_shown, text_of

LINES, UNPAID = "fund.bank.lines", "fund.bank.unpaid"
MATCH, UNMATCH = "fund.match-dialog", "fund.unmatch-dialog"


@pytest.fixture
def tab(qtbot: QtBot, open_tab: OpenTab) -> None:  # noqa: F811  # the fixture
    open_tab("Đối chiếu ngân hàng", LINES)
    qtbot.waitUntil(lambda: len(rows_shown(LINES)) == 3)


@pytest.mark.usefixtures("tab")
def test_sure_pairs_are_matched_by_one_click(qtbot: QtBot) -> None:
    told = "Chưa khớp: 2 dòng sao kê (2.700.000 đồng) và 1 khoản nộp (2.000.000 đồng)."
    assert text_of("fund.bank.told") == told
    click("fund.bank.match-sure")
    qtbot.waitUntil(lambda: rows_shown(UNPAID) == [])
    assert "theo số chứng từ" in row_of(LINES, "PHONG B NOP QUY FT24001")[5]
    assert row_of(LINES, "CHUYEN TIEN")[3] == "700.000"
    # The second click has nothing left to do.
    assert not find("fund.bank.match-sure", QAbstractButton).isEnabled()


@pytest.mark.usefixtures("tab")
def test_a_person_matches_a_line_and_lets_it_go(qtbot: QtBot) -> None:
    double_click_row(LINES, "CHUYEN TIEN")
    qtbot.waitUntil(lambda: is_shown(MATCH))
    assert find(f"{MATCH}.amount", QLineEdit).text() == "700.000"
    assert unnamed(find(MATCH, QDialog)) == []
    click(f"{MATCH}.ok")
    qtbot.waitUntil(lambda: row_of(UNPAID, "Phòng B")[4] == "1.300.000")
    click_row(LINES, "CHUYEN TIEN")
    click("fund.bank.unmatch")
    qtbot.waitUntil(lambda: is_shown(UNMATCH))
    assert unnamed(find(UNMATCH, QDialog)) == []
    click(f"{UNMATCH}.ok")
    qtbot.waitUntil(lambda: row_of(UNPAID, "Phòng B")[4] == "2.000.000")


@pytest.mark.usefixtures("tab")
def test_more_than_a_line_has_is_said_at_its_field(qtbot: QtBot) -> None:
    double_click_row(LINES, "CHUYEN TIEN")
    qtbot.waitUntil(lambda: is_shown(MATCH))
    find(f"{MATCH}.amount", QLineEdit).setText("800.000")
    click(f"{MATCH}.ok")
    qtbot.waitUntil(lambda: "không quá 700.000 đồng" in text_of(f"{MATCH}.amount.problem"))


@pytest.mark.usefixtures("tab")
def test_every_control_can_be_found_by_name() -> None:
    assert unnamed(find("fund.bank", QWidget)) == []
