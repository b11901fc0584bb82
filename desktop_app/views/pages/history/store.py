"""The care of the store: where it is, whether it is sound, a copy of it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop_app.views.controls import button, label
from desktop_app.views.dialogs import choose_new_file
from desktop_app.views.memory import memory
from desktop_app.views.names import named
from desktop_app.views.page import MARGIN
from desktop_app.views.pages.history.copies import COPY_FOLDER, CopiesPart
from desktop_app.views.sign import Sign

if TYPE_CHECKING:
    from desktop_app.services.safekeeping import CheckOutcome
    from desktop_app.views.context import Context

SIGNS = {True: "success", False: "error"}


class StoreCare(QWidget):
    """Checks and copies, which change nothing, and the way back to a copy."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._path = Path(context.office.path)
        self._check = button("history.check", self.tr("Kiểm tra sổ"), "check")
        self._backup = button("history.backup", self.tr("Sao lưu ra tệp…"), "backup", primary=True)
        self._verdict = label("", "subtitle", "history.verdict")
        self._findings = QGridLayout()
        self._copies = CopiesPart(context)
        self._assemble()
        self._check.clicked.connect(self._on_check)
        self._backup.clicked.connect(self._on_backup)

    def refresh(self) -> None:
        """Look for copies anew."""
        self._copies.refresh()

    def _on_check(self) -> None:
        office = self._context.office
        self._check.setEnabled(False)
        operation = self._context.command(
            self.tr("Kiểm tra sổ"), office.safekeeping.check, self._show
        )
        operation.finished.connect(lambda: self._check.setEnabled(True))

    def _show(self, outcome: CheckOutcome) -> None:
        while self._findings.count():
            left = self._findings.takeAt(0).widget()
            left.hide()
            left.deleteLater()
        said = self.tr("Sổ nguyên vẹn.") if outcome.ok else self.tr("Sổ có chỗ sai, xem bên dưới.")
        self._verdict.setText(said)
        for row, finding in enumerate(outcome.findings):
            sign = Sign(SIGNS[finding.ok], SIGNS[finding.ok])
            self._findings.addWidget(sign, row, 0, Qt.AlignmentFlag.AlignTop)
            sentence = label(finding.sentence, name=f"history.finding.{finding.code}")
            sentence.setWordWrap(True)
            self._findings.addWidget(sentence, row, 1)

    def _on_backup(self) -> None:
        dialog = choose_new_file(
            self,
            "history.backup-file",
            self.tr("Sao lưu ra tệp"),
            suggested_copy(self._path, datetime.now().astimezone()),
            self._write_copy,
        )
        # A copy never replaces a file, so there is nothing to agree to.
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)

    def _write_copy(self, target: Path) -> None:
        office = self._context.office
        self._context.command(
            self.tr("Sao lưu"),
            lambda progress: office.safekeeping.backup(target, progress),
            self._say_where,
        )

    def _say_where(self, target: Path) -> None:
        memory().put(COPY_FOLDER, str(target.parent))
        self._copies.refresh()
        said = self.tr("Đã sao lưu vào “{path}”.").format(path=target)
        self._context.tell(said, "success")

    def _assemble(self) -> None:
        where = named(QLabel(str(self._path)), "history.path", self.tr("Tệp dữ liệu"))
        where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        where.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(self._backup)
        row.addWidget(self._check)
        row.addStretch()
        self._findings.setColumnStretch(1, 1)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setSpacing(10)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.addWidget(label(self.tr("Tệp dữ liệu"), "step"))
        column.addWidget(where)
        hint = self.tr(
            "Sao lưu thường xuyên, vào một ổ đĩa khác. Bản sao lưu mở được như một sổ bình thường."
        )
        column.addWidget(label(hint, "hint"))
        column.addLayout(row)
        column.addWidget(self._verdict)
        column.addLayout(self._findings)
        column.addWidget(self._copies, stretch=1)
        # All findings and the copies stand under one another, also in a small window.
        area = named(QScrollArea(), "history.store-area", self.tr("Sao lưu"))
        area.setWidget(inside)
        area.setWidgetResizable(True)
        # The tab's own sheet shows through.
        area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)


def suggested_copy(store: Path, now: datetime) -> Path:
    """A name that says of which store and of when the copy is, in the user's documents."""
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(documents))
    name = f"{store.stem} sao lưu {now:%Y-%m-%d %H.%M}{store.suffix}"
    return (folder if folder.is_dir() else store.parent) / name
