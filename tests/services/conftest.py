"""A desk with a fresh store before it, and a clock that stands still."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop_app.domain.changes import Actor
from desktop_app.domain.rows import Department
from desktop_app.services import store
from desktop_app.services.desk import Desk
from tests.services.sample import (  # noqa: F401  # fixtures for every test below
    sample_office,
    sample_store,
)

CLERK = Actor("Chị Văn Thư")
NOW = datetime(2024, 11, 20, 5, 30, tzinfo=UTC)


@pytest.fixture(scope="session")
def empty_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new store, made once; each test works on a copy of its own."""
    path = tmp_path_factory.mktemp("store") / "so.thidua"
    store.create(path, Department("Sở Thử Nghiệm"), CLERK).close()
    return path


@pytest.fixture
def desk(tmp_path: Path, empty_store: Path) -> Iterator[Desk]:
    """The clerk's desk on a new store, on 20 November 2024, half past noon in Việt Nam."""
    path = tmp_path / empty_store.name
    shutil.copyfile(empty_store, path)
    database = store.open_store(path)
    yield Desk(database, CLERK, lambda: NOW)
    database.close()
