"""Whom a text names."""

import pytest

from desktop_app.domain.criteria import Subject
from desktop_app.domain.refusals import WrongField
from desktop_app.services.awards.subjects import Finder
from desktop_app.services.desk import Desk
from tests.services.desk_work import list_people, list_units

PERSON, UNIT = Subject.INDIVIDUAL, Subject.COLLECTIVE


@pytest.fixture
def year(desk: Desk) -> Desk:
    list_units(desk, ["A", "B"])
    list_people(desk, "A", "Nguyễn Văn An", "Hoà")
    list_people(desk, "B", "Nguyễn Văn An")
    return desk


def named(desk: Desk, of: Subject, text: str) -> str:
    with desk.reading() as connection:
        return Finder(connection, of, [text])(text).code


@pytest.mark.parametrize(
    ("of", "text", "code"),
    [
        (PERSON, "A-0", "A-0"),
        (PERSON, " hòa ", "A-1"),
        (UNIT, "B", "B"),
        (UNIT, "phòng a", "A"),
    ],
)
def test_a_code_or_a_name_finds_its_bearer(year: Desk, of: Subject, text: str, code: str) -> None:
    assert named(year, of, text) == code


@pytest.mark.parametrize(
    ("of", "text", "said"),
    [
        (PERSON, "Nguyễn Văn An", r"Có 2 cán bộ .*\(mã A-0, B-0\); hãy ghi mã"),
        (PERSON, "Bình", "Không có cán bộ “Bình”"),
        (UNIT, "Phòng Z", "Không có đơn vị “Phòng Z”"),
    ],
)
def test_nobody_and_several_are_told(year: Desk, of: Subject, text: str, said: str) -> None:
    with pytest.raises(WrongField, match=said):
        named(year, of, text)


def test_namesakes_are_told_although_one_was_asked_for_by_code(year: Desk) -> None:
    with year.reading() as connection:
        find = Finder(connection, PERSON, ["A-0", "Nguyễn Văn An"])
    assert find("A-0").code == "A-0"
    with pytest.raises(WrongField, match="Có 2 cán bộ"):
        find("Nguyễn Văn An")
