import stat
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QDialog, QMenu, QTableView, QTabWidget
from pytestqt.qtbot import QtBot

from desktop_app.config import resource
from desktop_app.services.importing import ImportOptions
from desktop_app.services.importing.corrections import FileCorrections
from desktop_app.services.office import Office
from tests.views.conftest import ACTOR
from tests.views.driving import click, click_at, enter_path, find, is_shown, unnamed
from tests.views.pages.conftest import OpenPage
from tests.views.pages.returns.conftest import Book, Opened, rows_in
from tests.views.pages.shown import (
    click_item,
    click_row,
    double_click_row,
    row_of,
    rows_shown,
    text_of,
)

FUND = "Quỹ và vận động"
GIVER = "Phạm Văn Đước Đôi"
FILE = "VP So - bc ung ho quy VNN 2024 (chinh thuc).xlsx"


@pytest.fixture
def fund(qtbot: QtBot, store: Path, open_page: OpenPage) -> None:
    open_page(store, FUND)
    qtbot.waitUntil(lambda: is_shown("fund.lines") and rows_in("fund.lines") > 0)


@pytest.fixture
def source(qtbot: QtBot, fund: None) -> None:  # noqa: ARG001  # the page is open
    """The cell of a gift, by its line's own dialog."""
    double_click_row("fund.lines", GIVER)
    click("origin.see-cell")
    wait_for_sheet(qtbot)


def wait_for_sheet(qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: is_shown("source.grid") and rows_in("source.grid") > 0)


def choose_from_menu(table: str, name: str) -> None:
    """What a table's context menu offers."""
    offered = find(table, QTableView).findChildren(QAction, name)
    assert len(offered) == 1
    offered[0].trigger()


def current_text() -> str:
    return str(find("source.grid", QTableView).currentIndex().data())


@pytest.mark.usefixtures("source")
def test_a_gift_leads_to_its_cell_on_the_sheet_that_was_sent() -> None:
    assert text_of("source.file") == FILE
    assert text_of("source.place") == "Lần nhập số 4 · trang “DS ủng hộ” · ô D13"
    assert current_text() == "450000"
    assert not is_shown("source.fixed")
    assert unnamed(find("source", QDialog)) == []


@pytest.mark.usefixtures("fund")
def test_the_menu_of_a_line_shows_the_cell_of_the_figure_that_is_clicked(qtbot: QtBot) -> None:
    click_row("fund.lines", GIVER)
    choose_from_menu("fund.lines", "fund.see-cell")
    wait_for_sheet(qtbot)
    assert text_of("source.place").endswith("ô B13")
    assert current_text() == GIVER


@pytest.mark.usefixtures("source")
def test_the_file_is_opened_as_a_copy_that_cannot_be_changed(qtbot: QtBot, opened: Opened) -> None:
    click("source.open")
    qtbot.waitUntil(lambda: bool(opened.paths))
    (sent,) = resource("sample_year").rglob(FILE)
    assert opened.paths[0].read_bytes() == sent.read_bytes()
    assert not opened.paths[0].stat().st_mode & stat.S_IWRITE


@pytest.mark.usefixtures("source")
def test_the_file_is_saved_byte_for_byte(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "ban goc.xlsx"
    click("source.save")
    enter_path("source.save-as", str(path))
    qtbot.waitUntil(path.exists)
    (sent,) = resource("sample_year").rglob(FILE)
    assert path.read_bytes() == sent.read_bytes()
    qtbot.waitUntil(lambda: is_shown("banner.text"))
    assert str(path) in text_of("banner.text")


def test_what_was_mended_on_the_way_in_is_said(
    qtbot: QtBot, campaign_store: Path, open_page: OpenPage, book: Book
) -> None:
    path = book("VP.xlsx", "Văn phòng Sở", [("Chị An", "25O.000"), ("Anh Bình", "300.000")])
    office = Office.open(campaign_store, ACTOR)
    options = ImportOptions(2024, campaign="VNN-2024")
    preview = office.importing.preview([path], options)
    mended = FileCorrections(cells={("DS", "C5"): "250.000"})
    office.importing.commit(office.importing.correct(preview, 1, mended))
    office.close()
    open_page(campaign_store, FUND)
    qtbot.waitUntil(lambda: is_shown("fund.lines") and rows_in("fund.lines") == 2)
    double_click_row("fund.lines", "Chị An")
    click("origin.see-cell")
    wait_for_sheet(qtbot)
    told = "Ô này đã được sửa khi nhập: tệp ghi “25O.000”, sổ tính “250.000”."
    qtbot.waitUntil(lambda: is_shown("source.fixed"))
    assert text_of("source.fixed") == told
    assert current_text() == "25O.000"


def test_a_mark_leads_to_the_cells_of_its_facts(
    qtbot: QtBot, store: Path, open_page: OpenPage
) -> None:
    open_page(store, "Chấm điểm")
    qtbot.waitUntil(lambda: is_shown("scoring.matrix") and rows_in("scoring.matrix") > 0)
    qtbot.waitUntil(lambda: find("scoring.source", QAbstractButton).isEnabled())
    click("scoring.source")
    qtbot.waitUntil(lambda: is_shown("scoring.source.menu"))
    menu = find("scoring.source.menu", QMenu)
    click_at(menu, menu.actionGeometry(menu.actions()[1]).center())
    wait_for_sheet(qtbot)
    # Criterion 1.1 of the first unit: a plan in F8, a result of 91,2 in G8.
    assert text_of("source.place").endswith("rang “Chi tieu” · ô G8")
    assert current_text().replace(",", ".").startswith("91.2")


def test_a_headcount_leads_to_the_list_of_units(
    qtbot: QtBot, store: Path, open_page: OpenPage
) -> None:
    open_page(store, "Đơn vị và nhân sự")
    qtbot.waitUntil(lambda: is_shown("units.table") and rows_in("units.table") > 0)
    click_row("units.table", "Thanh tra Sở")
    headcount = row_of("units.table", "Thanh tra Sở")[4]
    choose_from_menu("units.table", "units.see-cell")
    wait_for_sheet(qtbot)
    assert current_text() == headcount


def titles_of(tabs: QTabWidget) -> list[str]:
    return [tabs.tabText(at) for at in range(tabs.count())]


def test_a_targets_figures_lead_to_their_cells(
    qtbot: QtBot, store: Path, open_page: OpenPage
) -> None:
    open_page(store, "Báo cáo và in")
    qtbot.waitUntil(lambda: is_shown("reports.kinds"))
    click_item("reports.kinds", "Bảng tổng hợp số liệu")
    qtbot.waitUntil(lambda: is_shown("reports.tables"))
    tabs = find("reports.tables", QTabWidget)
    qtbot.waitUntil(lambda: "Chỉ tiêu" in titles_of(tabs))
    at = titles_of(tabs).index("Chỉ tiêu")
    click_at(tabs.tabBar(), tabs.tabBar().tabRect(at).center())
    name = f"reports.table-{at + 1}"
    table = find(name, QTableView)
    planned, reached = (rows_shown(name)[1][column] for column in (4, 5))
    for column, shown in ((4, planned), (5, reached)):
        place = table.visualRect(table.model().index(1, column)).center()
        click_at(table.viewport(), place)
        choose_from_menu(name, f"{name}.see-cell")
        wait_for_sheet(qtbot)
        # The sheet shows a number as it is stored there, the report as documents write it.
        assert current_text().replace(".", ",") == shown
        click("source.close")
        qtbot.waitUntil(lambda: not is_shown("source"))
