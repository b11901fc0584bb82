"""Cards in as many columns as there is room for."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop_app.views.pages.overview.columns import Columns, columns_for


def test_a_wide_page_has_three_columns_a_small_window_two() -> None:
    # 1280 and 1920 pixels less the sidebar's 224 and the margins.
    assert [columns_for(width) for width in (700, 1_028, 1_668)] == [1, 2, 3]


def test_the_same_cards_stand_anew_in_other_columns(qtbot: QtBot) -> None:
    cards = [QLabel(str(at)) for at in range(3)]
    columns = Columns({1: [cards], 3: [[one] for one in cards]})
    qtbot.addWidget(columns)
    columns.resize(600, 400)
    columns.arrange(1)
    columns.show()
    qtbot.waitExposed(columns)
    assert len({one.x() for one in cards}) == 1
    columns.arrange(3)
    qtbot.waitUntil(lambda: len({one.x() for one in cards}) == 3)
    assert columns.count == 3
