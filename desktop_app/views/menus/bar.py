"""The window's menus: the store, editing, the pages, help."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QWidget

from desktop_app.views.dialogs import present
from desktop_app.views.help.guide import open_guide
from desktop_app.views.menus.choices import Choice, of_menus, of_page, of_pages
from desktop_app.views.menus.entries import Entry, empty, fill
from desktop_app.views.menus.keys import show_keys
from desktop_app.views.menus.palette import Palette
from desktop_app.views.menus.table_acts import find_in, print_from, replace_in
from desktop_app.views.menus.undo import UndoActs
from desktop_app.views.names import named
from desktop_app.views.zooming import zoom_actions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import TypeAlias

    from desktop_app.views.context import Context
    from desktop_app.views.office_view import OfficeView

    Act: TypeAlias = Callable[[], object]

# Ctrl with a figure opens a page of the sidebar; Ctrl+0 is the size of text.
MOST_NUMBERED = 9


@dataclass(frozen=True, slots=True)
class WindowActs:
    """What the window itself does."""

    open_store: Callable[[], object]
    create_store: Callable[[], object]
    quit: Callable[[], object]
    about: Callable[[], object]


class Menus(QObject):
    """Fills the menu bar; what concerns an open office waits for one."""

    def __init__(self, window: QMainWindow, acts: WindowActs) -> None:
        super().__init__(window)
        self._window = window
        self._acts = acts
        self._context: Context | None = None
        self._view: OfficeView | None = None
        self._zoom = zoom_actions(window)
        self.build()

    def build(self) -> None:
        """Fill the menus anew: the language, or the office, is another."""
        empty(self._window.menuBar())
        self._menu("menu.store", self.tr("&Tệp"), self._store_entries())
        edit = self._menu("menu.edit", self.tr("&Sửa"), ())
        self._undo = UndoActs(edit)
        fill(edit, self._edit_entries())
        pages = self._menu("menu.view", self.tr("&Xem"), self._view_entries())
        pages.addSeparator()
        pages.addActions(self._zoom)
        self._menu("menu.help", self.tr("Trợ &giúp"), self._help_entries())
        if self._context is not None:
            self._undo.serve(self._context)

    def serve(self, context: Context, view: OfficeView) -> None:
        """An office was opened."""
        self._context, self._view = context, view
        self.build()

    def _menu(self, name: str, text: str, entries: Iterable[Entry | None]) -> QMenu:
        menu = named(self._window.menuBar().addMenu(text), name, text.replace("&", ""))
        fill(menu, entries)
        return menu

    def _store_entries(self) -> tuple[Entry | None, ...]:
        acts = self._acts
        return (
            Entry("menu.open", self.tr("&Mở sổ…"), acts.open_store, "open", ("Ctrl+O",)),
            Entry("menu.create", self.tr("&Tạo sổ mới…"), acts.create_store, "new", ("Ctrl+N",)),
            None,
            self._waiting("menu.save", self.tr("&Lưu"), self._on_save, "check", "Ctrl+S"),
            self._waiting(
                "menu.print", self.tr("&In bảng đang xem…"), self._on_print, "print", "Ctrl+P"
            ),
            None,
            Entry("menu.quit", self.tr("T&hoát"), acts.quit, "close", ("Ctrl+Q",)),
        )

    def _edit_entries(self) -> tuple[Entry | None, ...]:
        waits = self._waiting
        find, everything = self.tr("&Tìm trong trang…"), self.tr("Tìm &mọi thứ…")
        copy, paste = (lambda: _focused("copy")), (lambda: _focused("paste"))
        return (
            None,
            waits("menu.copy", self.tr("&Sao chép"), copy, "copy", shown="Ctrl+C"),
            waits("menu.paste", self.tr("&Dán"), paste, "", shown="Ctrl+V"),
            None,
            waits("menu.find", find, self._on_find, "search", "Ctrl+F"),
            waits("menu.replace", self.tr("Th&ay thế…"), self._on_replace, "edit", "Ctrl+H"),
            waits("menu.palette", everything, self._on_palette, "search", "Ctrl+K"),
        )

    def _view_entries(self) -> Iterator[Entry | None]:
        for number, spec in enumerate(self._view.specs if self._view else (), start=1):
            keys = (f"Ctrl+{number}",) if number <= MOST_NUMBERED else ()
            yield Entry(
                f"menu.page.{spec.name}", spec.title, self._goer(spec.name), spec.icon, keys
            )
        yield None
        yield self._waiting(
            "menu.refresh", self.tr("&Xem lại số liệu"), self._on_refresh, "refresh", "F5"
        )

    def _help_entries(self) -> tuple[Entry | None, ...]:
        return (
            Entry("menu.guide", self.tr("&Hướng dẫn trang này"), self._on_guide, "info", ("F1",)),
            Entry("menu.keys", self.tr("&Phím tắt"), self._on_keys, "", ("Shift+F1",)),
            None,
            Entry("menu.about", self.tr("&Giới thiệu…"), self._acts.about, "info"),
        )

    def _waiting(
        self, name: str, text: str, act: Act, picture: str, *keys: str, shown: str = ""
    ) -> Entry:
        """An act for which an office is to be open."""
        return Entry(name, text, act, picture, keys, shown, enabled=self._view is not None)

    @property
    def _page(self) -> QWidget | None:
        return self._view.current if self._view is not None else None

    def _goer(self, name: str) -> Callable[[], object]:
        return lambda: self._view.show_page(name) if self._view is not None else None

    def _tell(self, text: str) -> None:
        if self._context is not None:
            self._context.tell(text)

    def _on_save(self) -> None:
        self._tell(self.tr("Mọi thay đổi đã được lưu ngay khi nhập, không cần bấm lưu."))

    def _on_print(self) -> None:
        if not print_from(self._page):
            self._tell(self.tr("Trang này không có bảng để in. Các bản in có ở “Báo cáo và in”."))

    def _on_find(self) -> None:
        if not find_in(self._page):
            self._tell(self.tr("Trang này không có bảng để tìm. Bấm Ctrl+K để tìm mọi thứ."))

    def _on_replace(self) -> None:
        if not replace_in(self._page):
            self._tell(self.tr("Trang này không có bảng nhập được để thay thế."))

    def _on_refresh(self) -> None:
        if self._view is not None and self._view.current is not None:
            self._view.current.refresh()

    def _on_palette(self) -> None:
        if self._context is not None:
            present(Palette(self._window, self._context, self._choices))

    def _choices(self) -> Iterator[Choice]:
        if self._view is not None and self._context is not None:
            yield from of_pages(self._view.specs, self._context)
            yield from of_page(self._page)
        yield from of_menus(self._window.menuBar())

    def _on_guide(self) -> None:
        open_guide(self._window, self._page.objectName() if self._page else "")

    def _on_keys(self) -> None:
        show_keys(self._window, self._window.menuBar())


def _focused(name: str) -> None:
    """Let the control with the focus do what it can do itself."""
    act = getattr(QApplication.focusWidget(), name, None)
    if act is not None:
        act()
