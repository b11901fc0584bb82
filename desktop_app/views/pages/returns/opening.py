"""Files as units sent them: opened by the system's own program, or saved where the user wants."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from desktop_app.views.saving import Outgoing, ask_where, documents

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.services.office import Office
    from desktop_app.views.context import Context


def open_path(context: Context, path: Path) -> None:
    """Let the system open a file or a folder; say so where it has no program for it."""
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        told = _tr("Máy này không có chương trình để mở “{path}”. Hãy tự mở từ thư mục.")
        context.tell(told.format(path=path), "warning")


def open_original(context: Context, file_id: int) -> None:
    """Open a copy of an imported file, which cannot be written to."""
    office: Office = context.office
    context.command(
        _tr("Mở tệp gốc"),
        lambda _progress: office.originals.open_copy(file_id),
        lambda path: open_path(context, path),
    )


def save_original(context: Context, parent: QWidget, file_id: int, name: str) -> None:
    """Ask where an imported file goes, and write its exact bytes there."""
    office: Office = context.office
    told = _tr("Đã lưu tệp gốc vào “{path}”.")
    outgoing = Outgoing(
        parent,
        context,
        "source.save-as",
        _tr("Lưu tệp gốc"),
        _tr("Lưu tệp gốc"),
        # The dialog has asked already whether a file of that name may go.
        lambda path, _progress: office.originals.save(file_id, path, replace=True),
        lambda saved: context.tell(told.format(path=saved), "success"),
    )
    ask_where(outgoing, documents() / Path(name).name)


def _tr(text: str) -> str:
    return QCoreApplication.translate("opening", text)
