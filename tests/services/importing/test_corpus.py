"""The whole corpus in one folder, looked at as a clerk would: every file has its expected end."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop_app.domain.changes import Actor
from desktop_app.domain.rows import Department, FileOutcome
from desktop_app.services import store
from desktop_app.services.campaigns import Campaigns
from desktop_app.services.desk import Desk
from desktop_app.services.importing import Importing, ImportOptions, Preview
from tests.services import books
from tests.services.importing.conftest import YEAR
from tests.services.importing.corpus import CASES
from tests.services.importing.corpus.case import Case

NOW = datetime(2024, 11, 20, 5, 30, tzinfo=UTC)
SMALL = 100


def unit_of(case: Case) -> str:
    """Each file is some other unit's, so that none replaces another."""
    return f"Phòng Nghiệp vụ số {CASES.index(case) + 1}"


class Looked:
    """One preview of all files."""

    def __init__(self, service: Importing, preview: Preview) -> None:
        self.service = service
        self.preview = preview
        outcome = service.weighed(preview, accept_valid_rows=True)
        self.files: Mapping[str, FileOutcome] = {Path(one.path).name: one for one in outcome.files}

    def amount(self, name: str) -> int:
        """Đồng in the rows that would be stored."""
        file = self.files[name]
        if not file.rows_accepted:
            return 0
        tables = self.service.preview_rows(self.preview, file.number)
        places = [[column.key for column in table.columns] for table in tables]
        return sum(
            int(row.cells[keys.index("amount")] or 0)
            for table, keys in zip(tables, places, strict=True)
            if "amount" in keys
            for row in table.rows
        )


@pytest.fixture(scope="module")
def looked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Looked]:
    place = tmp_path_factory.mktemp("kho-tep")
    clerk = Actor("Chị Văn Thư")
    database = store.create(place / "so.thidua", Department("Sở Thử Nghiệm"), clerk)
    desk = Desk(database, clerk, lambda: NOW)
    Campaigns(desk).launch("vi-nguoi-ngheo", YEAR)
    service = Importing(desk)
    listed = books.units(place / "don vi.xlsx", *map(unit_of, CASES))
    service.commit(service.preview([listed], ImportOptions(YEAR)))
    folder = place / "gửi về"
    folder.mkdir()
    for case in CASES:
        case.make(folder / case.name, unit_of(case))
    yield Looked(service, service.preview([folder], ImportOptions(YEAR)))
    service.close()
    database.close()


def test_the_corpus_is_large_and_no_name_stands_twice() -> None:
    assert len(CASES) >= SMALL
    assert len({case.name.casefold() for case in CASES}) == len(CASES)


def test_no_file_is_lost(looked: Looked) -> None:
    assert set(looked.files) == {case.name for case in CASES}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_file_ends_as_expected(looked: Looked, case: Case) -> None:
    file = looked.files[case.name]
    told = [f"{one.code} {one.cell}: {one.message}" for one in file.problems]
    assert (
        file.status,
        frozenset(one.code for one in file.problems),
        looked.amount(case.name),
    ) == (
        case.status,
        case.codes,
        case.amount,
    ), told


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_each_problem_is_a_vietnamese_sentence(looked: Looked, case: Case) -> None:
    for problem in looked.files[case.name].problems:
        assert (
            problem.message[0].isupper()
            or problem.message[0].isdigit()
            or problem.message[0] == "“"
        )
        assert problem.message.endswith((".", "?", "”.", ")."))
        assert "Traceback" not in problem.message
