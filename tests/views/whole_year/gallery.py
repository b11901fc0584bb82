"""A picture of every page, in both schemes and at both sizes of the window, and of some dialogs."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QListWidget, QPushButton

from desktop_app.config import Scheme
from desktop_app.views.pages import PAGES
from tests.views.driving import click_at, find, is_shown, press
from tests.views.pages.shown import choose, text_of
from tests.views.whole_year.album import SIZES
from tests.views.whole_year.clerk import Clerk
from tests.views.whole_year.closing import open_tab
from tests.views.whole_year.printing import wait_for_the_preview

SETTINGS = "Nhật ký, sao lưu, cài đặt"
SCHEMES = {Scheme.LIGHT: "Sáng", Scheme.DARK: "Tối"}
REORGANISE = "units.act-merge"
SETTLE_MS = 250


def picture_everything(clerk: Clerk) -> None:
    """The small window in light first, as the guide shows it; light again at the end."""
    picture_dialogs(clerk)
    for scheme, title in SCHEMES.items():
        choose_scheme(clerk, title)
        for size in SIZES:
            clerk.album.resize(*size)
            picture_pages(clerk)
        assert len(list(clerk.album.folder.glob(f"*-{scheme}-*.png"))) >= len(PAGES) * len(SIZES)
    clerk.album.resize(*SIZES[0])
    choose_scheme(clerk, SCHEMES[Scheme.LIGHT])


def picture_dialogs(clerk: Clerk) -> None:
    """The settings, and what a merger asks."""
    clerk.turns_to(SETTINGS, "history.tab-bar")
    open_tab(clerk, "Giao diện")
    clerk.sees("look.scheme")
    clerk.album.take("settings")
    clerk.turns_to("Đơn vị và nhân sự", "units.reorganise")
    choose_entry_of(clerk, "units.reorganise", REORGANISE)
    clerk.sees("units.act")
    clerk.album.take("reorganise")
    press(find("units.act", QDialog), Qt.Key.Key_Escape)
    clerk.no_longer_sees("units.act")


def choose_entry_of(clerk: Clerk, button: str, entry: str) -> None:
    """Open a button's menu by mouse and click an entry of it."""
    owner = find(button, QPushButton)
    menu = owner.menu()
    menu.popup(owner.mapToGlobal(owner.rect().bottomLeft()))
    clerk.sees(menu.objectName())
    act = menu.findChild(QAction, entry)
    assert isinstance(act, QAction)
    click_at(menu, menu.actionGeometry(act).center())


def choose_scheme(clerk: Clerk, title: str) -> None:
    clerk.turns_to(SETTINGS, "history.tab-bar")
    open_tab(clerk, "Giao diện")
    clerk.sees("look.scheme")
    choose("look.scheme", title)
    open_tab(clerk, "Nhật ký")


def picture_pages(clerk: Clerk) -> None:
    pages = find("sidebar", QListWidget)
    for at, spec in enumerate(PAGES):
        place = pages.visualItemRect(pages.item(at)).center()
        click_at(pages.viewport(), place)
        wait_for_the_page(clerk, spec.name)
        clerk.album.take(spec.name)


def wait_for_the_page(clerk: Clerk, name: str) -> None:
    """Wait until its questions are answered."""
    clerk.qtbot.wait(SETTLE_MS)
    if name == "overview":
        clerk.until(lambda: " việc: " in text_of("overview.agenda.told"))
    if name == "reports":
        wait_for_the_preview(clerk)
    clerk.until(lambda: not is_shown("status.progress"))
