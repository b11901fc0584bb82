"""The cards of charts before and after their answers come."""

from dataclasses import replace

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.overview import FundStanding, Pictures, UnitSum
from desktop_app.reports.overview_charts import completeness_chart, units_chart
from desktop_app.views.charts import BarChart
from desktop_app.views.pages.overview.pictures import HARD_SPACE, ChartCard, HeatCard
from tests.views.driving import find, is_shown

GIVEN = units_chart(
    Pictures(2024, (FundStanding("Q", "Quỹ", 5),), by_unit=(UnitSum("Q", "A", "Phòng A", 5),))
)


def shown(qtbot: QtBot, card: QWidget) -> None:
    qtbot.addWidget(card)
    card.show()
    qtbot.waitExposed(card)


def test_a_chart_says_that_it_is_read_until_it_is(qtbot: QtBot) -> None:
    card = ChartCard("money", "Tiền ủng hộ")
    shown(qtbot, card)
    assert find("money", BarChart).chart.empty_text == "Đang đọc…"
    assert not is_shown("money.all")
    card.show_chart(GIVEN)
    assert is_shown("money.all")


def test_who_answered_is_not_asked_after_before_it_is_known(qtbot: QtBot) -> None:
    card = HeatCard("heat", "Tình hình nộp báo cáo")
    shown(qtbot, card)
    legend = find("heat.legend", QLabel)
    assert legend.text() == "Đang đọc…"
    assert not is_shown("heat.late")
    card.show_chart(completeness_chart(()))
    assert "Chưa nộp".replace(" ", HARD_SPACE) in legend.text()


def test_a_long_title_takes_more_lines_and_no_more_width(qtbot: QtBot) -> None:
    card = ChartCard("money", "Tiền ủng hộ")
    shown(qtbot, card)
    card.show_chart(GIVEN)
    before = card.minimumSizeHint().width()
    long = "Tiền ủng hộ theo đơn vị - Quỹ Vì người nghèo và an sinh xã hội của cả tỉnh " * 3
    card.show_chart(replace(GIVEN, title=long))
    # A word may be a little longer than the widest before; three lines' worth is far more.
    assert card.minimumSizeHint().width() < before + 200
