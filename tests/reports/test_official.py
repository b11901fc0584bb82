import pytest

from desktop_app.domain.rows import Department
from desktop_app.reports.official import (
    About,
    campaign_phrase,
    letterhead,
    readable,
    recipients,
    short_title,
    signatures,
)
from desktop_app.reports.report import Letterhead, Signature
from tests.reports.values import CAMPAIGN, COUNTRYSIDE, DEPARTMENT, POVERTY, YEAR


def test_a_report_is_about_the_years_emulation_or_about_one_campaign() -> None:
    assert YEAR.occasion == "công tác thi đua năm 2024"
    assert CAMPAIGN.occasion == "phong trào thi đua “Vì người nghèo” năm 2024"


def test_a_campaign_that_is_not_known_is_named_by_its_code() -> None:
    assert About(DEPARTMENT, 2024, (), "X").occasion == "phong trào thi đua “X” năm 2024"


def test_the_whole_year_has_all_campaigns_one_campaign_itself() -> None:
    assert YEAR.chosen == (POVERTY, COUNTRYSIDE)
    assert CAMPAIGN.chosen == (POVERTY,)


def test_rules_name_campaigns_by_their_template() -> None:
    assert YEAR.short_titles == {
        "vi-nguoi-ngheo": "Vì người nghèo",
        "nong-thon-moi": "Nông thôn mới",
    }


def test_a_title_without_its_year_gets_it() -> None:
    phrase = campaign_phrase("Phong trào thi đua “Nông thôn mới”", 2024)
    assert phrase == "phong trào thi đua “Nông thôn mới” năm 2024"


def test_a_plan_of_one_year_keeps_its_year_in_another() -> None:
    phrase = campaign_phrase("Phong trào thi đua “Nông thôn mới” năm 2024", 2026)
    assert phrase == "phong trào thi đua “Nông thôn mới” năm 2024"


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("Phong trào “Vì “người” nghèo” năm 2024", "Vì “người” nghèo"),
        ("Chung tay vì người nghèo", "Chung tay vì người nghèo"),
        ("Phong trào “chưa đóng", "Phong trào “chưa đóng"),
    ],
)
def test_the_name_of_a_campaign_stands_between_its_quotation_marks(title: str, short: str) -> None:
    assert short_title(title) == short


def test_number_and_date_are_left_for_the_pen() -> None:
    head = letterhead(DEPARTMENT, "/BC-……")
    assert head == Letterhead(
        "ỦY BAN NHÂN DÂN TỈNH AN BÌNH", "Sở Lao động tỉnh An Bình", "/BC-……", "An Bình", None
    )


def test_the_director_signs_where_nobody_is_named() -> None:
    assert signatures(DEPARTMENT) == (Signature("Giám đốc"),)


def test_a_deputy_signs_for_the_head() -> None:
    department = Department("Sở X", signatory_position="Phó Giám đốc", signatory="Lê Văn Mẫu")
    assert signatures(department) == (Signature("Phó Giám đốc", "Lê Văn Mẫu", "KT. Giám đốc"),)


def test_results_go_to_the_agency_above_first_and_to_the_files_last() -> None:
    assert recipients(DEPARTMENT) == (
        "Ủy ban nhân dân tỉnh An Bình (để báo cáo)",
        "Lãnh đạo Sở (để chỉ đạo)",
        "Các phòng, đơn vị thuộc Sở",
        "Lưu: VT, VP",
    )


def test_an_agency_that_is_no_so_and_knows_none_above_has_general_recipients() -> None:
    first, *_ = recipients(Department("Ban Quản lý Khu kinh tế"))
    assert first == "Lãnh đạo cơ quan (để chỉ đạo)"


@pytest.mark.parametrize(
    ("kept", "read"),
    [
        ("ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK", "Ủy ban nhân dân tỉnh Đắk Lắk"),
        ("Ủy ban nhân dân tỉnh An Bình", "Ủy ban nhân dân tỉnh An Bình"),
        ("", ""),
    ],
)
def test_an_agency_in_capitals_reads_as_in_a_sentence(kept: str, read: str) -> None:
    assert readable(kept) == read
