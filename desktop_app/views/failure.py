"""How a failure reaches the user: a known one as its sentence, a bug as a report to copy."""

from __future__ import annotations

import logging
import platform
import traceback
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, qVersion
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.errors import KnownError
from desktop_app.views.dialogs import message, present
from desktop_app.views.names import named
from desktop_app.views.sign import Sign

if TYPE_CHECKING:
    from desktop_app.views.form import FormDialog

ICON_SIZE = 32

_log = logging.getLogger(__name__)


def show_failure(parent: QWidget | None, error: BaseException) -> QDialog:
    """Tell the user of a failure; the dialog that does (`failure` or `bug`)."""
    if isinstance(error, KnownError):
        return message(parent, "failure", str(error), "warning")
    _log.debug("shown to the user as a bug", exc_info=error)
    dialog = BugDialog(parent, details(error))
    present(dialog)
    return dialog


def tell_in_form(form: FormDialog, error: BaseException) -> None:
    """Say in a form why what it asks for was not done; what was typed stays."""
    form.show_failure(str(error) if isinstance(error, KnownError) else "")
    if not isinstance(error, KnownError):
        show_failure(form, error)


def details(error: BaseException) -> str:
    """What a developer needs to know of a bug; holds no data but what the exception says."""
    about = (
        f"{QCoreApplication.applicationName()} {QCoreApplication.applicationVersion()}",
        f"Python {platform.python_version()} · Qt {qVersion()} · {platform.platform()}",
    )
    return "\n".join((*about, "", "".join(traceback.format_exception(error)).rstrip()))


class BugDialog(QDialog):
    """One sentence, and the details to show or copy."""

    def __init__(self, parent: QWidget | None, report: str) -> None:
        super().__init__(parent)
        named(self, "bug", self.tr("Lỗi ngoài dự kiến"))
        self.setWindowTitle(QCoreApplication.applicationName())
        self._report = named(QPlainTextEdit(report), "bug.details", self.tr("Chi tiết lỗi"))
        self._report.setReadOnly(True)
        self._report.setMinimumSize(560, 220)
        self._report.hide()
        layout = QVBoxLayout(self)
        layout.addLayout(self._sentence())
        layout.addWidget(self._report)
        layout.addLayout(self._buttons())

    def _sentence(self) -> QHBoxLayout:
        sign = Sign("error", "error", ICON_SIZE)
        text = QLabel(
            self.tr(
                "Chương trình gặp lỗi ngoài dự kiến nên việc vừa rồi chưa làm được. "
                "Dữ liệu đã lưu vẫn còn nguyên. Hãy sao chép chi tiết để gửi người hỗ trợ."
            )
        )
        text.setWordWrap(True)
        text.setMinimumWidth(380)
        named(text, "bug.sentence", self.tr("Lỗi ngoài dự kiến"))
        row = QHBoxLayout()
        row.addWidget(sign, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(text, stretch=1)
        return row

    def _buttons(self) -> QHBoxLayout:
        show = named(QPushButton(self.tr("Xem chi tiết")), "bug.show", self.tr("Xem chi tiết"))
        copy = named(
            QPushButton(self.tr("Sao chép chi tiết")), "bug.copy", self.tr("Sao chép chi tiết")
        )
        close = named(QPushButton(self.tr("Đóng")), "bug.close", self.tr("Đóng"))
        show.clicked.connect(self._toggle_details)
        copy.clicked.connect(self._copy)
        close.clicked.connect(self.accept)
        close.setDefault(True)
        row = QHBoxLayout()
        row.addWidget(show)
        row.addWidget(copy)
        row.addStretch()
        row.addWidget(close)
        return row

    def _toggle_details(self) -> None:
        self._report.setVisible(self._report.isHidden())
        self.adjustSize()

    def _copy(self) -> None:
        QApplication.clipboard().setText(self._report.toPlainText())
