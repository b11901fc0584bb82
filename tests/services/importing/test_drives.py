"""Which drive a list belongs to."""

from dataclasses import replace

import pytest

from desktop_app.domain.intake import Kind
from desktop_app.services.importing.drives import KnownDrive, drive_of, known_drives
from desktop_app.services.importing.staged import StagedTable
from tests.services.importing.conftest import Intake
from tests.services.importing.ledger_sheets import open_drive

TODAY = "2024-11-20"
POOR = KnownDrive(
    id=1,
    code="VNN1",
    title="Tháng cao điểm",
    fund="Quỹ “Vì người nghèo”",
    campaign="VNN-2024",
    takes_returns=True,
    opens_on="",
    closes_on="",
    keywords=("nguoi ngheo",),
)
SECOND = replace(POOR, id=3, code="VNN2", title="Đợt hai", takes_returns=False, keywords=())
FLOOD = replace(
    SECOND, id=2, code="BL", title="Ủng hộ đồng bào bão lũ", fund="Cứu trợ", campaign=""
)
PAST = replace(FLOOD, id=4, code="CU", title="Đợt đã qua", fund="Quỹ cũ", closes_on="2024-02-01")


def table(title: str) -> StagedTable:
    return StagedTable(Kind.PLEDGES, "Sheet1", 1, {}, "", "", 0, 0, title=title)


def found(drives: list[KnownDrive], title: str = "", campaign: str = "") -> int | str:
    drive, problem = drive_of(drives, campaign, table(title), TODAY)
    return drive.id if drive else problem.code if problem else ""


@pytest.mark.parametrize(
    ("title", "drive"),
    [
        ("ĐĂNG KÝ ỦNG HỘ ĐỒNG BÀO BÃO LŨ", 2),
        ("Đăng ký đợt BL", 2),
        ("ĐĂNG KÝ ỦNG HỘ QUỸ VÌ NGƯỜI NGHÈO", 1),
        ("ĐĂNG KÝ ỦNG HỘ", "drive.unknown"),
    ],
)
def test_the_title_tells_by_the_drives_name_or_by_its_fund(title: str, drive: int | str) -> None:
    assert found([POOR, FLOOD], title) == drive


def test_the_chosen_campaigns_drive_counts_whatever_else_there_is() -> None:
    assert found([POOR, FLOOD], "BÃO LŨ", "VNN-2024") == 1
    assert found([POOR, FLOOD, SECOND], "", "VNN-2024") == 1
    assert found([POOR, FLOOD, SECOND], "ĐỢT HAI", "VNN-2024") == 3
    assert found([FLOOD], "", "VNN-2024") == "drive.unknown"


def test_the_only_open_drive_needs_no_name() -> None:
    assert found([FLOOD, PAST]) == 2
    assert found([PAST]) == "drive.unknown"
    assert found([PAST], "Đợt đã qua") == 4


def test_two_drives_of_a_fund_are_never_guessed_between() -> None:
    assert found([POOR, SECOND], "ĐĂNG KÝ ỦNG HỘ QUỸ VÌ NGƯỜI NGHÈO") == "drive.unknown"


def test_the_sentence_names_the_drives_that_there_are() -> None:
    _, none = drive_of([], "", table(""), TODAY)
    _, several = drive_of([POOR, FLOOD], "", table(""), TODAY)
    assert none is not None
    assert several is not None
    assert "chưa có đợt vận động nào" in none.message
    assert "Tháng cao điểm (VNN1); Ủng hộ đồng bào bão lũ (BL)" in several.message


def test_drives_come_from_the_store_of_that_year(intake: Intake) -> None:
    number = open_drive(intake.desk, "D1")
    open_drive(intake.desk, "D2", year=2023)
    with intake.desk.reading() as connection:
        (drive,) = known_drives(connection, 2024)
    assert (drive.id, drive.title, drive.campaign, drive.keywords) == (number, "Đợt D1", "", ())
