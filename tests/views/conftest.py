"""The application as users have it, an office of plain values, and a window around it."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.app import furnish, prepare
from desktop_app.domain.changes import Actor
from desktop_app.domain.errors import StoreExists, StoreMissing
from desktop_app.domain.rows import Department
from desktop_app.services import demo
from desktop_app.services.office import Office
from desktop_app.views.context import Context
from desktop_app.views.main_window import Doors, MainWindow
from desktop_app.views.memory import memory
from desktop_app.views.operation import Workers
from tests.made_once import made_once
from tests.views.no_sql import statements_of_the_window
from tests.views.office import PlainOffice, specs

# The whole year takes as long as many test files: `make window` asks for it. The suite goes
# the same way in short, in test_whole_way.py.
_LONG = ["test_make_run.py", "test_whole_year.py"]
collect_ignore = [] if "THIDUA_WHOLE_YEAR" in os.environ else _LONG

# The offscreen platform says so of windows with a smallest size and of popup menus.
PLATFORM_NOISE = "This plugin does not support"
ACTOR = Actor("Trần Thị Thử")
# A busy build machine is slow, not wrong: what a test waits for comes, or does not come at all.
PATIENCE_MS = 30_000


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore(PLATFORM_NOISE, extend=True))


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_teardown() -> None:
    """What a test left half done is nobody's: windows go without asking."""
    made = QApplication.instance()
    for left in made.topLevelWidgets() if isinstance(made, QApplication) else ():
        if isinstance(left, MainWindow):
            left.give_way()


class PatientBot(QtBot):
    """Waits as long as the work takes."""

    def waitUntil(  # noqa: N802  # pytest-qt's name
        self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE_MS
    ) -> None:
        """Wait until the callback says so."""
        super().waitUntil(callback, timeout=timeout)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:  # noqa: ARG001  # started first
    return PatientBot(request)


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    made = QApplication.instance()
    if isinstance(made, QApplication):
        furnish(made)
        return made
    return prepare()


@pytest.fixture(autouse=True)
def _no_window_left(qapp: QApplication) -> Iterator[None]:
    """Dialogs that a test left open go before the next one looks for its own."""
    yield
    for left in qapp.topLevelWidgets():
        if isinstance(left, QDialog):
            left.done(0)
        left.close()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    stayed = [one.objectName() for one in qapp.topLevelWidgets() if one.isVisible()]
    assert stayed == [], "windows that the next test would find beside its own"


@pytest.fixture(autouse=True)
def asked_by_views() -> Iterator[list[str]]:
    """Whatever a test does to the window, all that it asks of the store is asked by a worker."""
    with statements_of_the_window() as found:
        yield found
    if found:
        pytest.fail("SQL on the window's thread:\n" + "\n".join(found), pytrace=False)


@pytest.fixture(autouse=True)
def _first_start(qapp: QApplication) -> None:
    """No test sees the widths and filters of the one before."""
    assert qapp is memory().parent()
    memory().forget()


@pytest.fixture(scope="session")
def new_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A department's store with nothing in it, made once; nobody writes to it."""
    path = tmp_path_factory.mktemp("new") / "so.thidua"
    Office.create(path, Department("Sở Thử nghiệm"), ACTOR).close()
    return path


@pytest.fixture(scope="session")
def sample_year(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store of the sample year: imported, scored; nobody writes to it."""

    def make(folder: Path) -> Path:
        return demo.run(folder, Actor("Văn phòng Sở")).store

    return made_once(tmp_path_factory, "sample-year", make)


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    """A window for dialogs to stand over."""
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def workers(qapp: QApplication) -> Iterator[Workers]:
    made = Workers(qapp)
    yield made
    made.close()


@pytest.fixture
def office() -> PlainOffice:
    return PlainOffice()


@pytest.fixture
def context(office: PlainOffice, workers: Workers) -> Context:
    return Context(office, workers, ACTOR, 2024)


@pytest.fixture
def window(qtbot: QtBot, office: PlainOffice, tmp_path: Path) -> MainWindow:
    """A window whose stores exist when their files do."""
    doors = Doors(
        open=_opener(office),
        create=_creator(office),
        place=lambda department: tmp_path / f"{department or 'sổ'}.thidua",
    )
    made = MainWindow(doors, specs(), ACTOR)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def _opener(office: PlainOffice) -> Callable[[Path], PlainOffice]:
    def open_store(path: Path) -> PlainOffice:
        if not path.exists():
            raise StoreMissing(path)
        return office

    return open_store


def _creator(office: PlainOffice) -> Callable[[Path, Department, Actor], PlainOffice]:
    def create(path: Path, department: Department, actor: Actor) -> PlainOffice:
        assert actor == ACTOR
        if path.exists():
            raise StoreExists(path)
        path.write_bytes(b"")
        office.name = department.name
        return office

    return create
