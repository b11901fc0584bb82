"""What an import did: a sentence, its files, and what was wrong in them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from desktop_app.domain.problems import Problem
from desktop_app.domain.rows import FileOutcome, ImportOutcome
from desktop_app.reports.import_summary import summary
from desktop_app.reports.imports import files_table
from desktop_app.reports.report import Table
from desktop_app.views.controls import label
from desktop_app.views.names import named
from desktop_app.views.pages.returns.files_panel import FilesTable, ProblemsPanel
from desktop_app.views.tables.row_acts import RowAct


class OutcomePanel(QWidget):
    """Controls are named `NAME.summary`, `NAME.files` and `NAME.problems`.

    Signals:
        file_chosen: another file is current, or none.
        problem_activated: a problem was double-clicked, or Enter was pressed on it.
    """

    file_chosen = Signal()
    problem_activated = Signal()

    def __init__(self, name: str, side: Qt.Orientation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._summary = label("", "subtitle", f"{name}.summary")
        self._summary.setWordWrap(True)
        self._files = FilesTable(f"{name}.files")
        self._problems = ProblemsPanel(f"{name}.problems")
        self._files.file_chosen.connect(self._on_file_chosen)
        self._problems.problem_activated.connect(self.problem_activated)
        split = named(QSplitter(side), f"{name}.split", self.tr("Hai phần"))
        split.setChildrenCollapsible(False)
        split.addWidget(self._files)
        split.addWidget(self._problems)
        is_beside = side is Qt.Orientation.Horizontal
        split.setStretchFactor(0, 1 if is_beside else 3)
        split.setStretchFactor(1, 1 if is_beside else 2)
        # Beside the files there is no room for values; a double click shows them on the sheet.
        self._problems.shows_values = not is_beside
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._summary)
        layout.addWidget(split, stretch=1)

    @property
    def file(self) -> FileOutcome | None:
        """The file that is current."""
        return self._files.current_file()

    @property
    def problem(self) -> Problem | None:
        """The problem that is current."""
        return self._problems.problem

    def offer_for_file(self, *acts: RowAct) -> None:
        """Have a page's buttons for the current file in the menu of the files."""
        self._files.offer_acts(*acts)

    def show_outcome(self, outcome: ImportOutcome) -> None:
        """Show what an import did; None as its number means that nothing new was there."""
        self.show_laid_out(outcome, files_table(outcome))

    def show_laid_out(self, outcome: ImportOutcome, files: Table) -> None:
        """The same, with the table of its files as a worker made it."""
        self._summary.setText(f"{self._begun(outcome)} {summary(outcome)}")
        self._files.show_laid_out(outcome, files)
        self._problems.show_problems(outcome, self._files.current_file())
        self.file_chosen.emit()

    def _begun(self, outcome: ImportOutcome) -> str:
        if outcome.import_id is None:
            return self.tr("Không có gì mới để nhập, sổ giữ nguyên.")
        return self.tr("Lần nhập số {number}.").format(number=outcome.import_id)

    def _on_file_chosen(self, _number: int) -> None:
        self._problems.show_problems(self._files.outcome, self._files.current_file())
        self.file_chosen.emit()
