"""Single nodes of a tree are added, changed, moved and removed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.criteria import CriteriaSet, Criterion, Method
from desktop_app.domain.errors import NotFound
from desktop_app.domain.set_edits.checking import problems_of
from desktop_app.domain.set_edits.nodes import (
    add_node,
    change_node,
    find_node,
    move_node,
    remove_node,
)
from desktop_app.domain.set_rules import Knockout, Stage, StageCode
from tests.domain.set_edits.sets import criteria_sets


def leaf(code: str, parent: str = "") -> Criterion:
    return Criterion(code, f"Tiêu chí {code}", 100, Method.MANUAL, parent)


RULES = CriteriaSet(
    "bo",
    "Bộ",
    (
        Criterion("1", "Nhóm 1", 200),
        leaf("1.1", "1"),
        leaf("1.2", "1"),
        Criterion("2", "Nhóm 2", 100),
        leaf("2.1", "2"),
    ),
    tie_order=("criterion:1.1", "fewer_penalties"),
    stages=(Stage(StageCode.SELF, ("1.1", "2")),),
    knockouts=(Knockout("1.1", penalty=100, bars=("x",)),),
)


def order(rules: CriteriaSet) -> str:
    return " ".join(one.code for one in rules.criteria)


@pytest.mark.parametrize(
    ("parent", "at", "expected"),
    [
        ("1", 0, "1 1.1 1.2 N 2 2.1"),
        ("1", 1, "1 N 1.1 1.2 2 2.1"),
        ("1", 9, "1 1.1 1.2 N 2 2.1"),
        ("", 2, "1 1.1 1.2 N 2 2.1"),
        ("", 0, "1 1.1 1.2 2 2.1 N"),
        ("2.1", 0, "1 1.1 1.2 2 2.1 N"),
    ],
)
def test_a_node_is_added_at_its_place(parent: str, at: int, expected: str) -> None:
    assert order(add_node(RULES, leaf("N", parent), at)) == expected


def test_a_group_moves_with_all_below_it() -> None:
    assert order(move_node(RULES, "2", "", 1)) == "2 2.1 1 1.1 1.2"
    within = move_node(RULES, "2", "1", 2)
    assert order(within) == "1 1.1 2 2.1 1.2"
    assert find_node(within, "2").parent == "1"


def test_a_group_within_itself_is_a_circle_for_the_checks() -> None:
    circle = move_node(move_node(RULES, "2", "1"), "1", "2")
    assert {one.problem.code for one in problems_of(circle) if one.is_error} == {"criteria.cycle"}


def test_another_code_goes_to_all_that_name_it() -> None:
    made = change_node(RULES, "1.1", leaf("1.9", "1"))
    assert made.tie_order == ("criterion:1.9", "fewer_penalties")
    assert made.stages[0].criteria == ("1.9", "2")
    assert made.knockouts[0].criterion == "1.9"
    renamed = change_node(RULES, "2", Criterion("B", "Nhóm B", 100))
    assert find_node(renamed, "2.1").parent == "B"


def test_another_parent_moves_the_node() -> None:
    assert order(change_node(RULES, "1.1", leaf("1.1", "2"))) == "1 1.2 2 2.1 1.1"


def test_what_names_a_removed_node_is_left_for_people_to_decide() -> None:
    made = remove_node(RULES, "1")
    assert order(made) == "2 2.1"
    assert {one.problem.code for one in problems_of(made)} == {
        "set.tie_order", "stage.criteria", "knockout.criterion",
    }  # fmt: skip


def test_an_unknown_node_is_told_with_those_that_are_there() -> None:
    with pytest.raises(NotFound, match=r"1\.2"):
        remove_node(RULES, "7")


@given(criteria_sets(), st.data())
@settings(max_examples=40)
def test_moving_never_loses_doubles_or_breaks_a_node(
    rules: CriteriaSet, data: st.DataObject
) -> None:
    nodes = {one.code: one for one in rules.criteria}
    code = data.draw(st.sampled_from(sorted(nodes)))
    groups = [one.code for one in rules.criteria if one.method is Method.GROUP and one.code != code]
    parent = data.draw(st.sampled_from(["", *groups]))
    made = move_node(rules, code, parent, data.draw(st.integers(0, 4)))
    assert sorted(one.code for one in made.criteria) == sorted(nodes)
    assert not any(one.is_error for one in problems_of(made))
    places = {one.code: place for place, one in enumerate(made.criteria)}
    assert all(places[one.parent] < places[one.code] for one in made.criteria if one.parent)
