"""Marks of an import against the set, the turn of each sheet, and whom they are about."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.criteria import CriteriaSet, Criterion, Method, Subject
from desktop_app.domain.errors import Refused
from desktop_app.domain.intake import Kind
from desktop_app.domain.rows import FileOutcome
from desktop_app.domain.set_rules import MissingStage, Stage, StageCode
from desktop_app.services.desk import Desk
from desktop_app.services.importing import Importing, ImportOptions
from desktop_app.services.importing.corrections import FileCorrections
from desktop_app.services.marks.service import Marks
from desktop_app.services.marks.sheets import Sheets
from desktop_app.services.scoring import Scoring
from tests.services import books
from tests.services.desk_work import YEAR, list_people, list_units, use_criteria

BY_HAND = tuple(Criterion(code, f"Tiêu chí {code}", 1000, Method.MANUAL) for code in ("1.1", "1.2"))
SET = CriteriaSet("bo", "Bộ thử", BY_HAND)
PEOPLE = replace(SET, code="ca-nhan", subject=Subject.INDIVIDUAL)
HEAD = ("STT", "Đơn vị", "1.1 Tiêu chí 1.1 (10 điểm)", "1.2 Tiêu chí 1.2 (10 điểm)")
WHO = ("STT", "Mã cán bộ", "Họ và tên", "Đơn vị", *HEAD[2:])


@pytest.fixture
def year(desk: Desk) -> Desk:
    list_units(desk, ["A", "B", "C2:C"])
    list_people(desk, "A", "Lê An", "Trần Bình", "Trần Bình")
    list_people(desk, "B", "Lê An")
    use_criteria(desk, SET)
    use_criteria(desk, PEOPLE)
    return desk


def table(folder: Path, title: str, *rows: tuple[object, ...]) -> Path:
    return books.write(folder / "bảng điểm.xlsx", [(title,), (), *rows])


def take(desk: Desk, path: Path, *, accept: bool = False, **options: object) -> FileOutcome:
    service = Importing(desk)
    wanted = ImportOptions(YEAR, **options)  # type: ignore[arg-type]
    done = service.commit(service.preview([path], wanted), accept_valid_rows=accept)
    (file,) = done.value.files
    return file


def told(file: FileOutcome) -> list[tuple[str, str]]:
    return [(one.code, one.cell) for one in file.problems]


def points(desk: Desk, code: str, subject: Subject = Subject.COLLECTIVE) -> list[int]:
    return [one.points for one in Marks(desk).of(YEAR, code, subject=subject).marks]


def test_self_scores_of_a_sheet_that_was_handed_over_are_told_at_their_cells(
    year: Desk, tmp_path: Path
) -> None:
    Sheets(year).hand_over(YEAR, ["A"], "self")
    path = table(tmp_path, "BẢNG TỰ CHẤM ĐIỂM", HEAD, (1, "Phòng A", 9, 8), (2, "Phòng B", 7, 6))
    file = take(year, path, accept=True)
    assert told(file) == [("mark.out_of_turn", "C4"), ("mark.out_of_turn", "D4")]
    assert (points(year, "A"), points(year, "B")) == ([], [700, 600])


def test_only_what_was_flagged_comes_in_again(year: Desk, tmp_path: Path) -> None:
    Sheets(year).hand_over(YEAR, ["A"], "self")
    Sheets(year).send_back(YEAR, "A", "self", ["1.2"], "Thiếu minh chứng")
    path = table(tmp_path, "BẢNG TỰ CHẤM ĐIỂM", HEAD, (1, "Phòng A", 9, 8))
    assert told(take(year, path, accept=True)) == [("mark.not_reopened", "C4")]
    assert points(year, "A") == [800]


@pytest.mark.parametrize(
    ("rules", "code"),
    [
        (replace(SET, version=2, missing_stage=MissingStage.WAIT), "mark.out_of_turn"),
        (replace(SET, version=2, stages=(Stage(StageCode.FINAL),)), "mark.no_such_stage"),
        (
            replace(SET, version=2, stages=(Stage(StageCode.APPRAISAL, council=True),)),
            "mark.needs_vote",
        ),
        (
            replace(SET, version=2, stages=(Stage(StageCode.APPRAISAL, ("1.2",)),)),
            "mark.not_of_stage",
        ),
    ],
)
def test_the_rules_of_stages_hold_for_imports_too(
    year: Desk, tmp_path: Path, rules: CriteriaSet, code: str
) -> None:
    use_criteria(year, rules)
    path = table(tmp_path, "BẢNG ĐIỂM THẨM ĐỊNH", HEAD, (1, "Phòng A", 9, None))
    file = take(year, path)
    assert (file.status, told(file)) == ("rejected", [(code, "C4")])


def test_a_unit_is_marked_by_the_set_of_its_own_cluster(year: Desk, tmp_path: Path) -> None:
    small = tuple(replace(one, max_points=500) for one in BY_HAND)
    use_criteria(year, replace(SET, code="cum-2", criteria=small, clusters=("C2",)))
    head = ("STT", "Đơn vị", "1.1", "1.2")
    path = table(tmp_path, "BẢNG ĐIỂM THẨM ĐỊNH", head, (1, "Phòng A", 9, 8), (2, "Phòng C", 9, 4))
    assert told(take(year, path, accept=True)) == [("mark.above_maximum", "C5")]
    assert (points(year, "A"), points(year, "C")) == ([900, 800], [400])


def test_people_are_marked_by_code_or_by_a_name_that_only_one_bears(
    year: Desk, tmp_path: Path
) -> None:
    rows = (
        (1, "A-0", "Lê An", "Phòng A", 9, 8),
        (2, "A-2", None, None, 7, 6),
        (3, None, "Lê An", "Phòng B", 5, None),
    )
    file = take(year, table(tmp_path, "BẢNG ĐIỂM CÁ NHÂN", WHO, *rows))
    assert (file.status, file.kind, told(file)) == ("accepted", "scores", [])
    individual = Subject.INDIVIDUAL
    assert [points(year, one, individual) for one in ("A-0", "A-2", "B-0")] == [
        [900, 800],
        [700, 600],
        [500],
    ]
    mark = Marks(year).of(YEAR, "A-2", subject=individual).marks[0]
    assert mark.source is not None
    assert mark.source.cell == "E5"
    Scoring(year).score(YEAR, subject=individual)
    # 9.00 + 8.00
    assert Scoring(year).sheet(YEAR, "A-0", subject=individual).total == 1700
    assert points(year, "A") == []


def test_whom_nobody_can_tell_surely_is_left_out(year: Desk, tmp_path: Path) -> None:
    rows = (
        (1, "X-9", None, "Phòng A", 9, 8),
        (2, "A-0", "Trần Bình", "Phòng A", 9, 8),
        (3, None, "Trần Bình", "Phòng A", 9, 8),
        (4, None, "Ngô Lạ", "Phòng A", 9, 8),
    )
    file = take(year, table(tmp_path, "BẢNG ĐIỂM CÁ NHÂN", WHO, *rows))
    assert file.status == "rejected"
    assert told(file) == [
        ("person.code_unknown", "B4"),
        ("person.other_name", "B5"),
        ("person.ambiguous", "C6"),
        ("person.name_unknown", "C7"),
    ]
    assert "mã A-1, A-2" in file.problems[2].message


def test_a_unit_s_own_table_is_a_cross_score_where_somebody_says_so(
    year: Desk, tmp_path: Path
) -> None:
    path = table(tmp_path, "BẢNG ĐIỂM", HEAD, (1, "Phòng B", 9, 8))
    service = Importing(year)
    preview = service.preview([path], ImportOptions(YEAR, kind=Kind.CROSS_SCORES))
    (file,) = preview.outcome.files
    assert told(file) == [("mark.marker_missing", "")]
    settled = service.correct(preview, file.number, FileCorrections(unit="A"))
    (file,) = service.commit(settled).value.files
    assert (file.kind, file.status) == ("cross_scores", "accepted")
    found = Marks(year).of(YEAR, "B").marks
    assert [(one.stage, one.marker, one.points) for one in found] == [
        ("cross", "A", 900),
        ("cross", "A", 800),
    ]


def test_a_sheet_that_was_passed_on_since_the_preview_takes_nothing(
    year: Desk, tmp_path: Path
) -> None:
    path = table(tmp_path, "BẢNG TỰ CHẤM ĐIỂM", HEAD, (1, "Phòng A", 9, 8))
    service = Importing(year)
    preview = service.preview([path], ImportOptions(YEAR))
    Sheets(year).hand_over(YEAR, ["A"], "self")
    with pytest.raises(Refused, match="Phiếu của Phòng A vừa được chuyển"):
        service.commit(preview)
    assert points(year, "A") == []
