"""The files of an import with what becomes of each, and the problems of the chosen one."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QVBoxLayout, QWidget

from desktop_app.domain.rows import FileOutcome, ImportOutcome
from desktop_app.reports.imports import files_table, problems_table
from desktop_app.views.controls import label
from desktop_app.views.names import named
from desktop_app.views.table_view import TableView

FILE_COLUMN = 0
SENTENCE_WIDTH = 200
MARGIN = 4
NOTHING = ImportOutcome(None, (), 0)


def number_of(ident: str) -> int:
    """The file that a row is about, 0 for none."""
    return int(ident.partition(":")[2] or 0)


class FilesTable(TableView):
    """The files of an outcome, chosen row by row.

    Signals:
        file_chosen: another file is current; its number, 0 for none.
    """

    file_chosen = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, "", parent)
        self.setAccessibleName(self.tr("Các tệp"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.outcome = NOTHING
        self.ident_selected.connect(lambda ident: self.file_chosen.emit(number_of(ident)))

    def show_outcome(self, outcome: ImportOutcome) -> None:
        """Show the files; the current one stays, at first it is the first with a problem."""
        same = outcome.import_id == self.outcome.import_id
        begin = (self.current_ident() if same else "") or _first_to_look_at(outcome)
        self.outcome = outcome
        self.set_table(files_table(outcome))
        self.select_ident(begin)

    def current_file(self) -> FileOutcome | None:
        """The file whose row is current."""
        number = number_of(self.current_ident())
        return next((file for file in self.outcome.files if file.number == number), None)

    def chosen_numbers(self) -> set[int]:
        """The files whose rows are selected."""
        rows = {index.row() for index in self.selectedIndexes()}
        return {number_of(self.rows.rows[row].ident) for row in rows}


class ProblemsPanel(QWidget):
    """Everything wrong in one file: where, what was written there, and what to do."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = self.tr("Lỗi và cảnh báo của tệp")
        named(self, f"{name}-panel", title)
        self._title = label(title, "subtitle", f"{name}-title")
        self._table = TableView(name, title, self)
        self._table.setWordWrap(True)
        self._table.setTextElideMode(Qt.TextElideMode.ElideNone)
        self._table.horizontalHeader().setStretchLastSection(True)
        heights = self._table.verticalHeader()
        heights.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, MARGIN, 0, 0)
        layout.addWidget(self._title)
        layout.addWidget(self._table, stretch=1)

    def show_problems(self, outcome: ImportOutcome, file: FileOutcome | None) -> None:
        """Show one file's problems; the sentence that none is wrong where there are none."""
        files = () if file is None else (file,)
        self._table.set_table(problems_table(replace(outcome, files=files)))
        self._table.hideColumn(FILE_COLUMN)
        # The last column takes what room is left; its sentences are wrapped.
        self._table.setColumnWidth(self._table.rows.columnCount() - 1, SENTENCE_WIDTH)


def _first_to_look_at(outcome: ImportOutcome) -> str:
    wrong = (file for file in outcome.files if file.problems)
    first = next(wrong, outcome.files[0] if outcome.files else None)
    return f"file:{first.number}" if first else ""
