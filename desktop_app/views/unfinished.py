"""What was typed and is not kept yet: named before it would be lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit, QMessageBox, QPlainTextEdit, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# What is typed to find something is not kept by anybody.
PASSING = (
    ".search",
    ".filter",
    ".query",
    ".find",
    ".replace-this",
    ".replace-by",
    "palette.text",
    "fileNameEdit",
)


@runtime_checkable
class Unfinished(Protocol):
    """A part of the window that knows itself whether something in it is half done."""

    def unfinished(self) -> str:
        """What is half done, by its title; "" where nothing is."""


def unfinished_in(window: QWidget) -> tuple[str, ...]:
    """What is half done in a window and in the dialogs over it, each by its title."""
    found = (_title(one) for one in window.findChildren(QWidget))
    return tuple(dict.fromkeys(title for title in found if title))


def is_typed_into(form: QWidget) -> bool:
    """Whether somebody typed a text into a form that is still there."""
    return any(_is_typed(one) for one in _editors(form))


def ask_before_closing(dialog: QDialog, ask: Callable[[str], object]) -> None:
    """Let `ask` come before a dialog that is typed into goes by its window's cross or by Alt+F4.

    Esc and the button that says so leave it at once; a dialog that asks by itself is left alone.
    """
    if not isinstance(dialog, Unfinished | QMessageBox | QFileDialog):
        dialog.installEventFilter(_Guard(dialog, ask))


class _Guard(QObject):
    """Holds a close back where something was typed."""

    def __init__(self, dialog: QDialog, ask: Callable[[str], object]) -> None:
        super().__init__(dialog)
        self._ask = ask

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """A close is put off until it was asked about."""
        if event.type() is not QEvent.Type.Close or not isinstance(watched, QDialog):
            return super().eventFilter(watched, event)
        if not watched.isVisible() or not is_typed_into(watched):
            return super().eventFilter(watched, event)
        event.ignore()
        self._ask(watched.windowTitle())
        return True


def _title(part: QWidget) -> str:
    if isinstance(part, QDialog) and not part.isVisible():
        return ""
    if isinstance(part, Unfinished):
        return part.unfinished()
    is_form = isinstance(part, QDialog) and not isinstance(part, QMessageBox | QFileDialog)
    return part.windowTitle() if is_form and is_typed_into(part) else ""


def _editors(form: QWidget) -> Iterator[QLineEdit | QPlainTextEdit]:
    editors: list[QLineEdit | QPlainTextEdit] = [*form.findChildren(QLineEdit)]
    editors += form.findChildren(QPlainTextEdit)
    for one in editors:
        if not one.isReadOnly() and not one.objectName().endswith(PASSING):
            yield one


def _is_typed(editor: QLineEdit | QPlainTextEdit) -> bool:
    if isinstance(editor, QLineEdit):
        return editor.isModified() and bool(editor.text().strip())
    return editor.document().isModified() and bool(editor.toPlainText().strip())
