import pytest

from desktop_app.domain.bodies import BodyLevel
from desktop_app.domain.statistics.facts import (
    begun,
    campaign_traits,
    duration,
    gender,
    level_of,
    method,
    worded,
)
from desktop_app.domain.text import match_key

PROVINCE = "Ủy ban nhân dân tỉnh An Bình"


@pytest.mark.parametrize(
    ("launchers", "level"),
    [
        ("", "department"),
        (PROVINCE, "province"),
        ("UBND tỉnh An Bình", "province"),
        ("Thủ tướng Chính phủ", "central"),
        ("Bộ Nội vụ", "central"),
        ("Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", "central"),
        # The highest of several launched it first.
        (f"{PROVINCE}; Thủ tướng Chính phủ", "central"),
        ("Hội Chữ thập đỏ", "unknown"),
    ],
)
def test_a_campaign_is_of_the_level_of_who_launched_it_first(launchers: str, level: str) -> None:
    assert level_of(launchers, {}) == level


def test_what_the_office_says_of_a_body_goes_before_its_name() -> None:
    union = "Liên đoàn Lao động tỉnh"
    assert level_of(union, {}) == "province"
    assert level_of(union, {match_key(union): BodyLevel.CENTRAL}) == "central"
    own = {match_key("Công đoàn ngành"): BodyLevel.DEPARTMENT}
    assert level_of("CÔNG ĐOÀN NGÀNH", own) == "department"


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [
        ("2024", "2024", "one"),
        ("2024-01-01", "2024-12-31", "one"),
        # A year that begins in the middle of one, and in a leap year.
        ("2023-07-01", "2024-06-30", "one"),
        ("2024-02-29", "2025-02-28", "one"),
        ("2024-01-01", "2024-12-30", "under_1"),
        ("2024-03", "2024-11", "under_1"),
        ("2024-01-01", "2025-01-01", "one_to_3"),
        ("2022-01-01", "2024-12-30", "one_to_3"),
        # Exactly three years are three.
        ("2022-01-01", "2024-12-31", "from_3"),
        ("2021", "2025", "from_3"),
        ("2024", "", "unknown"),
        ("", "2025", "unknown"),
        ("2025", "2024", "unknown"),
    ],
)
def test_how_long_a_campaign_runs(first: str, last: str, found: str) -> None:
    assert duration(first, last) == found


def test_a_campaign_reaches_as_far_as_its_first_launcher() -> None:
    assert campaign_traits("province", ("2021", "2025"), 2024) == {
        "level": "province",
        "scope": "province",
        "origin": "following",
        "duration": "from_3",
        "begun": "earlier",
    }
    own = campaign_traits("department", ("", ""), 2024)
    assert (own["scope"], own["origin"], own["begun"]) == ("department", "own", "unknown")
    assert campaign_traits("unknown", ("", ""), 2024)["scope"] == "unknown"


def test_a_campaign_began_in_its_first_year() -> None:
    assert begun("2024-03-01", 2024) == "this_year"
    assert begun("2021", 2024) == "earlier"


@pytest.mark.parametrize(
    ("round_kind", "campaign_kind", "title_kind", "found"),
    [
        ("merit", "", "award_form", "regular"),
        ("ad_hoc", "", "award_form", "ad_hoc"),
        ("final", "thematic", "award_form", "thematic"),
        ("interim", "regular", "award_form", "regular"),
        # Awards of former times have no round.
        ("", "thematic", "award_form", "thematic"),
        ("", "", "emulation_title", "regular"),
        ("", "", "award_form", "unknown"),
        # The year's merit stays so also where a campaign is named.
        ("merit", "thematic", "award_form", "regular"),
    ],
)
def test_how_somebody_came_to_an_award(
    round_kind: str, campaign_kind: str, title_kind: str, found: str
) -> None:
    assert method(round_kind, campaign_kind, title_kind) == found


def test_words_of_lists_become_values() -> None:
    assert [gender(one) for one in ("Nữ", "nam", "", "x")] == ["female", "male"] + ["unknown"] * 2
    assert worded("Phòng  chuyên môn ") == worded("phòng chuyên môn")
    assert worded("") == "unknown"
