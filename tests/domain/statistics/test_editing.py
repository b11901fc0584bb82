import pytest

from desktop_app.domain.errors import NotFound
from desktop_app.domain.statistics.editing import part_of, with_part, without_part
from desktop_app.domain.statistics.forms import Axis, Part
from tests.domain.statistics.made import form

NEW = Part("new", "Mới")


def codes(axis: Axis, *, before: str = "", part: Part = NEW) -> list[str]:
    return [one.code for one in with_part(form(), axis, part, before).parts(axis)]


def test_a_part_goes_to_the_end_or_before_another() -> None:
    assert codes(Axis.LINES) == ["all", "people", "teams", "new"]
    assert codes(Axis.LINES, before="people") == ["all", "new", "people", "teams"]
    assert codes(Axis.COLUMNS, before="total")[0] == "new"


def test_a_part_that_is_there_is_changed_in_its_place_or_moved() -> None:
    again = Part("teams", "Tập thể, tổ")
    assert codes(Axis.LINES, part=again) == ["all", "people", "teams"]
    assert part_of(with_part(form(), Axis.LINES, again), Axis.LINES, "teams") == again
    assert codes(Axis.LINES, part=again, before="all") == ["teams", "all", "people"]


def test_a_part_is_taken_out() -> None:
    assert part_of(without_part(form(), Axis.LINES, "teams"), Axis.LINES, "teams") is None
    with pytest.raises(NotFound, match="cột mang mã"):
        without_part(form(), Axis.COLUMNS, "teams")
    with pytest.raises(NotFound, match="all, people, teams"):
        codes(Axis.LINES, before="moon")
