"""An intake on a store with two units and the poverty campaign."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.domain.rows import ImportOutcome
from desktop_app.services import store
from desktop_app.services.campaigns import Campaigns
from desktop_app.services.desk import Desk
from desktop_app.services.importing import Importing, ImportOptions
from tests.services import books
from tests.services.conftest import CLERK, NOW

YEAR = 2024
STORE, UNITS = "so.thidua", "don vi.xlsx"


class Intake:
    """Imports files the way a clerk does: look, then confirm."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self.desk = desk
        self.folder = folder
        self.service = Importing(desk)

    def take(self, *paths: Path, accept: bool = False, **options: object) -> ImportOutcome:
        """Preview and confirm."""
        wanted = ImportOptions(YEAR, **options)  # type: ignore[arg-type]
        preview = self.service.preview(paths, wanted)
        return self.service.commit(preview, accept_valid_rows=accept).value


@pytest.fixture(scope="session")
def begun(tmp_path_factory: pytest.TempPathFactory, empty_store: Path) -> Path:
    """A folder with a store in which two campaigns run and two units are listed, made once."""
    folder = tmp_path_factory.mktemp("begun")
    shutil.copyfile(empty_store, folder / STORE)
    database = store.open_store(folder / STORE)
    desk = Desk(database, CLERK, lambda: NOW)
    Campaigns(desk).launch("vi-nguoi-ngheo", YEAR)
    Campaigns(desk).launch("nong-thon-moi", YEAR)
    intake = Intake(desk, folder)
    intake.take(books.units(folder / UNITS, "Văn phòng", "Thanh tra"))
    intake.service.close()
    database.close()
    return folder


@pytest.fixture
def intake(tmp_path: Path, begun: Path) -> Iterator[Intake]:
    """An intake on a copy of that store, with the list of units in its folder."""
    shutil.copyfile(begun / STORE, tmp_path / "intake.thidua")
    database = store.open_store(tmp_path / "intake.thidua")
    folder = tmp_path / "tệp gửi về"
    folder.mkdir()
    shutil.copyfile(begun / UNITS, folder / UNITS)
    intake = Intake(Desk(database, CLERK, lambda: NOW), folder)
    yield intake
    intake.service.close()
    database.close()
