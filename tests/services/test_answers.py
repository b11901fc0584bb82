"""Answers to units: every problem on its cell, whatever the file's format."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import openpyxl
import pytest
from openpyxl import Workbook

from desktop_app.domain.errors import CannotWrite, FileChangedSince, NotFound
from desktop_app.domain.intake import ANSWER_SHEET
from desktop_app.domain.problems import Problem
from desktop_app.domain.progress import Cancelled
from desktop_app.domain.rows import FileOutcome
from desktop_app.reports.answers import sentence
from desktop_app.services.answers import Answers
from desktop_app.services.desk import Desk
from desktop_app.services.importing import Importing, ImportOptions, Preview
from desktop_app.services.importing.corrections import FileCorrections
from desktop_app.services.office import Office
from desktop_app.services.returns import Returns
from tests.exporters.annotate.unit_files import comment, fills, listed, values
from tests.importers import files
from tests.services import books
from tests.services.desk_work import YEAR, launch, list_units

WRONG = ("STT", "Họ và tên", "Số tiền (đồng)"), (1, "An", 200_000), (2, "Bình", "1.500")
UNIT = "Phòng VP"


@dataclass(frozen=True, slots=True)
class Sending:
    """A folder of files from a unit, and the desk they come to."""

    desk: Desk
    folder: Path

    def gifts(self, name: str, *given: tuple[str, object]) -> Path:
        return books.gifts(self.folder / name, UNIT, *given)

    def preview(self) -> Preview:
        options = ImportOptions(YEAR, campaign="VNN-2024", received_on="2024-11-19")
        return Importing(self.desk).preview([self.folder], options)

    def take(self) -> tuple[int, tuple[FileOutcome, ...]]:
        """Import the good rows; the import's number and its files."""
        service = Importing(self.desk)
        options = ImportOptions(YEAR, campaign="VNN-2024", received_on="2024-11-19")
        done = service.commit(service.preview([self.folder], options), accept_valid_rows=True).value
        assert done.import_id is not None
        return done.import_id, done.files


@pytest.fixture
def sending(desk: Desk, tmp_path: Path) -> Sending:
    list_units(desk, ["VP", "TT"])
    launch(desk, "vi-nguoi-ngheo", due="2024-11-25")
    folder = tmp_path / "gui"
    folder.mkdir()
    return Sending(desk, folder)


def answers_in(paths: tuple[str, ...]) -> dict[str, Workbook]:
    return {Path(path).name: openpyxl.load_workbook(path) for path in paths}


def expect_every_problem(made: Workbook, problems: tuple[Problem, ...]) -> None:
    """Each one stands in the list, and on its cell where it names one of a sheet that is shown."""
    told = {(line[2], line[3], line[5]) for line in listed(made)}
    assert len(listed(made)) == len(problems)
    for problem in problems:
        place = (problem.sheet or "(cả tệp)", problem.cell or None)
        assert (*place, sentence(problem)) in told
        if problem.cell and made[problem.sheet].sheet_state == "visible":
            assert sentence(problem) in comment(made[problem.sheet], problem.cell)
            assert problem.cell in fills(made[problem.sheet])


def test_every_problem_of_every_format_stands_on_its_cell(sending: Sending) -> None:
    sending.gifts("a.xlsx", ("An", 200_000), ("Bình", "1.500"), ("Chi", "abc"))
    files.xls(sending.folder / "b.xls", [(f"Đơn vị: {UNIT}",), *WRONG])
    (sending.folder / "c.csv").write_text(
        f"Đơn vị: {UNIT},,\nSTT,Họ và tên,Số tiền (đồng)\n1,An,1.500\n2,=1+1,200000\n", "utf-8"
    )
    import_id, outcome = sending.take()
    made = Answers(sending.desk).write(import_id, sending.folder.parent / "tra-loi")
    found = answers_in(made.paths)
    assert set(found) == {"a - góp ý.xlsx", "b - góp ý.xlsx", "c - góp ý.xlsx"}
    for file in outcome:
        assert any(problem.cell for problem in file.problems)
        expect_every_problem(found[f"{Path(file.path).stem} - góp ý.xlsx"], file.problems)
    assert found["c - góp ý.xlsx"]["c"]["B4"].data_type == "s"


def test_the_unit_s_own_values_and_formulas_are_those_it_sent(sending: Sending) -> None:
    path = sending.gifts("a.xlsx", ("An", 200_000), ("Bình", "1.500"))
    before = openpyxl.load_workbook(path)
    before["Sheet1"]["E5"] = "=C5*2"
    before.save(path)
    bytes_before = path.read_bytes()
    import_id, _ = sending.take()
    made = Answers(sending.desk).write(import_id, sending.folder.parent / "tra-loi")
    (after,) = answers_in(made.paths).values()
    assert values(after["Sheet1"]) == values(openpyxl.load_workbook(path)["Sheet1"])
    assert after["Sheet1"]["E5"].value == "=C5*2"
    assert path.read_bytes() == bytes_before


def test_the_first_sheet_says_whose_it_is_and_by_when_to_answer(sending: Sending) -> None:
    sending.gifts("a.xlsx", ("An", 200_000), ("Bình", "1.500"))
    import_id, _ = sending.take()
    folder = sending.folder.parent
    by_campaign = Answers(sending.desk).write(import_id, folder / "1").paths
    by_clerk = Answers(sending.desk).write(import_id, folder / "2", due="2024-11-22").paths
    (first,), (second,) = answers_in(by_campaign).values(), answers_in(by_clerk).values()
    texts = set(values(first[ANSWER_SHEET]).values())
    assert {UNIT, "a.xlsx", "19/11/2024", "nhận 1/2 dòng, chưa nhận 1 dòng"} <= texts
    assert "Chậm nhất ngày 25/11/2024." in texts
    assert "Chậm nhất ngày 22/11/2024." in set(values(second[ANSWER_SHEET]).values())


def test_files_without_problems_are_only_counted(sending: Sending) -> None:
    sending.gifts("a.xlsx", ("An", 200_000))
    sending.gifts("b.xlsx", ("Bình", 200_000), ("Chi", "1.500"))
    (sending.folder / "c.txt").write_text("Kính gửi", "utf-8")
    import_id, _ = sending.take()
    made = Answers(sending.desk).write(import_id, sending.folder.parent / "tra-loi")
    assert [Path(path).name for path in made.paths] == ["b - góp ý.xlsx"]
    assert made.without_problems == 2


def test_a_refused_file_is_answered_from_the_store_when_its_folder_is_gone(
    sending: Sending,
) -> None:
    path = books.gifts(sending.folder / "a.xlsx", "Phòng Lạ", ("An", 200_000))
    import_id, (file,) = sending.take()
    path.unlink()
    made = Answers(sending.desk).write(import_id, sending.folder.parent / "tra-loi")
    (answer,) = answers_in(made.paths).values()
    assert file.status == "rejected"
    assert "Sheet1" in answer.sheetnames
    expect_every_problem(answer, file.problems)


def test_a_file_that_cannot_be_read_is_answered_by_the_list_alone(sending: Sending) -> None:
    whole = sending.gifts("a.xlsx", ("An", 200_000)).read_bytes()
    (sending.folder / "a.xlsx").write_bytes(whole[:2000])
    import_id, (file,) = sending.take()
    made = Answers(sending.desk).write(import_id, sending.folder.parent / "tra-loi")
    (answer,) = answers_in(made.paths).values()
    assert answer.sheetnames == [ANSWER_SHEET]
    assert [line[5] for line in listed(answer)] == [sentence(one) for one in file.problems]


def test_a_preview_is_answered_before_anything_is_stored(sending: Sending) -> None:
    sending.gifts("a.xlsx", ("An", 200_000), ("Bình", "1.500"))
    made = Answers(sending.desk).write_preview(sending.preview(), sending.folder.parent / "x")
    (answer,) = answers_in(made.paths).values()
    texts = " ".join(str(one) for one in values(answer[ANSWER_SHEET]).values())
    assert "chưa được ghi nhận" in texts
    assert "C6" in fills(answer["Sheet1"])


def test_a_previewed_file_is_answered_by_the_day_of_its_own_period(sending: Sending) -> None:
    """One file of two is settled to be about the first half, which has a due day of its own."""
    sending.gifts("a.xlsx", ("An", 200_000), ("Bình", "1.500"))
    sending.gifts("b.xlsx", ("Chi", 200_000), ("Dung", "1.500"))
    Returns(sending.desk).set_due(YEAR, "VNN-2024", "2024-H1", "2024-12-05")
    service = Importing(sending.desk)
    options = ImportOptions(YEAR, campaign="VNN-2024", received_on="2024-11-19")
    preview = service.preview([sending.folder], options)
    preview = service.correct(preview, 2, FileCorrections(period="2024-H1"))
    made = Answers(sending.desk).write_preview(preview, sending.folder.parent / "x")
    found = answers_in(made.paths)
    by_campaign = set(values(found["a - góp ý.xlsx"][ANSWER_SHEET]).values())
    by_period = set(values(found["b - góp ý.xlsx"][ANSWER_SHEET]).values())
    assert "Chậm nhất ngày 25/11/2024." in by_campaign
    assert "Chậm nhất ngày 05/12/2024." in by_period


def test_a_file_that_changed_since_its_preview_is_not_answered(sending: Sending) -> None:
    path = sending.gifts("a.xlsx", ("An", 200_000), ("Bình", "1.500"))
    preview = sending.preview()
    path.write_bytes(b"khac")
    with pytest.raises(FileChangedSince):
        Answers(sending.desk).write_preview(preview, sending.folder.parent / "x")


def test_nothing_is_overwritten_and_names_of_one_folder_differ(sending: Sending) -> None:
    (sending.folder / "dot-2").mkdir()
    sending.gifts("a.xlsx", ("An", 200_000), ("Bình", "1.500"))
    books.gifts(sending.folder / "dot-2" / "a.xlsx", UNIT, ("Chi", 200_000), ("Dung", "1.600"))
    import_id, _ = sending.take()
    folder = sending.folder.parent / "tra-loi"
    first = Answers(sending.desk).write(import_id, folder)
    kept = {path: Path(path).read_bytes() for path in first.paths}
    second = Answers(sending.desk).write(import_id, folder)
    names = [Path(path).name for path in (*first.paths, *second.paths)]
    assert names == ["a - góp ý.xlsx", *(f"a - góp ý ({number}).xlsx" for number in (2, 3, 4))]
    assert {path: Path(path).read_bytes() for path in first.paths} == kept


def test_cancelling_leaves_no_answer_behind(sending: Sending) -> None:
    for name in ("a.xlsx", "b.xlsx", "c.xlsx"):
        sending.gifts(name, (name, 200_000), ("Bình", "1.500"))

    def stop(done: int, _total: int, _what: str) -> None:
        if done == 2:
            raise Cancelled

    import_id, _ = sending.take()
    folder = sending.folder.parent / "tra-loi"
    with pytest.raises(Cancelled):
        Answers(sending.desk).write(import_id, folder, stop)
    assert list(folder.iterdir()) == []


def test_a_folder_that_is_a_file_is_refused(sending: Sending, tmp_path: Path) -> None:
    sending.gifts("a.xlsx", ("An", "1.500"))
    import_id, _ = sending.take()
    (tmp_path / "tep").write_text("x", "utf-8")
    with pytest.raises(CannotWrite):
        Answers(sending.desk).write(import_id, tmp_path / "tep")


def test_an_import_that_there_is_not_cannot_be_answered(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        Answers(desk).write(99, tmp_path)


def test_an_answer_sent_back_mended_is_read_as_the_unit_s_own_file(sending: Sending) -> None:
    sending.gifts("a.xlsx", ("An", 200_000), ("Bình", "1.500"))
    made = Answers(sending.desk).write_preview(sending.preview(), sending.folder.parent / "x")
    mended = openpyxl.load_workbook(made.paths[0])
    mended["Sheet1"]["C6"] = 150_000
    (sending.folder / "a.xlsx").unlink()
    mended.save(sending.folder / "b.xlsx")
    _, (file,) = sending.take()
    assert (file.status, file.rows_accepted) == ("accepted", 2)
    assert file.problems == ()


def problematic(office: Office) -> Iterator[tuple[int, tuple[FileOutcome, ...]]]:
    for info in office.importing.all(YEAR):
        found = office.importing.outcome(info.id).files
        yield info.id, tuple(one for one in found if one.problems and one.status != "ignored")


def test_every_problem_of_the_sample_year_is_answered(
    sample_office: Office, tmp_path: Path
) -> None:
    answered = 0
    for import_id, wanted in problematic(sample_office):
        made = sample_office.answers.write(import_id, tmp_path / str(import_id))
        told = [one for one in wanted if one.status in {"accepted", "partial", "rejected"}]
        for file, path in zip(told, made.paths, strict=True):
            expect_every_problem(openpyxl.load_workbook(path), file.problems)
            answered += 1
    assert answered > 0
