"""“Kiểm tra chữ ký”: whose signatures a PDF bears, and whether they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.reports.signatures import OFFLINE, signature_lines, verdict
from desktop_app.views.controls import button, label, repolish
from desktop_app.views.dialogs import choose_file, present
from desktop_app.views.form_rows import sentence_label
from desktop_app.views.language import said
from desktop_app.views.names import named
from desktop_app.views.saving import documents, remember_folder

if TYPE_CHECKING:
    from pathlib import Path

    from desktop_app.domain.signing import FileCheck
    from desktop_app.views.context import Context

NAME = "reports.check-dialog"
SIZE = (680, 420)


class CheckDialog(QDialog):
    """The signatures of one file."""

    def __init__(self, found: FileCheck, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, NAME, _tr("Kiểm tra chữ ký số"))
        self.setWindowTitle(_tr("Kiểm tra chữ ký số"))
        self.resize(*SIZE)
        whole = named(sentence_label(verdict(found)), f"{NAME}.verdict", _tr("Kết luận"))
        whole.setProperty("role", "subtitle" if found.holds else "field-problem")
        repolish(whole)
        text = "\n\n".join("\n".join(map(said, lines)) for lines in signature_lines(found))
        told = named(QPlainTextEdit(text), f"{NAME}.signatures", _tr("Các chữ ký số"))
        told.setReadOnly(True)
        told.setTabChangesFocus(True)
        close = button(f"{NAME}.close", _tr("Đón&g"))
        close.clicked.connect(self.accept)
        acts = QHBoxLayout()
        acts.addStretch()
        acts.addWidget(close)
        layout = QVBoxLayout(self)
        layout.addWidget(whole)
        layout.addWidget(told, stretch=1)
        layout.addWidget(label(OFFLINE, "hint", f"{NAME}.offline"))
        layout.addLayout(acts)


def ask_what_to_check(context: Context, parent: QWidget, file: Path | None) -> None:
    """Let a PDF be chosen (dialog `reports.check-file`), then show its signatures."""
    filters = (_tr("Tệp PDF (*.pdf)"),)
    title = _tr("Chọn tệp PDF cần kiểm tra chữ ký")
    dialog = choose_file(
        parent, "reports.check-file", title, filters, lambda path: _check(context, parent, path)
    )
    dialog.setDirectory(str(file.parent if file else documents()))


def _check(context: Context, parent: QWidget, path: Path) -> None:
    remember_folder(path.parent)
    verify = context.office.signing.verify
    context.ask(
        "reports.check",
        lambda: verify(path),
        lambda found: present(CheckDialog(found, parent)),
        context.show_failure,
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("signing_checking", text)
