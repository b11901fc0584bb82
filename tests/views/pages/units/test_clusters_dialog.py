"""A year's clusters by mouse and keys, on a real store."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.services.office import Office
from desktop_app.views.pages.units import UnitsPage
from tests.views.conftest import ACTOR
from tests.views.driving import click, click_at, find, is_shown, type_into, unnamed

NAME = "units.clusters"


@pytest.fixture
def dialog(qtbot: QtBot, page: UnitsPage) -> UnitsPage:
    """The dialog over the page, with its clusters."""
    qtbot.waitUntil(lambda: is_shown("units.table"))
    click("units.clusters")
    qtbot.waitUntil(lambda: is_shown(f"{NAME}.list") and len(lines("list")) == 4)
    return page


def lines(part: str) -> list[str]:
    found = find(f"{NAME}.{part}", QListWidget)
    return [found.item(at).text() for at in range(found.count())]


def choose(part: str, text: str, *, also: bool = False) -> None:
    found = find(f"{NAME}.{part}", QListWidget)
    (item,) = found.findItems(text, Qt.MatchFlag.MatchExactly)
    with_ctrl = Qt.KeyboardModifier.ControlModifier
    place = found.visualItemRect(item).center()
    click_at(found.viewport(), place, with_ctrl if also else Qt.KeyboardModifier.NoModifier)


def clusters_of(store: Path) -> dict[str, str]:
    office = Office.open(store, ACTOR)
    try:
        return {one.code: one.cluster for one in office.units.all(2024)}
    finally:
        office.close()


@pytest.mark.usefixtures("dialog")
def test_several_units_go_into_a_cluster_in_one_act(qtbot: QtBot, small: Path) -> None:
    assert unnamed(find(f"{NAME}-dialog", QWidget)) == []
    assert lines("list") == ["Mọi đơn vị (3)", "C1 (2)", "C2 (1)", "Chưa xếp cụm (0)"]
    choose("list", "C2 (1)")
    assert lines("units") == ["Phòng D"]
    choose("list", "Mọi đơn vị (3)")
    assert not find(f"{NAME}.put", QPushButton).isEnabled()
    choose("units", "Phòng A · C1")
    choose("units", "Phòng D · C2", also=True)
    assert find(f"{NAME}.told", QLabel).text() == "2 đơn vị đang chọn"
    click(f"{NAME}.put")
    qtbot.waitUntil(lambda: "C1 (3)" in lines("list"))
    assert clusters_of(small) == {"A": "C1", "B": "C1", "D": "C1"}


@pytest.mark.usefixtures("dialog")
def test_a_cluster_is_made_named_moved_up_and_taken_away(qtbot: QtBot) -> None:
    click(f"{NAME}.add")
    type_into(f"{NAME}.form.name", "C1")
    click(f"{NAME}.form.ok")
    qtbot.waitUntil(lambda: is_shown(f"{NAME}.form.name.problem"))
    type_into(f"{NAME}.form.name", " mới")
    click(f"{NAME}.form.ok")
    qtbot.waitUntil(lambda: not is_shown(f"{NAME}.form") and "C1 mới (0)" in lines("list"))
    choose("list", "C1 mới (0)")
    click(f"{NAME}.up")
    qtbot.waitUntil(lambda: lines("list")[2] == "C1 mới (0)")
    click(f"{NAME}.remove")
    click(f"{NAME}.remove-confirm.yes")
    qtbot.waitUntil(lambda: "C1 mới (0)" not in lines("list"))


@pytest.mark.usefixtures("dialog")
def test_units_are_found_without_marks(qtbot: QtBot) -> None:
    type_into(f"{NAME}.search", "phong b")
    qtbot.waitUntil(lambda: lines("units") == ["Phòng B · C1"])
