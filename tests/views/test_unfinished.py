"""What counts as half done: texts that somebody typed, and parts that say so themselves."""

import pytest
from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.views.choice_box import ChoiceBox
from desktop_app.views.names import named
from desktop_app.views.unfinished import is_typed_into, unfinished_in
from tests.views.driving import write


@pytest.fixture
def dialog(parent: QWidget, qtbot: QtBot) -> QDialog:
    made = QDialog(parent)
    made.setWindowTitle("Thêm cán bộ")
    QVBoxLayout(made)
    made.open()
    qtbot.waitExposed(made)
    return made


def put(dialog: QDialog, editor: QWidget, name: str = "form.name") -> QWidget:
    layout = dialog.layout()
    assert layout is not None
    layout.addWidget(named(editor, name, "Ô nhập"))
    return editor


@pytest.mark.parametrize("make", [QLineEdit, QPlainTextEdit])
def test_a_text_that_was_typed_counts_and_one_that_was_filled_in_does_not(
    parent: QWidget, dialog: QDialog, make: type[QLineEdit | QPlainTextEdit]
) -> None:
    editor = put(dialog, make("Trần Thị Nhàn"))
    assert not is_typed_into(dialog)
    write(editor, "x")
    assert is_typed_into(dialog)
    assert unfinished_in(parent) == ("Thêm cán bộ",)


def test_what_is_typed_to_find_something_does_not_count(dialog: QDialog) -> None:
    for name in ("units.search", "thử.replace-this", "palette.text"):
        write(put(dialog, QLineEdit(), name), "x")
    assert not is_typed_into(dialog)


def test_a_blank_is_no_text(dialog: QDialog) -> None:
    write(put(dialog, QLineEdit()), "  ")
    assert not is_typed_into(dialog)


def test_letters_typed_into_a_list_count(dialog: QDialog) -> None:
    box = ChoiceBox([(f"Đơn vị {at}", at) for at in range(60)])
    put(dialog, box)
    field = box.lineEdit()
    assert field is not None
    write(field, "pho")
    assert is_typed_into(dialog)


def test_a_dialog_that_was_closed_is_forgotten(parent: QWidget, dialog: QDialog) -> None:
    write(put(dialog, QLineEdit()), "x")
    dialog.reject()
    assert unfinished_in(parent) == ()


class Part(QWidget):
    """Says itself what is half done."""

    def unfinished(self) -> str:
        return "Thông tin cơ quan"


def test_a_part_that_knows_itself_is_asked_once(parent: QWidget) -> None:
    Part(parent)
    Part(parent)
    assert unfinished_in(parent) == ("Thông tin cơ quan",)
