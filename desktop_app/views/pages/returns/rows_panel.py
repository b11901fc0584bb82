"""The rows of one previewed file as they will be stored, sheet by sheet and page by page."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.rows import FileOutcome
from desktop_app.reports.report import Table
from desktop_app.views.controls import label, tool_button
from desktop_app.views.names import named
from desktop_app.views.pages.returns.files_panel import MARGIN
from desktop_app.views.row_table import EMPTY
from desktop_app.views.table_view import TableView

PAGE = 200
# One row more than is shown tells whether another page follows.
ASKED = PAGE + 1
GOES_IN = frozenset({"accepted", "partial"})


class RowsPanel(QWidget):
    """Shows one page of one sheet.

    Signals:
        page_wanted: the first row of the wanted page, counted from 0.
    """

    page_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offset = 0
        self._tables: tuple[Table, ...] = ()
        self._title = label("", "subtitle", "import.rows-title")
        self._sheets = named(QComboBox(), "import.sheet", self.tr("Trang tính"))
        self._table = TableView("import.rows", self.tr("Các dòng sẽ được ghi"), self)
        self._place = label("", name="import.rows-place")
        self._back = tool_button("import.rows-back", self.tr("Các dòng trước"), "left")
        self._next = tool_button("import.rows-next", self.tr("Các dòng sau"), "right")
        self._assemble()

    def expect(self, file: FileOutcome | None) -> None:
        """Say what the rows are; they come by `show_rows`."""
        self._title.setText(self._title_for(file))
        self.show_rows((), 0)

    def show_rows(self, tables: Sequence[Table], offset: int) -> None:
        """Show one page of each of a file's sheets, of which the user sees one."""
        sheet = self._sheets.currentIndex() if self._has_sheets(tables) else 0
        self._tables, self._offset = tuple(tables), offset
        self._sheets.clear()
        self._sheets.addItems([table.title for table in tables])
        self._sheets.setCurrentIndex(sheet)
        self._sheets.setVisible(len(tables) > 1)
        self._show_sheet()

    def _assemble(self) -> None:
        self._sheets.activated.connect(lambda _: self.page_wanted.emit(0))
        self._back.clicked.connect(lambda: self.page_wanted.emit(max(0, self._offset - PAGE)))
        self._next.clicked.connect(lambda: self.page_wanted.emit(self._offset + PAGE))
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch()
        for one in (self._sheets, self._place, self._back, self._next):
            head.addWidget(one)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.addLayout(head)
        layout.addWidget(self._table, stretch=1)

    def _has_sheets(self, tables: Sequence[Table]) -> bool:
        return [table.title for table in tables] == [table.title for table in self._tables]

    def _show_sheet(self) -> None:
        shown = self._tables[self._sheets.currentIndex()] if self._tables else EMPTY
        more = len(shown.rows) > PAGE
        rows = shown.rows[:PAGE]
        self._table.set_table(replace(shown, rows=rows, empty_text=self._nothing()))
        paged = more or self._offset > 0
        place = self.tr("Dòng {first}–{last}")
        first, last = self._offset + 1, self._offset + len(rows)
        self._place.setText(place.format(first=first, last=last) if paged else "")
        for one in (self._back, self._next):
            one.setVisible(paged)
        if self._back.hasFocus() or self._next.hasFocus():
            # A button that is switched off would hand the keys on to another part of the window.
            self._table.setFocus()
        self._back.setEnabled(self._offset > 0)
        self._next.setEnabled(more)

    def _nothing(self) -> str:
        return self.tr("Không có dòng nào dùng được trên trang tính này.")

    def _title_for(self, file: FileOutcome | None) -> str:
        if file is None:
            return self.tr("Các dòng")
        if file.status in GOES_IN:
            return self.tr("Các dòng sẽ ghi vào sổ")
        return self.tr("Các dòng đúng của tệp (sẽ không ghi)")
