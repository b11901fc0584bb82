"""Choosing in the preview whom a name means, from the unit's likely people."""

from pathlib import Path

from openpyxl import Workbook
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.domain.intake import Kind
from desktop_app.services.importing import ImportOptions
from desktop_app.services.office import Office
from tests.views.conftest import ACTOR
from tests.views.driving import click, find, is_shown
from tests.views.pages.returns.conftest import Book, Preview, rows_in, wait_for_grid
from tests.views.pages.returns.test_settling import choices_of, choose_beginning
from tests.views.pages.shown import click_row


def test_one_of_two_namesakes_is_chosen(
    qtbot: QtBot, preview: Preview, book: Book, inbox: Path, campaign_store: Path
) -> None:
    two_namesakes(campaign_store, inbox)
    book("a.xlsx", "Thanh tra Sở", [("Trần Văn Bình", "300.000")])
    preview(inbox)
    wait_for_grid(qtbot, "B5", "Trần Văn Bình")
    click_row("import.problems", "B5")
    assert find("import.problems.act", QPushButton).text() == "Chọn người…"
    click("import.problems.act")
    qtbot.waitUntil(lambda: is_shown("import.person"))
    assert [text.split(" · ")[1] for text in choices_of("import.person.person")[2:4]] == [
        "Kế toán",
        "Lái xe",
    ]
    choose_beginning("import.person.person", "Trần Văn Bình · Lái xe")
    click("import.person.ok")
    qtbot.waitUntil(lambda: rows_in("import.problems") == 0)


def test_a_name_with_a_slip_is_chosen_from_the_likely_people(
    qtbot: QtBot, preview: Preview, book: Book, inbox: Path, campaign_store: Path
) -> None:
    two_namesakes(campaign_store, inbox)
    book("a.xlsx", "Thanh tra Sở", [("Ngô Văn Can", "300.000")])
    preview(inbox)
    wait_for_grid(qtbot, "B5", "Ngô Văn Can")
    click_row("import.problems", "B5")
    click("import.problems.act")
    qtbot.waitUntil(lambda: is_shown("import.person"))
    assert choices_of("import.person.person")[2] == "Ngô Văn Cam · Văn thư · sinh 1990 · 1004"
    choose_beginning("import.person.person", "Ngô Văn Cam")
    click("import.person.ok")
    qtbot.waitUntil(lambda: rows_in("import.problems") == 0)


def two_namesakes(store: Path, inbox: Path) -> None:
    """A staff list of one unit in which two of three bear one name, already in the store."""
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.append(["Danh sách cán bộ, công chức"])
    sheet.append(["Đơn vị: Thanh tra Sở"])
    sheet.append(["STT", "Mã cán bộ", "Họ và tên", "Chức vụ", "Năm sinh"])
    sheet.append([1, "1002", "Trần Văn Bình", "Kế toán"])
    sheet.append([2, "1003", "Trần Văn Bình", "Lái xe"])
    sheet.append([3, "1004", "Ngô Văn Cam", "Văn thư", 1990])
    path = inbox.parent / "can bo.xlsx"
    workbook.save(path)
    office = Office.open(store, ACTOR)
    office.importing.commit(office.importing.preview([path], ImportOptions(2024, Kind.PEOPLE)))
    office.close()
