"""A copy in the place of the store that is open."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from desktop_app.domain.errors import NotAStore
from desktop_app.domain.progress import silent
from desktop_app.domain.rows import Department
from desktop_app.services.office import Office
from desktop_app.views.restoring import bring_back
from tests.views.conftest import ACTOR


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office.create(tmp_path / "so.thidua", Department("Sở Cũ"), ACTOR)


def test_the_copy_is_open_afterwards_and_the_store_before_it_kept(
    office: Office, tmp_path: Path
) -> None:
    copy = office.safekeeping.backup(tmp_path / "ban sao.thidua")
    office.settings.set_department(Department("Sở Mới"))
    with ThreadPoolExecutor(1) as worker:
        work = worker.submit(bring_back, office, copy, office.path, Office.open, silent)
    back = work.result()
    assert (back.office.department(), back.year) == ("Sở Cũ", 0)
    assert back.kept is not None
    before = Office.open(back.kept)
    assert before.department() == "Sở Mới"
    before.close()
    back.office.close()


def test_where_it_cannot_be_done_the_office_goes_on(office: Office, tmp_path: Path) -> None:
    wrong = tmp_path / "gia.thidua"
    wrong.write_text("không phải sổ", encoding="utf-8")
    with pytest.raises(NotAStore):
        bring_back(office, wrong, office.path, Office.open, silent)
    office.settings.set_department(Department("Sở Vẫn Còn"))
    assert office.department() == "Sở Vẫn Còn"
    office.close()
