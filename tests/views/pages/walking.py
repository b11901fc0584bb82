"""Walking through the window by its buttons: what each opens, and what it does at once."""

import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QTableView,
    QTabWidget,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop_app.domain.awards.given import NewAward, NewDecision
from desktop_app.domain.awards.nominations import NewNomination
from desktop_app.domain.awards.rounds import NewRound, RoundKind
from desktop_app.domain.councils import NewCouncil, NewMeeting, NewMember, Role, Votes
from desktop_app.services import store
from desktop_app.services.desk import Desk
from desktop_app.services.office import Office
from desktop_app.views.main_window import MainWindow
from desktop_app.views.page import Page
from tests.services.awards.department import CSTD, LDTT, small_department
from tests.services.desk_work import list_units
from tests.services.undoing.stories import awards, campaigns, fund, judging, units
from tests.services.undoing.stories.told import YEAR, Scene, Story
from tests.views.conftest import ACTOR
from tests.views.driving import click_sidebar, find

Kind = TypeVar("Kind", bound=QWidget)
Editor = QLineEdit | QPlainTextEdit
# What would take away again what a page is to show.
LEFT_OUT = frozenset(
    {
        "activities.withdraw",
        "assessments.withdraw",
        "clusters.remove",
        "councils.end_member",
        "councils.withdraw_meeting",
        "disciplines.end",
        "disciplines.withdraw",
        "documents.withdraw",
        "initiatives.withdraw",
        "inspections.settle",
        "inspections.unsettle",
        "inspections.withdraw",
        "nominations.withdraw",
        "nomination_votes.withdraw",
        "pledges.cancel",
        "receipts.void",
        "registrations.withdraw",
        "remittances.reverse",
        "reviews.withdraw",
        "sheets.send_back",
        "tasks.drop",
        "unit_editing.remove_alias",
    }
)
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
    leave_open(Office(database, ACTOR))
    database.close()
    return path


def leave_open(office: Office) -> None:
    """A round that is under way, with a vote, and one that was sent on."""
    rounds, nominations, councils = office.award_rounds, office.nominations, office.councils
    council = councils.add(NewCouncil("Hội đồng xét thêm", 5000)).value
    councils.add_member(council, NewMember("Chủ tịch", Role.CHAIR))
    meeting = councils.add_meeting(council, NewMeeting("2024-11-20", 1)).value
    for name, person in (("Đợt đang xét", "A-0"), ("Đợt đã trình", "A-1")):
        number = rounds.add(YEAR, NewRound(RoundKind.MERIT, name)).value
        nominations.propose(number, LDTT)
        voted = NewNomination("cstd-tinh", person, reason="Hội đồng xét")
        ident = nominations.add(number, voted).value
        office.nomination_votes.cast(ident, meeting, Votes(1, 0))
    rounds.forward(number, "Ban TĐKT tỉnh", "2024-11-15")
    old = NewDecision("7/QĐ-S", "2023-12-29", "Giám đốc Sở")
    office.award_decisions.add_history(old, [NewAward(CSTD, "A-0", 2023)], awards.PAPER)


def tell(story: Story) -> None:
    answer = None
    while True:
        try:
            name, work = story.send(answer)
        except StopIteration:
            return
        answer = None if name in LEFT_OUT else work().value


class Walk:
    """One window, gone through tab by tab."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self._qtbot = qtbot
        self._title = ""
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

    def show_year(self, year: int, title: str) -> None:
        """Turn to a year, and to the page of a title from then on."""
        years = find("header.year", QComboBox)
        years.setCurrentIndex(years.findText(str(year)))
        years.activated.emit(years.currentIndex())
        self._title = title
        self.rest()
        self._qtbot.waitUntil(lambda: all(page.is_grown for page in self.shown(Page)))
        self.rest()

    def come_back(self) -> None:
        """Turn to the page again where a button led to another."""
        sidebar = find("sidebar", QListWidget)
        if sidebar.currentItem().text() != self._title:
            click_sidebar(self._title)
            self.rest()

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
