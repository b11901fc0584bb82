import pytest
from PySide6.QtWidgets import QAbstractButton, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from tests.views.driving import click, find, is_shown, type_into, unnamed
from tests.views.pages.fund.out_store import (  # noqa: F401  # fixtures
    OpenTab,
    filled_store,
    open_tab,
    out_store,
)
from tests.views.pages.shown import click_row, double_click_row, row_of, rows_shown, text_of

STANDING, LINES = "fund.pledges.standing", "fund.pledges.lines"
FORM = "fund.pledge-dialog"


@pytest.fixture
def tab(qtbot: QtBot, open_tab: OpenTab) -> None:  # noqa: F811  # the fixture
    open_tab("Đăng ký ủng hộ", STANDING)
    qtbot.waitUntil(lambda: text_of("fund.pledges.told") == "Chưa đơn vị nào đăng ký.")


@pytest.mark.usefixtures("tab")
def test_a_pledge_is_written_by_a_double_click_and_cancelled_with_a_reason(qtbot: QtBot) -> None:
    assert row_of(STANDING, "Phòng A")[-1] == "Chưa đăng ký"
    double_click_row(STANDING, "Phòng A")
    qtbot.waitUntil(lambda: is_shown(FORM))
    assert unnamed(find(FORM, QDialog)) == []
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: "số tiền hoặc hiện vật" in text_of(f"{FORM}.amount.problem"))
    type_into(f"{FORM}.amount", "8 triệu")
    assert text_of(f"{FORM}.words") == "Bằng chữ: Tám triệu đồng"
    click(f"{FORM}.ok")
    # A collected 5.000.000 of the 8.000.000 that it pledged.
    qtbot.waitUntil(lambda: row_of(STANDING, "Phòng A")[6] == "3.000.000")
    assert text_of("fund.pledges.told") == (
        "Đã đăng ký 8.000.000 đồng; 1 đơn vị còn 3.000.000 đồng đăng ký chưa nộp; "
        "1 đơn vị chưa đăng ký."
    )
    assert not find("fund.pledges.cancel", QAbstractButton).isEnabled()
    click_row(LINES, "Cả đơn vị")
    click("fund.pledges.cancel")
    qtbot.waitUntil(lambda: is_shown("fund.pledges.cancel-dialog"))
    type_into("fund.pledges.cancel-dialog.reason", "Đăng ký lại")
    click("fund.pledges.cancel-dialog.ok")
    qtbot.waitUntil(lambda: row_of(STANDING, "Phòng A")[3] == "0")
    assert "Đã hủy: Đăng ký lại" in rows_shown(LINES)[0]


@pytest.mark.usefixtures("tab")
def test_goods_without_a_value_are_refused_at_their_field_and_stay(qtbot: QtBot) -> None:
    click("fund.pledges.add")
    qtbot.waitUntil(lambda: is_shown(FORM))
    type_into(f"{FORM}.goods", "10 tạ gạo")
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: "giá trị quy đổi" in text_of(f"{FORM}.in_kind_value.problem"))
    assert find(f"{FORM}.goods", QLineEdit).text() == "10 tạ gạo"
