"""The window's program: the application, its language and look, and the office around it."""

import logging
import sys
from collections.abc import Sequence
from dataclasses import replace
from importlib.metadata import PackageNotFoundError, version
from itertools import chain, count
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QLockFile, QStandardPaths, Qt
from PySide6.QtWidgets import QApplication

from desktop_app import __version__
from desktop_app.config import (
    STORE_SUFFIX,
    default_store,
    load_settings,
    save_settings,
    scratch_folder,
)
from desktop_app.domain.changes import Actor
from desktop_app.views.failure import show_failure
from desktop_app.views.language import speak
from desktop_app.views.look import look
from desktop_app.views.main_window import Doors, MainWindow
from desktop_app.views.pages import PAGES
from desktop_app.views.theme import furnish_style

_log = logging.getLogger(__name__)


def run(store: Path | None, acting: str = "", argv: Sequence[str] = ()) -> int:
    """Open the window on the named store, else on the one last open; the exit status.

    `acting`: who acts, the system's user where nobody is named.
    """
    application = prepare(argv)
    sys.excepthook = on_unexpected
    wanted = store.absolute() if store is not None else recent_store()
    actor = Actor(acting) if acting else _system_actor()
    window = MainWindow(_doors(wanted, actor), PAGES, actor)
    window.store_entered.connect(remember)
    window.show()
    alone = only_window()
    if alone is not None:
        window.workers.write("Dọn tệp tạm", lambda _progress: _sweep())
    if wanted is not None:
        window.open_store(wanted)
    return application.exec()


def recent_store() -> Path | None:
    """The store that was open last, else the default one where it exists."""
    last = load_settings().last_store
    if last:
        return Path(last)
    return default_store() if default_store().exists() else None


def remember(store: Path) -> None:
    """Keep the store in mind for the next start; without it the user only has to choose again."""
    try:
        save_settings(replace(load_settings(), last_store=str(store)))
    except OSError:
        _log.info("settings not saved", exc_info=True)


def only_window() -> QLockFile | None:
    """The sign that no other window of this user runs, to be held on to; None where one does."""
    lock = QLockFile(str(scratch_folder() / "window.lock"))
    lock.setStaleLockTime(0)
    return lock if lock.tryLock(0) else None


def prepare(argv: Sequence[str] = ()) -> QApplication:
    """Make the application, furnished."""
    QApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    application = QApplication(["so-thi-dua", *argv])
    furnish(application)
    return application


def furnish(application: QApplication) -> None:
    """Give an application its name, and the language and the look that its user chose."""
    QCoreApplication.setApplicationName("Sổ Thi Đua")
    QCoreApplication.setApplicationVersion(_version())
    settings = load_settings()
    speak(application, settings.language)
    furnish_style(application)
    look().choose(settings.scheme, settings.text_percent)


def on_unexpected(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Show a bug as a sentence with details to copy; Ctrl+C in a terminal ends the program."""
    if issubclass(kind, KeyboardInterrupt):
        QApplication.quit()
        return
    _log.error("unexpected", exc_info=(kind, error, trace))
    show_failure(QApplication.activeWindow(), error)


def place_for(department: str) -> Path:
    """Where a new store is suggested: the default store first, then the user's documents."""
    if not default_store().exists():
        return default_store()
    bare = "".join(char for char in department if char not in '<>:"/\\|?*').strip(". ")
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(documents))
    name = bare or default_store().stem
    names = chain([name], (f"{name} ({number})" for number in count(2)))
    return next(path for name in names if not (path := folder / f"{name}{STORE_SUFFIX}").exists())


def _doors(recent: Path | None, actor: Actor) -> Doors:
    from desktop_app.services.office import Office  # noqa: PLC0415  # SQLAlchemy after Qt

    def open_office(path: Path) -> Office:
        return Office.open(path, actor)

    return Doors(open=open_office, create=Office.create, place=place_for, recent=recent)


def _system_actor() -> Actor:
    from desktop_app.services.office import system_actor  # noqa: PLC0415  # SQLAlchemy after Qt

    return system_actor()


def _sweep() -> None:
    from desktop_app.services.office import sweep  # noqa: PLC0415  # SQLAlchemy after Qt

    sweep()


def _version() -> str:
    """The installed program's version, else that of this checkout."""
    try:
        return version("so-thi-dua")
    except PackageNotFoundError:
        return __version__
