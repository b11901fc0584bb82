"""What rows alone do not tell keeps a command from being taken back, with a sentence."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest

from desktop_app.domain.awards.nominations import NewNomination
from desktop_app.domain.changes import Actor
from desktop_app.domain.criteria import CriteriaSet, Criterion, Method, Subject
from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.people import NewPlace
from desktop_app.domain.tasks import NewTask
from desktop_app.models import migrate
from desktop_app.services.awards.nominations import Nominations
from desktop_app.services.awards.rounds import AwardRounds
from desktop_app.services.criteria_sets import CriteriaSets
from desktop_app.services.desk import Desk
from desktop_app.services.marks.sheets import Sheets
from desktop_app.services.people_editing import PeopleEditing
from desktop_app.services.tasks import Tasks
from desktop_app.services.undoing.service import Undoing
from tests.services.awards.department import LDTT, TT, merit_round, small_department
from tests.services.desk_work import YEAR, give, launch, list_people, list_units, use_criteria
from tests.services.trail import trail

VNN = "VNN-2024"
BY_HAND = tuple(Criterion(code, f"Tiêu chí {code}", 1000, Method.MANUAL) for code in ("1", "2"))
SET = CriteriaSet("bo", "Bộ thử", BY_HAND)


@pytest.fixture
def mine(desk: Desk) -> Desk:
    """A desk whose clock goes on by a minute at every look."""
    begun, minutes = datetime(2024, 11, 20, 5, 30, tzinfo=UTC), count()
    return replace(desk, clock=lambda: begun + timedelta(minutes=next(minutes)))


@pytest.fixture
def theirs(mine: Desk) -> Desk:
    """A colleague's, at the same store."""
    return replace(mine, actor=Actor("Anh Trưởng Phòng"))


def last(desk: Desk) -> int:
    return int(trail(desk)[-1].id)


@pytest.fixture
def marked(mine: Desk) -> int:
    """The entry of a mark that unit A gave itself."""
    list_units(mine, ["A", "B"])
    use_criteria(mine, SET)
    give(mine, "A", "1", 900, stage="self")
    return last(mine)


def test_a_mark_on_a_sheet_that_was_handed_over_stays(
    mine: Desk, theirs: Desk, marked: int
) -> None:
    Sheets(theirs).hand_over(YEAR, ["A"], "self")
    with pytest.raises(Refused, match="phiếu điểm đã được chuyển đi"):
        Undoing(mine).take_back(marked)


def test_another_units_sheet_does_not_keep_a_mark(mine: Desk, theirs: Desk, marked: int) -> None:
    Sheets(theirs).hand_over(YEAR, ["B"], "self")
    Undoing(mine).take_back(marked)
    assert trail(mine)[-1].action == "history.undo"


def test_a_sheet_that_was_marked_by_whom_it_went_to_stays_there(
    mine: Desk, theirs: Desk, marked: int
) -> None:
    Sheets(mine).hand_over(YEAR, ["A"], "self")
    handed = last(mine)
    assert handed > marked
    Sheets(theirs).hand_over(YEAR, ["A"], "cross")
    with pytest.raises(Refused, match="phiếu điểm đã được chuyển đi"):
        Undoing(mine).take_back(handed)


def test_a_set_that_was_marked_by_since_stays_as_it_was(mine: Desk, theirs: Desk) -> None:
    list_units(mine, ["A"])
    sets = CriteriaSets(mine)
    sets.new(YEAR, "rieng", "Bộ riêng", Subject.COLLECTIVE)
    sets.use(YEAR, "rieng")
    sets.add_criterion(YEAR, "rieng", Criterion("1.2", "Sáng kiến", 500, Method.MANUAL, "1"))
    added = last(mine)
    give(theirs, "A", "1.2", 400)
    with pytest.raises(Refused, match="điểm chấm theo bộ tiêu chí"):
        Undoing(mine).take_back(added)


def test_nominations_do_not_come_back_into_a_closed_round(mine: Desk, theirs: Desk) -> None:
    small_department(mine)
    number = merit_round(mine)
    Nominations(mine).propose(number, LDTT)
    by_hand = NewNomination(TT, "B", reason="Xét thêm")
    Nominations(mine).add(number, by_hand)
    undoing = Undoing(mine)
    undoing.take_back(last(mine))
    taken = last(mine)
    AwardRounds(theirs).close(number)
    with pytest.raises(Refused, match="đã kết thúc"):
        undoing.take_back(taken)


def test_nobody_serves_twice_by_what_comes_back(mine: Desk, theirs: Desk) -> None:
    list_units(mine, ["A", "B"])
    list_people(mine, "A", "Trần Thị Nhàn")
    PeopleEditing(mine).leave(YEAR, "A-0", "2024-06-01", "Nghỉ việc")
    left = last(mine)
    PeopleEditing(theirs).come_back(YEAR, "A-0", NewPlace("B", "2024-09-01"))
    with pytest.raises(Refused, match="nơi công tác khác"):
        Undoing(mine).take_back(left)


@pytest.fixture
def with_task(mine: Desk) -> Undoing:
    """My steps: two tasks of a campaign."""
    list_units(mine, ["A"])
    launch(mine, "vi-nguoi-ngheo")
    undoing = Undoing(mine)
    for title in ("Nộp hồ sơ", "Họp sơ kết"):
        Tasks(mine).add(YEAR, VNN, NewTask(title))
    return undoing


def test_what_a_colleague_took_back_of_mine_is_offered_to_be_done_again(
    with_task: Undoing, theirs: Desk
) -> None:
    mine = with_task.offers().undo
    Undoing(theirs).take_back(mine.entry)
    assert with_task.offers().redo.what == mine.what
    assert with_task.offers().undo.what != mine.what
    with_task.take_back(with_task.offers().redo.entry)
    assert with_task.offers().undo.what == mine.what


def test_a_colleague_who_did_it_again_is_seen_too(with_task: Undoing, theirs: Desk) -> None:
    mine = with_task.offers().undo
    colleague = Undoing(theirs)
    colleague.take_back(mine.entry)
    colleague.take_back(last(theirs))
    assert with_task.offers().redo.what == ""
    with_task.take_back(with_task.offers().undo.entry)
    assert with_task.offers().redo.what == mine.what


def test_a_step_taken_back_out_of_the_middle_leaves_the_pile(
    with_task: Undoing, mine: Desk, theirs: Desk
) -> None:
    first = next(one.id for one in trail(mine) if one.action == "task.add")
    second = with_task.offers().undo
    Undoing(theirs).take_back(first)
    assert with_task.offers().undo == second
    with_task.take_back(second.entry)
    assert with_task.offers().undo.what == ""


def test_steps_do_not_outlive_the_tables_that_they_tell_of(with_task: Undoing, mine: Desk) -> None:
    entry = with_task.offers().undo.entry
    migrate.upgrade(mine.database)
    assert with_task.offers().undo.what == ""
    with pytest.raises(NotFound):
        with_task.take_back(entry)
