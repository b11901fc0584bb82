"""The menu of a heading: sort, filter, hide, choose, keep in view, saved filters."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QTableView

from desktop_app.views.dialogs import present
from desktop_app.views.form import Field, FormDialog, Values, tick_editor
from desktop_app.views.header import GroupedHeader
from desktop_app.views.names import action, named
from desktop_app.views.tables.column_table import Role
from desktop_app.views.tables.filter_popup import ask_filter
from desktop_app.views.tables.saved_menu import SavedMenu
from desktop_app.views.theme import icon

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction

    from desktop_app.views.tables.columns import ColumnLayout
    from desktop_app.views.tables.filterable import Filterable


class ColumnMenu(QObject):
    """Opens over a view's headings (`NAME.column-menu`); `fill` puts it into another menu."""

    def __init__(self, view: QTableView, layout: ColumnLayout, filterable: Filterable) -> None:
        super().__init__(view)
        self._view = view
        self._layout = layout
        self._filterable = filterable
        self._saved = SavedMenu(view, layout, filterable)
        self.watch(layout.header)

    def watch(self, header: object) -> None:
        """Open over these headings too, by the right button or the small one."""
        if not isinstance(header, GroupedHeader):
            return
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(
            lambda at: self.open(header.logicalIndexAt(at), header.viewport().mapToGlobal(at))
        )
        header.menu_wanted.connect(self.open)

    def open(self, section: int, place: QPoint) -> None:
        """Open a column's menu at a place on the screen."""
        if section < 0:
            return
        name = f"{self._view.objectName()}.column-menu"
        menu = named(QMenu(self._view), name, self.tr("Việc với cột"))
        menu.aboutToHide.connect(menu.deleteLater)
        self.fill(menu, section)
        menu.popup(place)

    def fill(self, menu: QMenu, section: int) -> None:
        """What can be done with a column, then with all of them."""
        self._add_order(menu, section)
        menu.addSeparator()
        self._add_filter(menu, section)
        self._saved.add_to(menu)
        menu.addSeparator()
        self._add_columns(menu, section)

    def choose_columns(self) -> None:
        """Ask which columns are shown (dialog `NAME.columns`)."""
        choosable = self._layout.choosable
        shown = [key for key, _ in choosable if key not in self._layout.hidden]
        editor = tick_editor([(title, key) for key, title in choosable], shown)
        none = self.tr("Hãy để lại ít nhất một cột.")
        form = FormDialog(
            self._view.window(),
            f"{self._view.objectName()}.columns",
            self.tr("Chọn cột"),
            [Field("shown", self.tr("Các cột được xem"), editor)],
            lambda values: {} if values["shown"] else {"shown": none},
        )
        form.submitted.connect(lambda values: self._take_columns(form, values))
        present(form)

    def _take_columns(self, form: FormDialog, values: Values) -> None:
        shown = cast("tuple[str, ...]", values["shown"])
        self._layout.hide([key for key, _ in self._layout.choosable if key not in shown])
        form.accept()

    def _add_order(self, menu: QMenu, section: int) -> None:
        header = self._layout.header
        up, down = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
        self._add(
            menu, "sort-up", self.tr("Xếp &tăng dần"), lambda: header.setSortIndicator(section, up)
        )
        self._add(
            menu,
            "sort-down",
            self.tr("Xếp &giảm dần"),
            lambda: header.setSortIndicator(section, down),
        )
        if header.sortIndicatorSection() >= 0:
            text = self.tr("Thôi &sắp xếp")
            self._add(menu, "sort-none", text, lambda: header.setSortIndicator(-1, up))

    def _add_filter(self, menu: QMenu, section: int) -> None:
        self._add(
            menu,
            "filter-column",
            self.tr("L&ọc…"),
            lambda: ask_filter(self._view, section, self._filterable),
            "filter",
        )
        filters, key = self._filterable.column_filters(), self._key(section)
        if key in filters:
            others = {other: one for other, one in filters.items() if other != key}
            text = self.tr("&Bỏ lọc cột này")
            self._add(menu, "unfilter", text, lambda: self._filterable.set_column_filters(others))

    def _add_columns(self, menu: QMenu, section: int) -> None:
        layout, key = self._layout, self._key(section)
        hide = self._add(
            menu, "hide-column", self.tr("Ẩ&n cột này"), lambda: layout.hide({*layout.hidden, key})
        )
        hide.setEnabled(len(layout.choosable) - len(layout.hidden) > 1)
        self._add(menu, "choose-columns", self.tr("&Chọn cột…"), self.choose_columns)
        frozen = layout.frozen_key == key
        text = self.tr("Giữ tới cột này khi cuộn n&gang")
        freeze = self._add(menu, "freeze", text, lambda: layout.freeze("" if frozen else key))
        freeze.setCheckable(True)
        freeze.setChecked(frozen)
        self._add(menu, "default-columns", self.tr("Cột về &mặc định"), layout.reset)

    def _add(
        self,
        menu: QMenu,
        purpose: str,
        text: str,
        act: Callable[[], object],
        picture: str = "",
    ) -> QAction:
        made = action(menu, f"{self._view.objectName()}.{purpose}", text)
        if picture:
            made.setIcon(icon(picture))
        made.triggered.connect(lambda _checked: act())
        menu.addAction(made)
        return made

    def _key(self, section: int) -> str:
        model = self._view.model()
        return str(model.headerData(section, Qt.Orientation.Horizontal, Role.KEY) or "")
