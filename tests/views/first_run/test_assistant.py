"""The assistant over a real store, by mouse and keys."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDateEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.rows import Department
from desktop_app.services.office import Office
from desktop_app.views.context import Context
from desktop_app.views.dialogs import present
from desktop_app.views.first_run import Assistant
from desktop_app.views.operation import Workers
from tests.views.conftest import ACTOR
from tests.views.driving import click, find, is_shown, press, type_into, unnamed, write
from tests.views.pages.shown import text_of

YEAR = 2024


@pytest.fixture
def office(new_store: Path, tmp_path: Path) -> Iterator[Office]:
    made = Office.open(Path(shutil.copy(new_store, tmp_path)), ACTOR)
    yield made
    made.close()


@pytest.fixture
def context(office: Office, workers: Workers) -> Context:
    return Context(office, workers, ACTOR, YEAR)


@pytest.fixture
def opened(qtbot: QtBot, context: Context, parent: QWidget) -> Iterator[Assistant]:
    made = open_one(qtbot, context, parent)
    yield made
    context.leave()


def open_one(qtbot: QtBot, context: Context, parent: QWidget) -> Assistant:
    made = Assistant(context, parent)
    present(made)
    qtbot.waitUntil(lambda: is_shown("first-run.go"))
    return made


def reach(qtbot: QtBot, step: str) -> None:
    qtbot.waitUntil(lambda: is_shown(f"first-run.{step}"))


def test_from_the_letterhead_to_the_first_campaign(
    qtbot: QtBot, opened: Assistant, office: Office, context: Context
) -> None:
    wanted: list[tuple[str, str]] = []
    context.page_wanted.connect(lambda page, ident: wanted.append((page, ident)))
    reach(qtbot, "letterhead")
    type_into("first-run.parent-agency", "Ủy ban nhân dân tỉnh An Bình")
    type_into("first-run.signatory-position", "GIÁM ĐỐC")
    click("first-run.go")
    reach(qtbot, "units")
    typed = find("first-run.units-typed", QWidget)
    write(typed, "Văn phòng Sở; Cụm 1; 25\nThanh tra Sở; Cụm 1; 12")
    click("first-run.go")
    qtbot.waitUntil(lambda: is_shown("import.read"))
    click("import.read")
    qtbot.waitUntil(lambda: is_shown("import.commit"))
    click("import.commit")
    qtbot.waitUntil(lambda: is_shown("import.close"))
    click("import.close")
    reach(qtbot, "launch")
    click("first-run.go")
    reach(qtbot, "forms")
    assert not is_shown("first-run.skip")
    click("first-run.go")
    assert wanted == [("returns", "forms")]
    assert not opened.isVisible()
    found = office.overview.year(YEAR)
    assert (found.units, len(found.campaigns), found.letterhead) == (2, 1, True)


def test_it_goes_on_where_the_store_stands(
    qtbot: QtBot, office: Office, context: Context, parent: QWidget
) -> None:
    office.settings.set_department(Department("Sở Thử nghiệm", "Ủy ban nhân dân tỉnh An Bình"))
    open_one(qtbot, context, parent)
    reach(qtbot, "units")
    assert text_of("first-run.told") == "Bước 2 trong 4"
    context.leave()


def test_every_step_can_be_skipped_and_gone_back_to(qtbot: QtBot, opened: Assistant) -> None:
    reach(qtbot, "letterhead")
    for step in ("units", "launch", "forms"):
        click("first-run.skip")
        reach(qtbot, step)
    click("first-run.back")
    reach(qtbot, "launch")
    click("first-run.later")
    assert not opened.isVisible()


@pytest.mark.usefixtures("opened")
def test_what_is_missing_is_said_in_place(qtbot: QtBot) -> None:
    reach(qtbot, "letterhead")
    click("first-run.skip")
    click("first-run.go")
    assert "Hãy gõ hoặc dán tên các đơn vị" in text_of("first-run.problem")
    click("first-run.skip")
    assert not is_shown("first-run.problem")


def test_all_its_controls_have_names(qtbot: QtBot, opened: Assistant) -> None:
    reach(qtbot, "letterhead")
    assert unnamed(opened) == []


def test_the_year_is_asked_on_one_line_and_holds_for_what_follows(
    qtbot: QtBot, opened: Assistant, office: Office, context: Context, parent: QWidget
) -> None:
    reach(qtbot, "letterhead")
    assert find("first-run.year", QSpinBox).value() == YEAR
    year = find("first-run.year", QSpinBox)
    for _ in range(2026 - YEAR):
        press(year, Qt.Key.Key_Up)
    assert context.year == 2026
    for step in ("units", "launch"):
        click("first-run.skip")
        reach(qtbot, step)
    assert find("first-run.due", QDateEdit).date().year() == 2026
    click("first-run.go")
    reach(qtbot, "forms")
    assert [one.code for one in office.campaigns.all(2026)]
    assert office.campaigns.all(YEAR) == ()
    opened.reject()
    # Left and opened again, it goes on with that year, at the first step that was passed over.
    open_one(qtbot, context, parent)
    reach(qtbot, "letterhead")
    assert find("first-run.year", QSpinBox).value() == 2026
