"""The dialog of Word templates: saved, edited, taken in, refused with every reason, put back."""

import os
from pathlib import Path

import docx
import pytest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from tests.views.driving import click, enter_path, find, is_shown, unnamed
from tests.views.pages.conftest import OpenPage
from tests.views.pages.shown import rows_shown

TITLE = "Báo cáo và in"


@pytest.fixture
def dialog(qtbot: QtBot, open_page: OpenPage, store: Path) -> QWidget:
    open_page(store, TITLE)
    qtbot.waitUntil(lambda: is_shown("reports.templates"))
    click("reports.templates")
    qtbot.waitUntil(lambda: len(rows_shown("word-templates.table")) == 7)
    return find("word-templates-dialog", QWidget)


def edit(path: Path, line: str) -> None:
    document = docx.Document(str(path))
    document.add_paragraph(line)
    document.save(str(path))


def state(number: int) -> str:
    return rows_shown("word-templates.table")[number][1]


def take(qtbot: QtBot, path: Path) -> None:
    click("word-templates.take")
    qtbot.waitUntil(lambda: is_shown("word-templates.choose"))
    enter_path("word-templates.choose", str(path))


def test_a_template_goes_out_is_edited_comes_back_and_goes_again(
    qtbot: QtBot, dialog: QWidget, tmp_path: Path
) -> None:
    assert unnamed(dialog) == []
    find("word-templates.table", QTableView).selectRow(3)
    assert ["{{ so_ca_nhan }}", "Số cá nhân", "12"] in rows_shown("word-templates.fields")
    path = tmp_path / "to trinh.docx"
    click("word-templates.save")
    qtbot.waitUntil(lambda: is_shown("word-templates.save-as"))
    enter_path("word-templates.save-as", str(path))
    qtbot.waitUntil(path.exists)
    edit(path, "Số người: {{ so_nguoi }}")
    take(qtbot, path)
    qtbot.waitUntil(lambda: is_shown("word-templates.problems"))
    problems = find("word-templates.problems", QPlainTextEdit)
    assert "không có trường “so_nguoi”" in problems.toPlainText()
    if folder := os.environ.get("SHOTS"):
        dialog.grab().save(f"{folder}/word_templates.png")
    assert not find("word-templates.restore", QPushButton).isEnabled()
    edited = tmp_path / "to trinh sua.docx"
    edit_shipped(path, edited)
    take(qtbot, edited)
    qtbot.waitUntil(lambda: state(3) == "Của cơ quan: to trinh sua.docx")
    click("word-templates.check")
    qtbot.waitUntil(lambda: problems.toPlainText().startswith("Mẫu dùng được"))
    click("word-templates.restore")
    qtbot.waitUntil(lambda: is_shown("word-templates.sure"))
    click("word-templates.sure.yes")
    qtbot.waitUntil(lambda: state(3) == "Có sẵn của chương trình")


def edit_shipped(path: Path, to: Path) -> None:
    """The same without the line that is wrong."""
    document = docx.Document(str(path))
    wrong = document.paragraphs[-1]._p  # noqa: SLF001  # the element has no public name
    wrong.getparent().remove(wrong)
    document.add_paragraph("Số người: {{ so_ca_nhan }}")
    document.save(str(to))
