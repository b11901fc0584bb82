"""A desk before the small department, which is made once."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.services import store
from desktop_app.services.desk import Desk
from tests.services.awards.department import small_department
from tests.services.conftest import CLERK, NOW


@pytest.fixture(scope="session")
def department_store(tmp_path_factory: pytest.TempPathFactory, empty_store: Path) -> Path:
    path = tmp_path_factory.mktemp("department") / "so.thidua"
    shutil.copyfile(empty_store, path)
    database = store.open_store(path)
    small_department(Desk(database, CLERK, lambda: NOW))
    database.close()
    return path


@pytest.fixture
def year(tmp_path: Path, department_store: Path) -> Iterator[Desk]:
    """The small department's year, each test's own."""
    path = tmp_path / "nam.thidua"
    shutil.copyfile(department_store, path)
    database = store.open_store(path)
    yield Desk(database, CLERK, lambda: NOW)
    database.close()
