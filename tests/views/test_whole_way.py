"""From an empty store to an exported ranking: one person, one window, mouse and keys alone."""

import json
from pathlib import Path
from typing import Any

import openpyxl
import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDateEdit, QPushButton, QSpinBox, QTabWidget
from pytestqt.qtbot import QtBot

from desktop_app.config import resource
from desktop_app.services.office import Office
from desktop_app.views.main_window import Doors, MainWindow
from desktop_app.views.pages import PAGES
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
DUE = "25/11/2024"
IN_TIME, LATE = "22/11/2024", "03/12/2024"
POOR = "Vì người nghèo - Không để ai bị bỏ lại phía sau"
COUNTRYSIDE = "chung sức xây dựng nông thôn mới"
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(scope="module")
def truth() -> dict[str, Any]:
    """What the sample year's own generator says that it wrote."""
    text = resource("sample_year", "truth.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


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
def test_from_an_empty_store_to_an_exported_ranking(
    qtbot: QtBot, tmp_path: Path, truth: dict[str, Any]
) -> None:
    create_the_store(qtbot)
    turn_to_2024(qtbot)
    import_the_units_and_their_staff(qtbot)
    launch(qtbot, POOR, "VNN-2024")
    launch(qtbot, COUNTRYSIDE, "NTM-2024")
    import_the_returns(qtbot)
    see_the_fund(qtbot, truth)
    import_targets_and_marks(qtbot)
    score_the_year_and_its_campaigns(qtbot)
    see_that_the_year_is_scored(qtbot)
    see_the_ranking(qtbot, truth)
    export_the_ranking(qtbot, tmp_path / "ranking.pdf")
    export_the_tally(qtbot, tmp_path / "tally.xlsx")
    click_sidebar("Xếp hạng")
    assert_the_document_says_what_the_page_shows(tmp_path / "ranking.pdf")
    assert_the_workbook_has_the_money(tmp_path / "tally.xlsx", truth)
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


def import_the_units_and_their_staff(qtbot: QtBot) -> None:
    click_sidebar("Đơn vị và nhân sự")
    qtbot.waitUntil(lambda: is_shown("units.empty.action"))
    click("units.empty.action")
    import_folder(qtbot, "01-don-vi")
    click_sidebar("Đơn vị và nhân sự")
    qtbot.waitUntil(lambda: is_shown("units.table"))
    click("units.import-people")
    import_folder(qtbot, "02-can-bo")
    click_sidebar("Đơn vị và nhân sự")
    qtbot.waitUntil(lambda: text_of("units.whose") == "Văn phòng Sở: 15 người")


def launch(qtbot: QtBot, title: str, code: str) -> None:
    click_sidebar("Phong trào")
    qtbot.waitUntil(lambda: is_shown("campaigns.launch"))
    qtbot.waitUntil(find("campaigns.launch", QPushButton).isEnabled)
    click("campaigns.launch")
    qtbot.waitUntil(lambda: is_shown("launch.ok"))
    choose_beginning("launch.plan", title)
    type_date("launch.due", DUE)
    click("launch.ok")
    qtbot.waitUntil(lambda: is_shown("campaigns.table") and code in first_column())


def first_column() -> list[str]:
    return [row[0] for row in rows_shown("campaigns.table")]


def import_the_returns(qtbot: QtBot) -> None:
    for batch, received in (("dot-1", IN_TIME), ("dot-2", LATE)):
        for folder, campaign in (("04-nguoi-ngheo", POOR), ("05-nong-thon-moi", COUNTRYSIDE)):
            ask_to_import(qtbot)
            choose_beginning("import.campaign", campaign)
            type_date("import.received", received)
            import_folder(qtbot, f"{folder}/{batch}")
    qtbot.waitUntil(lambda: row_of("returns.board", "PGDNN")[4:7] == ["Nộp muộn", LATE, "8"])
    assert row_of("returns.board", "TTHLLD")[4] == "Chưa nộp"


def import_targets_and_marks(qtbot: QtBot) -> None:
    for kind, folder in (("Chỉ tiêu", "03-chi-tieu"), ("Chấm điểm", "06-cham-diem")):
        ask_to_import(qtbot)
        choose("import.kind", kind)
        import_folder(qtbot, folder)


def ask_to_import(qtbot: QtBot) -> None:
    click_sidebar("Báo cáo đơn vị")
    qtbot.waitUntil(lambda: is_shown("returns.import"))
    click("returns.import")
    qtbot.waitUntil(lambda: is_shown("import.add-folder"))


def import_folder(qtbot: QtBot, folder: str) -> None:
    """In the open import: add a folder, look at the preview, put it into the store."""
    qtbot.waitUntil(lambda: is_shown("import.add-folder"))
    click("import.add-folder")
    enter_path("import.choose-folder", str(resource("sample_year", *folder.split("/"))))
    qtbot.waitUntil(lambda: not is_shown("import.choose-folder"))
    click("import.read")
    qtbot.waitUntil(lambda: is_shown("import.files"), timeout=PATIENCE)
    assert {row[2] for row in rows_shown("import.files")} == {"Nhận đủ"}
    click("import.commit")
    qtbot.waitUntil(lambda: is_shown("import.result.files"), timeout=PATIENCE)
    click("import.close")
    qtbot.waitUntil(lambda: not is_shown("import"))


def see_the_fund(qtbot: QtBot, truth: dict[str, Any]) -> None:
    click_sidebar("Quỹ và vận động")
    qtbot.waitUntil(lambda: is_shown("fund.totals") and bool(rows_shown("fund.totals")))
    total = rows_shown("fund.totals")[-1]
    assert total[5] == as_shown(money_of(truth))
    tabs = find("fund.tabs", QTabWidget).tabBar()
    click_at(tabs, tabs.tabRect(1).center())
    counts = [one["participation"]["rows"] for one in truth["grand_totals"].values()]
    qtbot.waitUntil(lambda: is_shown("fund.activities.lines"))
    qtbot.waitUntil(lambda: len(rows_shown("fund.activities.lines")) == sum(counts))


def score_the_year_and_its_campaigns(qtbot: QtBot) -> None:
    click_sidebar("Chấm điểm")
    for number in range(3):
        qtbot.waitUntil(lambda: is_shown("scoring.empty"))
        click("scoring.empty.action")
        qtbot.waitUntil(lambda: is_shown("scoring.matrix"), timeout=PATIENCE)
        assert len([row for row in rows_shown("scoring.matrix") if row[0].isdigit()]) == 26
        if number < 2:
            press(find("scoring.scope", QComboBox), Qt.Key.Key_Down)


def see_that_the_year_is_scored(qtbot: QtBot) -> None:
    click_sidebar("Tổng quan")
    qtbot.waitUntil(lambda: is_shown("overview.scored.figure"))
    qtbot.waitUntil(lambda: text_of("overview.scored.figure") == "26/26")
    assert text_of("overview.people.figure") == "598"


def see_the_trail(qtbot: QtBot) -> None:
    click_sidebar("Nhật ký, sao lưu, cài đặt")
    qtbot.waitUntil(lambda: is_shown("history.tabs"))
    tabs = find("history.tabs", QTabWidget).tabBar()
    click_at(tabs, tabs.tabRect(0).center())
    qtbot.waitUntil(lambda: is_shown("history.trail") and bool(rows_shown("history.trail")))
    done = [row[3] for row in rows_shown("history.trail")]
    assert (done.count("Nhập số liệu"), done.count("Phát động phong trào")) == (8, 2)
    assert done.count("Chấm điểm") == 3  # the year and both campaigns


def see_the_ranking(qtbot: QtBot, truth: dict[str, Any]) -> None:
    click_sidebar("Xếp hạng")
    qtbot.waitUntil(lambda: is_shown("ranking.table"))
    tied = sorted(row[1] for row in rows_shown("ranking.table") if row[-1] == "Đồng hạng")
    assert [tied] == truth["equal_units"]


def export_the_ranking(qtbot: QtBot, path: Path) -> None:
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
    assert len(ranked) == 26
    for place, _code, unit, points, most, band, _note in ranked:
        line = f"{place} {unit} {points} {most} {band}"
        at = text.find(line, at)
        assert at >= 0, f"“{line}” is not in the document where it should be"


def assert_the_workbook_has_the_money(path: Path, truth: dict[str, Any]) -> None:
    book = openpyxl.load_workbook(path, data_only=True)
    rows = book["Ủng hộ, đóng góp"].iter_rows(values_only=True)
    total = next(row for row in rows if "Tổng cộng" in row)
    assert money_of(truth) in total


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


def type_date(name: str, text: str) -> None:
    """Type a date section by section, the year first so that no day is out of range."""
    editor = find(name, QDateEdit)
    day, month, year = text.split("/")
    editor.setFocus()
    right, left = Qt.Key.Key_Right, Qt.Key.Key_Left
    ways = ((right, right), (right,), (right, left))  # from the line's beginning to a section
    for way, digits in zip(ways, (year, month, day), strict=True):
        press(editor, Qt.Key.Key_Home)
        for step in way:
            press(editor, step, CONTROL)
        QTest.keyClicks(editor, digits)
    assert editor.text() == text


def money_of(truth: dict[str, Any]) -> int:
    totals = truth["grand_totals"].values()
    return sum(one["contributions"]["money_vnd"] for one in totals)


def as_shown(number: int) -> str:
    return f"{number:,}".replace(",", ".")
