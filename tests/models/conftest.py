"""A real store, on a real file, for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.models import migrate
from desktop_app.models.database import Database


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """An empty store of the newest revision."""
    made = Database(tmp_path / "so.thidua", create=True)
    migrate.upgrade(made)
    yield made
    made.close()
