"""Year-end classes from a spreadsheet, in the window."""

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from tests.views.driving import click, find, is_shown, unnamed
from tests.views.pages.awards.conftest import OpenTab
from tests.views.pages.shown import row_of, rows_shown

TABLE, FORM = "awards.assessments.table", "awards.class-file"
PROBLEMS = f"{FORM}-problems"


@pytest.fixture
def tab(qtbot: QtBot, open_records: OpenTab) -> None:
    open_records("Xếp loại cuối năm", TABLE)
    qtbot.waitUntil(lambda: len(rows_shown(TABLE)) == 4)


def book(path: Path, *rows: tuple[str, str]) -> Path:
    workbook = openpyxl.Workbook()
    sheet = workbook.worksheets[0]
    for row in (("Họ và tên", "Xếp loại"), *rows):
        sheet.append(row)
    workbook.save(path)
    return path


def give(qtbot: QtBot, path: Path) -> None:
    click("awards.assessments.file")
    qtbot.waitUntil(lambda: is_shown(f"{FORM}.open"))
    dialog = find(f"{FORM}.open", QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.close()
    qtbot.waitUntil(lambda: is_shown(f"{FORM}.ok"))
    assert unnamed(find(FORM, QDialog)) == []
    click(f"{FORM}.ok")


@pytest.mark.usefixtures("tab")
def test_classes_of_a_spreadsheet_are_written(qtbot: QtBot, tmp_path: Path) -> None:
    give(qtbot, book(tmp_path / "x.xlsx", ("Trần Bình", "Hoàn thành nhiệm vụ")))
    qtbot.waitUntil(lambda: row_of(TABLE, "Trần Bình")[2] == "Hoàn thành nhiệm vụ")


@pytest.mark.usefixtures("tab")
def test_a_wrong_cell_keeps_the_file_out_and_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    rows = (("Trần Bình", "Hoàn thành nhiệm vụ"), ("Lê Cúc", "Giỏi lắm"))
    give(qtbot, book(tmp_path / "x.xlsx", *rows))
    qtbot.waitUntil(lambda: is_shown(PROBLEMS))
    assert unnamed(find(PROBLEMS, QDialog)) == []
    assert [row[1] for row in rows_shown(f"{PROBLEMS}.table")] == ["B3"]
    click(f"{PROBLEMS}.close")
    assert row_of(TABLE, "Trần Bình")[2] == "Chưa xếp loại"
