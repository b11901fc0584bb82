from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QLabel,
    QLineEdit,
    QSpinBox,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.views.driving import click, find, is_shown, press, unnamed
from tests.views.pages.conftest import OpenPage
from tests.views.pages.shown import choose, click_row, row_of, rows_shown, text_of

TITLE = "Phong trào"
TABLE = "campaigns.table"
POOR = "Vì người nghèo - Không để ai bị bỏ lại phía sau"
THIS_YEAR = datetime.now().astimezone().year


@pytest.fixture
def filled(qtbot: QtBot, open_page: OpenPage, store: Path) -> QWidget:
    window = open_page(store, TITLE)
    qtbot.waitUntil(lambda: is_shown(TABLE) and bool(plan()))
    return window


@pytest.fixture
def empty(qtbot: QtBot, open_page: OpenPage, empty_store: Path) -> QWidget:
    window = open_page(empty_store, TITLE)
    qtbot.waitUntil(lambda: is_shown("campaigns.empty"))
    return window


def plan() -> str:
    return find("campaigns.detail", QTextEdit).toPlainText()


def ask_to_launch(qtbot: QtBot, control: str) -> None:
    click(control)
    qtbot.waitUntil(lambda: is_shown("launch.ok"))


def due() -> str:
    return find("launch.due", QDateEdit).text()


@pytest.mark.usefixtures("filled")
def test_the_years_campaigns_are_listed_with_their_answers() -> None:
    assert [row[0] for row in rows_shown(TABLE)] == ["VNN-2024", "NTM-2024"]
    assert row_of(TABLE, "VNN-2024")[4:] == ["25", "26", "96,15%"]
    assert row_of(TABLE, "VNN-2024")[2] == "đang thực hiện"


@pytest.mark.usefixtures("filled")
def test_the_chosen_campaigns_whole_plan_is_shown(qtbot: QtBot) -> None:
    assert POOR in plan()
    headings = ["Mục đích, yêu cầu", "Nội dung thi đua", "Tổ chức thực hiện", "Khen thưởng"]
    assert [line for line in plan().splitlines() if line in headings] == headings
    assert "Mức đề ra" in plan()  # its targets, as a table
    click_row(TABLE, "NTM-2024")
    title = "chung sức xây dựng nông thôn mới” năm 2024"
    qtbot.waitUntil(lambda: title in text_of("campaigns.source"))
    assert title in plan().splitlines()[0]


@pytest.mark.usefixtures("filled")
def test_the_plans_to_launch_from_say_whose_they_are_and_that_they_were_launched(
    qtbot: QtBot,
) -> None:
    ask_to_launch(qtbot, "campaigns.launch")
    assert find("launch.plan", QComboBox).count() == 5
    assert "đã phát động" not in find("launch.about", QLineEdit).text()
    choose("launch.plan", POOR)
    assert find("launch.about", QLineEdit).text() == (
        "Sở Lao động - Thương binh và Xã hội tỉnh Bình Phước (đã phát động trong năm)"
    )


@pytest.mark.usefixtures("filled")
def test_a_plan_is_not_launched_twice_in_a_year_and_the_answers_stay(qtbot: QtBot) -> None:
    ask_to_launch(qtbot, "campaigns.launch")
    choose("launch.plan", POOR)
    click("launch.ok")
    qtbot.waitUntil(lambda: is_shown("launch.failure"))
    assert text_of("launch.failure") == "Phong trào “VNN-2024” đã được phát động."
    assert find("launch.plan", QComboBox).currentText() == POOR
    assert len(rows_shown(TABLE)) == 2


@pytest.mark.usefixtures("filled")
def test_the_plan_is_printed_from_the_page_that_shows_how(qtbot: QtBot) -> None:
    click_row(TABLE, "NTM-2024")
    click("campaigns.print")
    qtbot.waitUntil(lambda: is_shown("reports"))
    qtbot.waitUntil(lambda: "NTM-2024" in str(find("reports.scope", QComboBox).currentData()))


@pytest.mark.usefixtures("filled")
def test_a_campaign_of_another_year_is_shown_in_its_year(qtbot: QtBot) -> None:
    ask_to_launch(qtbot, "campaigns.launch")
    choose("launch.plan", POOR)
    press(find("launch.year", QSpinBox), Qt.Key.Key_Up)
    assert due() == "30/11/2025"
    click("launch.ok")
    qtbot.waitUntil(lambda: find("header.year", QComboBox).currentText() == "2025")
    qtbot.waitUntil(lambda: [row[0] for row in rows_shown(TABLE)] == ["VNN-2025"])
    assert text_of("banner.text") == "Đã phát động phong trào “VNN-2025” năm 2025."


@pytest.mark.usefixtures("empty")
def test_an_empty_year_invites_to_launch_and_shows_the_campaign(qtbot: QtBot) -> None:
    assert "chưa phát động phong trào nào" in find("campaigns.empty.sentence", QLabel).text()
    ask_to_launch(qtbot, "campaigns.empty.action")
    choose("launch.plan", POOR)
    click("launch.ok")
    qtbot.waitUntil(lambda: is_shown(TABLE))
    assert [row[0] for row in rows_shown(TABLE)] == [f"VNN-{THIS_YEAR}"]
    assert not is_shown("launch")


@pytest.mark.usefixtures("empty")
def test_a_due_day_that_was_set_stays_when_the_year_is_changed(qtbot: QtBot) -> None:
    ask_to_launch(qtbot, "campaigns.launch")
    assert due() == f"30/11/{THIS_YEAR}"
    press(find("launch.due", QDateEdit), Qt.Key.Key_Down)  # the day, where the cursor stands first
    assert due() == f"29/11/{THIS_YEAR}"
    press(find("launch.year", QSpinBox), Qt.Key.Key_Up)
    assert due() == f"29/11/{THIS_YEAR}"


@pytest.mark.usefixtures("empty")
def test_nothing_is_launched_when_the_dialog_is_left(qtbot: QtBot) -> None:
    ask_to_launch(qtbot, "campaigns.launch")
    click("launch.cancel")
    qtbot.waitUntil(lambda: not is_shown("launch"))
    assert is_shown("campaigns.empty")


def test_every_control_can_be_found_by_name(qtbot: QtBot, filled: QWidget) -> None:
    ask_to_launch(qtbot, "campaigns.launch")
    assert unnamed(filled) == []
