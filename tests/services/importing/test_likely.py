"""Which units a text may name, for people to choose from."""

import pytest

from desktop_app.services.importing import ImportOptions
from desktop_app.services.importing.known import Known, fetch
from desktop_app.services.importing.likely import MOST_CHOICES, likeliest_name, likely_units
from tests.services import books
from tests.services.importing.conftest import YEAR, Intake

NAMES = (
    "Văn phòng Sở",
    "Thanh tra Sở",
    "Phòng Kế hoạch - Tài chính",
    "Trung tâm Dịch vụ việc làm",
    "Trung tâm Nuôi dưỡng người tâm thần",
)


@pytest.fixture
def known(intake: Intake) -> Known:
    intake.take(books.units(intake.folder / "nam.xlsx", *NAMES))
    with intake.desk.reading() as connection:
        return fetch(connection, ImportOptions(YEAR))


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Trung tâm Dịch vụ việc lam", "U4"),
        ("TT Dich vu viec lam", "U4"),
        ("Thanh ta Sở", "U2"),
        ("Phòng Tài chính – Kế hoạch", "U3"),
        ("Trung tâm nuôi dưỡng tâm thần", "U5"),
    ],
)
def test_the_likeliest_unit_comes_first(known: Known, written: str, code: str) -> None:
    choices = likely_units(known, written)
    assert choices[0].code == code
    assert likeliest_name(known, written) == known.units.units[code].name
    likeness = [one.likeness for one in choices]
    assert likeness == sorted(likeness, reverse=True)
    assert len(choices) <= MOST_CHOICES


@pytest.mark.parametrize("written", ["", "Phòng Lạ", "Công an tỉnh", "Hội Cựu chiến binh"])
def test_nothing_is_offered_that_is_not_near(known: Known, written: str) -> None:
    assert likely_units(known, written) == ()
    assert likeliest_name(known, written) == ""


def test_a_known_name_is_sure(known: Known) -> None:
    assert [(one.code, one.likeness) for one in likely_units(known, "thanh tra sở")] == [
        ("U2", 100)
    ]


def test_an_alias_tells_too(known: Known) -> None:
    """The unit's former name is an alias of its new one."""
    assert known.units.units["U1"].aliases == ("Văn phòng",)
    assert likely_units(known, "Van fong")[0].code == "U1"


def test_likeness_alone_decides_nothing_but_is_named(intake: Intake, known: Known) -> None:
    file = books.gifts(intake.folder / "a.xlsx", known.units.units["U4"].name[:-1], ("An", 1_000))
    told = intake.take(file).files[0]
    assert (told.status, [one.code for one in told.problems]) == ("rejected", ["unit.unknown"])
    assert "Có phải “Trung tâm Dịch vụ việc làm” không?" in told.problems[0].message


def test_each_row_of_a_tally_is_asked_about(intake: Intake, known: Known) -> None:
    head = ("TT", "Đơn vị", "Số người tham gia", "Số tiền (đồng)")
    title = ("TỔNG HỢP ỦNG HỘ QUỸ VÌ NGƯỜI NGHÈO",)
    lines = [(1, "Thanh ta Sở", 4, 800_000), (2, "Hội Cựu chiến binh", 3, 600_000)]
    file = books.write(intake.folder / "t.xlsx", [title, head, *lines])
    near, far = intake.take(file).files[0].problems
    assert (near.cell, "Có phải “Thanh tra Sở” không?" in near.message) == ("B3", True)
    assert (far.cell, "Có phải" in far.message) == ("B4", False)
    assert known.units.find("Thanh ta Sở") is None
