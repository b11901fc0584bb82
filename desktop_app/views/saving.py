"""Saving as a file, everywhere the same: where to, the work, another name where one is refused."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QStandardPaths

from desktop_app.domain.errors import (
    CannotWrite,
    DiskFull,
    FolderRefuses,
    NameTooLong,
    PlaceGone,
)
from desktop_app.domain.file_names import safe_name
from desktop_app.views.dialogs import choose_new_file, confirm
from desktop_app.views.memory import memory

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.progress import Progress
    from desktop_app.views.context import Context

# Where files go: the folder that was set, and the one that was used last.
FOLDER, LAST_FOLDER = "files.folder", "files.last-folder"
SHORT_NAME = 100  # bytes of a name that is offered where the first one was too long


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A file to be saved.

    `name`: the dialog's ("reports.save"); the one that offers another name is named beside it
    ("reports.another-name"). `title`: the dialog's; `act`: what the work is called while it runs;
    `done`: is told what `work` gave back.
    """

    over: QWidget
    context: Context
    name: str
    title: str
    act: str
    work: Callable[[Path, Progress], object]
    done: Callable[[Any], object]


def ask_where(outgoing: Outgoing, suggested: Path) -> None:
    """Let the user choose where a file goes, then write it; its ending is the format."""
    choose_new_file(
        outgoing.over, outgoing.name, outgoing.title, suggested, lambda path: _write(outgoing, path)
    )


def another(path: Path) -> Path:
    """A name like it that no file has yet."""
    number = 2
    while _is_taken(found := path.with_stem(f"{path.stem} ({number})")):
        number += 1
    return found


def documents() -> Path:
    """The folder for files: the one that was set, else the last one, else the user's documents."""
    kept = (memory().get(key) for key in (FOLDER, LAST_FOLDER))
    there = (Path(one) for one in kept if isinstance(one, str) and Path(one).is_dir())
    return next(there, None) or own_documents()


def remember_folder(folder: Path) -> None:
    """Begin there the next time, where no folder was set."""
    memory().put(LAST_FOLDER, str(folder))


def own_documents() -> Path:
    """The folder in which the user keeps documents."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    found = Path(QStandardPaths.writableLocation(place))
    return found if found.is_dir() else Path.home()


def _write(outgoing: Outgoing, path: Path) -> None:
    def done(result: object) -> None:
        remember_folder(path.parent)
        outgoing.done(result)

    outgoing.context.command(
        outgoing.act,
        lambda progress: outgoing.work(path, progress),
        done,
        lambda error: _on_failure(outgoing, error, path),
    )


def _on_failure(outgoing: Outgoing, error: BaseException, path: Path) -> None:
    if not isinstance(error, CannotWrite | DiskFull):
        outgoing.context.show_failure(error)
        return
    confirm(
        outgoing.over,
        f"{outgoing.name.rpartition('.')[0]}.another-name",
        str(error),
        _tr("Lưu với tên khác…"),
        lambda: ask_where(outgoing, _place_after(error, path)),
    )


def _place_after(error: CannotWrite | DiskFull, path: Path) -> Path:
    """A free name in the same folder; in the user's own where that folder was what refused."""
    if isinstance(error, NameTooLong):
        return _free(own_documents() / safe_name(path.name, SHORT_NAME))
    if isinstance(error, PlaceGone | FolderRefuses | DiskFull):
        return _free(own_documents() / path.name)
    return another(path)


def _free(path: Path) -> Path:
    return another(path) if _is_taken(path) else path


def _is_taken(path: Path) -> bool:
    return os.path.exists(path)  # noqa: PTH110  # `Path.exists` raises where a name is too long


def _tr(text: str) -> str:
    return QCoreApplication.translate("saving", text)
