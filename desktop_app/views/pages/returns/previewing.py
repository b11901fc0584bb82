"""The step of an import in which the user sees what would go in, and decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from desktop_app.reports.import_summary import summary
from desktop_app.views.controls import button, label
from desktop_app.views.names import named
from desktop_app.views.pages.returns.files_panel import FilesTable, ProblemsPanel
from desktop_app.views.pages.returns.rows_panel import ASKED, RowsPanel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.progress import Progress
    from desktop_app.domain.rows import FileOutcome, ImportOutcome
    from desktop_app.reports.report import Table
    from desktop_app.services.importing import Preview
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context

NOTHING_TO_DO = frozenset({"duplicate", "ignored", "left_out"})
SETTLED = frozenset({"duplicate", "ignored"})


class PreviewStep(QWidget):
    """Shows a preview; the writing worker alone touches its scratch file, so nothing overlaps.

    Signals:
        readiness_changed: whether there is anything to confirm.
    """

    readiness_changed = Signal(bool)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._office: Office = context.office
        self._preview: Preview | None = None
        self._left_out: frozenset[int] = frozenset()
        self._summary = label("", "subtitle", "import.summary")
        self._files = FilesTable("import.files")
        self._rows = RowsPanel()
        self._problems = ProblemsPanel("import.problems")
        self._leave_out = button("import.leave-out", self.tr("Để tệp này &ngoài"), "remove")
        self._accept = named(QCheckBox(self._accept_text()), "import.accept", self._accept_text())
        self._assemble()
        self._connect()

    @property
    def accept_valid_rows(self) -> bool:
        """Whether the good rows of files with errors go in."""
        return self._accept.isChecked()

    @property
    def left_out(self) -> frozenset[int]:
        """The numbers of the files that stay out."""
        return self._left_out

    def show_preview(self, preview: Preview, outcome: ImportOutcome) -> None:
        """Show a new preview, weighed without the good rows of files with errors."""
        self._preview = preview
        self._left_out = frozenset()
        self._accept.setChecked(False)
        self._accept.setEnabled(any(_has_errors(file) for file in outcome.files))
        self._show_outcome(outcome)

    def forget(self) -> None:
        """Answers that are still under way are about a preview that is over."""
        self._preview = None

    def _assemble(self) -> None:
        self._summary.setWordWrap(True)
        below = named(QSplitter(Qt.Orientation.Horizontal), "import.below", self.tr("Hai phần"))
        below.addWidget(self._rows)
        below.addWidget(self._problems)
        below.setSizes((540, 540))
        whole = named(QSplitter(Qt.Orientation.Vertical), "import.split", self.tr("Hai phần"))
        whole.addWidget(self._files)
        whole.addWidget(below)
        whole.setSizes((260, 280))
        for split in (below, whole):
            split.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._summary)
        layout.addWidget(whole, stretch=1)
        layout.addLayout(self._decisions())

    def _decisions(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self._accept)
        row.addStretch()
        row.addWidget(self._leave_out)
        return row

    def _connect(self) -> None:
        self._files.file_chosen.connect(self._on_file_chosen)
        self._rows.page_wanted.connect(self._ask_rows)
        self._leave_out.clicked.connect(self._on_leave_out)
        self._accept.clicked.connect(lambda _checked: self._weigh())

    def _show_outcome(self, outcome: ImportOutcome) -> None:
        self._summary.setText(summary(outcome))
        self._files.show_outcome(outcome)
        if not outcome.files:
            self._on_file_chosen(0)
        ready = any(file.status not in NOTHING_TO_DO for file in outcome.files)
        self.readiness_changed.emit(ready)

    def _on_file_chosen(self, _number: int) -> None:
        file = self._files.current_file()
        self._problems.show_problems(self._files.outcome, file)
        self._rows.expect(file)
        self._set_leave_out(file)
        self._ask_rows(0)

    def _set_leave_out(self, file: FileOutcome | None) -> None:
        is_out = file is not None and file.number in self._left_out
        text = self.tr("Đưa tệp này &vào lại") if is_out else self.tr("Để tệp này &ngoài")
        self._leave_out.setText(text)
        self._leave_out.setAccessibleName(text.replace("&", ""))
        self._leave_out.setEnabled(file is not None and file.status not in SETTLED)

    def _on_leave_out(self) -> None:
        """The button says what happens to the current file; the others chosen follow it."""
        file = self._files.current_file()
        if file is None:
            return
        chosen = self._files.chosen_numbers() | {file.number}
        if file.number in self._left_out:
            self._left_out -= chosen
        else:
            settled = {one.number for one in self._files.outcome.files if one.status in SETTLED}
            self._left_out |= chosen - settled
        self._weigh()

    def _weigh(self) -> None:
        preview, accept, out = self._preview, self.accept_valid_rows, self._left_out
        if preview is None:
            return
        weighed = self._office.importing.weighed

        def work(_progress: Progress) -> ImportOutcome:
            return weighed(preview, accept_valid_rows=accept, leave_out=out)

        def take(outcome: ImportOutcome) -> None:
            if self._preview is preview:
                self._show_outcome(outcome)

        self._context.command(self.tr("Xem trước"), work, take)

    def _ask_rows(self, offset: int) -> None:
        preview, file = self._preview, self._files.current_file()
        if preview is None or file is None:
            return
        page = self._office.importing.preview_rows

        def work(_progress: Progress) -> Sequence[Table]:
            return page(preview, file.number, offset, ASKED)

        def take(tables: Sequence[Table]) -> None:
            if self._preview is preview and self._files.current_file() == file:
                self._rows.show_rows(tables, offset)

        self._context.command(self.tr("Xem trước"), work, take)

    def _accept_text(self) -> str:
        return self.tr("Nhập các &dòng đúng của tệp có lỗi")


def _has_errors(file: FileOutcome) -> bool:
    return any(problem.is_error for problem in file.problems)
