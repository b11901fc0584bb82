import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.config import Scheme
from desktop_app.views.dialogs import present
from desktop_app.views.form import Field, FormDialog
from desktop_app.views.look import look
from desktop_app.views.scrolling import Scrolling, room_of
from tests.views.driving import find, press


def form(parent: QWidget, lines: int) -> FormDialog:
    fields = [Field(f"line-{at}", f"Dòng {at}", QLineEdit()) for at in range(lines)]
    return FormDialog(parent, "thử", "Thử", fields)


def test_a_short_form_shows_all_of_itself(parent: QWidget) -> None:
    dialog = form(parent, 3)
    present(dialog)
    area = find("thử.fields", Scrolling)
    assert area.verticalScrollBar().maximum() == 0
    dialog.close()


def test_a_long_form_scrolls_and_its_buttons_stay_in_view(parent: QWidget) -> None:
    dialog = form(parent, 60)
    present(dialog)
    assert dialog.height() <= room_of(dialog).height()
    assert find("thử.fields", Scrolling).verticalScrollBar().maximum() > 0
    ok = find("thử.ok", QPushButton)
    assert dialog.rect().contains(ok.mapTo(dialog, ok.rect().bottomRight()))
    dialog.close()


def test_a_field_that_the_keys_reach_comes_into_view(parent: QWidget) -> None:
    dialog = form(parent, 60)
    present(dialog)
    for at in range(59):
        press(find(f"thử.line-{at}", QLineEdit), Qt.Key.Key_Tab)
    assert not find("thử.line-59", QLineEdit).visibleRegion().isEmpty()
    dialog.close()


def test_the_field_with_a_problem_comes_into_view(parent: QWidget) -> None:
    dialog = form(parent, 60)
    present(dialog)
    assert find("thử.line-50", QLineEdit).visibleRegion().isEmpty()
    dialog.show_problems({"line-50": "Hãy điền mục này."})
    assert not find("thử.line-50", QLineEdit).visibleRegion().isEmpty()
    dialog.close()


def test_nothing_scrolls_sideways_at_any_size(parent: QWidget) -> None:
    look().choose(Scheme.LIGHT, 200)
    dialog = form(parent, 20)
    present(dialog)
    area = find("thử.fields", Scrolling)
    assert area.widget().minimumSizeHint().width() <= area.viewport().width()
    look().choose(Scheme.SYSTEM, 100)
    dialog.close()


def test_a_sentence_that_comes_later_makes_the_dialog_higher(parent: QWidget, qtbot: QtBot) -> None:
    dialog = form(parent, 3)
    present(dialog)
    before = dialog.height()
    dialog.show_problems({f"line-{at}": "Hãy điền mục này." for at in range(3)})
    qtbot.waitUntil(lambda: dialog.height() > before)
    qtbot.waitUntil(lambda: find("thử.fields", Scrolling).verticalScrollBar().maximum() == 0)
    dialog.close()


@pytest.mark.usefixtures("qtbot")
def test_long_lines_are_given_the_height_that_they_need_at_the_width_there_is() -> None:
    content = QWidget()
    text = QLabel("một hai ba bốn năm " * 40)
    text.setWordWrap(True)
    column = QVBoxLayout(content)
    column.addWidget(text)
    area = Scrolling(content, "vùng")
    area.resize(300, 50)
    narrow = area.sizeHint().height()
    assert narrow >= column.totalHeightForWidth(area.sizeHint().width())
