"""The stages of a sheet in the window: side by side, marked, handed over, sent back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QComboBox, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.changes import Actor
from desktop_app.services.marks.entering import NewMark
from desktop_app.services.office import Office
from desktop_app.views.pages.scoring.stages_table import StagesView
from desktop_app.views.theme import COLOURS
from tests.views.driving import click, find, is_shown, type_into, unnamed
from tests.views.pages.conftest import OpenPage
from tests.views.pages.shown import choose, click_row, long_text_of, row_of, rows_shown, text_of

TITLE, TABLE = "Chấm điểm", "scoring.stages.table"
UNIT = "Văn phòng Sở"
SELF, CROSS, APPRAISAL = 3, 4, 5


def act(store: Path, actor: str, *what: Callable[[Office], object]) -> None:
    office = Office.open(store, Actor(actor))
    for one in what:
        one(office)
    office.close()


@pytest.fixture
def stages(qtbot: QtBot, open_page: OpenPage, store: Path) -> QWidget:
    """The office gave itself 9.50 on criterion 1.4; the year's file appraised it at 7.50."""
    new = NewMark("VP", "1.4", 950, "self")
    act(store, "Chị Lan", lambda office: office.marks.enter(2024, new))
    window = open_page(store, TITLE)
    qtbot.waitUntil(lambda: is_shown("scoring.unit") and text_of("scoring.unit") == UNIT)
    click("scoring.stages")
    qtbot.waitUntil(lambda: is_shown(TABLE) and bool(rows_shown(TABLE)))
    return window


def colour(row: str, column: int) -> QColor | None:
    view = find(TABLE, StagesView)
    at = view.rows.index(view.rows.row_of(f"criterion:{row}"), column)
    found = at.data(Qt.ItemDataRole.ForegroundRole)
    return found if isinstance(found, QColor) else None


@pytest.mark.usefixtures("stages")
def test_the_stages_stand_side_by_side_with_their_differences() -> None:
    assert text_of("scoring.stages.turn") == "Đến lượt: Tự chấm"
    assert row_of(TABLE, "1.4")[SELF : APPRAISAL + 1] == ["9,50", "", "7,50 ▼ −2,00"]
    assert colour("1.4", APPRAISAL) == QColor(COLOURS.error)
    assert colour("1.4", SELF) is None
    click_row(TABLE, "1.4")
    told = long_text_of("scoring.stages.told").splitlines()
    assert told[1].startswith("Tự chấm: 9,50 điểm, Chị Lan, ")
    assert told[2].startswith("Thẩm định: 7,50 điểm, ")
    assert ".xlsx" in told[2]


def test_a_mark_is_given_at_a_stage_and_needs_its_reason(qtbot: QtBot, stages: QWidget) -> None:
    click_row(TABLE, "1.4")
    click("scoring.stages.enter")
    qtbot.waitUntil(lambda: is_shown("scoring.stage-mark"))
    assert find("scoring.stage-mark.criterion", QComboBox).currentData() == "1.4"
    assert unnamed(stages) == []
    choose("scoring.stage-mark.stage", "Hội đồng duyệt")
    type_into("scoring.stage-mark.points", "8")
    click("scoring.stage-mark.ok")
    qtbot.waitUntil(lambda: "Hãy ghi lý do" in text_of("scoring.stage-mark.reason.problem"))
    type_into("scoring.stage-mark.reason", "Có sáng kiến")
    click("scoring.stage-mark.ok")
    qtbot.waitUntil(lambda: row_of(TABLE, "1.4")[APPRAISAL + 1] == "8,00 ▲ +0,50")
    assert colour("1.4", APPRAISAL + 1) == QColor(COLOURS.success)


@pytest.mark.usefixtures("stages")
def test_a_sheet_is_handed_over_and_sent_back_for_what_is_ticked(qtbot: QtBot) -> None:
    assert not find("scoring.stages.send-back", QPushButton).isEnabled()
    click("scoring.stages.hand-over")
    qtbot.waitUntil(lambda: is_shown("scoring.hand-over"))
    click("scoring.hand-over.ok")
    qtbot.waitUntil(lambda: text_of("scoring.stages.turn") == "Đến lượt: Chấm chéo")
    click_row(TABLE, "1.4")
    click("scoring.stages.send-back")
    qtbot.waitUntil(lambda: is_shown("scoring.send-back"))
    ticks = find("scoring.send-back.criteria", QListWidget)
    states = [ticks.item(at).checkState() for at in range(ticks.count())]
    assert states.count(Qt.CheckState.Checked) == 1
    type_into("scoring.send-back.reason", "Thiếu minh chứng")
    click("scoring.send-back.ok")
    qtbot.waitUntil(lambda: text_of("scoring.stages.turn") == "Đến lượt: Tự chấm")
    assert row_of(TABLE, "1.4")[-1] == "Phải chấm lại"
    assert text_of("scoring.stages.last").startswith(
        "Trả lại bước “Tự chấm”, chấm lại tiêu chí 1.4 – "
    )
