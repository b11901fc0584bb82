import json
from pathlib import Path
from typing import TypeAlias

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QTableView, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.config import resource
from desktop_app.domain.fund_rows import NewContribution, NewDrive
from desktop_app.services.office import Office
from tests.views.conftest import ACTOR
from tests.views.driving import (
    click,
    click_at,
    click_sidebar,
    find,
    is_shown,
    press,
    type_into,
    unnamed,
)
from tests.views.pages.conftest import OpenPage
from tests.views.pages.shown import (
    choose,
    double_click_row,
    rows_shown,
    text_of,
)

TITLE = "Quỹ và vận động"
AMOUNT = 5
Truth: TypeAlias = dict[str, dict[str, dict[str, dict[str, int]]]]


def rows_in(name: str) -> int:
    return find(name, QTableView).model().rowCount()


def as_shown(number: int) -> str:
    return f"{number:,}".replace(",", ".")


@pytest.fixture(scope="module")
def truth() -> Truth:
    """What the sample year's own generator says that it wrote."""
    text = resource("sample_year", "truth.json").read_text(encoding="utf-8")
    found: Truth = json.loads(text)
    return found


@pytest.fixture
def filled(qtbot: QtBot, store: Path, open_page: OpenPage) -> None:
    """The page on the sample year."""
    open_page(store, TITLE)
    qtbot.waitUntil(lambda: is_shown("fund.lines") and rows_in("fund.lines") > 0)


@pytest.mark.usefixtures("filled")
def test_the_years_total_is_that_of_the_truth_file(
    truth: Truth,
) -> None:
    totals = truth["grand_totals"]
    given = sum(one["contributions"]["money_vnd"] for one in totals.values())
    goods = sum(one["contributions"]["in_kind_vnd"] for one in totals.values())
    last = rows_shown("fund.totals")[-1]
    assert last[1] == "Tổng cộng"
    assert last[AMOUNT : AMOUNT + 2] == [as_shown(given), as_shown(goods)]


@pytest.mark.usefixtures("filled")
def test_a_campaign_narrows_totals_and_lines(qtbot: QtBot, truth: Truth) -> None:
    poverty = truth["grand_totals"]["vi-nguoi-ngheo"]["contributions"]
    press(find("fund.campaign", QComboBox), Qt.Key.Key_Down)
    assert "Vì người nghèo" in find("fund.campaign", QComboBox).currentText()
    qtbot.waitUntil(lambda: rows_shown("fund.totals")[-1][AMOUNT] == as_shown(poverty["money_vnd"]))
    qtbot.waitUntil(lambda: text_of("fund.shown") == f"{poverty['rows']} dòng")


@pytest.mark.usefixtures("filled")
def test_a_unit_narrows_the_lines(qtbot: QtBot) -> None:
    choose("fund.unit", "Phòng Giảm nghèo")
    qtbot.waitUntil(lambda: {row[1] for row in rows_shown("fund.lines")} == {"Phòng Giảm nghèo"})


@pytest.mark.usefixtures("filled")
def test_a_double_click_on_a_units_total_shows_its_lines(qtbot: QtBot) -> None:
    double_click_row("fund.totals", "Thanh tra Sở")
    qtbot.waitUntil(lambda: {row[1] for row in rows_shown("fund.lines")} == {"Thanh tra Sở"})
    assert find("fund.unit", QComboBox).currentText() == "Thanh tra Sở"


@pytest.mark.usefixtures("filled")
def test_the_search_finds_a_giver_as_the_name_is_typed_without_its_marks(qtbot: QtBot) -> None:
    type_into("fund.search", "pham van duoc")
    qtbot.waitUntil(lambda: {row[2] for row in rows_shown("fund.lines")} == {"Phạm Văn Đước Đôi"})
    find("fund.search", QLineEdit).selectAll()
    press(find("fund.search", QLineEdit), Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: rows_in("fund.lines") == 500)


@pytest.mark.usefixtures("filled")
def test_a_search_for_nobody_says_so(qtbot: QtBot) -> None:
    type_into("fund.search", "Không Có Ai Tên Này")
    qtbot.waitUntil(lambda: text_of("fund.shown") == "0 dòng")
    assert rows_in("fund.lines") == 0


@pytest.mark.usefixtures("filled")
def test_more_lines_come_when_they_are_wanted(qtbot: QtBot, truth: Truth) -> None:
    every = sum(one["contributions"]["rows"] for one in truth["grand_totals"].values())
    assert text_of("fund.shown") == "500 dòng đầu"
    click("fund.more")
    qtbot.waitUntil(lambda: text_of("fund.shown") == f"{every} dòng")
    assert [row[0] for row in rows_shown("fund.lines")] == [
        as_shown(number) for number in range(1, every + 1)
    ]
    assert not is_shown("fund.more")


@pytest.mark.usefixtures("filled")
def test_a_double_click_on_a_line_shows_the_cell_it_came_from(qtbot: QtBot) -> None:
    double_click_row("fund.lines", "Phạm Văn Đước Đôi")
    assert text_of("origin.file") == "VP So - bc ung ho quy VNN 2024 (chinh thuc).xlsx"
    assert (text_of("origin.import"), text_of("origin.sheet")) == ("4", "DS ủng hộ")
    assert text_of("origin.cell") == "D13"
    assert unnamed(find("origin", QDialog)) == []
    click("origin.see-import")
    qtbot.waitUntil(lambda: is_shown("returns.outcome.summary"))
    qtbot.waitUntil(lambda: "số 4." in text_of("returns.outcome.summary"))


@pytest.mark.usefixtures("filled")
def test_activities_stand_on_a_tab_of_their_own(qtbot: QtBot, truth: Truth) -> None:
    done = [one["participation"] for one in truth["grand_totals"].values()]
    tabs = find("fund.tabs", QTabWidget).tabBar()
    click_at(tabs, tabs.tabRect(1).center())
    wanted = sum(one["rows"] for one in done)
    qtbot.waitUntil(lambda: is_shown("fund.activities.lines"))
    qtbot.waitUntil(lambda: rows_in("fund.activities.lines") == wanted)
    total = rows_shown("fund.activities.totals")[-1]
    assert total[2] == as_shown(wanted)
    assert total[6] == as_shown(sum(one["value_vnd"] for one in done))
    first = rows_shown("fund.activities.lines")[0]
    double_click_row("fund.activities.lines", first[2])
    assert text_of("origin.file") in first[-1]
    click("origin.close")
    assert not is_shown("origin")


def test_without_figures_the_page_leads_to_the_import(
    qtbot: QtBot, empty_store: Path, open_page: OpenPage
) -> None:
    open_page(empty_store, TITLE)
    qtbot.waitUntil(lambda: is_shown("fund.empty.action"))
    assert "chưa có số liệu ủng hộ hay hoạt động nào" in text_of("fund.empty.sentence")
    click("fund.empty.action")
    qtbot.waitUntil(lambda: is_shown("import.paths"))


def test_a_first_drive_is_begun_before_anything_was_imported(
    qtbot: QtBot, empty_store: Path, open_page: OpenPage
) -> None:
    open_page(empty_store, TITLE)
    qtbot.waitUntil(lambda: is_shown("fund.empty.action"))
    click("fund.begin")
    form = "fund.drive-dialog"
    qtbot.waitUntil(lambda: is_shown(form))
    type_into(f"{form}.code", "NL")
    type_into(f"{form}.title", "Một ngày lương")
    click(f"{form}.ok")
    qtbot.waitUntil(lambda: is_shown("fund.drives.table") and rows_in("fund.drives.table") == 1)
    assert not is_shown("fund.empty.action")
    assert not is_shown("fund.begin")


def test_where_two_funds_have_figures_one_is_shown_at_a_time(
    qtbot: QtBot, store: Path, open_page: OpenPage
) -> None:
    office = Office.open(store, ACTOR)
    year = office.campaigns.detail("VNN-2024").info.year
    for code, fund, campaign in (("D1", "vi-nguoi-ngheo", "VNN-2024"), ("D2", "thien-tai", "")):
        office.drives.add(NewDrive(year, code, fund, f"Đợt {code}", campaign=campaign))
    unit = office.units.all(year)[0].code
    line = NewContribution(year, "D2", unit, amount=7_000_000, given_on="2024-09-15")
    office.ledger.add(line)
    office.close()
    open_page(store, TITLE)
    qtbot.waitUntil(lambda: is_shown("fund.fund") and rows_in("fund.lines") > 0)
    shown = find("fund.fund", QComboBox)
    names = [shown.itemText(at) for at in range(shown.count())]
    assert names == ["Quỹ “Vì người nghèo”", "Quỹ cứu trợ thiên tai, dịch bệnh", "Ngoài các quỹ"]
    shown.setCurrentIndex(1)
    shown.activated.emit(1)
    qtbot.waitUntil(lambda: rows_shown("fund.totals")[-1][AMOUNT] == "7.000.000")
    qtbot.waitUntil(lambda: rows_in("fund.lines") == 1)
    double_click_row("fund.lines", "7.000.000")
    assert "Ghi trực tiếp" in text_of("origin.file")
    click("origin.close")
    click_sidebar("Tổng quan")
    qtbot.waitUntil(lambda: text_of("overview.amount.title") == "Tiền, 1 trong 3 quỹ (đồng)")
    assert "bệnh: tiền 7.000.000 đồng" in find("overview.amount", QWidget).toolTip()


@pytest.mark.usefixtures("filled")
def test_every_control_can_be_found_by_name() -> None:
    assert unnamed(find("fund", QWidget)) == []
