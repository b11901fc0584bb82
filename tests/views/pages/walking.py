"""Walking through the window by its buttons: what each opens, and what it does at once."""

import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QTabWidget,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop_app.services import store
from desktop_app.services.desk import Desk
from desktop_app.services.office import Office
from desktop_app.views.main_window import MainWindow
from tests.services.awards.department import small_department
from tests.services.desk_work import list_units
from tests.services.undoing.stories import awards, campaigns, fund, judging, units
from tests.services.undoing.stories.told import Scene, Story
from tests.views.conftest import ACTOR

Kind = TypeVar("Kind", bound=QWidget)
Editor = QLineEdit | QPlainTextEdit
STORIES = (
    units.units,
    campaigns.campaigns,
    campaigns.following,
    campaigns.answers,
    fund.ledger,
    judging.sets,
    judging.marks,
    awards.facts,
    awards.rounds,
)


def fill_store(path: Path, empty: Path, folder: Path) -> Path:
    """A store with something in every list, as the stories leave it."""
    shutil.copy(empty, path)
    database = store.open_store(path)
    desk = Desk(database, ACTOR)
    small_department(desk)
    list_units(desk, ["C", "D", "E"])
    for story in STORIES:
        inner = folder / story.__name__
        inner.mkdir()
        file = sqlite3.connect(path)
        tell(story(Scene(Office(database, ACTOR), desk, inner, file)))
        file.close()
    database.close()
    return path


def tell(story: Story) -> None:
    answer = None
    while True:
        try:
            _, work = story.send(answer)
        except StopIteration:
            return
        answer = work().value


class Walk:
    """One window, gone through tab by tab."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self._qtbot = qtbot
        self.window = window

    @property
    def office(self) -> Office:
        """What the window shows."""
        context = self.window._context  # noqa: SLF001  # as a colleague at the same store
        assert context is not None
        office: Office = context.office
        return office

    def rest(self) -> None:
        """Wait until nothing is asked or written any more."""
        QApplication.processEvents()
        self._qtbot.waitUntil(lambda: not self._is_busy())
        QApplication.processEvents()

    def _is_busy(self) -> bool:
        context = self.window._context  # noqa: SLF001  # the workers are the window's own
        return context is not None and bool(context.workers._operations)  # noqa: SLF001

    def tabs(self) -> Iterator[None]:
        """Each of the page's tabs, and of the tabs in them."""
        yield from self._tabs(frozenset())

    def _tabs(self, gone_through: frozenset[QTabWidget]) -> Iterator[None]:
        bar = next((one for one in self.shown(QTabWidget) if one not in gone_through), None)
        if bar is None:
            yield
            return
        for at in range(bar.count()):
            bar.setCurrentIndex(at)
            self.rest()
            yield from self._tabs(gone_through | {bar})

    def select(self) -> None:
        """The first row of every list."""
        for grid in [*self.shown(QTableView), *self.shown(QTreeView)]:
            model = grid.model()
            if model.rowCount():
                grid.setCurrentIndex(model.index(0, 0))
                self.rest()

    def buttons(self) -> list[str]:
        """The names of the page's buttons that can be pressed now."""
        names = [one.objectName() for one in self.shown(QAbstractButton) if one.isEnabled()]
        return [name for name in dict.fromkeys(names) if name and not name.startswith("qt_")]

    def press(self, name: str) -> list[QDialog]:
        """Press a button; the dialogs that it opened."""
        there = next((one for one in self.shown(QAbstractButton) if one.objectName() == name), None)
        if there is None or not there.isEnabled():
            return []
        before = set(self.dialogs())
        there.click()
        self.rest()
        return [one for one in self.dialogs() if one not in before]

    def dialogs(self) -> list[QDialog]:
        """The dialogs that stand open."""
        tops = QApplication.topLevelWidgets()
        return [one for one in tops if isinstance(one, QDialog) and one.isVisible()]

    def close_all(self) -> None:
        """Close what stands open, the newest first."""
        for _ in range(5):
            for one in self.dialogs():
                one.reject()
            self.rest()
            if not self.dialogs():
                return

    def shown(self, kind: type[Kind]) -> list[Kind]:
        """What the page shows of a kind."""
        return [one for one in self.window.centralWidget().findChildren(kind) if one.isVisible()]


def text_editors(form: QWidget) -> list[Editor]:
    """The fields of a form that take any text."""
    fields: list[Editor] = [*form.findChildren(QLineEdit), *form.findChildren(QPlainTextEdit)]
    return [
        one
        for one in fields
        if one.isVisible() and not one.isReadOnly() and not one.objectName().startswith("qt_")
    ]


def type_all(form: QWidget, text: str) -> list[str]:
    """Write a text into every field; what the fields made of it."""
    for one in text_editors(form):
        if isinstance(one, QLineEdit):
            one.setText(text)
        else:
            one.setPlainText(text)
    return typed(form)


def typed(form: QWidget) -> list[str]:
    """What stands in the fields."""
    return [
        one.text() if isinstance(one, QLineEdit) else one.toPlainText()
        for one in text_editors(form)
    ]
