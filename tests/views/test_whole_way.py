"""From an empty store to an exported ranking: one person, one window, mouse and keys alone.

A department of three units; with all that a year has the way is gone in test_whole_year.py.
"""

from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPushButton, QSpinBox, QTabWidget
from pytestqt.qtbot import QtBot

from desktop_app.services.office import Office
from desktop_app.views.main_window import Doors, MainWindow
from desktop_app.views.pages import PAGES
from tests.services import books
from tests.views.conftest import ACTOR
from tests.views.driving import (
    click,
    click_at,
    click_sidebar,
    enter_path,
    find,
    is_shown,
    press,
    type_into,
)
from tests.views.pages.shown import choose, click_item, row_of, rows_shown, text_of

PATIENCE = 30_000
CONTROL = Qt.KeyboardModifier.ControlModifier
UNITS = ("Văn phòng Sở", "Thanh tra Sở", "Phòng Giảm nghèo")
POOR = "Vì người nghèo - Không để ai bị bỏ lại phía sau"
GIVEN = {"Văn phòng Sở": 500_000, "Thanh tra Sở": 1_250_000}
ALL_GIVEN = "1.750.000"  # 500.000 + 1.250.000


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """The program's window as it opens where no store was ever made."""
    doors = Doors(Office.open, Office.create, place=lambda _: tmp_path / "so.thidua")
    made = MainWindow(doors, PAGES, ACTOR)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.mark.usefixtures("window")
def test_from_an_empty_store_to_an_exported_ranking(qtbot: QtBot, tmp_path: Path) -> None:
    create_the_store(qtbot)
    turn_to_2024(qtbot)
    import_the_units(qtbot, tmp_path / "đơn vị")
    launch_the_campaign(qtbot)
    import_the_returns(qtbot, tmp_path / "báo cáo")
    see_the_fund(qtbot)
    score_the_year(qtbot)
    see_that_the_year_is_scored(qtbot)
    export_the_ranking(qtbot, tmp_path / "ranking.pdf")
    export_the_tally(qtbot, tmp_path / "tally.xlsx")
    click_sidebar("Xếp hạng")
    assert_the_document_says_what_the_page_shows(tmp_path / "ranking.pdf")
    assert_the_workbook_has_the_money(tmp_path / "tally.xlsx")
    see_the_trail(qtbot)


def create_the_store(qtbot: QtBot) -> None:
    click("welcome.create")
    type_into("create-store.department", "Sở Lao động - Thương binh và Xã hội tỉnh An Bình")
    type_into("create-store.parent-agency", "Ủy ban nhân dân tỉnh An Bình")
    type_into("create-store.place", "An Bình")
    click("create-store.ok")
    qtbot.waitUntil(lambda: is_shown("first-run.units"), timeout=PATIENCE)
    click("first-run.later")
    qtbot.waitUntil(lambda: is_shown("sidebar"), timeout=PATIENCE)
    qtbot.waitUntil(lambda: "tỉnh An Bình" in text_of("header.department"))


def turn_to_2024(qtbot: QtBot) -> None:
    years = find("header.year", QComboBox)
    years.setFocus()
    press(years, Qt.Key.Key_End)
    year = find("year.year", QSpinBox)
    year.setFocus()
    press(year, Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(year, "2024")
    click("year.ok")
    qtbot.waitUntil(lambda: years.currentText() == "2024")


def import_the_units(qtbot: QtBot, folder: Path) -> None:
    books.units(folder / "don vi.xlsx", *UNITS)
    click_sidebar("Đơn vị và nhân sự")
    qtbot.waitUntil(lambda: is_shown("units.empty.action"))
    click("units.empty.action")
    import_folder(qtbot, folder)
    click_sidebar("Đơn vị và nhân sự")
    qtbot.waitUntil(lambda: is_shown("units.table"))


def launch_the_campaign(qtbot: QtBot) -> None:
    click_sidebar("Phong trào")
    qtbot.waitUntil(lambda: is_shown("campaigns.launch"))
    qtbot.waitUntil(find("campaigns.launch", QPushButton).isEnabled)
    click("campaigns.launch")
    qtbot.waitUntil(lambda: is_shown("launch.ok"))
    choose_beginning("launch.plan", POOR)
    click("launch.ok")
    qtbot.waitUntil(
        lambda: (
            is_shown("campaigns.table")
            and [row[0] for row in rows_shown("campaigns.table")] == ["VNN-2024"]
        )
    )


def import_the_returns(qtbot: QtBot, folder: Path) -> None:
    for unit, amount in GIVEN.items():
        books.gifts(folder / f"{unit}.xlsx", unit, ("Lê Thị Bưởi", amount))
    ask_to_import(qtbot)
    choose_beginning("import.campaign", POOR)
    import_folder(qtbot, folder)
    qtbot.waitUntil(lambda: row_of("returns.board", "Thanh tra Sở")[4] != "Chưa nộp")
    assert row_of("returns.board", "Phòng Giảm nghèo")[4] == "Chưa nộp"


def ask_to_import(qtbot: QtBot) -> None:
    click_sidebar("Báo cáo đơn vị")
    qtbot.waitUntil(lambda: is_shown("returns.import"))
    click("returns.import")
    qtbot.waitUntil(lambda: is_shown("import.add-folder"))


def import_folder(qtbot: QtBot, folder: Path) -> None:
    """In the open import: add a folder, look at the preview, put it into the store."""
    qtbot.waitUntil(lambda: is_shown("import.add-folder"))
    click("import.add-folder")
    enter_path("import.choose-folder", str(folder))
    qtbot.waitUntil(lambda: not is_shown("import.choose-folder"))
    click("import.read")
    qtbot.waitUntil(lambda: is_shown("import.files"), timeout=PATIENCE)
    assert {row[2] for row in rows_shown("import.files")} == {"Nhận đủ"}
    click("import.commit")
    qtbot.waitUntil(lambda: is_shown("import.result.files"), timeout=PATIENCE)
    click("import.close")
    qtbot.waitUntil(lambda: not is_shown("import"))


def see_the_fund(qtbot: QtBot) -> None:
    click_sidebar("Quỹ và vận động")
    qtbot.waitUntil(lambda: is_shown("fund.totals") and bool(rows_shown("fund.totals")))
    assert rows_shown("fund.totals")[-1][5] == ALL_GIVEN


def score_the_year(qtbot: QtBot) -> None:
    click_sidebar("Chấm điểm")
    qtbot.waitUntil(lambda: is_shown("scoring.empty"))
    click("scoring.empty.action")
    qtbot.waitUntil(lambda: is_shown("scoring.matrix"), timeout=PATIENCE)
    scored = [row for row in rows_shown("scoring.matrix") if row[0].isdigit()]
    assert len(scored) == len(UNITS)


def see_that_the_year_is_scored(qtbot: QtBot) -> None:
    click_sidebar("Tổng quan")
    qtbot.waitUntil(lambda: is_shown("overview.scored.figure"))
    qtbot.waitUntil(lambda: text_of("overview.scored.figure") == "3/3")


def see_the_trail(qtbot: QtBot) -> None:
    click_sidebar("Nhật ký, sao lưu, cài đặt")
    qtbot.waitUntil(lambda: is_shown("history.tabs"))
    tabs = find("history.tabs", QTabWidget).tabBar()
    click_at(tabs, tabs.tabRect(0).center())
    qtbot.waitUntil(lambda: is_shown("history.trail") and bool(rows_shown("history.trail")))
    done = [row[3] for row in rows_shown("history.trail")]
    assert (done.count("Nhập số liệu"), done.count("Phát động phong trào")) == (2, 1)
    assert done.count("Chấm điểm") == 1


def export_the_ranking(qtbot: QtBot, path: Path) -> None:
    click_sidebar("Xếp hạng")
    qtbot.waitUntil(lambda: is_shown("ranking.table") and bool(rows_shown("ranking.table")))
    click("ranking.pdf")
    qtbot.waitUntil(lambda: is_shown("ranking.save"))
    enter_path("ranking.save", str(path))
    told = f"Đã xuất tệp “{path.name}” vào thư mục “{path.parent}”."
    qtbot.waitUntil(lambda: is_shown("banner") and text_of("banner.text") == told)


def export_the_tally(qtbot: QtBot, path: Path) -> None:
    click_sidebar("Báo cáo và in")
    qtbot.waitUntil(lambda: is_shown("reports.kinds"))
    click_item("reports.kinds", "Bảng tổng hợp số liệu")
    qtbot.waitUntil(lambda: is_shown("reports.tables"))
    click("reports.excel")
    qtbot.waitUntil(lambda: is_shown("reports.save"))
    enter_path("reports.save", str(path))
    qtbot.waitUntil(lambda: is_shown("banner") and path.name in text_of("banner.text"))


def assert_the_document_says_what_the_page_shows(path: Path) -> None:
    """Every row of the grid stands in the document, in the grid's order."""
    text = words_of(path)
    at = 0
    ranked = [row for row in rows_shown("ranking.table") if row[0].isdigit()]
    assert len(ranked) == len(UNITS)
    for place, _code, unit, points, most, band, *_ in ranked:
        line = f"{place} {unit} {points} {most} {band}"
        at = text.find(line, at)
        assert at >= 0, f"“{line}” is not in the document where it should be"


def assert_the_workbook_has_the_money(path: Path) -> None:
    book = openpyxl.load_workbook(path, data_only=True)
    sheet = next(one for one in book if one.title.startswith("Ủng hộ"))
    total = next(row for row in sheet.iter_rows(values_only=True) if "Tổng cộng" in row)
    assert sum(GIVEN.values()) in total


def words_of(path: Path) -> str:
    """A document's text, its lines joined by single blanks."""
    document = pypdfium2.PdfDocument(path)
    try:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()
    return " ".join(" ".join(pages).split())


def choose_beginning(name: str, part: str) -> None:
    """Choose the entry of a list that holds a part of its text."""
    choices = find(name, QComboBox)
    texts = [choices.itemText(at) for at in range(choices.count())]
    choose(name, next(text for text in texts if part in text))
