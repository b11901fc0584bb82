"""The menus: what needs an office waits for one, keys are told apart, every act answers."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop_app.views.main_window import MainWindow
from desktop_app.views.menus.entries import menus_of
from tests.views.driving import find, is_shown, press
from tests.views.menus.acting import menu_act

CTRL = Qt.KeyboardModifier.ControlModifier


def acts(window: MainWindow) -> list[QAction]:
    menus = menus_of(window.menuBar())
    return [one for menu in menus for one in menu.actions() if not one.isSeparator()]


def test_without_an_office_only_what_needs_none_is_offered(window: MainWindow) -> None:
    offered = {one.objectName() for one in acts(window) if one.isEnabled()}
    assert offered == {
        *("menu.open", "menu.create", "menu.quit", "menu.guide", "menu.keys", "menu.about"),
        *("zoom.in", "zoom.out", "zoom.plain"),
    }


def test_no_two_acts_share_a_key(opened: MainWindow) -> None:
    keys = Counter(key.toString() for one in acts(opened) for key in one.shortcuts())
    assert [key for key, times in keys.items() if times > 1] == []


def test_no_two_acts_of_a_menu_share_a_letter(opened: MainWindow) -> None:
    for menu in menus_of(opened.menuBar()):
        texts = [one.text().partition("\t")[0] for one in menu.actions()]
        letters = Counter(text.partition("&")[2][:1].lower() for text in texts if "&" in text)
        assert [letter for letter, times in letters.items() if times > 1] == []


def test_ctrl_and_a_figure_opens_a_page(opened: MainWindow, qtbot: QtBot) -> None:
    press(opened, Qt.Key.Key_2, CTRL)
    qtbot.waitUntil(lambda: is_shown("settings.title"))
    press(opened, Qt.Key.Key_1, CTRL)
    qtbot.waitUntil(lambda: is_shown("ranking.title"))


def test_ctrl_s_says_that_all_is_saved_already(opened: MainWindow) -> None:
    press(opened, Qt.Key.Key_S, CTRL)
    assert "đã được lưu" in find("banner.text", QLabel).text()


def test_f5_asks_the_office_anew(opened: MainWindow, qtbot: QtBot) -> None:
    asked = len(opened._office.threads)  # type: ignore[union-attr]  # noqa: SLF001  # the plain office
    press(opened, Qt.Key.Key_F5)
    qtbot.waitUntil(
        lambda: len(opened._office.threads) > asked  # type: ignore[union-attr]  # noqa: SLF001
    )


def test_ctrl_f_opens_the_find_bar_of_the_pages_table(opened: MainWindow, qtbot: QtBot) -> None:
    press(opened, Qt.Key.Key_F, CTRL)
    qtbot.waitUntil(lambda: is_shown("ranking.table.find"))


def test_the_office_that_is_left_takes_its_acts_along(
    opened: MainWindow, qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = tmp_path_factory.mktemp("khác") / "so.thidua"
    other.write_bytes(b"")
    before = menu_act(opened, "menu.page.ranking")
    opened.open_store(other)
    qtbot.waitUntil(lambda: menu_act(opened, "menu.page.ranking") is not before)
    press(opened, Qt.Key.Key_2, CTRL)
    qtbot.waitUntil(lambda: is_shown("settings.title"))
