"""The person at the desk: what one does again and again, by mouse and keys on named controls."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDateEdit, QLineEdit, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.config import resource
from desktop_app.views.main_window import MainWindow
from tests.views.driving import click, click_sidebar, enter_path, find, is_shown, press, write
from tests.views.pages.shown import choose, rows_shown, text_of
from tests.views.whole_year.album import Album

PATIENCE_MS = 60_000
CONTROL = Qt.KeyboardModifier.ControlModifier
POOR = "Vì người nghèo - Không để ai bị bỏ lại phía sau"
COUNTRYSIDE = "chung sức xây dựng nông thôn mới"


@dataclass(frozen=True, slots=True)
class Clerk:
    """One person, one window.

    `folder` is where files are saved; `truth` what the sample year's own generator says that it
    wrote; `album` keeps the pictures.
    """

    qtbot: QtBot
    window: MainWindow
    folder: Path
    truth: dict[str, Any]
    album: Album

    def until(self, condition: Callable[[], bool]) -> None:
        """Wait until something is so."""
        self.qtbot.waitUntil(condition, timeout=PATIENCE_MS)

    def sees(self, *names: str) -> None:
        """Wait until controls are on the screen."""
        self.until(lambda: all(map(is_shown, names)))

    def no_longer_sees(self, name: str) -> None:
        """Wait until a control is gone."""
        self.until(lambda: not is_shown(name))

    def sees_rows(self, name: str) -> None:
        """Wait until a grid is filled."""
        self.until(lambda: is_shown(name) and bool(rows_shown(name)))

    def turns_to(self, page: str, name: str) -> None:
        """Turn to a page of the sidebar and wait for a control of it."""
        click_sidebar(page)
        self.sees(name)

    def opens(self, name: str, shown: str) -> None:
        """Click a button, once it can be clicked, and wait for what it brings."""
        self.sees(name)
        self.until(find(name, QAbstractButton).isEnabled)
        click(name)
        self.sees(shown)

    def confirms(self, form: str) -> None:
        """Click a form's own button and wait until the form has done it."""
        click(f"{form}.ok")
        self.no_longer_sees(form)

    def is_told(self, part: str) -> None:
        """Wait until the page says something."""
        self.until(lambda: is_shown("banner.text") and part in text_of("banner.text"))

    def keys(self, key: Qt.Key) -> None:
        """Press a key together with Ctrl."""
        self.is_at_the_window()
        press(self.window, key, CONTROL)

    def is_at_the_window(self) -> None:
        """Make the window active, as window managers do when a dialog closes; Xvfb has none."""
        if not self.window.isActiveWindow():
            self.window.activateWindow()
            self.until(self.window.isActiveWindow)

    def takes_back(self, what: str) -> None:
        """Ctrl+Z, once the menu says what it would take back."""
        undo = self.window.findChild(QAction, "menu.undo")
        assert isinstance(undo, QAction)
        self.until(lambda: undo.isEnabled() and what in undo.text())
        self.keys(Qt.Key.Key_Z)

    def does_again(self, what: str) -> None:
        """Ctrl+Y, once the menu says what it would do again."""
        redo = self.window.findChild(QAction, "menu.redo")
        assert isinstance(redo, QAction)
        self.until(lambda: redo.isEnabled() and what in redo.text())
        self.keys(Qt.Key.Key_Y)

    def saves(self, button: str, dialog: str, path: Path) -> Path:
        """Save a file by a button under a name that is typed."""
        self.opens(button, dialog)
        enter_path(dialog, str(path))
        self.until(path.exists)
        self.is_told(path.name)
        return path


def turn_tab(name: str, title: str) -> None:
    """Go along the tabs by arrow keys to one of a title."""
    tabs = find(name, QTabWidget)
    bar = tabs.tabBar()
    titles = [bar.tabText(at).replace("&", "") for at in range(bar.count())]
    bar.setFocus()
    while tabs.currentIndex() != (wanted := titles.index(title)):
        forward = wanted > tabs.currentIndex()
        press(bar, Qt.Key.Key_Right if forward else Qt.Key.Key_Left)


def retype(name: str, text: str) -> None:
    """Type over what a field holds."""
    editor = find(name, QLineEdit)
    editor.setFocus()
    press(editor, Qt.Key.Key_A, CONTROL)
    write(editor, text)


def choose_beginning(name: str, part: str) -> None:
    """Choose the entry of a list that holds a part of its text."""
    choices = find(name, QComboBox)
    texts = [choices.itemText(at) for at in range(choices.count())]
    choose(name, next(text for text in texts if part in text))


def type_date(name: str, text: str) -> None:
    """Type a date section by section, the year first so that no day is out of range."""
    editor = find(name, QDateEdit)
    day, month, year = text.split("/")
    editor.setFocus()
    right, left = Qt.Key.Key_Right, Qt.Key.Key_Left
    ways = ((right, right), (right,), (right, left))  # from the line's beginning to a section
    for way, digits in zip(ways, (year, month, day), strict=True):
        press(editor, Qt.Key.Key_Home)
        for step in way:
            press(editor, step, CONTROL)
        QTest.keyClicks(editor, digits)
    assert editor.text() == text


def type_number(name: str, text: str) -> None:
    """Type over what a field for numbers holds."""
    editor = find(name, QWidget)
    editor.setFocus()
    press(editor, Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(editor, text)


def sample(*parts: str) -> Path:
    """A file or folder of the sample year."""
    return resource("sample_year", *parts)


def as_shown(number: int) -> str:
    """A whole number as it is read on the screen."""
    return f"{number:,}".replace(",", ".")


def money_given(truth: dict[str, Any]) -> int:
    """What all units gave in money (đồng)."""
    return sum(one["contributions"]["money_vnd"] for one in truth["grand_totals"].values())
