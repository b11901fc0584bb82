"""Input methods, as Unikey and ibus work: letters stand composed and unsaid, then come at once."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QCompleter,
    QLineEdit,
    QPlainTextEdit,
    QTableWidget,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop_app.views.form import value_of
from desktop_app.views.new_store import PathEdit

STEPS = ("N", "Ng", "Ngu", "Nguy", "Nguye", "Nguyê", "Nguyên", "Nguyễn")


def compose(editor: QWidget, steps: tuple[str, ...] = STEPS, committed: str = "") -> None:
    """Type a word letter by letter; it is said when the method says it is whole."""
    for letters in steps:
        QApplication.sendEvent(editor, QInputMethodEvent(letters, []))
    if committed:
        whole = QInputMethodEvent()
        whole.setCommitString(committed)
        QApplication.sendEvent(editor, whole)


def closed_combo() -> QComboBox:
    made = QComboBox()
    made.setEditable(True)
    made.addItems(["Nguyễn Văn Á", "Trần Thị Bê"])
    completer = QCompleter(made.model(), made)
    completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    made.setCompleter(completer)
    made.setCurrentText("")
    return made


EDITORS: dict[str, Callable[[], QWidget]] = {
    "line": QLineEdit,
    "path": lambda: PathEdit("", ""),
    "lines": QPlainTextEdit,
    "choice with completer": closed_combo,
}


@pytest.mark.parametrize("kind", list(EDITORS))
def test_composed_letters_are_no_value_until_they_are_said(qtbot: QtBot, kind: str) -> None:
    editor = EDITORS[kind]()
    qtbot.addWidget(editor)
    editor.show()
    editor.setFocus()
    inner = editor.lineEdit() if isinstance(editor, QComboBox) else editor
    assert inner is not None
    compose(inner)
    assert value_of(editor) == ""
    compose(inner, (), "Nguyễn")
    compose(inner, (" ", " V", " Vă"), " Văn")
    assert value_of(editor) == "Nguyễn Văn"


def test_a_completer_finds_what_was_composed(qtbot: QtBot) -> None:
    choices = closed_combo()
    qtbot.addWidget(choices)
    choices.show()
    line, completer = choices.lineEdit(), choices.completer()
    assert line is not None
    assert completer is not None
    line.setFocus()
    compose(line, committed="Nguyễn")
    assert completer.completionPrefix() == "Nguyễn"
    assert completer.completionCount() == 1
    compose(line, (" ", " V"))  # goes on composing while the list is open
    assert line.text() == "Nguyễn"
    compose(line, (), " V")
    assert line.text() == "Nguyễn V"
    completer.popup().hide()


def test_a_rich_editor_takes_composed_letters(qtbot: QtBot) -> None:
    editor = QTextEdit()
    qtbot.addWidget(editor)
    compose(editor, committed="Nguyễn")
    assert editor.toPlainText() == "Nguyễn"


def test_composing_opens_a_cell_and_ends_in_it(qtbot: QtBot) -> None:
    table = QTableWidget(1, 1)
    qtbot.addWidget(table)
    table.show()
    table.setFocus()
    table.setCurrentCell(0, 0)
    compose(table, ("N",))
    editor = table.findChild(QLineEdit)
    assert editor is not None
    compose(editor, STEPS[1:], "Nguyễn")
    assert editor.text() == "Nguyễn"


def test_a_search_is_told_of_whole_words_only(qtbot: QtBot) -> None:
    search = QLineEdit()
    qtbot.addWidget(search)
    told: list[str] = []
    search.textChanged.connect(told.append)
    compose(search, committed="Nguyễn")
    assert told == ["Nguyễn"]
