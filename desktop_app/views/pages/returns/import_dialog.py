"""The import of files: choose, read, look at what would go in, confirm, see what went in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout

from desktop_app.views.controls import button, label
from desktop_app.views.dialogs import confirm
from desktop_app.views.failure import show_failure
from desktop_app.views.names import named
from desktop_app.views.pages.returns.answering import ask_folder, tell, writer
from desktop_app.views.pages.returns.choosing import ChoosingStep, options_of
from desktop_app.views.pages.returns.fitting import fit
from desktop_app.views.pages.returns.outcome import OutcomePanel
from desktop_app.views.pages.returns.previewing import PreviewStep
from desktop_app.views.pages.returns.working import WorkingStep

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QDragEnterEvent, QDropEvent
    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.changes import Done
    from desktop_app.domain.intake import Kind
    from desktop_app.domain.intake_rows import AnswersMade
    from desktop_app.domain.progress import Progress
    from desktop_app.domain.rows import CampaignInfo, ImportOutcome
    from desktop_app.services.importing import Preview
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context
    from desktop_app.views.operation import Operation

SIZE = (1280, 800)


def dropped_paths(event: QDropEvent) -> list[Path]:
    """The files and folders that are dragged."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


class ImportDialog(QDialog):
    """One import from the choice of files to its result; leaving it early changes nothing.

    Signals:
        imported: the number of the import that was made.
    """

    imported = Signal(int)

    def __init__(
        self,
        context: Context,
        campaigns: Sequence[CampaignInfo],
        kind: Kind | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._office: Office = context.office
        self._year = context.year
        self._preview: Preview | None = None
        self._import_id: int | None = None
        self._operation: Operation | None = None
        self._choosing = ChoosingStep(campaigns, kind, self._year)
        self._working = WorkingStep()
        self._previewing = PreviewStep(context, campaigns)
        self._result = OutcomePanel("import.result", Qt.Orientation.Vertical)
        self._note = label("", "hint", "import.note")
        self._stack = QStackedWidget()
        self._buttons = self._make_buttons()
        self._assemble()
        self._connect()
        self._show_step(self._choosing)

    def add(self, paths: Sequence[Path]) -> None:
        """Add files and folders to those that will be read."""
        self._choosing.add(paths)

    def reject(self) -> None:
        """Stop what runs, or leave; a preview that nobody confirmed is dropped."""
        if self._operation is not None:
            self._working.stopping()
            self._operation.cancel()
            return
        self._unless_mended(self.tr("Bỏ và đóng"), self._leave)

    def unfinished(self) -> str:
        """The import whose preview was not confirmed yet; leaving it asks by itself."""
        return self.windowTitle() if self._preview is not None else ""

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802  # Qt's name
        """Take files while they are being chosen."""
        if self._stack.currentWidget() is self._choosing and dropped_paths(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802  # Qt's name
        """Add the files that were dropped."""
        self.add(dropped_paths(event))
        event.acceptProposedAction()

    def _make_buttons(self) -> dict[str, QPushButton]:
        return {
            "again": button("import.again", self.tr("Đọc &lại các tệp"), "refresh"),
            "answers": button("import.answers", self.tr("Tạo tệp &góp ý…"), "export"),
            "cancel": button("import.cancel", self.tr("&Hủy bỏ")),
            "read": button("import.read", self.tr("Đọc và &xem trước"), primary=True),
            "commit": button("import.commit", self.tr("Nhập vào &sổ"), "check", primary=True),
            "close": button("import.close", self.tr("Đón&g"), primary=True),
        }

    def _assemble(self) -> None:
        title = self.tr("Nhập tệp – năm {year}").format(year=self._year)
        named(self, "import", title)
        self._buttons["answers"].setToolTip(
            self.tr("Với mỗi tệp có lỗi: bản của đơn vị, lỗi đánh dấu tại ô, để gửi trả đơn vị.")
        )
        self.setWindowTitle(title)
        self.setAcceptDrops(True)
        fit(self, *SIZE)
        row = QHBoxLayout()
        row.addWidget(self._buttons["again"])
        row.addWidget(self._buttons["answers"])
        row.addWidget(self._note, stretch=1)
        for name in ("cancel", "read", "commit", "close"):
            row.addWidget(self._buttons[name])
        for step in (self._choosing, self._working, self._previewing, self._result):
            self._stack.addWidget(step)
        layout = QVBoxLayout(self)
        layout.addWidget(self._stack, stretch=1)
        layout.addLayout(row)

    def _connect(self) -> None:
        self._choosing.changed.connect(self._on_choice_changed)
        self._working.stop_wanted.connect(self.reject)
        self._previewing.readiness_changed.connect(self._buttons["commit"].setEnabled)
        self._previewing.told.connect(self._note.setText)
        self._previewing.failed.connect(lambda error: show_failure(self, error))
        acts: dict[str, Callable[[], object]] = {
            "again": lambda: self._unless_mended(self.tr("Đọc lại"), self._read),
            "answers": lambda: ask_folder(self, self._write_answers),
            "cancel": self.reject,
            "read": self._read,
            "commit": self._commit,
            "close": self.accept,
        }
        for name, act in acts.items():
            self._buttons[name].clicked.connect(lambda _checked, act=act: act())
        self._on_choice_changed()

    def _unless_mended(self, action: str, act: Callable[[], object]) -> None:
        """Do what loses the corrections of the preview; where there are some, ask first."""
        if self._preview is None or not self._previewing.is_mended:
            act()
            return
        text = self.tr("Những chỗ đã sửa trong bản xem trước chưa nhập vào sổ và sẽ mất.")
        confirm(self, "import.lose", text, action, act)

    def _leave(self) -> None:
        self._drop_preview()
        super().reject()

    def _on_choice_changed(self) -> None:
        self._buttons["read"].setEnabled(bool(self._choosing.choice.paths))

    def _show_step(self, step: QWidget, note: str = "") -> None:
        """Show a step with its buttons.

        Enter presses the primary one, but not in a preview: there Enter is for cells and rows.
        """
        self._stack.setCurrentWidget(step)
        self._note.setText(note)
        shown = {
            self._choosing: ("cancel", "read"),
            self._previewing: ("again", "answers", "cancel", "commit"),
            self._result: ("answers", "close"),
        }.get(step, ())
        for name, one in self._buttons.items():
            one.setVisible(name in shown)
        self._default(shown[-1] if shown and step is not self._previewing else "")

    def _default(self, name: str) -> None:
        for one in self.findChildren(QPushButton):
            one.setAutoDefault(False)
            one.setDefault(one is self._buttons.get(name))

    def _read(self) -> None:
        if self._operation is not None:
            return
        self._drop_preview()
        office, year, choice = self._office, self._year, self._choosing.choice

        def work(progress: Progress) -> tuple[Preview, ImportOutcome]:
            preview = office.importing.preview(choice.paths, options_of(year, choice), progress)
            return preview, office.importing.weighed(preview)

        title = self.tr("Đang đọc tệp")
        self._begin(title, self._choosing, work, lambda result: self._take_preview(*result))

    def _take_preview(self, preview: Preview, outcome: ImportOutcome) -> None:
        self._preview = preview
        self._show_step(self._previewing)
        self._previewing.show_preview(preview, outcome)
        self._previewing.setFocus()

    def _commit(self) -> None:
        preview = self._preview
        if preview is None or self._operation is not None or self._previewing.is_busy:
            return
        commit = self._office.importing.commit
        accept, out = self._previewing.accept_valid_rows, self._previewing.left_out

        def work(progress: Progress) -> Done[ImportOutcome]:
            return commit(preview, accept_valid_rows=accept, leave_out=out, progress=progress)

        title = self.tr("Đang nhập vào sổ")
        self._begin(title, self._previewing, work, self._take_result)

    def _write_answers(self, folder: Path) -> None:
        if self._operation is not None:
            return
        step, preview = self._stack.currentWidget(), self._previewing.preview
        write = writer(self._office, preview, self._import_id, folder)

        def take(made: AnswersMade) -> None:
            self._show_step(step)
            tell(self, made, folder)

        self._begin(self.tr("Đang tạo tệp góp ý"), step, write, take)

    def _take_result(self, outcome: ImportOutcome) -> None:
        self._preview = None
        self._import_id = outcome.import_id
        self._previewing.forget()
        self._show_step(self._result)
        self._buttons["answers"].setVisible(outcome.import_id is not None)
        self._result.show_outcome(outcome)
        if outcome.import_id is not None:
            self.imported.emit(outcome.import_id)

    def _begin(
        self,
        title: str,
        came_from: QWidget,
        work: Callable[[Progress], object],
        then: Callable[..., object],
    ) -> None:
        """Run the step's work; stopped or failed, the step that it came from is shown again."""

        def succeed(result: object) -> None:
            self._operation = None
            then(result)

        def fail(error: BaseException) -> None:
            self._return_to(came_from)
            show_failure(self, error)

        stopped = self.tr("Đã dừng. Sổ giữ nguyên như trước.")
        operation = self._context.command(title, work, succeed, fail)
        operation.cancelled.connect(lambda: self._return_to(came_from, stopped))
        self._operation = operation
        self._working.follow(operation, title)
        self._show_step(self._working)

    def _return_to(self, step: QWidget, note: str = "") -> None:
        self._operation = None
        self._show_step(step, note)

    def _drop_preview(self) -> None:
        preview, self._preview = self._preview, None
        self._previewing.forget()
        # An office that is being left drops its previews itself.
        if preview is not None and self._context.is_open:
            discard = self._office.importing.discard
            title = self.tr("Bỏ bản xem trước")
            self._context.command(title, lambda _progress: discard(preview))
