"""The basis of the sets that a page rests on."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from desktop_app.services.office import Office
from desktop_app.views.pages.set_basis import NEWEST, basis_of, named_sets
from tests.views.conftest import ACTOR

YEAR = 2024
PEOPLE = "nam-ca-nhan"


@pytest.fixture
def office(empty_store: Path) -> Iterator[Office]:
    opened = Office.open(empty_store, ACTOR)
    opened.criteria_sets.adopt(PEOPLE, YEAR)
    yield opened
    opened.close()


def told_of(office: Office, *sets: tuple[str, int]) -> str:
    """What a page is told, which asks on a worker."""
    with ThreadPoolExecutor(1) as worker:
        return worker.submit(basis_of, office, YEAR, sets).result()


def test_a_set_in_use_tells_what_it_rests_on(office: Office) -> None:
    told = told_of(office, (PEOPLE, NEWEST))
    assert told.startswith("Nghị định 335/2025/NĐ-CP ngày 21/12/2025 (hiệu lực từ 01/01/2026)")


def test_the_same_basis_is_told_once_and_a_set_that_is_gone_not_at_all(office: Office) -> None:
    once = told_of(office, (PEOPLE, 1))
    assert told_of(office, (PEOPLE, 1), (PEOPLE, NEWEST), ("khong-co", 3)) == once


def test_a_ranking_names_its_sets_with_their_versions() -> None:
    assert list(named_sets("nam-tap-the.2, khoi.so.1")) == [("nam-tap-the", 2), ("khoi.so", 1)]
    assert list(named_sets("")) == []
