"""One field finds units, people and campaigns of the year that is shown."""

import pytest

from desktop_app.domain.finding import FoundKind
from desktop_app.services.desk import Desk
from desktop_app.services.finding import Finding
from tests.services.desk_work import YEAR, launch, list_people, list_units


@pytest.fixture
def year(desk: Desk) -> Desk:
    list_units(desk, ["VP", "KHTC"])
    list_people(desk, "VP", "Nguyễn Văn Á", "Đỗ Thị Đào")
    list_people(desk, "KHTC", "Nguyễn Văn Á")
    launch(desk, "vi-nguoi-ngheo")
    return desk


def found(desk: Desk, text: str) -> list[tuple[FoundKind, str]]:
    return [(one.kind, one.code) for one in Finding(desk).find(text, YEAR)]


def test_a_person_is_found_without_marks_and_in_any_order(year: Desk) -> None:
    both = [(FoundKind.PERSON, "KHTC-0"), (FoundKind.PERSON, "VP-0")]
    assert sorted(found(year, "nguyen van a")) == both
    assert sorted(found(year, "A NGUYEN")) == both


def test_people_of_one_name_are_told_apart_by_their_units(year: Desk) -> None:
    assert {one.hint for one in Finding(year).find("nguyen van a", YEAR)} == {
        "Phòng VP",
        "Phòng KHTC",
    }


def test_the_letter_d_with_a_stroke_is_found_by_d(year: Desk) -> None:
    assert found(year, "do dao") == [(FoundKind.PERSON, "VP-1")]


def test_a_unit_is_found_by_name_and_by_the_beginning_of_its_code(year: Desk) -> None:
    assert (FoundKind.UNIT, "VP") in found(year, "phong vp")
    assert found(year, "kht")[0] == (FoundKind.UNIT, "KHTC")


def test_a_campaign_is_found_by_its_title(year: Desk) -> None:
    assert (FoundKind.CAMPAIGN, "VNN-2024") in found(year, "nguoi ngheo")


def test_another_years_units_are_not_found(year: Desk) -> None:
    assert Finding(year).find("phong vp", YEAR + 1) == ()


@pytest.mark.parametrize("text", ["", "   ", "%", "_", "zzz"])
def test_what_says_nothing_finds_nothing(year: Desk, text: str) -> None:
    assert found(year, text) == []


def test_of_many_only_the_nearest_are_told(year: Desk) -> None:
    list_people(year, "VP", *(f"Trần Văn {letter}" for letter in "BCDEGHIKLMNOPQRSTUVX"))
    assert len(Finding(year).find("tran", YEAR, most=5)) == 5
