"""The sample year in a store, made once for all tests of a module that only read it."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop_app.config import resource
from desktop_app.domain.changes import Actor
from desktop_app.domain.rows import Department
from desktop_app.services import demo
from desktop_app.services.office import Office
from tests.made_once import made_once

CLERK = Actor("Chị Văn Thư")


def truth() -> dict[str, Any]:
    """What the sample year's generator says of its own files."""
    text = resource("sample_year", "truth.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


@pytest.fixture(scope="session")
def sample_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store after the sample year was imported and scored, made once; nobody writes to it."""

    def make(folder: Path) -> Path:
        office = Office.create(folder / "sample.thidua", Department("Sở Thử Nghiệm"), CLERK)
        demo.fill(office, demo.sample_plan())
        office.close()
        return office.path

    return made_once(tmp_path_factory, "sample", make)


@pytest.fixture(scope="module")
def sample_office(sample_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """An office on a copy of it."""
    path = Path(shutil.copy(sample_store, tmp_path_factory.mktemp("office")))
    office = Office.open(path, CLERK)
    yield office
    office.close()
