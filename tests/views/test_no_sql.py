"""The guard that every test of the window stands behind (conftest.py) sees what it is to see."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from desktop_app.domain.progress import silent
from desktop_app.services.office import Office
from desktop_app.views.restoring import bring_back


@pytest.fixture
def office(new_store: Path, tmp_path: Path) -> Office:
    return Office.open(Path(shutil.copy(new_store, tmp_path)))


def test_what_a_test_or_a_worker_asks_is_nothing_to_it(
    office: Office, asked_by_views: list[str]
) -> None:
    assert office.department()
    with ThreadPoolExecutor(1) as worker:
        assert worker.submit(office.department).result()
    office.close()
    assert asked_by_views == []


def test_what_a_view_asks_on_the_windows_thread_is_noticed(
    office: Office, tmp_path: Path, asked_by_views: list[str]
) -> None:
    copy = office.safekeeping.backup(tmp_path / "sao.thidua")
    bring_back(office, copy, office.path, Office.open, silent).office.close()
    assert "restoring.py" in asked_by_views[0]
    asked_by_views.clear()
