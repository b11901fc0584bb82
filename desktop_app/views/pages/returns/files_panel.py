"""The files of an import with what becomes of each, and the problems of the chosen one."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeAlias

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QVBoxLayout, QWidget

from desktop_app.domain.problems import Problem
from desktop_app.domain.rows import FileOutcome, ImportOutcome
from desktop_app.reports.imports import files_table, problems_table
from desktop_app.reports.report import Row, Table
from desktop_app.views.controls import label
from desktop_app.views.names import named
from desktop_app.views.pages.returns.wrapped import WrappedDelegate
from desktop_app.views.table_view import TableView
from desktop_app.views.tables.row_acts import row_act

FILE_COLUMN, SHEET_COLUMN, VALUE_COLUMN = 0, 1, 4
SENTENCE_WIDTH = 120
NARROWEST, WIDEST = 150, 420
MARGIN = 4
NOTHING = ImportOutcome(None, (), 0)
Wanted: TypeAlias = Callable[[FileOutcome], bool]


def everyone(_file: FileOutcome) -> bool:
    """Every file is wanted."""
    return True


def number_of(ident: str) -> int:
    """The record that a row is about, 0 for none."""
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

    def show_laid_out(self, outcome: ImportOutcome, table: Table) -> None:
        """Show all files by the table that a worker made of them."""
        same = outcome.import_id == self.outcome.import_id
        current = self.current_ident() if same else ""
        self.outcome = outcome
        self._show_in_order(table)
        if not self.select_ident(current):
            self.select_ident(_first_to_look_at(outcome.files))

    def show_outcome(
        self, outcome: ImportOutcome, wanted: Wanted = everyone, *, keep_current: bool = True
    ) -> None:
        """Show the wanted files in the order they had.

        The current one stays, with `keep_current` wanted or not; else, and at first, the first
        with a problem is current.
        """
        same = outcome.import_id == self.outcome.import_id
        current = number_of(self.current_ident()) if same else 0
        kept = current if keep_current else 0
        files = tuple(file for file in outcome.files if file.number == kept or wanted(file))
        self.outcome = outcome
        self._show_in_order(files_table(replace(outcome, files=files)))
        if not self.select_ident(f"file:{current}"):
            self.select_ident(_first_to_look_at(files))

    def current_file(self) -> FileOutcome | None:
        """The file whose row is current."""
        number = number_of(self.current_ident())
        return next((file for file in self.outcome.files if file.number == number), None)

    def chosen_numbers(self) -> set[int]:
        """The files whose rows are selected."""
        rows = {index.row() for index in self.selectedIndexes()}
        return {number_of(self.rows.rows[row].ident) for row in rows}

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """The files' names take what room the figures leave."""
        super().resizeEvent(event)
        self._fit_names()

    def _fit_names(self) -> None:
        columns = [column.key for column in self.rows.table.columns]
        if "file" in columns:
            at = columns.index("file")
            others = sum(map(self.columnWidth, range(len(columns)))) - self.columnWidth(at)
            room = self.viewport().width() - others
            self.setColumnWidth(at, min(max(room, NARROWEST), WIDEST))

    def _show_in_order(self, table: Table) -> None:
        header = self.horizontalHeader()
        section, order = header.sortIndicatorSection(), header.sortIndicatorOrder()
        self.set_table(table)
        header.setSortIndicator(section, order)
        keys = [column.key for column in table.columns]
        self.setColumnHidden(keys.index("note"), not any(file.note for file in self.outcome.files))
        self._fit_names()


class ProblemsPanel(QWidget):
    """Everything wrong in one file: where, what was written there, and what to do.

    Signals:
        problem_chosen: a problem was clicked, or walked to by keys from another one.
        problem_current: another problem is current, also because the list was only come to.
        problem_activated: a problem was double-clicked, or Enter was pressed on it.
    """

    problem_chosen = Signal()
    problem_current = Signal()
    problem_activated = Signal()
    # Where the sheet stands beside the problems, it shows the values itself.
    shows_values = True

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = self.tr("Lỗi và cảnh báo của tệp")
        named(self, f"{name}-panel", title)
        self._problems: tuple[Problem, ...] = ()
        self._title = label(title, "subtitle", f"{name}-title")
        self._table = TableView(name, title, self)
        self._set_table_up()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, MARGIN, 0, 0)
        self.column.addWidget(self._title)
        self.column.addWidget(self._table, stretch=1)

    @property
    def problem(self) -> Problem | None:
        """The problem whose row is current."""
        at = number_of(self._table.current_ident())
        return self._problems[at - 1] if at else None

    def show_problems(self, outcome: ImportOutcome, file: FileOutcome | None) -> None:
        """Show one file's problems; the sentence that none is wrong where there are none."""
        self._problems = () if file is None else tuple(sorted(file.problems, key=_urgency))
        files = () if file is None else (replace(file, problems=self._problems),)
        shown = problems_table(replace(outcome, files=files))
        with QSignalBlocker(self._table):
            self._table.set_table(_numbered(shown))
        self._table.hideColumn(FILE_COLUMN)
        sheets = {problem.sheet for problem in self._problems}
        self._table.setColumnHidden(SHEET_COLUMN, len(sheets) == 1)
        self._table.setColumnHidden(VALUE_COLUMN, not self.shows_values)
        # The last column takes what room is left; its sentences are wrapped.
        self._table.setColumnWidth(self._table.rows.columnCount() - 1, SENTENCE_WIDTH)

    def select_cell(self, sheet: str, cell: str) -> None:
        """Make the first problem of a cell current, without telling it."""
        places = [(one.sheet, one.cell) for one in self._problems]
        if cell and (sheet, cell) in places:
            with QSignalBlocker(self._table):
                self._table.select_ident(f"problem:{places.index((sheet, cell)) + 1}")

    def _set_table_up(self) -> None:
        table = self._table
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setWordWrap(True)
        table.setTextElideMode(Qt.TextElideMode.ElideNone)
        table.horizontalHeader().setStretchLastSection(True)
        table.setItemDelegate(WrappedDelegate(table))
        heights = table.verticalHeader()
        heights.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().sectionResized.connect(self._on_resized)
        table.selectionModel().currentRowChanged.connect(self._on_current_changed)
        table.clicked.connect(lambda _index: self.problem_chosen.emit())
        see = self.tr("Tới ô này trên tệp")
        table.offer_acts(row_act(table, "see", see, self.problem_activated.emit))

    def _on_current_changed(self, _current: QModelIndex, previous: QModelIndex) -> None:
        """The first row becomes current by itself where keys come to the list: nobody chose it."""
        if self._table.signalsBlocked():
            return
        self.problem_current.emit()
        if previous.isValid():
            self.problem_chosen.emit()

    def _on_resized(self, section: int) -> None:
        """Sentences are wrapped anew where the last column gets another width."""
        if section == self._table.rows.columnCount() - 1:
            self._table.resizeRowsToContents()


def _urgency(problem: Problem) -> tuple[bool, bool]:
    """What keeps the whole file out comes first, warnings last; else as they were found."""
    return not problem.is_error, bool(problem.cell)


def _numbered(table: Table) -> Table:
    """The same table, its rows bearing "problem:AT" from 1."""
    rows: tuple[Row, ...] = tuple(
        replace(row, ident=f"problem:{at}") for at, row in enumerate(table.rows, start=1)
    )
    return replace(table, rows=rows)


def _first_to_look_at(files: Sequence[FileOutcome]) -> str:
    wrong = (file for file in files if file.problems)
    first = next(wrong, files[0] if files else None)
    return f"file:{first.number}" if first else ""
