"""Saving a paper as a file, from a page or from a tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.papers import PDF
from desktop_app.views.memory import memory
from desktop_app.views.saving import Outgoing, ask_where, documents

if TYPE_CHECKING:
    from pathlib import Path

    from desktop_app.domain.papers import Paper
    from desktop_app.views.page import Page
    from desktop_app.views.pages.awards.panel import AwardsPanel

# What may be signed next.
LAST_PDF = "files.last-pdf"


class FileExport:
    """Saves papers from one page, or a tab; its dialogs are `PAGE.save` and `PAGE.another-name`."""

    def __init__(self, page: Page | AwardsPanel) -> None:
        self._page = page

    def ask(self, paper: Paper, name: str) -> None:
        """Let the user choose where the file goes, then write it; its ending is the format."""
        context = self._page.context
        write = context.office.papers.write
        outgoing = Outgoing(
            self._page,
            context,
            f"{self._page.objectName()}.save",
            _tr("Lưu thành tệp"),
            _tr("Xuất tệp"),
            lambda path, progress: write(paper, path, progress),
            self._say_where,
        )
        ask_where(outgoing, documents() / name.replace("/", "-"))

    def _say_where(self, path: Path) -> None:
        if path.suffix.lower() == PDF:
            memory().put(LAST_PDF, str(path))
        sentence = _tr("Đã xuất tệp “{name}” vào thư mục “{folder}”.")
        told = sentence.format(name=path.name, folder=path.parent)
        self._page.context.tell(told, "success")


def _tr(text: str) -> str:
    return QCoreApplication.translate("file_export", text)
