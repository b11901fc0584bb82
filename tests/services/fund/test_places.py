"""Drives by their codes, and units that a year's list lacks."""

import pytest

from desktop_app.domain.errors import NotFound
from desktop_app.services.desk import Desk
from desktop_app.services.fund.places import all_units, find_drive
from tests.services.desk_work import YEAR, list_units, unit_numbers
from tests.services.fund.out_work import begin


def test_a_drive_is_found_by_its_code_with_its_fund(desk: Desk) -> None:
    begin(desk)
    with desk.reading() as connection:
        found = find_drive(connection, YEAR, "D2")
        assert (found.title, found.fund, found.fund_name) == ("Đợt D2", "TT", "Quỹ TT")
        with pytest.raises(NotFound, match="D1, D2"):
            find_drive(connection, YEAR, "D9")


def test_a_unit_that_is_needed_is_there_though_the_list_lacks_it(desk: Desk) -> None:
    list_units(desk, ["A"])
    list_units(desk, ["B"], year=YEAR - 1)
    with desk.command() as command:
        numbers = unit_numbers(command)
        command.audit("thử", "đơn vị")
    with desk.reading() as connection:
        listed = all_units(connection, YEAR, {numbers["A"]})
        every = all_units(connection, YEAR, set(numbers.values()))
    assert [one.code for one in listed.values()] == ["A"]
    assert [(one.code, one.name) for one in every.values()] == [("A", "Phòng A"), ("B", "Phòng B")]
