"""Cross scores on their way: a workbook for each marking unit, back through the reader."""

import shutil
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from desktop_app.domain.criteria import CriteriaSet, Criterion, Method
from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.marks.rows import GivenMark
from desktop_app.domain.rows import FileOutcome
from desktop_app.domain.set_rules import Stage, StageCode
from desktop_app.services.desk import Desk
from desktop_app.services.importing import Importing, ImportOptions
from desktop_app.services.marks.service import Marks
from desktop_app.services.marks.sheets import Sheets
from desktop_app.services.scoring import Scoring
from tests.services.desk_work import YEAR, list_units, use_criteria

SET = CriteriaSet(
    "bo",
    "Bộ thử",
    (
        Criterion("1", "Làm tốt", 1000, Method.MANUAL),
        Criterion("2", "Chấp hành", 500, Method.PASS_FAIL),
        Criterion("3", "Sáng tạo", 500, Method.BONUS),
    ),
    stages=(
        Stage(StageCode.SELF),
        Stage(StageCode.CROSS, ("1", "2")),
        Stage(StageCode.APPRAISAL),
    ),
)
SHEET = "Chấm chéo"
FIRST_LINE, MARK, NOTE = 8, "F", "G"


@pytest.fixture
def year(desk: Desk) -> Desk:
    """A, B and C of one cluster, D alone in another."""
    list_units(desk, ["A", "B", "C", "C2:D"])
    use_criteria(desk, SET)
    return desk


def made(desk: Desk, folder: Path, *units: str) -> list[Path]:
    return [Path(path) for path in Sheets(desk).cross_forms(YEAR, folder, units=units).value]


def lines(path: Path) -> list[tuple[object, ...]]:
    sheet = openpyxl.load_workbook(path)[SHEET]
    rows = sheet.iter_rows(min_row=FIRST_LINE, max_col=5, values_only=True)
    return [row for row in rows if row[0] in {"A", "B", "C", "D"}]


def fill(path: Path, **cells: str | float) -> Path:
    """Type into a workbook and give it a name that says nothing."""
    workbook = openpyxl.load_workbook(path)
    for cell, value in cells.items():
        workbook[SHEET][cell] = value
    new = path.parent / f"Book {len(list(path.parent.iterdir()))}.xlsx"
    workbook.save(new)
    return new


def take(desk: Desk, *paths: Path, accept: bool = False) -> list[FileOutcome]:
    service = Importing(desk)
    preview = service.preview(paths, ImportOptions(YEAR))
    return list(service.commit(preview, accept_valid_rows=accept).value.files)


def cross(desk: Desk, code: str) -> list[GivenMark]:
    return [one for one in Marks(desk).of(YEAR, code).marks if one.stage is StageCode.CROSS]


def codes(file: FileOutcome) -> list[tuple[str, str]]:
    return [(one.code, one.cell) for one in file.problems]


def test_each_unit_gets_the_others_of_its_cluster_and_the_criteria_of_the_stage(
    year: Desk, tmp_path: Path
) -> None:
    paths = made(year, tmp_path / "phát")
    assert [path.name[:1] for path in paths] == ["A", "B", "C"]
    assert lines(paths[0]) == [
        ("B", "Phòng B", "1", "Làm tốt", 10),
        ("B", "Phòng B", "2", "Chấp hành", 5),
        ("C", "Phòng C", "1", "Làm tốt", 10),
        ("C", "Phòng C", "2", "Chấp hành", 5),
    ]


def test_what_comes_back_counts_by_its_marking_unit_and_knows_its_cell(
    year: Desk, tmp_path: Path
) -> None:
    first, second, _ = made(year, tmp_path / "phát")
    # A gives C 9.00, B gives C 8.00 on criterion 1; blanks are no marks.
    mine = fill(first, F10=9, G10="Có minh chứng")
    (one, other) = take(year, mine, fill(second, F10=8, F11=5))
    assert (one.status, one.kind, one.rows_accepted) == ("accepted", "cross_scores", 1)
    assert (one.problems, other.problems, other.rows_accepted) == ((), (), 2)
    found = cross(year, "C")
    assert [(mark.marker, mark.criterion, mark.points) for mark in found] == [
        ("A", "1", 900),
        ("B", "1", 800),
        ("B", "2", 500),
    ]
    assert found[0].reason == "Có minh chứng"
    source = found[0].source
    assert source is not None
    assert (source.file, source.sheet, source.cell) == (mine.name, SHEET, "F10")
    Scoring(year).score(YEAR)
    # (9.00 + 8.00) / 2 + 5.00 = 13.50
    assert Scoring(year).sheet(YEAR, "C").total == 1350


def test_a_new_version_replaces_the_same_unit_s_marks_and_is_taken_back_alone(
    year: Desk, tmp_path: Path
) -> None:
    (path,) = made(year, tmp_path / "phát", "A")
    take(year, fill(path, F10=9))
    take(year, fill(path, F10=6))
    assert [(mark.points, mark.in_force) for mark in cross(year, "C")] == [
        (900, False),
        (600, True),
    ]
    newest = cross(year, "C")[-1].import_id
    assert newest is not None
    Importing(year).undo(newest)
    assert [mark.points for mark in cross(year, "C") if mark.in_force] == [900]


def test_every_wrong_cell_is_told(year: Desk, tmp_path: Path) -> None:
    (path,) = made(year, tmp_path / "phát", "A")
    own: dict[str, str | float] = {"A8": "A", "B8": "Phòng A", "F8": 9}
    other: dict[str, str | float] = {"A9": "D", "B9": "Phòng D", "F9": 5}
    wrong = fill(path, **own, **other, F10=11, C11="9", D11="Không có", F11=3)
    (file,) = take(year, wrong)
    assert file.status == "rejected"
    assert {cell for _, cell in codes(file)} == {"F8", "F9", "F10", "F11"}
    found = {cell: code for code, cell in codes(file)}
    assert (found["F8"], found["F9"]) == ("mark.marker_own", "mark.marker_cluster")
    assert found["F11"] == "criterion.unknown"
    assert cross(year, "C") == []


def test_out_of_turn_is_a_problem_and_no_failure(year: Desk, tmp_path: Path) -> None:
    (path,) = made(year, tmp_path / "phát", "A")
    Sheets(year).hand_over(YEAR, ["C"], "cross")
    (file,) = take(year, fill(path, F8=9, F10=9), accept=True)
    assert (file.status, codes(file)) == ("partial", [("mark.out_of_turn", "F10")])
    assert ([one.points for one in cross(year, "B")], cross(year, "C")) == ([900], [])


def test_a_criterion_of_another_stage_is_told(year: Desk, tmp_path: Path) -> None:
    (path,) = made(year, tmp_path / "phát", "A")
    (file,) = take(year, fill(path, C8="3", D8="Sáng tạo", F8=1))
    assert codes(file) == [("mark.not_of_stage", "F8")]


def test_a_form_of_the_year_is_not_taken_for_a_campaign(year: Desk, tmp_path: Path) -> None:
    (path,) = made(year, tmp_path / "phát", "A")
    service = Importing(year)
    preview = service.preview([fill(path, F8=9)], ImportOptions(2023))
    (file,) = service.commit(preview).value.files
    assert "form.other_year" in [one.code for one in file.problems]
    assert file.status == "rejected"


def test_nobody_to_score_and_a_name_that_is_taken_are_refused(year: Desk, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="Không có phiếu chấm chéo nào"):
        made(year, tmp_path / "phát", "D")
    with pytest.raises(NotFound, match="X"):
        made(year, tmp_path / "phát", "X")
    (path,) = made(year, tmp_path / "phát", "A")
    kept = shutil.copyfile(path, tmp_path / "giữ")
    with pytest.raises(Refused, match="đã có tệp"):
        made(year, tmp_path / "phát", "A")
    assert path.read_bytes() == Path(kept).read_bytes()
    use_criteria(year, replace(SET, version=2, stages=(Stage(StageCode.FINAL),)))
    with pytest.raises(Refused, match="bước chấm chéo"):
        made(year, tmp_path / "khác")
