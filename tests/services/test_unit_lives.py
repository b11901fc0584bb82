"""Units of a year with their time, and those that are over."""

from desktop_app.domain.reorganisation import Decision, Successor
from desktop_app.services.desk import Desk
from desktop_app.services.lineage import Lineage
from desktop_app.services.reorganisation.service import Reorganisation
from tests.services.desk_work import YEAR, list_units

DAY = Decision("2025-03-01", "Nghị quyết số 1")


def test_a_unit_tells_since_when_and_out_of_which_it_is(desk: Desk) -> None:
    list_units(desk, ["A", "B", "C"])
    act = Decision("2024-03-01", "Nghị quyết số 1")
    Reorganisation(desk).merge(act, ["A", "B"], Successor("D", "Phòng D"))
    listed = {one.info.code: one for one in Lineage(desk).units(YEAR)}
    assert set(listed) == {"C", "D"}
    assert listed["D"].valid_from == "2024-03-01"
    assert listed["D"].formers == ("Phòng A", "Phòng B")
    found = {one.info.code: one for one in Lineage(desk).units(YEAR, ended=True)}
    assert found["A"].is_over
    assert not found["D"].is_over
    assert (found["A"].valid_to, found["A"].successors) == ("2024-02-29", ("Phòng D",))


def test_units_that_are_over_come_when_they_are_asked_for(desk: Desk) -> None:
    list_units(desk, ["A", "B"])
    acts = Reorganisation(desk)
    acts.dissolve(DAY, "B")
    acts.rename(DAY, "A", "Phòng Một")
    listed = {one.info.code for one in Lineage(desk).units(2026)}
    over = [one for one in Lineage(desk).units(2026, ended=True) if one.is_over]
    assert "B" not in listed
    assert [(one.info.code, one.valid_to, one.info.people) for one in over] == [
        ("B", "2025-02-28", 0)
    ]
    # A renamed unit does not come of itself.
    assert all(not one.formers for one in Lineage(desk).units(YEAR))
