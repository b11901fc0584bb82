"""Which unit and which campaign a table is about."""

from dataclasses import replace

import pytest

from desktop_app.domain.campaigns import CampaignState
from desktop_app.domain.rows import FileOutcome
from desktop_app.services import templates
from desktop_app.services.campaign_editing import CampaignEditing
from desktop_app.services.campaign_writing import write_campaign
from desktop_app.services.campaigns import Campaigns
from desktop_app.services.funds import Funds
from desktop_app.services.importing import ImportOptions
from desktop_app.services.participation import Participation
from tests.services import books
from tests.services.importing.conftest import YEAR, Intake

GIFTS = ("STT", "Họ và tên", "Số tiền (đồng)")
HELD = ("STT", "Nội dung hoạt động", "Thời gian", "Số người tham gia")
POVERTY = "DANH SÁCH ỦNG HỘ QUỸ VÌ NGƯỜI NGHÈO"
VILLAGE = "HOẠT ĐỘNG CHUNG SỨC XÂY DỰNG NÔNG THÔN MỚI"


def sheet_of_gifts(title: str, unit: str, amount: int) -> books.Grid:
    return [(f"Đơn vị: {unit}",), (title,), GIFTS, (1, "An", amount)]


def sheet_of_activities(title: str, unit: str) -> books.Grid:
    return [(f"Đơn vị: {unit}",), (title,), HELD, (1, "Làm đường", "17/10/2024", 5)]


def codes(told: FileOutcome) -> list[str]:
    return [one.code for one in told.problems]


@pytest.mark.parametrize(
    "text", ["u1", "VĂN PHÒNG", "Va\u0306n  pho\u0300ng", "Văn phòng Sở Thử Nghiệm"]
)
def test_a_unit_is_known_by_code_and_by_what_people_make_of_its_name(
    intake: Intake, text: str
) -> None:
    told = intake.take(books.gifts(intake.folder / "a.xlsx", text, ("An", 200_000))).files[0]
    assert (told.status, told.unit) == ("accepted", "U1")


def test_a_text_that_could_be_two_units_is_asked_about(intake: Intake) -> None:
    head = ("Mã đơn vị", "Tên đơn vị", "Tên viết tắt", "Cụm thi đua", "Tổng số người")
    names = ("Trung tâm Việc làm", "Trung tâm Văn học")
    lines = [(code, name, "TTV", "Cụm 1", 10) for code, name in zip("AB", names, strict=True)]
    intake.take(books.write(intake.folder / "don vi.xlsx", [head, *lines]))
    told = intake.take(books.gifts(intake.folder / "a.xlsx", "TTV", ("An", 1_000))).files[0]
    assert codes(told) == ["unit.ambiguous"]
    assert all(name in told.problems[0].message for name in names)


@pytest.mark.parametrize(
    ("file", "title"),
    [
        ("bao cao.xlsx", ["Văn phòng"]),
        ("bao cao.xlsx", ["SỞ THỬ NGHIỆM", "Văn phòng", POVERTY]),
        ("Văn phòng - ủng hộ lần cuối.xlsx", [POVERTY]),
        ("ung ho_VP. văn phòng_Thanh tra.xlsx", [POVERTY]),
    ],
)
def test_a_line_that_is_wholly_a_units_name_names_it(
    intake: Intake, file: str, title: list[str]
) -> None:
    rows = [*((line,) for line in title), GIFTS, (1, "An", 200_000)]
    told = intake.take(books.write(intake.folder / file, rows), campaign="VNN-2024").files[0]
    wanted = "U2" if "Thanh tra" in file else "U1"
    assert (told.status, told.unit) == ("accepted", wanted)


def test_lines_that_name_two_units_are_asked_about(intake: Intake) -> None:
    rows = [("Thanh tra",), ("Văn phòng",), (POVERTY,), GIFTS, (1, "An", 200_000)]
    told = intake.take(books.write(intake.folder / "a.xlsx", rows)).files[0]
    assert (told.status, codes(told)) == ("rejected", ["unit.ambiguous"])


def test_beside_a_label_no_other_line_names_the_unit(intake: Intake) -> None:
    rows = [("Đơn vị: Phòng Lạ",), ("Văn phòng",), (POVERTY,), GIFTS, (1, "An", 200_000)]
    told = intake.take(books.write(intake.folder / "Văn phòng - a.xlsx", rows)).files[0]
    assert (told.status, codes(told)) == ("rejected", ["unit.unknown"])
    assert "“Phòng Lạ”" in told.problems[0].message


def test_each_unknown_unit_of_a_tally_is_named_at_its_cell(intake: Intake) -> None:
    head = ("TT", "Đơn vị", "Số người tham gia", "Số tiền (đồng)")
    lines = [(1, "Văn phòng", 4, 800_000), (2, "Phòng Lạ", 3, 600_000), (3, "Phòng Xa", 3, 100_000)]
    rows = [(POVERTY,), head, *lines]
    told = intake.take(books.write(intake.folder / "t.xlsx", rows), accept=True).files[0]
    assert [(one.code, one.cell, one.value) for one in told.problems] == [
        ("unit.unknown", "B4", "Phòng Lạ"),
        ("unit.unknown", "B5", "Phòng Xa"),
    ]
    assert (told.status, told.rows_accepted, told.unit) == ("partial", 1, "U1")


def test_an_unknown_title_is_said_once_for_all_rows(intake: Intake) -> None:
    given = [("An", 1_000), ("Bình", 2_000), ("Cúc", 3_000)]
    told = intake.take(books.gifts(intake.folder / "a.xlsx", "Phòng Lạ", *given)).files[0]
    assert codes(told) == ["unit.unknown"]


def test_a_unit_that_is_not_on_the_years_list_is_asked_for(intake: Intake) -> None:
    Campaigns(intake.desk).launch("vi-nguoi-ngheo", 2025)
    file = books.gifts(intake.folder / "a.xlsx", "Thanh tra", ("An", 100_000))
    preview = intake.service.preview([file], ImportOptions(2025))
    told = preview.outcome.files[0]
    assert (told.status, codes(told)) == ("rejected", ["unit.not_listed"])
    assert "2025" in told.problems[0].message


def test_the_years_list_may_come_with_the_returns(intake: Intake) -> None:
    Campaigns(intake.desk).launch("vi-nguoi-ngheo", 2025)
    books.units(intake.folder / "2025/don vi.xlsx", "Văn phòng", "Thanh tra")
    books.gifts(intake.folder / "2025/a.xlsx", "Thanh tra", ("An", 100_000))
    preview = intake.service.preview([intake.folder / "2025"], ImportOptions(2025))
    outcome = intake.service.commit(preview).value
    assert {one.status for one in outcome.files} == {"accepted"}
    assert [one.amount for one in Funds(intake.desk).totals(2025)] == [0, 100_000]
    assert [one.amount for one in Funds(intake.desk).totals(YEAR)] == [0, 0]


def test_a_renamed_units_old_name_still_tells_in_the_same_import(intake: Intake) -> None:
    books.units(intake.folder / "moi/a.xlsx", "Văn phòng Ủy ban")
    books.gifts(intake.folder / "moi/b.xlsx", "Văn phòng", ("An", 100_000))
    outcome = intake.take(intake.folder / "moi")
    assert [(one.status, one.unit) for one in outcome.files] == [("accepted", "U1")] * 2


def test_sheets_of_two_campaigns_are_never_mixed(intake: Intake) -> None:
    sheets = {
        "Quỹ": sheet_of_gifts(POVERTY, "Văn phòng", 200_000),
        "NTM": sheet_of_activities(VILLAGE, "Văn phòng"),
    }
    told = intake.take(books.write_sheets(intake.folder / "a.xlsx", sheets)).files[0]
    assert (told.status, codes(told)) == ("rejected", ["campaign.several"])


def test_a_sheet_without_a_title_goes_with_the_one_that_has_one(intake: Intake) -> None:
    sheets = {
        "Quỹ": sheet_of_gifts(POVERTY, "Văn phòng", 200_000),
        "Việc đã làm": sheet_of_activities("Kèm theo", "Văn phòng"),
    }
    told = intake.take(books.write_sheets(intake.folder / "a.xlsx", sheets)).files[0]
    assert (told.status, told.campaign) == ("accepted", "VNN-2024")
    assert Participation(intake.desk).totals(YEAR, "VNN-2024")[0].activities == 1


def test_a_title_of_two_campaigns_goes_by_the_sheet_that_names_one(intake: Intake) -> None:
    sheets = {
        "1": sheet_of_gifts(f"{POVERTY} VÀ {VILLAGE}", "Văn phòng", 200_000),
        "2": sheet_of_activities(VILLAGE, "Văn phòng"),
    }
    told = intake.take(books.write_sheets(intake.folder / "a.xlsx", sheets)).files[0]
    assert (told.status, told.campaign) == ("accepted", "NTM-2024")


def test_the_chosen_campaign_counts_and_the_other_title_is_pointed_out(intake: Intake) -> None:
    sheets = {
        "Quỹ": sheet_of_gifts(POVERTY, "Văn phòng", 200_000),
        "NTM": sheet_of_activities(VILLAGE, "Văn phòng"),
    }
    file = books.write_sheets(intake.folder / "a.xlsx", sheets)
    told = intake.take(file, campaign="NTM-2024").files[0]
    assert (told.status, told.campaign, codes(told)) == (
        "accepted",
        "NTM-2024",
        ["campaign.differs"],
    )


def test_a_campaign_that_was_handed_over_makes_way_and_is_pointed_out(intake: Intake) -> None:
    sent = books.gifts(intake.folder / "a.xlsx", "Văn phòng", ("An", 100_000))
    editing = CampaignEditing(intake.desk)
    editing.set_state("VNN-2024", CampaignState.SUSPENDED, "Chờ sắp xếp")
    outcome = intake.take(sent)
    assert outcome.files[0].campaign == "VNN-2024"
    (problem,) = outcome.files[0].problems
    assert problem.code == "campaign.not_running"
    assert "VNN-2024 tạm dừng" in problem.message
    with intake.desk.command() as command:
        same = replace(templates.find_campaign("vi-nguoi-ngheo"), criteria_set="")
        write_campaign(command, same, "VNN2-2024", YEAR)
    later = books.gifts(intake.folder / "b.xlsx", "Thanh tra", ("Bình", 50_000))
    (told,) = intake.take(later).files
    assert (told.campaign, codes(told)) == ("VNN2-2024", [])
