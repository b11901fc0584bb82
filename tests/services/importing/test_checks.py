"""Rows that may go in, and what is said of the others, at their cells."""

import pytest

from desktop_app.domain.rows import FileOutcome
from desktop_app.services.scoring import Scoring
from desktop_app.services.targets import Targets
from tests.services import books
from tests.services.importing.conftest import YEAR, Intake

MARKS = ("STT", "Đơn vị", "1.4", "2.3", "4.1", "5.1")
TARGETS = ("STT", "Đơn vị", "Mã chỉ tiêu", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Thực hiện")


def marks(intake: Intake, *lines: tuple[object, ...]) -> FileOutcome:
    title = ("BẢNG CHẤM ĐIỂM THI ĐUA",)
    file = books.write(intake.folder / "diem.xlsx", [title, MARKS, *lines])
    return intake.take(file, accept=True).files[0]


def told(file: FileOutcome) -> list[tuple[str, str, str]]:
    return [(one.code, one.cell, one.value) for one in file.problems]


def entered(intake: Intake, unit: str) -> dict[str, int | None]:
    Scoring(intake.desk).score(YEAR)
    sheet = Scoring(intake.desk).sheet(YEAR, unit)
    return {mark.criterion: mark.points for mark in sheet.marks}


def test_marks_go_to_their_criteria(intake: Intake) -> None:
    file = marks(intake, (1, "Văn phòng", "7,5", 5, None, 2), (2, "Thanh tra", 8, 0, 1, None))
    assert (file.status, file.problems) == ("accepted", ())
    found = entered(intake, "U1")
    assert (found["1.4"], found["2.3"], found["4.1"], found["5.1"]) == (750, 500, None, -200)
    found = entered(intake, "U2")
    assert (found["1.4"], found["2.3"], found["4.1"], found["5.1"]) == (800, 0, 100, None)


def test_a_mark_above_its_maximum_stays_out(intake: Intake) -> None:
    file = marks(intake, (1, "Văn phòng", "10,5", 5, None, None))
    assert told(file) == [("mark.above_maximum", "C3", "10,50")]
    assert file.status == "partial"
    assert entered(intake, "U1")["1.4"] is None


def test_pass_or_fail_takes_nothing_in_between(intake: Intake) -> None:
    assert told(marks(intake, (1, "Văn phòng", 9, 3, None, None))) == [
        ("mark.not_pass_or_fail", "D3", "3,00")
    ]


def test_a_criterion_that_the_program_computes_takes_no_mark(intake: Intake) -> None:
    head = ("STT", "Đơn vị", "1.1", "1.4")
    rows = [("BẢNG CHẤM ĐIỂM",), head, (1, "Văn phòng", 20, 9)]
    file = intake.take(books.write(intake.folder / "d.xlsx", rows), accept=True).files[0]
    assert told(file) == [("mark.computed", "C3", "20,00")]


def test_a_criterion_that_the_set_does_not_have_is_named(intake: Intake) -> None:
    head = ("STT", "Đơn vị", "9.9", "1.4")
    rows = [("BẢNG CHẤM ĐIỂM",), head, (1, "Văn phòng", 20, 9)]
    file = intake.take(books.write(intake.folder / "d.xlsx", rows), accept=True).files[0]
    assert told(file) == [("criterion.unknown", "C3", "9.9")]


def test_targets_keep_their_states_apart(intake: Intake) -> None:
    lines = [
        (1, "Văn phòng", "NVCM", "Nhiệm vụ", "%", 100, "95,5"),
        (2, "Văn phòng", "GN", "Giảm nghèo", "hộ", "Không giao", None),
        (3, "Thanh tra", "NVCM", "Nhiệm vụ", "%", 100, None),
    ]
    rows = [("KẾT QUẢ THỰC HIỆN CHỈ TIÊU",), TARGETS, *lines]
    file = intake.take(books.write(intake.folder / "ct.xlsx", rows)).files[0]
    assert file.status == "accepted"
    found = [
        (one.unit_code, one.code, one.planned, one.actual, one.not_assigned, one.share)
        for one in Targets(intake.desk).lines(YEAR)
    ]
    assert found == [
        ("U1", "NVCM", "100", "95.5", False, 9550),
        ("U1", "GN", "", "", True, None),
        ("U2", "NVCM", "100", "", False, None),
    ]


@pytest.mark.parametrize(("number", "codes"), [(9, []), (11, ["participants.above_headcount"])])
def test_more_people_than_there_are_is_a_warning(
    intake: Intake, number: int, codes: list[str]
) -> None:
    head = ("TT", "Đơn vị", "Tổng số người", "Số người tham gia", "Số tiền (đồng)")
    rows = [
        ("TỔNG HỢP ỦNG HỘ QUỸ VÌ NGƯỜI NGHÈO",),
        head,
        (1, "Văn phòng", 10, number, 800_000),
    ]
    file = intake.take(books.write(intake.folder / "t.xlsx", rows)).files[0]
    assert (file.status, [one.code for one in file.problems]) == ("accepted", codes)


def test_a_period_of_the_year_has_its_own_days(intake: Intake) -> None:
    held = books.activities(intake.folder / "b.xlsx", "Văn phòng", ("Thăm hộ", "17/10/2024", 6))
    file = intake.take(held, period="2024-H1").files[0]
    assert [one.code for one in file.problems] == ["date.outside_period"]
