from collections.abc import Mapping

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSlider,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop_app.views.dialogs import present
from desktop_app.views.form import (
    Field,
    FormDialog,
    Values,
    choice_editor,
    date_editor,
    tick_editor,
    value_of,
)
from tests.views.driving import click, find, is_shown, press, type_into, unnamed


def check(values: Values) -> Mapping[str, str]:
    return {"code": "Mã đã có. Hãy chọn mã khác."} if values["code"] == "VP" else {}


@pytest.fixture
def form(parent: QWidget) -> FormDialog:
    fields = (
        Field("code", "Mã", QLineEdit(), required=True),
        Field("name", "Tên đơn vị", QLineEdit(), hint="Như trên quyết định thành lập."),
    )
    made = FormDialog(parent, "unit-form", "Thêm đơn vị", fields, check)
    present(made)
    return made


def submitted(form: FormDialog) -> list[Values]:
    heard: list[Values] = []
    form.submitted.connect(heard.append)
    return heard


def test_what_was_typed_is_handed_on_without_outer_blanks(form: FormDialog) -> None:
    heard = submitted(form)
    type_into("unit-form.code", " KHTC ")
    type_into("unit-form.name", "Phòng Kế hoạch")
    click("unit-form.ok")
    assert heard == [{"code": "KHTC", "name": "Phòng Kế hoạch"}]
    assert is_shown("unit-form")  # until the one who uses the values accepts


def test_a_missing_answer_is_said_at_its_field_and_the_rest_stays(form: FormDialog) -> None:
    heard = submitted(form)
    type_into("unit-form.name", "Văn phòng")
    click("unit-form.ok")
    assert heard == []
    assert find("unit-form.code.problem", QLabel).text() == "Hãy điền mục này."
    assert not is_shown("unit-form.name.problem")
    assert find("unit-form.name", QLineEdit).text() == "Văn phòng"
    assert find("unit-form.code", QLineEdit).hasFocus()


def test_a_problem_goes_when_it_is_mended(form: FormDialog) -> None:
    heard = submitted(form)
    type_into("unit-form.code", "VP")
    click("unit-form.ok")
    assert find("unit-form.code.problem", QLabel).text() == "Mã đã có. Hãy chọn mã khác."
    type_into("unit-form.code", "2")
    click("unit-form.ok")
    assert not is_shown("unit-form.code.problem")
    assert heard == [{"code": "VP2", "name": ""}]


def test_a_failure_leaves_the_form_open_to_try_again(form: FormDialog) -> None:
    type_into("unit-form.code", "KHTC")
    form.submitted.connect(lambda _: form.set_busy(busy=True))
    click("unit-form.ok")
    assert not find("unit-form.ok", QPushButton).isEnabled()
    form.show_failure("Năm 2024 đã khóa sổ nên không nhận thay đổi.")
    assert find("unit-form.failure", QLabel).text().startswith("Năm 2024 đã khóa sổ")
    assert find("unit-form.ok", QPushButton).isEnabled()
    assert find("unit-form.code", QLineEdit).text() == "KHTC"


def test_the_button_may_say_the_act(form: FormDialog) -> None:
    form.set_action("Thêm")
    assert find("unit-form.ok", QPushButton).text() == "Thêm"


def test_all_its_controls_have_names(form: FormDialog) -> None:
    assert unnamed(form) == []


def test_escape_puts_it_away(form: FormDialog) -> None:
    heard = submitted(form)
    press(form, Qt.Key.Key_Escape)
    assert not is_shown("unit-form")
    assert heard == []


def test_each_editor_gives_its_value(qtbot: QtBot) -> None:
    number, tick, text = QSpinBox(), QCheckBox(), QPlainTextEdit(" hai\ndòng ")
    number.setValue(7)
    tick.setChecked(True)
    free = QComboBox()
    free.setEditable(True)
    free.setCurrentText(" tự do ")
    choice = choice_editor([("Phòng", "office"), ("Đơn vị sự nghiệp", "service")], "service")
    editors = (number, tick, text, free, choice, date_editor("2024-11-05"))
    for editor in editors:
        qtbot.addWidget(editor)
    assert [value_of(editor) for editor in editors] == [
        7,
        True,
        "hai\ndòng",
        "tự do",
        "service",
        "2024-11-05",
    ]


def test_a_date_is_written_as_in_viet_nam(qtbot: QtBot) -> None:
    editor = date_editor("2024-11-05")
    qtbot.addWidget(editor)
    assert editor.text() == "05/11/2024"


def test_an_editor_of_another_kind_is_an_error(qtbot: QtBot) -> None:
    slider = QSlider()
    qtbot.addWidget(slider)
    with pytest.raises(TypeError, match="QSlider"):
        value_of(slider)


@pytest.mark.usefixtures("qapp")
def test_of_a_list_with_boxes_the_ticked_ones_are_its_value() -> None:
    editor = tick_editor([("Văn phòng", "VP"), ("Thanh tra", "TTS")], ticked=["TTS"])
    assert value_of(editor) == ("TTS",)
    editor.item(0).setCheckState(Qt.CheckState.Checked)
    assert value_of(editor) == ("VP", "TTS")
