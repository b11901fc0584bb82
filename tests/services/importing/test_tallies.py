"""A tally of many units beside what the units sent: nothing is counted twice, in any order."""

from pathlib import Path

import pytest

from desktop_app.domain.intake_rows import Difference
from desktop_app.domain.rows import FileOutcome, ImportOutcome
from desktop_app.services.funds import Funds
from desktop_app.services.importing import ImportOptions
from desktop_app.services.returns import Returns
from tests.services import books
from tests.services.importing.conftest import YEAR, Intake

OFFICE, INSPECTION = "Văn phòng", "Thanh tra"


def amounts(intake: Intake) -> dict[str, int]:
    return {one.unit.name: one.amount for one in Funds(intake.desk).totals(YEAR)}


def own(intake: Intake, amount: int = 200_000, unit: str = OFFICE) -> Path:
    return books.gifts(intake.folder / f"{unit}.xlsx", unit, ("An", amount))


def tally(intake: Intake, office: int = 230_000, inspection: int = 90_000) -> Path:
    lines = ((OFFICE, "An", office), (INSPECTION, "Ba", inspection))
    return books.tally(intake.folder / "tổng hợp.xlsx", *lines)


def undo(intake: Intake, outcome: ImportOutcome) -> None:
    assert outcome.import_id is not None
    intake.service.undo(outcome.import_id)


def warned(file: FileOutcome) -> list[str]:
    return [one.message for one in file.problems if one.code == "tally.own_return"]


def test_what_a_unit_sent_itself_stays_in_force(intake: Intake) -> None:
    intake.take(own(intake))
    outcome = intake.take(tally(intake))
    assert amounts(intake) == {OFFICE: 200_000, INSPECTION: 90_000}
    assert outcome.contributions_vnd == 90_000


def test_a_unit_that_sends_its_own_later_replaces_its_share(intake: Intake) -> None:
    first = intake.take(tally(intake))
    assert first.contributions_vnd == 230_000 + 90_000
    second = intake.take(own(intake))
    assert second.files[0].status == "accepted"
    assert amounts(intake) == {OFFICE: 200_000, INSPECTION: 90_000}


def test_the_share_that_does_not_count_is_told_with_both_figures(intake: Intake) -> None:
    intake.take(own(intake))
    (file,) = intake.take(tally(intake)).files
    assert file.status == "accepted"
    (told,) = warned(file)
    assert told == (
        "Văn phòng đã tự gửi tệp “Văn phòng.xlsx”: 200.000 đồng (1 dòng); bảng này ghi 230.000 "
        "đồng (1 dòng), chênh 30.000 đồng. Số của đơn vị tự gửi được tính, phần của đơn vị trong "
        "bảng này thì không."
    )
    (problem,) = [one for one in file.problems if one.code == "tally.own_return"]
    assert (problem.sheet, problem.cell, problem.value) == ("Sheet1", "B4", OFFICE)


def test_equal_figures_are_told_to_be_equal(intake: Intake) -> None:
    intake.take(own(intake))
    (told,) = warned(intake.take(tally(intake, office=200_000)).files[0])
    assert "hai số bằng nhau" in told


@pytest.mark.parametrize("names", [("a", "b"), ("b", "a")])
def test_both_in_one_import_are_counted_once(intake: Intake, names: tuple[str, str]) -> None:
    folder = intake.folder / "gui"
    books.gifts(folder / f"{names[0]}.xlsx", OFFICE, ("An", 200_000))
    lines = ((OFFICE, "An", 230_000), (INSPECTION, "Ba", 90_000))
    books.tally(folder / f"{names[1]}.xlsx", *lines)
    preview = intake.service.preview([folder], ImportOptions(YEAR))
    assert preview.outcome.contributions_vnd == 200_000 + 90_000
    (told,) = [text for file in preview.outcome.files for text in warned(file)]
    assert f"“{names[0]}.xlsx”: 200.000 đồng" in told
    outcome = intake.service.commit(preview).value
    assert outcome.contributions_vnd == 200_000 + 90_000
    assert amounts(intake) == {OFFICE: 200_000, INSPECTION: 90_000}


def test_a_return_that_is_left_out_does_not_push_the_tally_aside(intake: Intake) -> None:
    preview = intake.service.preview([own(intake), tally(intake)], ImportOptions(YEAR))
    outcome = intake.service.weighed(preview, leave_out={1})
    assert outcome.contributions_vnd == 230_000 + 90_000
    assert warned(outcome.files[1]) == []
    intake.service.commit(preview, leave_out={1})
    assert amounts(intake) == {OFFICE: 230_000, INSPECTION: 90_000}


def test_the_tallys_share_counts_again_once_the_units_own_is_taken_back(intake: Intake) -> None:
    first = intake.take(own(intake))
    second = intake.take(tally(intake))
    undo(intake, first)
    assert amounts(intake) == {OFFICE: 230_000, INSPECTION: 90_000}
    undo(intake, second)
    assert amounts(intake) == {OFFICE: 0, INSPECTION: 0}


def test_the_units_own_stays_when_the_tally_is_taken_back(intake: Intake) -> None:
    first = intake.take(tally(intake))
    intake.take(own(intake))
    undo(intake, first)
    assert amounts(intake) == {OFFICE: 200_000, INSPECTION: 0}


def test_the_newest_tally_counts(intake: Intake) -> None:
    intake.take(tally(intake))
    later = books.tally(
        intake.folder / "tổng hợp 2.xlsx", (OFFICE, "An", 250_000), (INSPECTION, "Ba", 95_000)
    )
    note = intake.take(later).files[0]
    assert note.status == "accepted"
    assert amounts(intake) == {OFFICE: 250_000, INSPECTION: 95_000}


def test_a_tally_saved_again_changes_nothing(intake: Intake) -> None:
    intake.take(own(intake))
    intake.take(tally(intake))
    again = books.write(
        intake.folder / "lưu lại.xlsx",
        [
            ("TỔNG HỢP ỦNG HỘ QUỸ VÌ NGƯỜI NGHÈO",),
            ("STT", "Đơn vị", "Họ và tên", "Số tiền (đồng)"),
            (1, INSPECTION, "Ba", 90_000),
            (2, OFFICE, "An", 230_000),
        ],
    )
    outcome = intake.take(again)
    assert (outcome.import_id, outcome.files[0].status) == (None, "duplicate")


def test_a_unit_that_sends_the_tallys_figures_itself_is_no_duplicate(intake: Intake) -> None:
    intake.take(tally(intake))
    assert intake.take(own(intake, 230_000)).files[0].status == "accepted"
    (board, _) = Returns(intake.desk).board(YEAR)
    assert board.lines[0].versions == 2


def test_the_differences_between_a_tally_and_its_units_are_shown(intake: Intake) -> None:
    intake.take(own(intake))
    preview = intake.service.preview([tally(intake)], ImportOptions(YEAR))
    (found,) = intake.service.differences(preview, 1)
    assert found.old_origin is not None
    assert (found.old_origin.file, found.old_origin.cell) == ("Văn phòng.xlsx", "C5")
    assert found == Difference(
        "Văn phòng: An",
        "Số tiền (đồng)",
        "200.000",
        "230.000",
        found.old_origin,
        "D4",
        "Sheet1",
    )


def test_a_unit_of_the_same_import_is_held_against_the_tally(intake: Intake) -> None:
    preview = intake.service.preview([tally(intake), own(intake)], ImportOptions(YEAR))
    numbers = {Path(file.path).stem: file.number for file in preview.outcome.files}
    (found,) = intake.service.differences(preview, numbers["tổng hợp"])
    assert (found.old, found.new) == ("200.000", "230.000")


# The tally (3) last, first, between two units, and between a return (0) and what adds to it (2);
# tests/services/importing/test_versions.py goes through any number of others without files.
ORDERS = [(0, 1, 2, 3), (3, 0, 1, 2), (1, 3, 0, 2), (0, 3, 2, 1)]


@pytest.mark.parametrize("order", ORDERS, ids=str)
def test_any_order_of_own_returns_and_tally_gives_the_same_totals(
    intake: Intake, order: tuple[int, ...]
) -> None:
    """Own returns of two units, what one of them adds, and a tally of both and of a third."""
    books.units(intake.folder / "thêm.xlsx", OFFICE, INSPECTION, "Phòng Tổ chức")
    intake.take(intake.folder / "thêm.xlsx")
    files = (
        own(intake, 200_000),
        own(intake, 120_000, INSPECTION),
        books.gifts(intake.folder / "bs.xlsx", OFFICE, ("Bình", 50_000)),
        books.tally(
            intake.folder / "tổng hợp.xlsx",
            (OFFICE, "An", 230_000),
            (INSPECTION, "Ba", 90_000),
            ("Phòng Tổ chức", "Chi", 70_000),
        ),
    )
    for number in order:
        intake.take(files[number], supplement=True if number == 2 else None)
    assert amounts(intake) == {
        OFFICE: 200_000 + 50_000,
        INSPECTION: 120_000,
        "Phòng Tổ chức": 70_000,
    }
