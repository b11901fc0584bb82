"""The demonstration: once, again, and never over somebody's work."""

import time
from pathlib import Path

import pytest

from desktop_app.domain.changes import Actor
from desktop_app.domain.errors import CannotWrite, Refused
from desktop_app.domain.progress import Cancelled
from desktop_app.domain.rows import Department
from desktop_app.services import demo, store
from desktop_app.services.office import Office
from tests.services.conftest import CLERK
from tests.services.figures import TRUTH, YEAR

# What the processor may work for the year on the slowest machine that builds: half a minute.
LONGEST_SECONDS = 30


@pytest.fixture(scope="module")
def timed(tmp_path_factory: pytest.TempPathFactory) -> tuple[demo.DemoOutcome, float]:
    """The year, and the seconds that this process worked for it; waiting for others is no work."""
    before = time.process_time()
    outcome = demo.run(tmp_path_factory.mktemp("demo") / "ra", Actor("Người Xem"))
    return outcome, time.process_time() - before


@pytest.fixture(scope="module")
def made(timed: tuple[demo.DemoOutcome, float]) -> demo.DemoOutcome:
    return timed[0]


def test_the_whole_year_takes_seconds(timed: tuple[demo.DemoOutcome, float]) -> None:
    assert timed[1] < LONGEST_SECONDS


def test_the_store_and_its_outputs_stand_in_the_folder(made: demo.DemoOutcome) -> None:
    assert made.store.name == "sample.thidua"
    assert [file.name for file in made.files] == ["tally.xlsx", "ranking.pdf", "summary.pdf"]
    assert all(file.parent == made.store.parent for file in made.files)
    assert made.files[0].read_bytes().startswith(b"PK")
    assert all(file.read_bytes().startswith(b"%PDF-") for file in made.files[1:])


def test_every_file_of_the_year_is_told(made: demo.DemoOutcome) -> None:
    assert len(made.imported) == len(TRUTH["files"])
    assert {file.status for file in made.imported} == {"accepted"}


def test_the_ranking_is_that_of_the_store(made: demo.DemoOutcome) -> None:
    office = Office.open(made.store, CLERK)
    assert office.ranking.rank(YEAR) == made.ranking
    assert office.department() == TRUTH["department"]
    assert office.years() == (YEAR,)
    assert store.made_by(made.store) == demo.MADE_BY
    office.close()


def test_a_store_of_somebody_elses_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / demo.STORE_NAME
    store.create(path, Department("Sở Thật"), CLERK).close()
    with pytest.raises(Refused, match=r"sample\.thidua"):
        demo.run(tmp_path, CLERK)
    office = Office.open(path, CLERK)
    assert office.department() == "Sở Thật"
    office.close()


@pytest.mark.parametrize("make", [Path.mkdir, Path.touch])
def test_whatever_else_stands_there_is_left_alone(tmp_path: Path, make: object) -> None:
    path = tmp_path / demo.STORE_NAME
    assert callable(make)
    make(path)
    with pytest.raises(Refused):
        demo.run(tmp_path, CLERK)
    assert path.exists()


def test_a_demonstration_that_was_broken_off_is_begun_anew(tmp_path: Path) -> None:
    def cancel(_done: int, _total: int, _what: str) -> None:
        raise Cancelled

    for _ in range(2):
        with pytest.raises(Cancelled):
            demo.run(tmp_path, CLERK, cancel)
    assert store.made_by(tmp_path / demo.STORE_NAME) == demo.MADE_BY


def test_a_folder_that_cannot_be_made_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "tệp").write_text("", encoding="utf-8")
    with pytest.raises(CannotWrite):
        demo.run(tmp_path / "tệp", CLERK)


def test_a_sample_year_that_is_there_is_opened_as_it_is(tmp_path: Path) -> None:
    there = tmp_path / demo.SAMPLE_NAME
    store.create(there, Department("Sở Thật"), CLERK).close()
    assert demo.sample_store(tmp_path, CLERK) == there
    office = Office.open(there, CLERK)
    assert office.department() == "Sở Thật"
    office.close()


def test_of_a_sample_year_that_was_cancelled_nothing_is_left(tmp_path: Path) -> None:
    def stop(_done: int, _total: int, _what: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        demo.sample_store(tmp_path / "mau", CLERK, stop)
    assert list((tmp_path / "mau").iterdir()) == []
