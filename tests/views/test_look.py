from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.config import Scheme
from desktop_app.reports.report import Column, Row, Table
from desktop_app.views.colours import COLOURS, DARK, LIGHT
from desktop_app.views.look import Look, follow, look
from desktop_app.views.row_table import RowTable


@pytest.fixture
def shown(qapp: QApplication) -> Iterator[Look]:
    """The application's look, as it is at a first start, before and after."""
    assert look().parent() is qapp
    look().choose(Scheme.SYSTEM, 100)
    yield look()
    look().choose(Scheme.SYSTEM, 100)


def test_the_users_choice_goes_before_the_systems(shown: Look) -> None:
    shown.set_scheme(Scheme.DARK)
    assert (shown.is_dark, COLOURS.surface) == (True, DARK.surface)
    shown.set_scheme(Scheme.LIGHT)
    assert (shown.is_dark, COLOURS.surface) == (False, LIGHT.surface)


def test_by_default_it_is_as_the_system_is(shown: Look, qapp: QApplication) -> None:
    system_is_dark = qapp.styleHints().colorScheme() is Qt.ColorScheme.Dark
    assert shown.scheme is Scheme.SYSTEM
    assert shown.is_dark is system_is_dark


def test_the_whole_application_is_dressed_anew(shown: Look, qapp: QApplication) -> None:
    before = qapp.font().pointSizeF()
    shown.choose(Scheme.DARK, 150)
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.window)
    assert DARK.sunken in qapp.styleSheet()
    assert qapp.font().pointSizeF() == pytest.approx(1.5 * before)


@pytest.mark.parametrize(
    ("asked", "given"), [(10, 80), (80, 80), (130, 130), (200, 200), (900, 200)]
)
def test_a_size_stays_within_what_can_be_worked_with(shown: Look, asked: int, given: int) -> None:
    shown.set_percent(asked)
    assert shown.percent == given
    assert shown.pixels(100) == given


def test_a_step_is_a_tenth(shown: Look) -> None:
    shown.step(2)
    assert shown.percent == 120
    shown.step(-3)
    assert shown.percent == 90


def test_what_follows_is_done_at_once_and_at_every_change(shown: Look, qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    widths: list[int] = []
    follow(widget, lambda: widths.append(shown.pixels(200)))
    shown.set_percent(150)
    shown.set_percent(80)
    assert widths == [200, 300, 160]


def test_nothing_follows_that_has_gone(shown: Look, qtbot: QtBot) -> None:
    widget = QWidget()
    done: list[int] = []
    follow(widget, lambda: done.append(1))
    with qtbot.waitSignal(widget.destroyed):
        widget.deleteLater()
    shown.set_percent(120)
    assert done == [1]


@pytest.mark.parametrize("level", ["group", "subtotal", "total"])
def test_a_grids_rows_are_painted_in_the_scheme_that_holds(shown: Look, level: str) -> None:
    rows = RowTable()
    rows.set_table(Table("Bảng", (Column("a", "A"),), (Row(("x",), level),)))
    shown.set_scheme(Scheme.DARK)
    ground = rows.data(rows.index(0, 0), Qt.ItemDataRole.BackgroundRole)
    assert ground == QColor(DARK.total if level == "total" else DARK.group)
