"""A file beside what counts before it: the same, more, instead, or a question."""

from pathlib import Path

import pytest

from desktop_app.domain.rows import FileOutcome
from desktop_app.services.funds import Funds
from desktop_app.services.importing import ImportOptions
from desktop_app.services.importing.corrections import FileCorrections
from desktop_app.services.participation import Participation
from tests.services import books
from tests.services.importing.conftest import YEAR, Intake

UNIT = "Văn phòng"
TITLE = "DANH SÁCH ỦNG HỘ QUỸ VÌ NGƯỜI NGHÈO"
FIRST = (("An", 200_000), ("Bình", 100_000), ("Chi", 50_000))


def total(intake: Intake) -> int:
    return next(one.amount for one in Funds(intake.desk).totals(YEAR) if one.unit.name == UNIT)


def sent(intake: Intake, name: str, *given: tuple[str, object]) -> Path:
    return books.gifts(intake.folder / f"{name}.xlsx", UNIT, *given)


def dated(intake: Intake, name: str, *given: tuple[str, str, int], title: str = TITLE) -> Path:
    """A list with days: who, when, how much."""
    head = ("STT", "Họ và tên", "Ngày ủng hộ", "Số tiền (đồng)")
    lines = [(place, *one) for place, one in enumerate(given, start=1)]
    return books.write(
        intake.folder / f"{name}.xlsx", [(f"Đơn vị: {UNIT}",), (title,), (), head, *lines]
    )


def looked_at(intake: Intake, path: Path, **options: object) -> FileOutcome:
    wanted = ImportOptions(YEAR, **options)  # type: ignore[arg-type]
    preview = intake.service.preview([path], wanted)
    (file,) = preview.outcome.files
    intake.service.discard(preview)
    return file


def codes(file: FileOutcome) -> list[str]:
    return [one.code for one in file.problems]


def test_the_same_rows_in_another_file_change_nothing(intake: Intake) -> None:
    intake.take(sent(intake, "a", *FIRST))
    outcome = intake.take(sent(intake, "b", *reversed(FIRST)))
    (file,) = outcome.files
    assert (outcome.import_id, file.status, codes(file)) == (None, "duplicate", ["file.same_rows"])
    assert "tệp “a.xlsx”" in file.problems[0].message
    assert total(intake) == 350_000


def test_the_same_rows_twice_in_one_import_are_counted_once(intake: Intake) -> None:
    folder = intake.folder / "gui"
    books.gifts(folder / "1.xlsx", UNIT, *FIRST)
    books.gifts(folder / "2.xlsx", UNIT, *reversed(FIRST))
    outcome = intake.take(folder)
    assert [file.status for file in outcome.files] == ["accepted", "duplicate"]
    assert (outcome.contributions_vnd, total(intake)) == (350_000, 350_000)


def test_the_second_of_two_equal_files_goes_in_where_the_first_is_left_out(
    intake: Intake,
) -> None:
    paths = [sent(intake, "1", *FIRST), sent(intake, "2", *reversed(FIRST))]
    preview = intake.service.preview(paths, ImportOptions(YEAR))
    outcome = intake.service.commit(preview, leave_out={1}).value
    assert [(file.status, codes(file)) for file in outcome.files] == [("accepted", [])]
    assert total(intake) == 350_000


def test_all_that_is_in_force_sent_as_one_list_changes_nothing(intake: Intake) -> None:
    intake.take(sent(intake, "a", *FIRST))
    intake.take(sent(intake, "b", ("Dũng", 70_000)), supplement=True)
    assert looked_at(intake, sent(intake, "c", *FIRST, ("Dũng", 70_000))).status == "duplicate"


def test_a_supplement_saved_again_is_not_counted_twice(intake: Intake) -> None:
    intake.take(sent(intake, "a", *FIRST))
    intake.take(sent(intake, "b", ("Dũng", 70_000)))
    again = books.write(
        intake.folder / "b2.xlsx",
        [("Đơn vị: Văn phòng",), (TITLE,), ("Họ và tên", "Số tiền (đồng)"), ("Dũng", 70_000)],
    )
    assert intake.take(again).files[0].status == "duplicate"
    assert total(intake) == 420_000


def test_somebody_may_say_that_equal_rows_are_given_once_more(intake: Intake) -> None:
    intake.take(sent(intake, "a", *FIRST))
    again = sent(intake, "b", *reversed(FIRST))
    assert looked_at(intake, again, supplement=True).status == "duplicate"
    preview = intake.service.preview([again], ImportOptions(YEAR))
    said = FileCorrections(supplement=True)
    (file,) = intake.service.correct(preview, 1, said).outcome.files
    assert file.status != "duplicate"
    assert file.is_supplement


def test_other_people_are_a_supplement_without_being_asked(intake: Intake) -> None:
    intake.take(sent(intake, "a", *FIRST))
    (file,) = intake.take(sent(intake, "b", ("Dũng", 70_000))).files
    assert (file.status, file.is_supplement) == ("accepted", True)
    assert total(intake) == 420_000


def test_two_lists_of_other_people_in_one_import_are_added_up(intake: Intake) -> None:
    paths = [sent(intake, "đợt 1", *FIRST), sent(intake, "đợt 2", ("Dũng", 70_000))]
    preview = intake.service.preview(paths, ImportOptions(YEAR))
    assert [file.is_supplement for file in preview.outcome.files] == [False, True]
    assert preview.outcome.contributions_vnd == 420_000
    assert intake.service.commit(preview).value.contributions_vnd == 420_000
    assert total(intake) == 420_000


def test_other_days_are_a_supplement(intake: Intake) -> None:
    intake.take(dated(intake, "a", ("An", "17/10/2024", 200_000), ("Bình", "17/10/2024", 100_000)))
    more = dated(intake, "b", ("An", "05/11/2024", 50_000), ("Bình", "05/11/2024", 20_000))
    assert looked_at(intake, more).is_supplement


def test_most_of_the_people_again_are_a_new_version(intake: Intake) -> None:
    intake.take(sent(intake, "a", *FIRST))
    (file,) = intake.take(
        sent(intake, "b", ("An", 250_000), ("Bình", 100_000), ("Em", 1_000))
    ).files
    assert (file.status, file.is_supplement) == ("accepted", False)
    assert total(intake) == 351_000


def test_where_nothing_settles_it_the_file_waits_for_an_answer(intake: Intake) -> None:
    intake.take(sent(intake, "a", *FIRST))
    unclear = sent(intake, "b", ("An", 250_000), ("Em", 10_000))
    (file,) = intake.take(unclear, accept=True).files
    assert (file.status, codes(file)) == ("rejected", ["return.supplement_unclear"])
    assert "--supplement hoặc --replace" in file.problems[0].message
    assert total(intake) == 350_000


@pytest.mark.parametrize(("adds", "expected"), [(True, 350_000 + 260_000), (False, 260_000)])
def test_the_answer_is_given_for_all_files(intake: Intake, adds: bool, expected: int) -> None:  # noqa: FBT001
    intake.take(sent(intake, "a", *FIRST))
    unclear = sent(intake, "b", ("An", 250_000), ("Em", 10_000))
    assert intake.take(unclear, supplement=adds).files[0].status == "accepted"
    assert total(intake) == expected


@pytest.mark.parametrize(("adds", "expected"), [(True, 350_000 + 260_000), (False, 260_000)])
def test_the_answer_is_given_for_one_file(intake: Intake, adds: bool, expected: int) -> None:  # noqa: FBT001
    intake.take(sent(intake, "a", *FIRST))
    unclear = sent(intake, "b", ("An", 250_000), ("Em", 10_000))
    preview = intake.service.preview([unclear], ImportOptions(YEAR))
    answered = intake.service.correct(preview, 1, FileCorrections(supplement=adds))
    assert answered.outcome.files[0].status == "accepted"
    intake.service.commit(answered)
    assert total(intake) == expected


def test_a_sheet_that_says_supplement_is_one(intake: Intake) -> None:
    intake.take(sent(intake, "a", *FIRST))
    more = dated(intake, "b", ("An", "", 50_000), title=f"{TITLE} (BỔ SUNG)")
    (file,) = intake.take(more).files
    assert file.is_supplement
    assert total(intake) == 400_000


def test_a_supplement_that_comes_before_its_list_in_one_import_still_adds(intake: Intake) -> None:
    more = dated(intake, "1 bổ sung", ("Em", "", 50_000), title=f"{TITLE} (BỔ SUNG)")
    preview = intake.service.preview([more, sent(intake, "2", *FIRST)], ImportOptions(YEAR))
    assert preview.outcome.contributions_vnd == 400_000
    assert intake.service.commit(preview).value.contributions_vnd == 400_000
    assert total(intake) == 400_000


def test_a_supplement_that_repeats_the_whole_list_is_warned_of_and_replaces(
    intake: Intake,
) -> None:
    intake.take(sent(intake, "a", ("An", 200_000)))
    more = dated(intake, "b", ("An", "", 200_000), ("Em", "", 50_000), title=f"{TITLE} (BỔ SUNG)")
    (file,) = intake.take(more).files
    assert (file.status, file.is_supplement) == ("accepted", False)
    assert codes(file) == ["return.supplement_repeats"]
    assert total(intake) == 250_000


def test_a_whole_list_replaces_supplements_too_and_says_so(intake: Intake) -> None:
    intake.take(sent(intake, "a", *FIRST))
    intake.take(sent(intake, "b", ("Dũng", 70_000)))
    file = looked_at(intake, sent(intake, "c", *FIRST, ("Dũng", 80_000)))
    assert file.note == (
        "Thay bản đang tính từ tệp “a.xlsx”, “b.xlsx”: 4 dòng → 4 dòng, 420.000 đồng → 430.000 "
        "đồng (1 dòng đổi, 0 thêm, 0 bớt), kể cả 1 tệp bổ sung"
    )


def test_other_activities_add_and_the_same_ones_replace(intake: Intake) -> None:
    campaign = "NTM-2024"
    first = books.activities(intake.folder / "a.xlsx", UNIT, ("Thăm hộ", "17/10/2024", 6))
    other = books.activities(intake.folder / "b.xlsx", UNIT, ("Làm đường", "20/10/2024", 9))
    again = books.activities(
        intake.folder / "c.xlsx", UNIT, ("Thăm hộ", "17/10/2024", 7), ("Làm đường", "20/10/2024", 9)
    )
    intake.take(first)
    assert intake.take(other).files[0].is_supplement
    assert Participation(intake.desk).totals(YEAR, campaign)[0].activities == 2
    (file,) = intake.take(again).files
    assert not file.is_supplement
    assert file.status == "accepted"
    assert Participation(intake.desk).totals(YEAR, campaign)[0].activities == 2


def test_the_differences_of_a_new_version_lead_to_both_cells(intake: Intake) -> None:
    intake.take(sent(intake, "a", *FIRST))
    new = sent(intake, "b", ("Chi", 50_000), ("An", 250_000), ("Em", 1_000))
    preview = intake.service.preview([new], ImportOptions(YEAR))
    changed, added, removed = intake.service.differences(preview, 1)
    assert (changed.what, changed.field, changed.old, changed.new) == (
        "An",
        "Số tiền (đồng)",
        "200.000",
        "250.000",
    )
    assert changed.old_origin is not None
    assert (changed.old_origin.file, changed.old_origin.cell) == ("a.xlsx", "C5")
    assert (changed.new_sheet, changed.new_cell) == ("Sheet1", "C6")
    assert (added.what, added.field, added.old, added.new) == (
        "Em",
        "Dòng thêm",
        "",
        "Số tiền (đồng): 1.000",
    )
    assert (removed.what, removed.field, removed.new, removed.new_cell) == (
        "Bình",
        "Dòng bớt",
        "",
        "",
    )


def test_a_first_return_has_no_differences(intake: Intake) -> None:
    preview = intake.service.preview([sent(intake, "a", *FIRST)], ImportOptions(YEAR))
    assert intake.service.differences(preview, 1) == ()
    assert intake.service.differences(preview, 9) == ()


def test_a_file_of_another_period_is_held_against_nothing(intake: Intake) -> None:
    intake.take(sent(intake, "a", *FIRST), period="2024-H1")
    file = looked_at(intake, sent(intake, "b", *FIRST[:2]), period="2024-H2")
    assert (file.status, file.note, file.is_supplement) == ("accepted", "", False)
