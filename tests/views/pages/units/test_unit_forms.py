"""Adding a unit, its year, its history and other spellings, in the real window."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QListWidget, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.reorganisation import Decision, Successor
from desktop_app.services.office import Office
from tests.views.driving import click, find, is_shown, unnamed
from tests.views.pages.conftest import OpenPage
from tests.views.pages.shown import click_row, rows_shown
from tests.views.pages.units.acting import ACTOR, choose_act, open_units, units_of

TREE = "units.history.origins"


@pytest.fixture
def window(qtbot: QtBot, open_page: OpenPage, store: Path) -> QWidget:
    office = Office.open(store, ACTOR)
    decision = Decision("2024-07-01", "Quyết định số 15/QĐ-UBND")
    office.reorganisation.merge(decision, ["PGN"], Successor("PNCC"))
    office.close()
    return open_units(qtbot, open_page, store)


@pytest.mark.usefixtures("window")
def test_a_unit_is_added_by_hand(qtbot: QtBot, store: Path) -> None:
    click("units.add")
    qtbot.waitUntil(lambda: is_shown("units.add-form"))
    assert unnamed(find("units.add-form", QWidget)) == []
    find("units.add-form.name", QLineEdit).setText("Thanh tra Sở")
    click("units.add-form.ok")
    qtbot.waitUntil(lambda: is_shown("units.add-form.name.problem"))
    find("units.add-form.name", QLineEdit).setText("Phòng Chuyển đổi số")
    find("units.add-form.headcount", QLineEdit).setText("sáu mươi tư người gì đó")
    click("units.add-form.ok")
    assert find("units.add-form.headcount.problem", QLabel).text()
    find("units.add-form.headcount", QLineEdit).setText("6")
    click("units.add-form.ok")
    qtbot.waitUntil(lambda: not is_shown("units.add-form"))
    assert "Phòng Chuyển đổi số" in units_of(store).values()


@pytest.mark.usefixtures("window")
def test_headcount_and_cluster_are_set_for_the_year(qtbot: QtBot) -> None:
    click_row("units.table", "Thanh tra Sở")
    click("units.edit")
    qtbot.waitUntil(lambda: is_shown("units.year-form"))
    cluster = find("units.year-form.cluster", QComboBox).currentText()
    assert cluster == "Cụm 1 - Các phòng chuyên môn, nghiệp vụ"
    find("units.year-form.headcount", QLineEdit).setText("11")
    click("units.year-form.ok")
    qtbot.waitUntil(lambda: "11" in _row("Thanh tra Sở"))


@pytest.mark.usefixtures("window")
def test_a_unit_shows_what_it_came_from_and_how_else_it_is_written(qtbot: QtBot) -> None:
    click_row("units.table", "Phòng Người có công")
    click("units.origin")
    qtbot.waitUntil(lambda: is_shown(TREE) and bool(rows_shown(TREE)))
    assert unnamed(find("units.history-dialog", QWidget)) == []
    assert [row[1] for row in rows_shown(TREE)] == ["PNCC", "PGN"]
    find("units.history.tabs", QTabWidget).setCurrentIndex(5)
    click("units.history.add-alias")
    find("units.alias-form.alias", QLineEdit).setText("P. NCC - GN")
    click("units.alias-form.ok")
    aliases = find("units.history.aliases", QListWidget)
    qtbot.waitUntil(lambda: "P. NCC - GN" in _texts(aliases))
    aliases.setCurrentRow(_texts(aliases).index("P. NCC - GN"))
    click("units.history.remove-alias")
    qtbot.waitUntil(lambda: "P. NCC - GN" not in _texts(aliases))


def test_the_newest_act_is_taken_back_after_a_question(
    qtbot: QtBot, window: QWidget, store: Path
) -> None:
    choose_act(window, "units.show-acts")
    qtbot.waitUntil(lambda: is_shown("units.acts.table") and bool(rows_shown("units.acts.table")))
    assert unnamed(find("units.acts-dialog", QWidget)) == []
    click("units.acts.undo")
    click("units.acts.undo-question.yes")
    qtbot.waitUntil(lambda: not rows_shown("units.acts.table"))
    assert "PGN" in units_of(store)


def _row(text: str) -> list[str]:
    return next((row for row in rows_shown("units.table") if text in row), [])


def _texts(entries: QListWidget) -> list[str]:
    return [entries.item(at).text() for at in range(entries.count())]
