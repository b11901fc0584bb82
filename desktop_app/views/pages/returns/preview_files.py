"""The upper part of a preview: what the whole batch comes to, and its files, all or some."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.reports.import_summary import summary
from desktop_app.views.controls import label
from desktop_app.views.names import named
from desktop_app.views.pages.returns.files_panel import FilesTable, everyone

if TYPE_CHECKING:
    from desktop_app.domain.rows import FileOutcome, ImportOutcome
    from desktop_app.views.pages.returns.files_panel import Wanted

GOES_IN = frozenset({"accepted", "partial"})


def has_errors(file: FileOutcome) -> bool:
    """Whether something keeps rows, or all, of a file out."""
    return any(problem.is_error for problem in file.problems)


def has_warnings(file: FileOutcome) -> bool:
    """Whether something in a file is worth a look."""
    return any(not problem.is_error for problem in file.problems)


def is_ready(file: FileOutcome) -> bool:
    """Whether a file goes in as things stand."""
    return file.status in GOES_IN


class PreviewFiles(QWidget):
    """The totals, the filter with its counts, and the table of files.

    Signals:
        file_chosen: another file is current; its number, 0 for none.
    """

    file_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._summary = label("", "subtitle", "import.summary")
        self._filter = named(QComboBox(), "import.filter", self.tr("Xem các tệp"))
        self.table = FilesTable("import.files")
        self._wanted: dict[str, Wanted] = {
            self.tr("Mọi tệp"): everyone,
            self.tr("Có lỗi"): has_errors,
            self.tr("Có cảnh báo"): has_warnings,
            self.tr("Sẵn sàng nhập"): is_ready,
        }
        self._assemble()
        self._filter.activated.connect(lambda _index: self._on_filtered())
        self.table.file_chosen.connect(self.file_chosen)

    @property
    def outcome(self) -> ImportOutcome:
        """What would become of all files."""
        return self.table.outcome

    def begin(self) -> None:
        """Show all files of what comes next."""
        self._filter.setCurrentIndex(0)

    def show_outcome(self, outcome: ImportOutcome) -> None:
        """Show what would become of the files."""
        self._summary.setText(summary(outcome))
        self.table.outcome = outcome
        self._count()
        self._show_files()

    def _show_files(self, *, keep_current: bool = True) -> None:
        wanted = list(self._wanted.values())[max(self._filter.currentIndex(), 0)]
        self.table.show_outcome(self.table.outcome, wanted, keep_current=keep_current)

    def _on_filtered(self) -> None:
        """Show what was asked for and nothing else; a file that was just mended had stayed."""
        self._show_files(keep_current=False)
        if self.table.current_file() is None:
            self.file_chosen.emit(0)

    def _count(self) -> None:
        """Say beside each choice how many files it shows; the choice stays."""
        current = max(self._filter.currentIndex(), 0)
        self._filter.clear()
        for title, wanted in self._wanted.items():
            count = sum(map(wanted, self.table.outcome.files))
            self._filter.addItem(f"{title} ({count})")
        self._filter.setCurrentIndex(current)

    def _assemble(self) -> None:
        self._summary.setWordWrap(True)
        self._filter.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        head = QHBoxLayout()
        head.addWidget(self._summary, stretch=1)
        head.addWidget(self._filter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(head)
        layout.addWidget(self.table, stretch=1)
