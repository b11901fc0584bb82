"""Looking units and people up."""

from dataclasses import replace

import pytest

from desktop_app.domain.intake import PersonRow
from desktop_app.services.desk import Desk
from desktop_app.services.units import Units
from tests.services.register import INSPECTION, OFFICE, save_people, save_units

NAMES = {
    "CB01": "Nguyễn Thị Hường",
    "CB02": "Đỗ Văn Đức",
    "CB03": "Nguyễn Văn Á",
    "CB04": "Nguyễn Văn Ân",
    "CB05": "Trần 100% Thật",
}
STAFF = [PersonRow(4, "VP", code, name) for code, name in NAMES.items()]


@pytest.fixture
def staffed(desk: Desk) -> Units:
    save_units(desk)
    save_people(desk, [*STAFF, PersonRow(9, "TTS", "TT01", "Đỗ Thị Dung")])
    return Units(desk)


def codes(units: Units, unit: str = "", search: str = "") -> list[str]:
    return [person.code for person in units.people(unit, search)]


def test_an_empty_store_has_no_units_and_no_people(desk: Desk) -> None:
    assert Units(desk).all(2024) == ()
    assert Units(desk).people() == ()


def test_a_year_lists_its_own_units_only(desk: Desk) -> None:
    save_units(desk)
    save_units(desk, [OFFICE], year=2025)
    assert [one.code for one in Units(desk).all(2025)] == ["VP"]
    assert Units(desk).all(2023) == ()


def test_people_are_listed_by_given_name_in_vietnamese_order(staffed: Units) -> None:
    # Á, Ân, Dung, Đức, Hường, Thật: â after a, đ after d.
    assert codes(staffed) == ["CB03", "CB04", "TT01", "CB02", "CB01", "CB05"]


def test_people_of_one_unit_are_listed_alone(staffed: Units) -> None:
    assert codes(staffed, unit="TTS") == ["TT01"]
    assert codes(staffed, unit="không có") == []


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("nguyen van a", ["CB03", "CB04"]),
        ("Nguyễn Văn Á", ["CB03", "CB04"]),
        ("do", ["TT01", "CB02"]),
        ("ĐỨC", ["CB02"]),
        ("CB05", ["CB05"]),
        ("100%", ["CB05"]),
        ("%", ["CB05"]),
        ("_", []),
        ("   ", ["CB03", "CB04", "TT01", "CB02", "CB01", "CB05"]),
        ("không ai tên thế", []),
    ],
)
def test_a_search_finds_names_with_or_without_their_marks(
    staffed: Units, search: str, found: list[str]
) -> None:
    assert codes(staffed, search=search) == found


def test_a_search_stays_within_its_unit(staffed: Units) -> None:
    assert codes(staffed, unit="VP", search="do") == ["CB02"]


def test_who_has_left_a_unit_is_not_counted_there(desk: Desk) -> None:
    save_units(desk)
    save_people(desk, STAFF)
    save_people(desk, [replace(STAFF[0], unit="TTS")])
    counts = {one.code: one.people for one in Units(desk).all(2024)}
    assert counts == {"VP": 4, "TTS": 1, "BTXH": 0}


def test_one_person_has_one_line_however_often_their_unit_was_renamed(desk: Desk) -> None:
    save_units(desk)
    save_people(desk, STAFF[:1])
    save_units(desk, [replace(OFFICE, name="Văn phòng")])
    assert [(one.code, one.unit) for one in Units(desk).people()] == [("CB01", "Văn phòng")]


def test_without_a_headcount_the_staff_list_is_counted(desk: Desk) -> None:
    save_units(desk, [replace(OFFICE, headcount=None), replace(INSPECTION, headcount=None)])
    save_people(desk, STAFF)
    listed = {one.code: (one.headcount, one.people) for one in Units(desk).all(2024)}
    assert listed == {"VP": (5, 5), "TTS": (None, 0)}


def test_a_headcount_stands_whatever_the_staff_list_has(staffed: Units) -> None:
    assert {one.code: one.headcount for one in staffed.all(2024)}["VP"] == OFFICE.headcount


def test_a_unit_is_found_by_letters_of_name_code_or_another_spelling(desk: Desk) -> None:
    save_units(desk)
    units = Units(desk)
    assert [one.code for one in units.find(2024, "thanh tra")] == ["TTS"]
    assert [one.code for one in units.find(2024, "tro bao")] == ["BTXH"]
    assert [one.code for one in units.find(2024, "vp")] == ["VP"]
    assert [one.code for one in units.find(2024, "ttbtxh")] == ["BTXH"]
    assert [one.code for one in units.find(2024, "", 2)] == ["VP", "TTS"]
    assert units.find(2024, "không có") == ()
    assert units.find(2025, "thanh") == ()


def test_the_unit_above_tells_namesakes_apart(desk: Desk) -> None:
    below = [
        replace(OFFICE, code="X1", name="Phòng Hành chính", short_name=None, parent="VP"),
        replace(OFFICE, code="X2", name="Phòng Hành chính", short_name=None, parent="TTS"),
    ]
    save_units(desk, [OFFICE, INSPECTION, *below])
    found = [(one.code, one.above) for one in Units(desk).find(2024, "hanh chinh")]
    assert found == [("X1", "Văn phòng Sở"), ("X2", "Thanh tra Sở")]
