"""The step of an import in which the user sees what would go in, mends it, and decides."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QSplitter, QVBoxLayout, QWidget

from desktop_app.views.names import named
from desktop_app.views.pages.returns.choices import YearLists
from desktop_app.views.pages.returns.correcting import Correcting
from desktop_app.views.pages.returns.file_view import SETTLED, FileView
from desktop_app.views.pages.returns.preview_files import PreviewFiles, has_errors
from desktop_app.views.pages.returns.settling import ask_about

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop_app.domain.progress import Progress
    from desktop_app.domain.rows import CampaignInfo, FileOutcome, ImportOutcome
    from desktop_app.services.importing import Preview
    from desktop_app.services.importing.corrections import FileCorrections
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context
    from desktop_app.views.pages.returns.fixes import Change

NOTHING_TO_DO = frozenset({"duplicate", "ignored", "left_out"})
HEIGHTS = (190, 400)


class PreviewStep(QWidget):
    """Shows a preview; the writing worker alone touches its scratch file, so nothing overlaps.

    Signals:
        readiness_changed: whether there is anything to confirm, and nothing is being worked out.
        told: a sentence on what is being worked out, "" when nothing is.
        failed: why something could not be done.
    """

    readiness_changed = Signal(bool)
    told = Signal(str)
    failed = Signal(object)

    def __init__(
        self, context: Context, campaigns: Sequence[CampaignInfo], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._office: Office = context.office
        self._campaigns = campaigns
        self._preview: Preview | None = None
        self._left_out: frozenset[int] = frozenset()
        self._files = PreviewFiles()
        self._file = FileView(context)
        self._correcting = Correcting(context, self._weigher, self)
        self._accept = named(QCheckBox(self._accept_text()), "import.accept", self._accept_text())
        self._assemble()
        self._connect()

    @property
    def preview(self) -> Preview | None:
        """The preview as it is now, corrections and all; None once it is over."""
        return self._preview

    @property
    def accept_valid_rows(self) -> bool:
        """Whether the good rows of files with errors go in."""
        return self._accept.isChecked()

    @property
    def left_out(self) -> frozenset[int]:
        """The numbers of the files that stay out."""
        return self._left_out

    @property
    def is_busy(self) -> bool:
        """Whether a correction is being worked out."""
        return self._correcting.is_busy

    @property
    def is_mended(self) -> bool:
        """Whether there are corrections that would be lost with the preview."""
        return self._correcting.has_history

    def show_preview(self, preview: Preview, outcome: ImportOutcome) -> None:
        """Show a new preview, weighed without the good rows of files with errors."""
        self._preview = preview
        self._left_out = frozenset()
        self._correcting.forget()
        self._files.begin()
        self._accept.setChecked(False)
        self._show_outcome(outcome)

    def forget(self) -> None:
        """Answers that are still under way are about a preview that is over."""
        self._preview = None
        self._file.show_file(None, self._files.outcome, None)

    def _assemble(self) -> None:
        whole = named(QSplitter(Qt.Orientation.Vertical), "import.split", self.tr("Hai phần"))
        whole.addWidget(self._files)
        whole.addWidget(self._file)
        whole.setSizes(HEIGHTS)
        whole.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(whole, stretch=1)
        layout.addWidget(self._accept)
        # The keys begin where one looks first: at the files, walked through by arrows.
        self.setFocusProxy(self._files.table)

    def _connect(self) -> None:
        self._files.file_chosen.connect(self._on_file_chosen)
        self._file.leaving_wanted.connect(self._on_leave_out)
        self._accept.clicked.connect(lambda _checked: self._weigh())
        self._file.change_wanted.connect(self._change_file)
        self._file.about_wanted.connect(self._on_about_wanted)
        self._file.undo_wanted.connect(self._on_undo_wanted)
        self._file.failed.connect(self._on_failed)
        self._correcting.corrected.connect(self._on_corrected)
        self._correcting.failed.connect(self._on_failed)
        self._correcting.progressed.connect(self.told)
        self._correcting.busy_changed.connect(self._on_busy_changed)

    def _show_outcome(self, outcome: ImportOutcome) -> None:
        before = self._files.table.current_ident()
        self._accept.setEnabled(any(map(has_errors, outcome.files)))
        self._files.show_outcome(outcome)
        # A file that stays current is not chosen again, but what is known of it changed.
        if self._files.table.current_ident() == before or not outcome.files:
            self._on_file_chosen()
        self._tell_readiness()

    def _tell_readiness(self) -> None:
        files = self._files.outcome.files
        ready = any(file.status not in NOTHING_TO_DO for file in files)
        self.readiness_changed.emit(ready and not self.is_busy)

    def _on_file_chosen(self) -> None:
        file = self._files.table.current_file()
        self._file.show_file(self._preview, self._files.outcome, file)
        self._file.set_left_out(out=file is not None and file.number in self._left_out)
        self._set_undo()

    def _set_undo(self) -> None:
        file = self._files.table.current_file()
        can = file is not None and self._correcting.can_undo(file.number)
        self._file.set_undo(possible=can)

    def _on_leave_out(self) -> None:
        """The button says what happens to the current file; the others chosen follow it."""
        file = self._files.table.current_file()
        if file is None:
            return
        if file.number in self._left_out:
            self._left_out -= self._chosen(file)
        else:
            self._left_out |= self._chosen(file)
        self._weigh()

    def _chosen(self, file: FileOutcome) -> set[int]:
        """The current file and those selected with it, but for those that are settled."""
        settled = {one.number for one in self._files.outcome.files if one.status in SETTLED}
        return (self._files.table.chosen_numbers() | {file.number}) - settled

    def _weigher(self) -> Callable[[Preview], ImportOutcome]:
        weighed, accept, out = self._office.importing.weighed, self.accept_valid_rows, self.left_out
        return lambda preview: weighed(preview, accept_valid_rows=accept, leave_out=out)

    def _weigh(self) -> None:
        preview, weigh = self._preview, self._weigher()
        if preview is None:
            return

        def work(_progress: Progress) -> ImportOutcome:
            return weigh(preview)

        def take(outcome: ImportOutcome) -> None:
            if self._is_shown(preview):
                self._show_outcome(outcome)

        self._context.command(self.tr("Xem trước"), work, take)

    def _is_shown(self, preview: Preview) -> bool:
        return self._preview is not None and self._preview.scratch == preview.scratch

    def _change_file(self, change: Change) -> None:
        file = self._files.table.current_file()
        if file is not None:
            self._change([file.number], change)

    def _change(self, numbers: Sequence[int], change: Change) -> None:
        if self._preview is not None:
            self._correcting.apply(self._preview, numbers, change)

    def _on_undo_wanted(self) -> None:
        file = self._files.table.current_file()
        if file is not None and self._preview is not None:
            self._correcting.undo(self._preview, file.number)

    def _on_about_wanted(self) -> None:
        file, preview = self._files.table.current_file(), self._preview
        if file is None or preview is None:
            return
        numbers, year = sorted(self._chosen(file)), preview.options.year
        is_one = len(numbers) == 1
        title = PurePath(file.path).name if is_one else self._several(len(numbers))
        office, campaigns = self._office, self._campaigns

        def question(_progress: Progress) -> tuple[FileCorrections | None, YearLists]:
            now = office.importing.corrections(preview, numbers[0]) if is_one else None
            return now, YearLists(year, campaigns, office.units.all(year))

        def ask(answer: tuple[FileCorrections | None, YearLists]) -> None:
            if self._is_shown(preview):
                ask_about(self, title, *answer, lambda change: self._change(numbers, change))

        self._context.command(self.tr("Xem trước"), question, ask, self.failed.emit)

    def _several(self, count: int) -> str:
        return self.tr("{count} tệp đã chọn").format(count=count)

    def _on_corrected(self, preview: Preview, outcome: ImportOutcome) -> None:
        if self._is_shown(preview):
            self._preview = preview
            self._show_outcome(outcome)

    def _on_failed(self, error: BaseException) -> None:
        if self._preview is not None:
            self._file.look_again()
            self.failed.emit(error)

    def _on_busy_changed(self, busy: bool) -> None:  # noqa: FBT001  # a signal's argument
        self.told.emit(self.tr("Đang kiểm tra lại…") if busy else "")
        self._set_undo()
        self._tell_readiness()

    def _accept_text(self) -> str:
        return self.tr("Nhập các &dòng đúng của tệp có lỗi")
