"""An intake on a store with two units and the poverty campaign."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.domain.rows import ImportOutcome
from desktop_app.services.campaigns import Campaigns
from desktop_app.services.desk import Desk
from desktop_app.services.importing import Importing, ImportOptions
from tests.services import books

YEAR = 2024


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


@pytest.fixture
def intake(desk: Desk, tmp_path: Path) -> Iterator[Intake]:
    Campaigns(desk).launch("vi-nguoi-ngheo", YEAR)
    Campaigns(desk).launch("nong-thon-moi", YEAR)
    intake = Intake(desk, tmp_path / "tệp gửi về")
    intake.take(books.units(intake.folder / "don vi.xlsx", "Văn phòng", "Thanh tra"))
    yield intake
    intake.service.close()
