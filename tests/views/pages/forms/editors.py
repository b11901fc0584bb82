"""The editors of a form: what stands in them, and what can be put there, right or wrong."""

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QListView,
    QListWidget,
    QPlainTextEdit,
    QSpinBox,
    QToolButton,
    QWidget,
)

from desktop_app.views.form import FormDialog
from desktop_app.views.subject_chooser import SubjectChooser

# Words, a negative sum, more digits than any sum has.
WRONG = ("không phải số", "-5", "9" * 20)
FAR_DAYS = ("1900-01-01", "2090-12-31")
# What may be meant by a text or a day, tried in turn where the form asks for it.
RIGHT = (
    "1",
    "A-0",
    "C",
    "1.000.000",
    "01/06/2024",
    "ma-moi-1",
    "Ghi theo biên bản",
    "10",
    "01/01/2025",
    "60%",
    "01/07/2027",
)
# What makes a form whole where it is left blank.
MEANT = {"goods": "Gạo", "in_kind_value": "1.000.000", "reason": "Ghi theo biên bản"}
DAYS = ("2024-06-01", "2024-12-31", "2025-01-15", "2026-07-01", "2027-07-01")
ISO = Qt.DateFormat.ISODate
Get: TypeAlias = Callable[[Any], object]
Put: TypeAlias = Callable[[Any, Any], object]


def editor_of(form: FormDialog, key: str) -> QWidget:
    """The editor of a field; of one made of parts, the text in it."""
    found = form.findChild(QWidget, f"{form.objectName()}.{key}")
    assert isinstance(found, QWidget), key
    if isinstance(found, SubjectChooser):
        return found.findChild(QLineEdit) or found
    return found


def state(editor: QWidget) -> object:
    """What stands in it, to be put there again."""
    return _handling(editor)[0](editor)


def put(editor: QWidget, value: object) -> None:
    """Put there what `state` said, unless it stands there already."""
    get, change = _handling(editor)
    if get(editor) != value:
        change(editor, value)


def _ticks(editor: QListWidget) -> list[bool]:
    boxes = [editor.item(at) for at in range(editor.count())]
    return [one.checkState() is Qt.CheckState.Checked for one in boxes]


def _tick(editor: QListWidget, ticks: list[bool]) -> None:
    for at, ticked in enumerate(ticks):
        box = Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        editor.item(at).setCheckState(box)


def _choice(editor: QComboBox) -> object:
    return editor.currentText() if editor.isEditable() else editor.currentIndex()


def _take(editor: QComboBox, value: str | int) -> None:
    if isinstance(value, str):
        editor.setEditText(value)
    else:
        editor.setCurrentIndex(value)


def _write(editor: QLineEdit, text: str) -> None:
    if not editor.isReadOnly():
        editor.setText(text)


def _chosen(editor: QWidget) -> int | None:
    listed = editor.findChild(QListView)
    return listed.currentIndex().row() if isinstance(listed, QListView) else None


def choose(editor: QWidget, row: int | None) -> None:
    """Choose in the list of an editor, and add who is chosen where many are."""
    listed = editor.findChild(QListView)
    if isinstance(listed, QListView) and row is not None and row >= 0:
        listed.setCurrentIndex(listed.model().index(row, 0))
        for one in editor.findChildren(QToolButton):
            if one.objectName().endswith("-add"):
                one.click()


_HANDLING: tuple[tuple[type[QWidget], Get, Put], ...] = (
    (QLineEdit, QLineEdit.text, _write),
    (QPlainTextEdit, QPlainTextEdit.toPlainText, QPlainTextEdit.setPlainText),
    (QComboBox, _choice, _take),
    (QDateEdit, lambda one: one.date().toString(ISO), lambda one, day: one.setDate(_date(day))),
    (QListWidget, _ticks, _tick),
    (QCheckBox, QCheckBox.isChecked, QCheckBox.setChecked),
    (QSpinBox, QSpinBox.value, QSpinBox.setValue),
    (QWidget, _chosen, choose),
)


def _handling(editor: QWidget) -> tuple[Get, Put]:
    return next((get, change) for kind, get, change in _HANDLING if isinstance(editor, kind))


def _date(day: str) -> QDate:
    return QDate.fromString(day, ISO)


def wrongs(editor: QWidget) -> Sequence[object]:
    """What nobody should put there, as far as it can be typed."""
    if not editor.isVisible() or not editor.isEnabled():
        return ()
    match editor:
        case QLineEdit():
            return () if editor.isReadOnly() else WRONG
        case QComboBox():
            return WRONG[:1] if editor.isEditable() else ()
        case QDateEdit():
            return FAR_DAYS
    return ()


def answers(editor: QWidget) -> Sequence[object]:
    """What may be meant, the likeliest first."""
    match editor:
        case QLineEdit() | QPlainTextEdit():
            return RIGHT
        case QComboBox():
            return RIGHT if editor.isEditable() else range(1, editor.count())
        case QDateEdit():
            return DAYS
        case QListWidget():
            return [[at < ticked for at in range(editor.count())] for ticked in (1, 2)]
        case QCheckBox():
            return (True, False)
    return range(3)
