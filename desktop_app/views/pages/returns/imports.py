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

SPLIT = (220, 320)


class ImportsPanel(QWidget):
    """The list of imports, and below it what the current one did.

    Signals:
        outcome_wanted: another import is current; its number.
        undo_wanted: to take an import back; its number.
    """

    outcome_wanted = Signal(int)
    undo_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._imports: dict[int, ImportInfo] = {}
        self._closed = False
        self._wanted = 0
        self._table = TableView("returns.imports", self.tr("Các lần nhập"), self)
        self._undo = button("returns.undo", self.tr("&Rút lại lần nhập…"), "undo")
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

    def show_outcome(self, outcome: ImportOutcome) -> None:
        """Show what the current import did."""
        if outcome.import_id == self._current():
            self._outcome.show_outcome(outcome)

    def select(self, number: int) -> None:
        """Make an import current, now or when the list comes."""
        if not self._table.select_ident(f"import:{number}"):
            self._wanted = number

    def _assemble(self) -> None:
        self._table.ident_selected.connect(self._on_selected)
        self._undo.clicked.connect(lambda: self.undo_wanted.emit(self._current()))
        split = named(QSplitter(Qt.Orientation.Vertical), "returns.split", self.tr("Hai phần"))
        split.setChildrenCollapsible(False)
        split.addWidget(self._table)
        split.addWidget(self._outcome)
        split.setSizes(SPLIT)
        row = QHBoxLayout()
        hint = self.tr("Rút lại một lần nhập thì báo cáo gửi trước đó có hiệu lực trở lại.")
        row.addWidget(label(hint, "hint", "returns.undo-hint"), stretch=1)
        row.addWidget(self._undo)
        layout = QVBoxLayout(self)
        layout.addLayout(row)
        layout.addWidget(split, stretch=1)

    def _current(self) -> int:
        return number_of(self._table.current_ident())

    def _on_selected(self, ident: str) -> None:
        self._set_undo()
        if ident:
            self.outcome_wanted.emit(number_of(ident))

    def _set_undo(self) -> None:
        one = self._imports.get(self._current())
        self._undo.setEnabled(one is not None and not one.undone and not self._closed)
        self._undo.setToolTip(self.tr("Năm đã khóa sổ.") if self._closed else "")
