"""What the next version of a set takes over: votes, handed-over sheets, origins of marks."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from desktop_app.domain.councils import NewCouncil, NewMeeting, NewMember, Votes
from desktop_app.domain.criteria import CriteriaSet, Criterion, Method
from desktop_app.domain.intake import Kind
from desktop_app.domain.set_rules import Stage, StageCode
from desktop_app.models.awards import Vote
from desktop_app.models.scoring import EnteredMark, SheetStep
from desktop_app.services.councils import Councils
from desktop_app.services.criteria_sets import CriteriaSets
from desktop_app.services.desk import Desk
from desktop_app.services.importing import Importing
from desktop_app.services.marks.entering import NewMark
from desktop_app.services.marks.service import Marks
from desktop_app.services.marks.sheets import Sheets
from tests.services.desk_work import YEAR, add, arrive, give, list_units, unit_numbers, use_criteria

BY_HAND = tuple(Criterion(code, f"Tiêu chí {code}", 1000, Method.MANUAL) for code in ("1", "2"))
STAGES = (Stage(StageCode.SELF), Stage(StageCode.APPRAISAL), Stage(StageCode.FINAL, council=True))
SET = CriteriaSet("bo", "Bộ thử", BY_HAND, stages=STAGES)


@pytest.fixture
def year(desk: Desk) -> Desk:
    """Units A and B, judged by two criteria through three stages."""
    list_units(desk, ["A", "B"])
    use_criteria(desk, SET)
    return desk


def newest(desk: Desk) -> int:
    return CriteriaSets(desk).detail(YEAR, "bo").info.id


def points(desk: Desk) -> list[tuple[str, str, int]]:
    """The marks of the newest version that stand."""
    found = select(EnteredMark.criterion, EnteredMark.stage, EnteredMark.points).where(
        EnteredMark.set_id == newest(desk), EnteredMark.withdrawn.is_(False)
    )
    with desk.reading() as connection:
        rows = connection.execute(found.order_by(EnteredMark.id)).all()
    return [(row.criterion, row.stage, row.points) for row in rows]


def test_a_mark_takes_the_vote_of_the_council_along(year: Desk) -> None:
    councils = Councils(year)
    ident = councils.add(NewCouncil("Hội đồng", quorum=6600)).value
    for place in range(3):
        councils.add_member(ident, NewMember(f"Ủy viên {place}"))
    meeting = councils.add_meeting(ident, NewMeeting("2024-11-15", present=3)).value
    Marks(year).vote(YEAR, NewMark("A", "1", 900, "final"), meeting, Votes(2, 5001, against=1))
    CriteriaSets(year).set_head(YEAR, "bo", {"title": "Tên khác"})
    told = Marks(year).of(YEAR, "A").marks
    assert [(one.points, one.vote != "") for one in told] == [(900, True)]
    with year.reading() as connection:
        marks = connection.scalars(select(Vote.mark_id).order_by(Vote.id)).all()
    assert len(set(marks)) == 2


def test_sheets_stay_where_they_stand_and_nothing_gone_is_reopened(year: Desk) -> None:
    Sheets(year).hand_over(YEAR, ["A", "B"], "self")
    Sheets(year).send_back(YEAR, "A", "self", ["1", "2"], "Thiếu minh chứng")
    CriteriaSets(year).remove_criterion(YEAR, "bo", "2")
    with year.reading() as connection:
        steps = connection.execute(
            select(SheetStep.kind, SheetStep.criteria, SheetStep.reason)
            .where(SheetStep.set_id == newest(year))
            .order_by(SheetStep.id)
        ).all()
    assert [tuple(one) for one in steps] == [
        ("handed_over", [], ""),
        ("handed_over", [], ""),
        ("returned", ["1"], "Thiếu minh chứng"),
    ]


def test_marks_of_a_stage_that_is_no_more_are_left_and_told(year: Desk) -> None:
    give(year, "A", "1", 700, stage="self")
    give(year, "A", "1", 800, reason="Thẩm định lại")
    last = [{"code": "appraisal"}, {"code": "final"}]
    saved = CriteriaSets(year).set_head(YEAR, "bo", {"stages": last}).value
    assert (saved.kept, saved.dropped) == (1, (("1", 1),))
    assert points(year) == [("1", "appraisal", 800)]


def test_an_imported_mark_keeps_its_cell_and_goes_with_its_import(year: Desk) -> None:
    with year.command() as command:
        arrival = arrive(command, Kind.SCORES)
        mark = {"unit_id": unit_numbers(command)["A"], "criterion": "1", "stage": "self"}
        place = {"table_id": arrival.table_id, "row": 5, "column": "D", "points": 650}
        given = {"set_id": newest(year), "entered_at": command.now, "actor": "x"}
        add(command, EnteredMark, {**mark, **place, **given})
        command.audit("thử", "điểm")
    CriteriaSets(year).set_head(YEAR, "bo", {"title": "Tên khác"})
    assert points(year) == [("1", "self", 650)]
    with year.reading() as connection:
        cells = select(EnteredMark.table_id, EnteredMark.row, EnteredMark.column)
        assert len(set(connection.execute(cells).all())) == 1
    Importing(year).undo(arrival.import_id)
    assert points(year) == []


def test_a_mark_that_was_withdrawn_does_not_come_back(year: Desk) -> None:
    number = give(year, "A", "1", 700)
    give(year, "B", "1", 600)
    Marks(year).withdraw(number, "Nhập nhầm")
    saved = CriteriaSets(year).set_head(YEAR, "bo", {"title": "Tên khác"}).value
    assert (saved.kept, saved.dropped) == (1, ())
    assert points(year) == [("1", "appraisal", 600)]


def test_a_thousand_marks_go_over_in_a_few_statements(desk: Desk) -> None:
    units = [f"U{number}" for number in range(100)]
    list_units(desk, units)
    ten = tuple(replace(BY_HAND[0], code=str(place)) for place in range(10))
    ident = use_criteria(desk, replace(SET, criteria=ten))
    with desk.command() as command:
        given = {"set_id": ident, "stage": "self", "entered_at": command.now, "actor": "x"}
        for unit in unit_numbers(command).values():
            for node in ten:
                mark = {"unit_id": unit, "criterion": node.code, "points": 500}
                add(command, EnteredMark, {**given, **mark})
        command.audit("thử", "điểm")
    saved = CriteriaSets(desk).remove_criterion(YEAR, "bo", "9").value
    # 100 units × 9 criteria stay, 100 × 1 are of the criterion that is gone.
    assert (saved.kept, saved.dropped) == (900, (("9", 100),))
    assert len(points(desk)) == 900
