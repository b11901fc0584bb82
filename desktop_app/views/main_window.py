"""The window: menus, the open office or the welcome, and the status bar."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from desktop_app.domain.changes import Actor
from desktop_app.domain.progress import Progress
from desktop_app.domain.rows import Department
from desktop_app.views.context import Context, OfficeFace
from desktop_app.views.dialogs import choose_file, message, present
from desktop_app.views.failure import show_failure, tell_in_form
from desktop_app.views.form import Values
from desktop_app.views.leaving import close_asked, leave_store
from desktop_app.views.menus.bar import Menus, WindowActs
from desktop_app.views.names import named
from desktop_app.views.new_store import NewStoreDialog
from desktop_app.views.office_view import OfficeView
from desktop_app.views.operation import Operation, Workers
from desktop_app.views.page import PageSpec
from desktop_app.views.restoring import BroughtBack, bring_back
from desktop_app.views.welcome import Welcome
from desktop_app.views.work_bar import WorkBar
from desktop_app.views.zooming import zoom_by_wheel

SMALLEST = (960, 600)
FIRST_PAGE = "overview"
FIRST_SIZE = (1280, 720)


@dataclass(frozen=True, slots=True)
class Doors:
    """How an office is come by: open a store, or create one for a department.

    `place` is where a new department's store is suggested to be; `recent` the store that was last
    open, offered anew where it could not be opened; `sample` makes the sample year's store where
    there is none yet.
    """

    open: Callable[[Path], OfficeFace]
    create: Callable[[Path, Department, Actor], OfficeFace]
    place: Callable[[str], Path]
    recent: Path | None = None
    sample: Callable[[Progress], Path] | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a user is: a store, a year in it, and a page's name."""

    store: Path
    year: int
    page: str


class MainWindow(QMainWindow):
    """Shows one office at a time, or the welcome.

    Signals:
        store_entered: the path of the store that is open from now on.
    """

    store_entered = Signal(object)

    def __init__(self, doors: Doors, pages: Sequence[PageSpec], actor: Actor) -> None:
        super().__init__()
        named(self, "window", QCoreApplication.applicationName())
        self.workers = Workers(self)
        self._doors = doors
        self._pages = tuple(pages)
        self._actor = actor
        self._office: OfficeFace | None = None
        self._context: Context | None = None
        self._view: OfficeView | None = None
        self._path: Path | None = None
        self._is_leaving = False
        self._welcome = Welcome(doors.recent)
        self._stack = QStackedWidget()
        self._assemble()
        acts = WindowActs(self._on_open_wanted, self._on_create_wanted, self.close, self._on_about)
        self._menus = Menus(self, acts)
        zoom_by_wheel(self)

    @property
    def place(self) -> Place | None:
        """Where the user is: the store, the year, the page; None while no store is open."""
        if self._path is None or self._context is None or self._view is None:
            return None
        page = self._view.current
        return Place(self._path, self._context.year, page.objectName() if page else "")

    def go_to(self, place: Place) -> None:
        """Open a store, and there a year and a page."""

        def arrive(_path: Path) -> None:
            if self._context is not None:
                self._context.set_year(place.year)
                self._context.go_to(place.page)

        self.store_entered.connect(arrive, Qt.ConnectionType.SingleShotConnection)
        self.open_store(place.store)

    def open_store(self, path: Path) -> None:
        """Open a store; the one that is open stays until the new one is."""
        operation = self._enter(self.tr("Mở sổ"), lambda: self._doors.open(path), path)
        operation.failed.connect(lambda error: show_failure(self, error))

    def create_store(self, path: Path, department: Department) -> Operation:
        """Make a store for a department and open it; whoever asked tells of a failure."""
        return self._enter(
            self.tr("Tạo sổ mới"),
            lambda: self._doors.create(path, department, self._actor),
            path,
        )

    def open_sample(self) -> None:
        """Open the sample year, made first where it was never opened; cancelling leaves nothing."""
        if self._doors.sample is None:
            return
        operation = self.workers.write(self.tr("Chuẩn bị năm mẫu"), self._doors.sample)
        operation.succeeded.connect(self.open_store)
        operation.failed.connect(lambda error: show_failure(self, error))

    def give_way(self) -> None:
        """Close without asking: another window stands in this one's place."""
        self._is_leaving = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  # Qt's name
        """Ask first where something is half done; otherwise let go of the store."""
        if not self._is_leaving and close_asked(self, self.workers, self._leave):
            event.ignore()
            return
        if self._context is not None:
            self._context.leave()
        event.accept()
        self.workers.close(self._office.close if self._office is not None else None)

    def _assemble(self) -> None:
        self.setWindowTitle(QCoreApplication.applicationName())
        self.setMinimumSize(*SMALLEST)
        self.resize(QSize(*FIRST_SIZE).boundedTo(self.screen().availableSize()))
        self._welcome.create_wanted.connect(self._on_create_wanted)
        self._welcome.open_wanted.connect(self._on_open_wanted)
        self._welcome.recent_wanted.connect(self.open_store)
        self._welcome.sample_wanted.connect(self.open_sample)
        self._stack.addWidget(self._welcome)
        self.setCentralWidget(self._stack)
        self.setStatusBar(WorkBar(self.workers, self))

    def _enter(self, title: str, door: Callable[[], OfficeFace], path: Path) -> Operation:
        operation = self.workers.write(title, lambda _progress: _entered(door))
        operation.succeeded.connect(lambda entered: self._take(entered[0], entered[1], path))
        return operation

    def _take(self, office: OfficeFace, year: int, path: Path) -> None:
        self._leave_office()
        self._office, self._path = office, path
        self._context = Context(office, self.workers, self._actor, year, self)
        self._context.sample_wanted.connect(lambda: leave_store(self, self.open_sample))
        self._context.restore_wanted.connect(
            lambda copy: leave_store(self, lambda: self._restore(copy))
        )
        self._view = OfficeView(self._context, self._pages)
        self._stack.addWidget(self._view)
        self._stack.setCurrentWidget(self._view)
        self._menus.serve(self._context, self._view)
        self.setWindowTitle(f"{path.name} – {QCoreApplication.applicationName()}")
        self.store_entered.emit(path)

    def _leave_office(self) -> None:
        if self._office is None or self._context is None or self._view is None:
            return
        self._context.leave()
        closing, self._office = self._office, None
        self.workers.write(self.tr("Đóng sổ"), lambda _progress: closing.close())
        self._stack.removeWidget(self._view)
        self._view.deleteLater()

    def _restore(self, copy: Path) -> None:
        """Put a copy in the open store's place and open it; where that fails nothing changed."""
        office, path = self._office, self._path
        if office is None or path is None:
            return
        operation = self.workers.write(
            self.tr("Phục hồi"),
            lambda progress: bring_back(office, copy, path, self._doors.open, progress),
        )
        operation.succeeded.connect(lambda back: self._take_back(back, path))
        operation.failed.connect(lambda error: show_failure(self, error))

    def _take_back(self, back: BroughtBack, path: Path) -> None:
        self._take(back.office, back.year or datetime.now().astimezone().year, path)
        said = self.tr("Đã phục hồi sổ. Sổ trước đó được giữ ở “{kept}”.").format(kept=back.kept)
        if self._context is not None:
            self._context.tell(said, "success")

    def _leave(self) -> None:
        """Close, once what runs has stopped as it is told to."""
        if self.workers.writing:
            self.workers.when_idle(self.give_way)
            self.workers.cancel_writes()
        else:
            self.give_way()

    def _on_open_wanted(self) -> None:
        filters = (self.tr("Sổ Thi Đua (*.thidua)"), self.tr("Mọi tệp (*)"))
        title = self.tr("Mở sổ đã có")
        leave_store(self, lambda: choose_file(self, "open-store", title, filters, self.open_store))

    def _on_create_wanted(self) -> None:
        leave_store(self, self._ask_for_new)

    def _ask_for_new(self) -> None:
        form = NewStoreDialog(self, self._doors.place)
        form.submitted.connect(lambda values: self._create_by(form, values))
        present(form)

    def _create_by(self, form: NewStoreDialog, values: Values) -> None:
        form.set_busy(busy=True)
        operation = self.create_store(form.path_of(values), form.department_of(values))
        operation.succeeded.connect(form.accept)
        operation.succeeded.connect(lambda _entered: self._begin_first_run())
        operation.failed.connect(lambda error: tell_in_form(form, error))

    def _begin_first_run(self) -> None:
        """The assistant belongs to the first page."""
        if self._context is not None and any(one.name == FIRST_PAGE for one in self._pages):
            self._context.go_to(FIRST_PAGE, "first-run")

    def _on_about(self) -> None:
        version = QCoreApplication.applicationVersion()
        text = self.tr(
            "Sổ Thi Đua {version}\n\nTheo dõi phong trào thi đua, chấm điểm, xếp hạng và khen "
            "thưởng cho một cơ quan cấp sở. Chạy trên máy này, không cần mạng.\n\n"
            "Phần mềm tự do theo giấy phép Apache 2.0."
        )
        message(self, "about", text.format(version=version))


def _entered(door: Callable[[], OfficeFace]) -> tuple[OfficeFace, int]:
    """The office, and the year to begin with: the latest it knows, else the present one."""
    office = door()
    return office, max(office.years(), default=datetime.now().astimezone().year)
