"""The second pass: who sent a file, and which file replaces which."""

from desktop_app.services.importing import ImportOptions
from tests.services import books
from tests.services.importing.conftest import YEAR, Intake


def test_a_file_of_one_unit_is_that_units(intake: Intake) -> None:
    told = intake.take(books.gifts(intake.folder / "a.xlsx", "Thanh tra", ("An", 1_000))).files[0]
    assert (told.unit, told.campaign) == ("U2", "VNN-2024")


def test_a_file_of_several_units_is_nobodys_alone(intake: Intake) -> None:
    head = ("TT", "Đơn vị", "Số người tham gia", "Số tiền (đồng)")
    lines = [(1, "Văn phòng", 4, 800_000), (2, "Thanh tra", 3, 600_000)]
    rows = [("TỔNG HỢP ỦNG HỘ QUỸ VÌ NGƯỜI NGHÈO",), head, *lines]
    assert intake.take(books.write(intake.folder / "t.xlsx", rows)).files[0].unit == ""


def test_a_file_without_a_good_row_goes_by_its_title(intake: Intake) -> None:
    told = intake.take(books.gifts(intake.folder / "a.xlsx", "Thanh tra", ("An", "1.500"))).files[0]
    assert (told.status, told.unit, told.campaign) == ("rejected", "U2", "VNN-2024")


def test_a_second_file_of_a_unit_is_pointed_out(intake: Intake) -> None:
    books.gifts(intake.folder / "gui/1.xlsx", "Văn phòng", ("An", 1_000))
    books.gifts(intake.folder / "gui/2.xlsx", "Thanh tra", ("An", 2_000))
    books.gifts(intake.folder / "gui/3.xlsx", "Văn phòng", ("An", 3_000))
    preview = intake.service.preview([intake.folder / "gui"], ImportOptions(YEAR))
    found = [[one.code for one in file.problems] for file in preview.outcome.files]
    assert found == [[], [], ["return.several"]]
    assert "“1.xlsx”" in preview.outcome.files[2].problems[0].message


def test_activities_beside_gifts_replace_nothing(intake: Intake) -> None:
    books.gifts(intake.folder / "gui/1.xlsx", "Văn phòng", ("An", 1_000))
    held = ("Thăm hộ", "17/10/2024", 6)
    books.activities(intake.folder / "gui/2.xlsx", "Văn phòng", held)
    preview = intake.service.preview(
        [intake.folder / "gui"], ImportOptions(YEAR, campaign="NTM-2024")
    )
    codes = [one.code for file in preview.outcome.files for one in file.problems]
    assert "return.several" not in codes


def test_a_return_without_a_campaign_keeps_no_row(intake: Intake) -> None:
    rows = [("Đơn vị: Văn phòng",), ("STT", "Họ và tên", "Số tiền (đồng)"), (1, "An", 200_000)]
    preview = intake.service.preview(
        [books.write(intake.folder / "a.xlsx", rows)], ImportOptions(YEAR)
    )
    (told,) = preview.outcome.files
    assert (told.status, told.rows_total, told.rows_accepted) == ("rejected", 1, 0)
    assert preview.outcome.contributions_vnd == 0
