"""The step of an import in which the user waits, and may stop."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from desktop_app.views.controls import button, label
from desktop_app.views.names import named
from desktop_app.views.operation import Operation

WIDTH = 460


class WorkingStep(QWidget):
    """Shows how far an operation is; stopping it leaves the store as it was.

    Signals:
        stop_wanted: the user asked to stop.
    """

    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what = label("", "subtitle", "import.working")
        self._detail = label("", "hint", "import.working-detail")
        self._bar = named(QProgressBar(), "import.progress", self.tr("Tiến độ"))
        self._stop = button("import.stop", self.tr("&Dừng"), "close")
        self._stop.clicked.connect(self.stop_wanted)
        self._assemble()

    def follow(self, operation: Operation, what: str) -> None:
        """Show an operation from its beginning."""
        self._what.setText(what)
        self._detail.setText("")
        self._bar.setRange(0, 0)
        self._stop.setEnabled(True)
        operation.progressed.connect(self._on_progressed)

    def stopping(self) -> None:
        """Say that the work has been asked to stop."""
        self._stop.setEnabled(False)
        self._what.setText(self.tr("Đang dừng…"))

    @Slot(int, int, str)
    def _on_progressed(self, done: int, total: int, what: str) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._bar.setFormat(f"{done}/{total}")
        self._detail.setText(f"{what}: {done}/{total}")

    def _assemble(self) -> None:
        inner = QWidget()
        inner.setFixedWidth(WIDTH)
        column = QVBoxLayout(inner)
        for one in (self._what, self._detail, self._bar):
            column.addWidget(one)
        column.addWidget(self._stop, alignment=Qt.AlignmentFlag.AlignRight)
        layout = QVBoxLayout(self)
        layout.addStretch()
        layout.addWidget(inner, alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch()
