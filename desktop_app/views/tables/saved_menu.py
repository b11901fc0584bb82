"""“Bộ lọc đã lưu”: choosing, saving and deleting a table's named filters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLineEdit, QMenu, QTableView

from desktop_app.views.dialogs import present
from desktop_app.views.form import Field, FormDialog, Values
from desktop_app.views.names import action, named
from desktop_app.views.tables.saved_filters import SavedFilter, SavedFilters

if TYPE_CHECKING:
    from desktop_app.views.tables.columns import ColumnLayout
    from desktop_app.views.tables.filterable import Filterable


class SavedMenu:
    """Works on a view, its arrangement and its filters together."""

    def __init__(self, view: QTableView, layout: ColumnLayout, filterable: Filterable) -> None:
        self._view = view
        self._layout = layout
        self._filterable = filterable
        self._saved = SavedFilters(view.objectName())

    def add_to(self, menu: QMenu) -> None:
        """Add “Bộ lọc đã lưu” with what is saved, and how to save and delete."""
        name = self._view.objectName()
        within = named(menu.addMenu(_tr("Bộ lọc đã &lưu")), f"{name}.saved", _tr("Bộ lọc đã lưu"))
        for number, one in enumerate(self._saved.all(), start=1):
            made = action(within, f"{name}.saved-{number}", _plain(one.name))
            made.triggered.connect(lambda _checked, chosen=one: self.use(chosen))
            within.addAction(made)
        within.addSeparator()
        save = action(within, f"{name}.save-filter", _tr("&Lưu bộ lọc…"))
        save.triggered.connect(lambda _checked: self._ask_name())
        within.addAction(save)
        self._add_removal(within)

    def use(self, saved: SavedFilter) -> None:
        """Look at the table as it was looked at then."""
        self._layout.take_json(saved.columns)
        self._filterable.set_column_filters(saved.filters)
        keys = self._layout.keys
        at = keys.index(saved.sorted_by) if saved.sorted_by in keys else -1
        self._layout.header.setSortIndicator(at, saved.order)

    def save(self, name: str) -> None:
        """Keep how the table is looked at now."""
        header = self._layout.header
        at, keys = header.sortIndicatorSection(), self._layout.keys
        self._saved.save(
            SavedFilter(
                name,
                dict(self._filterable.column_filters()),
                keys[at] if 0 <= at < len(keys) else "",
                descending=header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder,
                columns=self._layout.as_json(),
            )
        )

    def _add_removal(self, within: QMenu) -> None:
        name = self._view.objectName()
        saved = self._saved.all()
        if not saved:
            return
        gone = named(within.addMenu(_tr("&Xóa bộ lọc")), f"{name}.remove-filter", _tr("Xóa bộ lọc"))
        for number, one in enumerate(saved, start=1):
            made = action(gone, f"{name}.remove-filter-{number}", _plain(one.name))
            made.triggered.connect(lambda _checked, chosen=one: self._saved.remove(chosen.name))
            gone.addAction(made)

    def _ask_name(self) -> None:
        hint = _tr("Giữ lại cách lọc, cách sắp xếp và các cột đang xem. Tên đã có thì ghi đè.")
        form = FormDialog(
            self._view.window(),
            f"{self._view.objectName()}.save-filter-dialog",
            _tr("Lưu bộ lọc"),
            [Field("name", _tr("Tên bộ lọc"), QLineEdit(), hint, required=True)],
        )
        form.set_action(_tr("Lưu"))

        def take(values: Values) -> None:
            self.save(str(values["name"]))
            form.accept()

        form.submitted.connect(take)
        present(form)


def _plain(text: str) -> str:
    """A user's words as a menu's text, where & would mark a letter."""
    return text.replace("&", "&&")


def _tr(text: str) -> str:
    return QCoreApplication.translate("saved_menu", text)
