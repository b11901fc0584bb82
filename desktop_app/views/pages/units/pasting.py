"""A list that was copied in Excel goes through the same preview as a file that units send."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from desktop_app.domain.intake import Kind
from desktop_app.views.dialogs import message, present
from desktop_app.views.pages.returns.import_dialog import ImportDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.views.context import Context

_FILES = {Kind.UNITS: "Don vi dan tu Excel.tsv", Kind.PEOPLE: "Can bo dan tu Excel.tsv"}


def paste_list(context: Context, kind: Kind, parent: QWidget) -> None:
    """Open the import of what the clipboard holds: rows of cells, their headings first."""
    text = QApplication.clipboard().text()
    if "\n" not in text.strip() or "\t" not in text:
        message(parent, "units.paste-empty", _how())
        return
    # The preview reads the file anew when it goes in, so that it stays until the dialog is closed.
    folder = TemporaryDirectory(prefix="so-thi-dua-")
    path = Path(folder.name) / _FILES[kind]
    path.write_text(text, encoding="utf-8-sig", newline="")
    dialog = ImportDialog(context, (), kind, parent)
    dialog.add([path])
    dialog.finished.connect(lambda _result: folder.cleanup())
    present(dialog)


def _how() -> str:
    return _tr(
        "Hãy mở danh sách trong Excel, chọn các dòng kể cả dòng tiêu đề (ít nhất hai cột), bấm "
        "Ctrl+C rồi quay lại đây."
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("pasting", text)
