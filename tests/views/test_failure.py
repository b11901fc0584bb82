from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop_app.domain.errors import StoreLocked
from desktop_app.views.failure import details, show_failure
from tests.views.driving import click, find, is_shown, unnamed


def bug() -> Exception:
    try:
        dict[str, int]()["thiếu"]
    except KeyError as error:
        return error
    raise AssertionError


@pytest.mark.usefixtures("qtbot")
def test_a_known_failure_is_its_sentence_and_nothing_more() -> None:
    dialog = show_failure(None, StoreLocked(Path("so.thidua")))
    assert find("qt_msgbox_label", QLabel).text() == (
        "Tệp “so.thidua” đang được chương trình khác sử dụng. Hãy đóng nó rồi thử lại."
    )
    assert unnamed(dialog) == []
    click("failure.ok")


def test_a_bug_is_a_sentence_first_and_its_details_when_asked(qtbot: QtBot) -> None:
    dialog = show_failure(None, bug())
    assert "ngoài dự kiến" in find("bug.sentence", QLabel).text()
    assert not is_shown("bug.details")
    assert unnamed(dialog) == []
    click("bug.show")
    assert "KeyError: 'thiếu'" in find("bug.details", QPlainTextEdit).toPlainText()
    click("bug.close")
    qtbot.waitUntil(lambda: not is_shown("bug"))


@pytest.mark.usefixtures("qtbot")
def test_the_details_can_be_copied_unseen() -> None:
    error = bug()
    show_failure(None, error)
    click("bug.copy")
    assert QApplication.clipboard().text() == details(error)
    click("bug.close")


def test_the_details_name_program_and_platform() -> None:
    head = details(bug()).splitlines()
    assert head[0].startswith("Sổ Thi Đua")
    assert "Python 3." in head[1]
    assert "Qt 6." in head[1]
