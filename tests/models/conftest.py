"""A real store, on a real file, for each test."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.models import migrate
from desktop_app.models.database import Database


@pytest.fixture(scope="session")
def newest(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty store of the newest revision, made once."""
    path = tmp_path_factory.mktemp("store") / "so.thidua"
    made = Database(path, create=True)
    migrate.upgrade(made)
    made.close()
    return path


@pytest.fixture
def database(tmp_path: Path, newest: Path) -> Iterator[Database]:
    """A copy of the empty store."""
    path = tmp_path / newest.name
    shutil.copyfile(newest, path)
    made = Database(path)
    yield made
    made.close()
