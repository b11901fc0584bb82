"""Which commands take something away: none is missed, and each has a way back or says why not."""

import pytest

from desktop_app.domain.tasks import NewTask
from desktop_app.domain.unit_history import NewUnit, YearChange
from desktop_app.services.desk import Desk
from desktop_app.services.history_words import ACTIONS
from desktop_app.services.tasks import Tasks
from desktop_app.services.undoing.service import Undoing
from desktop_app.services.undoing.ways import LOSING, WHY_NOT
from desktop_app.services.unit_editing import UnitEditing
from tests.services.desk_work import YEAR, launch, list_units

# Verbs of what adds one thing, or changes one that stays; where rows go all the same, they say so.
PLAIN = {
    "add",
    "add_history",
    "adopt",
    "alias",
    "answer",
    "attach",
    "change",
    "clause",
    "compute",
    "copy",
    "describe",
    "due",
    "find",
    "finish",
    "goal",
    "issue",
    "match",
    "meeting",
    "member",
    "new",
    "over_whole",
    "place",
    "receive",
    "remind",
    "rename",
    "rounding",
    "rule",
    "rule_set",
    "set",
    "settle",
    "sign",
    "ship",
    "state",
    "target",
    "turn",
    "unsettle",
    "use",
    "version",
    "vote",
}


def verb(action: str) -> str:
    return action.rpartition(".")[2]


def test_every_command_of_the_trail_is_known_to_take_something_away_or_not() -> None:
    verbs = {verb(action) for action in ACTIONS}
    assert verbs == LOSING | PLAIN
    assert not LOSING & PLAIN


def test_what_is_never_taken_back_takes_something_away_or_uses_a_number() -> None:
    assert {one for one in WHY_NOT if verb(one) not in LOSING} == {"receipt.issue"}


@pytest.fixture
def undoing(desk: Desk) -> Undoing:
    list_units(desk, ["A", "B"])
    launch(desk, "vi-nguoi-ngheo")
    return Undoing(desk)


def test_an_addition_and_a_change_take_nothing_away(desk: Desk, undoing: Undoing) -> None:
    UnitEditing(desk).add(YEAR, NewUnit("Phòng Mới"))
    assert not undoing.offers().undo.loses
    UnitEditing(desk).set_year("A", YEAR, YearChange(headcount=12))
    assert not undoing.offers().undo.loses


def test_rows_that_go_are_a_loss_whatever_the_command_is_called(
    desk: Desk, undoing: Undoing
) -> None:
    UnitEditing(desk).add_alias("A", "P. A")
    assert not undoing.offers().undo.loses
    UnitEditing(desk).remove_alias("A", "P. A")
    assert undoing.offers().undo.loses


def test_what_is_dropped_is_a_loss_though_its_row_stays(desk: Desk, undoing: Undoing) -> None:
    number = Tasks(desk).add(YEAR, "VNN-2024", NewTask("Nộp hồ sơ")).value
    Tasks(desk).drop(number, "Không cần nữa")
    assert undoing.offers().undo.loses


def test_to_take_back_and_to_do_again_is_none(desk: Desk, undoing: Undoing) -> None:
    UnitEditing(desk).add_alias("A", "P. A")
    UnitEditing(desk).remove_alias("A", "P. A")
    undoing.take_back(undoing.offers().undo.entry)
    assert not undoing.offers().undo.loses
    undoing.take_back(undoing.offers().redo.entry)
    assert not undoing.offers().undo.loses
