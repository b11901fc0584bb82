from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.views.pages.reports.statistics.figures_dialog import FiguresDialog
from desktop_app.views.table_view import TableView
from tests.views.driving import click, find, is_shown, press, type_into, unnamed, write
from tests.views.pages.conftest import OpenPage
from tests.views.pages.shown import choose, click_item, rows_shown, text_of

NAME = "reports.figures"
# Rows and columns of the first form: STT, the line's name, then its own columns.
ALL, REGULAR = 0, -2
TOTAL = 2


@pytest.fixture
def dialog(qtbot: QtBot, open_page: OpenPage, store: Path) -> FiguresDialog:
    open_page(store, "Báo cáo và in")
    click_item("reports.kinds", "Biểu thống kê")
    qtbot.waitUntil(lambda: is_shown("reports.form"))
    qtbot.waitUntil(lambda: find("reports.form", QComboBox).count() > 1)
    choose("reports.form", "0601.N")
    click("reports.figures")
    qtbot.waitUntil(lambda: is_shown(f"{NAME}.table") and table().rows.rowCount() > 0)
    return find(f"{NAME}-dialog", FiguresDialog)


def table() -> TableView:
    return find(f"{NAME}.table", TableView)


def stand(row: int, column: int) -> None:
    count = table().rows.rowCount()
    table().setCurrentIndex(table().rows.index(row % count, column))


def is_enabled(name: str) -> bool:
    return find(f"{NAME}.{name}", QPushButton).isEnabled()


def test_a_figure_shows_its_records_and_may_be_written_by_hand(
    qtbot: QtBot, dialog: FiguresDialog
) -> None:
    assert unnamed(dialog) == []
    assert "Mức chắc chắn: chưa kiểm chứng." in text_of(f"{NAME}.told")
    # The sample year has two campaigns, both thematic.
    stand(REGULAR, TOTAL)
    assert (is_enabled("records"), is_enabled("correct")) == (False, True)
    stand(ALL, TOTAL)
    assert text_of(f"{NAME}.cell") == "Đếm từ 2 bản ghi."
    click(f"{NAME}.correct")
    qtbot.waitUntil(lambda: is_shown(f"{NAME}.correct-dialog"))
    figure = find(f"{NAME}.correct-dialog.figure", QLineEdit)
    figure.selectAll()
    write(figure, "3")
    type_into(f"{NAME}.correct-dialog.reason", "Thêm phong trào của công đoàn")
    click(f"{NAME}.correct-dialog.ok")
    qtbot.waitUntil(lambda: rows_shown(f"{NAME}.table")[0][TOTAL] == "3")
    stand(ALL, TOTAL)
    assert "Ghi 3 thay cho 2 đếm được" in text_of(f"{NAME}.cell")
    assert "là 3, nhưng các phần chia theo cấp phát động" in text_of(f"{NAME}.problems")
    click(f"{NAME}.uncorrect")
    qtbot.waitUntil(lambda: rows_shown(f"{NAME}.table")[0][TOTAL] == "2")
    stand(ALL, TOTAL)
    click(f"{NAME}.records")
    qtbot.waitUntil(lambda: is_shown("reports.records.table"))
    assert len(rows_shown("reports.records.table")) == 2
    click("reports.records.open")
    qtbot.waitUntil(lambda: is_shown("campaigns.table"))
    assert not is_shown(f"{NAME}-dialog")


def test_the_office_lays_the_form_out_itself(qtbot: QtBot, dialog: FiguresDialog) -> None:
    assert not is_shown(f"{NAME}.reset")
    click(f"{NAME}.layout")
    form = "reports.layout-dialog"
    qtbot.waitUntil(lambda: is_shown(form))
    click(f"{form}.columns-add")
    part = f"{form}.columns-dialog"
    qtbot.waitUntil(lambda: is_shown(part))
    type_into(f"{part}.label", "Đang thực hiện")
    type_into(f"{part}.code", "running")
    listed = find(f"{part}.where", QListWidget)
    (running,) = listed.findItems("Tình trạng: Đang thực hiện", Qt.MatchFlag.MatchExactly)
    running.setCheckState(Qt.CheckState.Checked)
    click(f"{part}.ok")
    qtbot.waitUntil(lambda: not is_shown(part))
    click(f"{form}.ok")
    qtbot.waitUntil(lambda: len(rows_shown(f"{NAME}.table")[0]) == 9)
    # It went in after the first column, and both campaigns run.
    assert rows_shown(f"{NAME}.table")[0][2:5] == ["2", "2", "0"]
    assert "Cơ quan lập từ năm 2024" in text_of(f"{NAME}.told")
    click(f"{NAME}.reset")
    qtbot.waitUntil(lambda: is_shown(f"{NAME}.reset-dialog"))
    type_into(f"{NAME}.reset-dialog.reason", "Theo mẫu mới")
    click(f"{NAME}.reset-dialog.ok")
    qtbot.waitUntil(lambda: "Theo chương trình" in text_of(f"{NAME}.told"))
    click(f"{NAME}.send")
    qtbot.waitUntil(lambda: is_shown(f"{NAME}.send-dialog"))
    type_into(f"{NAME}.send-dialog.day", "10/12/2024")
    click(f"{NAME}.send-dialog.ok")
    qtbot.waitUntil(lambda: "Đã gửi ngày 10/12/2024." in text_of(f"{NAME}.told"))
    press(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not is_shown(f"{NAME}-dialog"))
