"""A dialog of labelled fields that keeps what was typed and says at the field what is wrong."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop_app.views.choice_box import FEW, ChoiceBox
from desktop_app.views.controls import repolish
from desktop_app.views.dialogs import name_buttons
from desktop_app.views.form_rows import (
    mark,
    problem_label,
    question,
    sentence_label,
    spoken,
    stacked,
)
from desktop_app.views.language import said
from desktop_app.views.names import named
from desktop_app.views.scrolling import Scrolling

WIDTH = 460
Value: TypeAlias = object
Values: TypeAlias = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Field:
    """One question of a form: its key, label, editor, and a sentence that helps to answer it."""

    key: str
    label: str
    editor: QWidget
    hint: str = ""
    required: bool = False


class ValueEditor(QWidget):
    """An editor of several parts, which says its value itself."""

    def value(self) -> Value:
        """What is in it now."""
        raise NotImplementedError


class FormDialog(QDialog):
    """Asks for some values; opened by `present`, it stays until `accept()` is called.

    The editors are named `NAME.KEY`, the buttons `NAME.ok` and `NAME.cancel`.

    Signals:
        submitted: the values by key, after every field passed.
    """

    submitted = Signal(object)

    def __init__(
        self,
        parent: QWidget | None,
        name: str,
        title: str,
        fields: Sequence[Field],
        check: Callable[[Values], Mapping[str, str]] | None = None,
    ) -> None:
        super().__init__(parent)
        named(self, name, title)
        self.setWindowTitle(said(title))
        self.setMinimumWidth(WIDTH)
        self._fields = {field.key: field for field in fields}
        self._check = check
        self._problems = {field.key: problem_label(name, field) for field in fields}
        self._failure = named(sentence_label(""), f"{name}.failure", self.tr("Điều chưa làm được"))
        self._area = Scrolling(QWidget(), f"{name}.fields")
        self._buttons = self._make_buttons(name)
        self._assemble(name)

    def values(self) -> dict[str, Value]:
        """What is in the fields now."""
        return {key: value_of(field.editor) for key, field in self._fields.items()}

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Mark the fields with a sentence each and go to the first; those left out are well."""
        for key, label in self._problems.items():
            label.setText(problems.get(key, ""))
            label.setVisible(key in problems)
            mark(self._fields[key].editor, invalid=key in problems)
        first = next((key for key in self._fields if key in problems), None)
        if first is not None:
            self._fields[first].editor.setFocus()
            self._area.ensureWidgetVisible(self._fields[first].editor)

    def show_failure(self, sentence: str) -> None:
        """Say why the whole could not be done; what was typed stays, to be tried again."""
        self._failure.setText(sentence)
        self._failure.setVisible(bool(sentence))
        self.set_busy(busy=False)

    def set_action(self, text: str) -> None:
        """Let the button of agreement say the act itself ("Tạo sổ")."""
        button = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        button.setText(said(text))
        button.setAccessibleName(button.text())

    def set_busy(self, *, busy: bool) -> None:
        """Take no second answer while the first is being worked on."""
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setDisabled(busy)

    @property
    def is_busy(self) -> bool:
        """Whether an answer is being worked on."""
        return not self._buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()

    def _make_buttons(self, name: str) -> QDialogButtonBox:
        standard = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(standard.Ok | standard.Cancel)
        name_buttons(buttons, name)
        buttons.button(standard.Ok).setProperty("role", "primary")
        repolish(buttons.button(standard.Ok))
        buttons.accepted.connect(self._submit)
        buttons.rejected.connect(self.reject)
        return buttons

    def _assemble(self, name: str) -> None:
        form = QFormLayout(self._area.widget())
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for key, field in self._fields.items():
            named(field.editor, f"{name}.{key}", spoken(field))
            form.addRow(question(field), stacked(field, self._problems[key]))
        layout = QVBoxLayout(self)
        layout.addWidget(self._area, stretch=1)
        layout.addWidget(self._failure)
        layout.addWidget(self._buttons)

    def _submit(self) -> None:
        values = self.values()
        problems = self._missing(values)
        if self._check is not None:
            problems = {**self._check(values), **problems}
        self.show_problems(problems)
        self.show_failure("")
        if not problems:
            self.submitted.emit(values)

    def _missing(self, values: Values) -> dict[str, str]:
        sentence = self.tr("Hãy điền mục này.")
        unknown = self.tr("Không có mục nào tên như vậy. Hãy chọn trong danh sách.")
        return {
            key: unknown
            for key, field in self._fields.items()
            if isinstance(field.editor, ChoiceBox) and field.editor.is_unknown
        } | {
            key: sentence
            for key, field in self._fields.items()
            if field.required and values[key] in {None, ""}
        }


def value_of(editor: QWidget) -> Value:
    """An editor's value: text without outer blanks, ISO date, whole number, choice, yes or no.

    Of a list with boxes, what is ticked.

    Raises:
        TypeError: the editor is of a kind that forms do not use.
    """
    match editor:
        case QSpinBox() | ValueEditor() | ChoiceBox():
            return editor.value()
        case QLineEdit() | QPlainTextEdit():
            text = editor.text() if isinstance(editor, QLineEdit) else editor.toPlainText()
            return text.strip()
        case QComboBox():
            return editor.currentText().strip() if editor.isEditable() else editor.currentData()
        case QDateEdit():
            return editor.date().toString(Qt.DateFormat.ISODate)
        case QListWidget():
            return _ticked(editor)
        case QCheckBox():
            return editor.isChecked()
    raise TypeError(type(editor).__name__)


def _ticked(editor: QListWidget) -> tuple[Value, ...]:
    items = (editor.item(at) for at in range(editor.count()))
    ticked = (one for one in items if one.checkState() is Qt.CheckState.Checked)
    return tuple(one.data(Qt.ItemDataRole.UserRole) for one in ticked)


def date_editor(iso: str) -> QDateEdit:
    """A date as it is written in Việt Nam, with a calendar."""
    editor = QDateEdit(QDate.fromString(iso, Qt.DateFormat.ISODate))
    editor.setDisplayFormat("dd/MM/yyyy")
    editor.setCalendarPopup(True)
    return editor


def choice_editor(choices: Sequence[tuple[str, Value]], current: Value = None) -> QComboBox:
    """A list of texts, each with the value that it stands for; a long one is searched in."""
    if len(choices) > FEW:
        return ChoiceBox(choices, current)
    editor = QComboBox()
    for text, value in choices:
        editor.addItem(said(text), value)
    editor.setCurrentIndex(max(editor.findData(current), 0))
    return editor


def tick_editor(choices: Sequence[tuple[str, Value]], ticked: Sequence[Value] = ()) -> QListWidget:
    """A list of texts with a box each, each with the value that it stands for."""
    editor = QListWidget()
    editor.setUniformItemSizes(len(choices) > FEW)
    for text, value in choices:
        item = QListWidgetItem(said(text))
        item.setData(Qt.ItemDataRole.UserRole, value)
        item.setCheckState(Qt.CheckState.Checked if value in ticked else Qt.CheckState.Unchecked)
        editor.addItem(item)
    return editor
