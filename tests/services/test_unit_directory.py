"""Finding the unit that a text names."""

from dataclasses import replace

import pytest

from desktop_app.services.desk import Desk
from desktop_app.services.unit_directory import KnownUnit, UnitDirectory, stored_units
from tests.services.register import OFFICE, save_units

DEPARTMENT = "Sở Lao động - Thương binh và Xã hội"


@pytest.fixture
def directory(desk: Desk) -> UnitDirectory:
    save_units(desk)
    with desk.reading() as connection:
        return UnitDirectory(stored_units(connection), DEPARTMENT)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("BTXH", "BTXH"),
        ("btxh", "BTXH"),
        ("Trung tâm Bảo trợ xã hội", "BTXH"),
        ("TRUNG TÂM  BẢO TRỢ XÃ HỘI", "BTXH"),
        ("TTBTXH", "BTXH"),
        ("Trung tâm Bảo trợ xã hội tỉnh", "BTXH"),
        ("Trung tâm Bảo trợ xã hội trực thuộc Sở", "BTXH"),
        ("VPS", "VP"),
        ("Văn phòng Sở (Mã: VP)", "VP"),
        ("Thanh tra Sở", "TTS"),
    ],
)
def test_a_unit_is_found_by_code_name_or_alias(
    directory: UnitDirectory, written: str, code: str
) -> None:
    found = directory.find(written)
    assert found is not None
    assert found.code == code


def test_the_departments_own_name_beside_a_unit_does_not_matter(directory: UnitDirectory) -> None:
    found = directory.find(f"Trung tâm Bảo trợ xã hội {DEPARTMENT}")
    assert found is not None
    assert found.code == "BTXH"


@pytest.mark.parametrize("written", ["", "Phòng Kế hoạch", "Trung tâm", "Sở"])
def test_what_names_no_unit_finds_none(directory: UnitDirectory, written: str) -> None:
    assert directory.find(written) is None


def test_a_renamed_unit_is_found_by_its_former_name(desk: Desk) -> None:
    save_units(desk)
    save_units(desk, [replace(OFFICE, name="Phòng Tổng hợp")])
    with desk.reading() as connection:
        directory = UnitDirectory(stored_units(connection))
    for written in ("Phòng Tổng hợp", "Văn phòng Sở", "VPS", "VP"):
        found = directory.find(written)
        assert found is not None
        assert (found.code, found.name) == ("VP", "Phòng Tổng hợp")


def test_a_text_that_two_units_bear_is_settled_by_people() -> None:
    twins = (
        KnownUnit(7, "TC1", "Phòng Tổ chức", ("TCCB",)),
        KnownUnit(8, "TC2", "Ban Tổ chức", ("TCCB",)),
    )
    directory = UnitDirectory(twins)
    matched = directory.match("TCCB")
    assert directory.find("TCCB") is None
    assert [unit.code for unit in directory.candidates(matched)] == ["TC1", "TC2"]


def test_units_are_held_by_code(directory: UnitDirectory) -> None:
    assert set(directory.units) == {"VP", "TTS", "BTXH"}
    assert directory.units["VP"].aliases == ("VPS",)


def test_an_empty_store_has_an_empty_directory(desk: Desk) -> None:
    with desk.reading() as connection:
        directory = UnitDirectory(stored_units(connection))
    assert directory.units == {}
    assert directory.find("Văn phòng") is None


def test_a_name_that_several_bear_is_told_apart_by_its_parent() -> None:
    above = KnownUnit(1, "BVA", "Bệnh viện A"), KnownUnit(2, "BVB", "Bệnh viện B", ("Viện B",))
    offices = (
        KnownUnit(3, "T1", "Phòng Tổ chức", parent="BVA"),
        KnownUnit(4, "T2", "Phòng Tổ chức", parent="BVB"),
        KnownUnit(5, "T3", "Phòng Tổ chức"),
    )
    directory = UnitDirectory((*above, *offices))
    assert directory.find("Phòng Tổ chức") is None
    assert [directory.full_name(one) for one in offices] == [
        "Phòng Tổ chức (Bệnh viện A)",
        "Phòng Tổ chức (Bệnh viện B)",
        "Phòng Tổ chức (mã T3)",
    ]
    assert directory.full_name(above[0]) == "Bệnh viện A"
    for written in ("phòng tổ chức - bệnh viện b", "Phòng Tổ chức (Viện B)", "Phòng Tổ chức BVB"):
        assert directory.find(written) == offices[1]
    (only,) = directory.candidates(directory.match("Phòng Tổ chức", "BVA"))
    assert only == offices[0]
