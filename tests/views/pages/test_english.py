"""Every page and its tabs, and the dialogs behind their buttons, in English: nothing is left."""

import re
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QGroupBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QMenuBar,
    QPushButton,
    QTableView,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop_app.config import Language
from desktop_app.domain.rows import Department
from desktop_app.services.desk import Desk
from desktop_app.services.office import Office
from desktop_app.services.store import open_store
from desktop_app.views.language import said
from desktop_app.views.look import look
from desktop_app.views.main_window import MainWindow
from desktop_app.views.menus.entries import menus_of
from desktop_app.views.operation import Operation
from desktop_app.views.pages import PAGES
from tests.services.desk_work import launch, list_people, list_units
from tests.views.conftest import ACTOR
from tests.views.driving import click_sidebar, find
from tests.views.pages.conftest import OpenPage
from tools.translations import VIETNAMESE

# The office's own words, in which the window gives examples, and the program's name.
EXAMPLE = re.compile(r"[Ff]or example.*|“[^”]*”|\([^)]*\)|Sổ Thi Đua|đồng|Tiếng Việt")

QUOTED = re.compile("“([^”]+)”")
# Plans and print layouts that come with the program, and what is cut to its room.
OWN = re.compile(
    r"launch\.plan|campaigns\.templates|criteria\.sets|ranking\.criterion|history\.department\..*"
    r"|reports\.certificate-form"
)


@pytest.fixture
def _english(qapp: QApplication) -> Iterator[None]:
    assert qapp is not None
    look().speak(Language.ENGLISH)
    yield
    look().speak(Language.VIETNAMESE)


@pytest.fixture(scope="module")
def made_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two units with a member of staff each, and a campaign."""
    path = tmp_path_factory.mktemp("english") / "so.thidua"
    Office.create(path, Department("Department X"), ACTOR).close()
    database = open_store(path)
    desk = Desk(database, ACTOR)
    list_units(desk, ["A", "B"])
    list_people(desk, "A", "An")
    list_people(desk, "B", "Binh")
    launch(desk, "sgddt-binh-phuoc-nong-thon-moi")
    database.close()
    return path


@pytest.fixture
def small_store(made_store: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(made_store, tmp_path / "so.thidua"))


def texts_of(root: QWidget) -> Iterator[tuple[str, str]]:
    """What a window says outside its cells, with the name of who says it."""
    for one in [root, *root.findChildren(QWidget)]:
        for text in said_by(one):
            yield one.objectName(), text


def said_by(one: QWidget) -> Iterator[str]:
    yield from (one.toolTip(), one.accessibleName(), one.windowTitle())
    match one:
        case QLabel() | QAbstractButton():
            yield one.text()
        case QGroupBox():
            yield one.title()
        case QTabWidget():
            yield from (one.tabText(at) for at in range(one.count()))
        case QComboBox():
            yield from (one.itemText(at) for at in range(one.count()))
        case QListWidget():
            yield from (one.item(at).text() for at in range(one.count()))
        case QLineEdit():
            yield one.placeholderText()
        case QMenu() | QMenuBar():
            yield from (act.text() for act in one.actions())
        case QTableView():
            across = Qt.Orientation.Horizontal
            columns = range(one.model().columnCount())
            yield from (str(one.model().headerData(at, across) or "") for at in columns)


def words_of(store: Path) -> set[str]:
    """Every Vietnamese text that stands in the store: the office's own, which stays."""
    found: set[str] = set()
    with sqlite3.connect(store) as store_file:
        tables = store_file.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        for (table,) in tables.fetchall():
            for row in store_file.execute(f'SELECT * FROM "{table}"'):  # noqa: S608  # its own name
                found.update(cell for cell in row if isinstance(cell, str))
    store_file.close()
    parts = {part for text in found for part in QUOTED.findall(text)}
    return {text for text in found | parts if VIETNAMESE.search(text)}


def left_over(root: QWidget, own: set[str]) -> set[tuple[str, str]]:
    """What is still Vietnamese, but for the office's own words and examples."""
    return {
        (name, text)
        for name, text in texts_of(root)
        if not OWN.fullmatch(name)
        if VIETNAMESE.search(EXAMPLE.sub("", without(text, own)))
    }


def without(text: str, own: set[str]) -> str:
    for one in sorted(own, key=len, reverse=True):
        text = text.replace(one, "")
    return text


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until every question of the page is answered."""
    qtbot.waitUntil(lambda: not window.workers.findChildren(Operation))


@pytest.mark.usefixtures("_english")
def test_every_page_and_tab_is_english_in_titles_labels_buttons_and_headings(
    qtbot: QtBot, open_page: OpenPage, small_store: Path
) -> None:
    window, own = open_page(small_store, "Overview"), words_of(small_store)
    found: dict[str, set[tuple[str, str]]] = {}
    for spec in PAGES:
        click_sidebar(said(spec.title))
        settle(qtbot, window)
        page = find(spec.name, QWidget)
        for tabs in page.findChildren(QTabWidget):
            for at in range(tabs.count()):
                tabs.setCurrentIndex(at)
                settle(qtbot, window)
        found[spec.name] = left_over(page, own)
    found["window"] = left_over(window.menuBar(), own) | left_over(find("header", QWidget), own)
    left = sorted(
        f"{page}: {name}: {text}" for page, all_of in found.items() for name, text in all_of
    )
    assert not left, "\n".join(left)


@pytest.mark.usefixtures("_english")
def test_no_two_acts_of_a_menu_share_a_letter(open_page: OpenPage, small_store: Path) -> None:
    window = open_page(small_store, "Scoring")
    for menu in menus_of(window.menuBar()):
        texts = [act.text().partition("\t")[0] for act in menu.actions()]
        letters = [text.partition("&")[2][:1].lower() for text in texts if "&" in text]
        assert len(letters) == len(set(letters)), texts


@pytest.mark.usefixtures("_english")
@pytest.mark.parametrize("page", ["Units and staff", "Campaigns", "Unit reports"])
def test_the_dialogs_behind_a_pages_buttons_are_english(
    qtbot: QtBot, open_page: OpenPage, small_store: Path, page: str
) -> None:
    window, own = open_page(small_store, page), words_of(small_store)
    settle(qtbot, window)
    shown = find(next(spec.name for spec in PAGES if said(spec.title) == page), QWidget)
    left: set[tuple[str, str]] = set()
    opened = [one for act in opening(shown) for one in opened_by(qtbot, window, act)]
    for dialog in opened:
        left |= left_over(dialog, own)
        dialog.close()
    assert opened
    assert not left, "\n".join(f"{name}: {text}" for name, text in sorted(left))


def opening(page: QWidget) -> list[QPushButton]:
    """The buttons that open a dialog of the program's own."""
    return [
        one
        for one in page.findChildren(QPushButton)
        if one.isVisible() and one.isEnabled() and one.text().endswith("…") and one.menu() is None
    ]


def opened_by(qtbot: QtBot, window: MainWindow, act: QPushButton) -> list[QDialog]:
    before = set(dialogs())
    act.click()
    settle(qtbot, window)
    return [one for one in dialogs() if one not in before]


def dialogs() -> list[QDialog]:
    """Those of the program: Qt's own for files speak for themselves."""
    open_ones = (one for one in QApplication.topLevelWidgets() if one.isVisible())
    return [
        one for one in open_ones if isinstance(one, QDialog) and not isinstance(one, QFileDialog)
    ]


def test_back_in_vietnamese_every_text_is_as_it_was(
    qtbot: QtBot, open_page: OpenPage, small_store: Path
) -> None:
    def shown() -> set[tuple[str, str]]:
        window = open_page(small_store, "Khen thưởng")
        settle(qtbot, window)
        texts = set(texts_of(find("awards", QWidget))) | set(texts_of(window.menuBar()))
        window.close()
        return texts

    before = shown()
    look().speak(Language.ENGLISH)
    look().speak(Language.VIETNAMESE)
    assert shown() == before
    assert any(VIETNAMESE.search(text) for _, text in before)
