"""The menu of a table's cells: acts on the row, copying, finding, the column, printing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QMenu

from desktop_app.views.names import action, named
from desktop_app.views.tables.shown import taker_of
from desktop_app.views.theme import icon

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction

    from desktop_app.views.tables.column_menu import ColumnMenu
    from desktop_app.views.tables.plain_view import PlainView
    from desktop_app.views.tables.row_acts import RowActs


def open_menu(view: PlainView, acts: RowActs, columns: ColumnMenu, place: QPoint) -> None:
    """Open the menu (`NAME.menu`) at a place on the screen."""
    name = view.objectName()
    menu = named(QMenu(view), f"{name}.menu", _tr("Việc với bảng"))
    menu.aboutToHide.connect(menu.deleteLater)
    acts.add_to(menu)
    copy, all_cells = _tr("&Sao chép\tCtrl+C"), _tr("Chọn &tất cả\tCtrl+A")
    _add(menu, f"{name}.copy", copy, view.copy, "copy")
    _add(menu, f"{name}.copy-headings", _tr("Sao chép cả t&iêu đề"), view.copy_with_headings)
    _add(menu, f"{name}.select-all", all_cells, view.selectAll)
    _add(menu, f"{name}.open-find", _tr("&Tìm…\tCtrl+F"), view.open_find, "search")
    _add_column(menu, view, columns)
    menu.addSeparator()
    to_print, to_save = _tr("&In bảng đang xem…\tCtrl+P"), _tr("&Lưu bảng đang xem ra Excel…")
    for purpose, text, act, picture in (
        ("print-shown", to_print, view.print_shown, "print"),
        ("export-shown", to_save, view.export_shown, "export"),
    ):
        _add(menu, f"{name}.{purpose}", text, act, picture).setEnabled(taker_of(view) is not None)
    menu.popup(place)


def _add_column(menu: QMenu, view: PlainView, columns: ColumnMenu) -> None:
    section = view.currentIndex().column()
    if section < 0:
        section = view.horizontalHeader().logicalIndex(0)
    if section >= 0:
        text = _tr("&Cột này và bộ lọc")
        name = f"{view.objectName()}.column"
        columns.fill(named(menu.addMenu(text), name, text.replace("&", "")), section)


def _add(
    menu: QMenu, name: str, text: str, act: Callable[[], object], picture: str = ""
) -> QAction:
    made = action(menu, name, text)
    if picture:
        made.setIcon(icon(picture))
    made.triggered.connect(lambda _checked: act())
    menu.addAction(made)
    return made


def _tr(text: str) -> str:
    return QCoreApplication.translate("cell_menu", text)
