"""Saving a report as a file: where to, the work, another name where the first is in use."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QStandardPaths

from desktop_app.domain.errors import CannotWrite, DiskFull
from desktop_app.views.dialogs import choose_new_file, confirm
from desktop_app.views.memory import memory

if TYPE_CHECKING:
    from desktop_app.domain.papers import Paper
    from desktop_app.views.page import Page
    from desktop_app.views.pages.awards.panel import AwardsPanel

# Where files go: the folder that was set, and the one that was used last.
FOLDER, LAST_FOLDER = "files.folder", "files.last-folder"
FORBIDDEN = '\\/:*?"<>|'
LONGEST_NAME = 120


class FileExport:
    """Saves papers from one page, or a tab; its dialogs are `PAGE.save` and `PAGE.another-name`."""

    def __init__(self, page: Page | AwardsPanel) -> None:
        self._page = page

    def ask(self, paper: Paper, name: str) -> None:
        """Let the user choose where the file goes, then write it; its ending is the format."""
        choose_new_file(
            self._page,
            f"{self._page.objectName()}.save",
            _tr("Lưu thành tệp"),
            documents() / file_name(name),
            lambda path: self._write(paper, path),
        )

    def _write(self, paper: Paper, path: Path) -> None:
        context = self._page.context
        write = context.office.papers.write
        context.command(
            _tr("Xuất tệp"),
            lambda progress: write(paper, path, progress),
            self._say_where,
            lambda error: self._on_failure(error, paper, path),
        )

    def _say_where(self, path: Path) -> None:
        remember_folder(path.parent)
        sentence = _tr("Đã xuất tệp “{name}” vào thư mục “{folder}”.")
        told = sentence.format(name=path.name, folder=path.parent)
        self._page.context.tell(told, "success")

    def _on_failure(self, error: BaseException, paper: Paper, path: Path) -> None:
        if not isinstance(error, CannotWrite | DiskFull):
            self._page.context.show_failure(error)
            return
        confirm(
            self._page,
            f"{self._page.objectName()}.another-name",
            str(error),
            _tr("Lưu với tên khác…"),
            lambda: self.ask(paper, another(path).name),
        )


def another(path: Path) -> Path:
    """A name like it that no file has yet."""
    number = 2
    while _is_taken(found := path.with_stem(f"{path.stem} ({number})")):
        number += 1
    return found


def _is_taken(path: Path) -> bool:
    return os.path.exists(path)  # noqa: PTH110  # `Path.exists` raises where a name is too long


def documents() -> Path:
    """The folder for files: the one that was set, else the last one, else the user's documents."""
    kept = (memory().get(key) for key in (FOLDER, LAST_FOLDER))
    there = (Path(one) for one in kept if isinstance(one, str) and Path(one).is_dir())
    return next(there, None) or own_documents()


def remember_folder(folder: Path) -> None:
    """Begin there the next time, where no folder was set."""
    memory().put(LAST_FOLDER, str(folder))


def file_name(text: str) -> str:
    """A text as the name of a file that any system takes."""
    return "".join("-" if letter in FORBIDDEN else letter for letter in text)[-LONGEST_NAME:]


def own_documents() -> Path:
    """The folder in which the user keeps documents."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    found = Path(QStandardPaths.writableLocation(place))
    return found if found.is_dir() else Path.home()


def _tr(text: str) -> str:
    return QCoreApplication.translate("file_export", text)
