"""Answers to the units, all at once into a folder, from a preview or from what went in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.views.dialogs import choose_folder, message

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.intake_rows import AnswersMade
    from desktop_app.domain.progress import Progress
    from desktop_app.services.importing import Preview
    from desktop_app.services.office import Office

    Write = Callable[[Progress], AnswersMade]


def ask_folder(parent: QWidget, then: Callable[[Path], object]) -> None:
    """Ask where the answers go."""
    choose_folder(parent, "import.answers-folder", _tr("Thư mục để các tệp góp ý"), then)


def writer(office: Office, preview: Preview | None, import_id: int | None, folder: Path) -> Write:
    """What writes the answers: to a preview, or to an import where there is no preview any more."""
    answers = office.answers
    if preview is not None:
        return lambda progress: answers.write_preview(preview, folder, progress)
    number = import_id or 0
    return lambda progress: answers.write(number, folder, progress)


def tell(parent: QWidget, made: AnswersMade, folder: Path) -> None:
    """Say what was written, and where."""
    text = _tr("Không có tệp nào có lỗi hay cảnh báo nên không có gì để góp ý.")
    if made.paths:
        told = _tr(
            "Đã tạo {count} tệp góp ý trong thư mục “{folder}”. Mỗi tệp là bản của đơn vị, "
            "lỗi được tô màu và ghi chú ngay tại ô; trang đầu liệt kê tất cả."
        )
        text = told.format(count=len(made.paths), folder=folder)
    message(parent, "import.answers-made", text)


def _tr(text: str) -> str:
    return QCoreApplication.translate("import", text)
