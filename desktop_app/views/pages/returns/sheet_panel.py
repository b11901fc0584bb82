"""The tab “Trên tệp”: a file's sheets as its sender sees them, and what can be mended there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop_app.views.controls import button
from desktop_app.views.names import action, named
from desktop_app.views.pages.returns import fixes
from desktop_app.views.pages.returns.elided import ElidedLabel
from desktop_app.views.pages.returns.sheet_grid import SheetGrid
from desktop_app.views.theme import icon

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from desktop_app.domain.intake_rows import SheetShown, TableShown
    from desktop_app.views.pages.returns.file_look import FileLook

MARGIN = 4


class SheetPanel(QWidget):
    """Shows one sheet of a file; what the user settles there is told as a change.

    Signals:
        sheet_wanted: another sheet's name, and the cell to go to ("" for none).
        rows_wanted: a sheet's name and the first row, from 1, of a part to be fetched.
        change_wanted: a `fixes.Change` of the file's corrections.
        cell_chosen: the sheet and the cell that is current.
    """

    sheet_wanted = Signal(str, str)
    rows_wanted = Signal(str, int)
    change_wanted = Signal(object)
    cell_chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheets = named(QComboBox(), "import.grid.sheet", self.tr("Trang tính"))
        hint = self.tr("Tệp gốc giữ nguyên.")
        self._hint = ElidedLabel("import.grid.hint", "hint", hint)
        self._hint.setToolTip(hint)
        self._grid = SheetGrid("import.grid", self.tr("Tệp như đơn vị đã gửi"), self)
        self._edit = button("import.grid.edit", self.tr("Sửa ô"), "edit")
        self._row = button("import.grid.row", self.tr("Bỏ dòng này"), "remove")
        self._restore = button("import.grid.restore", self.tr("Lấy lại giá trị gốc"), "undo")
        self._goal = ""
        self._waiting: tuple[FileLook, bool] | None = None
        self._assemble()
        self._connect()

    @property
    def sheet(self) -> str:
        """The sheet that is shown, empty for none."""
        return self._grid.cells.sheet

    @property
    def current_cell(self) -> str:
        """The current cell, empty for none."""
        return self._grid.current_cell()

    def show_look(self, look: FileLook, *, may_edit: bool) -> None:
        """Show the fetched sheet of a file; its place stays where it is the same sheet.

        A cell that is being mended is not taken from under the user's hands: the sheet waits.
        """
        self._waiting = (look, may_edit) if self._grid.is_editing else None
        if self._waiting is None:
            self._show_now(look, may_edit=may_edit)

    def _show_now(self, look: FileLook, *, may_edit: bool) -> None:
        same = look.sheet is not None and look.sheet.name == self.sheet
        place = (self._grid.current_cell(), self._grid.verticalScrollBar().value()) if same else ()
        sheet = look.sheet.name if look.sheet else ""
        out = frozenset(row for name, row in look.corrections.rows_out if name == sheet)
        tables = [table for table in look.tables if table.sheet == sheet]
        self._grid.cells.show_sheet(look.sheet, out, _titles(tables), _heads(tables))
        self._grid.cells.allow_editing(allowed=may_edit)
        self._offer_sheets(look)
        if not same:
            self._grid.fit_columns(tables[0].header_row - 1 if tables else 0)
        self._grid.spread_titles(tables[0].header_row - 1 if tables else 0)
        self._return_to(*place) if place else self._begin(tables)
        self._set_buttons()

    def clear(self) -> None:
        """Show nothing until the next file was fetched."""
        self._goal, self._waiting = "", None
        self._grid.cells.show_sheet(None)
        self._sheets.hide()
        self._set_buttons()

    def show_rows(self, part: SheetShown) -> None:
        """Show more rows of the sheet."""
        self._grid.cells.add_part(part)
        self._set_buttons()

    def go_to(self, sheet: str, cell: str) -> None:
        """Bring a cell into view, on whichever sheet."""
        if sheet and sheet != self.sheet:
            self._goal = cell
            self.sheet_wanted.emit(sheet, cell)
        elif cell:
            self._grid.go_to(cell)

    def edit_current(self) -> None:
        """Open the current cell to be mended."""
        self._grid.edit_current()

    def _assemble(self) -> None:
        nothing = self.tr(
            "Không có gì để xem: tệp này trùng tệp khác, không đọc được "
            "hoặc không có trang tính nào."
        )
        self._grid.set_empty_text(nothing)
        acts = QHBoxLayout()
        acts.addWidget(self._sheets)
        for one in (self._edit, self._row, self._restore):
            acts.addWidget(one)
        acts.addWidget(self._hint, stretch=1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.addWidget(self._grid, stretch=1)
        layout.addLayout(acts)

    def _connect(self) -> None:
        grid = self._grid
        grid.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        grid.customContextMenuRequested.connect(self._show_menu)
        grid.rows_wanted.connect(lambda row: self.rows_wanted.emit(self.sheet, row))
        grid.cells.edited.connect(self._on_edited)
        grid.editing_ended.connect(self._show_waiting)
        grid.cell_chosen.connect(self._on_cell_chosen)
        self._sheets.activated.connect(lambda _index: self.go_to(self._sheets.currentText(), ""))
        self._edit.clicked.connect(grid.edit_current)
        self._row.clicked.connect(self._on_row)
        self._restore.clicked.connect(self._on_restore)

    def _offer_sheets(self, look: FileLook) -> None:
        self._sheets.clear()
        self._sheets.addItems(look.sheets)
        self._sheets.setCurrentText(self.sheet)
        self._sheets.setVisible(len(look.sheets) > 1)

    def _begin(self, tables: list[TableShown]) -> None:
        """Where somebody has to look first: the wanted cell, or the first table's heading."""
        goal, self._goal = self._goal, ""
        self._grid.scrollToTop()
        if goal:
            self._grid.go_to(goal)
        elif tables and tables[0].header_row > 1:
            self._grid.verticalScrollBar().setValue(tables[0].header_row - 2)
        self._grid.ask_for_rows()

    def _return_to(self, cell: str, scrolled: int) -> None:
        goal, self._goal = self._goal or cell, ""
        self._grid.setCurrentIndex(self._grid.cells.place(goal))
        self._grid.verticalScrollBar().setValue(scrolled)
        self._grid.ask_for_rows()

    def _show_waiting(self) -> None:
        if self._waiting is not None:
            look, may_edit = self._waiting
            self.show_look(look, may_edit=may_edit)

    def _on_edited(self, cell: str, text: str) -> None:
        # What waits to be shown does not know of this yet; the next look will.
        self._waiting = None
        self.change_wanted.emit(fixes.mend(self.sheet, cell, text))

    def _on_cell_chosen(self) -> None:
        self._set_buttons()
        self.cell_chosen.emit(self.sheet, self._grid.current_cell())

    def _on_row(self) -> None:
        rows = self._grid.chosen_rows()
        change = fixes.take_rows if self._is_out() else fixes.leave_rows
        self.change_wanted.emit(change(self.sheet, rows))

    def _on_restore(self) -> None:
        self.change_wanted.emit(fixes.restore(self.sheet, self._grid.chosen_cells()))

    def _is_out(self) -> bool:
        current = self._grid.currentIndex()
        return current.isValid() and self._grid.cells.is_out(current.row())

    def _set_buttons(self) -> None:
        current = self._grid.currentIndex()
        can = bool(current.flags() & Qt.ItemFlag.ItemIsEditable)
        self._edit.setEnabled(can)
        self._row.setEnabled(can)
        out = self._is_out()
        text = self.tr("Lấy lại dòng này") if out else self.tr("Bỏ dòng này")
        self._row.setText(text)
        self._row.setAccessibleName(text)
        self._row.setIcon(icon("undo" if out else "remove"))
        self._restore.setEnabled(can and self._grid.cells.is_fixed(current))

    def _show_menu(self, place: QPoint) -> None:
        menu = named(QMenu(self), "import.grid.menu", self.tr("Sửa trên tệp"))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for one in (self._edit, self._row, self._restore):
            made = action(menu, f"{one.objectName()}-action", one.text())
            made.setIcon(one.icon())
            made.setEnabled(one.isEnabled())
            # The menu closes first: an editor opened under it would lose the focus again.
            made.triggered.connect(one.click, Qt.ConnectionType.QueuedConnection)
            menu.addAction(made)
        menu.popup(self._grid.viewport().mapToGlobal(place))


def _titles(tables: list[TableShown]) -> dict[str, str]:
    """By letter, what the sheet's first table has in its columns; “–” where one is left alone."""
    if not tables:
        return {}
    labels = {choice.name: choice.label for choice in tables[0].choices}
    return {one.letter: labels.get(one.field, "–") for one in tables[0].columns}


def _heads(tables: list[TableShown]) -> frozenset[int]:
    return frozenset(table.header_row for table in tables)
