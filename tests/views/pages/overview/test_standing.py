"""How the first page's cards say what was collected."""

from PySide6.QtWidgets import QLabel, QProgressBar
from pytestqt.qtbot import QtBot

from desktop_app.domain.overview import FundStanding
from desktop_app.views.pages.overview.standing import FundsCard
from tests.views.driving import find


def said_of(qtbot: QtBot, fund: FundStanding) -> str:
    card = FundsCard()
    qtbot.addWidget(card)
    card.show_funds([fund])
    card.show()
    return find(f"overview.fund.{fund.code}.collected", QLabel).text()


def test_a_goal_is_measured_by_what_came_in_where_it_was_set(qtbot: QtBot) -> None:
    # 60 of 80 is 75 %, whatever else came in.
    fund = FundStanding("Q", "Quỹ", 100, goal=80, toward_goal=60)
    told = said_of(qtbot, fund)
    assert told == "Đã thu 100 đồng\nTrong đó phần có chỉ tiêu: 60/80 đồng (75,00%)"
    assert find("overview.fund.Q.bar", QProgressBar).value() == 7_500


def test_where_everything_came_in_for_the_goal_it_is_said_once(qtbot: QtBot) -> None:
    fund = FundStanding("Q", "Quỹ", 60, goal=80, toward_goal=60)
    assert said_of(qtbot, fund) == "Đã thu 60/80 đồng (75,00%)"


def test_without_a_goal_only_the_money_is_said(qtbot: QtBot) -> None:
    assert said_of(qtbot, FundStanding("Q", "Quỹ", 60)) == "Đã thu 60 đồng"
