"""Targets with progress and forecast, typed in the window."""

import pytest
from PySide6.QtWidgets import QCheckBox, QPushButton
from pytestqt.qtbot import QtBot

from tests.views.driving import click, find, is_shown, type_into, unnamed
from tests.views.pages.campaigns.conftest import OpenTab
from tests.views.pages.shown import choose, click_row, rows_shown, text_of

NAME = "campaigns.targets"
TABLE = f"{NAME}.table"
FORM = f"{NAME}.set-dialog"


@pytest.fixture(autouse=True)
def tab(qtbot: QtBot, open_tab: OpenTab) -> None:
    open_tab("Chỉ tiêu", TABLE)
    qtbot.waitUntil(lambda: bool(rows_shown(TABLE)))


def reduction() -> list[list[str]]:
    """The lines of the target of 500 households: the department's, then the units'."""
    shown = rows_shown(TABLE)
    first = next(place for place, row in enumerate(shown) if "500" in row)
    return shown[first:]


def open_form(qtbot: QtBot) -> None:
    click(f"{NAME}.set")
    qtbot.waitUntil(lambda: is_shown(FORM))


def test_the_plans_targets_stand_with_what_was_planned() -> None:
    assert any("0,1 - 0,2" in row for row in rows_shown(TABLE))
    assert reduction()[0][0].startswith("Toàn cơ quan")


def test_a_typed_result_shows_at_once_with_its_forecast(qtbot: QtBot) -> None:
    click_row(TABLE, "500")
    open_form(qtbot)
    choose(f"{FORM}.period", "6 tháng đầu năm 2024")
    type_into(f"{FORM}.actual", "200")
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: reduction()[0][3] == "200")
    # 200 in half a year; of 500 that is 40%, and 80% by the end of the year.
    assert reduction()[0][4:9] == ["40,00%", "6 tháng đầu năm 2024", "400", "80,00%", "Chưa đạt"]


def test_a_form_without_a_figure_says_what_is_missing(qtbot: QtBot) -> None:
    open_form(qtbot)
    click(f"{FORM}.ok")
    assert is_shown(f"{FORM}.actual.problem")
    assert is_shown(FORM)


def test_what_cannot_be_stored_is_said_and_what_was_typed_stays(qtbot: QtBot) -> None:
    open_form(qtbot)
    type_into(f"{FORM}.actual", "nhiều")
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: "nhiều" in text_of(f"{FORM}.actual.problem"))
    assert is_shown(FORM)


def test_what_was_typed_by_mistake_is_erased(qtbot: QtBot) -> None:
    click_row(TABLE, "500")
    open_form(qtbot)
    type_into(f"{FORM}.actual", "200")
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: reduction()[0][3] == "200")
    open_form(qtbot)
    find(f"{FORM}.erase", QCheckBox).setChecked(True)
    click(f"{FORM}.ok")
    # Without a result of its own the office has the units' again.
    qtbot.waitUntil(lambda: reduction()[0][0].startswith("Toàn cơ quan (cộng"))


def test_every_control_can_be_found_by_name() -> None:
    assert unnamed(find(f"{NAME}.set", QPushButton).window()) == []
