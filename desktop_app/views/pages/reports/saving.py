"""Saving a paper as a file: where to, the work, another name where the first cannot be written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from desktop_app.domain.errors import CannotWrite, DiskFull
from desktop_app.views.dialogs import choose_new_file, confirm
from desktop_app.views.pages.file_export import another, documents, file_name, remember_folder
from desktop_app.views.pages.reports.words import tr

if TYPE_CHECKING:
    from pathlib import Path

    from desktop_app.domain.papers import Paper
    from desktop_app.views.page import Page


class PaperSaving:
    """Saves from the page; the dialogs are `reports.save` and `reports.another-name`."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def ask(self, paper: Paper, name: str) -> None:
        """Let the user choose where the file goes, then write it; its ending is the format."""
        choose_new_file(
            self._page,
            "reports.save",
            tr("Lưu thành tệp"),
            documents() / file_name(name),
            lambda path: self._write(paper, path),
        )

    def open_folder(self) -> None:
        """Show the folder in which papers are saved."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(documents())))

    def _write(self, paper: Paper, path: Path) -> None:
        context = self._page.context
        write = context.office.papers.write
        context.command(
            tr("Lưu tệp"),
            lambda progress: write(paper, path, progress),
            self._say_where,
            lambda error: self._on_failure(error, paper, path),
        )

    def _say_where(self, path: Path) -> None:
        remember_folder(path.parent)
        sentence = tr("Đã lưu tệp “{name}” vào thư mục “{folder}”.")
        told = sentence.format(name=path.name, folder=path.parent)
        self._page.context.tell(told, "success")

    def _on_failure(self, error: BaseException, paper: Paper, path: Path) -> None:
        if not isinstance(error, CannotWrite | DiskFull):
            self._page.context.show_failure(error)
            return
        confirm(
            self._page,
            "reports.another-name",
            str(error),
            tr("Lưu với tên khác…"),
            lambda: self.ask(paper, another(path).name),
        )
