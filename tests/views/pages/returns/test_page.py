import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QMessageBox, QPushButton, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.config import resource
from desktop_app.services.office import Office
from tests.views.conftest import ACTOR
from tests.views.driving import click, click_at, find, is_shown, unnamed
from tests.views.pages.conftest import OpenPage
from tests.views.pages.returns.conftest import rows_in
from tests.views.pages.shown import (
    choose,
    click_row,
    double_click_row,
    row_of,
    rows_shown,
    text_of,
)

TITLE = "Báo cáo đơn vị"


@pytest.fixture
def filled(qtbot: QtBot, store: Path, open_page: OpenPage) -> None:
    """The page on the sample year: 26 units, two campaigns, eight imports."""
    open_page(store, TITLE)
    qtbot.waitUntil(lambda: is_shown("returns.board") and rows_in("returns.board") > 0)


def turn_to_imports() -> None:
    tabs = find("returns.tabs", QTabWidget).tabBar()
    click_at(tabs, tabs.tabRect(1).center())


@pytest.mark.usefixtures("filled")
def test_the_board_says_who_was_late_by_how_many_days_and_who_is_missing() -> None:
    # Due on 25 November; the second batch came on 3 December, 8 days after.
    truth = json.loads(resource("sample_year", "truth.json").read_text(encoding="utf-8"))
    told = {row[1]: row[4:7] for row in rows_shown("returns.board")[1:27]}
    late = [code for code, row in told.items() if row[0] == "Nộp muộn"]
    assert told["VP"] == ["Đúng hạn", "22/11/2024", "0"]
    assert told["PGDNN"] == ["Nộp muộn", "03/12/2024", "8"]
    assert sorted(late) == sorted(truth["late"]["vi-nguoi-ngheo"])
    missing = [code for code, row in told.items() if row[0] == "Chưa nộp"]
    assert missing == truth["missing"]["vi-nguoi-ngheo"]


@pytest.mark.usefixtures("filled")
def test_the_board_is_narrowed_to_a_campaign_and_to_a_status() -> None:
    assert rows_in("returns.board") == 2 * (26 + 1)
    choose("returns.status", "Chưa nộp")
    assert [row[4] for row in rows_shown("returns.board") if row[4]] == ["Chưa nộp"] * 2
    choose("returns.status", "Tất cả")
    assert rows_in("returns.board") == 2 * (26 + 1)


def test_the_board_is_narrowed_to_a_part_of_the_year(
    qtbot: QtBot, store: Path, open_page: OpenPage
) -> None:
    office = Office.open(store, ACTOR)
    office.returns.set_due(2024, "VNN-2024", "2024-H1", "2024-07-05")
    office.close()
    open_page(store, TITLE)
    qtbot.waitUntil(lambda: is_shown("returns.board") and rows_in("returns.board") == 3 * 27)
    choose("returns.period", "6 tháng đầu năm 2024")
    assert rows_in("returns.board") == 27
    assert text_of("returns.counts").endswith("đã nộp 0/26 (chưa nộp 26)")
    assert {row[4] for row in rows_shown("returns.board")[1:]} == {"Chưa nộp"}


@pytest.mark.usefixtures("filled")
def test_the_versions_of_a_unit_lead_to_what_it_gave(qtbot: QtBot) -> None:
    double_click_row("returns.board", "PGDNN")
    qtbot.waitUntil(lambda: is_shown("returns.versions.figures"))
    click("returns.versions.figures")
    qtbot.waitUntil(lambda: is_shown("fund.lines") and rows_in("fund.lines") > 0)
    assert {row[1] for row in rows_shown("fund.lines")} == {"Phòng Giáo dục nghề nghiệp"}


@pytest.mark.usefixtures("filled")
def test_an_import_of_the_list_shows_what_it_did(qtbot: QtBot) -> None:
    turn_to_imports()
    click_row("returns.imports", "4")
    qtbot.waitUntil(lambda: "số 4." in text_of("returns.outcome.summary"))
    assert rows_in("returns.outcome.files") == 23


@pytest.mark.usefixtures("filled")
def test_taking_an_import_back_asks_first_and_the_board_follows(qtbot: QtBot) -> None:
    turn_to_imports()
    click_row("returns.imports", "6")
    click("returns.undo")
    assert "lần nhập số 6" in find("returns.undo-confirm", QMessageBox).text()
    click("returns.undo-confirm.no")
    assert row_of("returns.imports", "6")[-1] == "Có hiệu lực"
    click("returns.undo")
    click("returns.undo-confirm.yes")
    qtbot.waitUntil(lambda: row_of("returns.imports", "6")[-1] == "Đã rút lại")
    assert text_of("banner.text") == "Đã rút lại lần nhập số 6."
    assert not find("returns.undo", QPushButton).isEnabled()
    tabs = find("returns.tabs", QTabWidget).tabBar()
    click_at(tabs, tabs.tabRect(0).center())
    qtbot.waitUntil(lambda: row_of("returns.board", "PGDNN")[4] == "Chưa nộp")


@pytest.mark.usefixtures("filled")
def test_a_list_of_units_cannot_be_taken_back_and_says_why(qtbot: QtBot) -> None:
    turn_to_imports()
    click_row("returns.imports", "1")
    click("returns.undo")
    click("returns.undo-confirm.yes")
    qtbot.waitUntil(lambda: is_shown("failure"))
    assert "danh sách trong đó đã được dùng" in find("failure", QMessageBox).text()
    click("failure.ok")
    assert row_of("returns.imports", "1")[-1] == "Có hiệu lực"


def test_a_closed_year_lets_nothing_be_taken_back(
    qtbot: QtBot, store: Path, open_page: OpenPage
) -> None:
    office = Office.open(store, ACTOR)
    office.years_book.close(2024)
    office.close()
    open_page(store, TITLE)
    qtbot.waitUntil(lambda: is_shown("returns.board") and rows_in("returns.board") > 0)
    turn_to_imports()
    click_row("returns.imports", "4")
    assert not find("returns.undo", QAbstractButton).isEnabled()


def test_without_units_the_page_offers_to_import_them(
    qtbot: QtBot, empty_store: Path, open_page: OpenPage
) -> None:
    open_page(empty_store, TITLE)
    qtbot.waitUntil(lambda: is_shown("returns.empty.action"))
    click("returns.empty.action")
    qtbot.waitUntil(lambda: is_shown("import.kind"))


@pytest.mark.usefixtures("filled")
def test_every_control_can_be_found_by_name() -> None:
    assert unnamed(find("returns", QWidget)) == []
