"""The sample year in a store, made once for all tests of a module that only read it."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from desktop_app.config import resource
from desktop_app.domain.changes import Actor
from desktop_app.domain.rows import Department
from desktop_app.services import demo
from desktop_app.services.office import Office


def truth() -> dict[str, Any]:
    """What the sample year's generator says of its own files."""
    text = resource("sample_year", "truth.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


@pytest.fixture(scope="module")
def sample_office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """An office after the sample year was imported and scored."""
    path = tmp_path_factory.mktemp("sample") / "sample.thidua"
    office = Office.create(path, Department("Sở Thử Nghiệm"), Actor("Chị Văn Thư"))
    demo.fill(office, demo.sample_plan())
    yield office
    office.close()
