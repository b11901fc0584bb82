"""The window's program: the application, its language and look, and the office around it."""

import logging
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from importlib.metadata import PackageNotFoundError, version
from itertools import chain, count
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QLockFile, QObject, QStandardPaths, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication

from desktop_app import __version__
from desktop_app.config import (
    STORE_SUFFIX,
    data_folder,
    default_store,
    load_settings,
    save_settings,
    scratch_folder,
)
from desktop_app.domain.changes import Actor
from desktop_app.domain.progress import Progress
from desktop_app.views.collecting import collect_at_rest
from desktop_app.views.failure import show_failure
from desktop_app.views.look import look
from desktop_app.views.main_window import Doors, MainWindow
from desktop_app.views.pages import PAGES
from desktop_app.views.theme import furnish_style

_log = logging.getLogger(__name__)

SWITCH_SECONDS = 0.001


def run(store: Path | None, acting: str = "", argv: Sequence[str] = ()) -> int:
    """Open the window on the named store, else on the one last open; the exit status.

    `acting`: who acts, the system's user where nobody is named.
    """
    application = prepare(argv)
    sys.excepthook = on_unexpected
    wanted = store.absolute() if store is not None else recent_store()
    actor = Actor(acting) if acting else _system_actor()

    def make_window() -> MainWindow:
        made = MainWindow(_doors(wanted, actor), PAGES, actor)
        made.store_entered.connect(remember)
        return made

    shell = Shell(make_window)
    shell.window.show()
    alone = only_window()
    if alone is not None:
        shell.window.workers.write("Dọn tệp tạm", lambda _progress: _sweep())
    if wanted is not None:
        shell.window.open_store(wanted)
    return application.exec()


class Shell(QObject):
    """Holds the window, and makes it anew where another language is chosen."""

    def __init__(self, make: Callable[[], MainWindow]) -> None:
        super().__init__(QCoreApplication.instance())
        self._make = make
        self.window = make()
        look().spoken.connect(self.make_anew, Qt.ConnectionType.QueuedConnection)

    @Slot()
    def make_anew(self) -> None:
        """Another window in the place of this one, once its work is done."""
        before, place = self.window, self.window.place
        if before.workers.writing:
            before.workers.idle.connect(
                lambda: QTimer.singleShot(0, self.make_anew),
                Qt.ConnectionType.SingleShotConnection,
            )
            return
        after = self._make()
        after.setGeometry(before.geometry())
        after.setWindowState(before.windowState())
        after.show()
        before.give_way()
        self.window = after
        before.deleteLater()
        if place is not None:
            after.go_to(place)


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
    """Make the application, furnished.

    The window's thread takes turns with the workers every millisecond, not every five: with two
    workers that only calculate, a table of 60 × 20 cells was painted in 42 ms (at worst 63), before
    in 114 (225). Half a millisecond gained nothing more.
    """
    sys.setswitchinterval(SWITCH_SECONDS)
    QApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    application = QApplication(["so-thi-dua", *argv])
    furnish(application)
    collect_at_rest(application)
    return application


def furnish(application: QApplication) -> None:
    """Give an application its name, and the language and the look that its user chose."""
    QCoreApplication.setApplicationName("Sổ Thi Đua")
    QCoreApplication.setApplicationVersion(_version())
    settings = load_settings()
    furnish_style(application)
    look().speak(settings.language)
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

    return Doors(
        open=open_office,
        create=Office.create,
        place=place_for,
        recent=recent,
        sample=lambda progress: _sample_year(actor, progress),
    )


def _sample_year(actor: Actor, progress: Progress) -> Path:
    from desktop_app.services import demo  # noqa: PLC0415  # SQLAlchemy after Qt

    return demo.sample_store(data_folder() / "nam-mau", actor, progress)


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
