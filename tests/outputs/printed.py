"""Every PDF of the sample year as it prints on one day of January 2025."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop_app.domain.changes import Actor
from desktop_app.domain.errors import Refused
from desktop_app.domain.papers import PDF
from desktop_app.services import store
from desktop_app.services.desk import Desk
from desktop_app.services.papers import Papers
from desktop_app.services.papers.kinds import KINDS
from tests.made_once import made_once
from tests.outputs.made import WITHOUT, paper_of

DAY = datetime(2025, 1, 15, 3, tzinfo=UTC)
CODES = sorted(code for code, one in KINDS.items() if PDF in one.endings and code not in WITHOUT)


class Printed:
    """The bytes of each by its kind, each made once for all tests."""

    def __init__(self, store_file: Path, factory: pytest.TempPathFactory) -> None:
        self._factory = factory
        path = Path(shutil.copy(store_file, factory.mktemp("printed")))
        self._database = store.open_store(path)
        self.papers = Papers(Desk(self._database, Actor("Chị Văn Thư"), lambda: DAY))

    def __getitem__(self, kind: str) -> bytes:
        def make(folder: Path) -> Path:
            path = folder / f"{kind}.pdf"
            path.write_bytes(self._pdf(kind))
            return path

        data = made_once(self._factory, f"printed-{kind}", make).read_bytes()
        assert data, f"{kind} is refused for the sample year, so it belongs to WITHOUT"
        return data

    def _pdf(self, kind: str) -> bytes:
        """Nothing where it is refused: whoever waits for the file is not left waiting."""
        try:
            return self.papers.look(paper_of(kind, PDF)).pdf
        except Refused:
            return b""

    def close(self) -> None:
        """Leave the store."""
        self._database.close()


def opened(sample_store: Path, factory: pytest.TempPathFactory) -> Iterator[Printed]:
    """Open on a copy of the sample year, closed at the end."""
    printed = Printed(sample_store, factory)
    yield printed
    printed.close()
