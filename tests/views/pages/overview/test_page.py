from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop_app.services.office import Office
from desktop_app.views.charts import BarChart, HeatMap
from desktop_app.views.pages.overview.parts import due_text
from desktop_app.views.pages.overview.pictures import UNITS_SHOWN
from tests.views.conftest import ACTOR
from tests.views.driving import click, click_sidebar, find, is_shown, press, unnamed
from tests.views.pages.conftest import OpenPage
from tests.views.pages.shown import rows_shown, text_of

TITLE = "Tổng quan"
PRIMARY = "primary"
TODAY = date(2024, 11, 20)


@pytest.fixture
def filled(qtbot: QtBot, open_page: OpenPage, store: Path) -> QWidget:
    window = open_page(store, TITLE)
    qtbot.waitUntil(lambda: is_shown("overview.step.rank"))
    return window


@pytest.fixture
def empty(qtbot: QtBot, open_page: OpenPage, empty_store: Path) -> QWidget:
    window = open_page(empty_store, TITLE)
    qtbot.waitUntil(lambda: is_shown("overview.step.forms"))
    return window


def place_of(name: str) -> QRect:
    """Where a control is, as the window sees it."""
    shown = find(name, QWidget)
    return QRect(shown.mapTo(shown.window(), QPoint(0, 0)), shown.size())


def figure(name: str) -> str:
    return text_of(f"overview.{name}.figure")


def steps() -> dict[str, QPushButton]:
    keys = ("letterhead", "units", "launch", "forms", "returns", "score", "rank")
    return {
        key: find(f"overview.step.{key}", QPushButton)
        for key in keys
        if is_shown(f"overview.step.{key}")
    }


def is_done(step: str) -> bool:
    return find(f"overview.step.{step}.sign", QLabel).accessibleName() == "Đã làm"


def next_steps() -> list[str]:
    return [key for key, button in steps().items() if button.property("role") == PRIMARY]


@pytest.mark.usefixtures("filled")
def test_the_years_figures_are_the_sample_years() -> None:
    # What resources/sample_year/truth.json says of units, people and money in force.
    assert figure("units") == "26"
    assert figure("people") == "598"
    assert figure("campaigns") == "2"
    assert figure("scored") == "26/26"
    assert figure("amount") == "194.427.574"


def test_a_small_window_puts_things_under_each_other(qtbot: QtBot, filled: QWidget) -> None:
    filled.resize(1280, 720)
    qtbot.waitUntil(
        lambda: place_of("overview.agenda").top() == place_of("overview.campaign-list").top()
    )
    filled.resize(960, 600)
    qtbot.waitUntil(
        lambda: place_of("overview.campaign-list").top() > place_of("overview.agenda").bottom()
    )
    qtbot.waitUntil(lambda: place_of("overview.people").right() <= place_of("overview").right())
    filled.resize(1920, 1080)
    qtbot.waitUntil(lambda: is_shown("overview.heat"))
    qtbot.waitUntil(lambda: place_of("overview.heat").left() > place_of("overview.months").right())
    filled.resize(1280, 720)
    across = find("overview.scroll", QScrollArea).horizontalScrollBar()
    qtbot.waitUntil(lambda: across.maximum() == 0)


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize(
    ("card", "page"),
    [
        ("units", "units"),
        ("people", "units"),
        ("campaigns", "campaigns"),
        ("scored", "scoring"),
        ("amount", "fund"),
        ("in_kind", "fund"),
        ("labour", "fund"),
        ("activities", "returns"),
    ],
)
def test_a_card_opens_the_page_behind_it(card: str, page: str) -> None:
    click(f"overview.{card}")
    assert is_shown(page)
    assert not is_shown("overview")


@pytest.mark.usefixtures("filled")
def test_a_campaign_shows_how_many_units_have_answered_and_leads_to_its_plan(
    qtbot: QtBot,
) -> None:
    bar = find("overview.campaign.VNN-2024.returned", QProgressBar)
    assert (bar.value(), bar.maximum()) == (25, 26)
    assert text_of("overview.campaign.VNN-2024.count") == "25/26 đơn vị đã nộp"
    assert text_of("overview.campaign.VNN-2024.due").startswith("Hạn nộp ")
    click("overview.campaign.NTM-2024")
    qtbot.waitUntil(lambda: is_shown("campaigns.source") and "nông thôn mới" in campaign_source())


def campaign_source() -> str:
    return find("campaigns.source", QLabel).text()


@pytest.mark.usefixtures("filled")
def test_where_everything_was_begun_the_ranking_is_next() -> None:
    assert next_steps() == ["rank"]
    click("overview.step.rank")
    assert is_shown("ranking")


def test_an_empty_store_shows_its_first_steps_and_no_figures(empty: QWidget) -> None:
    assert not is_shown("overview.units")
    assert not is_shown("overview.campaign-list")
    assert list(steps()) == ["letterhead", "units", "launch", "forms"]
    assert next_steps() == ["letterhead"]
    assert "nếu làm sổ của năm khác" in text_of("overview.notice")
    assert unnamed(empty) == []


@pytest.mark.usefixtures("empty")
def test_the_first_step_opens_the_import_of_the_unit_list(qtbot: QtBot) -> None:
    click("overview.step.units")
    qtbot.waitUntil(lambda: is_shown("returns"))
    assert not is_shown("overview")


@pytest.mark.usefixtures("empty")
def test_launching_is_one_press_away_and_counts_as_done_afterwards(qtbot: QtBot) -> None:
    click("overview.step.launch")
    qtbot.waitUntil(lambda: is_shown("launch.ok"))
    click("launch.ok")
    qtbot.waitUntil(lambda: is_shown("campaigns.table"))
    click_sidebar(TITLE)
    qtbot.waitUntil(lambda: is_shown("overview.campaigns"))
    assert figure("campaigns") == "1"
    qtbot.waitUntil(lambda: is_done("launch"))
    assert next_steps() == ["letterhead"]
    assert not is_done("units")


def test_a_closed_year_is_said_to_be_and_asks_for_no_more(
    qtbot: QtBot, open_page: OpenPage, store: Path
) -> None:
    office = Office.open(store, ACTOR)
    office.years_book.close(2024)
    office.close()
    open_page(store, TITLE)
    qtbot.waitUntil(lambda: is_shown("overview.notice"))
    assert text_of("overview.notice") == "Năm 2024 đã khóa sổ, chỉ để xem và in."
    qtbot.waitUntil(lambda: list(steps()) == ["rank"])


def test_every_control_of_a_filled_page_can_be_found_by_name(filled: QWidget) -> None:
    assert unnamed(filled) == []


def test_an_empty_store_opens_on_the_present_year(empty: QWidget) -> None:
    present = str(datetime.now().astimezone().year)
    assert empty.isVisible()
    assert find("header.year", QWidget).property("currentText") == present


@pytest.mark.parametrize(
    ("due", "complete", "said"),
    [
        ("", False, "Chưa đặt hạn nộp"),
        ("2024-11-25", False, "Hạn nộp 25/11/2024, còn 5 ngày"),
        ("2024-11-20", False, "Hạn nộp 20/11/2024, hôm nay là ngày cuối"),
        ("2024-11-12", False, "Hạn nộp 12/11/2024, quá hạn 8 ngày"),
        ("2024-01-12", False, "Hạn nộp 12/01/2024, đã hết hạn"),
        ("2024-11-12", True, "Hạn nộp 12/11/2024, đã nộp đủ"),
    ],
)
def test_a_due_day_says_how_long_that_is(due: str, said: str, *, complete: bool) -> None:
    assert due_text(due, TODAY, complete=complete) == said


@pytest.mark.usefixtures("filled")
def test_a_late_units_link_shows_those_who_have_not_answered(qtbot: QtBot) -> None:
    click("overview.campaign.VNN-2024.late")
    qtbot.waitUntil(lambda: is_shown("returns.board"))
    # Of 26 units one has not answered this campaign; its line stands under the campaign's title.
    qtbot.waitUntil(lambda: len(rows_shown("returns.board")) == 1 + 1)
    assert find("returns.status", QComboBox).currentText() == "Chưa nộp"


@pytest.mark.usefixtures("filled")
def test_the_funds_and_the_ranking_lead_to_their_pages(qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: is_shown("overview.ranking"))
    # 180.727.574 of the year's 194.427.574 came in the campaign that has a goal, of 164.310.000:
    # 109,99 %; the other campaign's money counts for no goal.
    told = text_of("overview.fund.none.collected")
    assert told == (
        "Đã thu 194.427.574 đồng\nTrong đó phần có chỉ tiêu: 180.727.574/164.310.000 đồng (109,99%)"
    )
    assert "Chưa công bố" in text_of("overview.ranking.told")
    click("overview.fund.none")
    assert is_shown("fund")


@pytest.mark.usefixtures("filled")
def test_a_cell_of_the_heat_map_opens_the_units_return(qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: is_shown("overview.heat"))
    heat = find("overview.heat", HeatMap)
    qtbot.waitUntil(lambda: heat.model().rowCount() == 26)
    heat.setFocus()
    heat.setCurrentIndex(heat.model().index(0, 1))
    press(heat, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: is_shown("returns.board"))
    board = find("returns.board", QTableView)
    qtbot.waitUntil(lambda: board.currentIndex().isValid())
    first = str(heat.model().index(0, 0).data())
    assert first in rows_shown("returns.board")[board.currentIndex().row()]


@pytest.mark.usefixtures("filled")
def test_a_bar_opens_the_units_giving_and_the_others_open_all_figures(qtbot: QtBot) -> None:
    bars = find("overview.by-unit", BarChart)
    qtbot.waitUntil(lambda: len(bars.chart.categories) == UNITS_SHOWN + 1)
    bars.setFocus()
    press(bars, Qt.Key.Key_End)
    assert bars.current_text.startswith("18 đơn vị khác: ")
    press(bars, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: is_shown("overview.by-unit.list"))
    assert len(rows_shown("overview.by-unit.list.table")) == 26
    find("overview.by-unit.list", QDialog).reject()
    press(bars, Qt.Key.Key_Home)
    press(bars, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: is_shown("fund.unit"))
    unit = find("fund.unit", QComboBox)
    qtbot.waitUntil(lambda: unit.currentText() == bars.chart.categories[0].title)


@pytest.mark.usefixtures("empty")
def test_the_letterhead_is_one_press_away(qtbot: QtBot) -> None:
    click("overview.step.letterhead")
    qtbot.waitUntil(lambda: is_shown("history.department.save"))
