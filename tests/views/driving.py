"""Finding controls by name and acting on them as a user does."""

from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFileDialog,
    QHeaderView,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

Kind = TypeVar("Kind", bound=QWidget)
INTERACTIVE = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)


def find(name: str, kind: type[Kind]) -> Kind:
    """The one visible widget of a name, in whichever window it is."""
    found = [
        widget
        for widget in QApplication.allWidgets()
        if widget.objectName() == name and isinstance(widget, kind) and widget.isVisible()
    ]
    assert len(found) == 1, f"{len(found)} visible widgets are named {name}"
    return found[0]


def is_shown(name: str) -> bool:
    return any(
        widget.objectName() == name and widget.isVisible() for widget in QApplication.allWidgets()
    )


def click(name: str) -> None:
    button = find(name, QAbstractButton)
    assert button.isEnabled(), f"{name} is disabled"
    click_at(button, button.rect().center())


def click_at(
    widget: QWidget,
    place: QPoint,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, modifier, place)


def double_click_at(widget: QWidget, place: QPoint) -> None:
    none = Qt.KeyboardModifier.NoModifier
    QTest.mouseDClick(widget, Qt.MouseButton.LeftButton, none, place)


def press(
    widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(widget, key, modifier)


def type_into(name: str, text: str) -> None:
    editor = find(name, QWidget)
    click_at(editor, editor.rect().center())
    write(editor, text)


def write(editor: QWidget, text: str) -> None:
    """Type as a Vietnamese input method does: composed text, committed at once."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(editor, event)


def enter_path(dialog_name: str, path: str) -> None:
    """Type a path into a file dialog, as one who knows it does."""
    editor = find(dialog_name, QFileDialog).findChild(QLineEdit, "fileNameEdit")
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    write(editor, path)
    press(editor, Qt.Key.Key_Return)


def click_sidebar(title: str) -> None:
    sidebar = find("sidebar", QListWidget)
    item = sidebar.findItems(title, Qt.MatchFlag.MatchExactly)[0]
    place = sidebar.visualItemRect(item).center()
    click_at(sidebar.viewport(), place)


def click_header(header: QHeaderView, section: int) -> None:
    place = QPoint(
        header.sectionViewportPosition(section) + header.sectionSize(section) // 2,
        header.height() - 8,
    )
    click_at(header.viewport(), place)


def unnamed(window: QWidget) -> list[str]:
    """The interactive controls of a window that cannot be found or are not announced."""
    return [
        f"{type(widget).__name__} “{widget.objectName()}” “{widget.accessibleName()}”"
        for widget in window.findChildren(QWidget)
        if isinstance(widget, INTERACTIVE)
        and not _is_part_of_another(widget)
        and not (widget.objectName() and widget.accessibleName())
    ]


def _is_part_of_another(widget: QWidget) -> bool:
    """What Qt itself puts inside a control: its editor, popup list, headings or corner."""
    if isinstance(widget, QHeaderView) or widget.objectName().startswith("qt_"):
        return True
    owner = widget.parentWidget()
    while owner is not None:
        if isinstance(owner, QComboBox | QAbstractSpinBox | QAbstractItemView | QLineEdit):
            return True
        owner = owner.parentWidget()
    return False
