"""A dialog that has something made into files, shows how far it is, and says where they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from desktop_app.views.controls import button, label
from desktop_app.views.failure import show_failure
from desktop_app.views.names import named
from desktop_app.views.pages.returns.opening import open_path

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QPushButton

    from desktop_app.domain.progress import Progress
    from desktop_app.views.context import Context
    from desktop_app.views.operation import Operation


RESULT_WIDTH = 560


class TaskDialog(QDialog):
    """`body` holds the questions, `acts` the buttons that do; done, both give way to the result.

    Controls: `NAME.progress`, `NAME.result`, `NAME.open`, `NAME.close`. What cannot be done is
    said over the dialog, and what was chosen stays. Closing it while it works stops the work.
    """

    def __init__(self, context: Context, name: str, title: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        named(self, name, title)
        self.setWindowTitle(title)
        self.context = context
        self.body = QVBoxLayout()
        self._acts: list[QPushButton] = []
        self._made: Path | None = None
        self._operation: Operation | None = None
        self._bar = named(QProgressBar(), f"{name}.progress", self.tr("Tiến độ"))
        self._result = label("", "", f"{name}.result")
        self._open = button(f"{name}.open", self.tr("&Mở"), "open", primary=True)
        self._close = button(f"{name}.close", self.tr("Đón&g"))
        self._column = QVBoxLayout(self)
        self._row = QHBoxLayout()
        self._assemble()

    def add_act(self, act: QPushButton) -> None:
        """Put a button before the one that closes; it is out of reach while something is made."""
        self._acts.append(act)
        act.setDefault(act.property("role") == "primary")
        self._row.insertWidget(self._row.count() - 1, act)

    def make(
        self, title: str, work: Callable[[Progress], Any], then: Callable[[Any], object]
    ) -> None:
        """Have it made, once at a time."""
        if self._operation is not None:
            return
        operation = self.context.command(title, work, then, self._on_failed)
        operation.progressed.connect(self._on_progressed)
        operation.finished.connect(self._on_finished)
        self._operation = operation
        self._bar.setRange(0, 0)
        self._bar.show()
        self._enable(may=False)

    def say_made(self, text: str, path: Path, opens: str) -> None:
        """Say what was made; a button (its text: `opens`) opens it."""
        self._made = path
        self._result.setText(text)
        self._result.show()
        self._open.setText(opens)
        self._open.setAccessibleName(opens.replace("&", ""))
        self._open.show()
        self._open.setDefault(True)
        self._open.setFocus()
        for one in self._acts:
            one.hide()
        self._questions().hide()
        self._shrink()

    def reject(self) -> None:
        """Stop what is being made, or close."""
        if self._operation is not None:
            self._operation.cancel()
        else:
            super().reject()

    def _shrink(self) -> None:
        """What is left is a sentence with its buttons."""
        layout = self._column
        layout.activate()
        width = min(self.width(), RESULT_WIDTH)
        self.resize(width, max(layout.heightForWidth(width), layout.minimumSize().height()))

    def _questions(self) -> QWidget:
        questions = self.body.parentWidget()
        if questions is None:
            raise TypeError(self.objectName())
        return questions

    def _assemble(self) -> None:
        questions = QWidget()
        questions.setLayout(self.body)
        self.body.setContentsMargins(0, 0, 0, 0)
        self._result.setWordWrap(True)
        self._close.setAutoDefault(False)
        self._open.clicked.connect(self._on_open)
        self._close.clicked.connect(self.reject)
        for one in (self._bar, self._result, self._open):
            one.hide()
        self._row.addStretch()
        self._row.addWidget(self._open)
        self._row.addWidget(self._close)
        layout = self._column
        layout.addWidget(questions, stretch=1)
        layout.addWidget(self._bar)
        layout.addWidget(self._result)
        layout.addLayout(self._row)

    def _enable(self, *, may: bool) -> None:
        self._questions().setEnabled(may)
        for one in self._acts:
            one.setEnabled(may)

    def _on_progressed(self, done: int, total: int, what: str) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._bar.setFormat(f"{what}: {done}/{total}")

    def _on_failed(self, error: BaseException) -> None:
        show_failure(self, error)

    def _on_finished(self) -> None:
        self._operation = None
        self._bar.hide()
        self._enable(may=True)

    def _on_open(self) -> None:
        if self._made is not None:
            open_path(self.context, self._made)
