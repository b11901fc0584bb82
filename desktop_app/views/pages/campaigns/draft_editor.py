"""The editors of one entry of a draft: a line, a text, a choice or a yes for each of its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.draft_fields import Part, PartKind
from desktop_app.views.controls import label, repolish
from desktop_app.views.form import choice_editor
from desktop_app.views.language import said
from desktop_app.views.names import named

if TYPE_CHECKING:
    from desktop_app.domain.draft_entries import Entry

TEXT_HEIGHT = 96
_YES = "1"


class DraftEditor(QWidget):
    """Shows an entry's parts (`draft.part.KEY`) and tells each change at once.

    Signals:
        changed: the parts by key.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, is_new: bool = False) -> None:
        super().__init__(parent)
        self._is_new = is_new
        named(self, "draft.editor", self.tr("Sửa mục đang chọn"))
        self._title = label("", "subtitle", "draft.editor-title")
        self._missing = label("", "hint", "draft.missing")
        self._form = QWidget()
        self._editors: dict[str, QWidget] = {}
        self._problems: dict[str, QLabel] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 0)
        for one in (self._title, self._missing, self._form):
            self._column.addWidget(one)

    def show_entry(self, entry: Entry, title: str = "") -> None:
        """Put an entry's parts into new editors; `title` in place of its field's own."""
        self._clear(title or entry.about.title)
        self._say_missing(entry)
        form = QFormLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for part in entry.about.parts:
            editor = self._editor(part, entry.parts.get(part.key, ""))
            problem = _problem_label(part)
            self._editors[part.key], self._problems[part.key] = editor, problem
            cell = QVBoxLayout()
            cell.setSpacing(2)
            cell.addWidget(editor)
            cell.addWidget(problem)
            alone = len(entry.about.parts) == 1
            if alone:
                form.addRow(cell)
            else:
                form.addRow(part.label, cell)
        self._form.show()

    def show_nothing(self, title: str) -> None:
        """Say that a list has no item."""
        self._clear(title)
        self._missing.setText(
            self.tr("Chưa có dòng nào. Bấm “Thêm” để ghi.")
            if self._is_new
            else self.tr("Văn bản không nêu mục này. Bấm “Thêm” để ghi thêm.")
        )
        self._missing.show()

    def show_problem(self, key: str, sentence: str) -> None:
        """Say at a part what is wrong and go there."""
        editor, problem = self._editors[key], self._problems[key]
        problem.setText(sentence)
        problem.show()
        editor.setProperty("invalid", True)  # noqa: FBT003  # Qt's own way to set a property
        repolish(editor)
        editor.setFocus()

    def parts(self) -> dict[str, str]:
        """What is in the editors."""
        return {key: _text_of(editor) for key, editor in self._editors.items()}

    def _clear(self, title: str) -> None:
        self._editors, self._problems = {}, {}
        old, self._form = self._form, QWidget(self)
        self._column.replaceWidget(old, self._form)
        old.hide()
        old.deleteLater()
        self._title.setText(title)

    def _say_missing(self, entry: Entry) -> None:
        if self._is_new:
            self._missing.hide()
            return
        blank = f"{entry.about.blank}." if entry.is_blank and entry.about.blank else ""
        self._missing.setText(blank or entry.about.hint)
        self._missing.setVisible(bool(self._missing.text()))

    def _tell(self) -> None:
        for key, problem in self._problems.items():
            problem.hide()
            self._editors[key].setProperty("invalid", False)  # noqa: FBT003  # Qt's own way
            repolish(self._editors[key])
        self.changed.emit(self.parts())

    def _editor(self, part: Part, text: str) -> QWidget:
        made = _new_editor(part, text)
        match made:
            case QPlainTextEdit() | QLineEdit():
                made.textChanged.connect(self._tell)
            case QComboBox():
                made.currentIndexChanged.connect(self._tell)
            case QCheckBox():
                made.toggled.connect(self._tell)
        return named(made, f"draft.part.{part.key}", part.label)


def _new_editor(part: Part, text: str) -> QWidget:
    match part.kind:
        case PartKind.TEXT:
            long = QPlainTextEdit(text)
            long.setFixedHeight(TEXT_HEIGHT)
            long.setTabChangesFocus(True)
            return long
        case PartKind.CHOICE:
            choices = part.choices or {}
            return choice_editor([(title, key) for key, title in choices.items()], text)
        case PartKind.YES:
            tick = QCheckBox(said(part.label))
            tick.setChecked(bool(text))
            return tick
    line = QLineEdit(text)
    line.setCursorPosition(0)
    line.setPlaceholderText(_EXAMPLES.get(part.kind, ""))
    return line


_EXAMPLES = {PartKind.DATE: "15/8/2024, 8/2024, 2024", PartKind.YEAR: "2024"}


def _text_of(editor: QWidget) -> str:
    match editor:
        case QPlainTextEdit():
            return editor.toPlainText()
        case QLineEdit():
            return editor.text()
        case QComboBox():
            return str(editor.currentData())
        case QCheckBox():
            return _YES if editor.isChecked() else ""
    raise TypeError(type(editor).__name__)


def _problem_label(part: Part) -> QLabel:
    made = named(QLabel(), f"draft.part.{part.key}.problem", part.label)
    made.setProperty("role", "field-problem")
    made.setWordWrap(True)
    made.hide()
    return made
