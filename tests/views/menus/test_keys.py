"""The page of all keys is made of the menus themselves."""

from pytestqt.qtbot import QtBot

from desktop_app.views.main_window import MainWindow
from desktop_app.views.menus.keys import keys_table
from tests.views.driving import is_shown
from tests.views.menus.acting import menu_act


def test_every_key_of_a_menu_is_told(opened: MainWindow) -> None:
    told = [" ".join(str(cell) for cell in row.cells) for row in keys_table(opened.menuBar()).rows]
    for wanted in ("Ctrl+K Tìm mọi thứ…", "Ctrl+Y hoặc Ctrl+Shift+Z Làm lại", "F6 Chuyển giữa"):
        assert any(wanted in line for line in told), wanted


def test_the_page_opens_from_the_menu(opened: MainWindow, qtbot: QtBot) -> None:
    menu_act(opened, "menu.keys").trigger()
    qtbot.waitUntil(lambda: is_shown("keys.table"))
