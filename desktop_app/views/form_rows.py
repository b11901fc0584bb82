"""How one question stands in a form: its label, its editor, what is wrong with it, its hint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QLabel,
    QLayoutItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.views.controls import Label, repolish
from desktop_app.views.language import said
from desktop_app.views.names import named

if TYPE_CHECKING:
    from desktop_app.views.form import Field


def spoken(field: Field) -> str:
    """What a screen reader says: the label, or what a box says beside itself."""
    box = field.editor
    return field.label or (box.text() if isinstance(box, QCheckBox) else field.key)


def question(field: Field) -> QLabel:
    """The question; a star where it must be answered."""
    text = said(field.label)
    label = QLabel(f"{text} *" if field.required else text)
    label.setBuddy(field.editor)
    return label


def stacked(field: Field, problem: QLabel) -> QVBoxLayout:
    """The editor, under it what is wrong and what helps to answer."""
    column = QVBoxLayout()
    column.setSpacing(2)
    column.addWidget(field.editor)
    column.addWidget(problem)
    if field.hint:
        hint = sentence_label(field.hint)
        hint.setProperty("role", "hint")
        column.addWidget(hint)
    return column


def problem_label(name: str, field: Field) -> QLabel:
    """The sentence at a field, `NAME.KEY.problem`; hidden while all is well."""
    label = named(sentence_label(""), f"{name}.{field.key}.problem", field.label)
    label.setProperty("role", "field-problem")
    label.hide()
    return label


def sentence_label(text: str) -> QLabel:
    """A text that takes as many lines as it needs."""
    label = Label(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def mark(editor: QWidget, *, invalid: bool) -> None:
    """Show a field as wrong, or as well."""
    editor.setProperty("invalid", invalid)
    repolish(editor)


def align(*forms: QFormLayout) -> None:
    """Let the editors of several forms begin on one line."""
    role = QFormLayout.ItemRole.LabelRole
    # A row without a label has none here, whatever Qt's stubs say.
    found: list[QLayoutItem | None] = [
        form.itemAt(row, role) for form in forms for row in range(form.rowCount())
    ]
    labels = [item.widget() for item in found if item is not None]
    width = max(one.sizeHint().width() for one in labels)
    for one in labels:
        one.setMinimumWidth(width)
