"""Rows beside those of other files and of the store, through the real service."""

from pathlib import Path

import pytest

from desktop_app.domain.activities import NewActivity
from desktop_app.domain.problems import Problem
from desktop_app.domain.rows import FileOutcome
from desktop_app.services.activities import Activities
from desktop_app.services.fund.ledger import Ledger
from desktop_app.services.funds import Funds
from desktop_app.services.importing import ImportOptions, Preview
from desktop_app.services.importing.corrections import FileCorrections
from tests.services import books
from tests.services.fund.fund_work import put_drive, put_fund, put_line
from tests.services.importing.conftest import YEAR, Intake

DAY, NEXT = "17/10/2024", "18/10/2024"
TITLE = "DANH SÁCH ỦNG HỘ QUỸ VÌ NGƯỜI NGHÈO"
HEAD = ("STT", "Họ và tên", "Số tiền (đồng)", "Ngày nộp", "Số chứng từ")
Gift = tuple[object, ...]


def dated(path: Path, unit: str, *given: Gift) -> Path:
    """A list of people, amounts, days and receipts."""
    return books.write(path, sheet(unit, *given))


def sheet(unit: str, *given: Gift) -> books.Grid:
    lines = [(place, *one) for place, one in enumerate(given, start=1)]
    return [(f"Đơn vị: {unit}",), (TITLE,), (), HEAD, *lines]


def look(intake: Intake, *paths: Path, **options: object) -> tuple[FileOutcome, ...]:
    """What a preview says of each file; nothing is taken in."""
    return previewed(intake, *paths, **options).outcome.files


def previewed(intake: Intake, *paths: Path, **options: object) -> Preview:
    return intake.service.preview(paths, ImportOptions(YEAR, **options))  # type: ignore[arg-type]


def about(file: FileOutcome, subject: str) -> list[tuple[str, str, bool]]:
    """The problems of one subject: code, cell, whether it is an error."""
    return [(one.code, one.cell, one.is_error) for one in of(file, subject)]


def of(file: FileOutcome, subject: str) -> list[Problem]:
    return [one for one in file.problems if one.code.startswith(f"{subject}.")]


def amounts(intake: Intake) -> list[int]:
    return [one.amount for one in Funds(intake.desk).totals(YEAR)]


def test_the_same_gift_in_two_units_files_is_found_at_its_cell(intake: Intake) -> None:
    dated(intake.folder / "g/1.xlsx", "Văn phòng", ("Lê An", 300_000, DAY), ("Ba", 1_000, DAY))
    dated(intake.folder / "g/2.xlsx", "Thanh tra", ("Cúc", 5_000, DAY), ("LÊ  AN", 300_000, DAY))
    first, second = look(intake, intake.folder / "g")
    assert about(first, "duplicate") == []
    assert about(second, "duplicate") == [("duplicate.row", "B6", True)]
    message = of(second, "duplicate")[0].message
    assert "dòng 5 tệp “1.xlsx” của Văn phòng" in message
    assert "ngày 17/10/2024" in message


def test_what_repeats_stays_out_with_the_good_rows_taken(intake: Intake) -> None:
    dated(intake.folder / "g/1.xlsx", "Văn phòng", ("An", 300_000, DAY))
    dated(intake.folder / "g/2.xlsx", "Thanh tra", ("An", 300_000, DAY), ("Ba", 1_000, DAY))
    outcome = intake.take(intake.folder / "g", accept=True)
    assert [(one.status, one.rows_accepted) for one in outcome.files] == [
        ("accepted", 1),
        ("partial", 1),
    ]
    assert outcome.contributions_vnd == 301_000
    assert amounts(intake) == [300_000, 1_000]


def test_somebody_may_let_it_in_and_say_why(intake: Intake) -> None:
    dated(intake.folder / "g/1.xlsx", "Văn phòng", ("An", 300_000, DAY))
    dated(intake.folder / "g/2.xlsx", "Thanh tra", ("An", 300_000, DAY))
    preview = previewed(intake, intake.folder / "g")
    allowed = {("duplicate.row", "Sheet1", "B5"): "Hai người trùng tên"}
    preview = intake.service.correct(preview, 2, FileCorrections(allowed=allowed))
    (found,) = of(preview.outcome.files[1], "duplicate")
    assert (found.is_error, "Hai người trùng tên" in found.message) == (False, True)
    intake.service.commit(preview)
    assert amounts(intake) == [300_000, 300_000]


def test_another_day_another_sum_or_another_receipt_is_another_gift(intake: Intake) -> None:
    given = ("An", 300_000, DAY, "PT01"), ("Ba", 1_000, DAY), ("Cúc", 2_000, DAY)
    dated(intake.folder / "g/1.xlsx", "Văn phòng", *given)
    other = ("An", 300_000, DAY, "PT02"), ("Ba", 1_000, NEXT), ("Cúc", 2_001, DAY)
    dated(intake.folder / "g/2.xlsx", "Thanh tra", *other)
    assert about(look(intake, intake.folder / "g")[1], "duplicate") == []


def test_without_a_day_a_shared_name_and_sum_say_nothing(intake: Intake) -> None:
    books.gifts(intake.folder / "g/1.xlsx", "Văn phòng", ("An", 200_000), ("Ba", 200_000))
    books.gifts(intake.folder / "g/2.xlsx", "Thanh tra", ("An", 200_000), ("Tư", 200_000))
    assert about(look(intake, intake.folder / "g")[1], "duplicate") == []


def test_where_everybody_gives_the_same_that_day_it_is_only_pointed_out(intake: Intake) -> None:
    crowd = [(f"Người số {one}", 200_000, DAY) for one in range(20)]
    dated(intake.folder / "g/1.xlsx", "Văn phòng", ("An", 200_000, DAY), *crowd)
    dated(intake.folder / "g/2.xlsx", "Thanh tra", ("An", 200_000, DAY), ("Ba", 1_000, DAY))
    second = look(intake, intake.folder / "g")[1]
    assert about(second, "duplicate") == [("duplicate.possible_row", "B5", False)]


def test_most_rows_of_another_file_are_said_once_and_stay_out(intake: Intake) -> None:
    given = [("An", 200_000), ("Ba", 200_000), ("Cúc", 100_000)]
    books.gifts(intake.folder / "g/1.xlsx", "Văn phòng", *given)
    books.gifts(intake.folder / "g/2.xlsx", "Thanh tra", *given, ("Tư", 50_000))
    second = look(intake, intake.folder / "g")[1]
    assert about(second, "duplicate") == [("duplicate.rows", "", True)]
    assert "3/4 dòng" in of(second, "duplicate")[0].message
    assert "tệp “1.xlsx” của Văn phòng" in of(second, "duplicate")[0].message
    assert second.rows_accepted == 1


def test_a_copied_table_is_let_in_with_one_reason(intake: Intake) -> None:
    given = [("An", 200_000), ("Ba", 200_000), ("Cúc", 100_000)]
    books.gifts(intake.folder / "g/1.xlsx", "Văn phòng", *given)
    books.gifts(intake.folder / "g/2.xlsx", "Thanh tra", *given)
    preview = previewed(intake, intake.folder / "g")
    allowed = {("duplicate.rows", "Sheet1", ""): "Đã hỏi hai đơn vị"}
    preview = intake.service.correct(preview, 2, FileCorrections(allowed=allowed))
    intake.service.commit(preview)
    assert amounts(intake) == [500_000, 500_000]


def test_the_store_is_looked_at_too(intake: Intake) -> None:
    intake.take(dated(intake.folder / "cũ.xlsx", "Văn phòng", ("An", 300_000, DAY)))
    new = dated(intake.folder / "mới.xlsx", "Thanh tra", ("An", 300_000, DAY), ("Ba", 1, DAY))
    (told,) = look(intake, new)
    assert about(told, "duplicate") == [("duplicate.row", "B5", True)]
    assert "tệp “cũ.xlsx” đã nhập của Văn phòng" in of(told, "duplicate")[0].message


def test_a_new_version_repeats_nothing_of_what_it_replaces(intake: Intake) -> None:
    given = [("An", 300_000, DAY), ("Ba", 200_000, DAY)]
    intake.take(dated(intake.folder / "1.xlsx", "Văn phòng", *given))
    second = dated(intake.folder / "2.xlsx", "Văn phòng", *given, ("Cúc", 100_000, DAY))
    (told,) = look(intake, second)
    assert (told.status, about(told, "duplicate")) == ("accepted", [])


def test_a_supplement_may_not_repeat_what_it_adds_to(intake: Intake) -> None:
    given = [("An", 300_000), ("Ba", 200_000), ("Cúc", 100_000)]
    intake.take(books.gifts(intake.folder / "1.xlsx", "Văn phòng", *given))
    more = books.gifts(intake.folder / "2.xlsx", "Văn phòng", ("Ba", 200_000), ("Tư", 50_000))
    (told,) = look(intake, more, supplement=True)
    assert about(told, "duplicate") == [("duplicate.row", "B5", True)]


def test_the_same_people_in_another_period_are_only_pointed_out(intake: Intake) -> None:
    given = [("An", 30_000), ("Ba", 20_000), ("Cúc", 10_000)]
    intake.take(books.gifts(intake.folder / "9.xlsx", "Văn phòng", *given), period="2024-09")
    (told,) = look(intake, books.gifts(intake.folder / "10.xlsx", "Văn phòng", *given, ("Tư", 1)))
    assert about(told, "duplicate") == [("duplicate.possible_rows", "", False)]
    assert "kỳ 2024-09" in of(told, "duplicate")[0].message


def test_a_row_on_two_sheets_of_a_file_is_found(intake: Intake) -> None:
    sheets = {
        "Đợt 1": sheet("Văn phòng", ("An", 300_000, DAY), ("Ba", 1_000, DAY)),
        "Đợt 2": sheet("Văn phòng", ("An", 300_000, DAY), ("Tư", 5_000, NEXT)),
    }
    (told,) = look(intake, books.write_sheets(intake.folder / "a.xlsx", sheets))
    assert about(told, "duplicate") == [("duplicate.row", "B5", True)]
    (found,) = of(told, "duplicate")
    assert (found.sheet, "trang “Đợt 1”" in found.message) == ("Đợt 2", True)


def test_an_activity_again_in_another_period_is_found(intake: Intake) -> None:
    held = ("Thăm hộ nghèo", DAY, 6)
    intake.take(books.activities(intake.folder / "1.xlsx", "Văn phòng", held), period="2024-10")
    # Another line, as the same bytes would be the same file.
    more = ("Họp thôn", NEXT, 3)
    (told,) = look(intake, books.activities(intake.folder / "2.xlsx", "Văn phòng", held, more))
    assert about(told, "duplicate") == [("duplicate.row", "B5", True)]


def test_units_may_hold_an_activity_together(intake: Intake) -> None:
    held = ("Thăm hộ nghèo", DAY, 6)
    books.activities(intake.folder / "g/1.xlsx", "Văn phòng", held)
    books.activities(intake.folder / "g/2.xlsx", "Thanh tra", held)
    assert about(look(intake, intake.folder / "g")[1], "duplicate") == []


def test_what_an_import_taken_back_brought_repeats_nothing(intake: Intake) -> None:
    done = intake.take(dated(intake.folder / "cũ.xlsx", "Văn phòng", ("An", 300_000, DAY)))
    assert done.import_id is not None
    intake.service.undo(done.import_id)
    (told,) = look(intake, dated(intake.folder / "m.xlsx", "Thanh tra", ("An", 300_000, DAY)))
    assert about(told, "duplicate") == []


@pytest.mark.parametrize(
    ("amount", "guess"), [(200_000_000, "thừa ba số 0"), (200, "thiếu ba số 0"), (9_000_000, "")]
)
def test_an_amount_far_from_the_others_is_pointed_out(
    intake: Intake, amount: int, guess: str
) -> None:
    given = [(f"Người {one}", 200_000) for one in range(6)]
    file = books.gifts(intake.folder / "a.xlsx", "Văn phòng", *given, ("An", amount))
    (told,) = look(intake, file)
    assert about(told, "amount")[-1] == ("amount.unusual", "C11", False)
    message = of(told, "amount")[-1].message
    assert "200.000 đồng" in message
    assert guess in message


def test_what_the_unit_gave_before_counts_as_its_usual(intake: Intake) -> None:
    given = [(f"Người {one}", 200_000) for one in range(5)]
    intake.take(books.gifts(intake.folder / "1.xlsx", "Văn phòng", *given))
    second = books.gifts(intake.folder / "2.xlsx", "Văn phòng", ("An", 8_000_000))
    (told,) = look(intake, second, supplement=True)
    assert about(told, "amount") == [("amount.unusual", "C5", False)]


def test_a_whole_table_in_thousands_is_said_once(intake: Intake) -> None:
    before = [(f"Người {one}", 200_000) for one in range(5)]
    intake.take(books.gifts(intake.folder / "1.xlsx", "Văn phòng", *before))
    after = [(f"Người {one}", 150 + 10 * one) for one in range(5)]
    (told,) = look(intake, books.gifts(intake.folder / "2.xlsx", "Văn phòng", *after))
    scale = [one for one in told.problems if one.code == "amount.scale"]
    assert [one.cell for one in scale] == [""]
    assert "5/5 số tiền" in scale[0].message
    assert "nghìn đồng" in scale[0].message
    assert not [one for one in told.problems if one.code == "amount.unusual"]


def test_a_tally_is_measured_by_the_person(intake: Intake) -> None:
    given = [(f"Người {one}", 200_000) for one in range(5)]
    intake.take(books.gifts(intake.folder / "1.xlsx", "Văn phòng", *given))
    head = ("TT", "Đơn vị", "Số người tham gia", "Số tiền (đồng)")
    lines = [(1, "Văn phòng", 9, 9 * 210_000), (2, "Thanh tra", 5, 900_000)]
    tally = books.write(intake.folder / "t.xlsx", [(TITLE,), head, *lines])
    assert about(look(intake, tally)[0], "amount") == []


def test_files_that_share_no_row_repeat_nothing(intake: Intake) -> None:
    for number in range(12):
        given = [(f"Người {number} {one}", 10_000 + one, DAY) for one in range(10)]
        unit = ("Văn phòng", "Thanh tra")[number % 2]
        dated(intake.folder / f"g/{number:02}.xlsx", unit, *given)
    found = look(intake, intake.folder / "g")
    assert [about(file, "duplicate") for file in found] == [[]] * 12


def test_what_was_typed_in_the_ledger_is_not_reported_a_second_time_unseen(intake: Intake) -> None:
    desk = intake.desk
    drive = put_drive(desk, put_fund(desk), "D", campaign_id=1, takes_returns=True)
    typed = put_line(desk, drive, "U1", donor="Lê An", amount=300_000, given_on="2024-10-17")
    put_line(desk, drive, "U1", donor="Đỗ Ba", amount=70_000, given_on="2024-10-17")
    rows = (("Lê An", 300_000, DAY), ("Đỗ Ba", 70_000, None), ("Cúc", 5_000, DAY))
    (told,) = look(intake, dated(intake.folder / "a.xlsx", "Văn phòng", *rows))
    assert about(told, "duplicate") == [
        ("duplicate.row", "B5", True),
        ("duplicate.possible_row", "B6", False),
    ]
    assert f"số {typed} đã ghi trực tiếp vào sổ" in of(told, "duplicate")[0].message


def test_what_was_typed_and_reversed_may_be_reported(intake: Intake) -> None:
    desk = intake.desk
    drive = put_drive(desk, put_fund(desk), "D", campaign_id=1, takes_returns=True)
    typed = put_line(desk, drive, "U1", donor="Lê An", amount=300_000, given_on="2024-10-17")
    Ledger(desk).reverse(typed, "Đơn vị sẽ báo cáo")
    (told,) = look(intake, dated(intake.folder / "a.xlsx", "Văn phòng", ("Lê An", 300_000, DAY)))
    assert about(told, "duplicate") == []


def test_an_activity_that_was_typed_is_not_reported_a_second_time_unseen(intake: Intake) -> None:
    new = NewActivity("U1", "Thăm hộ nghèo", held_on="2024-10-17", participants=6)
    Activities(intake.desk).add(YEAR, "NTM-2024", new)
    sent = books.activities(intake.folder / "a.xlsx", "Văn phòng", ("Thăm hộ nghèo", DAY, 6))
    (told,) = look(intake, sent)
    assert about(told, "duplicate") == [("duplicate.row", "B5", True)]
