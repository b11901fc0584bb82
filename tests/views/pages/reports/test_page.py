import sys
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop_app.services.papers.kinds import KINDS
from desktop_app.views.memory import memory
from desktop_app.views.pages.reports.offers import offers
from tests.views.driving import (
    click,
    click_sidebar,
    enter_path,
    find,
    is_shown,
    press,
    type_into,
    unnamed,
)
from tests.views.pages.conftest import OpenPage
from tests.views.pages.shown import choose, click_item, rows_shown, text_of

TITLE = "Báo cáo và in"
PREVIEW = "reports.preview"
POOR = "Phong trào “Vì người nghèo - Không để ai bị bỏ lại phía sau”"
# A few that differ: a text, a table, sheets of several, a list.
PRINTED = ["Báo cáo tổng kết", "Bảng xếp hạng", "Phiếu chấm điểm", "Danh sách đơn vị"]


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
    assert {offer.kind for offer in offers() if not offer.elsewhere} == set(KINDS)
    # What is made elsewhere says where.
    assert [offer.kind for offer in offers() if offer.elsewhere and not offer.page] == []


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
    assert not is_shown("reports.pdf")
    tabs = find("reports.tables", QTabWidget)
    # The first is laid out at once, the others one after another.
    assert tabs.tabText(0) == "Ủng hộ, đóng góp"
    qtbot.waitUntil(lambda: tabs.tabText(tabs.count() - 1) == "Biểu đồ các năm")
    titles = [tabs.tabText(at) for at in range(tabs.count())]
    total = rows_shown("reports.table-1")[-1]
    click("reports.excel")
    qtbot.waitUntil(lambda: is_shown("reports.save"))
    enter_path("reports.save", str(tmp_path / "tong hop.xlsx"))
    qtbot.waitUntil(lambda: is_shown("banner"))
    book = openpyxl.load_workbook(tmp_path / "tong hop.xlsx", data_only=True)
    # Charts have sheets of their own between them.
    assert [sheet.title for sheet in book if sheet.title in titles] == titles
    written = [row for row in book.worksheets[0].iter_rows(values_only=True) if "Tổng cộng" in row]
    assert f"{written[0][5]:,}".replace(",", ".") == total[5]


@pytest.mark.usefixtures("opened")
def test_the_summary_has_no_workbook(qtbot: QtBot, tmp_path: Path) -> None:
    click_item("reports.kinds", "Báo cáo tổng kết")
    wait_for_page(qtbot)
    qtbot.waitUntil(lambda: find("reports.pdf", QPushButton).isEnabled())
    assert not is_shown("reports.excel")
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
    qtbot.waitUntil(lambda: is_shown("print-dialog"))
    dialog = find("print-dialog", QDialog)
    count = text_of(f"{PREVIEW}.count").removeprefix("/ ")
    hints = [one.text() for one in dialog.findChildren(QLabel)]
    assert any(f"in cả {count} trang" in one for one in hints)
    press(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not is_shown("print-dialog"))


def test_before_scoring_the_ranking_leads_there_and_other_reports_are_made(
    qtbot: QtBot, open_page: OpenPage, empty_store: Path
) -> None:
    open_page(empty_store, TITLE)
    wait_for_page(qtbot)
    click_item("reports.kinds", "Bảng xếp hạng")
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


@pytest.mark.usefixtures("opened")
def test_all_its_controls_have_names() -> None:
    assert unnamed(find("reports", QWidget)) == []


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
    page = openpyxl.load_workbook(target).worksheets[0]
    cells = [str(cell) for row in page.iter_rows(values_only=True) for cell in row if cell]
    assert "Kết quả công tác thi đua các năm 2023 - 2024" in cells


@pytest.mark.usefixtures("opened")
def test_a_paper_is_found_by_a_few_letters_without_marks(qtbot: QtBot) -> None:
    type_into("reports.search", "bien lai")
    entries = find("reports.kinds", QListWidget)
    shown = [
        entries.item(row).text()
        for row in range(entries.count())
        if not entries.item(row).isHidden()
    ]
    assert shown == ["Quỹ và vận động", "Biên lai", "Phiếu thu", "Sổ biên lai"]
    press(find("reports.search", QLineEdit), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: text_of("reports.about").startswith("Từng biên lai"))
    qtbot.waitUntil(lambda: is_shown("reports.empty"))
    assert text_of("reports.empty.sentence") == "Năm 2024 chưa có biên lai nào để in."
    type_into("reports.search", " xyz")
    assert text_of("reports.nothing") == "Không có báo cáo nào như vậy."


@pytest.mark.usefixtures("opened")
def test_a_sheet_of_one_unit_without_reasons_is_saved(qtbot: QtBot, tmp_path: Path) -> None:
    click_item("reports.kinds", "Phiếu chấm điểm")
    qtbot.waitUntil(lambda: is_shown("reports.who"))
    wait_for_page(qtbot)
    everybody = pages()
    click("reports.who")
    type_into("reports.chosen-search", "thanh tra")
    press(find("reports.chosen-search", QLineEdit), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: is_shown("reports.preview.count") and pages() < everybody)
    with_reasons = pages()
    click("reports.reasons")
    qtbot.waitUntil(lambda: is_shown("reports.preview.count") and 0 < pages() < with_reasons)
    click("reports.excel")
    qtbot.waitUntil(lambda: is_shown("reports.save"))
    suggested = Path(find("reports.save", QFileDialog).selectedFiles()[0])
    assert suggested.name == "Phiếu chấm điểm Thanh tra Sở năm 2024.xlsx"
    enter_path("reports.save", str(tmp_path / "phieu.xlsx"))
    qtbot.waitUntil((tmp_path / "phieu.xlsx").is_file)
    assert memory().get("reports.score-sheets")["reasons"] is False
    # The folder is where the next file is suggested to be.
    qtbot.waitUntil(lambda: memory().get("files.last-folder") == str(tmp_path))


def test_what_was_chosen_is_chosen_again_at_the_next_start(
    qtbot: QtBot, open_page: OpenPage, store: Path
) -> None:
    memory().put("reports.last", "ranking")
    memory().put("reports.ranking", {"campaign": "VNN-2024", "scope": "department"})
    open_page(store, TITLE)
    qtbot.waitUntil(lambda: is_shown("reports.among"))
    assert find("reports.among", QComboBox).currentText() == "Toàn cơ quan"
    assert find("reports.scope", QComboBox).currentText() == POOR
    wait_for_page(qtbot)


@pytest.mark.usefixtures("opened")
def test_a_day_that_is_none_is_said_beside_it(qtbot: QtBot) -> None:
    click_item("reports.kinds", "Công văn đôn đốc")
    qtbot.waitUntil(lambda: is_shown("reports.answer-by"))
    type_into("reports.answer-by", "31/2/2024")
    press(find("reports.answer-by", QLineEdit), Qt.Key.Key_Return)
    assert is_shown("reports.answer-by.problem")
    assert text_of("reports.answer-by.problem")


@pytest.mark.usefixtures("opened")
def test_what_is_made_elsewhere_leads_there(qtbot: QtBot) -> None:
    click_item("reports.kinds", "Mẫu báo cáo gửi đơn vị")
    qtbot.waitUntil(lambda: is_shown("reports.empty"))
    assert not is_shown("reports.pdf")
    click("reports.empty.action")
    qtbot.waitUntil(lambda: is_shown("returns"))


@pytest.mark.skipif(sys.platform == "win32", reason="counts a name's letters, not its bytes")
@pytest.mark.usefixtures("opened")
def test_a_name_that_cannot_be_written_to_is_said_and_another_one_offered(
    qtbot: QtBot, tmp_path: Path
) -> None:
    refused = tmp_path / f"{'ạ' * 120}.pdf"  # 364 bytes, more than a name may have
    click("reports.pdf")
    qtbot.waitUntil(lambda: is_shown("reports.save"))
    enter_path("reports.save", str(refused))
    qtbot.waitUntil(lambda: is_shown("reports.another-name"))
    click("reports.another-name.yes")
    qtbot.waitUntil(lambda: is_shown("reports.save"))
    enter_path("reports.save", str(tmp_path / "ngan.pdf"))
    qtbot.waitUntil((tmp_path / "ngan.pdf").is_file)


def pages() -> int:
    """How many pages the preview has."""
    return int(text_of("reports.preview.count").removeprefix("/ ") or 0)
