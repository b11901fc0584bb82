from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QSpinBox, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.services.exporting import ENDINGS
from desktop_app.views.pages.reports.offers import offers
from tests.views.driving import click, click_sidebar, enter_path, find, is_shown, press, unnamed
from tests.views.pages.conftest import OpenPage
from tests.views.pages.shown import choose, click_item, rows_shown, text_of

TITLE = "Báo cáo và in"
PREVIEW = "reports.preview"
POOR = "Phong trào “Vì người nghèo - Không để ai bị bỏ lại phía sau”"
PRINTED = [offer.title for offer in offers() if ".pdf" in offer.endings]


@pytest.fixture
def opened(qtbot: QtBot, open_page: OpenPage, store: Path) -> QWidget:
    window = open_page(store, TITLE)
    wait_for_page(qtbot)
    return window


def wait_for_page(qtbot: QtBot) -> None:
    qtbot.waitUntil(
        lambda: is_shown(f"{PREVIEW}.picture") and not picture().isNull(), timeout=20_000
    )


def picture() -> QImage:
    return find(f"{PREVIEW}.picture", QLabel).pixmap().toImage()


def is_written_on(image: QImage) -> bool:
    """Whether some pixel is darker than paper, on a coarse raster."""
    return any(
        image.pixelColor(x, y).lightness() < 100
        for x in range(0, image.width(), 3)
        for y in range(0, image.height(), 3)
    )


def test_what_is_offered_is_what_can_be_exported() -> None:
    elsewhere = {"plan"}  # saved where the campaign stands
    there = {kind: endings for kind, endings in ENDINGS.items() if kind not in elsewhere}
    assert {offer.kind: frozenset(offer.endings) for offer in offers()} == there


@pytest.mark.usefixtures("opened")
@pytest.mark.parametrize("title", PRINTED)
def test_each_report_is_shown_as_it_will_print(qtbot: QtBot, title: str) -> None:
    click_item("reports.kinds", "Bảng tổng hợp số liệu")
    qtbot.waitUntil(lambda: is_shown("reports.tables"))
    click_item("reports.kinds", title)
    wait_for_page(qtbot)
    qtbot.waitUntil(lambda: is_written_on(picture()))
    assert find(f"{PREVIEW}.page", QSpinBox).value() == 1
    assert find("reports.pdf", QPushButton).isEnabled()


@pytest.mark.usefixtures("opened")
def test_the_tally_is_a_workbook_only_and_shows_its_sheets(qtbot: QtBot, tmp_path: Path) -> None:
    click_item("reports.kinds", "Bảng tổng hợp số liệu")
    qtbot.waitUntil(lambda: is_shown("reports.tables"))
    assert "chỉ xuất ra tệp Excel" in text_of("reports.only-excel")
    assert not find("reports.pdf", QPushButton).isEnabled()
    tabs = find("reports.tables", QTabWidget)
    titles = [tabs.tabText(at) for at in range(tabs.count())]
    assert titles[0] == "Ủng hộ, đóng góp"
    assert titles[-1] == "Xếp hạng"
    total = rows_shown("reports.table-1")[-1]
    click("reports.excel")
    qtbot.waitUntil(lambda: is_shown("reports.save"))
    enter_path("reports.save", str(tmp_path / "tong hop.xlsx"))
    qtbot.waitUntil(lambda: is_shown("banner"))
    book = openpyxl.load_workbook(tmp_path / "tong hop.xlsx", data_only=True)
    assert [sheet.title for sheet in book][: len(titles)] == titles
    written = [row for row in book.worksheets[0].iter_rows(values_only=True) if "Tổng cộng" in row]
    assert f"{written[0][5]:,}".replace(",", ".") == total[5]


@pytest.mark.usefixtures("opened")
def test_the_summary_has_no_workbook(qtbot: QtBot, tmp_path: Path) -> None:
    click_item("reports.kinds", "Báo cáo tổng kết")
    wait_for_page(qtbot)
    qtbot.waitUntil(lambda: find("reports.pdf", QPushButton).isEnabled())
    assert not find("reports.excel", QPushButton).isEnabled()
    click("reports.pdf")
    qtbot.waitUntil(lambda: is_shown("reports.save"))
    enter_path("reports.save", str(tmp_path / "tong ket.pdf"))
    qtbot.waitUntil(lambda: is_shown("banner"))
    assert (tmp_path / "tong ket.pdf").read_bytes().startswith(b"%PDF")
    click("reports.word")
    qtbot.waitUntil(lambda: is_shown("reports.save"))
    enter_path("reports.save", str(tmp_path / "tong ket.docx"))
    qtbot.waitUntil((tmp_path / "tong ket.docx").exists)


@pytest.mark.usefixtures("opened")
def test_a_campaign_has_reports_of_its_own(qtbot: QtBot) -> None:
    year = picture()
    choose("reports.scope", POOR)
    qtbot.waitUntil(lambda: not picture().isNull() and picture() != year)


@pytest.mark.usefixtures("opened")
def test_printing_asks_for_the_printer(qtbot: QtBot) -> None:
    click(f"{PREVIEW}.print")
    dialog = find("print-dialog", QPrintDialog)
    assert dialog.maxPage() == int(text_of(f"{PREVIEW}.count").removeprefix("/ "))
    press(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not is_shown("print-dialog"))


def test_before_scoring_the_ranking_leads_there_and_other_reports_are_made(
    qtbot: QtBot, open_page: OpenPage, empty_store: Path
) -> None:
    open_page(empty_store, TITLE)
    qtbot.waitUntil(lambda: is_shown("reports.empty"))
    assert "chưa được chấm điểm" in text_of("reports.empty.sentence")
    assert not find("reports.pdf", QPushButton).isEnabled()
    click_item("reports.kinds", "Ủng hộ, đóng góp")
    wait_for_page(qtbot)
    click_item("reports.kinds", "Bảng điểm")
    qtbot.waitUntil(lambda: is_shown("reports.empty"))
    click("reports.empty.action")
    qtbot.waitUntil(lambda: is_shown("scoring"))


def fits_its_room() -> bool:
    """Whether the page is as wide as its room, but for the edges and a rounded scale."""
    room = find(f"{PREVIEW}.area", QScrollArea).viewport().width()
    return room - 40 < picture().width() < room


def test_a_page_fits_the_window_that_shrank_while_another_was_looked_at(
    qtbot: QtBot, opened: QWidget
) -> None:
    # The window's first size depends on the screen; this one is wide on any.
    opened.resize(1300, 800)
    qtbot.waitUntil(lambda: picture().width() > 600 and fits_its_room())
    before = picture().width()
    click_sidebar("Xếp hạng")
    opened.resize(960, 600)
    click_sidebar(TITLE)
    qtbot.waitUntil(lambda: picture().width() < before and fits_its_room())


def test_all_its_controls_have_names(opened: QWidget) -> None:
    assert unnamed(opened) == []


@pytest.mark.usefixtures("opened")
def test_a_report_over_years_begins_with_the_year_that_is_chosen(
    qtbot: QtBot, tmp_path: Path
) -> None:
    assert not is_shown("reports.first")
    click_item("reports.kinds", "Tổng hợp nhiều năm")
    qtbot.waitUntil(lambda: is_shown("reports.first"))
    wait_for_page(qtbot)
    choose("reports.first", "2023")
    qtbot.waitUntil(find("reports.excel", QPushButton).isEnabled)
    click("reports.excel")
    target = tmp_path / "nhieu-nam.xlsx"
    enter_path("reports.save", str(target))
    qtbot.waitUntil(target.is_file)
    page = openpyxl.load_workbook(target, read_only=True).worksheets[0]
    cells = [str(cell) for row in page.iter_rows(values_only=True) for cell in row if cell]
    assert "Kết quả công tác thi đua các năm 2023 - 2024" in cells
