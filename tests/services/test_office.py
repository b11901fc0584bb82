"""The façade: one store, every use case, one actor."""

from pathlib import Path

import pytest

from desktop_app.config import scratch_folder
from desktop_app.domain.changes import Actor
from desktop_app.domain.errors import StoreExists, StoreMissing
from desktop_app.domain.rows import Department
from desktop_app.services import office as offices
from desktop_app.services.importing import ImportOptions
from desktop_app.services.office import Office
from tests.services import books
from tests.services.conftest import CLERK


def make(path: Path) -> Office:
    return Office.create(path, Department("Sở Nội vụ"), CLERK)


def test_a_department_may_be_named_alone(tmp_path: Path) -> None:
    office = Office.create(tmp_path / "so.thidua", "  Sở  Nội vụ ", CLERK)
    assert office.department() == "Sở Nội vụ"
    assert (office.path, office.actor) == (tmp_path / "so.thidua", CLERK)
    office.close()


def test_a_store_is_opened_by_another_clerk(tmp_path: Path) -> None:
    make(tmp_path / "so.thidua").close()
    other = Office.open(tmp_path / "so.thidua", Actor("Anh Khác"))
    other.campaigns.launch("vi-nguoi-ngheo", 2024)
    actors = [row.cells[2] for row in other.history.entries().rows]
    assert (actors[0], actors[-1]) == ("Anh Khác", "Chị Văn Thư")
    other.close()


def test_the_systems_user_acts_where_nobody_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOGNAME", "van_thu")
    office = Office.create(tmp_path / "so.thidua", "Sở Nội vụ")
    assert office.actor == Actor("van_thu")
    office.close()


def test_a_store_is_neither_replaced_nor_made_by_opening(tmp_path: Path) -> None:
    make(tmp_path / "so.thidua").close()
    with pytest.raises(StoreExists):
        make(tmp_path / "so.thidua")
    with pytest.raises(StoreMissing):
        Office.open(tmp_path / "khác.thidua", CLERK)


def test_years_come_in_their_order(tmp_path: Path) -> None:
    office = make(tmp_path / "so.thidua")
    assert office.years() == ()
    for year in (2025, 2023, 2024):
        office.campaigns.launch("vi-nguoi-ngheo", year)
    assert office.years() == (2023, 2024, 2025)
    office.close()


def test_closing_deletes_previews_that_nobody_confirmed(tmp_path: Path) -> None:
    office = make(tmp_path / "so.thidua")
    file = books.units(tmp_path / "u.xlsx", "Văn phòng")
    office.importing.preview([file], ImportOptions(2024))
    assert len(list(scratch_folder().iterdir())) == 1
    office.close()
    assert list(scratch_folder().iterdir()) == []


def test_sweeping_deletes_what_an_earlier_run_left(tmp_path: Path) -> None:
    office = make(tmp_path / "so.thidua")
    preview = office.importing.preview(
        [books.units(tmp_path / "u.xlsx", "Văn phòng")], ImportOptions(2024)
    )
    kept = scratch_folder() / "của người khác.txt"
    kept.touch()
    leftover = preview.scratch.with_name(f"{preview.scratch.name}-cũ")
    leftover.write_bytes(preview.scratch.read_bytes())
    office.close()
    offices.sweep()
    assert list(scratch_folder().iterdir()) == [kept]


def test_two_offices_on_one_store_see_each_others_work(tmp_path: Path) -> None:
    first = make(tmp_path / "so.thidua")
    second = Office.open(tmp_path / "so.thidua", Actor("Anh Khác"))
    first.campaigns.launch("vi-nguoi-ngheo", 2024)
    second.campaigns.launch("nong-thon-moi", 2024)
    assert first.campaigns.all(2024) == second.campaigns.all(2024)
    assert len(first.campaigns.all(2024)) == 2
    first.close()
    second.close()
