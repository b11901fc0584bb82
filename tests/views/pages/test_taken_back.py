"""Ctrl+Z and Ctrl+Y on a page of a real store: what was done goes and comes, the reader stays."""

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView, QTreeWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.changes import Done
from desktop_app.domain.criteria import Criterion, Method, Subject
from desktop_app.domain.unit_history import NewUnit, YearChange
from desktop_app.services import store
from desktop_app.services.desk import Desk
from desktop_app.services.office import Office
from desktop_app.views.main_window import MainWindow
from desktop_app.views.table_view import TableView
from tests.services.desk_work import YEAR, list_units
from tests.views.conftest import ACTOR
from tests.views.driving import find, is_shown, press
from tests.views.menus.acting import menu_act
from tests.views.pages.conftest import OpenPage

UNITS, SHEET = "units.table", "criteria.tree"
CODES = tuple(f"DV{at:02}" for at in range(1, 61))
CONTROL = Qt.KeyboardModifier.ControlModifier
OWN = "rieng"
RECURSIVELY = Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
WILDCARD = Qt.MatchFlag.MatchWildcard | Qt.MatchFlag.MatchRecursive


@pytest.fixture(scope="module")
def sixty_units(new_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sixty units of ten people each, and a set of eight criteria."""
    path = Path(shutil.copy(new_store, tmp_path_factory.mktemp("taken-back")))
    database = store.open_store(path)
    list_units(Desk(database, ACTOR), CODES)
    office = Office(database, ACTOR)
    office.criteria_sets.new(YEAR, OWN, "Bộ riêng", Subject.COLLECTIVE)
    for at in range(2, 9):
        new = Criterion(f"1.{at}", f"Tiêu chí {at}", 100, Method.MANUAL, "1")
        office.criteria_sets.add_criterion(YEAR, OWN, new)
    office.close()
    return path


@pytest.fixture
def path(sixty_units: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sixty_units, tmp_path))


@pytest.fixture
def window(open_page: OpenPage, path: Path, qtbot: QtBot) -> MainWindow:
    opened = open_page(path, "Đơn vị và nhân sự")
    qtbot.waitUntil(lambda: is_shown(UNITS) and table().rows.row_of("unit:DV60") > 0)
    return opened


def table() -> TableView:
    return find(UNITS, TableView)


def act(window: MainWindow, work: Callable[[Office], Done[Any]]) -> None:
    """What a form of the page does."""
    context = window._context  # noqa: SLF001  # as the page has it
    assert context is not None
    context.command("Sửa đơn vị", lambda _progress: work(context.office))


def stand_at(code: str) -> None:
    """Choose a unit, with three rows in view above it."""
    view = table()
    row = view.rows.row_of(f"unit:{code}")
    view.setCurrentIndex(view.rows.index(row, 1))
    view.scrollTo(view.rows.index(row - 3, 1), view.ScrollHint.PositionAtTop)


def standing() -> tuple[str, int]:
    """The chosen unit, and how many rows are in view above it."""
    view = table()
    return view.current_ident(), view.currentIndex().row() - view.rowAt(0)


def has_headcount(code: str, wanted: int) -> bool:
    rows = table().rows
    return rows.value(rows.row_of(f"unit:{code}"), rows.keys.index("headcount")) == wanted


def press_when(window: MainWindow, qtbot: QtBot, way: str, what: str) -> None:
    """Press Ctrl+Z or Ctrl+Y once the menu says what it would do."""
    qtbot.waitUntil(lambda: what in menu_act(window, f"menu.{way}").text())
    press(window, Qt.Key.Key_Z if way == "undo" else Qt.Key.Key_Y, CONTROL)


def test_the_reader_stays_at_the_record_that_goes_back_and_there_again(
    window: MainWindow, qtbot: QtBot
) -> None:
    stand_at("DV40")
    act(window, lambda office: office.unit_editing.set_year("DV40", YEAR, YearChange(headcount=99)))
    for way, shown in (("", 99), ("undo", 10), ("redo", 99)):
        if way:
            press_when(window, qtbot, way, "Sửa cụm, tổng số người của đơn vị")
        qtbot.waitUntil(partial(has_headcount, "DV40", shown))
        assert standing() == ("unit:DV40", 3)


def test_where_what_was_added_goes_the_next_record_is_current(
    window: MainWindow, qtbot: QtBot
) -> None:
    act(window, lambda office: office.unit_editing.add(YEAR, NewUnit("Phòng Mới", cluster="C1")))
    qtbot.waitUntil(lambda: len(units()) == 61)
    added = next(one for one in units() if one not in CODES)
    next_one = after(added)
    stand_at(added)
    press_when(window, qtbot, "undo", "Thêm đơn vị")
    qtbot.waitUntil(lambda: len(units()) == 60)
    assert table().current_ident() == f"unit:{next_one}"
    press_when(window, qtbot, "redo", "Thêm đơn vị")
    qtbot.waitUntil(lambda: len(units()) == 61)
    assert table().current_ident() == f"unit:{next_one}"
    assert (
        find(UNITS, QTableView)
        .viewport()
        .rect()
        .intersects(table().visualRect(table().currentIndex()))
    )


def units() -> list[str]:
    return [row.ident.removeprefix("unit:") for row in table().rows.rows if row.ident]


def after(code: str) -> str:
    """The unit below one, the one above it where it is the last."""
    codes = units()
    at = codes.index(code)
    return codes[at + 1] if at + 1 < len(codes) else codes[at - 1]


def test_in_a_tree_the_next_node_takes_the_place_of_one_that_went(
    open_page: OpenPage, path: Path, qtbot: QtBot
) -> None:
    window = open_page(path, "Bộ tiêu chí")
    qtbot.waitUntil(lambda: is_shown(SHEET) and criteria() == 8)
    tree = find(SHEET, QTreeWidget)
    tree.setCurrentItem(tree.findItems("1.5", RECURSIVELY)[0])
    act(window, lambda office: office.criteria_sets.remove_criterion(YEAR, OWN, "1.5"))
    qtbot.waitUntil(lambda: criteria() == 7)
    assert tree.currentItem().text(0) == "1.6"
    press_when(window, qtbot, "undo", "Sửa bộ tiêu chí")
    qtbot.waitUntil(lambda: criteria() == 8)
    assert tree.currentItem().text(0) == "1.6"


def criteria() -> int:
    """How many there are in the set's one group."""
    return len(find(SHEET, QTreeWidget).findItems("1.*", WILDCARD))
