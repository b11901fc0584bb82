"""Pledges, remittances, bank lines and registrations: in, questioned, and back out."""

from datetime import datetime

import pytest
from sqlalchemy import insert, select

from desktop_app.domain.errors import Refused
from desktop_app.domain.intake import Kind
from desktop_app.models.following import Registration
from desktop_app.models.fund import BankLine, BankMatch, Pledge, Remittance
from desktop_app.services.fund.pledges import Pledges
from desktop_app.services.importing import ImportOptions
from desktop_app.services.importing.corrections import FileCorrections
from tests.services import books
from tests.services.importing.conftest import YEAR, Intake
from tests.services.importing.ledger_sheets import (
    codes,
    collect,
    open_drive,
    pledges,
    records,
    registrations,
    remittances,
    statement,
    told,
)

AN, BINH = ("Nguyễn Văn An", 500_000, "01/10/2024"), ("Trần Bình", 300_000, "01/10/2024")
SLIP = ("Văn phòng", "20/10/2024", "FT24294001", 400_000)
IN = ("20/10/2024", "FT24294001", None, 400_000, "VAN PHONG NOP QUY")
OUT = ("25/10/2024", "FT24299009", 150_000, None, "CHUYEN MTTQ")


@pytest.fixture
def drive(intake: Intake) -> int:
    with intake.desk.reading() as connection:
        from desktop_app.models.campaigns import Campaign  # noqa: PLC0415

        campaign = connection.scalar(select(Campaign.id).where(Campaign.code == "VNN-2024"))
    return open_drive(intake.desk, campaign_id=campaign, takes_returns=True)


def test_promises_go_to_the_one_open_drive_with_their_cells(intake: Intake, drive: int) -> None:
    outcome = intake.take(pledges(intake.folder / "a.xlsx", "Văn phòng", AN, BINH))
    assert (told(outcome).status, told(outcome).kind, codes(outcome)) == (
        "accepted",
        "pledges",
        [],
    )
    first, second = records(intake.desk, Pledge)
    assert (first.drive_id, first.name, first.amount, first.pledged_on, first.row) == (
        drive,
        "Nguyễn Văn An",
        500_000,
        "2024-10-01",
        5,
    )
    assert (second.name, second.amount, second.actor) == ("Trần Bình", 300_000, "Chị Văn Thư")


def test_the_preview_says_which_drive_it_is(intake: Intake, drive: int) -> None:
    path = pledges(intake.folder / "a.xlsx", "Văn phòng", AN)
    preview = intake.service.preview([path], ImportOptions(YEAR))
    assert told(preview.outcome).note == "Đợt vận động “Đợt D1”"
    assert drive


def test_who_promises_is_found_on_the_staff_list(intake: Intake, drive: int) -> None:
    intake.take(books.people(intake.folder / "nv.xlsx", ("C1", "Trần Bình", "Văn phòng")))
    outcome = intake.take(pledges(intake.folder / "a.xlsx", "Văn phòng", AN, BINH))
    assert codes(outcome) == ["person.not_listed"]
    first, second = records(intake.desk, Pledge)
    assert first.person_id is None
    assert second.person_id is not None
    assert drive == second.drive_id


def test_the_same_promises_again_are_questioned_and_go_in_with_a_reason(
    intake: Intake, drive: int
) -> None:
    intake.take(pledges(intake.folder / "a.xlsx", "Văn phòng", AN, BINH))
    again = pledges(
        intake.folder / "b.xlsx", "Văn phòng", AN, BINH, ("Lê Ấm", 100_000, "02/10/2024")
    )
    outcome = intake.take(again)
    assert (told(outcome).status, codes(outcome)) == ("rejected", ["pledge.repeated"] * 2)
    assert [one.cell for one in told(outcome).problems] == ["B5", "B6"]
    partly = intake.take(again, accept=True)
    assert (told(partly).status, told(partly).rows_accepted) == ("partial", 1)
    assert [one.amount for one in records(intake.desk, Pledge)] == [500_000, 300_000, 100_000]
    assert drive


def test_a_reason_lets_a_repeated_row_in(intake: Intake, drive: int) -> None:
    intake.take(pledges(intake.folder / "a.xlsx", "Văn phòng", AN))
    path = pledges(intake.folder / "b.xlsx", "Văn phòng", AN, ("Lê Ấm", 100_000, "02/10/2024"))
    preview = intake.service.preview([path], ImportOptions(YEAR))
    (problem,) = preview.outcome.files[0].problems
    allowed = {(problem.code, problem.sheet, problem.cell): "Hai người trùng tên"}
    mended = intake.service.correct(preview, 1, FileCorrections(allowed=allowed))
    outcome = intake.service.commit(mended).value
    assert (told(outcome).status, told(outcome).rows_accepted) == ("accepted", 2)
    assert "Hai người trùng tên" in told(outcome).problems[0].message
    assert len(records(intake.desk, Pledge)) == 3
    assert drive


def test_the_same_bytes_again_are_a_duplicate(intake: Intake, drive: int) -> None:
    path = pledges(intake.folder / "a.xlsx", "Văn phòng", AN)
    intake.take(path)
    assert told(intake.take(path)).status == "duplicate"
    assert len(records(intake.desk, Pledge)) == 1
    assert drive


def test_a_table_that_is_mostly_a_copy_is_told_once(intake: Intake, drive: int) -> None:
    many = [(f"Người {place}", 100_000 + place, "01/10/2024") for place in range(6)]
    intake.take(pledges(intake.folder / "a.xlsx", "Văn phòng", *many))
    outcome = intake.take(pledges(intake.folder / "b.xlsx", "Văn phòng", *many, AN))
    (problem,) = told(outcome).problems
    assert (problem.code, problem.cell) == ("pledge.repeated", "")
    assert problem.message.startswith("6/7 dòng của bảng này đã có trong sổ")
    assert drive


def test_two_files_of_one_import_are_held_against_each_other(intake: Intake, drive: int) -> None:
    pledges(intake.folder / "hai/a.xlsx", "Văn phòng", AN)
    pledges(intake.folder / "hai/b.xlsx", "Văn phòng", AN, BINH)
    outcome = intake.take(intake.folder / "hai")
    assert [one.status for one in outcome.files] == ["accepted", "rejected"]
    (problem,) = outcome.files[1].problems
    assert "đã có trong tệp “a.xlsx”" in problem.message
    assert drive


def test_an_import_taken_back_counts_no_longer_and_may_come_again(
    intake: Intake, drive: int
) -> None:
    path = pledges(intake.folder / "a.xlsx", "Văn phòng", AN)
    outcome = intake.take(path)
    assert outcome.import_id is not None
    intake.service.undo(outcome.import_id)
    assert records(intake.desk, Pledge) == []
    assert Pledges(intake.desk).all(YEAR, "D1") == ()
    assert told(intake.take(path)).status == "accepted"
    assert [one.amount for one in Pledges(intake.desk).all(YEAR, "D1")] == [500_000]
    assert len(records(intake.desk, Pledge)) == 1
    assert drive


def test_a_promise_outside_its_drive_is_pointed_out(intake: Intake) -> None:
    open_drive(intake.desk, opens_on="2024-10-17", closes_on="2024-11-30")
    outcome = intake.take(pledges(intake.folder / "a.xlsx", "Văn phòng", AN))
    assert (told(outcome).status, codes(outcome)) == ("accepted", ["date.outside_drive"])


def test_money_handed_over_has_its_slip(intake: Intake, drive: int) -> None:
    collect(intake, "Văn phòng", 500_000)
    outcome = intake.take(remittances(intake.folder / "a.xlsx", SLIP))
    assert (told(outcome).status, codes(outcome)) == ("accepted", [])
    (sent,) = records(intake.desk, Remittance)
    assert (sent.drive_id, sent.amount, sent.sent_on, sent.bank_reference, sent.note) == (
        drive,
        400_000,
        "2024-10-20",
        "FT24294001",
        "Nộp quỹ",
    )


def test_more_than_was_collected_is_questioned_with_what_is_left(
    intake: Intake, drive: int
) -> None:
    collect(intake, "Văn phòng", 500_000)
    second = ("Văn phòng", "21/10/2024", "FT24295001", 200_000)
    outcome = intake.take(remittances(intake.folder / "a.xlsx", SLIP, second))
    (problem,) = told(outcome).problems
    assert (problem.code, problem.cell) == ("remittance.above_collected", "E5")
    assert "200.000 đồng lớn hơn số đơn vị đã thu mà chưa nộp (100.000 đồng)" in problem.message
    assert drive


def test_what_comes_in_the_same_import_counts_as_collected(intake: Intake, drive: int) -> None:
    books.gifts(intake.folder / "cùng/thu.xlsx", "Văn phòng", ("An", 500_000))
    remittances(intake.folder / "cùng/nộp.xlsx", SLIP)
    outcome = intake.take(intake.folder / "cùng")
    assert sorted((one.kind, one.status) for one in outcome.files) == [
        ("contributions", "accepted"),
        ("remittances", "accepted"),
    ]
    assert drive


def test_a_slip_that_was_entered_before_is_questioned(intake: Intake, drive: int) -> None:
    collect(intake, "Văn phòng", 2_000_000)
    intake.take(remittances(intake.folder / "a.xlsx", SLIP))
    later = ("Văn phòng", "22/10/2024", "ft 24294001", 400_000)
    outcome = intake.take(remittances(intake.folder / "b.xlsx", later))
    assert codes(outcome) == ["remittance.repeated"]
    assert drive


def test_a_statement_is_kept_with_its_account_and_its_signs(intake: Intake) -> None:
    outcome = intake.take(statement(intake.folder / "a.xlsx", IN, OUT))
    assert (told(outcome).status, told(outcome).kind, codes(outcome)) == ("accepted", "bank", [])
    assert told(outcome).unit == ""
    assert [
        (one.account, one.day, one.amount, one.bank_reference, one.content, one.row)
        for one in records(intake.desk, BankLine)
    ] == [
        ("0071000123456", "2024-10-20", 400_000, "FT24294001", "VAN PHONG NOP QUY", 5),
        ("0071000123456", "2024-10-25", -150_000, "FT24299009", "CHUYEN MTTQ", 6),
    ]


def test_statements_that_overlap_bring_each_line_once(intake: Intake) -> None:
    twin = ("20/10/2024", None, None, 50_000, "NOP QUY")
    intake.take(statement(intake.folder / "a.xlsx", IN, twin, twin))
    outcome = intake.take(statement(intake.folder / "b.xlsx", IN, twin, twin, twin, OUT))
    (problem,) = [one for one in told(outcome).problems if one.code == "bank.repeated"]
    assert problem.message.startswith("3/5 dòng")
    partly = intake.take(intake.folder / "b.xlsx", accept=True)
    assert told(partly).rows_accepted == 2
    assert len(records(intake.desk, BankLine)) == 5


def test_a_statement_without_an_account_says_so(intake: Intake) -> None:
    outcome = intake.take(statement(intake.folder / "a.xlsx", IN, account="Tháng 10"))
    assert (told(outcome).status, codes(outcome)) == ("accepted", ["bank.no_account"])


def test_a_match_is_let_go_when_its_statement_is_taken_back(intake: Intake, drive: int) -> None:
    collect(intake, "Văn phòng", 500_000)
    intake.take(remittances(intake.folder / "a.xlsx", SLIP))
    outcome = intake.take(statement(intake.folder / "b.xlsx", IN))
    (line,), (sent,) = records(intake.desk, BankLine), records(intake.desk, Remittance)
    with intake.desk.command() as command:
        match = {"bank_line_id": line.id, "remittance_id": sent.id, "amount": 400_000}
        who = {"matched_by": "reference", "entered_at": command.now, "actor": "x"}
        command.connection.execute(insert(BankMatch), [match | who])
        command.audit("thử", "đối chiếu")
    assert outcome.import_id is not None
    intake.service.undo(outcome.import_id)
    with intake.desk.reading() as connection:
        assert list(connection.scalars(select(BankMatch.undone))) == [True]
    assert drive


def test_what_reverses_a_remittance_goes_with_it(intake: Intake, drive: int) -> None:
    collect(intake, "Văn phòng", 500_000)
    outcome = intake.take(remittances(intake.folder / "a.xlsx", SLIP))
    (sent,) = records(intake.desk, Remittance)
    with intake.desk.command() as command:
        who = {"entered_at": command.now, "actor": "x", "reason": "nộp nhầm quỹ"}
        back = {"drive_id": drive, "unit_id": sent.unit_id, "amount": -sent.amount, **who}
        command.connection.execute(insert(Remittance), [back | {"reverses_id": sent.id}])
        command.audit("thử", "đảo")
    assert [one.amount for one in records(intake.desk, Remittance)] == [400_000, -400_000]
    assert outcome.import_id is not None
    intake.service.undo(outcome.import_id)
    assert records(intake.desk, Remittance) == []


@pytest.fixture
def staff(intake: Intake) -> Intake:
    placed = [("C1", "Nguyễn Văn An", "Văn phòng"), ("C2", "Trần Bình", "Thanh tra")]
    intake.take(books.people(intake.folder / "nv.xlsx", *placed))
    return intake


def registered(intake: Intake) -> list[tuple[str, int, int | None, list[str], str, str]]:
    return [
        (one.kind, one.unit_id, one.person_id, one.titles, one.state, one.received_on)
        for one in records(intake.desk, Registration)
    ]


def test_units_and_people_register_from_one_list(staff: Intake) -> None:
    lines = [
        ("A", "TẬP THỂ", None, None),
        (1, "Văn phòng", "Tập thể lao động xuất sắc", "05/01/2024"),
        ("B", "CÁ NHÂN", None, None),
        (1, "Trần Bình", "Chiến sĩ thi đua cơ sở; Giấy khen", "05/01/2024"),
    ]
    head = ("TT", "Tập thể, cá nhân", "Danh hiệu đăng ký", "Ngày đăng ký")
    title = ("ĐĂNG KÝ DANH HIỆU THI ĐUA NĂM 2024",)
    outcome = staff.take(books.write(staff.folder / "a.xlsx", [title, (), head, *lines]))
    assert (told(outcome).status, codes(outcome)) == ("accepted", [])
    unit, person = registered(staff)
    received = ("received", "2024-11-20")
    assert unit[2:] == (None, ["Tập thể lao động xuất sắc"], *received)
    assert person[3] == ["Chiến sĩ thi đua cơ sở", "Giấy khen"]
    assert person[1] != unit[1]
    assert person[2] is not None


def test_a_person_on_no_staff_list_is_refused_at_the_name(staff: Intake) -> None:
    outcome = staff.take(
        registrations(
            staff.folder / "a.xlsx",
            ("Văn phòng", "Lao động tiên tiến", None),
            ("Lê Không Có", "Lao động tiên tiến", None),
        ),
        accept=True,
    )
    assert told(outcome).rows_accepted == 1
    assert [(one.code, one.cell) for one in told(outcome).problems] == [("person.unknown", "B5")]


def test_who_registered_already_is_questioned(staff: Intake) -> None:
    staff.take(registrations(staff.folder / "a.xlsx", ("Văn phòng", "Cờ thi đua", None)))
    outcome = staff.take(registrations(staff.folder / "b.xlsx", ("u1", "Bằng khen", None)))
    assert codes(outcome) == ["registration.repeated"]
    pledge = registrations(
        staff.folder / "c.xlsx", ("Văn phòng", "Cờ thi đua", None), title="BẢN GIAO ƯỚC THI ĐUA"
    )
    assert told(staff.take(pledge)).status == "accepted"
    assert [kind for kind, *_ in registered(staff)] == ["registration", "emulation_pledge"]


def test_a_chosen_campaign_is_what_they_register_for(staff: Intake) -> None:
    path = registrations(staff.folder / "a.xlsx", ("Văn phòng", "Cờ thi đua", None))
    staff.take(path, campaign="VNN-2024")
    (record,) = records(staff.desk, Registration)
    assert record.campaign_id is not None
    assert isinstance(record.entered_at, datetime)


def test_a_kind_that_was_chosen_reads_a_list_without_a_title(intake: Intake, drive: int) -> None:
    plain = [("STT", "Đơn vị", "Số tiền"), (1, "Văn phòng", 900_000)]
    path = books.write(intake.folder / "a.xlsx", plain)
    intake.take(path, kind=Kind.PLEDGES)
    assert [one.amount for one in records(intake.desk, Pledge)] == [900_000]
    assert drive


def test_an_error_of_another_kind_may_not_be_let_in(intake: Intake) -> None:
    path = pledges(intake.folder / "a.xlsx", "Văn phòng", AN)
    preview = intake.service.preview([path], ImportOptions(YEAR))
    (problem,) = preview.outcome.files[0].problems
    assert problem.code == "drive.unknown"
    allowed = {(problem.code, problem.sheet, problem.cell): "cứ nhập"}
    with pytest.raises(Refused):
        intake.service.correct(preview, 1, FileCorrections(allowed=allowed))


def test_a_list_of_units_stays_while_something_that_stands_names_them(
    intake: Intake, drive: int
) -> None:
    names = ("Văn phòng", "Thanh tra", "Phòng Mới")
    listed = intake.take(books.units(intake.folder / "mới.xlsx", *names))
    wish = intake.take(registrations(intake.folder / "a.xlsx", ("Phòng Mới", "Cờ thi đua", None)))
    promise = intake.take(pledges(intake.folder / "b.xlsx", "Phòng Mới", AN))
    numbers = [one.import_id or 0 for one in (promise, wish, listed)]
    for still, number in zip(("1 đăng ký ủng hộ", "1 đăng ký thi đua"), numbers, strict=False):
        with pytest.raises(Refused, match=still):
            intake.service.undo(numbers[-1])
        intake.service.undo(number)
    intake.service.undo(numbers[-1])
    assert drive
