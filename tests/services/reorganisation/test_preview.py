"""What an act would do is told before it is done, and nothing of it stays."""

from typing import Any

import pytest
from sqlalchemy import select

from desktop_app.domain.act_effects import Entry, ListEffect, Listing, PeopleEffect
from desktop_app.domain.errors import ClosedYear
from desktop_app.domain.reorganisation import Decision, Successor, UnfitAct
from desktop_app.domain.tasks import NewTask
from desktop_app.models.base import Base
from desktop_app.services.desk import Desk
from desktop_app.services.reorganisation.service import Reorganisation
from desktop_app.services.tasks import Tasks
from desktop_app.services.units import Units
from desktop_app.services.years import Years
from tests.services.desk_work import launch, list_people, list_units, send

DECISION = Decision("2025-03-01", "Nghị quyết số 05/NQ-HĐND")
NEW = Successor("LDXH", "Phòng Lao động và Xã hội", takes_people=True)


@pytest.fixture
def acts(desk: Desk) -> Reorganisation:
    """Units LD, GN and TE of ten people each, listed in 2025; two people serve in GN."""
    list_units(desk, ["LD", "GN", "TE"], year=2025)
    list_people(desk, "GN", "Trần Thị Nhàn", "Lê Văn Lành")
    return Reorganisation(desk)


def everything(desk: Desk) -> dict[str, list[Any]]:
    with desk.reading() as connection:
        return {
            table.name: list(connection.execute(select(table)).all())
            for table in Base.metadata.sorted_tables
        }


def test_a_merger_tells_units_lists_people_and_shares_and_leaves_the_store_as_it_was(
    desk: Desk, acts: Reorganisation
) -> None:
    before = everything(desk)
    effect = acts.preview(lambda one: one.merge(DECISION, ["LD", "GN"], NEW))
    assert effect.summary.startswith("Sáp nhập “Phòng LD”, “Phòng GN” thành đơn vị mới")
    ends = {one.code: one.after.valid_to for one in effect.units if one.ends}
    assert ends == {"LD": "2025-02-28", "GN": "2025-02-28"}
    (made,) = (one for one in effect.units if one.before is None)
    assert (made.code, made.after.name) == ("LDXH", "Phòng Lao động và Xã hội")
    # 10 + 10 people of the two that leave the list.
    joined = ListEffect(2025, "LDXH", made.after.name, None, Listing("C1", 20))
    assert joined in effect.lists
    gone = {one.code for one in effect.lists if one.after is None}
    assert gone == {"LD", "GN"}
    assert effect.people == (PeopleEffect("Phòng GN", made.after.name, 2),)
    assert {(one.former, one.to, one.share) for one in effect.parts} == {
        ("LD", "LDXH", 100_00),
        ("GN", "LDXH", 100_00),
    }
    assert everything(desk) == before


def test_the_preview_is_what_the_act_then_does(desk: Desk, acts: Reorganisation) -> None:
    effect = acts.preview(lambda one: one.merge(DECISION, ["LD", "GN"], NEW))
    acts.merge(DECISION, ["LD", "GN"], NEW)
    there = {one.code: one.headcount for one in Units(desk).all(2025)}
    told = {one.code: one.after.headcount for one in effect.lists if one.after}
    assert told.items() <= there.items()
    assert not {one.code for one in effect.lists if one.after is None} & there.keys()


def test_people_who_are_left_in_a_unit_that_ends_are_told(acts: Reorganisation) -> None:
    effect = acts.preview(lambda one: one.dissolve(DECISION, "GN"))
    assert effect.people == (PeopleEffect("Phòng GN", "", 2),)


def test_what_was_entered_and_what_is_unfinished_stays_with_the_unit_that_ends(
    desk: Desk, acts: Reorganisation
) -> None:
    (campaign,) = launch(desk, "vi-nguoi-ngheo", due="2025-11-25", year=2025)
    send(desk, "GN", campaign, {"donor": "A", "amount": 1}, year=2025, received="2025-02-01")
    Tasks(desk).add(2025, campaign, NewTask("Rà soát hộ nghèo", leads=("GN",)))
    effect = acts.preview(lambda one: one.merge(DECISION, ["LD", "GN"], NEW))
    kept = {(one.code, one.entry): one.count for one in effect.kept}
    assert kept[("GN", Entry.RETURN)] == 1
    assert kept[("GN", Entry.OPEN_TASK)] == 1
    assert "GN" not in {one.code for one in effect.lists}


def test_renaming_and_moving_tell_what_was_and_what_will_be(acts: Reorganisation) -> None:
    renamed = acts.preview(lambda one: one.rename(DECISION, "TE", "Phòng Trẻ em"))
    (told,) = renamed.units
    assert told.before is not None
    assert (told.before.name, told.after.name) == ("Phòng TE", "Phòng Trẻ em")
    moved = acts.preview(lambda one: one.move(DECISION, "TE", "LD"))
    assert [one.after.parent for one in moved.units] == ["Phòng LD"]


def test_a_preview_refuses_as_the_act_would(desk: Desk, acts: Reorganisation) -> None:
    with pytest.raises(UnfitAct):
        acts.preview(lambda one: one.merge(DECISION, ["LD"], Successor("LD")))
    Years(desk).close(2025)
    with pytest.raises(ClosedYear):
        acts.preview(lambda one: one.merge(DECISION, ["LD", "GN"], NEW))
