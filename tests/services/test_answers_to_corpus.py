"""Odd, broken and hostile files are answered too: nothing that was found in them goes unsaid."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import openpyxl
import pytest
from openpyxl import Workbook

from desktop_app.domain.problems import Problem
from desktop_app.domain.rows import Department
from desktop_app.reports.answers import place, sentence
from desktop_app.services import store
from desktop_app.services.answers import Answers
from desktop_app.services.campaigns import Campaigns
from desktop_app.services.desk import Desk
from desktop_app.services.importing import Importing, ImportOptions
from tests.exporters.annotate.unit_files import comment, fills, listed
from tests.services import books
from tests.services.conftest import CLERK, NOW
from tests.services.desk_work import YEAR
from tests.services.importing.corpus import CASES
from tests.services.importing.test_corpus import unit_of

ANSWERED = {"accepted", "partial", "rejected"}
Answered = tuple[tuple[Problem, ...], Workbook]


@pytest.fixture(scope="module")
def answered(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mapping[str, Answered]]:
    """By a file's name, its problems and its answer; most files of the corpus have some."""
    place_of_all = tmp_path_factory.mktemp("gop-y")
    database = store.create(place_of_all / "so.thidua", Department("Sở Thử Nghiệm"), CLERK)
    desk = Desk(database, CLERK, lambda: NOW)
    service = Importing(desk)
    listed_units = books.units(place_of_all / "don vi.xlsx", *map(unit_of, CASES))
    service.commit(service.preview([listed_units], ImportOptions(YEAR)))
    Campaigns(desk).launch("vi-nguoi-ngheo", YEAR)
    folder = place_of_all / "gửi về"
    folder.mkdir()
    for case in CASES:
        case.make(folder / case.name, unit_of(case))
    preview = service.preview([folder], ImportOptions(YEAR))
    made = Answers(desk).write_preview(preview, place_of_all / "tra-loi")
    wanted = [one for one in preview.outcome.files if one.problems and one.status in ANSWERED]
    assert made.without_problems == len(preview.outcome.files) - len(wanted)
    yield {
        Path(file.path).name: (file.problems, openpyxl.load_workbook(path))
        for file, path in zip(wanted, made.paths, strict=True)
    }
    service.close()
    database.close()


def test_most_of_the_corpus_has_something_to_answer(answered: Mapping[str, Answered]) -> None:
    assert len(answered) > len(CASES) // 3


def test_every_problem_is_listed(answered: Mapping[str, Answered]) -> None:
    for name, (problems, book) in answered.items():
        told = sorted(str(line[5]) for line in listed(book))
        assert told == sorted(map(sentence, problems)), name


def test_every_problem_of_a_sheet_that_could_be_read_stands_on_its_cell(
    answered: Mapping[str, Answered],
) -> None:
    looked_at = 0
    for name, (problems, book) in answered.items():
        for problem in problems:
            if problem.sheet in book.sheetnames and place(problem.cell):
                sheet = book[problem.sheet]
                if sheet.sheet_state == "visible":
                    assert sentence(problem) in comments_near(book, problem), (name, problem)
                    looked_at += 1
    assert looked_at > 20


def comments_near(book: Workbook, problem: Problem) -> str:
    """The cell's comment, or that of the merged region it is inside of."""
    sheet = book[problem.sheet]
    for region in sheet.merged_cells.ranges:
        if problem.cell in region:
            corner = sheet.cell(region.min_row, region.min_col).coordinate
            return comment(sheet, corner) if corner in fills(sheet) else ""
    return comment(sheet, problem.cell) if problem.cell in fills(sheet) else ""
