from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDateEdit, QDialog
from pytestqt.qtbot import QtBot

from desktop_app.services.office import Office
from tests.views.conftest import ACTOR
from tests.views.driving import click, find, is_shown, type_into, unnamed
from tests.views.pages.conftest import OpenPage
from tests.views.pages.returns.conftest import rows_in
from tests.views.pages.shown import choose, click_row, row_of, rows_shown, text_of


@pytest.fixture
def dialog(qtbot: QtBot, board: Path) -> Path:
    """The dialog, opened on a unit that answered on 3 December, 8 days late."""
    click_row("returns.board", "PGDNN")
    click("returns.due")
    qtbot.waitUntil(lambda: is_shown("returns.due-dialog"))
    return board


def type_day(day: str, month: str) -> None:
    """Type the parts of a date one after another, as one who tabs through them."""
    editor = find("returns.due-dialog.day", QDateEdit)
    editor.setFocus()
    for section, digits in ((editor.Section.DaySection, day), (editor.Section.MonthSection, month)):
        editor.setSelectedSection(section)
        QTest.keyClicks(editor, digits)


@pytest.mark.usefixtures("dialog")
def test_a_unit_that_is_given_longer_is_not_late(qtbot: QtBot) -> None:
    type_day("05", "12")
    type_into("returns.due-dialog.reason", "Đơn vị chuyển trụ sở")
    click("returns.due-dialog.ok")
    qtbot.waitUntil(lambda: row_of("returns.board", "PGDNN")[4] == "Đúng hạn")
    assert not is_shown("returns.due-dialog")
    # The other late unit keeps the common day.
    assert row_of("returns.board", "TTNDTT")[4] == "Nộp muộn"


@pytest.mark.usefixtures("dialog")
def test_longer_for_one_unit_needs_a_reason() -> None:
    click("returns.due-dialog.ok")
    assert "lý do" in text_of("returns.due-dialog.reason.problem")
    assert row_of("returns.board", "PGDNN")[4] == "Nộp muộn"


@pytest.mark.usefixtures("dialog")
def test_a_day_for_all_units_makes_a_part_of_the_year_asked_for(qtbot: QtBot) -> None:
    choose("returns.due-dialog.period", "6 tháng đầu năm 2024")
    choose("returns.due-dialog.unit", "Tất cả đơn vị")
    type_day("05", "07")
    click("returns.due-dialog.ok")
    qtbot.waitUntil(lambda: rows_in("returns.board") == 3 * (26 + 1))
    groups = [row[0] for row in rows_shown("returns.board") if "hạn nộp" in row[0]]
    assert sum("6 tháng đầu năm 2024, hạn nộp 05/07/2024" in one for one in groups) == 1


def test_a_closed_year_gets_no_new_days(qtbot: QtBot, store: Path, open_page: OpenPage) -> None:
    office = Office.open(store, ACTOR)
    office.years_book.close(2024)
    office.close()
    open_page(store, "Báo cáo đơn vị")
    qtbot.waitUntil(lambda: is_shown("returns.board") and rows_in("returns.board") > 0)
    for name in ("returns.due", "returns.forms", "returns.remind"):
        assert not find(name, QAbstractButton).isEnabled()
    click_row("returns.board", "PGDNN")
    assert find("returns.versions", QAbstractButton).isEnabled()


@pytest.mark.usefixtures("dialog")
def test_every_control_can_be_found_by_name() -> None:
    assert unnamed(find("returns.due-dialog", QDialog)) == []
