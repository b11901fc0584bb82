"""A painted chart, driven by mouse and keys."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from desktop_app.reports.chart import Category, Chart, ChartKind, Mark, Series
from desktop_app.reports.report import Format
from desktop_app.views.charts.bars import BarChart
from desktop_app.views.charts.geometry import room
from desktop_app.views.charts.painting import plot_of
from desktop_app.views.colours import COLOURS
from tests.views.driving import click_at, press

MONTHS = tuple(Category(f"Tháng {at}", f"T{at}", f"month:{at}") for at in (1, 2, 3))


def chart(kind: ChartKind = ChartKind.COLUMNS, *, several: bool = False) -> Chart:
    own = Series("Quỹ A", (Mark(1_500_000), Mark(0), Mark(None)))
    other = Series("Quỹ B", (Mark(1), Mark(2), Mark(3)))
    series = (own, other) if several else (own,)
    return Chart(kind, "Ủng hộ", MONTHS, series, Format.MONEY, "đồng")


def centre_of(shown: BarChart, series: int, category: int) -> QPointF:
    """The middle of what answers to a press on a mark."""
    metrics = QFontMetricsF(shown.font())
    plot = plot_of(shown.chart, QRectF(shown.rect()), metrics)
    places = room(shown.chart, plot, metrics.height()).places
    found = (one for one in places if (one.series, one.category) == (series, category))
    return next(found).press.center()


@pytest.fixture
def shown(qtbot: QtBot) -> BarChart:
    made = BarChart("test.chart", "Ủng hộ")
    qtbot.addWidget(made)
    made.set_chart(chart())
    made.resize(500, 200)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def opened(shown: BarChart) -> list[str]:
    found: list[str] = []
    shown.opened.connect(found.append)
    return found


def test_a_press_opens_what_is_behind_a_mark(shown: BarChart, opened: list[str]) -> None:
    click_at(shown, centre_of(shown, 0, 1).toPoint())
    assert opened == ["month:2"]


def test_arrows_walk_over_the_marks_and_enter_opens(shown: BarChart, opened: list[str]) -> None:
    shown.setFocus()
    press(shown, Qt.Key.Key_Home)
    assert shown.current_text == "Tháng 1: 1.500.000 đồng"
    press(shown, Qt.Key.Key_Right)
    assert shown.accessibleDescription() == "Tháng 2: 0 đồng"
    press(shown, Qt.Key.Key_End)
    press(shown, Qt.Key.Key_Right)
    assert shown.current_text == "Tháng 3: chưa có số liệu"
    press(shown, Qt.Key.Key_Return)
    press(shown, Qt.Key.Key_Left)
    press(shown, Qt.Key.Key_Space)
    assert opened == ["month:3", "month:2"]


def test_a_listener_hears_the_figures(shown: BarChart) -> None:
    assert shown.accessibleName() == "Ủng hộ"
    assert "Tháng 1: 1.500.000 đồng" in shown.accessibleDescription()


def test_the_tooltip_says_the_mark_under_the_pointer(shown: BarChart) -> None:
    place = centre_of(shown, 0, 0).toPoint()
    event = QHelpEvent(QHelpEvent.Type.ToolTip, place, shown.mapToGlobal(place))
    QApplication.sendEvent(shown, event)
    assert QToolTip.text() == "Tháng 1: 1.500.000 đồng"


def has_colour(shown: BarChart, at: QPoint, colour: str) -> bool:
    return shown.grab().toImage().pixelColor(at) == QColor(colour)


def test_a_column_is_painted_in_the_scheme_of_the_moment(shown: BarChart) -> None:
    place = centre_of(shown, 0, 0).toPoint()
    before = COLOURS.info
    assert has_colour(shown, place, before)
    try:
        COLOURS.info = "#123456"
        assert has_colour(shown, place, "#123456")
    finally:
        COLOURS.info = before


@pytest.mark.parametrize("kind", [ChartKind.STACKED, ChartKind.LINE, ChartKind.BARS])
def test_every_kind_is_painted_with_a_legend_for_several_series(
    shown: BarChart, kind: ChartKind
) -> None:
    shown.set_chart(chart(kind))
    alone = shown.sizeHint().height()
    shown.set_chart(chart(kind, several=True))
    assert shown.sizeHint().height() > alone
    assert not shown.grab().isNull()


def test_a_chart_of_nothing_says_so(shown: BarChart, opened: list[str]) -> None:
    shown.set_chart(Chart(ChartKind.COLUMNS, "Ủng hộ", (), (), empty_text="Chưa có khoản nào."))
    shown.setFocus()
    press(shown, Qt.Key.Key_Right)
    press(shown, Qt.Key.Key_Return)
    assert (shown.current_text, opened) == ("", [])
    assert shown.accessibleDescription() == "Ủng hộ. Chưa có khoản nào."
    assert not shown.grab().isNull()
