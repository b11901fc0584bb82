"""A field that finds one of thousands by some letters; typed, composed, by keys and by mouse."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.text import fold
from desktop_app.views.context import Context
from desktop_app.views.subject_chooser import Hit, SubjectChooser
from tests.views.driving import click_at, find, is_shown, press, type_into, unnamed, write

PEOPLE = (
    Hit("N1", "Nguyễn Văn Á", "Văn phòng Sở"),
    Hit("N2", "Nguyễn Văn Á", "Thanh tra Sở"),
    Hit("D1", "Đỗ Thị Bưởi", "Văn phòng Sở"),
)
TEXT, HITS = "who.text", "who.hits"


def search(text: str) -> Sequence[Hit]:
    return [one for one in PEOPLE if fold(text) in fold(one.text)]


@pytest.fixture
def chooser(qtbot: QtBot, parent: QWidget, context: Context) -> SubjectChooser:
    made = SubjectChooser(context, "who", search)
    made.setObjectName("who")
    column = QVBoxLayout(parent)
    column.addWidget(made)
    other = QLineEdit()
    other.setObjectName("other")
    other.setAccessibleName("khác")
    column.addWidget(other)
    parent.resize(420, 120)
    parent.activateWindow()
    qtbot.waitUntil(made.isVisible)
    find(TEXT, QLineEdit).setFocus()
    return made


def lines() -> list[str]:
    found = find(HITS, QListWidget)
    return [found.item(at).text() for at in range(found.count())]


def test_namesakes_are_told_apart_and_chosen_by_keys(qtbot: QtBot, chooser: SubjectChooser) -> None:
    heard: list[str] = []
    chooser.chosen.connect(heard.append)
    type_into(TEXT, "nguyen van a")
    qtbot.waitUntil(lambda: is_shown(HITS))
    assert lines() == ["Nguyễn Văn Á  ·  Văn phòng Sở", "Nguyễn Văn Á  ·  Thanh tra Sở"]
    field = find(TEXT, QLineEdit)
    press(field, Qt.Key.Key_Down)
    press(field, Qt.Key.Key_Return)
    assert (chooser.value(), field.text()) == ("N2", "Nguyễn Văn Á")
    assert heard == ["N2"]
    assert not is_shown(HITS)


def test_a_hit_is_taken_by_the_mouse_and_the_field_keeps_the_focus(
    qtbot: QtBot, chooser: SubjectChooser
) -> None:
    type_into(TEXT, "n")
    qtbot.waitUntil(lambda: is_shown(HITS) and len(lines()) == 2)
    found = find(HITS, QListWidget)
    click_at(found.viewport(), found.visualItemRect(found.item(0)).center())
    assert chooser.value() == "N1"
    assert find(TEXT, QLineEdit).hasFocus()


def test_text_that_is_still_composed_is_looked_for(qtbot: QtBot, chooser: SubjectChooser) -> None:
    field = find(TEXT, QLineEdit)
    QApplication.sendEvent(field, QInputMethodEvent("bưởi", []))
    qtbot.waitUntil(lambda: is_shown(HITS) and lines() == ["Đỗ Thị Bưởi  ·  Văn phòng Sở"])
    assert field.text() == ""
    assert field.hasFocus()
    write(field, "bưởi")
    qtbot.waitUntil(lambda: is_shown(HITS))
    press(field, Qt.Key.Key_Return)
    assert (chooser.value(), field.text()) == ("D1", "Đỗ Thị Bưởi")


def test_changing_the_text_forgets_who_was_chosen(qtbot: QtBot, chooser: SubjectChooser) -> None:
    chooser.choose(PEOPLE[0])
    type_into(TEXT, "x")
    assert chooser.value() == "Nguyễn Văn Áx"
    assert not is_shown(HITS)
    field = find(TEXT, QLineEdit)
    field.selectAll()
    write(field, "bu")
    qtbot.waitUntil(lambda: is_shown(HITS))
    press(field, Qt.Key.Key_Escape)
    assert not is_shown(HITS)
    # One hit is left for what stands there: it need not be pointed at.
    assert chooser.value() == "D1"


def test_tab_takes_the_hit_and_goes_on(qtbot: QtBot, chooser: SubjectChooser) -> None:
    type_into(TEXT, "do thi")
    qtbot.waitUntil(lambda: is_shown(HITS))
    press(find(TEXT, QLineEdit), Qt.Key.Key_Tab)
    assert chooser.value() == "D1"
    assert find("other", QLineEdit).hasFocus()


@pytest.mark.usefixtures("chooser")
def test_the_arrow_opens_the_list_and_leaving_closes_it(qtbot: QtBot) -> None:
    press(find(TEXT, QLineEdit), Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: is_shown(HITS))
    assert len(lines()) == 3
    find("other", QLineEdit).setFocus()
    assert not is_shown(HITS)


@pytest.mark.usefixtures("chooser")
def test_its_controls_have_names(parent: QWidget) -> None:
    assert unnamed(parent) == []
