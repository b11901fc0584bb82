"""Rows that may go in, and what is said of the others, at their cells."""

import pytest
from sqlalchemy import update

from desktop_app.domain.rows import FileOutcome
from desktop_app.models.campaigns import Campaign
from desktop_app.services.importing import ImportOptions
from desktop_app.services.importing.checks import OVERRIDABLE
from desktop_app.services.importing.corrections import FileCorrections
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


GIVEN = ("STT", "Họ và tên", "Số tiền (đồng)", "Ngày nộp")
TALLY = ("TT", "Đơn vị", "Tổng số người", "Số người tham gia", "Số tiền (đồng)")
TITLE = ("DANH SÁCH ỦNG HỘ QUỸ VÌ NGƯỜI NGHÈO",)


def given(intake: Intake, *lines: tuple[object, ...], **options: object) -> FileOutcome:
    rows = [("Đơn vị: Văn phòng",), TITLE, GIVEN, *lines]
    preview = intake.service.preview(
        [books.write(intake.folder / "a.xlsx", rows)],
        ImportOptions(YEAR, **options),  # type: ignore[arg-type]
    )
    return preview.outcome.files[0]


def test_a_sum_that_no_person_gives_is_an_error_with_its_reason(intake: Intake) -> None:
    file = given(intake, (1, "An", 10_000_000_001), (2, "Ba", 10_000_000_000))
    assert told(file) == [("amount.too_large", "C4", "10.000.000.001")]
    assert file.rows_accepted == 1


def test_a_sum_that_no_person_gives_may_be_let_in(intake: Intake) -> None:
    rows = [("Đơn vị: Văn phòng",), TITLE, GIVEN, (1, "An", 20_000_000_000)]
    file = books.write(intake.folder / "a.xlsx", rows)
    preview = intake.service.preview([file], ImportOptions(YEAR))
    assert "amount.too_large" in OVERRIDABLE
    said = FileCorrections(allowed={("amount.too_large", "Sheet1", "C4"): "Doanh nghiệp tặng"})
    preview = intake.service.correct(preview, 1, said)
    assert preview.outcome.files[0].status == "accepted"
    assert intake.service.commit(preview).value.contributions_vnd == 20_000_000_000


def test_a_tallys_sum_is_divided_by_its_people(intake: Intake) -> None:
    rows = [TITLE, TALLY, (1, "Văn phòng", 10, 10, 90_000_000_000), (2, "Thanh tra", 10, 1, 1)]
    file = intake.take(books.write(intake.folder / "t.xlsx", rows)).files[0]
    assert "amount.too_large" not in [code for code, _, _ in told(file)]


@pytest.mark.parametrize(
    ("day", "codes"),
    [
        ("20/11/2024", []),
        ("21/11/2024", ["date.future"]),
        ("12/2024", ["date.future"]),
        ("11/2024", []),
        ("01/01/2025", ["date.future"]),
        ("31/12/2023", ["date.outside_period"]),
    ],
)
def test_a_day_after_the_files_own_is_pointed_out(
    intake: Intake, day: str, codes: list[str]
) -> None:
    """The desk's clock stands on 20 November 2024."""
    file = given(intake, (1, "An", 200_000, day))
    assert [one.code for one in file.problems] == codes
    assert file.status == "accepted"


def bound_campaign(intake: Intake, first: str, last: str) -> None:
    """Give the poverty campaign a period of its own within the year."""
    with intake.desk.command() as command:
        plan = update(Campaign).where(Campaign.code == "VNN-2024")
        command.connection.execute(plan.values(period_from=first, period_to=last))
        command.audit("thử", "phong trào")


@pytest.mark.parametrize(
    ("day", "codes"),
    [
        ("16/10/2024", ["date.outside_campaign"]),
        ("17/10/2024", []),
        ("18/11/2024", []),
        ("19/11/2024", ["date.outside_campaign"]),
        ("10/2024", []),
        ("09/2024", ["date.outside_campaign"]),
        ("31/12/2023", ["date.outside_period"]),
        ("01/12/2024", ["date.future"]),
    ],
)
def test_a_day_outside_the_campaigns_own_period_is_pointed_out_once(
    intake: Intake, day: str, codes: list[str]
) -> None:
    """The title tells the campaign; a day that is wrong in two ways is told of once."""
    bound_campaign(intake, "2024-10-17", "2024-11-18")
    file = given(intake, (1, "An", 200_000, day))
    assert [one.code for one in file.problems] == codes
    assert file.status == "accepted"


def test_the_campaigns_period_is_told_as_far_as_it_is_known(intake: Intake) -> None:
    bound_campaign(intake, "2024-10", "")
    file = given(intake, (1, "An", 200_000, "30/09/2024"), (2, "Ba", 200_000, "01/10/2024"))
    assert told(file) == [("date.outside_campaign", "D4", "30/09/2024")]
    assert "(từ 10/2024)" in file.problems[0].message


def test_a_campaign_that_is_chosen_has_its_period_too(intake: Intake) -> None:
    bound_campaign(intake, "2024-10-17", "2024-11-18")
    file = given(intake, (1, "An", 200_000, "16/10/2024"), campaign="VNN-2024")
    assert told(file) == [("date.outside_campaign", "D4", "16/10/2024")]
    assert "từ 17/10/2024 đến 18/11/2024" in file.problems[0].message


def test_the_day_that_files_came_may_be_said(intake: Intake) -> None:
    file = given(intake, (1, "An", 200_000, "19/11/2024"), received_on="2024-11-18")
    assert told(file) == [("date.future", "D4", "19/11/2024")]
    assert "18/11/2024" in file.problems[0].message


@pytest.mark.parametrize(("people", "codes"), [(10, []), (11, ["participants.above_headcount"])])
def test_more_participants_than_the_store_has_people_are_pointed_out(
    intake: Intake, people: int, codes: list[str]
) -> None:
    held = books.activities(
        intake.folder / "a.xlsx", "Văn phòng", ("Thăm hộ", "17/10/2024", people)
    )
    file = intake.take(held).files[0]
    assert [(one.code, one.cell) for one in file.problems] == [(code, "D5") for code in codes]


def test_a_headcount_unlike_the_stores_is_pointed_out(intake: Intake) -> None:
    rows = [TITLE, TALLY, (1, "Văn phòng", 10, 4, 800_000), (2, "Thanh tra", 12, 3, 600_000)]
    file = intake.take(books.write(intake.folder / "t.xlsx", rows)).files[0]
    assert told(file) == [("headcount.differs", "C4", "12")]
    assert "là 10 người" in file.problems[0].message


def test_teams_add_up_to_their_units_headcount(intake: Intake) -> None:
    head = ("TT", "Tổ công đoàn", "Tổng số người", "Số người tham gia", "Số tiền (đồng)")
    rows = [("Đơn vị: Văn phòng",), TITLE, head, (1, "Tổ 1", 6, 4, 1_000), (2, "Tổ 2", 4, 3, 5_000)]
    file = intake.take(books.write(intake.folder / "t.xlsx", rows)).files[0]
    assert (file.rows_accepted, file.problems) == (2, ())


def test_a_units_headcount_may_come_with_the_same_import(intake: Intake) -> None:
    head = ("Mã đơn vị", "Tên đơn vị", "Cụm thi đua", "Tổng số người")
    lines = [("U1", "Văn phòng", "Cụm 1", 25)]
    books.write(intake.folder / "g/don vi.xlsx", [head, *lines])
    books.activities(intake.folder / "g/a.xlsx", "Văn phòng", ("Thăm hộ", "17/10/2024", 20))
    outcome = intake.take(intake.folder / "g")
    assert [one.problems for one in outcome.files] == [(), ()]


def test_every_problem_of_a_file_is_told_at_once(intake: Intake) -> None:
    file = given(
        intake,
        (1, "An", 10_000_000_001, "17/10/2024"),
        (2, "Ba", 200_000, "31/12/2023"),
        (3, "Cúc", 300_000, "21/11/2024"),
        (4, "Dung", "1.500", "17/10/2024"),
    )
    assert sorted((one.code, one.cell) for one in file.problems) == [
        ("amount.ambiguous", "C7"),
        ("amount.too_large", "C4"),
        ("date.future", "D6"),
        ("date.outside_period", "D5"),
    ]
