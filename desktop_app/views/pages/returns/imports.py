"""The imports of a year: what each did, and the way to take one back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from desktop_app.reports.imports import imports_table
from desktop_app.views.controls import button, label
from desktop_app.views.names import named
from desktop_app.views.pages.returns.files_panel import number_of
from desktop_app.views.pages.returns.outcome import OutcomePanel
from desktop_app.views.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.rows import ImportInfo, ImportOutcome
    from desktop_app.reports.report import Table

SPLIT = (220, 320)


class ImportsPanel(QWidget):
    """The list of imports, and below it what the current one did.

    Signals:
        outcome_wanted: another import is current; its number.
        undo_wanted: to take an import back; its number.
        answers_wanted: to write answers to the units of an import; its number.
        open_wanted, save_wanted: a file as it was sent; its `FileOutcome`.
        cell_wanted: the cell of a problem; the import's number, the `FileOutcome`, the `Problem`.
    """

    outcome_wanted = Signal(int)
    undo_wanted = Signal(int)
    answers_wanted = Signal(int)
    open_wanted = Signal(object)
    save_wanted = Signal(object)
    cell_wanted = Signal(int, object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._imports: dict[int, ImportInfo] = {}
        self._closed = False
        self._wanted = 0
        self._table = TableView("returns.imports", self.tr("Các lần nhập"), self)
        self._undo = button("returns.undo", self.tr("&Rút lại lần nhập…"), "undo")
        self._answers = button("returns.answers", self.tr("Tạo tệp &góp ý…"), "export")
        self._open = button("returns.open-file", self.tr("&Mở tệp gốc"), "open")
        self._save = button("returns.save-file", self.tr("&Lưu tệp gốc…"), "export")
        self._outcome = OutcomePanel("returns.outcome", Qt.Orientation.Horizontal)
        self._assemble()

    def show_imports(self, imports: Sequence[ImportInfo], *, closed: bool) -> None:
        """Show a year's imports; those of a closed year cannot be taken back."""
        self._imports = {one.id: one for one in imports}
        self._closed = closed
        current = self._wanted or self._current() or next(iter(self._imports), 0)
        self._wanted = 0
        self._table.set_table(imports_table(imports))
        self._outcome.setVisible(bool(imports))
        self._table.select_ident(f"import:{current}")
        self._set_undo()

    def show_outcome(self, laid_out: tuple[ImportOutcome, Table]) -> None:
        """Show what the current import did, with the table of its files."""
        outcome, files = laid_out
        if outcome.import_id == self._current():
            self._outcome.show_laid_out(outcome, files)

    def select(self, number: int) -> None:
        """Make an import current, now or when the list comes."""
        if not self._table.select_ident(f"import:{number}"):
            self._wanted = number

    def _assemble(self) -> None:
        self._table.ident_selected.connect(self._on_selected)
        self._table.offer_acts(self._answers, self._undo)
        self._outcome.offer_for_file(self._open, self._save)
        self._outcome.file_chosen.connect(self._set_file_buttons)
        self._outcome.problem_activated.connect(self._on_problem)
        self._undo.clicked.connect(lambda: self.undo_wanted.emit(self._current()))
        self._answers.clicked.connect(lambda: self.answers_wanted.emit(self._current()))
        self._open.clicked.connect(lambda: self.open_wanted.emit(self._outcome.file))
        self._save.clicked.connect(lambda: self.save_wanted.emit(self._outcome.file))
        split = named(QSplitter(Qt.Orientation.Vertical), "returns.split", self.tr("Hai phần"))
        split.setChildrenCollapsible(False)
        split.addWidget(self._table)
        split.addWidget(self._outcome)
        split.setSizes(SPLIT)
        row = QHBoxLayout()
        hint = self.tr("Rút lại một lần nhập thì báo cáo gửi trước đó có hiệu lực trở lại.")
        row.addWidget(label(hint, "hint", "returns.undo-hint"), stretch=1)
        for one in (self._answers, self._undo):
            row.addWidget(one)
        layout = QVBoxLayout(self)
        layout.addLayout(row)
        layout.addWidget(split, stretch=1)
        layout.addLayout(self._file_row())

    def _file_row(self) -> QHBoxLayout:
        hint = self.tr("Bấm đúp một lỗi để xem ô đó trên tệp đơn vị đã gửi.")
        row = QHBoxLayout()
        row.addWidget(label(hint, "hint", "returns.cell-hint"), stretch=1)
        for one in (self._open, self._save):
            one.setEnabled(False)
            row.addWidget(one)
        return row

    def _current(self) -> int:
        return number_of(self._table.current_ident())

    def _on_selected(self, ident: str) -> None:
        self._set_undo()
        if ident:
            self.outcome_wanted.emit(number_of(ident))

    def _on_problem(self) -> None:
        file, problem = self._outcome.file, self._outcome.problem
        if file is not None and problem is not None and problem.cell:
            self.cell_wanted.emit(self._current(), file, problem)

    def _set_file_buttons(self) -> None:
        file = self._outcome.file
        for one in (self._open, self._save):
            one.setEnabled(file is not None and bool(file.file_id))

    def _set_undo(self) -> None:
        one = self._imports.get(self._current())
        self._answers.setEnabled(one is not None)
        self._undo.setEnabled(one is not None and not one.undone and not self._closed)
        self._undo.setToolTip(self.tr("Năm đã khóa sổ.") if self._closed else "")
