"""The card of what is to be done, on the first page."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QTableView, QTabWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.agenda import Agenda, AgendaItem, AgendaKind
from desktop_app.domain.fund_rows import NewDrive
from desktop_app.domain.tasks import NewTask
from desktop_app.services.office import Office
from desktop_app.views.pages.overview.agenda import SHOWN, AgendaCard
from desktop_app.views.pages.overview.places import place_of, place_of_mark
from desktop_app.views.table_view import TableView
from tests.views.conftest import ACTOR
from tests.views.driving import click, find, is_shown, press
from tests.views.pages.conftest import OpenPage
from tests.views.pages.shown import rows_shown, text_of

TITLE = "Tổng quan"
CAMPAIGN = "NTM-2024"
TODAY = date(2024, 11, 20)


@pytest.fixture
def card(qtbot: QtBot) -> AgendaCard:
    made = AgendaCard()
    qtbot.addWidget(made)
    made.resize(500, 600)
    made.show()
    return made


def item(at: int, due: str) -> AgendaItem:
    return AgendaItem(AgendaKind.TASK, f"Việc {at}", CAMPAIGN, due, f"{CAMPAIGN}:{at}")


def test_a_deadline_is_told_in_words_and_by_a_sign(qtbot: QtBot, card: AgendaCard) -> None:
    days = ("2024-11-18", "2024-11-23", "")
    items = tuple(item(at, due) for at, due in enumerate(days))
    card.show_agenda(Agenda(TODAY, items))
    qtbot.waitUntil(lambda: is_shown("overview.agenda.2"))
    said = [text_of(f"overview.agenda.{at}.left") for at in range(3)]
    assert said == ["quá hạn 2 ngày", "còn 3 ngày", ""]
    assert text_of("overview.agenda.0.told") == ("Việc theo kế hoạch · hạn 18/11/2024 · NTM-2024")
    assert text_of("overview.agenda.told") == "3 việc: 1 quá hạn, 1 đến hạn trong 7 ngày."
    assert is_shown("overview.agenda.0.sign")


def test_of_many_things_the_first_are_shown_until_all_are_wanted(
    qtbot: QtBot, card: AgendaCard
) -> None:
    items = tuple(item(at, "2024-12-01") for at in range(SHOWN + 2))
    card.show_agenda(Agenda(TODAY, items))
    qtbot.waitUntil(lambda: is_shown(f"overview.agenda.{SHOWN - 1}"))
    assert not is_shown(f"overview.agenda.{SHOWN}")
    assert find("overview.agenda.more", QPushButton).text() == "Xem thêm 2 việc"
    click("overview.agenda.more")
    qtbot.waitUntil(lambda: is_shown(f"overview.agenda.{SHOWN + 1}"))
    assert not is_shown("overview.agenda.more")


def test_nothing_to_do_is_said(card: AgendaCard) -> None:
    card.show_agenda(Agenda(TODAY))
    assert text_of("overview.agenda.told") == "Không có việc nào đang chờ."


def test_every_kind_has_its_place() -> None:
    places = {kind: place_of(AgendaItem(kind, "x", ident="A:1")) for kind in AgendaKind}
    assert places[AgendaKind.RETURNS] == ("returns", "board:A:1")
    assert places[AgendaKind.FINDING] == ("campaigns", "campaign:A#inspections/inspection:1")
    assert places[AgendaKind.TASK] == ("campaigns", "campaign:A#tasks/task:1")
    assert places[AgendaKind.DRIVE] == ("fund", "tab:drives/drive:A:1")
    assert places[AgendaKind.ROUND] == ("awards", "round:A:1")
    assert place_of_mark("unit:A") == ("fund", "unit:A")


def test_a_task_leads_to_its_row_among_its_campaigns_tasks(
    qtbot: QtBot, open_page: OpenPage, store: Path
) -> None:
    office = Office.open(store, ACTOR)
    day = office.tasks.today - timedelta(days=3_000)
    office.tasks.add(2024, CAMPAIGN, NewTask("Họp bình xét", day.isoformat(), ("VP",)))
    office.close()
    open_page(store, TITLE)
    qtbot.waitUntil(lambda: is_shown("overview.agenda.0"))
    assert find("overview.agenda.0", QPushButton).toolTip() == "Họp bình xét"
    press(find("overview.agenda.0", QPushButton), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: is_shown("campaigns.table"))
    table = find("campaigns.table", QTableView)
    qtbot.waitUntil(lambda: table.currentIndex().siblingAtColumn(0).data() == CAMPAIGN)
    tabs = find("campaigns.tabs", QTabWidget)
    assert tabs.tabText(tabs.currentIndex()) == "Nhiệm vụ"
    tasks = find("campaigns.tasks.table", TableView)
    qtbot.waitUntil(lambda: bool(tasks.current_ident()))
    row = tasks.currentIndex().row()
    assert "Họp bình xét" in rows_shown("campaigns.tasks.table")[row]


def test_a_drive_leads_to_its_row_among_the_drives(
    qtbot: QtBot, open_page: OpenPage, store: Path
) -> None:
    office = Office.open(store, ACTOR)
    fund = "vi-nguoi-ngheo"
    for code in ("D1", "D2"):
        end = "2099-12-31" if code == "D2" else ""
        office.drives.add(NewDrive(2024, code, fund, f"Đợt {code}", closes_on=end))
    office.close()
    window = open_page(store, TITLE)
    qtbot.waitUntil(lambda: is_shown("overview.agenda.0"))
    click("overview.agenda.more")
    ends = "Kết thúc đợt vận động"

    def links() -> list[QPushButton]:
        found = window.findChildren(QPushButton)
        return [one for one in found if one.toolTip() == ends and one.isVisible()]

    qtbot.waitUntil(lambda: len(links()) == 1)
    press(links()[0], Qt.Key.Key_Enter)
    qtbot.waitUntil(lambda: is_shown("fund.drives.table"))
    drives = find("fund.drives.table", TableView)
    qtbot.waitUntil(lambda: drives.current_ident() == "drive:D2")
