"""The card of tasks that come up, on the first page."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QTableView
from pytestqt.qtbot import QtBot

from desktop_app.domain.tasks import NewTask
from desktop_app.services.office import Office
from desktop_app.views.pages.overview.tasks import SHOWN
from tests.views.conftest import ACTOR
from tests.views.driving import click, find, is_shown
from tests.views.pages.conftest import OpenPage
from tests.views.pages.shown import text_of

TITLE = "Tổng quan"
CAMPAIGN = "NTM-2024"


@pytest.fixture
def task(store: Path) -> int:
    """A task of the sample year that is due in a week, of one unit; the plan's own are dropped."""
    office = Office.open(store, ACTOR)
    for one in office.tasks.coming_up(2024):
        office.tasks.drop(one.id, "Năm cũ")
    due = (office.tasks.today + timedelta(days=7)).isoformat()
    ident = office.tasks.add(2024, CAMPAIGN, NewTask("Họp bình xét", due, ("VP",))).value
    office.close()
    return ident


def test_a_task_that_comes_up_leads_to_its_campaign(
    qtbot: QtBot, open_page: OpenPage, store: Path, task: int
) -> None:
    open_page(store, TITLE)
    qtbot.waitUntil(lambda: is_shown(f"overview.task.{task}"))
    told = text_of(f"overview.task.{task}.told")
    assert told.startswith("NTM-2024 · Văn phòng Sở · ")
    assert told.endswith(" · đang làm")
    assert not is_shown("overview.tasks.rest")
    click(f"overview.task.{task}")
    qtbot.waitUntil(lambda: is_shown("campaigns.table"))
    table = find("campaigns.table", QTableView)
    qtbot.waitUntil(lambda: table.currentIndex().siblingAtColumn(0).data() == CAMPAIGN)


def test_of_many_tasks_the_first_are_shown(qtbot: QtBot, open_page: OpenPage, store: Path) -> None:
    office = Office.open(store, ACTOR)
    overdue = office.tasks.coming_up(2024)
    office.close()
    open_page(store, TITLE)
    qtbot.waitUntil(lambda: is_shown("overview.tasks.rest"))
    assert text_of("overview.tasks.rest") == f"Và {len(overdue) - SHOWN} việc khác."
    first = find(f"overview.task.{overdue[0].id}", QPushButton)
    assert first.toolTip() == overdue[0].title


def test_where_nothing_comes_up_there_is_no_card(
    qtbot: QtBot, open_page: OpenPage, empty_store: Path
) -> None:
    open_page(empty_store, TITLE)
    qtbot.waitUntil(lambda: is_shown("overview.step.rank"))
    assert not is_shown("overview.tasks")
