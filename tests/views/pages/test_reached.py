"""Every page on the sample year: it fits 1280 × 720, keys reach all of it, all of it is named."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QScrollBar,
    QTabBar,
    QTabWidget,
    QWidget,
)

from desktop_app.views.main_window import MainWindow
from desktop_app.views.pages import PAGES
from tests.views.driving import INTERACTIVE, _is_part_of_another, click_sidebar, find, unnamed
from tests.views.pages.conftest import OpenPage

SIZE = (1280, 720)


@pytest.fixture
def opened(open_page: OpenPage, store: Path) -> MainWindow:
    window = open_page(store, "Tổng quan")
    window.resize(*SIZE)
    settle(window)
    return window


def settle(window: MainWindow) -> None:
    for _ in range(3):
        loop = QEventLoop()
        window.workers.read("settle", lambda: None).finished.connect(loop.quit)
        loop.exec()
    QApplication.processEvents()


def too_large(page: QWidget) -> list[str]:
    """What asks for more than its place has, the page and all that stands open on it."""
    wanted, given = page.minimumSizeHint(), page.size()
    if wanted.width() <= given.width() and wanted.height() <= given.height():
        return []
    return [f"{wanted.width()}×{wanted.height()} in {given.width()}×{given.height()}"]


def unreached(page: QWidget) -> set[str]:
    """The controls that may be used now and that Tab never comes to."""
    usable = {
        widget.objectName()
        for widget in page.findChildren(QWidget)
        if isinstance(widget, (*INTERACTIVE, QTabBar))
        and not _is_part_of_another(widget)
        and not isinstance(widget, QScrollBar)
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
    }
    return usable - {widget.objectName() for widget in chain(page)}


def chain(page: QWidget) -> list[QWidget]:
    """What Tab comes to on a page, in its order."""
    met: list[QWidget] = []
    following = page.nextInFocusChain()
    while following is not None and following is not page:
        by_tab = following.focusPolicy() & Qt.FocusPolicy.TabFocus
        if page.isAncestorOf(following) and by_tab and following.isVisible():
            met.append(following)
        following = following.nextInFocusChain()
    return met


def mnemonics(window: QWidget) -> list[str]:
    """The letters that two visible controls of a window both answer to with Alt."""
    texts = [
        widget.text()
        for widget in window.findChildren(QWidget)
        if isinstance(widget, QAbstractButton | QLabel) and widget.isVisible()
        if not isinstance(widget, QLabel) or widget.buddy() is not None
    ]
    keys = Counter(QKeySequence.mnemonic(text).toString() for text in texts)
    return [key for key, times in keys.items() if key and times > 1]


def test_every_page_fits_is_reached_by_keys_and_is_named(opened: MainWindow) -> None:
    found: list[str] = []
    for spec in PAGES:
        click_sidebar(spec.title)
        settle(opened)
        page = find(spec.name, QWidget)
        for where in states(opened, page):
            wrong = [
                *too_large(page),
                *(f"never reached: {name}" for name in sorted(unreached(page))),
                *unnamed(page),
                *(f"two answer to {key}" for key in mnemonics(page)),
            ]
            found += [f"{where}: {one}" for one in wrong]
    assert "\n".join(found) == ""
    assert (opened.width(), opened.height()) == SIZE


def states(window: MainWindow, page: QWidget) -> Iterator[str]:
    """Each tab of the page in turn, shown; the page itself where it has none."""
    tabs = next((one for one in page.findChildren(QTabWidget) if one.isVisible()), None)
    if tabs is None:
        yield page.objectName()
        return
    for at in range(tabs.count()):
        tabs.setCurrentIndex(at)
        settle(window)
        yield f"{page.objectName()}: {tabs.tabText(at)}"
