"""A store that has its units and one campaign, and workbooks as units send them."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtCore import QModelIndex, QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QLineEdit, QTableView, QTabWidget
from pytestqt.qtbot import QtBot

from desktop_app.config import resource
from desktop_app.services.importing import ImportOptions
from desktop_app.services.office import Office
from tests.views.conftest import ACTOR
from tests.views.driving import (
    click,
    click_at,
    double_click_at,
    enter_path,
    find,
    is_shown,
    press,
    write,
)
from tests.views.pages.conftest import OpenPage
from tests.views.pages.shown import rows_shown

Giver = tuple[str, str]
Book = Callable[[str, str, Sequence[Giver]], Path]
Preview = Callable[[Path], None]


@pytest.fixture(scope="session")
def prepared(new_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """26 units and the poverty campaign of 2024; nobody writes to it."""
    path = Path(shutil.copy(new_store, tmp_path_factory.mktemp("prepared")))
    office = Office.open(path, ACTOR)
    units = resource("sample_year", "01-don-vi")
    office.importing.commit(office.importing.preview([units], ImportOptions(2024)))
    office.campaigns.launch("vi-nguoi-ngheo", 2024)
    office.close()
    return path


@pytest.fixture
def campaign_store(prepared: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(prepared, tmp_path / "so.thidua"))


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """The folder that units' files are saved in."""
    made = tmp_path / "bao-cao"
    made.mkdir()
    return made


@pytest.fixture
def book(inbox: Path) -> Book:
    """Writes a list of givers: name and amount as typed; data begin in row 5, amounts in C."""

    def written(name: str, unit: str, givers: Sequence[Giver]) -> Path:
        workbook = Workbook()
        sheet = workbook.active
        assert sheet is not None
        sheet.title = "DS"
        sheet.append(["Danh sách ủng hộ Quỹ “Vì người nghèo” năm 2024"])
        sheet.append([f"Đơn vị: {unit}"])
        sheet.append([])
        sheet.append(["STT", "Họ và tên", "Số tiền (đồng)"])
        for number, giver in enumerate(givers, 1):
            sheet.append([number, *giver])
        workbook.save(inbox / name)
        return inbox / name

    return written


@pytest.fixture
def preview(qtbot: QtBot, campaign_store: Path, open_page: OpenPage) -> Preview:
    """Opens the import of the small store and reads a folder, up to the preview."""

    def shown(folder: Path) -> None:
        open_page(campaign_store, "Báo cáo đơn vị")
        choose_folder(qtbot, folder)
        read(qtbot)

    return shown


class Opened(QObject):
    """What the system was asked to open."""

    def __init__(self) -> None:
        super().__init__()
        self.paths: list[Path] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.paths.append(Path(url.toLocalFile()))


@pytest.fixture
def opened() -> Iterator[Opened]:
    """Stands where the system's own programs do."""
    made = Opened()
    # The stubs say bytes, and bytes it refuses.
    QDesktopServices.setUrlHandler("file", made, "take")  # type: ignore[arg-type]
    yield made
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture
def board(qtbot: QtBot, store: Path, open_page: OpenPage) -> Path:
    """The board of the sample year; the store that is open."""
    open_page(store, "Báo cáo đơn vị")
    qtbot.waitUntil(lambda: is_shown("returns.board") and rows_in("returns.board") > 0)
    return store


def choose_folder(qtbot: QtBot, folder: Path) -> None:
    """Open the import by its button and choose a folder."""
    qtbot.waitUntil(lambda: is_shown("returns.board") and rows_in("returns.board") > 0)
    click("returns.import")
    qtbot.waitUntil(lambda: is_shown("import.add-folder"))
    click("import.add-folder")
    enter_path("import.choose-folder", str(folder))
    qtbot.waitUntil(lambda: not is_shown("import.choose-folder"))


def read(qtbot: QtBot) -> None:
    """Read what was chosen and wait for the preview."""
    click("import.read")
    wait_for_preview(qtbot)


def wait_for_preview(qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: is_shown("import.files"), timeout=30_000)


def statuses() -> dict[str, str]:
    """What becomes of each file of the preview, by its name."""
    return {row[1]: row[2] for row in rows_shown("import.files")}


def confirm_import(qtbot: QtBot) -> None:
    click("import.commit")
    qtbot.waitUntil(lambda: is_shown("import.result.files"), timeout=30_000)


def rows_in(name: str) -> int:
    return find(name, QTableView).model().rowCount()


def turn_to(tab: str) -> None:
    """Show the current file in another way: the tab whose text begins so."""
    bar = find("import.tabs", QTabWidget).tabBar()
    at = next(at for at in range(bar.count()) if bar.tabText(at).startswith(tab))
    assert bar.isTabVisible(at), f"{tab} is not offered"
    click_at(bar, bar.tabRect(at).center())


def cell_text(cell: str) -> str:
    """What the grid of the file shows in a cell."""
    return str(cell_index(cell).data() or "")


def cell_index(cell: str) -> QModelIndex:
    """A cell of the grid by the letter and the number that the grid shows; invalid for none."""
    shown = find("import.grid", QTableView).model()
    letters = cell.rstrip("0123456789")
    number = cell[len(letters) :]
    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    columns = [
        str(shown.headerData(at, across)).splitlines()[0] for at in range(shown.columnCount())
    ]
    rows = (at for at in range(shown.rowCount()) if shown.headerData(at, down) == number)
    row = next(rows, -1)
    return shown.index(row, columns.index(letters)) if letters in columns else QModelIndex()


def current_cell() -> str:
    """The cell of the grid that is current."""
    grid = find("import.grid", QTableView)
    index, shown = grid.currentIndex(), grid.model()
    letter = str(shown.headerData(index.column(), Qt.Orientation.Horizontal)).splitlines()[0]
    return f"{letter}{shown.headerData(index.row(), Qt.Orientation.Vertical)}"


def click_cell(cell: str) -> None:
    """Click a cell of the grid, scrolled to as one would."""
    grid, index = find("import.grid", QTableView), cell_index(cell)
    grid.scrollTo(index)
    click_at(grid.viewport(), grid.visualRect(index).center())


def wait_for_grid(qtbot: QtBot, cell: str, text: str) -> None:
    """Wait until the grid shows a text in a cell."""

    def shown() -> None:
        assert cell_text(cell) == text

    qtbot.waitUntil(shown)


def type_over(text: str) -> None:
    """Replace what the open editor of a cell holds, and press Enter."""
    editor = find("import.grid.editor", QLineEdit)
    editor.selectAll()
    if text:
        write(editor, text)
    else:
        press(editor, Qt.Key.Key_Delete)
    press(editor, Qt.Key.Key_Return)


def mend(qtbot: QtBot, cell: str, text: str) -> None:
    """Double-click a cell, type over it, and wait until the file was checked with it."""
    grid, index = find("import.grid", QTableView), cell_index(cell)
    grid.scrollTo(index)
    place = grid.visualRect(index).center()
    click_at(grid.viewport(), place)
    double_click_at(grid.viewport(), place)
    type_over(text)
    wait_until_checked(qtbot)


def wait_until_checked(qtbot: QtBot) -> None:
    """Wait until no cell is being mended and no correction is being worked out."""
    qtbot.waitUntil(lambda: not is_shown("import.grid.editor"))
    qtbot.waitUntil(lambda: find("import.note", QLabel).text() == "")
