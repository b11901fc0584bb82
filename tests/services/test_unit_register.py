"""What a unit list and a staff list leave in the store."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.intake import PersonRow, UnitRow
from desktop_app.domain.rows import PersonInfo, UnitInfo
from desktop_app.services.desk import Desk
from desktop_app.services.unit_directory import stored_units
from desktop_app.services.unit_register import new_code
from desktop_app.services.units import Units
from tests.services.register import INSPECTION, OFFICE, SHELTER, save_people, save_units

AN = PersonRow(4, "VP", "CB01", "Nguyễn Thị An", "Nữ", "1985-03", "Chuyên viên", "Công chức")
BINH = PersonRow(5, "VP", "CB02", "Trần Văn Bình", "Nam", "1990-01-31", "Lái xe", "NLĐ")


def rows(desk: Desk, query: str) -> list[tuple[Any, ...]]:
    with desk.reading() as connection:
        return [tuple(row) for row in connection.exec_driver_sql(query)]


def units(desk: Desk, year: int = 2024) -> dict[str, UnitInfo]:
    return {unit.code: unit for unit in Units(desk).all(year)}


def people(desk: Desk, unit: str = "") -> list[tuple[str, str]]:
    return [(person.code, person.name) for person in Units(desk).people(unit)]


def aliases(desk: Desk, code: str) -> set[str]:
    with desk.reading() as connection:
        return {
            alias
            for unit in stored_units(connection)
            if unit.code == code
            for alias in unit.aliases
        }


def test_units_are_listed_by_cluster_in_the_lists_order(desk: Desk) -> None:
    save_units(desk)
    listed = Units(desk).all(2024)
    assert [(one.code, one.name, one.cluster, one.cluster_name) for one in listed] == [
        ("VP", "Văn phòng Sở", "C1", "Cụm 1"),
        ("TTS", "Thanh tra Sở", "C1", "Cụm 1"),
        ("BTXH", "Trung tâm Bảo trợ xã hội", "C2", "Cụm 2"),
    ]
    assert [(one.kind, one.headcount) for one in listed] == [
        ("Phòng chuyên môn", 18),
        ("Phòng chuyên môn", 9),
        ("Đơn vị sự nghiệp", 40),
    ]


def test_a_short_name_is_an_alias(desk: Desk) -> None:
    save_units(desk)
    assert aliases(desk, "VP") == {"VPS"}
    assert aliases(desk, "TTS") == set()


def test_the_same_list_again_changes_nothing(desk: Desk) -> None:
    save_units(desk)
    before = units(desk)
    save_units(desk)
    assert units(desk) == before
    assert rows(desk, "SELECT count(*) FROM unit_alias") == [(2,)]
    assert rows(desk, "SELECT count(*) FROM cluster") == [(2,)]


def test_a_renamed_unit_keeps_its_former_name_as_an_alias(desk: Desk) -> None:
    save_units(desk)
    save_units(desk, [replace(OFFICE, name="Văn phòng Sở Nội vụ")])
    assert units(desk)["VP"].name == "Văn phòng Sở Nội vụ"
    assert aliases(desk, "VP") == {"VPS", "Văn phòng Sở"}
    assert rows(desk, "SELECT fold FROM unit_name WHERE unit_id = 1") == [("van phong so noi vu",)]


def test_a_units_version_rises_when_it_is_renamed_and_not_otherwise(desk: Desk) -> None:
    save_units(desk)
    save_units(desk, [replace(OFFICE, name="Văn phòng"), INSPECTION])
    assert rows(desk, "SELECT code, version FROM unit ORDER BY id") == [
        ("VP", 2),
        ("TTS", 1),
        ("BTXH", 1),
    ]


def test_a_new_headcount_replaces_the_years_and_its_version_rises(desk: Desk) -> None:
    save_units(desk)
    save_units(desk, [replace(OFFICE, headcount=20)])
    assert units(desk)["VP"].headcount == 20
    assert rows(desk, "SELECT version FROM unit_year WHERE unit_id = 1") == [(2,)]


def test_a_list_without_headcounts_and_clusters_keeps_those_known(desk: Desk) -> None:
    save_units(desk)
    save_units(desk, [UnitRow(4, "VP", "Văn phòng Sở")])
    assert (units(desk)["VP"].headcount, units(desk)["VP"].cluster) == (18, "C1")


def test_each_year_has_its_own_clusters_and_headcounts(desk: Desk) -> None:
    save_units(desk)
    save_units(desk, [replace(OFFICE, cluster="Khối 5", headcount=25), SHELTER], year=2025)
    assert (units(desk)["VP"].cluster_name, units(desk)["VP"].headcount) == ("Cụm 1", 18)
    later = units(desk, 2025)
    assert (later["VP"].cluster_name, later["VP"].headcount) == ("Khối 5", 25)
    assert set(later) == {"VP", "BTXH"}


def test_a_unit_that_a_later_list_leaves_out_stays(desk: Desk) -> None:
    save_units(desk)
    save_units(desk, [OFFICE])
    assert set(units(desk)) == {"VP", "TTS", "BTXH"}


def test_spellings_of_one_cluster_are_one_cluster(desk: Desk) -> None:
    save_units(
        desk,
        [
            replace(OFFICE, cluster="Cụm số 1"),
            replace(INSPECTION, cluster="CỤM  SỐ 1"),
            replace(SHELTER, cluster="C1"),
        ],
    )
    assert {one.cluster for one in units(desk).values()} == {"C1"}


def test_a_list_that_names_clusters_by_codes_keeps_them(desk: Desk) -> None:
    named = [replace(OFFICE, cluster="C2"), replace(INSPECTION, cluster="C1")]
    save_units(desk, [*named, replace(SHELTER, cluster="Khối thi đua")])
    assert {code: one.cluster for code, one in units(desk).items()} == {
        "VP": "C2",
        "TTS": "C1",
        "BTXH": "C3",
    }


def test_a_unit_without_a_cluster_or_headcount_is_listed_so(desk: Desk) -> None:
    save_units(desk, [UnitRow(4, "VP", "Văn phòng Sở")])
    one = units(desk)["VP"]
    assert (one.cluster, one.cluster_name, one.headcount, one.people) == ("", "", None, 0)


def test_people_serve_in_their_units(desk: Desk) -> None:
    save_units(desk)
    save_people(desk, [AN, BINH])
    assert Units(desk).people("VP")[0] == PersonInfo(
        "CB01", "Nguyễn Thị An", "Nữ", "1985-03", "Chuyên viên", "Công chức", "Văn phòng Sở"
    )
    assert units(desk)["VP"].people == 2
    assert units(desk)["TTS"].people == 0


def test_two_people_of_one_name_in_one_unit_stay_two(desk: Desk) -> None:
    save_units(desk)
    save_people(desk, [AN, replace(AN, row=5, code="CB09", born_on="1991")])
    assert people(desk, "VP") == [("CB01", "Nguyễn Thị An"), ("CB09", "Nguyễn Thị An")]


def test_a_person_is_known_by_code_and_brought_up_to_date(desk: Desk) -> None:
    save_units(desk)
    save_people(desk, [AN])
    save_people(desk, [replace(AN, name="Nguyễn Thị Ân", born_on="1985-03-09")])
    assert people(desk) == [("CB01", "Nguyễn Thị Ân")]
    assert rows(desk, "SELECT version, born_on, fold FROM person") == [
        (2, "1985-03-09", "nguyen thi an")
    ]
    assert rows(desk, "SELECT count(*) FROM person_unit") == [(1,)]


def test_a_new_position_in_the_same_unit_ends_the_former_one(desk: Desk) -> None:
    save_units(desk)
    save_people(desk, [AN])
    save_people(desk, [replace(AN, position="Phó Chánh Văn phòng")])
    assert [one.job for one in Units(desk).people("VP")] == ["Phó Chánh Văn phòng"]
    assert rows(desk, "SELECT job, staff_category, valid_to FROM person_unit ORDER BY id") == [
        ("Chuyên viên", "Công chức", "2024-11-20"),
        ("Phó Chánh Văn phòng", "Công chức", ""),
    ]


def test_what_a_list_leaves_blank_stays_as_it_was(desk: Desk) -> None:
    save_units(desk)
    save_people(desk, [AN])
    save_people(desk, [replace(AN, position=None, staff_category=None)])
    assert [(one.job, one.staff_category) for one in Units(desk).people("VP")] == [
        ("Chuyên viên", "Công chức")
    ]
    assert rows(desk, "SELECT count(*) FROM person_unit") == [(1,)]


def test_a_new_unit_brings_no_former_position_along(desk: Desk) -> None:
    save_units(desk)
    save_people(desk, [AN])
    save_people(desk, [replace(AN, unit="TTS", position=None)])
    assert [(one.job, one.staff_category) for one in Units(desk).people("TTS")] == [
        ("", "Công chức")
    ]


def test_a_move_to_another_unit_ends_the_former_place_that_day(desk: Desk) -> None:
    save_units(desk)
    save_people(desk, [AN])
    save_people(desk, [replace(AN, unit="BTXH", position="Phó Giám đốc")])
    assert people(desk, "VP") == []
    assert people(desk, "BTXH") == [("CB01", "Nguyễn Thị An")]
    assert rows(desk, "SELECT unit_id, job, valid_from, valid_to FROM person_unit ORDER BY id") == [
        (1, "Chuyên viên", "", "2024-11-20"),
        (3, "Phó Giám đốc", "2024-11-20", ""),
    ]


def test_a_list_without_people_changes_nothing(desk: Desk) -> None:
    save_units(desk)
    save_people(desk, [])
    assert people(desk) == []


@pytest.mark.parametrize(
    ("taken", "expected"),
    [
        ([], "DV01"),
        (["DV01", "DV03", "VP"], "DV02"),
        ([f"DV{number:02d}" for number in range(1, 100)], "DV100"),
    ],
)
def test_the_next_free_code_fills_the_first_gap(taken: list[str], expected: str) -> None:
    assert new_code(taken, "DV") == expected


@given(st.sets(st.integers(1, 30)))
def test_a_new_code_is_never_taken(numbers: set[int]) -> None:
    taken = {f"CB{number:02d}" for number in numbers}
    assert new_code(taken, "CB") not in taken
