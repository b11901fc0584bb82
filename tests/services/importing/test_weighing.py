"""Lists and what names their units go in together, or neither does."""

from desktop_app.services.funds import Funds
from desktop_app.services.importing import ImportOptions
from desktop_app.services.returns import Returns
from tests.services import books
from tests.services.importing.conftest import YEAR, Intake

HEAD = ("STT", "Mã đơn vị", "Tên đơn vị", "Cụm thi đua", "Tổng số người")
TWICE = [HEAD, (1, "X1", "Phòng Mới", "C1", 10), (2, "X1", "Phòng Hai", "C1", 10)]


def amounts(intake: Intake) -> dict[str, int]:
    return {one.unit.name: one.amount for one in Funds(intake.desk).totals(YEAR)}


def folder_with_a_bad_list(intake: Intake) -> None:
    books.write(intake.folder / "gui/a don vi.xlsx", TWICE)
    books.gifts(intake.folder / "gui/b.xlsx", "Phòng Mới", ("An", 100_000))
    books.gifts(intake.folder / "gui/c.xlsx", "Văn phòng", ("An", 200_000))


def test_a_file_waits_for_the_list_that_has_its_unit(intake: Intake) -> None:
    folder_with_a_bad_list(intake)
    outcome = intake.take(intake.folder / "gui")
    assert [one.status for one in outcome.files] == ["rejected", "rejected", "accepted"]
    (problem,) = outcome.files[1].problems
    assert (problem.code, problem.value) == ("unit.list_rejected", "X1")
    assert amounts(intake) == {"Văn phòng": 200_000, "Thanh tra": 0}


def test_the_waiting_file_goes_in_with_the_good_rows_of_its_list(intake: Intake) -> None:
    folder_with_a_bad_list(intake)
    outcome = intake.take(intake.folder / "gui", accept=True)
    statuses = sorted(one.status for one in outcome.files)
    assert statuses == ["accepted", "accepted", "partial"]
    assert amounts(intake)["Phòng Mới"] == 100_000


def test_the_preview_says_so_before_the_yes(intake: Intake) -> None:
    folder_with_a_bad_list(intake)
    preview = intake.service.preview([intake.folder / "gui"], ImportOptions(YEAR))
    strict = intake.service.weighed(preview)
    assert [one.status for one in strict.files] == ["rejected", "rejected", "accepted"]
    assert strict.contributions_vnd == 200_000
    lenient = intake.service.weighed(preview, accept_valid_rows=True)
    assert [one.status for one in lenient.files] == ["partial", "accepted", "accepted"]
    assert lenient.contributions_vnd == 200_000 + 100_000


def test_leaving_the_list_out_leaves_its_units_files_waiting(intake: Intake) -> None:
    books.units(intake.folder / "gui/a.xlsx", "Văn phòng", "Thanh tra", "Phòng Mới")
    books.gifts(intake.folder / "gui/b.xlsx", "Phòng Mới", ("An", 100_000))
    preview = intake.service.preview([intake.folder / "gui"], ImportOptions(YEAR))
    weighed = intake.service.weighed(preview, leave_out=[1])
    assert [one.status for one in weighed.files] == ["left_out", "rejected"]
    outcome = intake.service.commit(preview, leave_out=[1]).value
    assert [one.status for one in outcome.files] == ["rejected"]
    assert "Phòng Mới" not in amounts(intake)


def test_what_is_kept_out_is_not_written(intake: Intake) -> None:
    books.gifts(intake.folder / "gui/a.xlsx", "Văn phòng", ("An", 100_000))
    books.gifts(intake.folder / "gui/b.xlsx", "Thanh tra", ("An", 200_000))
    preview = intake.service.preview([intake.folder / "gui"], ImportOptions(YEAR))
    outcome = intake.service.commit(preview, leave_out={2}).value
    assert [one.unit for one in outcome.files] == ["U1"]
    assert amounts(intake) == {"Văn phòng": 100_000, "Thanh tra": 0}


def test_keeping_everything_out_is_no_import(intake: Intake) -> None:
    file = books.gifts(intake.folder / "a.xlsx", "Văn phòng", ("An", 100_000))
    before = intake.service.all(YEAR)
    preview = intake.service.preview([file], ImportOptions(YEAR))
    outcome = intake.service.commit(preview, leave_out={1}).value
    assert (outcome.import_id, outcome.files[0].status) == (None, "left_out")
    assert intake.service.all(YEAR) == before


def test_a_waiting_file_is_not_in_correction(intake: Intake) -> None:
    """Its unit is not on the year's list yet, so that the board has no line for it."""
    folder_with_a_bad_list(intake)
    intake.take(intake.folder / "gui")
    (board, _) = Returns(intake.desk).board(YEAR)
    assert [line.status.value for line in board.lines] == ["on_time", "missing"]
