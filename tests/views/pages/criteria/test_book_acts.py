"""A set goes out as a workbook, is edited there and comes back; what is wrong is said by cell."""

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.views.driving import click, find, is_shown, unnamed
from tests.views.pages.criteria.reading import menu, nodes
from tests.views.pages.shown import rows_shown

DIALOG = "criteria.book-dialog"


@pytest.fixture
def book(qtbot: QtBot, page: None, tmp_path: Path) -> Path:  # noqa: ARG001  # the page is open
    path = tmp_path / "bo.xlsx"
    menu("criteria.rules", "criteria.write")
    qtbot.waitUntil(lambda: is_shown("criteria.save"))
    _choose("criteria.save", path)
    qtbot.waitUntil(path.exists)
    return path


def _choose(name: str, path: Path) -> None:
    dialog = find(name, QFileDialog)
    dialog.setDirectory(str(path.parent))
    dialog.selectFile(str(path))
    dialog.fileSelected.emit(str(path))
    dialog.close()


def edit(path: Path, was: str, now: str) -> None:
    """Put another value where the first sheet with that value has it."""
    workbook = openpyxl.load_workbook(path)
    for sheet in workbook:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value == was:
                    cell.value = now
                    workbook.save(path)
                    return
    raise AssertionError(was)


def take(qtbot: QtBot, path: Path) -> None:
    menu("criteria.more", "criteria.read")
    qtbot.waitUntil(lambda: is_shown("criteria.open"))
    _choose("criteria.open", path)
    qtbot.waitUntil(lambda: is_shown(DIALOG))


def test_an_edited_workbook_changes_the_set(qtbot: QtBot, book: Path) -> None:
    edit(book, "Cải cách hành chính, chuyển đổi số", "Cải cách hành chính")
    take(qtbot, book)
    assert unnamed(find(DIALOG, QDialog)) == []
    click(f"{DIALOG}.ok")
    qtbot.waitUntil(lambda: nodes()["2.2"][0] == "Cải cách hành chính")


def test_a_workbook_with_an_error_does_not_go_in(qtbot: QtBot, book: Path) -> None:
    edit(book, "2.2", "2.1")
    take(qtbot, book)
    assert not find(f"{DIALOG}.ok", QPushButton).isEnabled()
    assert any("2.1" in " ".join(row) for row in rows_shown(f"{DIALOG}.problems"))
    assert "không nhận" in find(f"{DIALOG}.told", QLabel).text()
