"""A heat map: signs beside colours, keys, and the model under Qt's own tester."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop_app.reports.chart import Category, Chart, ChartKind, Mark, Series, Tone
from desktop_app.views.charts.heat import HeatMap, HeatTable
from desktop_app.views.colours import COLOURS
from tests.views.driving import press

LATE = Mark(1, "return:VNN-2024:2024:A", "Nộp muộn 3 ngày", "M", Tone.WARNED)
NEVER = Mark(0, "", "Chưa nộp", "C", Tone.BAD)
CHART = Chart(
    ChartKind.HEAT,
    "Nộp báo cáo",
    (Category("Phòng A", "A", "unit:A"), Category("Phòng B", "B", "unit:B")),
    (Series("Vì người nghèo", (LATE, NEVER), "VNN-2024"),),
)


@pytest.fixture
def shown(qtbot: QtBot) -> HeatMap:
    made = HeatMap("test.heat", "Nộp báo cáo")
    qtbot.addWidget(made)
    made.set_chart(CHART)
    made.resize(500, 200)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_its_model_keeps_qts_rules(qtbot: QtBot) -> None:
    table = HeatTable()
    tester = QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    table.set_chart(CHART)
    assert tester.model() is table
    assert (table.rowCount(), table.columnCount()) == (2, 2)
    assert qtbot is not None


def test_a_cell_says_by_sign_colour_and_words_what_it_is(shown: HeatMap) -> None:
    cell = shown.model().index(0, 1)
    assert cell.data() == "M"
    assert cell.data(Qt.ItemDataRole.BackgroundRole) == QColor(COLOURS.warning_soft)
    said = "Phòng A, Vì người nghèo: Nộp muộn 3 ngày"
    assert cell.data(Qt.ItemDataRole.ToolTipRole) == said
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == said
    assert said in shown.accessibleDescription()


def test_headings_are_short_and_whole_in_their_tooltip(shown: HeatMap) -> None:
    across = Qt.Orientation.Horizontal
    assert shown.model().headerData(1, across) == "VNN-2024"
    assert shown.model().headerData(1, across, Qt.ItemDataRole.ToolTipRole) == "Vì người nghèo"


def test_enter_opens_the_return_or_the_unit(shown: HeatMap) -> None:
    opened: list[str] = []
    shown.opened.connect(opened.append)
    shown.setFocus()
    shown.setCurrentIndex(shown.model().index(0, 0))
    press(shown, Qt.Key.Key_Return)
    press(shown, Qt.Key.Key_Right)
    press(shown, Qt.Key.Key_Return)
    press(shown, Qt.Key.Key_Down)
    press(shown, Qt.Key.Key_Return)
    assert opened == ["unit:A", LATE.ident, "unit:B"]
