"""A table on the screen, with two groups, their sums, and a total."""

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.views.table_view import TableView
from tests.views.office import ranking


@pytest.fixture
def grid(qtbot: QtBot) -> TableView:
    made = TableView("ranking.table", "Bảng xếp hạng")
    qtbot.addWidget(made)
    made.resize(900, 420)
    made.set_table(ranking())
    made.show()
    qtbot.waitExposed(made)
    made.setFocus()
    return made
