"""A combo box of thousands: typed into, composed, by keys and by mouse; a short one as ever."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop_app.views.choice_box import FEW, ChoiceBox
from desktop_app.views.choices import LINE, MOST_HITS
from desktop_app.views.dialogs import present
from desktop_app.views.form import Field, FormDialog, choice_editor, value_of
from tests.views.driving import click, click_at, find, is_shown, press, unnamed

WARDS = [(f"Phường Đồng Tâm {at}", f"P{at}") for at in range(1, 5_000)]
MANY = [("Tất cả đơn vị", ""), *WARDS, ("Xã Hòa Bình", "HB")]
HITS = "who.hits"


@pytest.fixture
def box(qtbot: QtBot, parent: QWidget) -> ChoiceBox:
    made = choice_editor(MANY, "P7")
    assert isinstance(made, ChoiceBox)
    made.setObjectName("who")
    made.setAccessibleName("Đơn vị")
    other = QLineEdit()
    other.setObjectName("other")
    other.setAccessibleName("khác")
    column = QVBoxLayout(parent)
    column.addWidget(made)
    column.addWidget(other)
    parent.resize(420, 120)
    parent.activateWindow()
    qtbot.waitUntil(made.isVisible)
    made.setFocus()
    return made


def write(box: ChoiceBox, text: str) -> None:
    """What stood there is selected, as after coming in by Tab."""
    field = box.lineEdit()
    assert field is not None
    field.selectAll()
    QTest.keyClicks(box, text)


def lines() -> list[str]:
    found = find(HITS, QListWidget)
    return [found.item(at).text() for at in range(found.count())]


def test_a_few_choices_stay_a_plain_list(parent: QWidget) -> None:
    assert not isinstance(choice_editor(WARDS[:FEW]), ChoiceBox)
    short = ChoiceBox(WARDS[:FEW], "P2")
    short.setParent(parent)
    assert not short.isEditable()
    assert (short.currentText(), short.currentData()) == WARDS[1]


def test_letters_without_marks_find_it_and_enter_takes_it(box: ChoiceBox) -> None:
    heard: list[object] = []
    box.currentIndexChanged.connect(lambda _at: heard.append(box.currentData()))
    write(box, "hoa")
    assert lines() == ["Xã Hòa Bình"]
    press(box, Qt.Key.Key_Return)
    assert (box.currentText(), value_of(box)) == ("Xã Hòa Bình", "HB")
    assert heard == ["HB"]
    assert not is_shown(HITS)


def test_an_arrow_shows_the_first_ones_and_says_that_there_are_more(box: ChoiceBox) -> None:
    press(box, Qt.Key.Key_Down)
    assert is_shown(HITS)
    assert len(lines()) == MOST_HITS + 1
    assert lines()[0] == "Tất cả đơn vị"
    # The current one stands at the eighth place, after "all" and six others.
    assert find(HITS, QListWidget).currentRow() == 7
    press(box, Qt.Key.Key_Down)
    press(box, Qt.Key.Key_Tab)
    assert value_of(box) == "P8"


def test_the_mouse_takes_a_hit_but_not_the_sentence_below(box: ChoiceBox) -> None:
    box.showPopup()
    found = find(HITS, QListWidget)
    found.scrollToBottom()
    click_at(found.viewport(), found.visualItemRect(found.item(MOST_HITS)).center())
    assert value_of(box) == "P7"
    box.showPopup()
    box.showPopup()
    click_at(found.viewport(), found.visualItemRect(found.item(2)).center())
    assert value_of(box) == "P2"


def test_what_is_only_typed_is_told_as_it_is(box: ChoiceBox) -> None:
    write(box, "dong")
    assert value_of(box) == "dong"
    press(box, Qt.Key.Key_Escape)
    assert not is_shown(HITS)
    write(box, "xyz")
    assert not is_shown(HITS)
    assert value_of(box) == "xyz"


def test_one_that_is_left_is_meant_and_nothing_typed_changes_nothing(box: ChoiceBox) -> None:
    write(box, "hoa")
    assert value_of(box) == "HB"
    find("other", QLineEdit).setFocus()
    assert box.currentText() == "Xã Hòa Bình"
    box.setFocus()
    box.setEditText("")
    find("other", QLineEdit).setFocus()
    assert box.currentText() == "Xã Hòa Bình"


def test_text_that_is_still_composed_is_looked_for(box: ChoiceBox) -> None:
    box.setEditText("")
    QApplication.sendEvent(box, QInputMethodEvent("hòa", []))
    assert lines() == ["Xã Hòa Bình"]


def test_others_are_offered_and_the_current_one_stays_where_it_is_among_them(
    box: ChoiceBox,
) -> None:
    box.offer(WARDS[:3], "P3")
    assert not box.isEditable()
    assert value_of(box) == "P3"
    box.offer(MANY, "P300")
    assert box.isEditable()
    assert (box.findData("HB"), value_of(box)) == (len(MANY) - 1, "P300")
    assert box.findText("Xã Hòa Bình") == len(MANY) - 1
    box.offer(MANY, "gone")
    assert value_of(box) == ""


def test_its_parts_have_names(box: ChoiceBox) -> None:
    assert isinstance(find("who", QComboBox), ChoiceBox)
    assert unnamed(box) == []


def test_a_form_does_not_take_what_none_of_the_choices_means(parent: QWidget) -> None:
    heard: list[object] = []
    form = FormDialog(parent, "form", "Chọn", (Field("who", "Đơn vị", ChoiceBox(MANY)),))
    form.submitted.connect(heard.append)
    present(form)
    box = find("form.who", ChoiceBox)
    write(box, "xyz")
    click("form.ok")
    assert find("form.who.problem", QLabel).text().startswith("Không có mục nào tên như vậy.")
    write(box, "hoa")
    click("form.ok")
    assert heard == [{"who": "HB"}]


def test_groups_stand_apart_and_the_line_between_them_is_nobody(parent: QWidget) -> None:
    box = ChoiceBox([WARDS[0], LINE, *WARDS])
    box.setParent(parent)
    box.setObjectName("groups")
    assert box.model().flags(box.model().index(1, 0)) == Qt.ItemFlag.NoItemFlags
    box.showPopup()
    found = find("groups.hits", QListWidget)
    # The first of each group is the same ward: it was thought likely, and stands among all.
    assert [found.item(at).text() for at in range(3)] == [
        WARDS[0][0],
        WARDS[0][0],
        WARDS[1][0],
    ]
