"""The status bar: what the writing worker does, how far it is, and a way to stop it."""

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QWidget

from desktop_app.views.controls import button
from desktop_app.views.language import said
from desktop_app.views.names import named
from desktop_app.views.operation import Operation, Workers

# Work that ends sooner than this would only flicker.
PATIENCE_MS = 250
BAR_WIDTH = 260


class WorkBar(QStatusBar):
    """Shows the command that runs now; those that wait come after it."""

    def __init__(self, workers: Workers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "status", self.tr("Thanh trạng thái"))
        self._running: list[Operation] = []
        self._text = named(QLabel(), "status.text", self.tr("Việc đang làm"))
        self._selection = named(QLabel(), "status.selection", self.tr("Tổng các ô đang chọn"))
        self._progress = named(QProgressBar(), "status.progress", self.tr("Tiến độ"))
        self._cancel = button("status.cancel", self.tr("Dừng"), "close")
        self._timer = QTimer(self)
        self._assemble()
        workers.write_started.connect(self._take)

    def _assemble(self) -> None:
        self.setSizeGripEnabled(False)
        self.setContentsMargins(12, 2, 12, 2)
        self._progress.setFixedWidth(BAR_WIDTH)
        self._cancel.clicked.connect(self._on_cancel)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE_MS)
        self._timer.timeout.connect(lambda: self._set_shown(shown=True))
        self.addWidget(self._text, 1)
        self.addPermanentWidget(self._selection)
        self.addPermanentWidget(self._progress)
        self.addPermanentWidget(self._cancel)
        self._set_shown(shown=False)

    @Slot(object)
    def _take(self, operation: Operation) -> None:
        self._running.append(operation)
        operation.progressed.connect(self._on_progressed)
        operation.finished.connect(lambda: self._drop(operation))
        if len(self._running) == 1:
            self._begin(operation)

    def _begin(self, operation: Operation) -> None:
        self._text.setText(f"{said(operation.title)}…")
        self._progress.setRange(0, 0)
        self._cancel.setEnabled(True)
        self._timer.start()

    def _drop(self, operation: Operation) -> None:
        self._running.remove(operation)
        if self._running:
            self._begin(self._running[0])
        else:
            self._timer.stop()
            self._set_shown(shown=False)

    def _on_progressed(self, done: int, total: int, what: str) -> None:
        self._progress.setRange(0, total)
        self._progress.setValue(done)
        self._progress.setFormat(f"{done}/{total}")
        title = said(self._running[0].title)
        self._text.setText(f"{title}: {said(what)}" if what else title)

    def _on_cancel(self) -> None:
        self._cancel.setEnabled(False)
        self._text.setText(self.tr("Đang dừng…"))
        self._running[0].cancel()

    def _set_shown(self, *, shown: bool) -> None:
        for part in (self._text, self._progress, self._cancel):
            part.setVisible(shown)
