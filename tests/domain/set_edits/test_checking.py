"""All that is wrong in a set at once, and nothing of one that is whole."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.criteria import CriteriaSet, Criterion, Method
from desktop_app.domain.set_edits.checking import changed_node, checked, node_from, problems_of
from desktop_app.domain.set_edits.problems import Part, WrongSet
from desktop_app.domain.templates import criteria_set_data
from desktop_app.services import templates
from tests.domain.set_edits.sets import criteria_sets

Node = dict[str, object]


def leaf(code: str = "1", **more: object) -> Node:
    return {"code": code, "title": f"Tiêu chí {code}", "max": "10", "method": "manual", **more}


def codes(*criteria: Node, **more: object) -> set[tuple[int, str]]:
    """The number of the node and the code of each problem of such a set."""
    data = {"code": "bo", "title": "Bộ", "criteria": list(criteria or (leaf(),)), **more}
    return {(one.place.number, one.problem.code) for one in checked(data).problems}


@pytest.mark.parametrize("rules", templates.criteria_sets(), ids=lambda rules: rules.code)
def test_every_shipped_set_is_whole(rules: CriteriaSet) -> None:
    found = checked(criteria_set_data(rules))
    assert found.rules == rules
    assert not any(one.is_error for one in found.problems)


@given(criteria_sets())
@settings(max_examples=40)
def test_a_whole_set_is_taken_as_it_is(rules: CriteriaSet) -> None:
    found = checked(criteria_set_data(rules))
    assert found.rules == rules, found.problems


@pytest.mark.parametrize(
    ("node", "told"),
    [
        (leaf(code=""), "criteria.code"),
        (leaf(title=" "), "criteria.title"),
        (leaf(max="-1"), "criteria.max"),
        (leaf(max="1.234"), "criteria.max"),
        (leaf(method="sorcery"), "criteria.method"),
        (leaf(method="cap"), "criteria.method"),
        (leaf(fact="headcount"), "criteria.fact"),
        (leaf(colour="đỏ"), "criteria.colour"),
        (leaf(parent="9"), "criteria.parent"),
        (leaf(method="graded"), "criteria.steps"),
        (leaf(method="formula", formula="1 +"), "criteria.formula"),
        (leaf(method="tier", fact="weather", steps=[{"points": "1"}]), "criteria.fact"),
    ],
)
def test_each_mistake_of_a_node_is_told_at_its_field(node: Node, told: str) -> None:
    assert codes(leaf("0"), node) == {(2, told)}


def test_several_mistakes_of_one_node_are_told_together() -> None:
    steps = [{"at_least": "x", "points": "-1"}, {"points": "1.005"}]
    node = leaf("2", title="", max="nhiều", method="tier", per="weather", steps=steps, reads="rank")
    found = [
        (one.problem.code, one.place.step)
        for one in checked({"code": "b", "title": "B", "criteria": [node]}).problems
    ]
    assert sorted(found) == [
        ("criteria.at_least", 1),
        ("criteria.fact", 0),
        ("criteria.max", 0),
        ("criteria.per", 0),
        ("criteria.points", 1),
        ("criteria.points", 2),
        ("criteria.reads", 0),
        ("criteria.title", 0),
    ]


def test_circles_and_repeated_codes_are_told_at_each_node_in_them() -> None:
    assert codes(
        leaf("1", method="group", parent="2"),
        leaf("2", method="group", parent="1"),
        leaf("3", method="group", parent="3"),
        leaf("4"),
        leaf("4"),
        leaf("5", parent="4"),
    ) == {
        (1, "criteria.cycle"),
        (2, "criteria.cycle"),
        (3, "criteria.cycle"),
        (5, "criteria.repeated"),
        (6, "criteria.parent"),
    }


KNOCKED = {"criterion": "8", "below": "1", "bars": ["x"]}


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({"title": ""}, (0, "set.title")),
        ({"round_to": "0"}, (0, "set.round_to")),
        ({"subject": "everybody"}, (0, "set.subject")),
        ({"tie_order": ["criterion:9"]}, (0, "set.tie_order")),
        ({"tie_order": "1"}, (0, "set.tie_order")),
        ({"bands": [{"name": "A", "at_least": "-1"}]}, (1, "band.at_least")),
        ({"bands": [{"name": "A", "at_least": "1"}] * 2}, (2, "band.repeated")),
        ({"stages": [{"code": "self", "weight": "nửa"}]}, (1, "stage.weight")),
        ({"stages": [{"code": "self", "criteria": ["8"]}]}, (1, "stage.criteria")),
        ({"stages": [{"code": "final"}, {"code": "self"}]}, (0, "stage.wrong")),
        ({"knockouts": [{"below": "0.5"}]}, (1, "knockout.highest")),
        ({"knockouts": [{"below": "0.5", "highest": "A"}]}, (1, "knockout.highest")),
        ({"knockouts": [KNOCKED]}, (1, "knockout.criterion")),
        ({"criteria": []}, (0, "criteria.empty")),
    ],
)  # fmt: skip
def test_mistakes_beside_the_tree_are_told_in_their_part(
    more: dict[str, object], told: tuple[int, str]
) -> None:
    assert told in codes(**more)


def test_sums_are_warned_of_at_their_group() -> None:
    group = {"code": "1", "title": "Nhóm", "max": "30"}
    nodes = [group, leaf("1.1", parent="1"), leaf("1.2", parent="1")]
    found = checked({"code": "b", "title": "B", "criteria": nodes})
    # 10 + 10 stand in a group of 30.
    assert [(one.place.part, one.place.code, one.is_error) for one in found.problems] == [
        (Part.CRITERIA, "1", False)
    ]
    assert found.rules is not None


def test_a_value_may_hold_what_no_set_can() -> None:
    half_done = CriteriaSet("b", "B", (Criterion("1", "", -5, Method.TIER),))
    told = {one.problem.code for one in problems_of(half_done)}
    assert told == {"criteria.title", "criteria.max", "criteria.fact", "criteria.steps"}


def test_a_node_is_changed_by_its_fields_and_lets_go_of_those_of_another_method() -> None:
    ratio = node_from(leaf(method="target_ratio", fact="GN", cap="1.1"))
    by_hand = changed_node(ratio, {"method": "manual", "note": "Xem biên bản"})
    assert (by_hand.method, by_hand.rule.fact, by_hand.note) == (Method.MANUAL, "", "Xem biên bản")
    assert changed_node(ratio, {"cap": None}).rule.cap == 1
    with pytest.raises(WrongSet) as refusal:
        changed_node(ratio, {"method": "graded", "max": "x"})
    assert len(refusal.value.problems) == 2


KEYS = st.sampled_from(
    ["code", "title", "max", "method", "steps", "criteria", "bands", "stages", "knockouts", "fact"]
)
JUNK: st.SearchStrategy[object] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=5),
    max_leaves=12,
)


@given(st.dictionaries(KEYS, JUNK, max_size=8))
@settings(max_examples=150)
def test_no_data_whatever_crash_the_checks(data: dict[str, object]) -> None:
    found = checked(data)
    assert (found.rules is None) == any(one.is_error for one in found.problems)


Breaking = Callable[[Node], Node]
BREAKS: dict[str, Breaking] = {
    "criteria.max": lambda node: {**node, "max": "-1"},
    "criteria.title": lambda node: {**node, "title": ""},
    "criteria.parent": lambda node: {**node, "parent": "không có"},
}


@given(
    criteria_sets(), st.lists(st.sampled_from(sorted(BREAKS)), min_size=1, unique=True), st.data()
)
@settings(max_examples=40)
def test_whatever_is_broken_is_told_and_nothing_else(
    rules: CriteriaSet, names: list[str], data: st.DataObject
) -> None:
    """One node is broken in several ways; the others stay whole."""
    whole = criteria_set_data(rules)
    nodes = whole["criteria"]
    assert isinstance(nodes, list)
    place = data.draw(st.sampled_from(range(len(nodes))))
    for name in names:
        nodes[place] = BREAKS[name](nodes[place])
    errors = {(one.place.number, one.problem.code) for one in checked(whole).problems}
    assert errors == {(place + 1, name) for name in names}
