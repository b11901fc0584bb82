from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.views.driving import click, enter_path, find, is_shown, type_into, unnamed
from tests.views.pages.fund.out_store import (  # noqa: F401  # fixtures
    OpenTab,
    filled_store,
    open_tab,
    out_store,
)
from tests.views.pages.shown import click_row, double_click_row, row_of, rows_shown, text_of

WAITING, RECEIPTS = "fund.receipts.waiting", "fund.receipts.receipts"
FORM = "fund.receipt-dialog"


@pytest.fixture
def tab(qtbot: QtBot, open_tab: OpenTab) -> None:  # noqa: F811  # the fixture
    open_tab("Biên lai", WAITING)
    qtbot.waitUntil(lambda: len(rows_shown(WAITING)) == 2)


def issue(qtbot: QtBot, unit: str) -> None:
    before = len(rows_shown(WAITING))
    double_click_row(WAITING, unit)
    qtbot.waitUntil(lambda: is_shown(FORM))
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: len(rows_shown(WAITING)) == before - 1)


@pytest.mark.usefixtures("tab")
def test_a_receipt_is_given_for_what_waits(qtbot: QtBot) -> None:
    assert text_of("fund.receipts.told") == "2 khoản, 7.000.000 đồng, chưa có biên lai."
    double_click_row(WAITING, "Phòng A")
    qtbot.waitUntil(lambda: is_shown(FORM))
    assert find(f"{FORM}.number", QLineEdit).text() == "1"
    assert text_of(f"{FORM}.words") == "Bằng chữ: Năm triệu đồng"
    assert unnamed(find(FORM, QDialog)) == []
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: len(rows_shown(WAITING)) == 1)
    assert row_of(RECEIPTS, "Phòng A")[:6] == [
        "BL-2024",
        "0000001",
        row_of(RECEIPTS, "Phòng A")[2],
        "Phòng A",
        "5.000.000",
        "Còn hiệu lực",
    ]


@pytest.mark.usefixtures("tab")
def test_a_number_used_twice_is_said_at_its_field_with_whose_it_is(qtbot: QtBot) -> None:
    issue(qtbot, "Phòng A")
    double_click_row(WAITING, "Phòng B")
    qtbot.waitUntil(lambda: is_shown(FORM))
    find(f"{FORM}.number", QLineEdit).setText("1")
    find(f"{FORM}.payer", QLineEdit).setText("Lê An")
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: "đã cấp cho Phòng A" in text_of(f"{FORM}.number.problem"))
    assert find(f"{FORM}.payer", QLineEdit).text() == "Lê An"
    find(f"{FORM}.number", QLineEdit).setText("hai")
    click(f"{FORM}.ok")
    assert "chỉ gồm chữ số" in text_of(f"{FORM}.number.problem")


@pytest.mark.usefixtures("tab")
def test_a_voided_receipt_stays_and_its_contribution_waits_again(qtbot: QtBot) -> None:
    issue(qtbot, "Phòng A")
    click_row(RECEIPTS, "0000001")
    click("fund.receipts.void")
    qtbot.waitUntil(lambda: is_shown("fund.void-receipt"))
    type_into("fund.void-receipt.reason", "Sai tên")
    click("fund.void-receipt.ok")
    qtbot.waitUntil(lambda: len(rows_shown(WAITING)) == 2)
    assert rows_shown(RECEIPTS)[0][5].endswith(": Sai tên")
    assert not find("fund.receipts.void", QAbstractButton).isEnabled()
    assert not find("fund.receipts.slips", QAbstractButton).isEnabled()


@pytest.mark.usefixtures("tab")
def test_receipts_are_printed_into_a_file(qtbot: QtBot, tmp_path: Path) -> None:
    assert not find("fund.receipts.print", QAbstractButton).isEnabled()
    issue(qtbot, "Phòng A")
    click("fund.receipts.print")
    qtbot.waitUntil(lambda: is_shown("fund.save-receipts"))
    out = tmp_path / "biên lai.pdf"
    enter_path("fund.save-receipts", str(out))
    qtbot.waitUntil(out.exists)
    text = pypdfium2.PdfDocument(out)[0].get_textpage().get_text_bounded()
    assert "Năm triệu đồng" in text


@pytest.mark.usefixtures("tab")
def test_chosen_receipts_become_slips_on_the_page_of_reports(qtbot: QtBot) -> None:
    issue(qtbot, "Phòng A")
    issue(qtbot, "Phòng B")
    click_row(RECEIPTS, "0000002")
    click("fund.receipts.slips")
    qtbot.waitUntil(lambda: is_shown("reports.people"))
    assert find("reports.people", QComboBox).currentText() == "1 biên lai đã chọn"
    assert is_shown("reports.stock")
    assert text_of("reports.about").startswith("Mỗi biên lai còn hiệu lực một tờ A5")


@pytest.mark.usefixtures("tab")
def test_every_control_can_be_found_by_name() -> None:
    assert unnamed(find("fund.receipts", QWidget)) == []
