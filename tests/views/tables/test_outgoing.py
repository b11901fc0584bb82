import shutil
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from desktop_app.reports.table_filter import ColumnFilter
from desktop_app.services.office import Office
from desktop_app.views.context import Context
from desktop_app.views.operation import Workers
from desktop_app.views.tables.outgoing import suggested_place
from tests.views.conftest import ACTOR
from tests.views.driving import click, enter_path, find, is_shown, press
from tests.views.office import GridPage, ranking
from tests.views.tables.acting import UNIT, choose, open_cell_menu

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot: QtBot, workers: Workers, new_store: Path, tmp_path: Path) -> GridPage:
    store = Path(shutil.copy(new_store, tmp_path))
    made = GridPage(Context(Office.open(store), workers, ACTOR, 2024), "ranking", "Xếp hạng")
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.grid.set_table(ranking())
    made.show()
    made.grid.setFocus()
    return made


def test_what_is_seen_is_shown_as_it_will_print(page: GridPage, qtbot: QtBot) -> None:
    press(page.grid, Qt.Key.Key_P, CONTROL)
    qtbot.waitUntil(lambda: is_shown("shown-table.preview"))
    count = find("shown-table.preview.count", QLabel)
    qtbot.waitUntil(lambda: count.text() == "/ 1")
    picture = find("shown-table.preview.picture", QLabel)
    qtbot.waitUntil(lambda: not picture.pixmap().isNull())
    page.context.office.close()


def test_what_is_seen_is_saved_with_its_filter(
    page: GridPage, qtbot: QtBot, tmp_path: Path
) -> None:
    page.grid.filters.set_column_filters({"unit": ColumnFilter(contains="phong")})
    page.grid.columns.hide(["points", "share"])
    menu = open_cell_menu(page.grid, 1, UNIT)
    choose(menu, "ranking.table.export-shown")
    out = tmp_path / "đang xem.xlsx"
    enter_path("shown-table.save", str(out))
    qtbot.waitUntil(out.exists)
    page.context.office.close()
    cells = [
        [cell for cell in row if cell is not None]
        for sheet in openpyxl.load_workbook(out)
        for row in sheet.iter_rows(values_only=True)
    ]
    assert [1, "Văn phòng Sở", 42_413_000, datetime(2024, 11, 5)] in cells  # noqa: DTZ001
    texts = {cell for row in cells for cell in row}
    assert "Đang lọc: Đơn vị chứa “phong” – 2/5 dòng" in texts
    assert not texts & {"Tổng cộng", "Đoàn Quy hoạch", "Điểm"}


def test_nothing_is_replaced_in_a_table_that_is_read(page: GridPage) -> None:
    press(page.grid, Qt.Key.Key_H, CONTROL)
    assert "chỉ để xem" in find("ranking.table.no-replace", QMessageBox).text()
    click("ranking.table.no-replace.ok")
    page.context.office.close()


@pytest.mark.usefixtures("qapp")
def test_a_title_becomes_a_files_name() -> None:
    assert suggested_place("Quý I/2024: “Tổng”?").name == "Quý I 2024 “Tổng”.xlsx"
    assert suggested_place(" . ").name == "Bảng.xlsx"
