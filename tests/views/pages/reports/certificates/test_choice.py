"""Certificates and letters of thanks in the window: whose, and on which paper."""

from PySide6.QtWidgets import QAbstractButton, QComboBox, QSpinBox, QTabWidget
from pytestqt.qtbot import QtBot

from tests.views.driving import click, click_at, find, is_shown, unnamed
from tests.views.pages.awards.work.conftest import turn_to
from tests.views.pages.reports.certificates.conftest import Opened
from tests.views.pages.shown import choose, click_row, rows_shown, text_of

AWARDS = "awards.decisions.awards"
PAPERS = "Báo cáo và in"


def wait_for_pages(qtbot: QtBot, count: int) -> None:
    qtbot.waitUntil(
        lambda: (
            is_shown("reports.preview.page")
            and find("reports.preview.page", QSpinBox).maximum() == count
        )
    )


def test_selected_awards_become_certificates_on_blank_paper_or_stock(
    qtbot: QtBot, opened: Opened
) -> None:
    window = opened("Khen thưởng")
    turn_to(qtbot, "Quyết định", "awards.decisions.table")
    qtbot.waitUntil(lambda: any("Lê Bình" in row for row in rows_shown(AWARDS)))
    click_row(AWARDS, "Lê Bình")
    button = find("awards.decisions.certificates", QAbstractButton)
    qtbot.waitUntil(button.isEnabled)
    click("awards.decisions.certificates")
    qtbot.waitUntil(lambda: is_shown("reports.people"))
    wait_for_pages(qtbot, 1)
    assert find("reports.people", QComboBox).currentText() == "1 người, đơn vị đã chọn"
    choose("reports.people", "Tất cả")
    wait_for_pages(qtbot, 3)
    choose("reports.award-title", "Lao động tiên tiến")
    wait_for_pages(qtbot, 1)
    choose("reports.certificate-form", "Giấy khen")
    assert not is_shown("reports.printer")
    choose("reports.stock", "Phôi in sẵn")
    assert is_shown("reports.printer")
    assert find("reports.decision", QComboBox).count() == 2
    assert unnamed(window) == []


def test_a_donor_gets_a_letter_of_thanks(qtbot: QtBot, opened: Opened) -> None:
    opened("Quỹ và vận động")
    qtbot.waitUntil(lambda: is_shown("fund.tabs"))
    tabs = find("fund.tabs", QTabWidget)
    titles = [tabs.tabText(place) for place in range(tabs.count())]
    click_at(tabs.tabBar(), tabs.tabBar().tabRect(titles.index("Sổ thu")).center())
    qtbot.waitUntil(lambda: is_shown("fund.ledger.donors"))
    click("fund.ledger.donors")
    qtbot.waitUntil(lambda: is_shown("fund.donors.table"))
    qtbot.waitUntil(lambda: len(rows_shown("fund.donors.table")) == 1)
    click("fund.donors.thank")
    qtbot.waitUntil(lambda: is_shown("reports.stock"))
    wait_for_pages(qtbot, 1)
    assert not is_shown("fund.donors")
    assert not is_shown("reports.award-title")
    assert text_of("reports.about") == "Mỗi người, tổ chức ủng hộ ngoài đơn vị một thư."
