import pytest

from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.fund_rows import LedgerFilter, NewDrive
from desktop_app.domain.receipts import NewReceipt
from desktop_app.services.fund.drives import Drives
from desktop_app.services.fund.ledger import Ledger
from desktop_app.services.fund.receipts import Receipts
from desktop_app.services.funds import Funds
from desktop_app.services.importing import ImportOptions
from desktop_app.services.participation import Participation
from desktop_app.services.returns import Returns
from tests.services import books
from tests.services.importing.conftest import YEAR, Intake
from tests.services.trail import actions


def amounts(intake: Intake) -> dict[str, int]:
    return {one.unit.name: one.amount for one in Funds(intake.desk).totals(YEAR)}


def test_a_new_version_replaces_the_one_before(intake: Intake) -> None:
    intake.take(books.gifts(intake.folder / "a.xlsx", "Văn phòng", ("An", 200_000)))
    intake.take(books.gifts(intake.folder / "b.xlsx", "Văn phòng", ("An", 250_000)))
    assert amounts(intake)["Văn phòng"] == 250_000
    (board, _) = Returns(intake.desk).board(YEAR)
    assert board.lines[0].versions == 2


def test_a_supplement_adds_to_what_is_in_force(intake: Intake) -> None:
    intake.take(books.gifts(intake.folder / "a.xlsx", "Văn phòng", ("An", 200_000)))
    extra = books.gifts(intake.folder / "b.xlsx", "Văn phòng", ("Bình", 50_000))
    intake.take(extra, supplement=True)
    assert amounts(intake)["Văn phòng"] == 200_000 + 50_000


def test_activities_sent_apart_do_not_replace_the_gifts(intake: Intake) -> None:
    campaign = "VNN-2024"
    intake.take(books.gifts(intake.folder / "a.xlsx", "Văn phòng", ("An", 200_000)))
    held = books.activities(intake.folder / "b.xlsx", "Văn phòng", ("Thăm hộ", "17/10/2024", 6))
    intake.take(held, campaign=campaign)
    assert amounts(intake)["Văn phòng"] == 200_000
    assert Participation(intake.desk).totals(YEAR, campaign)[0].activities == 1


def test_undo_brings_the_version_before_back(intake: Intake) -> None:
    intake.take(books.gifts(intake.folder / "a.xlsx", "Văn phòng", ("An", 200_000)))
    second = intake.take(books.gifts(intake.folder / "b.xlsx", "Văn phòng", ("An", 250_000)))
    assert second.import_id is not None
    intake.service.undo(second.import_id)
    assert amounts(intake)["Văn phòng"] == 200_000
    assert actions(intake.desk)[-1] == "import.undo"


def test_undo_of_the_older_version_leaves_the_newer(intake: Intake) -> None:
    first = intake.take(books.gifts(intake.folder / "a.xlsx", "Văn phòng", ("An", 200_000)))
    intake.take(books.gifts(intake.folder / "b.xlsx", "Văn phòng", ("An", 250_000)))
    assert first.import_id is not None
    intake.service.undo(first.import_id)
    assert amounts(intake)["Văn phòng"] == 250_000


def test_an_import_that_was_taken_back_may_come_again(intake: Intake) -> None:
    file = books.gifts(intake.folder / "a.xlsx", "Văn phòng", ("An", 200_000))
    first = intake.take(file)
    assert first.import_id is not None
    intake.service.undo(first.import_id)
    assert amounts(intake)["Văn phòng"] == 0
    assert intake.take(file).files[0].status == "accepted"
    assert amounts(intake)["Văn phòng"] == 200_000


def test_undo_twice_says_so(intake: Intake) -> None:
    outcome = intake.take(books.gifts(intake.folder / "a.xlsx", "Văn phòng", ("An", 200_000)))
    assert outcome.import_id is not None
    intake.service.undo(outcome.import_id)
    with pytest.raises(Refused, match="đã được rút lại"):
        intake.service.undo(outcome.import_id)


def test_undo_of_an_import_that_never_was(intake: Intake) -> None:
    with pytest.raises(NotFound, match="99"):
        intake.service.undo(99)


def test_two_versions_in_one_import_are_not_added_up(intake: Intake) -> None:
    folder = intake.folder / "gui"
    books.gifts(folder / "1.xlsx", "Văn phòng", ("An", 200_000))
    books.gifts(folder / "2.xlsx", "Văn phòng", ("An", 250_000))
    preview = intake.service.preview([folder], ImportOptions(YEAR))
    assert preview.outcome.contributions_vnd == 250_000
    outcome = intake.service.commit(preview).value
    assert outcome.contributions_vnd == 250_000
    assert [one.code for one in outcome.files[1].problems] == ["return.several"]
    assert amounts(intake)["Văn phòng"] == 250_000


def test_two_supplements_in_one_import_are_added_up(intake: Intake) -> None:
    folder = intake.folder / "gui"
    books.gifts(folder / "1.xlsx", "Văn phòng", ("An", 200_000))
    books.gifts(folder / "2.xlsx", "Văn phòng", ("Bình", 250_000))
    outcome = intake.take(folder, supplement=True)
    assert outcome.contributions_vnd == 200_000 + 250_000
    assert amounts(intake)["Văn phòng"] == 200_000 + 250_000


def test_a_preview_says_which_return_it_would_replace(intake: Intake) -> None:
    intake.take(books.gifts(intake.folder / "a.xlsx", "Văn phòng", ("An", 200_000)))
    second = books.gifts(intake.folder / "b.xlsx", "Văn phòng", ("An", 250_000), ("Ba", 1_000_000))
    preview = intake.service.preview([second], ImportOptions(YEAR))
    assert preview.outcome.files[0].note == (
        "Thay bản đang tính từ tệp “a.xlsx”: 1 dòng → 2 dòng, 200.000 đồng → 1.250.000 đồng "
        "(1 dòng đổi, 1 thêm, 0 bớt)"
    )


def test_a_supplement_replaces_nothing_and_says_what_it_adds_to(intake: Intake) -> None:
    intake.take(books.gifts(intake.folder / "a.xlsx", "Văn phòng", ("An", 200_000)))
    second = books.gifts(intake.folder / "b.xlsx", "Văn phòng", ("Ba", 100_000))
    preview = intake.service.preview([second], ImportOptions(YEAR, supplement=True))
    assert preview.outcome.files[0].note == "Bổ sung vào bản đang tính từ tệp “a.xlsx”"


def test_a_version_that_takes_reversals_and_receipts_out_of_force_says_so(intake: Intake) -> None:
    desk = intake.desk
    given = [("An", 200_000), ("Bình", 50_000), ("Chi", 30_000)]
    intake.take(books.gifts(intake.folder / "a.xlsx", "Văn phòng", *given))
    drive = NewDrive(YEAR, "NL", "vi-nguoi-ngheo", "Một ngày lương", campaign="VNN-2024")
    Drives(desk).add(drive)
    lines = {one.name: one.id for one in Ledger(desk).lines(LedgerFilter(YEAR))}
    Ledger(desk).reverse(lines["Bình"], "Ghi nhầm")
    Receipts(desk).issue(NewReceipt(YEAR, (lines["An"],), "2024-11-05", "BL-2024"))
    again = intake.take(books.gifts(intake.folder / "b.xlsx", "Văn phòng", *given[:2]))
    (told,) = [one for one in again.files[0].problems if one.code == "return.worked_on"]
    assert "2 khoản" in told.message
    assert not told.is_error
    assert amounts(intake)["Văn phòng"] == 250_000
    (slip,) = Receipts(desk).all(YEAR)
    assert slip.stale
